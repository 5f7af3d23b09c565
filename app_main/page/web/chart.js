/** Candles with volume; the account's orders and fills drawn in, and moved there. */

import {
  CandlestickSeries,
  HistogramSeries,
  createChart,
  createSeriesMarkers,
} from './vendor/lightweight-charts.js';
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
import { Store } from './store.js';
import { fills, orders } from './account.js';
import { insist, query, read } from './api.js';
import { draggable } from './chart_drag.js';
import { places, text, units } from './decimal.js';
import { instruments, selected, terms } from './market.js';
import { endedAt } from './past_candle.js';
import { lineOf } from './order_words.js';
import { follow } from './socket.js';
import { after, rewind } from './rewind.js';
import { theme } from './theme.js';

export const INTERVALS = ['1s', '1m', '5m', '15m', '1h', '4h', '1d'];
const OTHERS = ['3m', '30m', '2h', '6h', '8h', '12h', '3d', '1w', '1M'];
const DAY = 86400;
const UNITS = { s: 1, m: 60, h: 3600, d: DAY };
const SHOWN = 500;
const GRAB = 6; // px from an order's line at which it can be taken

export const interval = new Store(remembered('interval') ?? '1m');

/** @param {string} width */
export function setInterval_(width) {
  remember('interval', width);
  interval.set(width);
}

/** @typedef {import('./types.js').Candle} Candle */

const color = (/** @type {string} */ name) =>
  getComputedStyle(document.documentElement).getPropertyValue(name).trim();

// Where something is drawn is no money: from here on a price is a place on the screen.
const seconds = (/** @type {string} */ time) => /** @type {any} */ (Date.parse(time) / 1000);

/**
 * When the candle begins that a time lies in: weeks on Monday, months as the calendar has them.
 * @param {number} time @param {string} width
 */
function startOf(time, width) {
  if (width === '1M') {
    const day = new Date(time * 1000);
    return Date.UTC(day.getUTCFullYear(), day.getUTCMonth()) / 1000;
  }
  if (width === '1w') return Math.floor((time - 4 * DAY) / (7 * DAY)) * 7 * DAY + 4 * DAY;
  const unit = UNITS[/** @type {keyof typeof UNITS} */ (width.at(-1))];
  const wide = Number.parseInt(width, 10) * unit;
  return Math.floor(time / wide) * wide;
}

/** One chart: what is drawn on it, and how. */
export class Picture {
  /** @param {HTMLElement} box @param {string} symbol */
  constructor(box, symbol) {
    this.symbol = symbol;
    /** @type {Map<string, {line: any, order: any}>} */
    this.lines = new Map();
    const decimals = places(terms(symbol).tick_size);
    this.chart = createChart(box, { autoSize: true, crosshair: { mode: 0 } });
    this.candles = this.chart.addSeries(CandlestickSeries, {
      borderVisible: false,
      autoscaleInfoProvider: (/** @type {any} */ original) => this.scale(original),
      priceFormat: { type: 'price', precision: decimals, minMove: 10 ** -decimals },
    });
    this.volume = this.chart.addSeries(HistogramSeries, {
      priceScaleId: 'volume',
      priceFormat: { type: 'volume' },
      lastValueVisible: false,
      priceLineVisible: false,
    });
    this.chart.priceScale('volume').applyOptions({ scaleMargins: { top: 0.84, bottom: 0 } });
    this.chart.timeScale().applyOptions({ rightOffset: 4, timeVisible: true });
    this.markers = createSeriesMarkers(this.candles, []);
    this.paint();
  }

  /** Colours of the theme. */
  paint() {
    const [up, down, dim, line] = ['--up', '--down', '--dim', '--line'].map(color);
    this.chart.applyOptions({
      layout: {
        background: { color: color('--panel') },
        textColor: dim,
        attributionLogo: true,
        fontSize: 11,
      },
      grid: { vertLines: { color: line }, horzLines: { color: line } },
      timeScale: { borderColor: line },
      rightPriceScale: { borderColor: line },
    });
    this.candles.applyOptions({
      upColor: up,
      downColor: down,
      wickUpColor: up,
      wickDownColor: down,
    });
  }

  /**
   * Let the scale show own orders, too, that are not too far from the candles.
   * @param {any} original
   */
  scale(original) {
    const found = original();
    if (!found?.priceRange) return found;
    const { minValue, maxValue } = found.priceRange;
    const reach = Math.max(maxValue - minValue, maxValue / 50);
    const near = [...this.lines.values()]
      .map(({ order }) => Number(order[lineOf(order)]))
      .filter((price) => price > minValue - reach && price < maxValue + reach);
    const priceRange = {
      minValue: Math.min(minValue, ...near),
      maxValue: Math.max(maxValue, ...near),
    };
    return { ...found, priceRange };
  }

