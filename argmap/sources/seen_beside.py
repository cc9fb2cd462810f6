"""Sentences of a report as they read beside another report.

What either of two reports writes small is no name in the other, and an
abbreviation that either spells out is that name in both. A third report has no say.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import cached_property

from argmap.sources.lexicons import Lexicon, lexicon_of_all
from argmap.sources.report_words import Reader, Report, Sentence, Word, bare_of
from argmap.sources.wording import key_of, stem


class Views:
    """Reads sentences again where another report tells more of their words."""

    def __init__(
        self, reports: Sequence[Report], lexicons: Sequence[Lexicon], reader: Reader
    ) -> None:
        self.lexicons = lexicons
        self._reports = reports
        self._reader = reader
        self._seen: dict[tuple[Sentence, frozenset[str], tuple[str, ...]], Sentence] = {}

    def pair(self, one: Sentence, other: Sentence) -> tuple[Sentence, Sentence]:
        """Return two sentences, each as it reads beside the report of the other."""
        return self.beside(one, other.report), self.beside(other, one.report)

    def beside(self, sentence: Sentence, report: int) -> Sentence:
        """Return a sentence as it reads beside a report."""
        names, lexicon = sentence.bare_names, self.lexicons[report]
        if report == sentence.report or (
            names.isdisjoint(lexicon.common) and names.isdisjoint(lexicon.spelt_out)
        ):
            return sentence
        common = names & lexicon.common
        short = names & lexicon.spelt_out.keys()
        told = tuple(f"{one}={lexicon.spelt_out[one]}" for one in sorted(short))
        key = sentence, common, told
        if key not in self._seen:
            both = lexicon_of_all((lexicon, self.lexicons[sentence.report]))
            self._seen[key] = self._read_again(sentence, common | short, both)
        return self._seen[key]

    def keys_anywhere(self, sentence: Sentence) -> Iterable[str]:
        """Return the keys that the words of a sentence may have beside any report."""
        if not sentence.bare_names:
            return sentence.keys
        more = set(sentence.keys)
        for bare in sentence.bare_names:
            more |= {bare, key_of(stem(bare)), *self._names.get(bare, ())}
        return more

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
                read = self._reader.word(text[word.start : word.end], lexicon)
                yield Word(word.start, word.end, *read[2:-1], word.quoted)
            else:
                yield word
