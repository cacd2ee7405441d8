#!/usr/bin/env bash
# Expected: a quotation in a q element is a part of its sentence; q is inline, and browsers put marks around it.
# Seen: trafilatura 2.3.1 ends the line behind each q that stands in a paragraph, so that "… said Ana Brel" becomes a
# paragraph of its own, and writes no marks: nothing tells any more that the words are somebody's, and whose. A q in the
# middle of a sentence stays in its line, but the rest of the paragraph does not.
# Matters here: who said what is the point. The reader of web pages takes lines and marks from the page itself and asks
# trafilatura only which of them belong to the article.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check trafilatura==2.3.1 lxml==6.1.3 lxml_html_clean==0.4.6
"$folder/venv/bin/python" - <<'PY'
import trafilatura

PROSE = "".join(f"<p>The lock at Venn was shut by the board after a night of rain, said note number {n}.</p>" for n in range(6))
QUOTED = "<p><q>We waited all night,</q> said Ana Brel, the lock keeper. <q>Nobody came.</q></p>"
PAGE = f"<html><body><article><h1>Lock shut</h1>{PROSE}{QUOTED}</article></body></html>"
lines = trafilatura.extract(PAGE).splitlines()[-2:]
print("trafilatura", trafilatura.__version__, lines)
assert lines == ["We waited all night,", "said Ana Brel, the lock keeper. Nobody came."], "this has changed"
PY
