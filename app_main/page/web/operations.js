/** What lies on the disk, what was verified, and who keeps the past from being cleaned away. */

import { html, moment, size, useEffect, useState } from './ui.js';
import { calling } from './actions.js';
import { read } from './api.js';
import { Table } from './table.js';

const LOOK = 5000; // ms

/** @param {string} time */
function since(time) {
  const seconds = Math.max(0, Math.round((Date.now() - Date.parse(time)) / 1000));
  return seconds < 120 ? `${seconds} s` : `${Math.round(seconds / 60)} min`;
}

export function Operations() {
  const [found, set] = useState(/** @type {any} */ (null));
  useEffect(() => {
    const look = () => read('/operations').then((answer) => set(answer.ok ? answer.body : null));
    look();
    const timer = setInterval(look, LOOK);
    return () => clearInterval(timer);
  }, []);
  if (!found) return null;
  const { verification: proof, oldest_snapshot: oldest, tables } = found;
  return html`<section class="panel" id="operations" aria-label="Data"><h2>Data<span class="tools"><code>${calling('operations', {})}</code></span></h2>
    <dl class="facts num">
      <dt>verified</dt><dd id="verified">${proof ? html`<${Proof} proof=${proof} />` : html`<span class="dim">never; \`rts verify\` proves the tables from the journal</span>`}</dd>
      <dt>oldest snapshot</dt><dd id="oldest">${oldest ? `open for ${since(oldest.time)}: ${oldest.db_user}, ${oldest.application || 'no application named'}, process ${oldest.pid}, ${oldest.state}` : 'none is open'}</dd>
      <dt>database</dt><dd id="database-size">${size(found.database_bytes)}</dd>
      ${found.wal_bytes !== null && html`<dt>write-ahead log</dt><dd>${size(found.wal_bytes)}</dd>`}
    </dl>
    <div class="rows" tabindex="0"><${Table} caption="Tables, the largest first" empty="None." heads=${['table', 'size', 'of it indexes', 'rows, about']}
      rows=${tables.map((/** @type {any} */ one) => ({
        key: one.table,
        cells: [
          one.table.replace(/^core./, ''),
          size(one.bytes),
          size(one.index_bytes),
          one.rows_estimate.toLocaleString('en'),
        ],
      }))} /></div>
  </section>`;
}

/** What `rts verify` found last. @param {{proof: any}} props */
function Proof({ proof }) {
  const when = `${moment(proof.time)} by ${proof.db_user}`;
  if (!proof.differ)
    return html`<span class="up">✓ all ${proof.checks} checks hold</span>, ${when}`;
  return html`<span class="down">✕ ${proof.differ} of ${proof.checks} checks differ</span>, ${when}<br />${proof.first_difference}`;
}
