"""Claims inside sentences: with a small letter where that is sure to be right."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable
from functools import cached_property

from argmap.brief.wording import opened

_WORD = re.compile(r"[^\W_]+(?:[’'-][^\W_]+)*")
_MARKS = re.compile(r"(?<!\w)['‘“\"]|['’”\"](?!\w)")
_ENDS = (".", "!", "?", "…", ".”", "?”", "!”")
_ASKING = ("?", "!", "?”", "!”")
_OPEN, _OPEN_ENDS = " ,;:", (",", ";", ":")
_ASKED = re.compile(r"[?!][”’\"']? ")
_NUMBERED = re.compile(r"\. ?\d")
"""What follows a word that numbers something: “No. 5”."""
_ARTICLE, _ARTICLES = "the", frozenset({"the", "a", "an"})
_NOT_BEHIND_THAT = frozenset({"that", "we", "our", "ours", "i", "my"})
"""Behind a name and “that” these would be twice there, or be others than the claim means."""
_TELLING = 2
"""So many words at its beginning tell a name from words of grammar."""
_NAME, _PLAIN = True, False
_WITH_OTHERS = frozenset({"and", "or", "nor", "itself", "alone", "&"})


_LEFT_OUT = ("..", ". .")
"""What words end with whose end is left out."""


def sentence_of(text: str) -> str:
    """Return a text as a sentence: without lines, with a capital, with a point at its end."""
    words = opened(_closed(text))
    return words if not words or words.endswith(_ENDS) else f"{words}."


def clause_of(text: str) -> str:
    """Return a text without lines and without the point at its end."""
    words = _closed(text)
    return words[:-1] if words.endswith(".") and not words.endswith(_LEFT_OUT) else words


def _closed(text: str) -> str:
    """Leave out what ends a claim and no sentence: “the lease ended;”."""
    words = " ".join(text.split())
    bare = words.removesuffix(".")
    return bare.rstrip(_OPEN) if bare.endswith(_OPEN_ENDS) else words.rstrip(_OPEN)


def unquoted(text: str) -> str:
    """Return words without quotation marks, for a remark that is no quotation of the paper's."""
    return _MARKS.sub("", text)


def with_pronoun(words: str, names: Collection[str]) -> str:
    """Return a clause with “it” or “its” for a name that it begins with."""
    for name in sorted(names, key=len, reverse=True):
        rest = words.removeprefix(name)
        if rest == words:
            continue
        if rest.startswith(("’s ", "'s ")):
            return f"its {rest[3:]}"
        if rest[:1] == " " and rest.split()[0] not in _WITH_OTHERS:
            return f"it{rest}"
    return words


class Clauses:
    """Tells how the first words of claims are written inside a sentence, by all the texts."""

    def __init__(
        self,
        texts: Iterable[str],
        small: Collection[str] = (),
        common: Collection[str] = (),
        numbered: Collection[str] = (),
        named: Iterable[str] = (),
    ) -> None:
        self._texts = tuple(texts)
        self._named = tuple(one.split() for one in named)
        self._always_small = frozenset(small)
        self._common = frozenset(common)
        self._numbered = frozenset(numbered)

    def within(self, text: str) -> str | None:
        """Return a claim as it stands behind “that”; None where its first word may be a name.

        There is none of what asks or exclaims either: its mark ends the sentence. Nor of what
        begins with “that” or “we”, is one word, or begins with a letter that numbers it. One that
        begins as a name of the case does (“All Saints Church”) keeps its capital; it is None where
        one word is all of the name.

        A word is small where it is one that always is, or where these texts have it so, or it
        is a common one, and never with a capital inside a sentence; it keeps its capitals where
        they do have it so, and where it names what has a number.
        """
        words = clause_of(text)
        first = _WORD.match(words)
        if first is None or words.endswith(_ASKING) or _ASKED.search(words):
            return None
        word, following = first.group(), words[first.end() :].lstrip()
        if following.startswith("."):
            return words if _NUMBERED.match(following) else None
        if word.casefold() in _NOT_BEHIND_THAT or not following:
            return None
        return self._within(words, word, following)

    def _within(self, words: str, word: str, following: str) -> str | None:
        if not word[0].isupper() or (word.isupper() and len(word) > 1):
            return words
        if word.casefold() in self._always_small:
            return self._of_grammar(words, word, following)
        if word.removesuffix("’s") in self._names:
            return words
        if word in self._numbered and following[:1].isdigit():
            return words
        known = word.casefold() in self._small or word.casefold() in self._common
        is_small = known and not following[:1].isupper()
        return word[0].lower() + words[1:] if is_small else None

    def _of_grammar(self, words: str, word: str, following: str) -> str | None:
        """Return a claim that begins with a word of grammar, which a name may begin with too."""
        named = 0 if word.casefold() == _ARTICLE else self._words_of_name(words)
        if named > 1 or self._is_title(word, following):
            return words
        return None if named else word[0].lower() + words[1:]

    def _is_title(self, word: str, following: str) -> bool:
        """Tell words of grammar with capitals, as a name has them: “Nothing But Net LLC”.

        Behind an article such a word is the beginning of another name: “The All Saints Church”.
        """
        second = _WORD.match(following)
        if second is None or word.casefold() in _ARTICLES or not second.group()[0].isupper():
            return False
        return len(second.group()) > 1 and second.group().casefold() in self._always_small

    def _words_of_name(self, words: str) -> int:
        """Return how many words of a name of the case a claim begins with, up to two; else 0."""
        begun = [one.removesuffix("’s").rstrip(",;:.") for one in words.split()[:_TELLING]]
        for name in self._named:
            told = [one.rstrip(",;:.") for one in name[:_TELLING]]
            if told and begun[: len(told)] == told:
                return len(told)
        return 0

    @cached_property
    def _words(self) -> dict[bool, set[str]]:
        found: dict[bool, set[str]] = {_NAME: set(), _PLAIN: set()}
        for text in self._texts:
            for match in list(_WORD.finditer(text))[1:]:
                word = match.group()
                if word[0].islower():
                    found[_PLAIN].add(word)
                elif text[: match.start()].rstrip()[-1:] not in ".:?!“":
                    found[_NAME].add(word.removesuffix("’s"))
        return found

    @property
    def _names(self) -> set[str]:
        return self._words[_NAME]

    @property
    def _small(self) -> set[str]:
        return self._words[_PLAIN]
