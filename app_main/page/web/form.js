/** Forms of an operator, and what the last one came to. */

import { html, useState } from './ui.js';
import { Store } from './store.js';
import { refusal } from './api.js';

/** What the last deed of an operator came to. */
export const told = new Store('');

/** @param {import('./api.js').Answer} answer @param {string} good */
export function tell(answer, good) {
  told.set(answer.ok ? good : refusal(answer));
  return answer.ok;
}

/** A form of text fields; what is empty is not sent. @param {{id: string, title: string, fields: Record<string, string>, go: (values: Record<string, string>) => Promise<boolean>, options?: Record<string, string[]>}} props */
export function Form({ id, title, fields, go, options = {} }) {
  const [values, set] = useState(/** @type {Record<string, string>} */ ({}));
  const submit = async (/** @type {Event} */ event) => {
    event.preventDefault();
    const chosen = Object.fromEntries(
      Object.entries(options).map(([name, [first]]) => [name, first ?? '']),
    );
    const given = Object.entries({ ...chosen, ...values }).filter(([, value]) => value.trim());
    if (await go(Object.fromEntries(given.map(([name, value]) => [name, value.trim()])))) set({});
  };
  const write = (/** @type {string} */ name) => (/** @type {any} */ event) =>
    set({ ...values, [name]: event.target.value });
  return html`<form class="fields" id=${id} onSubmit=${submit}>
    ${Object.entries(fields).map(
      ([name, text]) =>
        html`<label>${text}${
          options[name]
            ? html`<select name=${name} value=${values[name]} onChange=${write(name)}>${options[name]?.map((one) => html`<option value=${one}>${one}</option>`)}</select>`
            : html`<input name=${name} value=${values[name] ?? ''} onInput=${write(name)} />`
        }</label>`,
    )}
    <button class="primary">${title}</button></form>`;
}
