"""A report as sentences of words: what each word is, and whether it stands in quotation marks."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import NamedTuple

from argmap.case.ids import SourceId
from argmap.sources.passages import Span, sentences_of
from argmap.sources.wording import english, key_of, stem

_WORD = re.compile(r"\d+(?:[.,:]\d+)*(?!\w)|[ap]\.m\b|[^\W_]+(?:[’'&\-\u2010\u2011][^\W_]+)*")
_MARK = re.compile('["“”„«»]')
_FRAGMENT = 3
"""Fewer words in quotation marks are a term, not a statement."""
_CONTRACTION = re.compile(r"n't$")


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


def read_reports(reports: Sequence[Report], joined: dict[str, str]) -> list[list[Sentence]]:
    """Read reports into sentences; `joined` maps a name's lower-case form to its one name."""
    common = _lower_case_words(report.text for report in reports)
    return [
        list(_sentences(report.text, rank, common, joined)) for rank, report in enumerate(reports)
    ]


def number_of(form: str) -> str:
    """Return the value of a number written in figures or as one word; empty where it is none."""
    if form[:1].isdigit():
        return form.replace(",", "").rstrip(".")
    value = english().numbers.get(form)
    return "" if value is None else str(value)


def _lower_case_words(texts: Iterable[str]) -> frozenset[str]:
    return frozenset(word for text in texts for word in re.findall(r"\b[^\W\dA-Z_]+\b", text))


def _sentences(
    text: str, report: int, common: frozenset[str], joined: dict[str, str]
) -> Iterator[Sentence]:
    quoted = _quoted_spans(text)
    for rank, span in enumerate(sentences_of(text)):
        words = tuple(_words(text, span, quoted, common, joined))
        if words:
            names = frozenset(word.key for word in words if word.name)
            yield Sentence(report, rank, span, words, names)


def _words(
    text: str, span: Span, quoted: list[Span], common: frozenset[str], joined: dict[str, str]
) -> Iterator[Word]:
    marked = [place for place in quoted if place.start < span.end and place.end > span.start]
    for match in _WORD.finditer(text, *span):
        start, end = match.span()
        inside = any(place.start <= start and end <= place.end for place in marked)
        yield _word(match.group(), start, common, joined)._replace(end=end, quoted=inside)


def _word(written: str, start: int, common: frozenset[str], joined: dict[str, str]) -> Word:
    known = english()
    form = written.replace("’", "'").lower()
    bare = form.removesuffix("'s")
    if value := number_of(form):
        return Word(start, 0, form, "#" + value, "#" + value, number=True)
    stemmed = stem(known.same.get(bare, form))
    plain = form in known.function or form in known.reporting or bool(_CONTRACTION.search(form))
    if written[0].isupper() and bare not in common and not plain and bare not in known.times:
        # A name is not stemmed: *Parlor* and *Parler* are two until somebody joins them.
        called = joined.get(bare, bare)
        return Word(start, 0, form, called, called, name=True)
    if plain:
        return Word(start, 0, form, form, form, content=False)
    return Word(start, 0, form, stemmed, key_of(stemmed))


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
