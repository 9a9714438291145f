// Makes one level of detail: simplified arcs cut into short chunks, ordered by place, and the features made of them.
import { Bytes } from './gbm.mjs';
import { importance, ringArea } from './simplify.mjs';
import { UNITS, needed } from './world.mjs';

const CHUNK = 96; // vertices
const BLOCK = 6000; // vertices

/** Gives every arc of the topology its importances, once for all levels. */
export function weighed(topology) {
  const line = (l, extra) => ({ x: l.x, y: l.y, weight: importance(l.x, l.y), ...extra });
  const ring = r => {
    const area = Math.abs(ringArea(r.x, r.y));
    return [line(r, { area, closed: true })];
  };
  const arcs = topology.arcs.map(a => line(a, { kind: a.kind, closed: a.x[0] === a.x.at(-1) && a.y[0] === a.y.at(-1) }));
  for (const refs of topology.land) {
    if (refs.length > 1) continue;
    const a = arcs[refs[0]];
    a.area = a.closed ? Math.abs(ringArea(a.x, a.y)) : Infinity;
  }
  return {
    arcs, land: topology.land, states: topology.states,
    lakes: topology.lakes.map(ring), islands: topology.islands.map(ring), ponds: topology.ponds.map(ring),
    rivers: topology.rivers.map(r => line(r, { rank: r.rank })),
  };
}

/** Position along a Hilbert curve of order 12 over the world. */
function hilbert(x, y) {
  let hx = Math.min(4095, Math.max(0, Math.floor(x / UNITS * 4096)));
  let hy = Math.min(4095, Math.max(0, Math.floor(y / UNITS * 4096)));
  let d = 0;
  for (let s = 2048; s > 0; s >>= 1) {
    const rx = (hx & s) > 0 ? 1 : 0;
    const ry = (hy & s) > 0 ? 1 : 0;
    d += s * s * ((3 * rx) ^ ry);
    if (ry === 0) {
      if (rx === 1) { hx = 4095 - hx; hy = 4095 - hy; }
      [hx, hy] = [hy, hx];
    }
  }
  return d;
}

/** Rivers that show at a level, by rank. */
function showsRiver(rank, zoom) {
  return zoom >= [3, 3, 5, 7, 9][rank];
}

export function makeLevel(data, zoom, bits, least) {
  const scale = 2 ** bits / UNITS;
  const chunks = [];
  const cut = new Map(); // arc to its chunk numbers; null if nothing of it is left
  const chunksOf = arc => {
    if (cut.has(arc)) return cut.get(arc);
    let result = null;
    if (!arc.closed || arc.area === undefined || arc.area >= smallest(arc)) {
      const x = [];
      const y = [];
      for (let i = 0; i < arc.x.length; i++) {
        if (arc.weight[i] < needed(arc.x[i], arc.y[i], least)) continue;
        const qx = Math.round(arc.x[i] * scale);
        const qy = Math.round(arc.y[i] * scale);
        const last = x.length - 1;
        if (last >= 0 && x[last] === qx && y[last] === qy) continue;
        x.push(qx);
        y.push(qy);
      }
      if (arc.closed ? x.length > 3 : x.length > 1) {
        result = [];
        const pieces = Math.ceil((x.length - 1) / CHUNK);
        for (let p = 0; p < pieces; p++) {
          const from = Math.round(p * (x.length - 1) / pieces);
          const to = Math.round((p + 1) * (x.length - 1) / pieces);
          result.push(chunks.push({ x: x.slice(from, to + 1), y: y.slice(from, to + 1) }) - 1);
        }
      } else if (!arc.closed) {
        result = [];
      }
    }
    cut.set(arc, result);
    return result;
  };
  const smallest = arc => (arc.lake ? 8 : 2.5) * needed(arc.x[0], arc.y[0], least);
  for (const r of [...data.lakes, ...data.ponds]) r[0].lake = true;

  // A path is a list of chunks; a chunk run backwards is given as ~number.
  const path = refs => {
    const list = [];
    for (const ref of refs) {
      const found = chunksOf(typeof ref === 'object' ? ref : data.arcs[ref < 0 ? ~ref : ref]);
      if (found === null) return null;
      if (typeof ref === 'number' && ref < 0) for (let i = found.length - 1; i >= 0; i--) list.push(~found[i]);
      else list.push(...found);
    }
    return list.length ? list : null;
  };
  const paths = list => list.map(path).filter(p => p !== null);
  const groups = [
    paths(data.land), paths(data.lakes), paths(data.islands), paths(data.ponds),
    ...[0, 1, 2, 3, 4].map(rank => (showsRiver(rank, zoom) ? paths(data.rivers.filter(r => r.rank === rank).map(r => [r])) : [])),
    paths(data.arcs.filter(a => a.kind === 'country').map(a => [a])),
    paths(data.arcs.filter(a => a.kind === 'state').map(a => [a])),
  ];
  const areas = [...data.states].sort().map(([code, rings]) => ({ code, paths: paths(rings) }));
  return { zoom, bits, ...written(chunks, groups, areas, bits) };
}

