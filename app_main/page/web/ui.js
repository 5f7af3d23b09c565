/** Elements and hooks, and what every view of the page uses. */

export {
  html,
  render,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from './vendor/htm-preact.js';
import { useEffect, useState } from './vendor/htm-preact.js';
import { calmly } from './store.js';

/** Seconds of a time as the market writes it. @param {string | null | undefined} time */
export const clock = (time) => (time ? time.slice(11, 19) : '–');

/** @param {string | null | undefined} time */
export const moment = (time) => (time ? `${time.slice(0, 10)} ${time.slice(11, 23)}` : '–');

export const LATEST = '9999-12-31T23:59:59'; // that a field of times takes

/** What a field of times says, in UTC, as the market writes it; null: that is no time. @param {string} text */
export function instant(text) {
  const time = new Date(`${text}Z`);
  return Number.isNaN(time.getTime()) ? null : time.toISOString();
}

const STEPS = ['bytes', 'kB', 'MB', 'GB', 'TB'];

/** So many bytes, for reading. @param {number} bytes */
export function size(bytes) {
  const power = Math.min(STEPS.length - 1, Math.floor(Math.log2(Math.max(1, bytes)) / 10));
  return `${(bytes / 1024 ** power).toFixed(power ? 1 : 0)} ${STEPS[power]}`;
}

/** Class names, without those that do not hold. @param {...(string | false | null | undefined)} names */
export const classes = (...names) => names.filter(Boolean).join(' ');

/** @param {string} side */
export const tone = (side) => (side === 'buy' ? 'up' : 'down');

/** What browsers keep of the page's looks; never a key. @param {string} name */
export function remembered(name) {
  try {
    return localStorage.getItem(`rts-${name}`);
  } catch {
    return null; // a browser may keep nothing
  }
}

/** @param {string} name @param {string} value */
export function remember(name, value) {
  try {
    localStorage.setItem(`rts-${name}`, value);
  } catch {
    // a browser may keep nothing
  }
}

/**
 * The value of a store; the view is drawn again when it changes.
 * @template T
 * @param {import('./store.js').Store<T>} store
 * @param {number} [pause] ms at least between two drawings
 * @returns {T}
 */
export function useStore(store, pause = 0) {
  const [value, set] = useState(store.value);
  useEffect(() => {
    const draw = () => set(() => store.value);
    draw();
    return store.follow(pause ? calmly(draw, pause) : draw);
  }, [store]);
  return value;
}
