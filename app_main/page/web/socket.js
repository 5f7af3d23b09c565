/** A feed that comes back by itself, whatever happens to the connection or the service. */

const SILENCE = 5000; // ms; a heartbeat comes every second
const FIRST_PAUSE = 200;
const LONGEST_PAUSE = 4000;
const ENDED = new Set([1008, 1012]); // refused, or what was followed is over

/**
 * @typedef {object} Feed
 * @property {() => string} address path and query of each attempt, after another service's origin if it is there: it says where to resume
 * @property {(message: any) => void} hear
 * @property {(up: boolean) => void} [tell]
 * @property {(code: string) => void} [ended] the service ended it, for a reason with this code
 */

/**
 * @param {Feed} feed
 * @returns {{stop: () => void, again: () => void, send: (message: object) => void}}
 */
export function follow(feed) {
  /** @type {WebSocket | null} */
  let socket = null;
  let pause = FIRST_PAUSE;
  let stopped = false;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;

  function open() {
    const now = new WebSocket(new URL(feed.address(), location.origin.replace(/^http/, 'ws')));
    socket = now;
    watch();
    now.onmessage = (event) => {
      if (now !== socket) return;
      pause = FIRST_PAUSE;
      watch();
      feed.tell?.(true);
      feed.hear(JSON.parse(event.data));
    };
    now.onclose = (event) => {
      if (now !== socket) return;
      feed.tell?.(false);
      if (ENDED.has(event.code)) feed.ended?.(event.reason.split(',')[0] ?? '');
      clearTimeout(timer);
      if (!stopped) timer = setTimeout(open, pause);
      pause = Math.min(LONGEST_PAUSE, pause * 2);
    };
  }

  function watch() {
    clearTimeout(timer);
    timer = setTimeout(again, SILENCE);
  }

  function drop() {
    clearTimeout(timer);
    const old = socket;
    socket = null;
    old?.close();
  }

  function again() {
    drop();
    feed.tell?.(false);
    if (!stopped) open();
  }

  open();
  return {
    stop() {
      stopped = true;
      drop();
    },
    again,
    send(message) {
      if (socket?.readyState === WebSocket.OPEN) socket.send(JSON.stringify(message));
    },
  };
}
