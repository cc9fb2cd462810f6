"""The name of a document of the record: a court’s paper abbreviated (BT1), any other whole."""

from __future__ import annotations

from argmap.brief.abbreviating import shortened
from argmap.case.evidence import Source
from argmap.case.terms import SourceKind
from argmap.law.citations.authority import Authority
from argmap.law.citations.known_words import filing_words

_PAPERS = frozenset({SourceKind.FILING, SourceKind.DECLARATION, SourceKind.ORDER})


def record_words(source: Source, name: str) -> str:
    """Return the name of a document as it is cited, “Compl.”; what no court knows stays whole."""
    if source.kind in _PAPERS:
        return shortened_title(name)
    # A transcript is a court’s paper by its words alone, “Hr’g Tr.”, and so is an exhibit; a
    # deposition by its last, “Doe Dep.”.
    words = name.split()
    ends = [words[0], words[-1]] if source.kind is SourceKind.TRANSCRIPT and words else words[:1]
    is_court = any(one.casefold() in filing_words().shorts for one in ends)
    return shortened_title(name) if is_court else name


def shortened_title(name: str) -> str:
    """Abbreviate the name of a court’s paper; what follows a colon is the title of something."""
    head, colon, title = name.partition(": ")
    return f"{shortened(head, filing_words())}{colon}{title}"


def record_name(source: Source, authority: Authority) -> str:
    """Return what a document of the record is called in a form; empty for one of another case."""
    is_elsewhere = authority.parties or authority.docket
    return "" if is_elsewhere else record_words(source, authority.document)
