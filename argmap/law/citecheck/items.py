"""What a cite-check finds: each quotation and each citation of a document, with a verdict."""

from __future__ import annotations

from enum import StrEnum
from hashlib import sha256
from typing import NamedTuple

from argmap.case.ids import SourceId
from argmap.law.citecheck.indented_quotes import indented_blocks
from argmap.law.citecheck.told_of_quotes import without_tellings
from argmap.sources.passages import Span
from argmap.sources.reading.blocks import TextBlock
from argmap.sources.reading.reading import Reading
from argmap.sources.word_alignment import WordRun


class Verdict(StrEnum):
    """What is true of a quotation or a citation, as far as the case can tell."""

    EXACT = "exact"
    MARKED = "exact but for marked alterations"
    REWORDED = "other words in brackets"
    ALTERED = "altered"
    OUT_OF_CONTEXT = "out of its context"
    OTHER_SOURCE = "another source’s words"
    OTHER_SPEAKER = "another speaker’s words"
    NOT_FOUND = "in no source"
    OTHER_PLACE = "in another place"
    MISSING = "no longer there"
    UNCHECKABLE = "cannot be checked"
    KNOWN = "known"
    UNKNOWN = "not in the case"
    WRONG_YEAR = "wrong year"
    WRONG_COURT = "wrong court"
    WRONG_REPORTER = "wrong reporter"
    WRONG_NUMBER = "wrong docket number"
    WRONG_ID = "points at the wrong thing"
    AMBIGUOUS = "may mean several things"

    @property
    def is_sound(self) -> bool:
        """Whether there is nothing to look at."""
        return self in {Verdict.EXACT, Verdict.MARKED, Verdict.KNOWN}

    @property
    def accuses(self) -> bool:
        """Whether it says that something is wrong; what cannot be told accuses nobody.

        Nor does what brackets own up to, or what may mean several things: a reader has to look
        whether it may stand so.
        """
        open_ = {Verdict.REWORDED, Verdict.UNCHECKABLE, Verdict.UNKNOWN, Verdict.AMBIGUOUS}
        return not self.is_sound and self not in open_


class ItemKind(StrEnum):
    """What of a document was checked."""

    QUOTATION = "quotation"
    CITATION = "citation"


class PaperText(NamedTuple):
    """The words of a document that is checked, with its blocks and where its pages begin."""

    text: str
    blocks: tuple[TextBlock, ...] = ()
    pages: tuple[int, ...] = ()
    name: str = ""
    digest: str = ""


class CiteItem(NamedTuple):
    """A quotation or a citation with its verdict, and the place in a source it was set against.

    `runs` align the words of that place with the printed ones, whose offsets begin at
    the ends of both spans’ starts. `how` is a sentence that says what was done and found.
    `key` tells an item again when the same document is checked anew.
    """

    kind: ItemKind
    verdict: Verdict
    span: Span
    words: str
    how: str
    key: str
    source: SourceId | None = None
    source_span: Span | None = None
    runs: tuple[WordRun, ...] = ()


class CiteCheck(NamedTuple):
    """Every item of a document, in the order in which they stand."""

    items: tuple[CiteItem, ...]

    @property
    def to_look_at(self) -> tuple[CiteItem, ...]:
        """The items whose verdict is not that all is well."""
        return tuple(one for one in self.items if not one.verdict.is_sound)

    @property
    def to_tell(self) -> tuple[CiteItem, ...]:
        """The items to look at, and those whose brackets a reader may want to compare."""
        told = (Verdict.EXACT, Verdict.KNOWN)
        return tuple(one for one in self.items if one.verdict not in told)


def paper_of(reading: Reading, data: bytes, name: str) -> PaperText:
    """Return what is checked of a document that was read from its bytes."""
    digest = sha256(data).hexdigest()
    return PaperText(reading.text, blocks_of(reading), reading.pages, name, digest)


def blocks_of(reading: Reading) -> tuple[TextBlock, ...]:
    """Return the blocks of a document; those of a plain text are told by its indentation.

    A line below a block quote that tells whose it is, is none of its words.
    """
    blocks = reading.blocks or indented_blocks(reading.text)
    return without_tellings(reading.text, blocks)


def item_key(kind: ItemKind, words: str, number: int) -> str:
    """Make the key of an item: what it is, its words, and which of the same it is."""
    plain = " ".join(words.split()).casefold()
    return sha256(f"{kind}\n{number}\n{plain}".encode()).hexdigest()[:32]
