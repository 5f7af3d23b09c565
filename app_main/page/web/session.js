/**
 * Who trades. Where the exchange asks for keys, a key is given once and becomes a cookie that no
 * script can read; where it is open, an account is a name.
 */

import { Store } from './store.js';
import { call, insist, onStranger } from './api.js';
import { remember, remembered } from './ui.js';

/**
 * @typedef {object} Session
 * @property {'open' | 'keys' | null} mode null: not known yet
 * @property {string | null} key its id; null: nobody is signed in, or the exchange is open
 * @property {string | null} account null: nobody in particular
 * @property {string[] | null} permissions null: all
 */

/** @type {Store<Session>} */
export const session = new Store(
  /** @type {Session} */ ({ mode: null, key: null, account: null, permissions: null }),
);

/** Find out who this is, however long the service is away. */
export async function look() {
  const answer = await insist('/whoami');
  const told = answer.ok ? answer.body : {};
  const mode = told.access === 'keys' || answer.status === 401 ? 'keys' : 'open';
  session.set({
    mode,
    key: told.key_id ?? null,
    account: told.account ?? (mode === 'keys' ? null : named()),
    permissions: mode === 'keys' ? (told.permissions ?? []) : null,
  });
}

/** @param {string} key `<id>.<secret>` @returns {Promise<import('./api.js').Answer>} */
export async function signIn(key) {
  const answer = await call('POST', '/session', { key });
  if (answer.ok) await look();
  return answer;
}

export async function signOut() {
  await call('DELETE', '/session');
  await look();
}

/** Trade under another name, where names are all there is. @param {string} account */
export function rename(account) {
  remember('account', account);
  session.merge({ account });
}

/** @param {string} permission */
export const may = (permission) =>
  session.value.permissions === null || session.value.permissions.includes(permission);

/** The account that the address names, or the last one, or a new one. */
function named() {
  const asked = new URLSearchParams(location.search).get('account');
  const name =
    asked ??
    remembered('account') ??
    `web-${crypto.getRandomValues(new Uint32Array(1))[0]?.toString(36)}`;
  remember('account', name);
  return name;
}

onStranger(() => {
  const { mode, key } = session.value;
  if (mode === 'open' || key !== null)
    session.set({ mode: 'keys', key: null, account: null, permissions: [] });
});
