"""A document from which its reader cuts off what stands before and after what is written."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import replace

from argmap.case.errors import SourceError
from argmap.case.evidence import Document, document_hash
from argmap.sources.passages import trim_span

_CUT_OFF = "were cut off when it was imported."


def trimmed(document: Document, start: int, end: int) -> Document:
    """Keep the text from start to end, in code points, without white space at its ends.

    The bytes stay whole. Pages keep their numbers: each that is cut off before
    the text leaves one line end. The report says what was cut off. Raises
    `SourceError` where nothing would be left.
    """
    text = document.text
    start, end = trim_span(text, max(0, start), min(len(text), end))
    if start >= end:
        raise SourceError("Nothing would be left of the text.", "Move its start or its end.")
    if not (text[:start].strip() or text[end:].strip()):
        return document
    gone = max(0, bisect_right(document.pages, start) - 1)
    kept = "\n" * gone + text[start:end]
    shift = gone - start
    inside = (page + shift for page in document.pages[gone + 1 :] if page < end)
    pages = (*range(gone + 1), *inside) if document.pages else ()
    return replace(
        document,
        hash=document_hash(document.original, kept),
        text=kept,
        pages=pages,
        report=(*document.report, *_told(text[:start].strip(), text[end:].strip())),
    )


def what_was_cut(whole: Document, kept: Document) -> str:
    """Say what was cut off a file when it was imported; empty where it is another file.

    `whole` is the file as it was read now, `kept` as the case has it.
    """
    if whole.original != kept.original or whole.text == kept.text:
        return ""
    words = kept.text.strip()
    at = whole.text.find(words)
    if at < 0:
        return "the text was read in another way"
    before, after = whole.text[:at].strip(), whole.text[at + len(words) :].strip()
    ends = [name for name, gone in (("start", before), ("end", after)) if gone]
    by_hand = " by hand" if any(line.endswith(_CUT_OFF) for line in kept.report) else ""
    return f"the {' and the '.join(ends)} {'were' if len(ends) > 1 else 'was'} cut{by_hand}"


def _told(before: str, after: str) -> list[str]:
    parts = [(before, "start"), (after, "end")]
    return [
        f"{len(words):,} characters at the {where} {_CUT_OFF}" for words, where in parts if words
    ]
