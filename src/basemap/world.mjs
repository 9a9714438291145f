// World coordinates of the build: Web Mercator, north-west origin, whole units of 1/2^30 of the world's width (4 cm).

export const UNITS = 2 ** 30;
/** The part of the world that is drawn in full detail, degrees. */
export const FINE = { west: -170, south: 5, east: -50, north: 84 };
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
/** Far outside of the fine box no more is kept than this zoom shows. */
const OUTSIDE = pixel(5.6) ** 2;

/**
 * How much a vertex must matter, square units, to be kept at a place where `least` is asked for: that much inside the fine box, more
 * in the Arctic, and far outside never less than a coarse map needs.
 */
export function needed(x, y, least) {
  const wrapped = x > UNITS ? x - UNITS : x < 0 ? x + UNITS : x;
  const dx = Math.max(box.west - wrapped, wrapped - box.east, 0);
  const dy = Math.max(box.north - y, y - box.south, 0);
  const away = Math.min(1, Math.hypot(dx, dy) / (UNITS * 0.04));
  const arctic = y < STRETCHED ? (Math.cos(toLat(y) * Math.PI / 180) / Math.cos(58 * Math.PI / 180)) ** 2 : 1;
  return Math.max(least / Math.max(0.05, arctic), away * away * OUTSIDE);
}
