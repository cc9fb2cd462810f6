r"""From the bytes of a plain text file to the text that is kept.

Kept text is the bytes decoded, with line ends as `\n` and NUL as U+FFFD, and
nothing else changed: every offset in a case counts code points of it. What
could not be decoded becomes U+FFFD and is reported, never dropped.
"""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass

from argmap.case.errors import SourceError
from argmap.sources.encodings import detect_encoding, split_mark
from argmap.sources.signatures import is_hardly_text, what_it_looks_like

TEXT_LIMIT = 5_000_000
"""How many bytes of plain text are taken in; a long book has a fifth of it."""

REPLACEMENT = "\ufffd"
_ACCEPTED = "Save it as plain text (.txt) and import that."
_ADVICE = (
    ("picture", "Have its words recognized (OCR), and import the PDF or the text made of it."),
    ("sound", "Import a transcript of it."),
    ("film", "Import a transcript of it."),
    ("compressed", "Unpack it, and import the files in it."),
    ("program", "Choose a document instead."),
    ("argmap", "A case is opened, not imported: File, Open case."),
)
"""What to do with a file that is no text, by a word of what it looks like."""
_SHOWN_OFFSETS = 5
# A decoder never yields half a surrogate pair by itself, so one can carry
# through the decoded text where the bytes were that it could not read.
_MARK = re.compile("\ud800([0-9]+):([0-9]+)\ud800")
_MARKING = "argmap-mark-undecodable"


@dataclass(frozen=True, slots=True)
class KeptText:
    """A decoded text, the encoding it was in, and a sentence for each thing to know of it."""

    text: str
    encoding: str
    report: tuple[str, ...] = ()


def decode_text(data: bytes, name: str = "This file") -> KeptText:
    """Decode the bytes of a plain text file.

    `name` is what the file is called in a refusal. Raises `SourceError` for
    bytes that are too many, no text at all, or not plain text.
    """
    if not data:
        raise SourceError(f"{name} is empty.", "Choose a file that holds the text.")
    refuse_too_large(len(data), name)
    encoding, body = split_mark(data)
    report = []
    if not encoding:
        _refuse(what_it_looks_like(data), name)
        encoding, guessed = detect_encoding(data)
        report = [_guess_sentence(encoding)] if guessed else []
    text, undecodable = decode_as(body, encoding, len(data) - len(body))
    if is_hardly_text(text):
        _refuse("binary data", name)
    text, nuls = text.replace("\0", REPLACEMENT), text.count("\0")
    if nuls:
        undecodable.append(f"{_counted(nuls, 'NUL character')} replaced by “{REPLACEMENT}”.")
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    if not text.strip():
        raise SourceError(f"{name} holds no words, only white space.", "Choose another file.")
    return KeptText(text, encoding, (*report, *undecodable))


def refuse_too_large(size: int, name: str) -> None:
    """Raise `SourceError` when a file of `size` bytes is more than is taken in."""
    if size > TEXT_LIMIT:
        raise SourceError(
            f"{name} is {_megabytes(size)} long; argmap takes in plain text up to"
            f" {_megabytes(TEXT_LIMIT)}.",
            "Cut out the part you quote from, and import that.",
        )


def decode_as(data: bytes, encoding: str, offset: int = 0) -> tuple[str, list[str]]:
    """Decode bytes; return the text and a sentence where some of them are not in the encoding.

    `offset` is where the bytes begin in their file, for that sentence.
    """
    marked = data.decode(encoding, _MARKING)
    bad = [(int(mark[1]) + offset, int(mark[2])) for mark in _MARK.finditer(marked)]
    if not bad:
        return marked, []
    count = sum(length for _, length in bad)
    places = ", ".join(str(start) for start, _ in bad[:_SHOWN_OFFSETS])
    more = ", …" if len(bad) > _SHOWN_OFFSETS else ""
    sentence = (
        f"{_counted(count, 'byte')} not {encoding} and replaced by “{REPLACEMENT}”,"
        f" at byte {places}{more}."
    )
    return _MARK.sub(REPLACEMENT, marked), [sentence]


def _refuse(looks: str, name: str) -> None:
    if looks:
        advice = next((one for word, one in _ADVICE if word in looks), _ACCEPTED)
        raise SourceError(f"{name} is {looks}, not plain text.", advice)


def _guess_sentence(encoding: str) -> str:
    return f"The encoding is a guess: {encoding}. Look whether the words read right."


def _mark_undecodable(error: UnicodeError) -> tuple[str, int]:
    assert isinstance(error, UnicodeDecodeError)
    return f"\ud800{error.start}:{error.end - error.start}\ud800", error.end


codecs.register_error(_MARKING, _mark_undecodable)


def _counted(number: int, thing: str) -> str:
    return f"{number:,} {thing} was" if number == 1 else f"{number:,} {thing}s were"


def _megabytes(size: int) -> str:
    return f"{size / 1_000_000:,.1f} MB"
