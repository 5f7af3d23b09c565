/** Values that views follow. */

/** A value; whoever follows it hears of each change at once. @template T */
export class Store {
  /** @param {T} value */
  constructor(value) {
    this.value = value;
    /** @type {Set<(value: T) => void>} */
    this.followers = new Set();
  }

  /** @param {T} value */
  set(value) {
    this.value = value;
    this.tell();
  }

  /** @param {Partial<T>} more */
  merge(more) {
    this.set({ ...this.value, ...more });
  }

  tell() {
    for (const follower of [...this.followers]) follower(this.value);
  }

  /** @param {(value: T) => void} follower @returns {() => void} which ends it */
  follow(follower) {
    this.followers.add(follower);
    return () => this.followers.delete(follower);
  }
}

/** A value that a feed changes: all that was changed is told at once, seven times a second. @template T @extends {Store<T>} */
export class Stream extends Store {
  /** @param {T} value */
  set(value) {
    this.value = value;
    if (!changed.size) draw();
    changed.add(this);
  }
}

const BEAT = 150; // ms between two drawings of what feeds change

/** @type {Set<Stream<any>>} */
const changed = new Set();
let drawn = -BEAT;

/** Draw all that has changed in one frame. A hidden page has none, and must not fall behind. */
function draw() {
  const tell = () => {
    drawn = performance.now();
    const told = [...changed];
    changed.clear();
    for (const stream of told) stream.tell();
  };
  const wait = drawn + BEAT - performance.now();
  if (wait > 8 || document.hidden) setTimeout(tell, Math.max(0, wait));
  else requestAnimationFrame(tell);
}

/**
 * Follow what changes often, and be called at most so often; the last change is always heard.
 * @param {() => void} call
 * @param {number} pause ms
 */
export function calmly(call, pause) {
  let last = -Infinity;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;
  const now = () => {
    clearTimeout(timer);
    timer = undefined;
    last = performance.now();
    call();
  };
  return () => {
    const wait = last + pause - performance.now();
    if (wait <= 0) now();
    else timer ??= setTimeout(now, wait + BEAT); // unless the next change comes first, as it mostly does
  };
}

/**
 * Call at most so often; the last wish is always heard.
 * @param {() => unknown} call
 * @param {number} pause ms
 */
export function seldom(call, pause) {
  let last = -Infinity;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;
  return () => {
    if (timer !== undefined) return;
    const wait = Math.max(0, last + pause - performance.now());
    timer = setTimeout(() => {
      timer = undefined;
      last = performance.now();
      call();
    }, wait);
  };
}
