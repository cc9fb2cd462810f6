"""Sentences of a report as they read beside another report.

What either of two reports writes small is no name in the other, and an
abbreviation that either spells out is that name in both. A third report has no say.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cached_property
from itertools import chain
from typing import TypeAlias

from argmap.sources.contrasts import Mark, marks_of
from argmap.sources.giving_up import give_back
from argmap.sources.lexicons import Lexicon
from argmap.sources.report_words import Reader, Report, Sentence, Word, bare_of
from argmap.sources.wording import key_of, stem

_SpeltOut: TypeAlias = tuple[tuple[str, str], ...]
"""Letters, each with the name it is short for."""


class Views:
    """Reads sentences again where another report tells more of their words."""

    def __init__(
        self,
        reports: Sequence[Report],
        lexicons: list[Lexicon],
        sentences: Sequence[Sequence[Sentence]],
        reader: Reader,
    ) -> None:
        self.lexicons = lexicons
        self._reports = reports
        self._sentences = sentences
        self._reader = reader
        self._seen: dict[tuple[Sentence, frozenset[str], _SpeltOut], Sentence] = {}
        self._marks: dict[Sentence, list[Mark]] = {}
        self._names_of: dict[int, frozenset[str]] = {}

    def pair(self, one: Sentence, other: Sentence) -> tuple[Sentence, Sentence]:
        """Return two sentences, each as it reads beside the report of the other."""
        return self.beside(one, other.report), self.beside(other, one.report)

    def beside(self, sentence: Sentence, report: int) -> Sentence:
        """Return a sentence as it reads beside a report."""
        names, lexicon = sentence.bare_names, self.lexicons[report]
        if (
            report == sentence.report
            or not names
            or (names.isdisjoint(lexicon.common) and names.isdisjoint(lexicon.spelt_out))
        ):
            return sentence
        common = names & lexicon.common
        short = names & lexicon.spelt_out.keys()
        told = tuple((one, lexicon.spelt_out[one]) for one in sorted(short))
        key = sentence, common, told
        if (seen := self._seen.get(key)) is None:
            # Only names are read again, so that only what is common of them is asked for.
            own = self.lexicons[sentence.report].spelt_out
            both = Lexicon(common, {**lexicon.spelt_out, **own})
            seen = self._seen[key] = self._read_again(sentence, common | short, both)
        return seen

    def marks(self, sentence: Sentence) -> list[Mark]:
        """List what another report can contradict in a sentence, looked for once."""
        if (marks := self._marks.get(sentence)) is None:
            marks = self._marks[sentence] = marks_of(sentence)
        return marks

    def names_of(self, report: int) -> frozenset[str]:
        """Return the names of a report, gathered once."""
        if (names := self._names_of.get(report)) is None:
            told = (sentence.names for sentence in self._sentences[report])
            names = self._names_of[report] = frozenset(chain.from_iterable(told))
        return names

    def keys_anywhere(self, sentence: Sentence) -> frozenset[str]:
        """Return the keys that the words of a sentence may have beside any report."""
        if not sentence.bare_names:
            return sentence.keys
        more = set(sentence.keys)
        for bare in sentence.bare_names:
            more |= {bare, key_of(stem(bare)), *self._names.get(bare, ())}
        return frozenset(more)

    def let_go(self) -> None:
        """Give back what was found out, bit by bit, with the words that the reports write small."""
        self._reader.let_go()
        give_back(self._seen, self._marks, self._names_of, self.lexicons)

    @cached_property
    def _names(self) -> dict[str, set[str]]:
        names: dict[str, set[str]] = {}
        for lexicon in self.lexicons:
            for short, name in lexicon.spelt_out.items():
                names.setdefault(short, set()).add(name)
        return names

    def _read_again(
        self, sentence: Sentence, changed: frozenset[str], lexicon: Lexicon
    ) -> Sentence:
        words = tuple(self._words(sentence, changed, lexicon))
        names = frozenset(word.key for word in words if word.name)
        return replace(sentence, words=words, names=names)

    def _words(
        self, sentence: Sentence, changed: frozenset[str], lexicon: Lexicon
    ) -> Iterator[Word]:
        text = self._reports[sentence.report].text
        for word in sentence.words:
            if word.name and bare_of(word) in changed:
                form = self._reader.word(text[word.start : word.end], lexicon)
                yield Word(word.start, word.end, *form, word.quoted)
            else:
                yield word
