/** Book and trades of the market that is shown, live, and how well they are followed. */

import { Store, Stream } from './store.js';
import { Book } from './book.js';
import { query, read } from './api.js';
import { follow } from './socket.js';
import { selected } from './market.js';

const SHOWN = 80; // trades on the tape
const PING = 2000; // ms between measurements of the way to the service and back

/**
 * @typedef {object} Line
 * @property {boolean} up
 * @property {number | null} rtt ms to the service and back
 * @property {number} faults books that did not fit, and were asked for again
 */

/** @type {Stream<{book: Book | null}>} */
export const live = new Stream(/** @type {{book: Book | null}} */ ({ book: null }));
/** @type {Stream<import('./types.js').Trade[]>} */
export const tape = new Stream(/** @type {import('./types.js').Trade[]} */ ([]));
/** @type {Store<Line>} */
export const line = new Store(/** @type {Line} */ ({ up: false, rtt: null, faults: 0 }));

/** Follow whatever market is shown. */
export function start() {
  let stop = followMarket(selected.value);
  selected.follow((symbol) => {
    stop();
    stop = followMarket(symbol);
  });
}

/** @param {string} symbol @returns {() => void} */
function followMarket(symbol) {
  live.set({ book: null });
  tape.set([]);
  const stops = [followBook(symbol), followTrades(symbol)];
  return () => stops.forEach((stop) => stop());
}

/** @param {string} symbol */
function followBook(symbol) {
  /** @type {Book | null} */
  let book = null;
  let sent = 0;
  const feed = follow({
    address: () => query('/order_book_updates', { symbol, conflate: 150 }),
    hear(message) {
      if (message.type === 'pong') line.merge({ rtt: performance.now() - sent });
      else if (message.type === 'snapshot') {
        show((book = new Book(message)));
        ping();
      } else if (message.type === 'levels' && book && !book.apply(message)) {
        book = null;
        line.merge({ faults: line.value.faults + 1 });
        feed.again();
      } else if (message.type === 'levels' && book) show(book);
    },
    tell(up) {
      if (up !== line.value.up) line.merge({ up });
    },
  });
  const pinging = setInterval(ping, PING);
  function ping() {
    sent = performance.now();
    feed.send({ type: 'ping', id: 1 });
  }
  return () => {
    clearInterval(pinging);
    feed.stop();
  };
}

/** @param {Book} book */
const show = (book) => live.set({ book });

/** The newest trades, and from there on each that follows, once. @param {string} symbol */
function followTrades(symbol) {
  let last = 0;
  let epoch = /** @type {string | null} */ (null);
  let stopped = false;
  let stop = () => {};
  begin();

  async function begin() {
    stop();
    const answer = await read(query('/trades', { symbol, limit: SHOWN }));
    if (stopped) return;
    if (!answer.ok) {
      const timer = setTimeout(begin, 1000);
      stop = () => clearTimeout(timer);
      return;
    }
    epoch = answer.body.epoch;
    last = answer.body.items[0]?.seq ?? 0;
    tape.set(answer.body.items);
    stop = follow({
      address: () => query('/trade_updates', { symbol, from_seq: last + 1, epoch }),
      hear(message) {
        if (message.type === 'heartbeat') last = Math.max(last, message.seqs[symbol] ?? 0);
        if (message.type !== 'trade' || message.seq <= last) return;
        last = message.seq;
        tape.set([message, ...tape.value].slice(0, SHOWN));
      },
      ended: () => begin(),
    }).stop;
  }
  return () => {
    stopped = true;
    stop();
  };
}
