"""How the words of names are abbreviated in a citation, and its numbers set."""

from __future__ import annotations

import re

from argmap.law.citations.known_words import Shortening, filing_words

_RANGE = re.compile(r"(?<![\d-])(?P<first>\d+)-(?=\*?(?P<last>\d+)(?!\d*-))")
_LEAST_KEPT = 2
"""So many digits a shortened last page keeps: “121-22”, but “12-3” is one number."""
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
    """Set a dash between the numbers of a range: where the second follows the first."""
    return _RANGE.sub(_dashed, words)


def _dashed(found: re.Match[str]) -> str:
    first, last = found["first"], found["last"]
    short = len(first) - len(last)
    is_of_lines = found.string[: found.start()].endswith(":")
    is_whole = short <= 0 or len(last) >= _LEAST_KEPT
    is_range = is_whole and int(first[: max(short, 0)] + last) > int(first)
    return f"{first}–" if is_range or is_of_lines else found[0]


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
