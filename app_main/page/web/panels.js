/** Which of the page's dialogs and views are open. */

import { Store } from './store.js';
import { remembered } from './ui.js';

/**
 * @typedef {object} Panels
 * @property {boolean} account
 * @property {boolean} operator
 * @property {boolean} help
 * @property {string} tab of the lists below
 * @property {string | null} order whose life is shown
 * @property {{symbol?: string} | null} cancelAll that is to be confirmed
 */

export const panels = new Store(
  /** @type {Panels} */ ({
    account: false,
    operator: false,
    help: false,
    tab: remembered('tab') ?? 'open',
    order: null,
    cancelAll: null,
  }),
);
