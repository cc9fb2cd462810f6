"""How the words of names are abbreviated in a citation, and its numbers set."""

from __future__ import annotations

import re

from argmap.law.citations.known_words import Shortening, filing_words

_RANGE = re.compile(r"(?<=\d)-(?=\*?\d)")
_LETTERED = frozenset(
    {"exhibit", "exhibits", "ex.", "exs.", "appendix", "attachment", "annex", "tab"}
)
"""What has a letter behind it, which is no article: “Exhibit A”."""


def shortened(words: str, by: Shortening) -> str:
    """Abbreviate the words of a name that has several; those left out go, but not the first."""
    names = words.split()
    if len(names) < 2:  # noqa: PLR2004 -- one word is a name already
        return by.shorts.get(words.casefold(), words) if by is filing_words() else words
    kept = [name for at, name in enumerate(names) if not at or not _is_left_out(names, at, by)]
    return " ".join(_shortened_word(name, by.shorts) for name in kept)


def ranges(words: str) -> str:
    """Set a dash between the numbers of a range."""
    return _RANGE.sub("–", words)


def with_apostrophes(words: str) -> str:
    """Set the apostrophes of print for typed ones: “Dep't” is “Dep’t”; an address stays."""
    return words if "://" in words else words.replace("'", "’")


def _is_left_out(names: list[str], at: int, by: Shortening) -> bool:
    is_letter = names[at].isupper() and names[at - 1].casefold() in _LETTERED
    return names[at].casefold() in by.left_out and not is_letter


def _shortened_word(word: str, shorts: dict[str, str]) -> str:
    core = word.rstrip(",;:")
    tail = word[len(core) :]
    key = core.casefold().replace("’", "'")
    short = shorts.get(key) or (shorts.get(key[:-1]) if key.endswith("s") else None)
    return f"{short}{tail}" if short else word
