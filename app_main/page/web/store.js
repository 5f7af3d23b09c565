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

/** A value that a feed changes: of all changes until the next frame is drawn one is heard. @template T @extends {Store<T>} */
export class Stream extends Store {
  waiting = false;

  /** @param {T} value */
  set(value) {
    this.value = value;
    if (this.waiting) return;
    this.waiting = true;
    soon(() => {
      this.waiting = false;
      this.tell();
    });
  }
}

/** A hidden page draws no frames, and must not fall behind for that. @param {() => void} call */
function soon(call) {
  if (document.hidden) setTimeout(call);
  else requestAnimationFrame(call);
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
