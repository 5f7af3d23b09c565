/** The tape: trades as they happen. */

import { classes, clock, html, tone, useStore } from './ui.js';
import { fills } from './account.js';
import { tape } from './feeds.js';
import { rewind } from './rewind.js';

export function Tape() {
  const now = useStore(tape);
  const past = useStore(rewind);
  const mine = new Set(useStore(fills).map((fill) => fill.trade_id));
  const trades = past.on ? past.trades : now;
  return html`<section id="tape" class="panel" aria-label="Trades">
    <h2>Trades</h2>
    <div class="heads" aria-hidden="true"><span>price</span><span>quantity</span><span>time</span></div>
    <ol class="rows num" tabindex="0" aria-label="newest first">
      ${trades.map(
        (
          trade,
        ) => html`<li key=${trade.trade_id} class=${classes('print', mine.has(trade.trade_id) && 'mine')} data-trade=${trade.trade_id}>
        <span class=${tone(trade.taker_side)}>${trade.price}</span><span>${trade.quantity}</span><span class="dim">${clock(trade.executed_at)}</span>
      </li>`,
      )}
    </ol>
  </section>`;
}