function written(chunks, groups, areas, bits) {
  const middle = c => hilbert((Math.min(...c.x) + Math.max(...c.x)) / 2 * UNITS / 2 ** bits, (Math.min(...c.y) + Math.max(...c.y)) / 2 * UNITS / 2 ** bits);
  const order = chunks.map((c, i) => ({ i, at: middle(c) })).sort((a, b) => a.at - b.at || a.i - b.i);
  const place = new Int32Array(chunks.length);
  const blocks = [];
  const sizes = [];
  const table = new Bytes();
  let block = null;
  let vertices = 0;
  let lastX = 0;
  let lastY = 0;
  order.forEach(({ i }, at) => {
    place[i] = at;
    const { x, y } = chunks[i];
    const n = x.length;
    if (block === null || vertices + n > BLOCK) {
      block = new Bytes();
      blocks.push(block);
      sizes.push(0);
      vertices = 0;
    }
    vertices += n;
    sizes[sizes.length - 1]++;
    for (let k = 1; k < n - 1; k++) {
      block.signed(x[k] - x[k - 1]);
      block.signed(y[k] - y[k - 1]);
    }
    table.unsigned(n);
    table.signed(x[0] - lastX);
    table.signed(y[0] - lastY);
    table.signed(x[n - 1] - x[0]);
    table.signed(y[n - 1] - y[0]);
    table.unsigned(x[0] - Math.min(...x));
    table.unsigned(y[0] - Math.min(...y));
    table.unsigned(Math.max(...x) - x[0]);
    table.unsigned(Math.max(...y) - y[0]);
    lastX = x[0];
    lastY = y[0];
  });
  const directory = new Bytes();
  directory.unsigned(chunks.length);
  directory.unsigned(sizes.length);
  sizes.forEach(s => directory.unsigned(s));
  append(directory, table);
  let last = 0;
  const writePath = p => {
    directory.unsigned(p.length);
    for (const ref of p) {
      const value = place[ref < 0 ? ~ref : ref] * 2 + (ref < 0 ? 1 : 0);
      directory.signed(value - last);
      last = value;
    }
  };
  for (const group of groups) {
    directory.unsigned(group.length);
    group.forEach(writePath);
  }
  directory.unsigned(areas.length);
  for (const { code, paths } of areas) {
    directory.text(code);
    directory.unsigned(paths.length);
    paths.forEach(writePath);
  }
  return { directory, blocks };
}

function append(to, from) {
  for (const b of from.bytes()) to.byte(b);
}

/** Writes label points; positions in units of 2^-30 of the world. */
export function labelBytes(labels, kinds) {
  const out = new Bytes();
  out.unsigned(labels.length);
  for (const l of labels) {
    out.byte(kinds.indexOf(l.kind));
    out.unsigned(l.x);
    out.unsigned(l.y);
    out.unsigned(Math.round(l.from * 100));
    out.unsigned(Math.round(l.to * 100));
    out.unsigned(l.room);
    out.unsigned(l.weight);
    out.text(l.code);
    out.text(l.es);
    out.text(l.en === l.es ? '' : l.en);
    out.text(l.fr === l.es ? '' : l.fr);
  }
  return out;
}

