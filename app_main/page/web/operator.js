/** For operators: markets, money, keys, and how both services are. */

import { html, moment, useEffect, useState, useStore } from './ui.js';
import { act, calling, setStatus } from './actions.js';
import { read } from './api.js';
import { whole } from './decimal.js';
import { Form, tell, told } from './form.js';
import { instruments, keep, list } from './market.js';
import { panels } from './panels.js';
import { may, session } from './session.js';
import { Table } from './table.js';
import { Access, Audit } from './access.js';
import { Accounts } from './accounts.js';
import { Machines } from './machines.js';
import { Operations } from './operations.js';

export function Operator() {
  const words = useStore(told);
  useStore(session);
  const close = () => panels.merge({ operator: false });
  if (!may('operate')) {
    return html`<section class="panel" id="operator"><p class="empty">This key may not operate.</p><p class="buttons"><button onClick=${close}>Back</button></p></section>`;
  }
  return html`<div id="operator">
    <p class="told" role="status" aria-live="polite">${words}<button onClick=${close}>Back to trading</button></p>
    <div class="column"><${Instruments} /><${Money} /><${Accounts} /></div>
    <div class="column"><${Machines} /><${Operations} /><${Access} /><${Audit} /></div>
  </div>`;
}

const STATES = ['open', 'halted', 'cancel_only', 'closed'];

function Instruments() {
  const all = useStore(instruments);
  const create = async (/** @type {Record<string, string>} */ body) => {
    const answer = await act({
      title: `create ${body.symbol}`,
      method: 'POST',
      path: '/instruments',
      body,
      sql: calling('create_instrument', body),
    });
    if (answer.ok) await list();
    return tell(answer, `${body.symbol} is open`);
  };
  const set = async (/** @type {string} */ symbol, /** @type {string} */ status) => {
    const answer = await setStatus(symbol, status);
    if (answer.ok) keep(answer.body);
    tell(answer, `${symbol} is ${status}`);
  };
  return html`<section class="panel" aria-label="Instruments"><h2>Instruments</h2>
    <div class="rows" tabindex="0"><${Table} caption="Instruments" empty="None yet." heads=${['symbol', 'tick', 'lot', 'assets', 'fees', 'status']}
      rows=${[...all.values()].slice(0, 500).map((one) => ({
        key: one.symbol,
        cells: [
          one.symbol,
          one.tick_size,
          one.lot_size,
          one.base_asset ? `${one.base_asset}/${one.quote_asset}` : '–',
          one.base_asset ? `${one.maker_fee} / ${one.taker_fee}` : '–',
          html`<select aria-label=${`status of ${one.symbol}`} value=${one.status} onChange=${(/** @type {any} */ e) => set(one.symbol, e.target.value)}>${STATES.map((state) => html`<option value=${state} selected=${state === one.status}>${state}</option>`)}</select>`,
        ],
      }))} /></div>
    <${Form} id="new-instrument" title="Create" go=${create}
      fields=${{ symbol: 'Symbol', tick_size: 'Tick', lot_size: 'Lot', base_asset: 'Base asset', quote_asset: 'Quote asset', maker_fee: 'Maker fee', taker_fee: 'Taker fee' }} />
  </section>`;
}

const FUNCTIONS = { deposit: 'deposit', withdrawal: 'withdraw', transfer: 'transfer' };

function Money() {
  const [moves, setMoves] = useState(/** @type {any[]} */ ([]));
  const [assets, setAssets] = useState(/** @type {any[]} */ ([]));
  const look = async () => {
    const [moved, owned] = await Promise.all([
      read('/transfers?limit=50'),
      read('/assets?limit=1000'),
    ]);
    if (moved.ok) setMoves(moved.body.items);
    if (owned.ok) setAssets(owned.body.items);
  };
  useEffect(() => void look(), []);
  const move = async (
    /** @type {Record<string, string>} */ { kind = 'deposit', from, ...rest },
  ) => {
    const parties =
      kind === 'transfer'
        ? { from_account: from, to_account: rest.account, account: undefined }
        : {};
    const given = JSON.parse(JSON.stringify({ ...rest, ...parties }));
    const body = { kind, ...given };
    const answer = await act({
      title: `${kind} ${rest.amount} ${rest.asset}`,
      method: 'POST',
      path: '/transfers',
      body,
      sql: calling(FUNCTIONS[/** @type {keyof typeof FUNCTIONS} */ (kind)], given),
    });
    await look();
    return tell(
      answer,
      answer.body?.duplicate ? 'that reference was used before: nothing moved' : 'moved',
    );
  };
  const create = async (/** @type {Record<string, string>} */ { asset, scale = '8' }) => {
    const body = { asset, scale: whole(scale) };
    const answer = await act({
      title: `create ${asset}`,
      method: 'POST',
      path: '/assets',
      body,
      sql: calling('create_asset', body),
    });
    await look();
    return tell(answer, `${asset} can be owned`);
  };
  return html`<section class="panel" aria-label="Money"><h2>Transfers and assets</h2>
    <${Form} id="move" title="Move" go=${move} options=${{ kind: ['deposit', 'withdrawal', 'transfer'] }}
      fields=${{ kind: 'Kind', from: 'From (transfers)', account: 'Account', asset: 'Asset', amount: 'Amount', reference: 'Reference' }} />
    <${Form} id="new-asset" title="Create asset" go=${create} fields=${{ asset: 'Asset', scale: 'Decimals' }} />
    <p class="dim pad">Assets: ${assets.map((one) => `${one.asset} (${one.scale})`).join(', ') || 'none yet'}</p>
    <div class="rows" tabindex="0"><${Table} words caption="Transfers, newest first" empty="No transfers yet." heads=${['time', 'kind', 'from', 'to', 'asset', 'amount', 'reference']}
      rows=${moves.map((one) => ({ key: one.transfer_id, cells: [moment(one.created_at), one.kind, one.from_account, one.to_account, one.asset, one.amount, one.reference] }))} /></div>
  </section>`;
}
