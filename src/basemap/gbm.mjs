// Writes the binary that org.gossan.basemap.Basemap reads. The layout is described in data/basemap/FORMAT.md.
import { deflateSync } from 'node:zlib';
import { crc32 } from './crc.mjs';

export const VERSION = 1;

/** A growing buffer of variable-length numbers. */
export class Bytes {
  #data = Buffer.alloc(1 << 16);
  length = 0;

  #room(n) {
    if (this.length + n <= this.#data.length) return;
    const wide = Buffer.alloc(Math.max(this.#data.length * 2, this.length + n));
    this.#data.copy(wide);
    this.#data = wide;
  }

  byte(value) {
    this.#room(1);
    this.#data[this.length++] = value;
  }

  int(value) {
    this.#room(4);
    this.#data.writeInt32BE(value | 0, this.length);
    this.length += 4;
  }

  /** Seven bits a byte, low bits first, high bit set on all but the last. */
  unsigned(value) {
    if (!(value >= 0) || value > 0xffffffff) throw new Error(`${value} does not fit`);
    while (value > 127) {
      this.byte((value % 128) | 128);
      value = Math.floor(value / 128);
    }
    this.byte(value);
  }

  /** Zigzag: 0, -1, 1, -2, ... become 0, 1, 2, 3, ... */
  signed(value) {
    this.unsigned(value < 0 ? -value * 2 - 1 : value * 2);
  }

  text(value) {
    const utf8 = Buffer.from(value, 'utf8');
    this.unsigned(utf8.length);
    this.#room(utf8.length);
    utf8.copy(this.#data, this.length);
    this.length += utf8.length;
  }

  bytes() {
    return this.#data.subarray(0, this.length);
  }
}

/**
 * Packs sections into a file.
 * @param levels `{ zoom, bits, directory: Bytes, blocks: Bytes[] }`
 * @param labels Bytes
 */
export function pack(levels, labels) {
  const parts = [];
  const table = new Bytes();
  let at = 0;
  const add = bytes => {
    const raw = bytes.bytes();
    // Stored: the numbers are packed already. Deflating saves a fifth of the file, and reading took twice the time.
    const packed = deflateSync(raw, { level: 0 });
    parts.push(packed);
    table.unsigned(packed.length);
    table.unsigned(raw.length);
    at += packed.length;
  };
  table.unsigned(levels.length);
  add(labels);
  for (const level of levels) {
    table.unsigned(Math.round(level.zoom * 100));
    table.unsigned(level.bits);
    add(level.directory);
    table.unsigned(level.blocks.length);
    level.blocks.forEach(add);
  }
  const head = new Bytes();
  for (const c of 'GBM1') head.byte(c.charCodeAt(0));
  head.int(VERSION);
  head.int(table.length);
  head.int(crc32(table.bytes()));
  head.int(16 + 4 + table.length + at); // the whole file, to know a truncated one
  return Buffer.concat([head.bytes(), table.bytes(), ...parts]);
}
