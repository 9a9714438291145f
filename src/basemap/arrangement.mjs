// Cuts coasts and borders where they meet, so that land, borders and the areas of states share their lines exactly.
import { SegmentGrid, nearestOnSegment } from './borders.mjs';
import { UNITS } from './world.mjs';

const degrees = d => d / 360 * UNITS;
const SAME_NODE = degrees(0.006);
const REACH_BORDER = degrees(0.08);
const REACH_COAST = degrees(0.2);
const LONGEST_SPUR = degrees(0.12);
const CELL = degrees(0.05);

export const key = (x, y) => x * 2147483648 + y;

export function lengthOf(x, y) {
  let sum = 0;
  for (let i = 0; i + 1 < x.length; i++) sum += Math.hypot(x[i + 1] - x[i], y[i + 1] - y[i]);
  return sum;
}

/** Moves the ends of lines that all but meet to one position. Lines shorter than the distance moved are dropped. */
export function joinEnds(lines) {
  const nodes = new SegmentGrid(SAME_NODE);
  const settled = lines.filter(l => {
    for (const end of [0, l.x.length - 1]) {
      const px = l.x[end];
      const py = l.y[end];
      let best = null;
      let least = SAME_NODE ** 2;
      nodes.near(px - SAME_NODE, py - SAME_NODE, px + SAME_NODE, py + SAME_NODE, n => {
        const d2 = (n.x - px) ** 2 + (n.y - py) ** 2;
        if (d2 < least) { least = d2; best = n; }
      });
      if (best === null) nodes.add(px, py, px, py, { x: px, y: py });
      else { l.x[end] = best.x; l.y[end] = best.y; }
    }
    const last = l.x.length - 1;
    return lengthOf(l.x, l.y) > SAME_NODE || (l.x[0] !== l.x[last] || l.y[0] !== l.y[last]);
  });
  return settled.filter(l => lengthOf(l.x, l.y) > 0);
}

/** Finds whether a position is on land, from closed rings. */
export class Land {
  constructor(rings) {
    this.rings = rings.map(r => {
      let west = Infinity, east = -Infinity, north = Infinity, south = -Infinity;
      for (let i = 0; i < r.x.length; i++) {
        west = Math.min(west, r.x[i]); east = Math.max(east, r.x[i]);
        north = Math.min(north, r.y[i]); south = Math.max(south, r.y[i]);
      }
      return { ...r, west, east, north, south };
    });
  }

  contains(px, py) {
    for (const r of this.rings) {
      if (px < r.west || px > r.east || py < r.north || py > r.south) continue;
      if (inRing(r.x, r.y, px, py)) return true;
    }
    return false;
  }
}

export function inRing(x, y, px, py) {
  let within = false;
  for (let i = 0; i + 1 < x.length; i++) {
    if ((y[i] > py) !== (y[i + 1] > py) && px < (x[i + 1] - x[i]) * (py - y[i]) / (y[i + 1] - y[i]) + x[i]) within = !within;
  }
  return within;
}

/** Extends loose ends of borders to the border or coast they nearly reach. Changes `borders`; returns what stays loose. */
function extendLooseEnds(borders, coast, land, cuts) {
  const count = new Map();
  for (const l of borders) {
    for (const i of [0, l.x.length - 1]) count.set(key(l.x[i], l.y[i]), (count.get(key(l.x[i], l.y[i])) ?? 0) + 1);
  }
  const borderGrid = new SegmentGrid(CELL);
  borders.forEach((l, n) => {
    for (let i = 0; i + 1 < l.x.length; i++) borderGrid.add(l.x[i], l.y[i], l.x[i + 1], l.y[i + 1], { line: l, n, i });
  });
  const loose = [];
  borders.forEach((l, n) => {
    for (const atEnd of [false, true]) {
      const i = atEnd ? l.x.length - 1 : 0;
      const px = l.x[i];
      const py = l.y[i];
      if (count.get(key(px, py)) > 1) continue;
      let best = { d2: Infinity };
      const look = (grid, reach, own) => grid.near(px - reach, py - reach, px + reach, py + reach, s => {
        if (s.n === own) return;
        const { line } = s;
        const hit = nearestOnSegment(px, py, line.x[s.i], line.y[s.i], line.x[s.i + 1], line.y[s.i + 1]);
        if (hit.d2 < best.d2 && hit.d2 <= reach * reach) best = { ...hit, ...s };
      });
      look(borderGrid, REACH_BORDER, n);
      const onLand = land.contains(px, py);
      if (onLand) look(coast, REACH_COAST, -1);
      if (best.d2 === Infinity) {
        if (onLand) loose.push({ x: px, y: py, left: l.left, right: l.right });
        continue;
      }
      const x = Math.round(best.x);
      const y = Math.round(best.y);
      cuts.add(best.line, best.i, best.t, x, y);
      l.extended ??= [];
      l.extended.push({ atEnd, x, y });
    }
  });
  for (const l of borders) {
    for (const { atEnd, x, y } of l.extended ?? []) {
      if (atEnd) { l.x.push(x); l.y.push(y); } else cuts.before(l, x, y);
    }
  }
  return loose;
}

