"""What may have been meant by a word that no dictionary knows."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain, islice

from rapidfuzz.distance import OSA
from rapidfuzz.process import extract

from argmap.spelling.dictionary import Dictionary

MOST = 5
"""How many words are offered at most."""
_LETTERS = "esianrtolcdugmphbyfvkwzxjq'"
"""Frequent letters first."""
_FAR = 2
"""How many slips apart a word of the dictionary may be where none is one slip away."""
_FAR_SHARE = 4
"""So many letters a word has at least for each of those slips, so that it is still itself."""


def suggest(dictionary: Dictionary, word: str) -> list[str]:
    """Return at most `MOST` words of the dictionary, likeliest first, cased as the word is.

    Words one slip away, and where there are none those of the file that are two away.
    """
    apostrophe = "’" if "’" in word else "'"
    plain = word.replace("’", "'")
    small = plain[:1].lower() + plain[1:]
    near = [one for one in _near(dictionary, small) if _is_offered(dictionary, one)]
    near = sorted(dict.fromkeys(near), key=lambda one: one[:1].lower() != small[:1].lower())
    found = near or list(islice(_farther(dictionary, small), MOST))
    cased = [one[:1].upper() + one[1:] if plain[:1].isupper() else one for one in found]
    return [one.replace("'", apostrophe) for one in dict.fromkeys(cased)][:MOST]


def _near(dictionary: Dictionary, word: str) -> Iterator[str]:
    cuts = [(word[:at], word[at:]) for at in range(len(word) + 1)]
    return chain(
        (word[:1].upper() + word[1:],),
        _known_slips(dictionary, word),
        (a + b[1] + b[0] + b[2:] for a, b in cuts if len(b) > 1),
        (a + a[-1] + b for a, b in cuts if a),
        (a + b[1:] for a, b in cuts if b),
        (a + letter + b for letter in _LETTERS for a, b in cuts),
        (a + letter + b[1:] for letter in _LETTERS for a, b in cuts if b),
        (f"{a} {b}" for a, b in cuts if len(a) > 1 and len(b) > 1),
    )


def _known_slips(dictionary: Dictionary, word: str) -> Iterator[str]:
    """Put right what the dictionary says is often written wrongly."""
    held = f"^{word}$"
    for wrong, right in dictionary.rules.replacements:
        at = held.find(wrong)
        while at >= 0:
            yield (held[:at] + right + held[at + len(wrong) :]).strip("^$")
            at = held.find(wrong, at + 1)


def _farther(dictionary: Dictionary, word: str) -> Iterator[str]:
    slips, words = min(_FAR, len(word) // _FAR_SHARE), dictionary.words.keys()
    for one, _, _ in extract(word, words, scorer=OSA.distance, score_cutoff=slips):
        if dictionary.offers(one):
            yield one


def _is_offered(dictionary: Dictionary, words: str) -> bool:
    return all(dictionary.offers(one) for one in words.split(" "))
