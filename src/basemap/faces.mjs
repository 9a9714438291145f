// Walks round the faces that arcs enclose, and names the state each face belongs to.
import { SegmentGrid } from './borders.mjs';
import { key, lengthOf } from './arrangement.mjs';
import { UNITS } from './world.mjs';

/**
 * Walks round all faces to the right of arcs (as seen on a screen).
 * @returns lists of arc references: `n` is arc n forward, `~n` is arc n backward
 */
export function faces(arcs) {
  const out = new Map();
  const half = ref => {
    const a = arcs[ref < 0 ? ~ref : ref];
    const n = a.x.length - 1;
    return ref < 0 ? { from: n, second: n - 1, to: 0, a } : { from: 0, second: 1, to: n, a };
  };
  arcs.forEach((a, i) => {
    for (const ref of [i, ~i]) {
      const { from, second } = half(ref);
      const k = key(a.x[from], a.y[from]);
      const angle = Math.atan2(a.y[second] - a.y[from], a.x[second] - a.x[from]);
      if (!out.has(k)) out.set(k, []);
      out.get(k).push({ ref, angle });
    }
  });
  const next = new Map();
  for (const around of out.values()) {
    around.sort((a, b) => a.angle - b.angle || a.ref - b.ref);
    around.forEach((o, i) => next.set(~o.ref, around[(i + around.length - 1) % around.length].ref));
  }
  const done = new Set();
  const result = [];
  for (let i = 0; i < arcs.length; i++) {
    for (const first of [i, ~i]) {
      if (done.has(first)) continue;
      const walk = [];
      for (let at = first; !done.has(at); at = next.get(at)) {
        done.add(at);
        walk.push(at);
      }
      result.push(walk);
    }
  }
  return result;
}

/** Returns the state code that most of a face's border names on this face's side, or null. */
function vote(arcs, face) {
  const votes = new Map();
  for (const ref of face) {
    const a = arcs[ref < 0 ? ~ref : ref];
    const code = ref < 0 ? a.left : a.right;
    if (code?.includes('-')) votes.set(code, (votes.get(code) ?? 0) + lengthOf(a.x, a.y));
  }
  return [...votes].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null;
}

/** Finds the state of islands that no border reaches: that of the nearest outlines. */
export class Nearest {
  #grid = new SegmentGrid(UNITS * 0.25 / 360);

  constructor(areas) {
    for (const { code, rings } of areas) {
      for (const { x, y } of rings) {
        const step = x.length > 400 ? 4 : 1;
        for (let i = 0; i < x.length; i += step) this.#grid.add(x[i], y[i], x[i], y[i], { code, x: x[i], y: y[i] });
      }
    }
  }

  code(x, y) {
    const votes = new Map();
    const step = Math.max(1, Math.floor(x.length / 7));
    for (let i = 0; i < x.length; i += step) {
      let best = null;
      let least = (UNITS * 0.25 / 360) ** 2;
      const reach = Math.sqrt(least);
      this.#grid.near(x[i] - reach, y[i] - reach, x[i] + reach, y[i] + reach, p => {
        const d2 = (p.x - x[i]) ** 2 + (p.y - y[i]) ** 2;
        if (d2 < least) { least = d2; best = p.code; }
      });
      if (best !== null) votes.set(best, (votes.get(best) ?? 0) + 1);
    }
    return [...votes].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0]?.[0] ?? null;
  }
}

/**
 * Returns the rings of each state: `Map` of code to lists of arc references.
 * @param coasts number of coast arcs; they come first in `arcs`
 */
export function states(arcs, ringArcs, nearest) {
  const byCode = new Map();
  const note = (code, ring) => byCode.has(code) ? byCode.get(code).push(ring) : byCode.set(code, [ring]);
  for (const ring of ringArcs) {
    const a = arcs[ring[0]];
    if (ring.length > 1 || a.cut) continue;
    const code = nearest.code(a.x, a.y);
    if (code?.includes('-')) note(code, ring);
  }
  const loose = new Set(ringArcs.filter(r => r.length === 1 && !arcs[r[0]].cut).map(r => r[0]));
  const used = arcs.map((a, i) => i).filter(i => !loose.has(i));
  for (const face of faces(used.map(i => arcs[i]))) {
    const refs = face.map(r => r < 0 ? ~used[~r] : used[r]);
    if (refs.some(r => r < 0 && arcs[~r].kind === 'coast')) continue; // the sea
    const code = vote(arcs, refs);
    const both = new Set(refs.filter(r => refs.includes(~r)));
    if (code !== null) note(code, refs.filter(r => !both.has(r)));
    else if (refs.every(r => arcs[r < 0 ? ~r : r].kind === 'coast')) {
      const a = arcs[refs[0]];
      const near = nearest.code(a.x, a.y);
      if (near?.includes('-')) note(near, refs);
    }
  }
  return byCode;
}
