// Visvalingam-Whyatt: how much each vertex of a line matters, so that every level of detail is a filter of one line.

/**
 * Returns the importance of each vertex: the area, in squared units of x and y, of the triangle that goes when the vertex
 * goes, never less than that of a vertex gone before it. The two ends are infinitely important, so that lines which meet
 * still meet after simplification.
 */
export function importance(x, y) {
  const n = x.length;
  const result = new Float64Array(n);
  result[0] = Infinity;
  result[n - 1] = Infinity;
  if (n < 3) return result;
  const before = new Int32Array(n);
  const after = new Int32Array(n);
  const area = new Float64Array(n);
  const heap = new Int32Array(n);
  const place = new Int32Array(n).fill(-1);
  let size = 0;

  const triangle = i => {
    const a = before[i];
    const b = after[i];
    return Math.abs((x[i] - x[a]) * (y[b] - y[a]) - (x[b] - x[a]) * (y[i] - y[a])) / 2;
  };
  const less = (i, j) => area[i] < area[j] || (area[i] === area[j] && i < j);
  const up = at => {
    const i = heap[at];
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if (!less(i, heap[parent])) break;
      heap[at] = heap[parent];
      place[heap[at]] = at;
      at = parent;
    }
    heap[at] = i;
    place[i] = at;
  };
  const down = at => {
    const i = heap[at];
    for (;;) {
      let child = 2 * at + 1;
      if (child >= size) break;
      if (child + 1 < size && less(heap[child + 1], heap[child])) child++;
      if (!less(heap[child], i)) break;
      heap[at] = heap[child];
      place[heap[at]] = at;
      at = child;
    }
    heap[at] = i;
    place[i] = at;
  };

  for (let i = 1; i < n - 1; i++) {
    before[i] = i - 1;
    after[i] = i + 1;
    area[i] = triangle(i);
    heap[size] = i;
    place[i] = size;
    up(size++);
  }
  let largest = 0;
  while (size > 0) {
    const i = heap[0];
    heap[0] = heap[--size];
    place[heap[0]] = 0;
    if (size > 0) down(0);
    place[i] = -1;
    largest = Math.max(largest, area[i]);
    result[i] = largest;
    const a = before[i];
    const b = after[i];
    after[a] = b;
    before[b] = a;
    for (const j of [a, b]) {
      if (j === 0 || j === n - 1) continue;
      area[j] = triangle(j);
      const at = place[j];
      up(at);
      down(place[j]);
    }
  }
  return result;
}

/** Rotates a closed ring (last position repeats the first) to start where a start shows least: at its westernmost vertex. */
export function rotatedWest(x, y) {
  let west = 0;
  for (let i = 1; i < x.length - 1; i++) if (x[i] < x[west] || (x[i] === x[west] && y[i] < y[west])) west = i;
  const turn = a => Float64Array.from([...a.subarray(west, a.length - 1), ...a.subarray(0, west), a[west]]);
  return west === 0 ? { x, y } : { x: turn(x), y: turn(y) };
}

/** Returns the vertices of a line that matter enough; `needed(x, y)` says how much that is at a place. */
export function filtered(x, y, weights, needed) {
  const kept = [];
  for (let i = 0; i < x.length; i++) if (weights[i] >= needed(x[i], y[i])) kept.push(i);
  return { x: Float64Array.from(kept, i => x[i]), y: Float64Array.from(kept, i => y[i]) };
}

/** Signed area of a closed ring; positive if clockwise on a screen (y down). */
export function ringArea(x, y) {
  let sum = 0;
  for (let i = 0; i + 1 < x.length; i++) sum += (x[i] - x[0]) * (y[i + 1] - y[0]) - (x[i + 1] - x[0]) * (y[i] - y[0]);
  return sum / 2;
}