  /** @param {Candle} candle */
  bars(candle) {
    const [open, high, low, close] = [candle.open, candle.high, candle.low, candle.close].map(
      Number,
    );
    const time = seconds(candle.start);
    const shade = Number(close) >= Number(open) ? '--up-shade' : '--down-shade';
    return [
      { time, open, high, low, close },
      { time, value: Number(candle.volume), color: color(shade) },
    ];
  }

  /** @param {Candle[]} candles oldest first */
  set(candles) {
    const all = candles.map((candle) => this.bars(candle));
    this.candles.setData(/** @type {any} */ (all.map(([bar]) => bar)));
    this.volume.setData(/** @type {any} */ (all.map(([, volume]) => volume)));
  }

  /** @param {Candle} candle the newest, or a newer one */
  update(candle) {
    const [bar, volume] = this.bars(candle);
    this.candles.update(/** @type {any} */ (bar));
    this.volume.update(/** @type {any} */ (volume));
  }

  /** @param {any[]} live orders of this market */
  draw(live) {
    const lined = live.filter((order) => order[lineOf(order)] !== null);
    const wanted = new Map(lined.map((order) => [order.order_id, order]));
    for (const [id, { line }] of this.lines) {
      if (wanted.has(id)) continue;
      this.candles.removePriceLine(line);
      this.lines.delete(id);
    }
    for (const [id, order] of wanted) {
      const options = {
        price: Number(order[lineOf(order)]),
        color: color(order.side === 'buy' ? '--up' : '--down'),
        lineWidth: /** @type {1} */ (1),
        lineStyle: order.status === 'pending_trigger' ? 1 : 2,
        title: `${order.status === 'pending_trigger' ? 'when reached: ' : ''}${order.side} ${order.remaining_quantity}`,
      };
      const known = this.lines.get(id);
      if (known) known.line.applyOptions(options);
      this.lines.set(id, {
        line: known?.line ?? this.candles.createPriceLine(options),
        order,
      });
    }
    const scale = this.candles.priceScale();
    if (scale.options().autoScale) scale.applyOptions({ autoScale: true }); // looks again
  }

  /** The order whose line is near. @param {number} y */
  near(y) {
    for (const held of this.lines.values()) {
      if (held.order.trailing_delta && lineOf(held.order) === 'stop_price') continue; // the market moves it
      const at = this.candles.priceToCoordinate(held.line.options().price);
      if (at !== null && Math.abs(at - y) <= GRAB) return held;
    }
    return null;
  }
}

export function Chart() {
  const symbol = useStore(selected);
  const width = useStore(interval);
  const colors = useStore(theme);
  const known = useStore(instruments).has(symbol);
  const past = useStore(rewind);
  const box = useRef(/** @type {HTMLElement | null} */ (null));
  const [picture, setPicture] = useState(/** @type {Picture | null} */ (null));
  const [last, setLast] = useState(/** @type {Candle | null} */ (null));
  useEffect(() => {
    if (!box.current || !known) return undefined;
    const one = new Picture(box.current, symbol);
    setPicture(one);
    const stopDragging = draggable(box.current, one);
    return () => {
      stopDragging();
      setPicture(null);
      one.chart.remove();
    };
  }, [symbol, known]);
  useEffect(() => picture?.paint(), [picture, colors]);
  useEffect(() => {
    if (!picture || past.on) return undefined;
    return followCandles(width, picture, setLast);
  }, [picture, width, past.on, colors]);
  useEffect(() => {
    if (picture && past.book) stood(width, past.book, picture, setLast);
  }, [picture, width, past.book]);
  useOwn(picture, width);
  return html`<section id="chart" class="panel" aria-label="Chart">
    <h2>${symbol}<span class="tools" role="group" aria-label="width of a candle">
      ${INTERVALS.map((one) => html`<button class=${classes(one === width && 'on')} aria-pressed=${one === width} onClick=${() => setInterval_(one)}>${one}</button>`)}
      <select class=${classes(OTHERS.includes(width) && 'on')} aria-label="other widths" value=${OTHERS.includes(width) ? width : ''} onChange=${choose}>
        <option value="" disabled>…</option>${OTHERS.map((one) => html`<option value=${one}>${one}</option>`)}
      </select></span></h2>
    <${Legend} candle=${last} />
    <div class="canvas" ref=${box} role="group" aria-label=${`candles of ${symbol}`}></div>
  </section>`;
}

