"""A report as sentences of words: what each word is, and whether it stands in quotation marks."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from operator import attrgetter
from typing import NamedTuple

from argmap.case.ids import SourceId
from argmap.sources.giving_up import give_back
from argmap.sources.lexicons import Lexicon
from argmap.sources.months import MAY, is_the_month
from argmap.sources.name_words import is_part_of_a_name
from argmap.sources.passages import Span, sentences_of
from argmap.sources.quoted_spans import quoted_spans
from argmap.sources.wording import english, key_of, stem

_WORD = re.compile(r"\d+(?:[.,:]\d+)*(?!\w)|[ap]\.m\b|[^\W_]+(?:[’'&\-\u2010\u2011][^\W_]+)*")
_start_of, _end_of = attrgetter("start"), attrgetter("end")
_FRAGMENT = 3
"""Fewer words in quotation marks are a term, not a statement."""


@dataclass(frozen=True)
class Report:
    """A source with its text, to be compared with others.

    `origin` names where the report comes from, where that is known: two reports
    of one wire are one origin. `name` is what messages call it.
    """

    source: SourceId
    text: str
    name: str = ""
    origin: str = ""


class Form(NamedTuple):
    """In what form a word is compared, wherever it stands."""

    form: str
    stem: str
    key: str
    content: bool = True
    name: bool = False
    number: bool = False


class Word(NamedTuple):
    """A word of a report: where it stands, and in what form it is compared."""

    start: int
    end: int
    form: str
    stem: str
    key: str
    content: bool = True
    name: bool = False
    number: bool = False
    quoted: bool = False


@dataclass(frozen=True, eq=False)
class Sentence:
    """A sentence of a report, or what a sentence quotes.

    `report` and `rank` are the places among the reports, and among the sentences of it.
    """

    report: int
    rank: int
    span: Span
    words: tuple[Word, ...]
    names: frozenset[str] = field(default=frozenset())
    fragment: bool = False

    @cached_property
    def keys(self) -> frozenset[str]:
        """The keys of the words that carry what it says."""
        return frozenset([word.key for word in self.words if word.content])

    @cached_property
    def bare_names(self) -> frozenset[str]:
        """The names as they are written, lower case, whatever they are compared by."""
        return frozenset([bare_of(word) for word in self.words if word.name])

    @property
    def where(self) -> tuple[int, int]:
        """The report and the sentence of it."""
        return self.report, self.rank

    @cached_property
    def forms(self) -> tuple[str, ...]:
        """The words as they are, lower case."""
        return tuple([word.form for word in self.words])


def fragments_of(sentence: Sentence) -> Iterator[Sentence]:
    """Walk the words a sentence quotes within words of its own, each as a sentence."""
    words = sentence.words
    start = 0
    for past in range(1, len(words) + 1):
        if past < len(words) and words[past].quoted == words[start].quoted:
            continue
        if words[start].quoted and _FRAGMENT <= past - start < len(words):
            part = words[start:past]
            span = Span(part[0].start, part[-1].end)
            yield Sentence(
                sentence.report, sentence.rank, span, part, sentence.names, fragment=True
            )
        start = past


def bare_of(word: Word) -> str:
    """Return a word, lower case, without the ending of a genitive."""
    return word.form.removesuffix("'s")


def number_of(form: str) -> str:
    """Return the value of a number written in figures or as one word; empty where it is none."""
    if form[:1].isdigit():
        return form.replace(",", "").rstrip(".")
    value = english().numbers.get(form)
    return "" if value is None else str(value)


class Reader:
    """Reads texts into words, each form of a word once.

    `joined` maps a name, lower case, to the spelling it is compared by.
    """

    def __init__(self, joined: Mapping[str, str]) -> None:
        self._joined = joined
        self._small: dict[str, Form] = {}
        self._large: dict[tuple[str, bool, str], Form] = {}

    def sentences(self, text: str, report: int, lexicon: Lexicon) -> Iterator[Sentence]:
        """Walk the sentences of a text that have words."""
        quoted, rank = quoted_spans(text), 0
        large: dict[str, Form] = {}
        for span in sentences_of(text):
            first = bisect_right(quoted, span.start, key=_end_of)
            marked = quoted[first : bisect_left(quoted, span.end, key=_start_of)]
            written = _WORD.finditer(text, *span)
            if words := tuple(self._words(written, marked, lexicon, large)):
                names = frozenset([word.key for word in words if word.name])
                yield Sentence(report, rank, span, words, names)
                rank += 1

    def let_go(self) -> None:
        """Give back the forms of words, bit by bit; what is read later is read anew."""
        give_back(self._small, self._large)

    def _words(
        self,
        found: Iterator[re.Match[str]],
        marked: list[Span],
        lexicon: Lexicon,
        large: dict[str, Form],
    ) -> Iterator[Word]:
        """Read words; `large` are those with a capital that were met in this text."""
        small, inside = self._small, False
        for match in found:
            (start, end), written, text = match.span(), match.group(), match.string
            form = small.get(written) or large.get(written)
            if written in MAY and is_the_month(match):
                form = _MAY
            elif written in MAY and is_part_of_a_name(text, start, end):
                form = _MAY_THE_NAME
            elif form is None:
                form = self.word(written, lexicon)
                if written[0].isupper():
                    large[written] = form
            if marked:
                inside = any(one.start <= start and end <= one.end for one in marked)
            yield Word._make((start, end, *form, inside))

    def word(self, written: str, lexicon: Lexicon) -> Form:
        """Read a word as it is where these words are common and these letters are names."""
        if not written[0].isupper():
            # What is written small is no name, whatever the text has besides.
            if (form := self._small.get(written)) is None:
                form = self._small[written] = _read(written, _lower(written), "", common=True)
            return form
        lower = _lower(written)
        bare = lower.removesuffix("'s")
        common = bare in lexicon.common
        called = self._called(written, bare, lexicon)
        key = written, common, called
        if (form := self._large.get(key)) is None:
            form = self._large[key] = _read(written, lower, called, common=common)
        return form

    def _called(self, written: str, bare: str, lexicon: Lexicon) -> str:
        joined = self._joined.get(bare, bare)
        # *AWS* is short for a name, *Aws* is none.
        is_short = joined != bare or written.removesuffix("’s").removesuffix("'s").isupper()
        return lexicon.called(joined) if is_short else joined


_MAY = Form("may-month", "may-month", "may-month")
_MAY_THE_NAME = Form("may", "may-name", "may-name", name=True)


def _lower(written: str) -> str:
    return written.replace("’", "'").lower()


def _read(written: str, form: str, called: str, *, common: bool) -> Form:
    known = english()
    if value := number_of(form):
        return Form(form, "#" + value, "#" + value, number=True)
    plain = form in known.function or form in known.reporting or form.endswith("n't")
    bare = form.removesuffix("'s")
    if written[0].isupper() and not plain and not common and bare not in known.times:
        # A name is not stemmed: *Parlor* and *Parler* are two until somebody joins them.
        return Form(form, called, called, name=True)
    if plain:
        return Form(form, form, form, content=False)
    stemmed = stem(known.same.get(bare, form))
    return Form(form, stemmed, key_of(stemmed))
