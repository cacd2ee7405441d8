#!/usr/bin/env bash
# Expected: text that stands behind </html> ends up in the body: the HTML standard sends it there ("after after body"),
# and so do browsers. Templates that close the document early are common, and so are pages saved twice into one file.
# Seen: lxml 6.1.3 (libxml2 2.14) drops it, without an entry in the parser's error log; lxml 5.4.0 (libxml2 2.13) as
# well. Text between </body> and </html> stays.
# Matters here: a correction printed below a page's end is lost, and nothing tells that it was there. The reader of web
# pages therefore takes the end tags out before it parses.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
for version in 5.4.0 6.1.3; do
  python3 -m venv "$folder/$version"
  "$folder/$version/bin/pip" install --quiet --disable-pip-version-check "lxml==$version"
  "$folder/$version/bin/python" - <<'PY'
from lxml import etree, html

PAGE = "<html><body><p>The lock is shut.</p></body><p>So is the weir.</p></html><p>The ferry runs.</p>"
parser = html.HTMLParser()
text = html.document_fromstring(PAGE, parser=parser).text_content()
print("lxml", etree.__version__, "libxml2", ".".join(map(str, etree.LIBXML_VERSION)), repr(text), list(parser.error_log))
assert text == "The lock is shut.So is the weir.", "this has changed"
assert not len(parser.error_log), "it is told now"
PY
done
