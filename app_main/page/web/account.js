/** What the account has: live orders, older ones, fills and balances, as events tell of them. */

import { Store, seldom } from './store.js';
import { query, read } from './api.js';
import { follow } from './socket.js';
import { text, units } from './decimal.js';
import { session } from './session.js';

const LISTED = 100; // of old orders and fills
const REMEMBERED = 10_000; // ids of orders that are over
const TRAILING = 2000; // ms between two looks at triggers that the market moves
const TRAILED = 20; // of these orders, at most
const PAUSE = 400; // ms between two looks at what events have changed
const LIVE = new Set(['new', 'partially_filled', 'pending_trigger']);

/** @typedef {import('./types.js').Order & {at: string}} Order */

/** Orders that are final for ever, the last of them. @type {Set<string>} */
const over = new Set();

/** @type {Store<Map<string, Order>>} */
export const orders = new Store(new Map());
/** @type {Store<import('./types.js').Fill[]>} */
export const fills = new Store(/** @type {import('./types.js').Fill[]} */ ([]));
/** @type {Store<import('./types.js').Order[]>} */
export const history = new Store(/** @type {import('./types.js').Order[]} */ ([]));
/** @type {Store<import('./types.js').Balance[]>} */
export const balances = new Store(/** @type {import('./types.js').Balance[]} */ ([]));
/** The last fill that was heard of. @type {Store<any>} */
export const news = new Store(/** @type {any} */ (null));

/** Follow whoever is signed in. */
export function start() {
  let account = session.value.account;
  let stop = followAccount(account);
  session.follow((now) => {
    if (now.account === account) return;
    account = now.account;
    stop();
    stop = followAccount(account);
  });
}

/**
 * An order as an answer or an event shows it. An answer comes before its event or after later ones:
 * what is older than what is known tells nothing, nor what is of an account that was left meanwhile.
 * @param {any} order
 */
export function put(order) {
  if (order.account === null || order.account !== session.value.account) return;
  const known = orders.value.get(order.order_id);
  const at = order.updated_at ?? order.time;
  if (over.has(order.order_id) || (known && known.at > at)) return;
  const stop_price = order.stop_price ?? (order.trailing_delta && known?.stop_price) ?? null;
  if (LIVE.has(order.status))
    orders.value.set(order.order_id, { ...known, ...order, stop_price, at });
  else {
    over.add(order.order_id);
    if (over.size > REMEMBERED) over.delete(/** @type {string} */ (over.values().next().value));
    if (!orders.value.delete(order.order_id)) return;
  }
  orders.set(new Map(orders.value));
}

/** @param {string | null} account @returns {() => void} */
function followAccount(account) {
  orders.set(new Map());
  fills.set([]);
  history.set([]);
  balances.set([]);
  if (account === null) return () => {};
  const lists = seldom(() => readLists(account), PAUSE);
  const stops = [followOrders(account, lists), followBalances(account), followTriggers(account)];
  return () => stops.forEach((stop) => stop());
}

let asked = 0;

/** @param {string} account */
async function readLists(account) {
  const mine = (asked += 1);
  const [old, done, has] = await Promise.all([
    read(query('/orders', { account, limit: LISTED })),
    read(query('/trades', { account, limit: LISTED })),
    read(query('/balances', { account, limit: LISTED })),
  ]);
  if (mine !== asked || session.value.account !== account) return;
  if (old.ok) history.set(old.body.items);
  if (done.ok) fills.set(done.body.items);
  if (has.ok) balances.set(has.body.items);
  else if (has.status === 404) balances.set([]); // the account has not been heard of yet
}

/**
 * All live orders, then every event after them. What happens while they are read waits, so that
 * nothing is missed; what was in them already is told twice, and ends the same.
 * @param {string} account
 * @param {() => void} lists
 */
function followOrders(account, lists) {
  /** @type {Map<string, number>} */
  const seen = new Map();
  /** @type {any[] | null} */
  let waiting = [];
  let epoch = /** @type {string | null} */ (null);
  let stopped = false;

  const feed = follow({
    address: () => {
      const from = [...seen].map(([symbol, seq]) => `${symbol}:${seq + 1}`).join(',');
      return query('/order_updates', from ? { account, from_seq: from, epoch } : { account });
    },
    hear(message) {
      if (message.type === 'heartbeat') {
        for (const [symbol, seq] of Object.entries(message.seqs)) seen.set(symbol, Number(seq));
        if (message.epoch === null) return; // it has not seen the database yet
        if (epoch === null) begin();
        epoch = message.epoch;
      } else if (message.type === 'order') {
        if (message.seq <= (seen.get(message.symbol) ?? 0)) return;
        seen.set(message.symbol, message.seq);
        if (waiting) waiting.push(message);
        else hear(message);
      }
    },
    ended() {
      seen.clear();
      epoch = null;
      waiting = [];
    },
  });

  async function begin() {
    lists();
    const found = await allLive(account);
    if (stopped) return;
    if (!found) {
      setTimeout(begin, 1000);
      return;
    }
    orders.set(new Map());
    found.forEach(put);
    waiting?.forEach(hear);
    waiting = null;
  }

  /** @param {any} event */
  function hear(event) {
    put(event);
    lists();
    if (event.trade_id) news.set(event);
  }

  return () => {
    stopped = true;
    feed.stop();
  };
}

/** @param {string} account @returns {Promise<import('./types.js').Order[] | null>} */
async function allLive(account) {
  /** @type {import('./types.js').Order[]} */
  const found = [];
  let cursor = null;
  do {
    const answer = await read(query('/orders', { account, open: 'true', limit: 1000, cursor }));
    if (answer.status === 404) return []; // nobody has heard of this account
    if (!answer.ok) return null;
    found.push(...answer.body.items);
    cursor = answer.body.next_cursor;
  } while (cursor);
  return found.reverse();
}

/** A trigger that the market moves is in no event: look where it is. @param {string} account */
function followTriggers(account) {
  const timer = setInterval(() => {
    const trailing = [...orders.value.values()].filter(
      (one) => one.trailing_delta && one.status === 'pending_trigger',
    );
    for (const { order_id } of trailing.slice(0, TRAILED)) {
      read(`/orders/${order_id}`).then((answer) => {
        if (answer.ok && session.value.account === account) put(answer.body);
      });
    }
  }, TRAILING);
  return () => clearInterval(timer);
}

/** Balances as they change. @param {string} account */
function followBalances(account) {
  const feed = follow({
    address: () => query('/balance_updates', { account }),
    hear(message) {
      if (message.type !== 'balance' || message.account !== account) return;
      const others = balances.value.filter((one) => one.asset !== message.asset);
      const known = balances.value.find((one) => one.asset === message.asset);
      balances.set(
        [...others, { ...known, ...message, total: sum(message.available, message.held) }].sort(
          (a, b) => (a.asset < b.asset ? -1 : 1),
        ),
      );
    },
  });
  return feed.stop;
}

/** @param {string} a @param {string} b */
const sum = (a, b) => text((units(a) ?? 0n) + (units(b) ?? 0n));
