/** An order before it is sent: what it would be worth, cost and be refused for. */

import { PRODUCT, floor, text, times, units, whole as number } from './decimal.js';
import { instant } from './ui.js';

const ONE = 10n ** 18n;

/**
 * @typedef {object} Kind what an order is made of
 * @property {string} name
 * @property {boolean} [limit] it has a price
 * @property {boolean} [money] it says how much money instead of how much of what
 * @property {'stop' | 'take_profit'} [trigger] it waits for a price; which way
 * @property {boolean} [trails] what it waits for follows the market
 * @property {boolean} [pair] two orders: a limit and a stop, of which one cancels the other
 */

/** @satisfies {Record<string, Kind>} */
export const KINDS = {
  limit: { name: 'Limit', limit: true },
  market: { name: 'Market' },
  money: { name: 'Market, by money', money: true },
  stop_limit: { name: 'Stop limit', limit: true, trigger: 'stop' },
  stop: { name: 'Stop market', trigger: 'stop' },
  take_profit_limit: { name: 'Take profit limit', limit: true, trigger: 'take_profit' },
  take_profit: { name: 'Take profit', trigger: 'take_profit' },
  trailing_limit: { name: 'Trailing limit', limit: true, trails: true },
  trailing: { name: 'Trailing stop', trails: true },
  oco: { name: 'Pair (OCO)', limit: true, trigger: 'stop', pair: true },
};

/**
 * @typedef {object} Draft what stands in the ticket
 * @property {'buy' | 'sell'} side
 * @property {keyof typeof KINDS} kind
 * @property {string} price
 * @property {string} quantity
 * @property {string} money instead of a quantity
 * @property {string} stop
 * @property {string} second the limit of a pair's stop; empty: it is a market order then
 * @property {string} trail basis points
 * @property {string} tif
 * @property {string} expires in UTC, as the browser's field has it
 * @property {boolean} post
 * @property {string} shown
 * @property {string} stp
 *
 * @typedef {import('./types.js').Instrument} Instrument
 * @typedef {import('./types.js').Balance} Balance
 * @typedef {import('./book.js').Book} Book
 * @typedef {import('./book.js').Level} Level
 */

/** @type {Draft} */
export const EMPTY = {
  side: 'buy',
  kind: 'limit',
  price: '',
  quantity: '',
  money: '',
  stop: '',
  second: '',
  trail: '',
  tif: 'gtc',
  expires: '',
  post: false,
  shown: '',
  stp: 'cancel_newest',
};

/** What an order is made of. @param {Draft} draft @returns {Kind} */
export const kindOf = (draft) => KINDS[draft.kind];
/** @param {Draft} draft */
export const plain = (draft) => draft.kind === 'limit';

/** @param {string} text */
const present = (text) => text.trim() || undefined;

/** @param {Record<string, unknown>} all */
const given = (all) =>
  Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined));

/** The arguments of place_order. @param {Draft} draft @param {string} symbol @param {string | null} account */
function body(draft, symbol, account) {
  const { limit, money, trigger, trails } = kindOf(draft);
  const timed = limit && draft.tif === 'gtd' && draft.expires;
  return given({
    symbol,
    account: account ?? undefined,
    side: draft.side,
    quantity: money ? undefined : draft.quantity.trim(),
    quote_quantity: money ? draft.money.trim() : undefined,
    price: limit ? draft.price.trim() : undefined,
    order_type: limit ? undefined : 'market',
    time_in_force: limit && draft.tif !== 'gtc' ? draft.tif : undefined,
    expires_at: timed ? (instant(draft.expires) ?? draft.expires) : undefined,
    stop_price: trigger && draft.stop.trim(),
    trigger: trigger === 'take_profit' ? trigger : undefined,
    trailing_delta: trails ? number(draft.trail) : undefined,
    post_only: plain(draft) && draft.post ? true : undefined,
    display_quantity: limit ? present(draft.shown) : undefined,
    self_trade_prevention: draft.stp === EMPTY.stp ? undefined : draft.stp,
  });
}

/**
 * The orders that are sent: one, or the two of a pair.
 * @param {Draft} draft @param {string} symbol @param {string | null} account
 * @returns {Record<string, any>[]}
 */
