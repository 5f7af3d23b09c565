/** A candle as it stood at a moment within it: made of narrower ones, and of the last second's trades. */

import { query, read } from './api.js';
import { text, units } from './decimal.js';
import { after } from './rewind.js';

/** @typedef {import('./types.js').Candle} Candle */

/** Of what a candle is made: seconds, of which the next width is a whole part. @type {Record<string, string>} */
const NARROWER = { '1d': '1h', '4h': '15m', '1h': '1m', '15m': '1m', '5m': '1m', '1m': '1s' };

/**
 * The candle, ended by the last event that the book shows: as many calls as there are widths below
 * it, however many trades it has.
 * @param {string} symbol @param {string} width @param {Candle} candle @param {import('./book.js').Book} book
 * @returns {Promise<Candle | null>}
 */
export async function endedAt(symbol, width, candle, book) {
  const from = candle.start;
  const to = after(book.time);
  const narrower = NARROWER[width];
  if (narrower === undefined) {
    const trades = await allTrades(symbol, from, to);
    const before = trades.filter((trade) => trade.seq <= book.seq);
    return joined(from, before.map(ofTrade));
  }
  const answer = await read(
    query('/candles', { symbol, interval: narrower, from, to, limit: 1000 }),
  );
  if (!answer.ok) return null;
  const parts = answer.body.items; // with `from` in order
  const last = parts.pop();
  const ended = last && (await endedAt(symbol, narrower, last, book));
  return joined(from, ended ? [...parts, ended] : parts);
}

/** @param {string} symbol @param {string} from @param {string} to @returns {Promise<import('./types.js').Trade[]>} */
async function allTrades(symbol, from, to) {
  const found = [];
  let cursor = null;
  do {
    const answer = await read(query('/trades', { symbol, from, to, limit: 1000, cursor }));
    if (!answer.ok) break;
    found.push(...answer.body.items);
    cursor = answer.body.next_cursor;
  } while (cursor);
  return found;
}

/** @param {import('./types.js').Trade} trade @returns {Candle} */
const ofTrade = ({ price, quantity, executed_at }) => ({
  start: executed_at,
  open: price,
  high: price,
  low: price,
  close: price,
  volume: quantity,
});

/** @param {string} start @param {Candle[]} parts in order @returns {Candle | null} */
function joined(start, parts) {
  const [first] = parts;
  if (!first) return null;
  const by = (/** @type {'high' | 'low'} */ name, /** @type {1n | -1n} */ sign) =>
    parts.reduce((best, one) =>
      sign * ((units(one[name]) ?? 0n) - (units(best[name]) ?? 0n)) > 0n ? one : best,
    )[name];
  return {
    start,
    open: first.open,
    high: by('high', 1n),
    low: by('low', -1n),
    close: /** @type {Candle} */ (parts.at(-1)).close,
    volume: text(parts.reduce((sum, one) => sum + (units(one.volume) ?? 0n), 0n)),
  };
}
