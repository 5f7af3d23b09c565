/** The ticket: an order as it is written, what it comes to, and what became of it. */

import { Store } from './store.js';
import { LATEST, classes, html, useRef, useState, useStore } from './ui.js';
import { act, curl, placing } from './actions.js';
import { balances, put } from './account.js';
import { PRODUCT, cut, places, text, units } from './decimal.js';
import {
  EMPTY,
  KINDS,
  affordable,
  bodies,
  crosses,
  faults,
  fee,
  kindOf,
  plain,
  share,
  step as stepOf,
  worth,
} from './draft.js';
import { live, tape } from './feeds.js';
import { instruments, selected, terms } from './market.js';
import { refusal, unsure } from './api.js';
import { said } from './refusals.js';
import { session } from './session.js';
import { rewind } from './rewind.js';

/** @typedef {import('./draft.js').Draft} Draft */

const NAMES = Object.fromEntries(Object.entries(KINDS).map(([kind, { name }]) => [kind, name]));
const TIMES = {
  gtc: 'Until canceled',
  ioc: 'Immediate or cancel',
  fok: 'Fill or kill',
  day: 'Day',
  gtd: 'Until a time',
};
const PREVENTIONS = {
  cancel_newest: 'Cancel newest',
  cancel_oldest: 'Cancel oldest',
  cancel_both: 'Cancel both',
  decrement_and_cancel: 'Decrement and cancel',
  none: 'Allow',
};
const RETRY = 1000; // ms until an order that got no answer is sent again

/** @type {Store<Draft>} */
export const draft = new Store(EMPTY);

/** @typedef {{tone: string, text: string}} Note */
/** @type {Store<Note | null>} */
export const note = new Store(/** @type {Note | null} */ (null));
const busy = new Store(false);

/** @param {Partial<Draft>} more */
export function write(more) {
  if (busy.value) return; // what is under way may be sent again, as it is
  note.set(null);
  draft.merge(more);
}

/** Move the price by so many ticks. @param {bigint} ticks */
export function step(ticks) {
  const tick = units(terms(selected.value).tick_size) ?? 1n;
  const moved = (units(draft.value.price) ?? 0n) + ticks * tick;
  if (moved > 0n) write({ price: text(moved, places(terms(selected.value).tick_size)) });
}

/**
 * Send the order. It has one id until it is answered, so that sending it again doubles nothing.
 */
export async function send() {
  if (busy.value || rewind.value.on) return;
  busy.set(true);
  const id = `page-${crypto.getRandomValues(new Uint32Array(3)).join('-')}`;
  const orders = bodies(draft.value, selected.value, session.value.account);
  const deed = placing(
    orders.map((one, number) => ({
      ...one,
      client_order_id: orders.length > 1 ? `${id}-${number + 1}` : id,
    })),
  );
  let answer = await act(deed);
  for (let open = unsure(answer); open; open = unsure(answer) || answer.status === 429) {
    note.set({
      tone: 'wait',
      text: 'No answer yet. It is sent again with its id: nothing is doubled.',
    });
    await new Promise((resolve) => setTimeout(resolve, RETRY));
    answer = await act(deed);
  }
  busy.set(false);
  const reports = answer.body?.orders ?? [answer.body];
  if (answer.ok) reports.forEach(put);
  note.set(
    answer.ok
      ? { tone: 'up', text: reports.map(accepted).join('; ') }
      : { tone: 'down', text: refusal(answer) },
  );
}

/** @param {import('./types.js').Order} order */
function accepted(order) {
  const traded = units(order.traded_quantity)
    ? `, ${order.traded_quantity} at ${order.average_traded_price}`
    : '';
  return `#${order.order_id} ${order.status.replaceAll('_', ' ')}${traded}`;
}