/** Positions to insert into lines, by segment. */
class Cuts {
  #of = new Map();
  #heads = new Map();
  nodes = new Set();

  add(line, segment, t, x, y) {
    if (!this.#of.has(line)) this.#of.set(line, []);
    this.#of.get(line).push({ at: segment + t, x, y });
    this.nodes.add(key(x, y));
  }

  before(line, x, y) {
    this.#heads.set(line, { x, y });
  }

  /** Returns the line's positions with the cuts inserted. */
  applied(line) {
    const x = [];
    const y = [];
    const push = (px, py) => {
      const last = x.length - 1;
      if (last >= 0 && x[last] === px && y[last] === py) return;
      x.push(px);
      y.push(py);
    };
    const head = this.#heads.get(line);
    if (head) push(head.x, head.y);
    const inserted = (this.#of.get(line) ?? []).sort((a, b) => a.at - b.at);
    let k = 0;
    for (let i = 0; i < line.x.length; i++) {
      push(line.x[i], line.y[i]);
      for (; k < inserted.length && inserted[k].at <= i + 1 && i + 1 < line.x.length; k++) push(inserted[k].x, inserted[k].y);
    }
    return { x, y };
  }
}

function crossing(ax, ay, bx, by, cx, cy, dx, dy) {
  const d = (bx - ax) * (dy - cy) - (by - ay) * (dx - cx);
  if (d === 0) return null;
  const t = ((cx - ax) * (dy - cy) - (cy - ay) * (dx - cx)) / d;
  const u = ((cx - ax) * (by - ay) - (cy - ay) * (bx - ax)) / d;
  if (t < 0 || t > 1 || u < 0 || u > 1) return null;
  return { t, u, x: Math.round(ax + t * (bx - ax)), y: Math.round(ay + t * (by - ay)) };
}

function cutWhereTheyCross(borders, rings, cuts) {
  const grid = new SegmentGrid(CELL);
  borders.forEach((line, n) => {
    for (let i = 0; i + 1 < line.x.length; i++) {
      grid.add(line.x[i], line.y[i], line.x[i + 1], line.y[i + 1], { line, n, i });
    }
  });
  const cut = (line, n, i) => {
    const [ax, ay, bx, by] = [line.x[i], line.y[i], line.x[i + 1], line.y[i + 1]];
    const seen = new Set();
    grid.near(Math.min(ax, bx), Math.min(ay, by), Math.max(ax, bx), Math.max(ay, by), s => {
      if (s.n <= n || seen.has(s)) return;
      seen.add(s);
      const o = s.line;
      const hit = crossing(ax, ay, bx, by, o.x[s.i], o.y[s.i], o.x[s.i + 1], o.y[s.i + 1]);
      if (hit === null) return;
      cuts.add(line, i, hit.t, hit.x, hit.y);
      cuts.add(o, s.i, hit.u, hit.x, hit.y);
    });
  };
  for (const ring of rings) for (let i = 0; i + 1 < ring.x.length; i++) cut(ring, -1, i);
  borders.forEach((line, n) => {
    for (let i = 0; i + 1 < line.x.length; i++) cut(line, n, i);
  });
}

function split(x, y, nodes) {
  const pieces = [];
  let from = 0;
  for (let i = 1; i < x.length; i++) {
    if (i < x.length - 1 && !nodes.has(key(x[i], y[i]))) continue;
    pieces.push({ x: x.slice(from, i + 1), y: y.slice(from, i + 1) });
    from = i;
  }
  return pieces;
}

/**
 * Cuts coasts and borders into arcs that touch only at their ends.
 * @param rings closed coasts, clockwise on a screen (land to the right)
 * @param borders lines with `kind`, `left`, `right`; their ends already joined; changed
 * @returns `{ arcs, ringArcs, loose }`: arcs `{x, y, kind, left, right}` with borders on land only; for each ring its arcs in order
 */
export function arrange(rings, borders) {
  const land = new Land(rings);
  const cuts = new Cuts();
  const coast = new SegmentGrid(CELL);
  const near = new SegmentGrid(CELL * 8); // only the coast near ends of borders matters
  for (const l of borders) for (const i of [0, l.x.length - 1]) near.add(l.x[i], l.y[i], l.x[i], l.y[i], true);
  for (const line of rings) {
    for (let i = 0; i + 1 < line.x.length; i++) {
      let close = false;
      near.near(line.x[i] - REACH_COAST, line.y[i] - REACH_COAST, line.x[i] + REACH_COAST, line.y[i] + REACH_COAST, () => { close = true; });
      if (close) coast.add(line.x[i], line.y[i], line.x[i + 1], line.y[i + 1], { line, n: -2, i });
    }
  }
  const loose = extendLooseEnds(borders, coast, land, cuts);
  const whole = borders.map(l => ({ ...l, ...cuts.applied(l) }));
  const coasts = rings.map(r => ({ ...r, ...cuts.applied(r) }));
  const crossings = new Cuts();
  for (const k of cuts.nodes) crossings.nodes.add(k);
  cutWhereTheyCross(whole, coasts, crossings);
  for (const l of whole) for (const i of [0, l.x.length - 1]) crossings.nodes.add(key(l.x[i], l.y[i]));

  let lines = [];
  for (const l of whole) {
    const { x, y } = crossings.applied(l);
    for (const piece of split(x, y, crossings.nodes)) {
      if (piece.x.length < 2) continue;
      const m = (piece.x.length - 1) >> 1;
      if (!land.contains((piece.x[m] + piece.x[m + 1]) / 2, (piece.y[m] + piece.y[m + 1]) / 2)) continue;
      lines.push({ ...piece, kind: l.kind, left: l.left, right: l.right });
    }
  }
  const arcs = [];
  const ringArcs = coasts.map(r => {
    const { x, y } = crossings.applied(r);
    const first = x.findIndex((px, i) => crossings.nodes.has(key(px, y[i])));
    const turned = first > 0
      ? { x: [...x.slice(first, -1), ...x.slice(0, first + 1)], y: [...y.slice(first, -1), ...y.slice(0, first + 1)] } : { x, y };
    return split(turned.x, turned.y, crossings.nodes).map(piece => arcs.push({ ...piece, kind: 'coast' }) - 1);
  });
  lines = withoutDoubles(withoutSpurs(lines, new Set(arcs.flatMap(a => [key(a.x[0], a.y[0]), key(a.x.at(-1), a.y.at(-1))]))));
  return { arcs: [...arcs, ...lines], ringArcs, loose };
}

/** Drops short pieces that lead nowhere: where a line overshot the border it was meant to reach. */
function withoutSpurs(lines, coastNodes) {
  for (;;) {
    const count = new Map();
    for (const l of lines) {
      for (const k of [key(l.x[0], l.y[0]), key(l.x.at(-1), l.y.at(-1))]) count.set(k, (count.get(k) ?? 0) + 1);
    }
    const loose = k => count.get(k) === 1 && !coastNodes.has(k);
    const kept = lines.filter(l => {
      const ends = [key(l.x[0], l.y[0]), key(l.x.at(-1), l.y.at(-1))];
      return !(ends.some(loose) && lengthOf(l.x, l.y) < LONGEST_SPUR);
    });
    if (kept.length === lines.length) return lines;
    lines = kept;
  }
}

function withoutDoubles(lines) {
  const seen = new Set();
  return lines.filter(l => {
    const ends = [key(l.x[0], l.y[0]), key(l.x.at(-1), l.y.at(-1))].sort().join();
    const name = `${ends} ${Math.round(lengthOf(l.x, l.y) / SAME_NODE)}`;
    if (seen.has(name)) return false;
    seen.add(name);
    return true;
  });
}
