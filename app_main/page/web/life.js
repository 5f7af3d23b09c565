/** The life of an order: what happened to it, and where it stood in the queue of its price. */

import { html, moment, useEffect, useState, useStore } from './ui.js';
import { query, read } from './api.js';
import { Dialog } from './dialog.js';
import { text, units } from './decimal.js';
import { panels } from './panels.js';
import { Table } from './table.js';

const STEPS = 40; // events whose place in the queue is looked up
const DEPTH = 1000;

export function Life() {
  const { order: id } = useStore(panels);
  return id === null ? null : html`<${Told} key=${id} id=${id} />`;
}

/** @param {{id: string}} props */
function Told({ id }) {
  const [events, setEvents] = useState(/** @type {any[] | null} */ (null));
  const [queue, setQueue] = useState(/** @type {Map<number, string>} */ (new Map()));
  useEffect(() => {
    let shown = true;
    story(id).then((found) => {
      if (!shown) return;
      setEvents(found);
      places(found).then((all) => shown && setQueue(all));
    });
    return () => {
      shown = false;
    };
  }, [id]);
  const close = () => panels.merge({ order: null });
  const [first] = events ?? [];
  return html`<${Dialog} id="life" title=${`Order #${id}`} close=${close}>
    ${first && html`<p>${first.side} ${first.quantity} ${first.symbol}${first.price ? ` at ${first.price}` : ''}${first.account ? `, ${first.account}` : ''}</p>`}
    ${
      events &&
      html`<${Table} caption="what happened to it" empty="Nothing is known of it." heads=${['event', 'time', 'what', 'price', 'quantity', 'left', 'trade', 'ahead of it']}
      rows=${events.map((one) => ({
        key: String(one.seq),
        cells: [
          one.seq,
          moment(one.time),
          one.event.replaceAll('_', ' ') + (one.reason ? `: ${one.reason}` : ''),
          one.price ?? one.stop_price ?? '–',
          one.quantity,
          one.remaining_quantity,
          one.trade_id ? `${one.last_quantity} at ${one.last_price}` : '–',
          queue.get(one.seq) ?? '–',
        ],
      }))} />`
    }
    <p class="dim">Ahead of it: what rested at its price and would trade before it. Exact where it joined the queue and where it traded; in between it is at most that.</p>
  </${Dialog}>`;
}

/** Its events; if no call tells them, at least how it stands. @param {string} id @returns {Promise<any[]>} */
async function story(id) {
  const answer = await read(`/orders/${id}/history`);
  return answer.ok ? (answer.body.items ?? answer.body) : [];
}

/**
 * What stood before it at its price, after each event. It joins at the end; from there on what is
 * before it only shrinks, and never exceeds what the level has beside it.
 * @param {any[]} events
 */
async function places(events) {
  /** @type {Map<number, string>} */
  const found = new Map();
  /** @type {bigint | null} */
  let ahead = null;
  let price = null;
  for (const one of events.slice(0, STEPS)) {
    const resting = ['new', 'partially_filled'].includes(one.status) && one.price !== null;
    if (!resting) continue;
    const answer = await read(
      query('/order_book', { symbol: one.symbol, seq: one.seq, depth: DEPTH }),
    );
    if (!answer.ok) break;
    const side = one.side === 'buy' ? answer.body.bids : answer.body.asks;
    const level = units(
      side.find((/** @type {string[]} */ [at]) => units(at) === units(one.price))?.[1],
    );
    if (level === null) continue;
    const others = level - (units(one.displayed_quantity ?? one.remaining_quantity) ?? 0n);
    /** @type {boolean} */
    const joined = ahead === null || one.price !== price;
    price = one.price;
    if (one.trade_id && !joined) ahead = 0n;
    else ahead = joined || others < /** @type {bigint} */ (ahead) ? others : ahead;
    found.set(one.seq, text(ahead ?? 0n));
  }
  return found;
}
