/** The ladder: the book by price, as many levels as fit, with what lies up to each of them. */

import {
  classes,
  html,
  remember,
  remembered,
  useEffect,
  useRef,
  useState,
  useStore,
} from './ui.js';
import { ceil, floor, places, text, units } from './decimal.js';
import { orders } from './account.js';
import { live, tape } from './feeds.js';
import { instruments, selected, terms } from './market.js';
import { rewind } from './rewind.js';
import { Store } from './store.js';
import { write } from './ticket.js';

const ROW = 21; // px
const GROUPS = [1n, 5n, 10n, 50n, 100n, 500n, 1000n];

/** Which of GROUPS: ticks that are shown as one price. */
export const grouping = new Store(Number(remembered('grouping') ?? 0));

/** @param {number} by */
export function regroup(by) {
  const next = Math.min(GROUPS.length - 1, Math.max(0, grouping.value + by));
  remember('grouping', String(next));
  grouping.set(next);
}

/** @typedef {{price: bigint, quantity: bigint, sum: bigint}} Row */

/**
 * The best levels by groups of prices, each with what lies up to there.
 * @param {import('./book.js').Level[]} levels @param {bigint} step @param {boolean} rising @param {number} most
 * @returns {Row[]}
 */
export function grouped(levels, step, rising, most) {
  /** @type {Row[]} */
  const rows = [];
  let sum = 0n;
  for (const level of levels) {
    const price = rising ? ceil(level.price, step) : floor(level.price, step);
    const last = rows.at(-1);
    if (last?.price !== price && rows.length === most) break;
    sum += level.quantity;
    if (last?.price === price) {
      last.quantity += level.quantity;
      last.sum = sum;
    } else rows.push({ price, quantity: level.quantity, sum });
  }
  return rows;
}

export function Ladder() {
  const { book: now } = useStore(live);
  const past = useStore(rewind);
  const symbol = useStore(selected);
  useStore(instruments);
  const market = terms(symbol);
  const [fit, box] = useFit();
  const tick = units(market.tick_size) ?? 1n;
  const step = tick * (GROUPS[useStore(grouping)] ?? 1n);
  const book = past.on ? past.book : now?.symbol === symbol ? now : null;
  const bids = grouped(book?.bids.levels ?? [], step, false, fit);
  const asks = grouped(book?.asks.levels ?? [], step, true, fit);
  const most = [bids.at(-1)?.sum ?? 1n, asks.at(-1)?.sum ?? 1n].reduce((a, b) => (a > b ? a : b));
  const mine = useMine(symbol, step);
  const decimals = places(market.tick_size);
  const draw = (/** @type {'bid' | 'ask'} */ side) => (/** @type {Row} */ row) => html`<${Level}
    key=${String(row.price)} side=${side} row=${row} decimals=${decimals} part=${Number((row.sum * 1000n) / most) / 10}
    mine=${mine.get(`${side} ${row.price}`)} />`;
  return html`<section id="ladder" class="panel" aria-label="Order book">
    <h2>Book<span class="tools"><button aria-label="finer prices" title="finer prices" onClick=${() => regroup(-1)}>−</button>
      <span class="num" id="grouping">${text(step, decimals)}</span>
      <button aria-label="coarser prices" title="coarser prices" onClick=${() => regroup(1)}>+</button></span></h2>
    <div class="heads"><span>price</span><span>quantity</span><span>up to here</span></div>
    <div class="levels num" ref=${box} data-seq=${book?.seq}>
      <div class="half asks" role="group" aria-label="asks, best last">${asks.map(draw('ask')).reverse()}</div>
      <${Middle} bid=${book?.bids.levels[0]} ask=${book?.asks.levels[0]} decimals=${decimals} />
      <div class="half bids" role="group" aria-label="bids, best first">${bids.map(draw('bid'))}</div>
    </div>
  </section>`;
}

/** @param {{side: 'bid' | 'ask', row: Row, decimals: number, part: number, mine?: string}} props */
function Level({ side, row, decimals, part, mine }) {
  const price = text(row.price, decimals);
  const quantity = text(row.quantity);
  return html`<button class=${classes('level', side, mine && 'mine')} data-price=${price} data-quantity=${quantity}
    title=${mine ? `yours: ${mine}` : 'click: take this price'} onClick=${() => write({ price, stop: price })}>
    <span class="bar" style=${`width:${part}%`}></span><span class="hidden">${side} </span><span class="price">${price}</span><span>${quantity}</span><span class="dim">${text(row.sum)}</span>${mine && html`<span class="hidden">, yours ${mine}</span>`}
  </button>`;
}

/** @param {{bid?: import('./book.js').Level, ask?: import('./book.js').Level, decimals: number}} props */
function Middle({ bid, ask, decimals }) {
  const [trade] = useStore(tape);
  const past = useStore(rewind);
  const last = past.on ? past.trades[0] : trade;
  const spread = bid && ask ? text(ask.price - bid.price, decimals) : '–';
  const middle = bid && ask ? text((ask.price + bid.price) / 2n, decimals) : '–';
  const up = last?.taker_side === 'buy';
  return html`<div class="middle">
    <b id="last" class=${last ? (up ? 'up' : 'down') : ''}>${last?.price ?? '–'}<span aria-hidden="true">${last ? (up ? ' ▲' : ' ▼') : ''}</span></b>
    <span class="dim">mid ${middle}</span><span class="dim">spread ${spread}</span>
  </div>`;
}

/** What of each row is the account's own. @param {string} symbol @param {bigint} step @returns {Map<string, string>} */
function useMine(symbol, step) {
  const all = useStore(orders);
  /** @type {Map<string, bigint>} */
  const found = new Map();
  if (rewind.value.on) return new Map();
  for (const order of all.values()) {
    if (order.symbol !== symbol || order.price === null || order.status === 'pending_trigger')
      continue;
    const price = units(order.price) ?? 0n;
    const key = order.side === 'buy' ? `bid ${floor(price, step)}` : `ask ${ceil(price, step)}`;
    found.set(key, (found.get(key) ?? 0n) + (units(order.remaining_quantity) ?? 0n));
  }
  return new Map([...found].map(([key, quantity]) => [key, text(quantity)]));
}

/** How many rows a side has room for. @returns {[number, import('./vendor/htm-preact.js').MutableRef<HTMLElement | null>]} */
function useFit() {
  const box = useRef(/** @type {HTMLElement | null} */ (null));
  const [fit, setFit] = useState(10);
  useEffect(() => {
    const element = box.current;
    if (!element) return undefined;
    const observer = new ResizeObserver(() =>
      setFit(Math.max(3, Math.floor((element.clientHeight - 40) / 2 / ROW))),
    );
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return [fit, box];
}
