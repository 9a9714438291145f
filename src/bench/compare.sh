#!/usr/bin/env bash
# Other programs' benchmarks and `gossan bench` in one sitting:
#
#   src/bench/compare.sh PEERS [PIECE...]
#
# PEERS is the folder with the benchmarks of the others (supercluster.sh, qgis.sh, gluon.sh, startup.sh, sqlite.sh, h2.sh,
# lib/targets.py). Pieces, each a few minutes: clusters map window start import store; without one all of them. Each piece
# runs the others and Gossan one after the other on the same made-up sites; AGAIN=1 runs the others once more after it and
# says how far they went. BENCH_RESULTS, BENCH_TMP, BENCH_RUNS and JAVA_HOME are those of the benchmarks of the others.
set -euo pipefail
root="$(cd "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")/../.." && pwd)"
[ -x "${1:-}/supercluster.sh" ] || { sed -n '2,10p' "${BASH_SOURCE[0]}" >&2; exit 2; }
peers="$(cd "$1" && pwd)"; shift
pieces=("$@"); [ $# -gt 0 ] || pieces=(clusters map window start import store)
export BENCH_TMP="${BENCH_TMP:-${TMPDIR:-/tmp}/mapbench}" BENCH_RUNS="${BENCH_RUNS:-3}"
export BENCH_RESULTS="${BENCH_RESULTS:-$BENCH_TMP/results}"
mkdir -p "$BENCH_RESULTS"

say() { printf '\n== %s  %s  load %s\n' "$*" "$(date +%T)" "$(cut -d' ' -f1 /proc/loadavg)"; }

peer() { say "$1"; "$peers/$1.sh"; }

# ours PIECE NAME...: figures of this piece; those of the same piece and platform before are replaced
ours() {
  local piece="$1"; shift
  say "gossan $piece"
  "$root/gossan" bench "$@" --runs "$BENCH_RUNS" --json "$BENCH_RESULTS/ours-$piece" || echo "== some were not measured"
  cat "$BENCH_RESULTS"/ours-*/product.jsonl > "$BENCH_RESULTS/product.jsonl"
}

on_screen() {
  local shown pid status=0
  shown="$(mktemp)"
  Xvfb -displayfd 3 -screen 0 1920x1200x24 -nolisten tcp 3>"$shown" 2>/dev/null & pid=$!
  for _ in $(seq 100); do [ -s "$shown" ] && break; sleep 0.05; done
  DISPLAY=":$(cat "$shown")" GDK_BACKEND=x11 "$@" || status=$?
  kill "$pid"; rm -f "$shown"
  return $status
}

both_platforms() { ( unset DISPLAY; ours "$1-headless" "${@:2}" ); on_screen ours "$1-xvfb" "${@:2}"; }

piece() {
  case "$1" in
    clusters) peer supercluster; ours clusters index queries filter search ;;
    map)      peer qgis;         ours map map ;;
    window)   peer gluon;        both_platforms window window "peak RSS" ;;
    start)    peer startup;      both_platforms start start ;;
    import)   BENCH_SIZES=1000000 peer sqlite; ours import "import CSV" ;;
    store)    BENCH_SIZES=1000000 peer h2;     ours store "open 1M" ;;
    *) echo "no piece '$1'" >&2; exit 2 ;;
  esac
}

# Says by which factor the medians of the second run of the others are away from the first.
compared() {
  python3 - "$BENCH_RESULTS" "$BENCH_RESULTS/again" <<'END'
import glob, json, os, sys
for path in sorted(glob.glob(sys.argv[2] + "/*.jsonl")):
    first = {(r["peer"], r["case"]): r["median"] for r in map(json.loads, open(os.path.join(sys.argv[1], os.path.basename(path))))}
    ratios = sorted(r["median"] / first[r["peer"], r["case"]] for r in map(json.loads, open(path)) if first.get((r["peer"], r["case"])))
    if ratios:
        print(f"{os.path.basename(path)}: again / first: median {ratios[len(ratios) // 2]:.2f}, {ratios[0]:.2f} .. {ratios[-1]:.2f}")
END
}

"$root/gossan" --version
for one in "${pieces[@]}"; do
  piece "$one"
  if [ "${AGAIN:-}" = 1 ]; then
    (mkdir -p "$BENCH_RESULTS/again"; export BENCH_RESULTS="$BENCH_RESULTS/again"; ours() { :; }; piece "$one")
    compared
  fi
done
say "ratios"
python3 "$peers/lib/targets.py"
