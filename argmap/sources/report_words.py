"""A report as sentences of words: what each word is, and whether it stands in quotation marks."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import NamedTuple

from argmap.case.ids import SourceId
from argmap.sources.giving_up import KeepGoing, always, while_wanted
from argmap.sources.passages import Span, sentences_of
from argmap.sources.wording import english, key_of, stem

_WORD = re.compile(r"\d+(?:[.,:]\d+)*(?!\w)|[ap]\.m\b|[^\W_]+(?:[’'&\-\u2010\u2011][^\W_]+)*")
_MARK = re.compile('["“”„«»]')
_FRAGMENT = 3
"""Fewer words in quotation marks are a term, not a statement."""
_LOWER_CASE = re.compile(r"\b[^\W\dA-Z_]+\b")


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
        return frozenset(word.key for word in self.words if word.content)

    @property
    def where(self) -> tuple[int, int]:
        """The report and the sentence of it."""
        return self.report, self.rank

    @cached_property
    def forms(self) -> tuple[str, ...]:
        """The words as they are, lower case."""
        return tuple(word.form for word in self.words)


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


def read_reports(
    reports: Sequence[Report], joined: dict[str, str], keep_going: KeepGoing = always
) -> list[list[Sentence]]:
    """Read reports into sentences; `joined` maps a name's lower-case form to its one name."""
    reader = _Reader(while_wanted(reports, keep_going), joined)
    return [
        list(reader.sentences(report.text, rank))
        for rank, report in enumerate(while_wanted(reports, keep_going))
    ]


def number_of(form: str) -> str:
    """Return the value of a number written in figures or as one word; empty where it is none."""
    if form[:1].isdigit():
        return form.replace(",", "").rstrip(".")
    value = english().numbers.get(form)
    return "" if value is None else str(value)


class _Reader:
    """Reads texts into words, each form of a word once."""

    def __init__(self, reports: Iterable[Report], joined: dict[str, str]) -> None:
        self._joined = joined
        self._common = {word for one in reports for word in _LOWER_CASE.findall(one.text)}
        self._known: dict[str, Word] = {}

    def sentences(self, text: str, report: int) -> Iterator[Sentence]:
        """Walk the sentences of a text that have words."""
        quoted, rank = _quoted_spans(text), 0
        for span in sentences_of(text):
            words = tuple(self._words(text, span, quoted))
            if words:
                names = frozenset(word.key for word in words if word.name)
                yield Sentence(report, rank, span, words, names)
                rank += 1

    def _words(self, text: str, span: Span, quoted: list[Span]) -> Iterator[Word]:
        marked = [place for place in quoted if place.start < span.end and place.end > span.start]
        for match in _WORD.finditer(text, *span):
            start, end = match.span()
            inside = bool(marked) and any(one.start <= start and end <= one.end for one in marked)
            written = match.group()
            word = self._known.get(written)
            if word is None:
                word = self._known[written] = self._read(written)
            yield Word(start, end, *word[2:-1], inside)

    def _read(self, written: str) -> Word:
        known = english()
        form = written.replace("’", "'").lower()
        bare = form.removesuffix("'s")
        if value := number_of(form):
            return Word(0, 0, form, "#" + value, "#" + value, number=True)
        plain = form in known.function or form in known.reporting or form.endswith("n't")
        if written[0].isupper() and not plain and not self._is_common(bare):
            # A name is not stemmed: *Parlor* and *Parler* are two until somebody joins them.
            called = self._joined.get(bare, bare)
            return Word(0, 0, form, called, called, name=True)
        if plain:
            return Word(0, 0, form, form, form, content=False)
        stemmed = stem(known.same.get(bare, form))
        return Word(0, 0, form, stemmed, key_of(stemmed))

    def _is_common(self, form: str) -> bool:
        return form in self._common or form in english().times


def _quoted_spans(text: str) -> list[Span]:
    """List the stretches in quotation marks; one left open ends with its paragraph."""
    spans: list[Span] = []
    for line in re.finditer(r"[^\n\u2029]+", text):
        opened = -1
        for mark in _MARK.finditer(text, *line.span()):
            place = mark.start()
            opens = _opens(text, place) and opened < 0
            if opens:
                opened = place + 1
            elif opened >= 0:
                spans.append(Span(opened, place))
                opened = -1
        if opened >= 0:
            spans.append(Span(opened, line.end()))
    return spans


def _opens(text: str, place: int) -> bool:
    """Say whether a quotation mark opens: a word follows, and it is none that only closes."""
    mark, following = text[place], text[place + 1 : place + 2]
    return mark not in "”»" and bool(following) and not following.isspace()
