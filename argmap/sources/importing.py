"""A file on disk becomes a `Document`: its text, its bytes, and what they are kept under."""

from __future__ import annotations

import stat
from pathlib import Path

from argmap.case.errors import SourceError
from argmap.case.evidence import Document, document_hash
from argmap.sources.decoding import TEXT_LIMIT, decode_text, refuse_too_large

_MEDIA_TYPES = {".md": "text/markdown", ".markdown": "text/markdown"}


def read_document(path: Path) -> Document:
    """Read a plain text file as a document.

    Raises `SourceError` for a file that is missing, unreadable, too large (told
    before it is read), empty or not plain text.
    """
    name = f"“{path.name or path}”"
    try:
        state = path.stat()
        if not stat.S_ISREG(state.st_mode):
            raise _not_a_file(path, name)
        refuse_too_large(state.st_size, name)
        with path.open("rb") as file:
            # One byte more: a file that grew meanwhile is still told from a whole one.
            data = file.read(TEXT_LIMIT + 1)
    except FileNotFoundError:
        raise SourceError(f"There is no file {path}.", "Check its name and folder.") from None
    except PermissionError:
        raise SourceError(
            f"{name} may not be read by you.", "Ask for the right to read it, or copy it."
        ) from None
    except (OSError, ValueError) as error:
        raise SourceError(
            f"{name} could not be read: {error}.", "Copy it to this computer."
        ) from error
    return document_from_bytes(data, name=name, suffix=path.suffix)


def document_from_bytes(data: bytes, *, name: str = "This text", suffix: str = ".txt") -> Document:
    """Make a document of the bytes of a plain text file.

    `name` is what it is called in a refusal; raises `SourceError` as
    `read_document` does.
    """
    kept = decode_text(data, name)
    return Document(
        hash=document_hash(data, kept.text),
        text=kept.text,
        original=data,
        media_type=_MEDIA_TYPES.get(suffix.lower(), "text/plain"),
        encoding=kept.encoding,
        report=kept.report,
    )


def _not_a_file(path: Path, name: str) -> SourceError:
    if path.is_dir():
        return SourceError(f"{name} is a folder.", "Choose the files in it.")
    return SourceError(f"{name} is not a file that can be read.", "Choose a text file.")