export function Ticket() {
  const now = useStore(draft);
  const symbol = useStore(selected);
  useStore(instruments);
  const { account } = useStore(session);
  const sending = useStore(busy);
  const past = useStore(rewind).on;
  const market = terms(symbol);
  const { limit, money } = kindOf(now);
  const form = useRef(/** @type {HTMLFormElement | null} */ (null));
  const submit = (/** @type {Event} */ event) => {
    event.preventDefault();
    send();
  };
  return html`<section id="ticket" class="panel" aria-label="Order ticket">
    <form ref=${form} onSubmit=${submit} autocomplete="off">
      <fieldset disabled=${sending || past}>
        <${Sides} side=${now.side} />
        <div class="two">
          <${Choice} label="Type" id="kind" value=${now.kind} options=${NAMES} set=${(/** @type {any} */ kind) => write({ kind })} />
          <${Choice} label="Lives" id="tif" value=${limit ? now.tif : 'gtc'} options=${TIMES} off=${!limit} set=${(/** @type {any} */ tif) => write({ tif })} />
        </div>
        <${Numbers} now=${now} market=${market} />
        <${Shares} market=${market} />
        ${limit && now.tif === 'gtd' && html`<label>Until (UTC)<input id="expires" type="datetime-local" step="1" max=${LATEST} value=${now.expires} onInput=${(/** @type {any} */ e) => write({ expires: e.target.value })} /></label>`}
        <${More} now=${now} />
      </fieldset>
      <${Sum} market=${market} />
      <button id="send" class=${classes('send', now.side)} disabled=${sending || past || account === null}>
        ${sending ? 'Sending …' : past ? 'Back to the present to trade' : `${now.side === 'buy' ? 'Buy' : 'Sell'} ${money ? `for ${now.money}` : now.quantity} ${symbol}`}
      </button>
      <${Remarks} market=${market} />
    </form>
  </section>`;
}

/** @param {{side: string}} props */
function Sides({ side }) {
  const one = (/** @type {'buy' | 'sell'} */ name, /** @type {string} */ text) =>
    html`<button type="button" id=${name} class=${classes(name, side === name && 'on')} aria-pressed=${side === name} onClick=${() => write({ side: name })}>${text}</button>`;
  return html`<div class="sides" role="group" aria-label="Side">${one('buy', 'Buy')}${one('sell', 'Sell')}</div>`;
}

/** What the kind of order asks for. @param {{now: Draft, market: import('./types.js').Instrument}} props */
function Numbers({ now, market }) {
  const { limit, money, trigger, trails, pair } = kindOf(now);
  const { quote_asset: quote, base_asset: base } = market;
  const set = (/** @type {keyof Draft} */ name) => (/** @type {string} */ text) =>
    write({ [name]: text });
  const first = pair ? 'Price of the limit order' : 'Price';
  return html`${pair && html`<${Field} label=${first} id="price" value=${now.price} unit=${quote} set=${set('price')} />`}
    ${trigger && html`<${Field} label=${trigger === 'stop' ? 'Stop price' : 'Profit is taken at'} id="stop" value=${now.stop} unit=${quote} set=${set('stop')} />`}
    ${pair && html`<${Field} label="Limit of the stop" id="second" value=${now.second} unit=${quote} set=${set('second')} />`}
    ${trails && html`<${Field} label="Trails the best price by" id="trail" value=${now.trail} unit="basis points" set=${set('trail')} />`}
    ${limit && !pair && html`<${Field} label=${first} id="price" value=${now.price} unit=${quote} set=${set('price')} />`}
    ${
      money
        ? html`<${Field} label=${now.side === 'buy' ? 'Spend' : 'Receive'} id="money" value=${now.money} unit=${quote} set=${set('money')} />`
        : html`<${Field} label="Quantity" id="quantity" value=${now.quantity} unit=${base} set=${set('quantity')} />`
    }`;
}

/** @param {{label: string, id: string, value: string, options: Record<string, string>, off?: boolean, set: (value: string) => void}} props */
function Choice({ label, id, value, options, off, set }) {
  return html`<label>${label}<select id=${id} value=${value} disabled=${off} onChange=${(/** @type {any} */ e) => set(e.target.value)}>
    ${Object.entries(options).map(([name, text]) => html`<option value=${name} selected=${name === value}>${text}</option>`)}
  </select></label>`;
}

