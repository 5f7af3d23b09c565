/** Who trades: a name where the exchange is open, a key where it asks for one. */

import { html, useState, useStore } from './ui.js';
import { refusal } from './api.js';
import { Dialog } from './dialog.js';
import { panels } from './panels.js';
import { rename, session, signIn, signOut } from './session.js';

export function AccountPanel() {
  const { account: open } = useStore(panels);
  const { mode } = useStore(session);
  const close = () => panels.merge({ account: false });
  if (!open) return null;
  return mode === 'keys' ? html`<${Key} close=${close} />` : html`<${Name} close=${close} />`;
}

/** @param {{close: () => void}} props */
function Name({ close }) {
  const { account } = useStore(session);
  const [name, setName] = useState(account ?? '');
  const go = (/** @type {Event} */ event) => {
    event.preventDefault();
    if (name.trim()) rename(name.trim());
    close();
  };
  return html`<${Dialog} id="account" title="Who trades" close=${close}>
    <form onSubmit=${go}><p>This exchange is open: an account is a name, and anybody may use it.</p>
      <label>Account<input id="name" value=${name} maxlength="64" autofocus onInput=${(/** @type {any} */ e) => setName(e.target.value)} /></label>
      <p class="buttons"><button class="primary" id="rename">Trade as this account</button></p></form>
  </${Dialog}>`;
}

/** @param {{close: () => void}} props */
function Key({ close }) {
  const { account, permissions, key: id } = useStore(session);
  const [key, setKey] = useState('');
  const [fault, setFault] = useState('');
  const go = async (/** @type {Event} */ event) => {
    event.preventDefault();
    const answer = await signIn(key.trim());
    setKey(''); // it is nowhere in the page any more
    if (answer.ok) close();
    else setFault(refusal(answer));
  };
  if (id !== null) {
    return html`<${Dialog} id="account" title="Who trades" close=${close}>
      <p>Signed in as <b>${account ?? 'nobody in particular'}</b> with the key ${id}${permissions ? `, who may ${permissions.join(', ')}` : ''}.</p>
      <p class="buttons"><button class="primary" onClick=${async () => {
        await signOut();
        close();
      }}>Sign out</button></p></${Dialog}>`;
  }
  return html`<${Dialog} id="account" title="Sign in" close=${close}>
    <form onSubmit=${go}><p>A key is sent once; the browser keeps a cookie that no script can read.</p>
      <label>Key<input id="key" type="password" autocomplete="off" placeholder="id.secret" autofocus value=${key} onInput=${(/** @type {any} */ e) => setKey(e.target.value)} /></label>
      <p class="note down" role="status">${fault}</p>
      <p class="buttons"><button class="primary" id="sign-in">Sign in</button></p></form></${Dialog}>`;
}
