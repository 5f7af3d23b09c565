/** All markets: what they last traded at, and how that compares with a day ago. */

import { classes, html, useState, useStore } from './ui.js';
import { change } from './decimal.js';
import { instruments, select, selected, tickers } from './market.js';

const SHOWN = 200;

export function Markets() {
  const all = useStore(instruments);
  const prices = useStore(tickers);
  const symbol = useStore(selected);
  const [part, setPart] = useState('');
  const found = [...all.values()].filter((one) =>
    one.symbol.toLowerCase().includes(part.toLowerCase()),
  );
  return html`<section id="markets" class="panel" aria-label="Markets">
    <h2>Markets</h2>
    ${all.size > 8 && html`<input class="search" type="search" aria-label="find a market" placeholder="find" value=${part} onInput=${(/** @type {any} */ e) => setPart(e.target.value)} />`}
    <div class="rows" tabindex="-1">${found.slice(0, SHOWN).map((one) => html`<${Market} key=${one.symbol} one=${one} ticker=${prices.get(one.symbol)} on=${one.symbol === symbol} />`)}</div>
  </section>`;
}

/** @param {{one: import('./types.js').Instrument, ticker?: import('./types.js').Ticker, on: boolean}} props */
function Market({ one, ticker, on }) {
  const moved = change(ticker?.last_price, ticker?.open);
  return html`<button class=${classes('market', on && 'on')} aria-pressed=${on} onClick=${() => select(one.symbol)}>
    <b>${one.symbol}</b><span class="num">${ticker?.last_price ?? '–'}</span>
    <span class="dim">${one.status === 'open' ? '' : one.status.replaceAll('_', ' ')}</span>
    <span class=${classes('num', moved && (moved.startsWith('-') ? 'down' : 'up'))}>${moved === null ? '' : `${moved} %`}</span>
  </button>`;
}
