// World coordinates of the build: Web Mercator, north-west origin, whole units of 1/2^30 of the world's width (4 cm).

export const UNITS = 2 ** 30;
/** The part of the world that is drawn in full detail, degrees. */
export const FINE = { west: -170, south: 5, east: -50, north: 84 };
/** Outside of it a line has to be this many times rougher to be kept. */
const OUTSIDE = 16;

export const toX = lon => Math.round((lon + 180) / 360 * UNITS);

export function toY(lat) {
  const bounded = Math.min(88, Math.max(-88, lat));
  const s = Math.sin(bounded * Math.PI / 180);
  return Math.round((0.5 - Math.log((1 + s) / (1 - s)) / (4 * Math.PI)) * UNITS);
}

export const toLon = x => x / UNITS * 360 - 180;
export const toLat = y => Math.atan(Math.sinh(Math.PI * (1 - 2 * y / UNITS))) * 180 / Math.PI;

/** Width of a pixel in units at a zoom level (zoom 0 = world 256 px wide). */
export const pixel = zoom => UNITS / 2 ** (8 + zoom);

const box = { west: toX(FINE.west), north: toY(FINE.north), east: toX(FINE.east), south: toY(FINE.south) };

export function inside(x, y) {
  return x >= box.west && x <= box.east && y >= box.north && y <= box.south;
}

/** North of 58 degrees Mercator stretches the many islands of the Arctic: detail counts less there. */
const STRETCHED = toY(58);

/** How much the detail at a place counts: 1 inside the fine box, less in the Arctic, little outside, with a soft edge. */
export function detail(x, y) {
  const wrapped = x > UNITS ? x - UNITS : x < 0 ? x + UNITS : x;
  const dx = Math.max(box.west - wrapped, wrapped - box.east, 0);
  const dy = Math.max(box.north - y, y - box.south, 0);
  const away = Math.min(1, Math.hypot(dx, dy) / (UNITS * 0.03));
  const arctic = y < STRETCHED ? (Math.cos(toLat(y) * Math.PI / 180) / Math.cos(58 * Math.PI / 180)) ** 2 : 1;
  return arctic / (1 + away * (OUTSIDE * OUTSIDE - 1));
}
