/** An order before it is sent: what it would be worth, cost and be refused for. */

import { PRODUCT, floor, text, times, units } from './decimal.js';

const ONE = 10n ** 18n;

/**
 * @typedef {object} Draft what stands in the ticket
 * @property {'buy' | 'sell'} side
 * @property {'limit' | 'market' | 'stop' | 'stop_limit'} kind
 * @property {string} price
 * @property {string} quantity
 * @property {string} stop
 * @property {string} tif
 * @property {string} expires in UTC, as the browser's field has it
 * @property {boolean} post
 * @property {string} shown
 * @property {string} stp
 *
 * @typedef {import('./types.js').Instrument} Instrument
 * @typedef {import('./types.js').Balance} Balance
 * @typedef {import('./book.js').Book} Book
 */

/** @type {Draft} */
export const EMPTY = {
  side: 'buy',
  kind: 'limit',
  price: '',
  quantity: '',
  stop: '',
  tif: 'gtc',
  expires: '',
  post: false,
  shown: '',
  stp: 'cancel_newest',
};

export const priced = (/** @type {Draft} */ draft) =>
  draft.kind === 'limit' || draft.kind === 'stop_limit';
export const stopped = (/** @type {Draft} */ draft) => draft.kind.startsWith('stop');

/** The arguments of place_order. @param {Draft} draft @param {string} symbol @param {string | null} account */
export function body(draft, symbol, account) {
  const limit = priced(draft);
  const timed = limit && draft.tif === 'gtd' && draft.expires;
  /** @type {Record<string, unknown>} */
  const all = {
    symbol,
    account: account ?? undefined,
    side: draft.side,
    quantity: draft.quantity.trim(),
    price: limit ? draft.price.trim() : undefined,
    order_type: limit ? undefined : 'market',
    time_in_force: limit && draft.tif !== 'gtc' ? draft.tif : undefined,
    expires_at: timed ? new Date(`${draft.expires}Z`).toISOString() : undefined,
    stop_price: stopped(draft) ? draft.stop.trim() : undefined,
    post_only: draft.kind === 'limit' && draft.post ? true : undefined,
    display_quantity: limit && draft.shown ? draft.shown.trim() : undefined,
    self_trade_prevention: draft.stp === EMPTY.stp ? undefined : draft.stp,
  };
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined));
}

/**
 * What the order would trade for: at its limit, or through the book as it stands.
 * @param {Draft} draft @param {Book | null} book
 * @returns {{value: bigint, whole: boolean} | null} of 36 decimals; not whole: the book ends before
 */
export function value(draft, book) {
  const quantity = units(draft.quantity);
  if (!quantity || quantity < 0n) return null;
  const limit = units(priced(draft) ? draft.price : stopped(draft) ? draft.stop : null);
  if (draft.kind !== 'market') return limit ? { value: times(limit, quantity), whole: true } : null;
  let left = quantity;
  let sum = 0n;
  for (const level of (draft.side === 'buy' ? book?.asks : book?.bids)?.levels ?? []) {
    const part = level.quantity < left ? level.quantity : left;
    sum += times(level.price, part);
    left -= part;
    if (!left) break;
  }
  return { value: sum, whole: !left };
}

/** Whether it would trade at once. @param {Draft} draft @param {Book | null} book */
export function crosses(draft, book) {
  if (draft.kind === 'market') return true;
  const price = units(draft.price);
  const best = (draft.side === 'buy' ? book?.asks : book?.bids)?.levels[0]?.price;
  if (draft.kind !== 'limit' || price === null || best === undefined) return false;
  return draft.side === 'buy' ? price >= best : price <= best;
}

/** The fee on a value, of 54 decimals cut to 36. @param {bigint} value @param {string | null} rate */
export const fee = (value, rate) => (value * (units(rate) ?? 0n)) / ONE;

/**
 * The largest quantity that the account can order so, in lots; null: nothing bounds it.
 * @param {Draft} draft @param {Instrument} terms @param {Balance[]} balances @param {Book | null} book
 */
export function affordable(draft, terms, balances, book) {
  if (!terms.base_asset) return null;
  const lot = units(terms.lot_size) ?? ONE;
  const has = (/** @type {string | null} */ asset) =>
    units(balances.find((one) => one.asset === asset)?.available) ?? 0n;
  if (draft.side === 'sell') return floor(has(terms.base_asset), lot);
  const worst =
    draft.kind === 'market'
      ? book?.asks.levels[0]?.price
      : units(priced(draft) ? draft.price : draft.stop);
  if (!worst) return null;
  const dearer = worst + (worst * (units(terms.taker_fee) ?? 0n)) / ONE;
  return floor((has(terms.quote_asset) * ONE) / dearer, lot);
}

/**
 * Codes that the market would refuse it for, as far as can be seen from here.
 * @param {Draft} draft @param {Instrument} terms @param {Balance[]} balances @param {Book | null} book
 * @returns {string[]}
 */
export function faults(draft, terms, balances, book) {
  /** @type {string[]} */
  const found = [...unreadable(draft)];
  if (terms.status !== 'open') found.push(`instrument_${terms.status}`);
  if (found.length) return found;
  const quantity = /** @type {bigint} */ (units(draft.quantity));
  const price = priced(draft) ? units(draft.price) : null;
  const off = (/** @type {string | null} */ number, /** @type {string} */ step) =>
    number !== null && (units(number) ?? 0n) % (units(step) ?? ONE) !== 0n;
  const tests = {
    price_required: terms.base_asset !== null && draft.kind === 'stop',
    quantity_off_lot: off(draft.quantity, terms.lot_size),
    quantity_too_small: quantity < (units(terms.min_quantity) ?? 0n),
    quantity_too_large:
      terms.max_quantity !== null && quantity > (units(terms.max_quantity) ?? quantity),
    display_quantity_off_lot:
      priced(draft) && draft.shown !== '' && off(draft.shown, terms.lot_size),
    price_off_tick: priced(draft) && off(draft.price, terms.tick_size),
    stop_price_off_tick: stopped(draft) && off(draft.stop, terms.tick_size),
    notional_too_large:
      price !== null &&
      terms.max_notional !== null &&
      times(price, quantity) > (units(terms.max_notional, PRODUCT) ?? 0n),
    post_only_would_trade: draft.kind === 'limit' && draft.post && crosses(draft, book),
    insufficient_funds: quantity > (affordable(draft, terms, balances, book) ?? quantity),
  };
  return Object.entries(tests)
    .filter(([, bad]) => bad)
    .map(([code]) => code);
}

/** @param {Draft} draft */
function* unreadable(draft) {
  const positive = (/** @type {string} */ number) => (units(number) ?? 0n) > 0n;
  if (!positive(draft.quantity)) yield 'invalid_quantity';
  if (priced(draft) && !positive(draft.price)) yield 'invalid_price';
  if (stopped(draft) && !positive(draft.stop)) yield 'invalid_stop_price';
  if (priced(draft) && draft.tif === 'gtd' && !draft.expires) yield 'invalid_expires_at';
  if (priced(draft) && draft.shown && !positive(draft.shown)) yield 'invalid_display_quantity';
}

/** A share of what can be afforded, in lots. @param {bigint} most @param {bigint} percent @param {string} lot */
export const share = (most, percent, lot) =>
  text(floor((most * percent) / 100n, units(lot) ?? ONE));
