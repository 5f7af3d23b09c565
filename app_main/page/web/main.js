/** Begins: who this is, what there is, and from then on whatever happens. */

import { html, render } from './ui.js';
import { App } from './app.js';
import * as account from './account.js';
import * as feeds from './feeds.js';
import * as market from './market.js';
import * as session from './session.js';
import * as theme from './theme.js';
import { listen } from './keys.js';

theme.start();
const root = /** @type {HTMLElement} */ (document.getElementById('app'));
root.replaceChildren();
render(html`<${App} />`, root);
listen();
feeds.start();
await Promise.all([session.look(), market.start()]);
account.start();