export function bodies(draft, symbol, account) {
  const whole = body(draft, symbol, account);
  if (!kindOf(draft).pair) return [whole];
  const price = present(draft.second);
  const timed = price
    ? {}
    : { order_type: 'market', time_in_force: undefined, expires_at: undefined };
  return [
    given({ ...whole, stop_price: undefined, post_only: true }),
    given({ ...whole, display_quantity: undefined, price, ...timed }),
  ];
}

/** @typedef {{value: bigint, quantity: bigint, whole: boolean}} Worth value of 36 decimals; not whole: the book ends before */

/**
 * What the order would trade for: at its limit, or through the book as it stands.
 * @param {Draft} draft @param {Instrument} terms @param {Book | null} book
 * @returns {Worth | null}
 */
export function worth(draft, terms, book) {
  const { limit, money, trigger } = kindOf(draft);
  const levels = (draft.side === 'buy' ? book?.asks : book?.bids)?.levels ?? [];
  if (money) return bought(draft, levels, units(terms.lot_size) ?? ONE);
  const quantity = units(draft.quantity);
  if (!quantity || quantity < 0n) return null;
  const price = units(limit ? draft.price : trigger ? draft.stop : null);
  if (price) return { value: times(price, quantity), quantity, whole: true };
  return draft.kind === 'market' ? walked(quantity, levels) : null;
}

/** @param {bigint} quantity @param {Level[]} levels best first @returns {Worth} */
function walked(quantity, levels) {
  let left = quantity;
  let sum = 0n;
  for (const level of levels) {
    const part = level.quantity < left ? level.quantity : left;
    sum += times(level.price, part);
    left -= part;
    if (!left) break;
  }
  return { value: sum, quantity, whole: !left };
}

/** What so much money buys, or what sells for it: in lots, until less is left than one costs. @param {Draft} draft @param {Level[]} levels best first @param {bigint} lot @returns {Worth | null} */
function bought(draft, levels, lot) {
  const money = units(draft.money, PRODUCT);
  if (!money || money < 0n) return null;
  let sum = 0n;
  let quantity = 0n;
  for (const level of levels) {
    const most = floor((money - sum) / level.price, lot);
    const part = level.quantity < most ? level.quantity : most;
    sum += times(level.price, part);
    quantity += part;
    if (part === most) return { value: sum, quantity, whole: true };
  }
  return { value: sum, quantity, whole: false };
}

/** Whether it would trade at once. @param {Draft} draft @param {Book | null} book */
export function crosses(draft, book) {
  if (draft.kind === 'market' || draft.kind === 'money') return true;
  const price = units(draft.price);
  const best = (draft.side === 'buy' ? book?.asks : book?.bids)?.levels[0]?.price;
  if (!plain(draft) || price === null || best === undefined) return false;
  return draft.side === 'buy' ? price >= best : price <= best;
}

/** The fee on a value, of 54 decimals cut to 36. @param {bigint} value @param {string | null} rate */
export const fee = (value, rate) => (value * (units(rate) ?? 0n)) / ONE;

/**
 * The largest quantity that the account can order so, in lots, or the most money; null: nothing bounds it.
 * @param {Draft} draft @param {Instrument} terms @param {Balance[]} balances @param {Book | null} book
 */
export function affordable(draft, terms, balances, book) {
  const { limit, money, trigger, pair } = kindOf(draft);
  if (!terms.base_asset) return null;
  const has = (/** @type {string | null} */ asset) =>
    units(balances.find((one) => one.asset === asset)?.available) ?? 0n;
  const rate = units(terms.taker_fee) ?? 0n;
  if (money) {
    const most = (has(terms.quote_asset) * ONE) / (ONE + rate);
    return draft.side === 'buy' ? floor(most, step(draft, terms)) : null;
  }
  if (draft.side === 'sell') return floor(has(terms.base_asset), step(draft, terms));
  const best = book?.asks.levels[0]?.price;
  const price = limit ? units(draft.price) : trigger ? units(draft.stop) : best;
  if (!price) return null;
  const second = (pair && units(draft.second)) || 0n; // of a pair the dearer one is held
  const worst = second > price ? second : price;
  const dearer = worst * (ONE + rate); // of 36 decimals: none of them may be lost
  return floor((has(terms.quote_asset) * ONE * ONE) / dearer, step(draft, terms));
}

