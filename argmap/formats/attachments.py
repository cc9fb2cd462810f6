"""Files that go along inside a PDF: what they are called, and what each is to the pages."""

from __future__ import annotations

from typing import NamedTuple


class Attachment(NamedTuple):
    """A file inside a PDF; `relationship` is “data” what the pages are made of, else “source”."""

    name: str
    data: bytes
    about: str
    media_type: str = "application/json"
    relationship: str = "data"
