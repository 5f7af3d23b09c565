/** The page as a whole. */

import { classes, html, useStore } from './ui.js';
import { AccountPanel } from './account_panel.js';
import { Chart } from './chart.js';
import { Depth } from './depth.js';
import { Banner, Header } from './header.js';
import { Help } from './keys.js';
import { Ladder } from './ladder.js';
import { Life } from './life.js';
import { Lists } from './lists.js';
import { Markets } from './markets.js';
import { CancelAll } from './open_orders.js';
import { Operator } from './operator.js';
import { panels } from './panels.js';
import { rewind } from './rewind.js';
import { RewindBar } from './rewind_bar.js';
import { Tape } from './tape.js';
import { Ticket } from './ticket.js';

export function App() {
  const { operator } = useStore(panels);
  const past = useStore(rewind).on;
  return html`<${Header} /><${Banner} /><${RewindBar} />
    <main class=${classes(past && 'past', operator && 'operating')}>
      ${operator ? html`<${Operator} />` : html`<${Markets} /><${Chart} /><${Ladder} /><aside><${Ticket} /><${Depth} /></aside><${Lists} /><${Tape} />`}
    </main>
    <${AccountPanel} /><${CancelAll} /><${Help} /><${Life} />`;
}
