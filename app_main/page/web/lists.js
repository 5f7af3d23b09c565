/** Below the chart: live orders, older ones, fills, balances, the statement, and what was done. */

import {
  classes,
  clock,
  html,
  moment,
  remember,
  tone,
  useEffect,
  useState,
  useStore,
} from './ui.js';
import { balances, fills, history, news, orders } from './account.js';
import { curl, log } from './actions.js';
import { query, read } from './api.js';
import { panels } from './panels.js';
import { OpenOrders } from './open_orders.js';
import { OrderLink, kind, reason } from './order_words.js';
import { session } from './session.js';
import { Table } from './table.js';

const TABS = {
  open: 'Open orders',
  history: 'Order history',
  fills: 'Fills',
  balances: 'Balances',
  statement: 'Statement',
  log: 'Log',
};

/** @param {string} tab */
export function show(tab) {
  remember('tab', tab);
  panels.merge({ tab });
}

export const tabs = Object.keys(TABS);

export function Lists() {
  const { tab } = useStore(panels);
  const counts = {
    open: useStore(orders).size,
    fills: useStore(fills).length,
    log: useStore(log).length,
  };
  const views = {
    open: OpenOrders,
    history: History,
    fills: Fills,
    balances: Balances,
    statement: Statement,
    log: Log,
  };
  const View = views[/** @type {keyof typeof views} */ (tab)] ?? OpenOrders;
  return html`<section id="lists" class="panel" aria-label="Your account">
    <h2><span role="tablist" aria-label="Your account">${Object.entries(TABS).map(
      ([name, text]) => html`<button role="tab" id=${`tab-${name}`} aria-controls="tabpanel"
      class=${classes(name === tab && 'on')} aria-selected=${name === tab} onClick=${() => show(name)}>${text}${name in counts ? ` (${/** @type {any} */ (counts)[name]})` : ''}</button>`,
    )}</span>
      <span class="tools"><button id="cancel-all" title="cancel all live orders (x)" disabled=${!counts.open} onClick=${() => panels.merge({ cancelAll: {} })}>Cancel all</button></span></h2>
    <div class="rows" id="tabpanel" role="tabpanel" aria-labelledby=${`tab-${tab}`} tabindex="0"><${View} /></div>
  </section>`;
}

function History() {
  const all = useStore(history);
  return html`<${Table} caption="Order history, newest first" empty="No orders yet." heads=${['order', 'time', 'symbol', 'side', 'type', 'price', 'quantity', 'traded', 'average', 'status']}
    rows=${all.map((order) => ({
      key: order.order_id,
      cells: [
        html`<${OrderLink} id=${order.order_id} />`,
        clock(order.created_at),
        order.symbol,
        html`<span class=${tone(order.side)}>${order.side}</span>`,
        kind(order),
        order.price ?? order.stop_price ?? '–',
        order.quantity,
        order.traded_quantity,
        order.average_traded_price ?? '–',
        order.status.replaceAll('_', ' ') + reason(order),
      ],
    }))} />`;
}

function Fills() {
  const all = useStore(fills);
  const last = useStore(news);
  return html`<${Table} caption="Fills, newest first" empty="No fills yet." heads=${['trade', 'time', 'symbol', 'side', 'price', 'quantity', 'value', 'fee', 'as', 'order']}
    rows=${all.map((fill) => ({
      key: `${fill.trade_id}-${fill.order_id}`,
      flash: fill.trade_id === last?.trade_id,
      cells: [
        fill.trade_id,
        clock(fill.executed_at),
        fill.symbol,
        html`<span class=${tone(fill.side)}>${fill.side}</span>`,
        fill.price,
        fill.quantity,
        fill.value,
        fill.fee ?? '–',
        fill.liquidity,
        html`<${OrderLink} id=${fill.order_id} />`,
      ],
    }))} />`;
}

function Balances() {
  const all = useStore(balances);
  return html`<${Table} caption="Balances" empty="Nothing is owned yet: markets without assets move no money." heads=${['asset', 'available', 'held', 'total']}
    rows=${all.map((one) => ({ key: one.asset, cells: [one.asset, one.available, one.held, one.total] }))} />`;
}

function Statement() {
  const { account } = useStore(session);
  const has = useStore(balances);
  const [entries, set] = useState(/** @type {any[]} */ ([]));
  useEffect(() => {
    let wanted = account !== null; // an answer that comes late is of another account
    if (account === null) set([]);
    else
      read(query('/ledger', { account, limit: 100 })).then(
        (answer) => wanted && set(answer.ok ? answer.body.items : []),
      );
    return () => {
      wanted = false;
    };
  }, [account, has]);
  useEffect(() => set([]), [account]);
  return html`<${Table} caption="Statement, newest first" empty="No entries yet." heads=${['asset', 'time', 'what', 'change', 'available', 'symbol', 'order']}
    rows=${entries.map((one) => ({
      key: one.place,
      cells: [
        one.asset,
        moment(one.created_at),
        one.kind,
        html`<span class=${one.change.startsWith('-') ? 'down' : 'up'}>${one.change}</span>`,
        one.available,
        one.symbol ?? '–',
        one.order_id ? html`<${OrderLink} id=${one.order_id} />` : '–',
      ],
    }))} />`;
}

/** All that was done here, and how the same is done elsewhere. */
function Log() {
  const all = useStore(log);
  if (!all.length)
    return html`<p class="empty">Whatever you do here is listed with the curl and the SQL that do the same.</p>`;
  return html`<ol class="log">${all.map(
    (one) => html`<li key=${one.number}>
    <p><span class="dim num">${clock(one.time)}</span> <b>${one.title}</b> <span class=${one.ok === false ? 'down' : 'dim'}>${one.said}</span></p>
    <pre tabindex="0" aria-label="curl">${curl(one)}</pre><pre tabindex="0" aria-label="SQL">${one.sql}</pre></li>`,
  )}</ol>`;
}
