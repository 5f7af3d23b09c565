/**
 * Exact numbers: a text of a price or quantity as a whole number of 10^-18. The market takes at
 * most 18 decimals, so nothing is ever rounded on the way in; money never passes a floating point.
 */

export const SCALE = 18;

/**
 * @param {string | null | undefined} text
 * @param {number} [scale] decimals of the result
 * @returns {bigint | null} null: it is no such number
 */
export function units(text, scale = SCALE) {
  const found = /^\s*(-?)(\d*)(?:\.(\d*))?\s*$/.exec(text ?? '');
  if (!found) return null;
  const [, sign, whole, part = ''] = found;
  if ((!whole && !part) || part.length > scale) return null;
  const number = BigInt((whole || '0') + part.padEnd(scale, '0'));
  return sign ? -number : number;
}

/**
 * The text without needless zeros, or with at least `least` decimals.
 * @param {bigint} number
 * @param {number} [least]
 * @param {number} [scale]
 */
export function text(number, least = 0, scale = SCALE) {
  const sign = number < 0n ? '-' : '';
  const digits = (number < 0n ? -number : number).toString().padStart(scale + 1, '0');
  const whole = digits.slice(0, digits.length - scale);
  const part = digits
    .slice(digits.length - scale)
    .replace(/0+$/, '')
    .padEnd(least, '0');
  return part ? `${sign}${whole}.${part}` : sign + whole;
}

/**
 * The text with so many decimals; what is beyond is cut off. For showing only.
 * @param {bigint} number
 * @param {number} decimals
 * @param {number} [scale]
 */
export function cut(number, decimals, scale = SCALE) {
  const step = 10n ** BigInt(scale - decimals);
  return text(number - (number % step), decimals, scale);
}

/** @param {string} number decimals that a text has */
export const places = (number) => number.split('.')[1]?.replace(/0+$/, '').length ?? 0;

/**
 * A whole number as JSON has it; anything else stays the text that it is, for the market to refuse.
 * @param {string | undefined} text
 */
export const whole = (text) => (/^\s*\d{1,9}\s*$/.test(text ?? '') ? Number(text) : text);

/** Exact product, of 36 decimals. @param {bigint} a @param {bigint} b */
export const times = (a, b) => a * b;
export const PRODUCT = 2 * SCALE;

/** Down to a multiple of a step. @param {bigint} number @param {bigint} step */
export const floor = (number, step) => number - (((number % step) + step) % step);

/** Up to a multiple of a step. @param {bigint} number @param {bigint} step */
export const ceil = (number, step) => -floor(-number, step);

/**
 * How a price compares with another in hundredths of a percent. For showing only.
 * @param {string | null | undefined} now
 * @param {string | null | undefined} before
 * @returns {string | null} like +1.25
 */
export function change(now, before) {
  const a = units(now);
  const b = units(before);
  if (a === null || !b) return null;
  const hundredths = ((a - b) * 10000n) / b;
  return (a > b ? '+' : '') + text(hundredths, 2, 2);
}
