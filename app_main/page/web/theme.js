/** Light and dark: as the reader's machine has it, until one is chosen. */

import { Store } from './store.js';
import { remember, remembered } from './ui.js';

const dark = matchMedia('(prefers-color-scheme: dark)');

export const theme = new Store(remembered('theme') ?? (dark.matches ? 'dark' : 'light'));

export function start() {
  show(theme.value);
  dark.addEventListener('change', () => {
    if (!remembered('theme')) show(dark.matches ? 'dark' : 'light');
  });
}

export function toggle() {
  const next = theme.value === 'dark' ? 'light' : 'dark';
  remember('theme', next);
  show(next);
}

/** @param {string} name */
function show(name) {
  document.documentElement.dataset.theme = name;
  theme.set(name);
}
