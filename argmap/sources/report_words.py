"""A report as sentences of words: what each word is, and whether it stands in quotation marks."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import NamedTuple

from argmap.case.ids import SourceId
from argmap.sources.giving_up import KeepGoing, always, while_wanted
from argmap.sources.lexicons import Lexicon
from argmap.sources.passages import Span, sentences_of
from argmap.sources.wording import english, key_of, stem

_WORD = re.compile(r"\d+(?:[.,:]\d+)*(?!\w)|[ap]\.m\b|[^\W_]+(?:[’'&\-\u2010\u2011][^\W_]+)*")
_MARK = re.compile('["“”„«»]')
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

    @cached_property
    def bare_names(self) -> frozenset[str]:
        """The names as they are written, lower case, whatever they are compared by."""
        return frozenset(bare_of(word) for word in self.words if word.name)

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
    reports: Sequence[Report],
    lexicons: Sequence[Lexicon],
    reader: Reader,
    keep_going: KeepGoing = always,
) -> list[list[Sentence]]:
    """Read reports into sentences, each as its own text has it."""
    return [
        list(reader.sentences(report.text, rank, lexicons[rank]))
        for rank, report in enumerate(while_wanted(reports, keep_going))
    ]


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
        self._known: dict[tuple[str, bool, str], Word] = {}

    def sentences(self, text: str, report: int, lexicon: Lexicon) -> Iterator[Sentence]:
        """Walk the sentences of a text that have words."""
        quoted, rank = _quoted_spans(text), 0
        for span in sentences_of(text):
            words = tuple(self._words(text, span, quoted, lexicon))
            if words:
                names = frozenset(word.key for word in words if word.name)
                yield Sentence(report, rank, span, words, names)
                rank += 1

    def _words(self, text: str, span: Span, quoted: list[Span], lexicon: Lexicon) -> Iterator[Word]:
        marked = [place for place in quoted if place.start < span.end and place.end > span.start]
        for match in _WORD.finditer(text, *span):
            start, end = match.span()
            inside = bool(marked) and any(one.start <= start and end <= one.end for one in marked)
            word = self.word(match.group(), lexicon)
            yield Word(start, end, *word[2:-1], inside)

    def word(self, written: str, lexicon: Lexicon) -> Word:
        """Read a word as it is where these words are common and these letters are names."""
        form = written.replace("’", "'").lower()
        bare = form.removesuffix("'s")
        common = bare in lexicon.common
        called = self._called(written, bare, lexicon)
        key = written, common, called
        word = self._known.get(key)
        if word is None:
            word = self._known[key] = _read(written, form, called, common=common)
        return word

    def _called(self, written: str, bare: str, lexicon: Lexicon) -> str:
        joined = self._joined.get(bare, bare)
        # *AWS* is short for a name, *Aws* is none.
        is_short = joined != bare or written.removesuffix("’s").removesuffix("'s").isupper()
        return lexicon.called(joined) if is_short else joined


def _read(written: str, form: str, called: str, *, common: bool) -> Word:
    known = english()
    if value := number_of(form):
        return Word(0, 0, form, "#" + value, "#" + value, number=True)
    plain = form in known.function or form in known.reporting or form.endswith("n't")
    bare = form.removesuffix("'s")
    if written[0].isupper() and not plain and not common and bare not in known.times:
        # A name is not stemmed: *Parlor* and *Parler* are two until somebody joins them.
        return Word(0, 0, form, called, called, name=True)
    if plain:
        return Word(0, 0, form, form, form, content=False)
    stemmed = stem(known.same.get(bare, form))
    return Word(0, 0, form, stemmed, key_of(stemmed))


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
