/** The CRC-32 of zlib, which books carry as their checksum. */

const TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let rest = byte;
  for (let bit = 0; bit < 8; bit += 1) rest = rest & 1 ? (rest >>> 1) ^ 0xedb88320 : rest >>> 1;
  return rest >>> 0;
});

/** @param {string} text of ASCII @returns {number} */
export function crc32(text) {
  let crc = 0xffffffff;
  for (let at = 0; at < text.length; at += 1) {
    crc = (crc >>> 8) ^ /** @type {number} */ (TABLE[(crc ^ text.charCodeAt(at)) & 255]);
  }
  return (crc ^ 0xffffffff) >>> 0;
}
