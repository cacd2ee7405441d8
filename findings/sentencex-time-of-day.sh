#!/usr/bin/env bash
# Expected: "a.m." and "p.m." are abbreviations to a splitter of English sentences whatever follows them, and a month
# is no abbreviation.
# Seen: sentencex 1.0.32 ends the sentence behind "5 p.m." where the day follows without "on" (usual in American news:
# "at 5 p.m. Sunday"), and the zone too ("5 p.m. ET"); and it goes on behind "in May.", which it takes for one.
# Matters here: the day is cut off from its hour and its verb, so that the time has no date and the next sentence begins
# with a day that dates the wrong thing. text/sentences.py joins the one and cuts the other.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check sentencex==1.0.32
"$folder/venv/bin/python" - <<'PY'
from importlib.metadata import version

from sentencex import segment

CASES = {
    "The ferry left at 5 p.m. Sunday, bound for home.": ["The ferry left at 5 p.m.", "Sunday, bound for home."],
    "The ferry left at 5 p.m. on Sunday, bound for home.": ["The ferry left at 5 p.m. on Sunday, bound for home."],
    "The fair opened in May. Crowds came.": ["The fair opened in May. Crowds came."],
    "The fair opened in June. Crowds came.": ["The fair opened in June.", "Crowds came."],
}
print("sentencex", version("sentencex"))
for text, seen in CASES.items():
    found = [piece.strip() for piece in segment("en", text)]
    print(found)
    assert found == seen, "this has changed"
PY
