/** The market's past: its book, trades and candles as they stood at any event of it. */

import { Store } from './store.js';
import { Book } from './book.js';
import { query, read } from './api.js';
import { live } from './feeds.js';
import { selected } from './market.js';

const DEPTH = 100;
const TRADES = 80;
const FRAME = 120; // ms between two moments while it plays

/**
 * @typedef {object} Rewind
 * @property {boolean} on
 * @property {number} seq the event that is looked at
 * @property {number} last the newest there is
 * @property {string | null} time
 * @property {Book | null} book
 * @property {import('./types.js').Trade[]} trades
 * @property {number} speed events a second; 0: it stands
 * @property {string | null} fault
 */

/** @type {Rewind} */
const PRESENT = {
  on: false,
  seq: 0,
  last: 0,
  time: null,
  book: null,
  trades: [],
  speed: 0,
  fault: null,
};

export const rewind = new Store(PRESENT);

/** @type {{seq?: number, time?: string} | null} */
let wanted = null;
let reading = false;
/** @type {ReturnType<typeof setInterval> | undefined} */
let player;

const newest = () => live.value.book?.seq ?? 0;

/** Begin where the market is now. */
export function open() {
  const last = newest();
  rewind.set({ ...PRESENT, on: true, seq: last, last });
  go({ seq: last });
}

export function close() {
  play(0);
  wanted = null;
  rewind.set(PRESENT);
}

/** Look at a moment. While one is read, only the last wish waits. @param {{seq?: number, time?: string}} moment */
export async function go(moment) {
  const last = Math.max(rewind.value.last, newest());
  if (moment.seq !== undefined) {
    moment.seq = Math.min(last, Math.max(1, Math.trunc(moment.seq) || 1));
    rewind.merge({ seq: moment.seq, last });
  }
  wanted = moment;
  if (reading) return;
  reading = true;
  while (wanted) {
    const now = wanted;
    wanted = null;
    await look(now);
  }
  reading = false;
}

/** @param {{seq?: number, time?: string}} moment */
async function look(moment) {
  const symbol = selected.value;
  const answer = await read(query('/order_book', { symbol, depth: DEPTH, ...moment }));
  if (!rewind.value.on || symbol !== selected.value) return;
  if (!answer.ok) {
    rewind.merge({ fault: answer.body?.detail ?? 'no answer' });
    return;
  }
  const book = new Book(answer.body);
  const trades = await read(query('/trades', { symbol, to: after(book.time), limit: TRADES }));
  if (!rewind.value.on || symbol !== selected.value) return;
  const { seq } = moment;
  rewind.merge({
    book,
    time: book.time,
    fault: null,
    trades: trades.ok
      ? trades.body.items.filter((/** @type {any} */ one) => one.seq <= book.seq)
      : [],
    ...(wanted || (seq !== undefined && rewind.value.seq !== seq) ? {} : { seq: seq ?? book.seq }),
  });
}

/** Play the market on, so many events a second; 0: let it stand. @param {number} speed */
export function play(speed) {
  clearInterval(player);
  rewind.merge({ speed });
  if (!speed) return;
  let at = rewind.value.seq;
  player = setInterval(() => {
    if (reading) return;
    at = Math.min(rewind.value.last, at + Math.max(1, Math.round((speed * FRAME) / 1000)));
    go({ seq: at });
    if (at === rewind.value.last) play(0);
  }, FRAME);
}

/** The moment right after a time: what happened at it counts. @param {string} time */
export function after(time) {
  const micros = BigInt(time.slice(20, 26)) + 1n;
  if (micros < 1000000n) return `${time.slice(0, 20)}${String(micros).padStart(6, '0')}Z`;
  const next = new Date(Date.parse(`${time.slice(0, 19)}Z`) + 1000).toISOString();
  return `${next.slice(0, 19)}.000000Z`;
}

selected.follow(() => {
  if (rewind.value.on) close();
});
