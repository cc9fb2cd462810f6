"""The parts of a Word document: an archive of XML, opened without trust."""

from __future__ import annotations

import posixpath
import zipfile
import zlib
from io import BytesIO
from typing import Any, NoReturn

from argmap.case.errors import SourceError
from argmap.sources.reading.limits import megabytes

_UNPACKED = 50_000_000
_RATIO = 100
_SMALL = 1_000_000
"""Bytes unpacked, below which no ratio is a bomb."""
_OLD = b"\xd0\xcf\x11\xe0"
_MAIN = "word/document.xml"
_SAVE = "Open it in the program it was made with, save it as DOCX or PDF anew, and import that."


class WordParts:
    """Reads the parts of an archive; raises `SourceError` for one that is no Word document.

    Sizes are summed before anything is unpacked, and no more of a part is
    unpacked than it says it has.
    """

    def __init__(self, data: bytes, name: str) -> None:
        self._name = name
        if data.startswith(_OLD):
            self._refuse(
                "is an old office document (DOC), or one locked with a password",
                "Open it in the program it was made with, save it as DOCX without a password,"
                " and import that.",
            )
        try:
            self._archive = zipfile.ZipFile(BytesIO(data))
        except (zipfile.BadZipFile, ValueError, NotImplementedError):
            self._refuse("is damaged: its parts cannot be told apart", _SAVE)
        total = sum(one.file_size for one in self._archive.infolist())
        if total > _UNPACKED or total > max(_SMALL, _RATIO * len(data)):
            self._refuse(
                f"would unpack to {megabytes(total)}; a Word document of"
                f" {megabytes(len(data))} holds far less",
                "If it is not a trick, save its text anew without pictures, and import that.",
            )
        self.names = frozenset(self._archive.namelist())
        self.main = self._main_part()
        if self.main not in self.names:
            self._refuse(
                "is an archive without the text of a Word document in it",
                "Choose a DOCX; save an ODT, an EPUB or a spreadsheet as PDF and import that.",
            )

    def beside_main(self, file_name: str) -> Any:
        """Parse a part that stands beside the main one; None where there is none."""
        return self.part(posixpath.join(posixpath.dirname(self.main), file_name))

    def part(self, name: str) -> Any:
        """Parse a part as XML; None where there is none."""
        from lxml import etree  # noqa: PLC0415 -- loaded when first needed: start-up

        if name not in self.names:
            return None
        # Nothing is looked up, in the file or outside; Word writes no entities.
        parser = etree.XMLParser(
            resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False
        )
        try:
            tree = etree.fromstring(self._archive.read(name), parser)
        except (etree.LxmlError, zipfile.BadZipFile, zlib.error, EOFError, ValueError, OSError):
            self._refuse(f"is damaged: its part “{name}” cannot be read", _SAVE)
        except (RuntimeError, NotImplementedError):
            self._refuse("is packed in a way that is not read, or locked", _SAVE)
        if tree.getroottree().docinfo.doctype:
            self._refuse(f"holds declarations in “{name}” that no word processor writes", _SAVE)
        return tree

    def _main_part(self) -> str:
        relations = self.part("_rels/.rels")
        for one in relations if relations is not None else ():
            if str(one.get("Type")).endswith("/officeDocument"):
                return str(one.get("Target")).lstrip("/")
        return _MAIN

    def _refuse(self, what: str, hint: str) -> NoReturn:
        raise SourceError(f"{self._name} {what}.", hint)
