/** Own orders on the chart are modified by moving their lines. */

import { orders } from './account.js';
import { modify } from './actions.js';
import { refusal } from './api.js';
import { places, text, units } from './decimal.js';
import { terms } from './market.js';
import { lineOf } from './order_words.js';
import { note } from './ticket.js';

/** @typedef {import('./chart.js').Picture} Picture */

/** Take an order's line, and let it go at another price. @param {HTMLElement} box @param {Picture} picture */
export function draggable(box, picture) {
  /** @type {ReturnType<Picture['near']>} */
  let held = null;
  const top = (/** @type {PointerEvent} */ event) =>
    event.clientY - box.getBoundingClientRect().top;
  const price = (/** @type {PointerEvent} */ event) => {
    const tick = terms(picture.symbol).tick_size;
    const ticks = Math.round((picture.candles.coordinateToPrice(top(event)) ?? 0) / Number(tick));
    return text(BigInt(Math.max(1, ticks)) * (units(tick) ?? 1n), places(tick));
  };
  const down = (/** @type {PointerEvent} */ event) => {
    held = picture.near(top(event));
    if (!held) return;
    event.stopPropagation();
    box.setPointerCapture(event.pointerId);
    picture.chart.applyOptions({ handleScroll: false, handleScale: false });
  };
  const move = (/** @type {PointerEvent} */ event) => {
    box.style.cursor = held || picture.near(top(event)) ? 'ns-resize' : '';
    held?.line.applyOptions({ price: Number(price(event)), title: `move to ${price(event)}` });
  };
  const up = async (/** @type {PointerEvent} */ event) => {
    if (!held) return;
    const { order } = held;
    held = null;
    picture.chart.applyOptions({ handleScroll: true, handleScale: true });
    const wanted = price(event);
    const field = lineOf(order);
    if (wanted !== order[field]) {
      const answer = await modify(order, { [field]: wanted });
      if (!answer.ok) note.set({ tone: 'down', text: refusal(answer) });
    }
    picture.draw([...orders.value.values()].filter((one) => one.symbol === picture.symbol));
  };
  box.addEventListener('pointerdown', down, true);
  box.addEventListener('pointermove', move);
  box.addEventListener('pointerup', up);
  return () => {
    box.removeEventListener('pointerdown', down, true);
    box.removeEventListener('pointermove', move);
    box.removeEventListener('pointerup', up);
  };
}
