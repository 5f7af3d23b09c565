/** A table of texts: the first column to the left, numbers to the right. */

import { classes, html } from './ui.js';

/**
 * @param {{caption: string, heads: string[], empty: string,
 *   rows: {key: string, cells: any[], flash?: boolean, on?: boolean, click?: () => void}[]}} props
 */
export function Table({ caption, heads, empty, rows }) {
  if (!rows.length) return html`<p class="empty">${empty}</p>`;
  return html`<table class="num"><caption class="hidden">${caption}</caption>
    <thead><tr>${heads.map((head) => html`<th scope="col">${head || html`<span class="hidden">actions</span>`}</th>`)}</tr></thead>
    <tbody>${rows.map(
      (
        row,
      ) => html`<tr key=${row.key} data-key=${row.key} class=${classes(row.flash && 'flash', row.on && 'on')} onClick=${row.click}>
      ${row.cells.map((cell) => html`<td>${cell}</td>`)}</tr>`,
    )}</tbody></table>`;
}
