/** The book of one market: whole once, then kept by what each command changed. */

import { units } from './decimal.js';
import { crc32 } from './crc32.js';

const CHECKED = 10; // levels a side that the checksum is made of

/** @typedef {{text: string, price: bigint, shown: string, quantity: bigint}} Level */

/** One side, best first. */
class Side {
  /** @param {boolean} rising @param {[string, string][]} levels best first */
  constructor(rising, levels) {
    this.rising = rising;
    /** @type {Level[]} */
    this.levels = levels.map(([price, quantity]) => level(price, quantity));
  }

  /** @param {string} price @param {string} quantity */
  change(price, quantity) {
    const one = level(price, quantity);
    const at = this.place(one.price);
    const there = this.levels[at]?.price === one.price ? 1 : 0;
    if (one.quantity) this.levels.splice(at, there, one);
    else this.levels.splice(at, there);
  }

  /** Where a price stands or would stand. @param {bigint} price */
  place(price) {
    let low = 0;
    let high = this.levels.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      const there = /** @type {Level} */ (this.levels[middle]).price;
      if (this.rising ? there < price : there > price) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  checked() {
    return this.levels
      .slice(0, CHECKED)
      .map((one) => `${one.text}:${one.shown}`)
      .join(',');
  }
}

/** @param {string} price @param {string} quantity @returns {Level} */
const level = (price, quantity) => ({
  text: price,
  price: units(price) ?? 0n,
  shown: quantity,
  quantity: units(quantity) ?? 0n,
});

export class Book {
  /** @param {any} message a snapshot, or an answer of /order_book */
  constructor(message) {
    this.symbol = message.symbol;
    this.seq = message.seq;
    this.time = message.time;
    this.epoch = message.epoch;
    this.bids = new Side(false, message.bids);
    this.asks = new Side(true, message.asks);
    this.verified = message.checksum === undefined || this.checksum() === message.checksum;
  }

  /**
   * Follow what commands changed.
   * @param {any} message
   * @returns {boolean} false: something is missing, or the sum is another; ask for all of it again
   */
  apply(message) {
    if (message.prev_seq !== this.seq) return false;
    for (const [price, quantity] of message.bids) this.bids.change(price, quantity);
    for (const [price, quantity] of message.asks) this.asks.change(price, quantity);
    this.seq = message.seq;
    this.time = message.time;
    this.verified = this.checksum() === message.checksum;
    return this.verified;
  }

  checksum() {
    return crc32(`${this.bids.checked()}|${this.asks.checked()}`);
  }
}
