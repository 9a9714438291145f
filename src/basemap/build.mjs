// Builds data/basemap/north-america.gbm. Called by build.sh, which fetches the sources: see there for the arguments.
import { writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { pack } from './gbm.mjs';
import { KINDS, checkCapitals, readLabels } from './labels.mjs';
import { labelBytes, makeLevel, weighed } from './levels.mjs';
import { ringArea } from './simplify.mjs';
import { FINEST, readTopology } from './topology.mjs';
import { pixel } from './world.mjs';

const [shore, river, charts, modules, out] = process.argv.slice(2);
const here = dirname(fileURLToPath(import.meta.url));

const topology = readTopology({ shore, river, charts, modules });
for (const l of topology.loose) if (l.left) console.log(`border ${l.left}/${l.right} ends on land`);

/** Rings of each state at full detail, to place labels and to check that capitals are inside. */
const states = new Map([...topology.states].map(([code, rings]) => [code, rings.map(refs => {
  const x = [];
  const y = [];
  for (const ref of refs) {
    const a = topology.arcs[ref < 0 ? ~ref : ref];
    const turned = list => (ref < 0 ? list.toReversed() : list);
    for (const v of turned(a.x)) x.push(v);
    for (const v of turned(a.y)) y.push(v);
  }
  return { x, y, area: Math.abs(ringArea(x, y)) };
})]));
const labels = readLabels(here, modules, states);
checkCapitals(labels, states);

const data = weighed(topology);
/** Up to which zoom a level is drawn, bits of its coordinates, and how much a vertex must matter to be in it. */
const LEVELS = [[3.5, 15], [5, 17], [7, 18], [9, 20], [12, 22]];
const levels = LEVELS.map(([zoom, bits]) => makeLevel(data, zoom, bits, zoom === 12 ? FINEST : 1.3 * pixel(zoom) ** 2));
const file = pack(levels, labelBytes(labels, KINDS));
writeFileSync(out, file);
for (const l of levels) {
  const sum = l.blocks.reduce((a, b) => a + b.length, 0);
  console.log(`level ${l.zoom}: directory ${l.directory.length} bytes, ${l.blocks.length} blocks, ${sum} bytes before packing`);
}
console.log(`${labels.length} labels, ${states.size} states, file ${file.length} bytes`);
