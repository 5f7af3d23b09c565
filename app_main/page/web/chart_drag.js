/** Own orders on the chart are modified by moving their lines. */

import { orders } from './account.js';
import { modify } from './actions.js';
import { refusal } from './api.js';
import { places, text, units } from './decimal.js';
import { terms } from './market.js';
import { lineOf } from './order_words.js';
import { note } from './ticket.js';

const PULLED = 3; // px from which on it was meant

/** @typedef {import('./chart.js').Picture} Picture */

/** Take an order's line, and let it go at another price. @param {HTMLElement} box @param {Picture} picture */
export function draggable(box, picture) {
  /** @type {ReturnType<Picture['near']>} */
  let held = null;
  let from = 0;
  let pulled = false; // a click moves nothing
  const top = (/** @type {PointerEvent} */ event) =>
    event.clientY - box.getBoundingClientRect().top;
  const price = (/** @type {PointerEvent} */ event) => {
    const tick = terms(picture.symbol).tick_size;
    const ticks = Math.round((picture.candles.coordinateToPrice(top(event)) ?? 0) / Number(tick));
    return text(BigInt(Math.max(1, ticks)) * (units(tick) ?? 1n), places(tick));
  };
  const down = (/** @type {PointerEvent} */ event) => {
    held = event.button === 0 ? picture.near(top(event)) : null;
    if (!held) return;
    from = top(event);
    pulled = false;
    event.stopPropagation();
    box.setPointerCapture(event.pointerId);
    picture.chart.applyOptions({ handleScroll: false, handleScale: false });
  };
  const move = (/** @type {PointerEvent} */ event) => {
    box.style.cursor = held || picture.near(top(event)) ? 'ns-resize' : '';
    pulled ||= Math.abs(top(event) - from) >= PULLED;
    if (pulled)
      held?.line.applyOptions({ price: Number(price(event)), title: `move to ${price(event)}` });
  };
  const up = async (/** @type {PointerEvent} */ event) => {
    if (!held) return;
    const { order } = held;
    leave();
    const wanted = price(event);
    const field = lineOf(order);
    if (pulled && wanted !== order[field]) {
      const answer = await modify(order, { [field]: wanted });
      if (!answer.ok) note.set({ tone: 'down', text: refusal(answer) });
    }
    redraw();
  };
  const leave = () => {
    held = null;
    picture.chart.applyOptions({ handleScroll: true, handleScale: true });
  };
  const redraw = () =>
    picture.draw([...orders.value.values()].filter((one) => one.symbol === picture.symbol));
  const cancel = () => {
    leave(); // a finger that scrolls the page takes the line with it no further
    redraw();
  };
  box.addEventListener('pointerdown', down, true);
  box.addEventListener('pointermove', move);
  box.addEventListener('pointerup', up);
  box.addEventListener('pointercancel', cancel);
  return () => {
    box.removeEventListener('pointerdown', down, true);
    box.removeEventListener('pointermove', move);
    box.removeEventListener('pointerup', up);
    box.removeEventListener('pointercancel', cancel);
  };
}
