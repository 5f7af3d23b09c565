/** The depth of the book: what lies up to each price, on both sides of the middle. */

import { html, useStore } from './ui.js';
import { cut, places, text } from './decimal.js';
import { live } from './feeds.js';
import { rewind } from './rewind.js';
import { instruments, selected, terms } from './market.js';

const LEVELS = 60; // of each side
const WIDTH = 260;
const HEIGHT = 120;

/** @typedef {import('./book.js').Level} Level */

export function Depth() {
  const symbol = useStore(selected);
  const past = useStore(rewind);
  const { book: now } = useStore(live, 500);
  useStore(instruments);
  const book = past.on ? past.book : now;
  const bids = book?.bids.levels.slice(0, LEVELS) ?? [];
  const asks = book?.asks.levels.slice(0, LEVELS) ?? [];
  const [bid] = bids;
  const [ask] = asks;
  if (!bid || !ask || book?.symbol !== symbol) return null;
  const decimals = places(terms(symbol).tick_size);
  const reach = nearer(
    bid.price - /** @type {Level} */ (bids.at(-1)).price,
    /** @type {Level} */ (asks.at(-1)).price - ask.price,
  );
  const middle = (bid.price + ask.price) / 2n;
  const most = [sum(bids, middle, reach), sum(asks, middle, reach)].reduce((a, b) =>
    a > b ? a : b,
  );
  const draw = (/** @type {Level[]} */ levels) => curve(levels, middle, reach, most);
  return html`<section id="depth" class="panel" aria-label="Depth">
    <h2>Depth<span class="tools num dim">${text(most)}</span></h2>
    <svg viewBox=${`0 0 ${WIDTH} ${HEIGHT}`} preserveAspectRatio="none" role="img"
      aria-label=${`${text(sum(bids, middle, reach))} to buy and ${text(sum(asks, middle, reach))} to sell within ${text(reach)} of ${text(middle, decimals)}`}>
      <path class="bid" d=${draw(bids)} /><path class="ask" d=${draw(asks)} /></svg>
    <p class="num dim"><span>${cut(middle - reach, decimals)}</span><span>${text(middle, decimals)}</span><span>${cut(middle + reach, decimals)}</span></p>
  </section>`;
}

/** How far the picture reaches: to where the nearer side ends. @param {bigint} a @param {bigint} b */
const nearer = (a, b) => (a && b ? (a < b ? a : b) : a || b || 1n);

/** @param {Level[]} levels @param {bigint} middle @param {bigint} reach */
const sum = (levels, middle, reach) =>
  levels
    .filter((level) => level.price >= middle - reach && level.price <= middle + reach)
    .reduce((all, level) => all + level.quantity, 0n) || 1n;

/** A stair from the middle outwards; a place on the screen is no money. @param {Level[]} levels @param {bigint} middle @param {bigint} reach @param {bigint} most */
function curve(levels, middle, reach, most) {
  const x = (/** @type {bigint} */ price) =>
    (Number(((price - middle + reach) * 10000n) / (2n * reach)) / 10000) * WIDTH;
  const y = (/** @type {bigint} */ quantity) =>
    HEIGHT - (Number((quantity * 1000n) / most) / 1000) * (HEIGHT - 6);
  const [first] = levels;
  if (!first) return '';
  let all = 0n;
  let path = `M ${x(first.price)} ${HEIGHT}`;
  let at = x(first.price);
  for (const level of levels) {
    at = Math.min(WIDTH, Math.max(0, x(level.price)));
    path += ` H ${at}`;
    all += level.quantity;
    path += ` V ${Math.max(0, y(all))}`;
  }
  const end = first.price <= middle ? 0 : WIDTH;
  return `${path} H ${end} V ${HEIGHT} Z`;
}