/** @param {{label: string, id: string, value: string, unit?: string | null, set: (value: string) => void}} props */
function Field({ label, id, value, unit, set }) {
  return html`<label>${label}<span class="unit">${unit}</span><input id=${id} class="num" inputmode="decimal" value=${value} onInput=${(/** @type {any} */ e) => set(e.target.value)} /></label>`;
}

/** @param {{market: import('./types.js').Instrument}} props */
function Shares({ market }) {
  const now = useStore(draft);
  const most = affordable(now, market, useStore(balances), useStore(live, 250).book);
  if (most === null) return null;
  const take = (/** @type {bigint} */ part) => {
    const amount = share(most, part, stepOf(now, market));
    write(kindOf(now).money ? { money: amount } : { quantity: amount });
  };
  return html`<div class="shares" role="group" aria-label="Share of what you can afford">
    ${[25n, 50n, 75n, 100n].map((part) => html`<button type="button" onClick=${() => take(part)}>${part === 100n ? `Max ${text(most)}` : `${part} %`}</button>`)}
  </div>`;
}

/** @param {{now: Draft}} props */
function More({ now }) {
  const { limit, trigger, trails } = kindOf(now);
  if (!limit && !trigger && !trails) return null;
  return html`<details class="more"><summary>More terms</summary>
    ${plain(now) && html`<label class="check"><input id="post" type="checkbox" checked=${now.post} onChange=${(/** @type {any} */ e) => write({ post: e.target.checked })} />Post only: never take</label>`}
    ${limit && html`<${Field} label="Shown at a time (iceberg)" id="shown" value=${now.shown} set=${(/** @type {string} */ shown) => write({ shown })} />`}
    <${Choice} label="When both sides are yours" id="stp" value=${now.stp} options=${PREVENTIONS} set=${(/** @type {string} */ stp) => write({ stp })} />
  </details>`;
}

/** Value and fee before it is sent. @param {{market: import('./types.js').Instrument}} props */
function Sum({ market }) {
  const now = useStore(draft);
  const { book } = useStore(live, 250);
  const found = worth(now, market, book);
  const shown = (/** @type {bigint} */ number) =>
    `${cut(number, places(market.tick_size) + places(market.lot_size), PRODUCT)} ${market.quote_asset ?? ''}`;
  const taking = crosses(now, book);
  const rate = taking ? market.taker_fee : market.maker_fee;
  const { money } = kindOf(now);
  return html`<dl class="sum num">
    ${money && html`<dt>${now.side === 'buy' ? 'Buys' : 'Sells'}, as the book stands</dt><dd id="amount">${found ? `${text(found.quantity)} ${market.base_asset ?? ''}` : '–'}</dd>`}
    <dt>${now.kind === 'market' ? 'Value, as the book stands' : 'Value'}</dt>
    <dd id="value">${found ? shown(found.value) : '–'}${found && !found.whole ? ' (the book ends there)' : ''}</dd>
    ${market.base_asset && html`<dt>Fee as ${taking ? 'taker' : 'maker'}</dt><dd id="fee">${found ? shown(fee(found.value, rate)) : '–'}</dd>`}
  </dl>`;
}

/** What the market says, or would say; and how the same is sent otherwise. @param {{market: import('./types.js').Instrument}} props */
function Remarks({ market }) {
  const now = useStore(draft);
  const what = useStore(note);
  const { account } = useStore(session);
  const has = useStore(balances);
  const { book } = useStore(live, 250);
  const [last] = useStore(tape, 250);
  const [open, setOpen] = useState(false);
  const begun = (kindOf(now).money ? now.money : now.quantity) !== '';
  const [first] = begun && !what ? faults(now, market, has, book, last?.price ?? null) : [];
  const deed = placing(bodies(now, market.symbol, account));
  return html`<p id="note" class=${classes('note', what ? what.tone : 'down')} role="status" aria-live="polite">
      ${what ? what.text : first ? said(first) : ''}
    </p>
    <details class="same" open=${open} onToggle=${(/** @type {any} */ e) => setOpen(e.target.open)}>
      <summary>The same with curl and in SQL</summary>
      ${open && html`<pre tabindex="0" aria-label="curl">${curl(deed)}</pre><pre tabindex="0" aria-label="SQL">${deed.sql}</pre>`}
    </details>`;
}
