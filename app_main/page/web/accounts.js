/** Accounts: what each may do at most, and the switch that ends all it does. */

import { html, moment, useState } from './ui.js';
import { useList } from './access.js';
import { act, calling } from './actions.js';
import { query } from './api.js';
import { whole } from './decimal.js';
import { Form, tell } from './form.js';
import { Table } from './table.js';

/** @typedef {Record<string, any>} Row */

const SHOWN = 100;

/** @param {Row} given */
async function block({ account, reason }) {
  const path = query('/accounts/block', { account });
  const sql = calling('block_account', { account, reason });
  const deed = { title: `block ${account}`, method: 'POST', path, body: { reason }, sql };
  return tell(await act(deed), `${account} is blocked, and nothing of it is live`);
}

/** @param {Row} given */
async function unblock({ account }) {
  const path = query('/accounts/block', { account });
  const sql = calling('unblock_account', { account });
  const deed = { title: `unblock ${account}`, method: 'DELETE', path, sql };
  return tell(await act(deed), `${account} may trade again`);
}

/** @param {Row} given */
async function limit({ account, orders_per_second, max_open_orders, max_open_notional }) {
  const limits = {
    orders_per_second: whole(orders_per_second),
    max_open_orders: whole(max_open_orders),
    max_open_notional,
  };
  const path = query('/accounts/limits', { account });
  const sql = calling('set_account_limits', { account, ...limits });
  const deed = { title: `limits of ${account}`, method: 'PUT', path, body: limits, sql };
  return tell(await act(deed), `${account} has these limits`);
}

export function Accounts() {
  const [asked, ask] = useState('');
  const found = useList(query('/accounts', { account: asked || null, limit: SHOWN })) ?? [];
  return html`<section class="panel" aria-label="Accounts"><h2>Accounts<span class="tools"><input id="find-account" type="search" aria-label="find an account" placeholder="find by name"
      onChange=${(/** @type {any} */ e) => ask(e.target.value.trim())} /></span></h2>
    <div class="rows" tabindex="0"><${Table} words caption="Accounts" empty="No such account." heads=${['account', 'since', 'orders a second', 'live orders', 'live notional', 'blocked', '']}
      rows=${found.map(accountRow)} /></div>
    <${Form} id="block" title="Block" go=${block} fields=${{ account: 'Account', reason: 'Reason' }} />
    <${Form} id="limits" title="Limit" go=${limit} fields=${{ account: 'Account', orders_per_second: 'Orders a second', max_open_orders: 'Live orders', max_open_notional: 'Live notional' }} />
  </section>`;
}

/** @param {Row} one */
const accountRow = (one) => ({
  key: one.account,
  cells: [
    one.account,
    moment(one.created_at),
    one.orders_per_second ?? 'any',
    one.max_open_orders ?? 'any',
    one.max_open_notional ?? 'any',
    one.blocked_at
      ? html`<span class="down">${moment(one.blocked_at)}: ${one.blocked_reason}</span>`
      : '–',
    one.blocked_at && html`<button class="small" onClick=${() => unblock(one)}>unblock</button>`,
  ],
});
