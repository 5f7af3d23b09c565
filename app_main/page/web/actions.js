/** Everything that changes something, and how the same is done with curl and in SQL. */

import { Store } from './store.js';
import { call, query, refusal } from './api.js';
import { put } from './account.js';
import { keep } from './market.js';
import { session } from './session.js';

const KEPT = 50; // actions in the log

/**
 * @typedef {object} Deed what can be done: a call, and the SQL that does the same
 * @property {string} title
 * @property {string} method
 * @property {string} path
 * @property {Record<string, unknown>} [body]
 * @property {string} sql
 *
 * @typedef {Deed & {number: number, time: string, said: string, ok: boolean | null}} Done
 */

/** @type {Store<Done[]>} */
export const log = new Store(/** @type {Done[]} */ ([]));
let number = 0;

/** @param {Deed} deed @returns {Promise<import('./api.js').Answer>} */
export async function act(deed) {
  number += 1;
  const mine = number;
  const time = new Date().toISOString();
  log.set([{ ...deed, number: mine, time, said: 'sent', ok: null }, ...log.value].slice(0, KEPT));
  const answer = await call(deed.method, deed.path, deed.body);
  const said = answer.ok ? `${answer.status} in ${answer.ms.toFixed(0)} ms` : refusal(answer);
  log.set(log.value.map((one) => (one.number === mine ? { ...one, said, ok: answer.ok } : one)));
  return answer;
}

/** The shell line that does the same; where keys are asked for, with the one in RTS_KEY. @param {Deed} deed */
export function curl(deed) {
  const key = session.value.mode === 'keys' ? ' -H "authorization: Bearer $RTS_KEY"' : '';
  const method = deed.method === 'POST' && deed.body ? '' : ` -X ${deed.method}`;
  const body = deed.body
    ? ` -H 'content-type: application/json' -d ${shell(JSON.stringify(deed.body))}`
    : '';
  return `curl -s${method}${key} ${shell(location.origin + deed.path)}${body}`;
}

/** @param {string} text */
export const shell = (text) => `'${text.replaceAll("'", "'\\''")}'`;

/** A value as SQL has it. @param {unknown} value */
export function literal(value) {
  if (value === null || value === undefined) return 'NULL';
  if (['boolean', 'number', 'bigint'].includes(typeof value)) return String(value);
  return `'${String(value).replaceAll("'", "''")}'`;
}

/** A call with named arguments. @param {string} name @param {Record<string, unknown>} given */
export const calling = (name, given) =>
  `SELECT * FROM ${name}(${Object.entries(given)
    .filter(([, value]) => value !== undefined && value !== null)
    .map(([key, value]) => `${key} => ${literal(value)}`)
    .join(', ')});`;

/** Enter an order, or a pair of which one cancels the other. @param {Record<string, any>[]} orders @returns {Deed} */
export function placing(orders) {
  const [one = {}, other] = orders;
  const amount = one.quantity ?? one.quote_quantity;
  const title = `${one.side} ${amount} ${one.symbol}`;
  if (!other) {
    return { title, method: 'POST', path: '/orders', body: one, sql: calling('place_order', one) };
  }
  const sql = calling('place_oco', { orders: JSON.stringify(orders) });
  return { title: `${title}, a pair`, method: 'POST', path: '/orders/oco', body: { orders }, sql };
}

/**
 * Change a live order.
 * @param {import('./types.js').Order} order
 * @param {{price?: string, quantity?: string, stop_price?: string}} change
 */
export async function modify(order, change) {
  const answer = await act({
    title: `modify #${order.order_id}`,
    method: 'PUT',
    path: query(`/orders/${order.order_id}`, { account: order.account }),
    body: change,
    sql: calling('modify_order', {
      order_id: BigInt(order.order_id),
      ...change,
      account: order.account,
    }),
  });
  if (answer.ok) put(answer.body);
  return answer;
}

/** @param {import('./types.js').Order} order */
export async function cancel(order) {
  const answer = await act({
    title: `cancel #${order.order_id}`,
    method: 'DELETE',
    path: query(`/orders/${order.order_id}`, { account: order.account }),
    sql: calling('cancel_order', { order_id: BigInt(order.order_id), account: order.account }),
  });
  if (answer.ok) put(answer.body);
  return answer;
}

/** @param {string} account @param {string} [symbol] default: everywhere */
export async function cancelAll(account, symbol) {
  const answer = await act({
    title: symbol ? `cancel all in ${symbol}` : 'cancel all',
    method: 'DELETE',
    path: query('/orders', { symbol, account }),
    sql: calling('cancel_all_orders', { symbol, account }),
  });
  if (answer.ok) answer.body.forEach(put);
  return answer;
}

/** @param {string} symbol @param {string} status */
export async function setStatus(symbol, status) {
  const answer = await act({
    title: `${symbol}: ${status}`,
    method: 'PUT',
    path: query('/instruments/status', { symbol }),
    body: { status },
    sql: calling('set_instrument_status', { symbol, status }),
  });
  if (answer.ok) keep(answer.body);
  return answer;
}
