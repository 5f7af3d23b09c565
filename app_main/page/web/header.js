/** The top of the page: the market at a glance, how well it is followed, and who trades. */

import { classes, html, useEffect, useStore } from './ui.js';
import { change, text, units } from './decimal.js';
import { line, live } from './feeds.js';
import { instruments, select, selected, terms, tickers } from './market.js';
import { session } from './session.js';
import { panels } from './panels.js';
import { theme, toggle } from './theme.js';
import { close, open, rewind } from './rewind.js';

export function Header() {
  const symbol = useStore(selected);
  const all = useStore(instruments);
  const now = useStore(tickers).get(symbol);
  const { account, key, mode } = useStore(session);
  const shown = useStore(panels);
  const past = useStore(rewind).on;
  const look = useStore(theme);
  const moved = change(now?.last_price, now?.open);
  const colored = moved?.startsWith('-') ? 'down' : 'up';
  useEffect(() => {
    document.title = `${now?.last_price ?? ''} ${symbol} · Real Trading System`;
  }, [now?.last_price, symbol]);
  return html`<header>
    <h1>Real Trading System</h1>
    <label class="phone"><span class="hidden">market</span><select value=${symbol} onChange=${(/** @type {any} */ e) => select(e.target.value)}>
      ${[...all.keys()].map((one) => html`<option value=${one} selected=${one === symbol}>${one}</option>`)}</select></label>
    <div class="glance num">
      <span class=${classes('price', colored)} id="price-now">${now?.last_price ?? '–'}</span>
      <${Figure} name="24 h" value=${moved === null ? '–' : `${moved} %`} tone=${moved === null ? '' : colored} />
      <${Figure} name="high" value=${now?.high} /><${Figure} name="low" value=${now?.low} />
      <${Figure} name="volume" value=${short(now?.volume)} />
    </div>
    <${Health} symbol=${symbol} />
    <nav class="tools" aria-label="Page">
      <button id="who" title="who trades (a)" onClick=${() => panels.merge({ account: true })}>${account ?? key ?? (mode === 'keys' ? 'Sign in' : '–')}</button>
      <button id="to-rewind" class=${classes(past && 'on')} aria-pressed=${past} title="rewind the market (r)" onClick=${past ? close : open}>Rewind</button>
      <button id="to-operator" class=${classes(shown.operator && 'on')} aria-pressed=${shown.operator} title="for operators (o)" onClick=${() => panels.merge({ operator: !shown.operator })}>Operator</button>
      <button aria-label=${`theme: ${look}`} id="to-theme" title="light or dark (t)" onClick=${toggle}>${look === 'dark' ? '☀' : '☾'}</button>
      <button aria-label="keys" id="to-help" title="keys (?)" onClick=${() => panels.merge({ help: true })}>?</button>
    </nav>
  </header>`;
}

/** @param {{name: string, value?: string | null, tone?: string}} props */
const Figure = ({ name, value, tone }) =>
  html`<span class="figure"><i>${name}</i><span class=${tone}>${value ?? '–'}</span></span>`;

/** @param {string | undefined} volume */
function short(volume) {
  const number = units(volume);
  if (number === null) return null;
  for (const [power, letter] of /** @type {[bigint, string][]} */ ([
    [9n, 'G'],
    [6n, 'M'],
    [3n, 'k'],
  ])) {
    const size = 10n ** (power + 18n);
    if (number >= 10n * size) return text((number * 100n) / size, 2, 2) + letter;
  }
  return text(number);
}

/** Connection, seq, checksum, and the way to the service and back. @param {{symbol: string}} props */
function Health({ symbol }) {
  const { up, rtt, faults } = useStore(line);
  const { book } = useStore(live, 200);
  const here = up && book?.symbol === symbol;
  const said = here
    ? `live · seq ${book.seq} · ${book.verified ? 'verified' : 'not verified'} · ${rtt === null ? '–' : rtt.toFixed(0)} ms`
    : up
      ? 'reading the book'
      : 'reconnecting';
  const title = `The book is compared with the market's checksum at each change${faults ? `; it had to be read again ${faults} times` : ''}. ms: to the service and back.`;
  return html`<span id="connection" class=${classes('health num', here ? 'ok' : 'away')} title=${title}><span class="dot" aria-hidden="true"></span>${said}</span>`;
}

/** What keeps the market from trading. */
export function Banner() {
  const symbol = useStore(selected);
  useStore(instruments);
  const { status } = terms(symbol);
  if (status === 'open') return null;
  const words = {
    halted: 'is halted: nothing trades, cancels work',
    cancel_only: 'takes cancels only',
    closed: 'is closed',
  };
  return html`<p id="banner" role="alert">${symbol} ${words[/** @type {keyof typeof words} */ (status)] ?? status}.</p>`;
}
