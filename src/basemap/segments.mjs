// Reads the multi-segment text of `gmt coast -M` and joins the pieces, which GMT cuts at the edges of its bins.
import { readFileSync } from 'node:fs';

const QUANTUM = 65535; // GSHHG stores positions in 1/65535 of a bin of one degree: equal keys are equal positions

/**
 * Parses `gmt coast -M` output.
 * @returns {{level: number, lon: Float64Array, lat: Float64Array}[]} lon/lat in degrees, WGS 84; level -1 if none is named
 */
export function readSegments(file) {
  const text = readFileSync(file);
  const out = [];
  let lon = new Float64Array(1 << 20);
  let lat = new Float64Array(1 << 20);
  let n = 0;
  let level = -1;
  let at = 0;
  const flush = () => {
    if (n > 1) out.push({ level, lon: lon.slice(0, n), lat: lat.slice(0, n) });
    n = 0;
  };
  const number = () => {
    let sign = 1;
    if (text[at] === 45) { sign = -1; at++; }
    let value = 0;
    while (text[at] >= 48 && text[at] <= 57) value = value * 10 + text[at++] - 48;
    if (text[at] === 46) {
      at++;
      let scale = 1;
      let fraction = 0;
      while (text[at] >= 48 && text[at] <= 57) { fraction = fraction * 10 + text[at++] - 48; scale *= 10; }
      value += fraction / scale;
    }
    if (text[at] === 101) { // an exponent, as in 1.2e-05
      at++;
      value *= 10 ** number();
    }
    return sign * value;
  };
  while (at < text.length) {
    if (text[at] === 62) {
      flush();
      const end = text.indexOf(10, at);
      const match = /Level (\d+)/.exec(text.toString('latin1', at, end));
      level = match ? Number(match[1]) : -1;
      at = end + 1;
    } else if (text[at] === 10) {
      at++;
    } else {
      if (n === lon.length) {
        lon = grown(lon);
        lat = grown(lat);
      }
      lon[n] = number();
      at++;
      lat[n++] = number();
      while (at < text.length && text[at] !== 10) at++;
    }
  }
  flush();
  return out;
}

function grown(array) {
  const wide = new Float64Array(array.length * 2);
  wide.set(array);
  return wide;
}

function key(lon, lat) {
  const x = Math.round((lon < 0 ? lon + 360 : lon) * QUANTUM) % (360 * QUANTUM);
  return x * 16777216 + Math.round((lat + 90) * QUANTUM);
}

const startKey = s => key(s.lon[0], s.lat[0]);
const endKey = s => key(s.lon[s.lon.length - 1], s.lat[s.lat.length - 1]);

/**
 * Joins segments of one level end to start into rings. Longitudes of a ring run on past ±180 without a jump.
 * @returns {{level, lon: number[], lat: number[], closed: boolean}[]} rings repeat their first position at the end
 */
export function joinRings(segments) {
  const starts = new Map();
  segments.forEach((s, i) => {
    const k = startKey(s);
    if (!starts.has(k)) starts.set(k, []);
    starts.get(k).push(i);
  });
  const used = new Uint8Array(segments.length);
  const rings = [];
  for (let first = 0; first < segments.length; first++) {
    if (used[first]) continue;
    const origin = startKey(segments[first]);
    const parts = [];
    let at = first;
    let closed = false;
    while (at >= 0) {
      used[at] = 1;
      parts.push(segments[at]);
      const k = endKey(segments[at]);
      if (k === origin) { closed = true; break; }
      at = (starts.get(k) ?? []).find(i => !used[i]) ?? -1;
    }
    rings.push({ level: segments[first].level, closed, ...concatenate(parts) });
  }
  return rings;
}

/** Joins lines of one level where exactly two of them meet. */
export function joinLines(segments) {
  const ends = new Map();
  const note = (k, i) => ends.has(k) ? ends.get(k).push(i) : ends.set(k, [i]);
  segments.forEach((s, i) => { note(startKey(s), i); note(endKey(s), i); });
  const used = new Uint8Array(segments.length);
  const next = (k, i) => {
    const there = ends.get(k);
    if (there.length !== 2) return -1;
    const other = there[0] === i ? there[1] : there[0];
    return used[other] ? -1 : other;
  };
  const follow = (i, k, parts) => {
    for (let at = next(k, i); at >= 0; at = next(k, at)) {
      used[at] = 1;
      const s = startKey(segments[at]) === k ? segments[at] : reversed(segments[at]);
      parts.push(s);
      k = endKey(s);
    }
  };
  const lines = [];
  segments.forEach((s, i) => {
    if (used[i]) return;
    used[i] = 1;
    const ahead = [];
    follow(i, endKey(s), ahead);
    const behind = [];
    follow(i, startKey(s), behind);
    const parts = [...behind.map(reversed).reverse(), s, ...ahead];
    lines.push({ level: s.level, ...concatenate(parts) });
  });
  return lines;
}

function reversed(s) {
  return { level: s.level, lon: s.lon.toReversed(), lat: s.lat.toReversed() };
}

function concatenate(parts) {
  const lon = [];
  const lat = [];
  for (const part of parts) {
    for (let i = lon.length ? 1 : 0; i < part.lon.length; i++) {
      let x = part.lon[i];
      if (lon.length) {
        const before = lon[lon.length - 1];
        x -= 360 * Math.round((x - before) / 360);
      }
      lon.push(x);
      lat.push(part.lat[i]);
    }
  }
  return { lon, lat };
}
