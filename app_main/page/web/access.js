/**
 * Keys and the audit log. An exchange that does not know these calls answers 404;
 * that is said, and no more is shown.
 */

import { html, moment, useEffect, useState, useStore } from './ui.js';
import { act, shell } from './actions.js';
import { read } from './api.js';
import { Form, tell, told } from './form.js';
import { Table } from './table.js';

/** @typedef {Record<string, any>} Row */

/**
 * A list, read again whenever an operator has done something.
 * @param {string} path
 * @returns {Row[] | null} null: it cannot be had
 */
export function useList(path) {
  const [rows, set] = useState(/** @type {Row[] | null} */ (null));
  const done = useStore(told);
  useEffect(() => {
    let wanted = true; // an answer that comes late is of another question
    read(path).then(
      (answer) => wanted && set(answer.ok ? (answer.body.items ?? answer.body) : null),
    );
    return () => {
      wanted = false;
    };
  }, [path, done]);
  return rows;
}

/** Options of a command, as a shell has them. @param {Record<string, string | undefined>} given */
const options = (given) =>
  Object.entries(given)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `--${name} ${shell(String(value))}`)
    .join(' ');

export const Access = () => html`<section class="panel" aria-label="Access">
  <h2>Keys</h2><${Keys} />
</section>`;

function Keys() {
  const keys = useList('/keys');
  const [secret, setSecret] = useState('');
  const make = async (/** @type {Row} */ { account, may, label }) => {
    const permissions = String(may).split(/[\s,]+/);
    const answer = await act({
      title: `key for ${account}`,
      method: 'POST',
      path: '/keys',
      body: { account, permissions, ...(label ? { label } : {}) },
      sql: `-- rts key create ${options({ account, may: permissions.join(','), label })}`,
    });
    if (answer.ok) setSecret(answer.body.key ?? '');
    return tell(answer, `A key of ${account} is made. It is shown once: keep it now.`);
  };
  const revoke = async (/** @type {string} */ id) => {
    const path = `/keys/${encodeURIComponent(id)}`;
    const sql = `-- rts key revoke ${shell(id)}`;
    tell(await act({ title: `revoke ${id}`, method: 'DELETE', path, sql }), `${id} is revoked`);
  };
  if (keys === null) return html`<p class="empty">Keys cannot be had here.</p>`;
  return html`<${Form} id="new-key" title="Make a key" go=${make}
      fields=${{ account: 'Account', may: 'May: read trade transfer operate', label: 'Label' }} />
    ${secret && html`<pre id="secret" tabindex="0" aria-label="the new key">${secret}</pre>`}
    <${Table} words caption="Keys" empty="No keys yet." rows=${keys.map((one) => keyRow(one, revoke))}
      heads=${['key', 'account', 'may', 'label', 'expires', 'revoked', '']} />`;
}

/** @param {Row} one @param {(id: string) => void} revoke */
const keyRow = (one, revoke) => ({
  key: one.key_id,
  cells: [
    one.key_id,
    one.account,
    one.permissions.join(', '),
    one.label ?? '–',
    moment(one.expires_at),
    moment(one.revoked_at),
    !one.revoked_at &&
      html`<button class="small" aria-label=${`revoke ${one.key_id}`} onClick=${() => revoke(one.key_id)}>✕</button>`,
  ],
});

/** What operators did. */
export function Audit() {
  const entries = useList('/audit?limit=100');
  return html`<section class="panel" aria-label="Audit log"><h2>Audit log</h2>${
    entries === null
      ? html`<p class="empty">The audit log cannot be had here.</p>`
      : html`<div class="rows" tabindex="0"><${Table} words caption="Audit log, newest first" empty="Nothing yet."
          heads=${['time', 'what', 'to', 'detail', 'by']} rows=${entries.map(auditRow)} /></div>`
  }</section>`;
}

/** @param {Row} one */
const auditRow = (one) => ({
  key: one.audit_id,
  cells: [
    moment(one.occurred_at),
    one.action,
    one.subject,
    Object.entries(one.detail)
      .map(
        ([name, value]) => `${name} ${typeof value === 'object' ? JSON.stringify(value) : value}`,
      )
      .join(', '),
    `${one.db_user}, ${one.application}`,
  ],
});
