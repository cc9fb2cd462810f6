"""Headlines as citations set them, with the capitals that The Bluebook asks for in Rule 8.

A title is kept as it is printed; only its form in a citation has other capitals.
"""

from __future__ import annotations

import re

from argmap.law.citations.known_words import title_words

_WORD = re.compile(r"[^\W_]+(?:[’'][^\W_]+)*")
_OPENS = re.compile(r"(?:^|[:?!]\s)\W*$")
"""Before a word that begins a title, follows a colon, or begins another sentence of it."""
_WITHIN = re.compile(r"[\w@#/]*[@#/.][\w@#/]*$")
"""Before a word that is part of an address, a name of a site or of an account."""
_SITE = re.compile(r"[.@/]\w")


def headline(title: str, language: str = "") -> str:
    """Return a title with the capitals of a headline; one in another language as it is.

    A word that has a capital of its own anywhere (“eBay”) is left alone.
    """
    if language and not language.casefold().startswith("en"):
        return title
    return _WORD.sub(lambda match: _capitalised(title, match), title)


def _capitalised(title: str, match: re.Match[str]) -> str:
    word, before, after = match.group(), title[: match.start()], title[match.end() :]
    if _is_part_of_name(before, after):
        return word
    small, opens = word.casefold(), _OPENS.search(before) is not None
    if small in title_words().small and not opens and _is_plain(word):
        return small
    keeps = small in title_words().as_printed and not opens
    return word if keeps or not word.islower() else word[:1].title() + word[1:]


def _is_part_of_name(before: str, after: str) -> bool:
    """Tell whether a word stands within an address: “amazon.com”, “@amy”."""
    return bool(_WITHIN.search(before) or _SITE.match(after))


def _is_plain(word: str) -> bool:
    """Tell whether a word is written as others are, small or with one capital: “The”, not “OR”."""
    return word.islower() or word.istitle()