/** @param {Event} event */
function choose(event) {
  const { target } = event;
  if (target instanceof HTMLSelectElement) setInterval_(target.value);
}

/** The newest candle in words. @param {{candle: Candle | null}} props */
function Legend({ candle }) {
  if (!candle) return html`<p id="candle" class="legend num dim">no trades yet</p>`;
  return html`<p id="candle" class="legend num" data-start=${candle.start}>
    ${['open', 'high', 'low', 'close', 'volume'].map((name) => html`<span><i>${name}</i> <span class=${name}>${/** @type {any} */ (candle)[name]}</span></span> `)}
  </p>`;
}

/**
 * Candles as they are, then as they change.
 * @param {string} width @param {Picture} picture
 * @param {(candle: Candle | null) => void} tell
 */
function followCandles(width, picture, tell) {
  const { symbol } = picture;
  picture.chart.timeScale().applyOptions({ secondsVisible: width === '1s' });
  let stopped = false;
  let stop = () => {};
  let newest = '';
  begin();

  async function begin() {
    const answer = await insist(query('/candles', { symbol, interval: width, limit: SHOWN }));
    if (stopped) return;
    const items = answer.ok ? answer.body.items.reverse() : [];
    picture.set(items);
    newest = items.at(-1)?.start ?? '';
    tell(items.at(-1) ?? null);
    let broken = false;
    stop = follow({
      address: () => query('/candle_updates', { symbol, interval: width, from: newest || null }),
      hear(message) {
        if (message.type !== 'candles') return;
        for (const item of message.items) {
          if (item.start < newest) continue;
          newest = item.start;
          picture.update(item);
          tell(item);
        }
      },
      tell(up) {
        if (up && broken) {
          stop(); // some may have been missed
          begin();
        }
        broken ||= !up;
      },
    }).stop;
  }
  return () => {
    stopped = true;
    stop();
  };
}

/**
 * Candles as they stood: the last one ends with the moment.
 * @param {string} width @param {import('./book.js').Book} book
 * @param {Picture} picture @param {(candle: Candle | null) => void} tell
 */
async function stood(width, book, picture, tell) {
  const { symbol } = picture;
  const to = after(book.time);
  const answer = await read(query('/candles', { symbol, interval: width, to, limit: SHOWN }));
  if (!answer.ok || rewind.value.book !== book) return;
  const items = answer.body.items.reverse();
  const last = items.pop();
  const ended = last && (await endedAt(symbol, width, last, book));
  if (rewind.value.book !== book) return;
  if (ended) items.push(ended);
  picture.set(items);
  tell(items.at(-1) ?? null);
}
/**
 * The account's orders as lines, its fills as marks on their candles.
 * @param {Picture | null} picture @param {string} width
 */
function useOwn(picture, width) {
  const all = useStore(orders);
  const done = useStore(fills);
  const past = useStore(rewind);
  const colors = useStore(theme);
  useEffect(() => {
    const here = [...all.values()].filter((order) => order.symbol === picture?.symbol);
    picture?.draw(past.on ? [] : here);
  }, [all, picture, past.on, colors]);
  useEffect(() => {
    const seen = done.filter(
      (fill) => fill.symbol === picture?.symbol && (!past.on || fill.seq <= (past.book?.seq ?? 0)),
    );
    const marks = [...sums(seen, width)].map(([key, quantity]) => {
      const [time, side] = key.split(' ');
      return {
        time: /** @type {any} */ (Number(time)),
        position: /** @type {any} */ (side === 'buy' ? 'belowBar' : 'aboveBar'),
        shape: /** @type {any} */ (side === 'buy' ? 'arrowUp' : 'arrowDown'),
        color: color(side === 'buy' ? '--up' : '--down'),
        text: text(quantity),
      };
    });
    picture?.markers.setMarkers(marks);
  }, [done, picture, width, past.book, colors]);
}

/**
 * What was traded on each side within each candle, oldest first.
 * @param {import('./types.js').Fill[]} all newest first @param {string} width
 */
function sums(all, width) {
  /** @type {Map<string, bigint>} */
  const found = new Map();
  for (const fill of [...all].reverse()) {
    const key = `${startOf(seconds(fill.executed_at), width)} ${fill.side}`;
    found.set(key, (found.get(key) ?? 0n) + (units(fill.quantity) ?? 0n));
  }
  return found;
}
