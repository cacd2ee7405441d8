#!/usr/bin/env bash
# Expected: importing a library that runs models leaves nothing in the user's home; its call to turn telemetry off
# (disable_telemetry_events) keeps it so.
# Seen: onnxruntime 1.32.0 from PyPI, on Linux, writes a lasting device id and a queue of events under ~/.cache when it
# is imported; the call comes too late, for the files are there by then. ORT_DISABLE_TELEMETRY=1 in the environment
# before the import keeps the home empty.
# Matters here: whoever works on confidential sources was promised that nothing is kept or sent. The variable is set
# where onnxruntime is imported, and a test runs with a fresh home and looks that it stays empty.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check onnxruntime==1.32.0 numpy==2.4.6
files() { (cd "$1" && find . -type f | sort); }
for home in plain asked told; do mkdir "$folder/$home"; done
run() { env -u XDG_CACHE_HOME HOME="$folder/$1" "${@:2}"; }
run plain "$folder/venv/bin/python" -c 'import onnxruntime; print("onnxruntime", onnxruntime.__version__)'
run asked "$folder/venv/bin/python" -c 'import onnxruntime; onnxruntime.disable_telemetry_events()'
run told env ORT_DISABLE_TELEMETRY=1 "$folder/venv/bin/python" -c 'import onnxruntime'
for home in plain asked told; do printf '%s: %s\n' "$home" "$(files "$folder/$home" | tr '\n' ' ')"; done
files "$folder/plain" | grep -q deviceid || { echo "this has changed: no device id"; exit 1; }
files "$folder/asked" | grep -q deviceid || { echo "this has changed: the call is in time"; exit 1; }
[ -z "$(files "$folder/told")" ] || { echo "this has changed: the variable does not help"; exit 1; }
