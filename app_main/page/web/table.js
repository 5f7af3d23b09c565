/** A table: the first column to the left, numbers to the right, unless it is of words. */

import { classes, html } from './ui.js';

/**
 * @param {{caption: string, heads: string[], empty: string, words?: boolean,
 *   rows: {key: string, cells: any[], flash?: boolean, on?: boolean, click?: () => void}[]}} props
 */
export function Table({ caption, heads, empty, words, rows }) {
  if (!rows.length) return html`<p class="empty">${empty}</p>`;
  return html`<table class=${classes('num', words && 'words')}><caption class="hidden">${caption}</caption>
    <thead><tr>${heads.map((head) => html`<th scope="col">${head || html`<span class="hidden">actions</span>`}</th>`)}</tr></thead>
    <tbody>${rows.map(
      (
        row,
      ) => html`<tr key=${row.key} data-key=${row.key} class=${classes(row.flash && 'flash', row.on && 'on')} onClick=${row.click}>
      ${row.cells.map((cell) => html`<td>${cell}</td>`)}</tr>`,
    )}</tbody></table>`;
}
