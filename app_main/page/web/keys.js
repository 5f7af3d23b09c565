/** Everything by keyboard, and the sheet that says how. */

import { html, useStore } from './ui.js';
import { orders } from './account.js';
import { INTERVALS, setInterval_ } from './chart.js';
import { Dialog } from './dialog.js';
import { kindOf } from './draft.js';
import { regroup } from './ladder.js';
import { show, tabs } from './lists.js';
import { instruments, select, selected } from './market.js';
import { cancelCurrent, edit, mark } from './open_orders.js';
import { panels } from './panels.js';
import { close, go, open, rewind } from './rewind.js';
import { toggle } from './theme.js';
import { draft, step, write } from './ticket.js';
import { live } from './feeds.js';

/** @typedef {{keys: string[], what: string, does: (key: string) => void}} Command */

/** @param {string} id */
const focus = (id) => {
  const field = /** @type {HTMLInputElement | null} */ (document.getElementById(id));
  field?.focus();
  field?.select?.();
};

const amount = () => focus(kindOf(draft.value).money ? 'money' : 'quantity');

/** @param {'buy' | 'sell'} side */
function begin(side) {
  const best = (side === 'buy' ? live.value.book?.bids : live.value.book?.asks)?.levels[0]?.text;
  write({ side, price: draft.value.price || best || '' });
  amount();
}

/** @param {number} by */
function next(by) {
  const all = [...instruments.value.keys()];
  const at = all.indexOf(selected.value);
  select(all[(at + by + all.length) % all.length] ?? selected.value);
}

/** @type {Command[]} */
const COMMANDS = [
  { keys: ['b'], what: 'buy', does: () => begin('buy') },
  { keys: ['s'], what: 'sell', does: () => begin('sell') },
  { keys: ['p'], what: 'write the price', does: () => focus('price') },
  { keys: ['q'], what: 'write the quantity', does: () => amount() },
  { keys: ['k'], what: 'type of the order', does: () => focus('kind') },
  { keys: ['ArrowUp', 'ArrowDown'], what: 'price a tick up, down (Shift: ten)', does: () => {} },
  { keys: ['Enter'], what: 'in the ticket: send the order', does: () => {} },
  {
    keys: ['j', 'J'],
    what: 'mark the next live order; the one before',
    does: (key) => mark(key === 'j' ? 1 : -1),
  },
  {
    keys: ['m'],
    what: 'modify the marked order, else the newest',
    does: () => {
      show('open');
      edit();
    },
  },
  { keys: ['c'], what: 'cancel the marked order, else the newest', does: () => cancelCurrent() },
  {
    keys: ['x'],
    what: 'cancel all orders (it asks)',
    does: () => orders.value.size && panels.merge({ cancelAll: {} }),
  },
  {
    keys: ['[', ']'],
    what: 'market before, next market',
    does: (key) => next(key === ']' ? 1 : -1),
  },
  {
    keys: ['+', '-'],
    what: 'coarser, finer prices in the book',
    does: (key) => regroup(key === '+' ? 1 : -1),
  },
  {
    keys: ['1', '2', '3', '4', '5', '6', '7'],
    what: 'width of a candle',
    does: (key) => setInterval_(INTERVALS[Number(key) - 1] ?? '1m'),
  },
  {
    keys: ['l'],
    what: 'next list: orders, fills, balances …',
    does: () => show(tabs[(tabs.indexOf(panels.value.tab) + 1) % tabs.length] ?? 'open'),
  },
  {
    keys: ['r'],
    what: 'rewind the market, and back',
    does: () => (rewind.value.on ? close() : open()),
  },
  {
    keys: ['<', '>'],
    what: 'rewound: an event back, on',
    does: (key) => rewind.value.on && go({ seq: rewind.value.seq + (key === '>' ? 1 : -1) }),
  },
  { keys: ['a'], what: 'who trades', does: () => panels.merge({ account: true }) },
  {
    keys: ['o'],
    what: 'for operators',
    does: () => panels.merge({ operator: !panels.value.operator }),
  },
  { keys: ['t'], what: 'light, dark', does: () => toggle() },
  { keys: ['?'], what: 'this sheet', does: () => panels.merge({ help: true }) },
  {
    keys: ['Escape'],
    what: 'leave a field, close what is open',
    does: () => /** @type {any} */ (document.activeElement)?.blur?.(),
  },
];

/** What does something only where it is pressed. */
const PLAIN = new Set(['Enter', 'ArrowUp', 'ArrowDown']);
/** What a key that is held down does on and on; it must not cancel one order after the other. */
const STEPS = new Set(['j', 'J', '[', ']', '+', '-', '<', '>']);
const BY_KEY = new Map(COMMANDS.flatMap((command) => command.keys.map((key) => [key, command])));

export function listen() {
  addEventListener('keydown', (event) => {
    const at = /** @type {HTMLElement} */ (event.target);
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (document.querySelector('dialog[open]')) return; // a click into it may leave the keyboard to the page
    const field = /^(INPUT|SELECT|TEXTAREA)$/.test(at.tagName);
    const ticks = { ArrowUp: 1n, ArrowDown: -1n }[event.key];
    const number = at.tagName === 'INPUT' && ['price', 'quantity'].includes(at.id);
    if (ticks && (number || at === document.body)) {
      step(event.shiftKey ? ticks * 10n : ticks);
      event.preventDefault();
    } else if (!PLAIN.has(event.key) && (!field || event.key === 'Escape')) {
      const command = BY_KEY.get(event.key);
      if (!command) return;
      event.preventDefault();
      if (!event.repeat || STEPS.has(event.key)) command.does(event.key);
    }
  });
}

export function Help() {
  const { help } = useStore(panels);
  if (!help) return null;
  const names = { ArrowUp: '↑', ArrowDown: '↓', Escape: 'Esc' };
  return html`<${Dialog} id="help" title="Keys" close=${() => panels.merge({ help: false })}>
    <dl class="keys">${COMMANDS.map((one) => html`<dt>${one.keys.map((key) => html`<kbd>${/** @type {any} */ (names)[key] ?? key}</kbd> `)}</dt><dd>${one.what}</dd>`)}</dl>
  </${Dialog}>`;
}