/** What an amount is a multiple of: a lot, or what a lot costs at a tick. @param {Draft} draft @param {Instrument} terms */
export function step(draft, terms) {
  const lot = units(terms.lot_size) ?? ONE;
  return kindOf(draft).money ? (lot * (units(terms.tick_size) ?? ONE)) / ONE || 1n : lot;
}

/**
 * Codes that the market would refuse it for, as far as can be seen from here.
 * @param {Draft} draft @param {Instrument} terms @param {Balance[]} balances @param {Book | null} book
 * @param {string | null} [last] price of the last trade
 * @returns {string[]}
 */
export function faults(draft, terms, balances, book, last = null) {
  /** @type {string[]} */
  const found = [...unreadable(draft)];
  if (terms.status !== 'open') found.push(`instrument_${terms.status}`);
  if (found.length) return found;
  const { limit, money, trigger, trails, pair } = kindOf(draft);
  const { quantity = 0n, value: cost = 0n, whole } = worth(draft, terms, book) ?? {};
  const wanted = money ? quantity : /** @type {bigint} */ (units(draft.quantity));
  const spent = money ? /** @type {bigint} */ (units(draft.money)) : wanted;
  const off = (/** @type {string} */ number, /** @type {string} */ of) =>
    number !== '' && (units(number) ?? 0n) % (units(of) ?? ONE) !== 0n;
  const bound = (/** @type {string | null} */ most, /** @type {bigint} */ number, scale = 18) =>
    most !== null && number > (units(most, scale) ?? number);
  const ends = pair ? draft.second : limit ? draft.price : '';
  const tests = {
    price_required: terms.base_asset !== null && (trigger ?? trails) && !ends,
    quantity_off_lot: !money && off(draft.quantity, terms.lot_size),
    quantity_too_small: wanted < (units(terms.min_quantity) ?? 0n) || (money && whole && !quantity),
    quantity_too_large: bound(terms.max_quantity, wanted),
    display_quantity_off_lot: limit && off(draft.shown, terms.lot_size),
    price_off_tick:
      limit && [draft.price, pair ? draft.second : ''].some((one) => off(one, terms.tick_size)),
    stop_price_off_tick: trigger && off(draft.stop, terms.tick_size),
    notional_too_large: limit && bound(terms.max_notional, cost, PRODUCT),
    post_only_would_trade:
      (pair || (plain(draft) && draft.post)) && crosses({ ...draft, kind: 'limit' }, book),
    stop_would_trigger: pair && reached(draft, last),
    insufficient_funds: spent > (affordable(draft, terms, balances, book) ?? spent),
  };
  return Object.entries(tests)
    .filter(([, bad]) => bad)
    .map(([code]) => code);
}

/** Whether the last price is where a stop waits for it. @param {Draft} draft @param {string | null} last */
function reached(draft, last) {
  const stop = units(draft.stop) ?? 0n;
  const price = units(last);
  return price !== null && (draft.side === 'buy' ? price >= stop : price <= stop);
}

/** @param {Draft} draft */
function* unreadable(draft) {
  const { limit, money, trigger, trails, pair } = kindOf(draft);
  const positive = (/** @type {string} */ number) => (units(number) ?? 0n) > 0n;
  if (money && !positive(draft.money)) yield 'invalid_quote_quantity';
  if (!money && !positive(draft.quantity)) yield 'invalid_quantity';
  if (limit && !positive(draft.price)) yield 'invalid_price';
  if (trigger && !positive(draft.stop)) yield 'invalid_stop_price';
  if (trails && !/^\s*[1-9]\d{0,3}\s*$/.test(draft.trail)) yield 'invalid_trailing_delta';
  if (pair && draft.second && !positive(draft.second)) yield 'invalid_price';
  if (limit && draft.tif === 'gtd' && !instant(draft.expires)) yield 'invalid_expires_at';
  if (limit && draft.shown && !positive(draft.shown)) yield 'invalid_display_quantity';
}

/** A share of what can be afforded. @param {bigint} most @param {bigint} percent @param {bigint} of a multiple of it */
export const share = (most, percent, of) => text(floor((most * percent) / 100n, of));
