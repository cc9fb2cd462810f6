"""The words of a claim without what does not change what it says: case, spaces, punctuation."""

from __future__ import annotations

import unicodedata

_SAYING = "%‰"
"""Punctuation that what is said hangs on."""


class _Punctuation(dict[int, str]):
    """Turns punctuation into spaces, and leaves out what is not seen; each sign is asked once.

    Signs such as “<” and “$” stay, and so do the vowel signs of Indian scripts.
    """

    def __missing__(self, code: int) -> str:
        sign = chr(code)
        category = unicodedata.category(sign)
        dropped = category.startswith("P") and sign not in _SAYING
        self[code] = "" if category == "Cf" else " " if dropped else sign
        return self[code]


_PUNCTUATION = _Punctuation()


def bare_words(text: str) -> str:
    """Return the words of a text, alike for all texts that say the same in the same words."""
    plain = unicodedata.normalize("NFKC", text).casefold()
    return " ".join(plain.translate(_PUNCTUATION).split())
