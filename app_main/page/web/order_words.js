/** How lists name an order. */

import { html } from './ui.js';
import { panels } from './panels.js';

/** Opens what happened to an order. @param {{id: string}} props */
export const OrderLink = ({ id }) =>
  html`<button class="link" title="its life" onClick=${() => panels.merge({ order: id })}>#${id}</button>`;

/** Why it ended. @param {import('./types.js').Order} order */
export const reason = (order) => {
  const why = order.reject_reason ?? order.cancel_reason;
  return why ? `: ${why}` : '';
};

/** What of it is a line on the chart: the trigger while it waits for that. @param {import('./types.js').Order} order @returns {'stop_price' | 'price'} */
export const lineOf = (order) => (order.status === 'pending_trigger' ? 'stop_price' : 'price');

/** @param {import('./types.js').Order} order */
export const kind = (order) =>
  [
    order.trailing_delta
      ? `trailing ${order.trailing_delta} bp`
      : order.stop_price && (order.trigger ?? 'stop').replaceAll('_', ' '),
    order.order_type,
    order.time_in_force !== 'gtc' && order.time_in_force,
    order.post_only && 'post',
    order.display_quantity && 'iceberg',
    order.oco_order_id && `pair of #${order.oco_order_id}`,
  ]
    .filter(Boolean)
    .join(' ');
