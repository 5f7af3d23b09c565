/** Live orders: each can be changed where it stands, and canceled. */

import { Store } from './store.js';
import { clock, html, tone, useLayoutEffect, useRef, useStore } from './ui.js';
import { orders } from './account.js';
import { cancel, cancelAll, modify } from './actions.js';
import { refusal } from './api.js';
import { Dialog } from './dialog.js';
import { OrderLink, kind } from './order_words.js';
import { panels } from './panels.js';
import { session } from './session.js';
import { Table } from './table.js';
import { note } from './ticket.js';

/** @typedef {import('./types.js').Order} Order */
/** @typedef {'price' | 'quantity' | 'stop_price'} Field */

/** The row that keys act on, by its order. @type {Store<string | null>} */
export const marked = new Store(/** @type {string | null} */ (null));
/** @typedef {{id: string, field: Field, text: string} | null} Writing */
/** The cell that is written in. @type {Store<Writing>} */
const writing = new Store(/** @type {Writing} */ (null));

/** @param {Order} order @param {Field} field */
const begin = (order, field) =>
  writing.set({ id: order.order_id, field, text: order[field] ?? '' });

const listed = () => [...orders.value.values()].reverse();

/** @returns {Order | undefined} */
export const current = () => orders.value.get(marked.value ?? '') ?? listed()[0];

/** @param {number} by */
export function mark(by) {
  const all = listed();
  const at = all.findIndex((order) => order.order_id === marked.value);
  marked.set(all[Math.min(all.length - 1, Math.max(0, at + by))]?.order_id ?? null);
}

export function edit() {
  const order = current();
  if (order) begin(order, order.price === null ? 'stop_price' : 'price');
}

export async function cancelCurrent() {
  const order = current();
  if (order) await canceled(order);
}

/** @param {Order} order */
async function canceled(order) {
  const answer = await cancel(order);
  note.set(
    answer.ok
      ? { tone: 'dim', text: `#${order.order_id} canceled` }
      : { tone: 'down', text: refusal(answer) },
  );
}

export function OpenOrders() {
  useStore(orders);
  const on = useStore(marked);
  const { account } = useStore(session);
  const empty = account
    ? 'No open orders. Take a price from the book, or press b to buy.'
    : 'Sign in to see your orders.';
  return html`<${Table} caption="Open orders, newest first" empty=${empty} heads=${['order', 'time', 'symbol', 'side', 'type', 'price', 'quantity', 'traded', 'waits for', 'status', '']}
    rows=${listed().map((order) => ({
      key: order.order_id,
      on: order.order_id === on,
      click: () => marked.set(order.order_id),
      cells: [
        html`<${OrderLink} id=${order.order_id} />`,
        clock(order.created_at),
        order.symbol,
        html`<span class=${tone(order.side)}>${order.side}</span>`,
        kind(order),
        html`<${Cell} order=${order} field="price" />`,
        html`<${Cell} order=${order} field="quantity" />`,
        order.traded_quantity,
        order.status === 'pending_trigger'
          ? html`<${Cell} order=${order} field="stop_price" />`
          : '–',
        order.status.replaceAll('_', ' '),
        html`<button class="small" aria-label=${`cancel order ${order.order_id}`} onClick=${() => canceled(order)}>✕</button>`,
      ],
    }))} />`;
}

/** A number of an order: clicked it can be written anew; Enter sends it. @param {{order: Order, field: Field}} props */
function Cell({ order, field }) {
  const where = useStore(writing);
  const box = useRef(/** @type {HTMLInputElement | null} */ (null));
  const on = where?.id === order.order_id && where.field === field;
  useLayoutEffect(() => box.current?.select(), [on]);
  const moves = field === 'stop_price' && order.trailing_delta; // the market moves it
  if (moves || order[field] === null) return order[field] ?? '–';
  if (!on) {
    return html`<button class="cell" aria-label=${`${field.replace('_', ' ')} ${order[field]}: change`} onClick=${() => begin(order, field)}>${order[field]}</button>`;
  }
  const { text } = where;
  const keyed = async (/** @type {KeyboardEvent} */ event) => {
    if (event.key === 'Escape') writing.set(null);
    if (event.key !== 'Enter') return;
    event.preventDefault();
    writing.set(null);
    const answer = await modify(order, { [field]: text.trim() });
    note.set(
      answer.ok
        ? {
            tone: 'up',
            text: `#${order.order_id} modified${answer.body.priority_kept ? ', its place kept' : ''}`,
          }
        : { tone: 'down', text: refusal(answer) },
    );
  };
  return html`<input ref=${box} class="cell num" inputmode="decimal" aria-label=${`new ${field.replace('_', ' ')} of order ${order.order_id}`} value=${text}
    onInput=${(/** @type {any} */ e) => writing.set({ ...where, text: e.target.value })} onKeyDown=${keyed} onBlur=${() => writing.set(null)} />`;
}

/** Asks before all is canceled. */
export function CancelAll() {
  const all = useStore(orders);
  const { cancelAll: asked } = useStore(panels);
  const { account } = useStore(session);
  if (!asked || account === null) return null;
  const close = () => panels.merge({ cancelAll: null });
  const go = async () => {
    close();
    const answer = await cancelAll(account);
    note.set(
      answer.ok
        ? { tone: 'dim', text: `${answer.body.length} canceled` }
        : { tone: 'down', text: refusal(answer) },
    );
  };
  return html`<${Dialog} id="confirm" title="Cancel all orders?" close=${close}>
    <p>${all.size} live ${all.size === 1 ? 'order' : 'orders'} of ${account}, in all markets.</p>
    <p class="buttons"><button class="danger" id="yes" autofocus onClick=${go}>Cancel ${all.size === 1 ? 'it' : `all ${all.size}`}</button><button onClick=${close}>Keep</button></p>
  </${Dialog}>`;
}
