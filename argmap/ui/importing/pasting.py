"""What the clipboard holds that can become a source."""

from __future__ import annotations

import re

from PySide6.QtCore import QMimeData

_NAME = "pasted"
_MARKS = re.compile(r"<style\b.*?</style>|<!--.*?-->|<[^>]*>|&nbsp;", re.IGNORECASE | re.DOTALL)


def forms_in(mime: QMimeData) -> list[tuple[bytes, str]]:
    """Return the forms of a text that was copied, as bytes and file name, the richest first.

    There is none where nothing but a picture, or blank space, was copied.
    """
    forms = []
    # Whoever copies only a page's marks offers no plain text beside it.
    if mime.hasHtml() and (mime.text().strip() or _MARKS.sub("", mime.html()).strip()):
        page = mime.html()
        if "<html" not in page[:500].lower():
            page = f"<html><body>{page}</body></html>"
        forms.append((page.encode("utf-8", "replace"), f"{_NAME}.html"))
    if mime.hasText() and mime.text().strip():
        forms.append((mime.text().encode("utf-8", "replace"), f"{_NAME}.txt"))
    return forms
