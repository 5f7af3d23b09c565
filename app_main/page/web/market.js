/** What can be traded, at which price, and which of it is shown. */

import { Store, Stream } from './store.js';
import { insist, query, read } from './api.js';
import { follow } from './socket.js';
import { remember, remembered } from './ui.js';

const LOOK = 3000; // ms between looks at the terms of the market that is shown
const WATCHED = 200; // tickers that are followed

/** @typedef {import('./types.js').Instrument} Instrument */
/** @typedef {import('./types.js').Ticker} Ticker */

/** @type {Store<Map<string, Instrument>>} */
export const instruments = new Store(new Map());
/** @type {Stream<Map<string, Ticker>>} */
export const tickers = new Stream(new Map());
export const selected = new Store(
  new URLSearchParams(location.search).get('symbol') ??
    remembered('symbol') ??
    document.documentElement.dataset.symbol ??
    '',
);

/** @param {string} symbol */
export function select(symbol) {
  if (symbol === selected.value) return;
  remember('symbol', symbol);
  selected.set(symbol);
  look();
}

/** @param {string} symbol @returns {Instrument} */
export const terms = (symbol) =>
  instruments.value.get(symbol) ??
  /** @type {any} */ ({
    symbol,
    tick_size: '0.01',
    lot_size: '1',
    status: 'open',
    base_asset: null,
  });

/** Read all instruments, page by page. */
export async function list() {
  const all = new Map();
  let cursor = null;
  do {
    const answer = await insist(query('/instruments', { limit: 1000, cursor }));
    if (!answer.ok) return;
    for (const one of answer.body.items) all.set(one.symbol, one);
    cursor = answer.body.next_cursor;
  } while (cursor);
  instruments.set(all);
  if (all.size && !all.has(selected.value)) select(/** @type {string} */ (all.keys().next().value));
}

/** Read the terms of the market that is shown: it may have been halted. */
async function look() {
  const answer = await read(query('/instruments', { symbol: selected.value }));
  const one = answer.ok && answer.body.items[0];
  if (one) keep(one);
}

/** @param {Instrument} one */
export function keep(one) {
  const known = instruments.value.get(one.symbol);
  if (JSON.stringify(known) === JSON.stringify(one)) return;
  instruments.set(new Map(instruments.value).set(one.symbol, one));
}

/** Follow prices and terms until the page is left. */
export async function start() {
  await list();
  setInterval(look, LOOK);
  let feed = tickerFeed();
  let known = watched();
  const again = () => {
    if (watched() === known) return;
    known = watched();
    feed.stop();
    feed = tickerFeed();
  };
  instruments.follow(again);
  selected.follow(again);
}

/** The first markets, and in any case the one that is shown. */
function watched() {
  const first = [...instruments.value.keys()].slice(0, WATCHED);
  if (instruments.value.has(selected.value) && !first.includes(selected.value))
    first.push(selected.value);
  return first.join(',');
}

function tickerFeed() {
  return follow({
    address: () => query('/ticker_updates', { symbol: watched() || null }),
    hear(message) {
      if (message.type !== 'ticker') return;
      tickers.value.set(message.symbol, message);
      tickers.set(new Map(tickers.value));
    },
  });
}
