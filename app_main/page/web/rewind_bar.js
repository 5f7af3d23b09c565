/** The slider over the market's past. */

import { LATEST, classes, html, instant, moment, useLayoutEffect, useRef, useStore } from './ui.js';
import { close, go, play, rewind } from './rewind.js';

const SPEEDS = [10, 50, 250, 1000];

export function RewindBar() {
  const now = useStore(rewind);
  const field = useRef(/** @type {HTMLInputElement | null} */ (null));
  useLayoutEffect(() => {
    const box = field.current; // what is being written there stays
    if (box && (now.speed || document.activeElement !== box)) box.value = String(now.seq);
  }, [now.seq, now.on, now.speed]);
  if (!now.on) return null;
  const jump = (/** @type {any} */ event) => {
    const time = instant(event.target.value);
    if (time) go({ time });
  };
  return html`<section id="rewind" aria-label="Rewind">
    <b>Rewind</b>
    <input id="moment" type="range" min="1" max=${Math.max(1, now.last)} value=${now.seq} aria-label="event of the market"
      aria-valuetext=${`event ${now.seq}, ${moment(now.time)}`} onInput=${(
        /** @type {any} */ e,
      ) => {
        play(0);
        go({ seq: Number(e.target.value) });
      }} />
    <label>event <input id="seq" ref=${field} class="num" inputmode="numeric" onChange=${(/** @type {any} */ e) => go({ seq: Number(e.target.value) })} /></label>
    <label>UTC <input id="when" type="datetime-local" step="1" max=${LATEST} onChange=${jump} /></label>
    <span class="num" id="stood" aria-live="polite">${now.fault ?? moment(now.time)}</span>
    <span role="group" aria-label="play">
      <button aria-label="back one event" onClick=${() => go({ seq: now.seq - 1 })}>‹</button>
      <button aria-label="on one event" onClick=${() => go({ seq: now.seq + 1 })}>›</button>
      ${SPEEDS.map((speed) => html`<button class=${classes(now.speed === speed && 'on')} aria-pressed=${now.speed === speed} title="events a second" onClick=${() => play(now.speed === speed ? 0 : speed)}>▶ ${speed}/s</button>`)}
    </span>
    <button id="present" onClick=${close}>Back to the present</button>
  </section>`;
}
