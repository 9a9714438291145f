// Finds the lines that two neighbouring areas share, from outlines that were stored one by one.

/** A grid over line segments, to find those near a position. Positions are world units. */
export class SegmentGrid {
  constructor(cell) {
    this.cell = cell;
    this.cells = new Map();
  }

  #key(cx, cy) {
    return cx * 67108864 + cy;
  }

  /** Adds a segment under any value. */
  add(x0, y0, x1, y1, value) {
    const c = this.cell;
    const west = Math.floor(Math.min(x0, x1) / c);
    const east = Math.floor(Math.max(x0, x1) / c);
    for (let cx = west; cx <= east; cx++) {
      // only the rows that the segment passes within this column of cells
      let low = Math.min(y0, y1);
      let high = Math.max(y0, y1);
      if (x0 !== x1) {
        const at = x => y0 + (y1 - y0) * (x - x0) / (x1 - x0);
        const a = at(Math.max(Math.min(x0, x1), cx * c));
        const b = at(Math.min(Math.max(x0, x1), (cx + 1) * c));
        low = Math.max(low, Math.min(a, b) - 1);
        high = Math.min(high, Math.max(a, b) + 1);
      }
      for (let cy = Math.floor(low / c); cy <= Math.floor(high / c); cy++) {
        const k = this.#key(cx, cy);
        const list = this.cells.get(k);
        if (list) list.push(value);
        else this.cells.set(k, [value]);
      }
    }
  }

  /** Calls `visit` with each value in the cells that a box touches; a value may come more than once. */
  near(west, north, east, south, visit) {
    const c = this.cell;
    for (let cx = Math.floor(west / c); cx <= Math.floor(east / c); cx++) {
      for (let cy = Math.floor(north / c); cy <= Math.floor(south / c); cy++) {
        const list = this.cells.get(this.#key(cx, cy));
        if (list) for (const value of list) visit(value);
      }
    }
  }
}

/** Nearest position to (px, py) on a segment: `{ d2, x, y, t }`, d2 the squared distance, t 0..1 along the segment. */
export function nearestOnSegment(px, py, x0, y0, x1, y1) {
  const dx = x1 - x0;
  const dy = y1 - y0;
  const length2 = dx * dx + dy * dy;
  const t = length2 === 0 ? 0 : Math.max(0, Math.min(1, ((px - x0) * dx + (py - y0) * dy) / length2));
  const x = x0 + t * dx;
  const y = y0 + t * dy;
  return { d2: (px - x) ** 2 + (py - y) ** 2, x, y, t };
}

function gridOf(rings, cell) {
  const grid = new SegmentGrid(cell);
  for (const { x, y } of rings) {
    for (let i = 0; i + 1 < x.length; i++) grid.add(x[i], y[i], x[i + 1], y[i + 1], [x[i], y[i], x[i + 1], y[i + 1]]);
  }
  return grid;
}

function isNear(grid, px, py, tolerance) {
  let hit = false;
  grid.near(px - tolerance, py - tolerance, px + tolerance, py + tolerance, s => {
    if (!hit && nearestOnSegment(px, py, ...s).d2 <= tolerance * tolerance) hit = true;
  });
  return hit;
}

/** Marks edges between shared ones as shared if the way along them is no longer than `gap`; returns how many. */
function bridge({ x, y }, shared, gap) {
  const edges = shared.length;
  const start = shared.indexOf(1);
  let added = 0;
  for (let k = 1; k < edges; k++) {
    if (shared[(start + k) % edges]) continue;
    let length = 0;
    let end = k;
    for (; end < edges && !shared[(start + end) % edges]; end++) {
      const i = (start + end) % edges;
      length += Math.hypot(x[i + 1] - x[i], y[i + 1] - y[i]);
    }
    if (length <= gap) {
      for (let i = k; i < end; i++) shared[(start + i) % edges] = 1;
      added += end - k;
    }
    k = end;
  }
  return added;
}

function overlaps(a, b, margin) {
  return a.west - margin <= b.east && b.west - margin <= a.east && a.north - margin <= b.south && b.north - margin <= a.south;
}

export function boxOf(rings) {
  const box = { west: Infinity, north: Infinity, east: -Infinity, south: -Infinity };
  for (const { x, y } of rings) {
    for (let i = 0; i < x.length; i++) {
      box.west = Math.min(box.west, x[i]);
      box.east = Math.max(box.east, x[i]);
      box.north = Math.min(box.north, y[i]);
      box.south = Math.max(box.south, y[i]);
    }
  }
  return box;
}

/**
 * Returns the stretches of the outlines of `a` that run along outlines of `b`.
 * @param a, b `{ code, rings: {x, y}[], clockwise... }` closed rings in world units, any direction
 * @param gap where the two outlines part for no longer than this, the stretch is not interrupted
 * @returns lines `{ x, y, left, right }` with the codes of the areas on either side (y runs down, as on a screen)
 */
export function sharedLines(a, b, tolerance, gap = 0) {
  const lines = [];
  const grid = gridOf(b.rings, tolerance * 64);
  for (const ring of a.rings) {
    const { x, y } = ring;
    const edges = x.length - 1;
    const shared = new Uint8Array(edges);
    let count = 0;
    for (let i = 0; i < edges; i++) {
      if (isNear(grid, x[i], y[i], tolerance) && isNear(grid, x[i + 1], y[i + 1], tolerance)
          && isNear(grid, (x[i] + x[i + 1]) / 2, (y[i] + y[i + 1]) / 2, tolerance)) {
        shared[i] = 1;
        count++;
      }
    }
    if (count === 0) continue;
    count += bridge(ring, shared, gap);
    const start = count === edges ? 0 : shared.indexOf(0); // begin where nothing is shared, so that no stretch is cut
    const sides = ring.clockwise ? { right: a.code, left: b.code } : { left: a.code, right: b.code };
    for (let k = 0; k < edges;) {
      if (!shared[(start + k) % edges]) { k++; continue; }
      const lineX = [x[(start + k) % edges]];
      const lineY = [y[(start + k) % edges]];
      for (; k < edges && shared[(start + k) % edges]; k++) {
        lineX.push(x[(start + k) % edges + 1]);
        lineY.push(y[(start + k) % edges + 1]);
      }
      lines.push({ x: lineX, y: lineY, ...sides });
    }
  }
  return lines;
}

/** Returns the shared lines of all pairs of areas; each line is taken from the area with the smaller extent. */
export function allSharedLines(areas, tolerance, gap = 0, wanted = () => true) {
  const boxes = areas.map(a => boxOf(a.rings));
  const size = i => boxes[i].east - boxes[i].west + boxes[i].south - boxes[i].north;
  const lines = [];
  for (let i = 0; i < areas.length; i++) {
    for (let j = i + 1; j < areas.length; j++) {
      if (!wanted(areas[i].code, areas[j].code) || !overlaps(boxes[i], boxes[j], tolerance)) continue;
      const [a, b] = size(i) <= size(j) ? [i, j] : [j, i];
      lines.push(...sharedLines(areas[a], areas[b], tolerance, gap));
    }
  }
  return lines;
}
