"""What a user typed into a search field, read as a query.

Words, "phrases", begin* (words that begin so), OR between two of these, and
-word for what must not be there. Whatever else is typed is words. A word that a
stemmer mistakes for another is looked for in its own forms, as they are written.
"""

from __future__ import annotations

import re
from itertools import islice
from string import punctuation

from argmap.sources.stop_words import STOP_WORDS
from argmap.sources.told_apart import forms_of
from argmap.workspace.word_index import Term, WordQuery

_PART = re.compile(
    r"(?P<minus>-?)(?:[\"“”](?P<phrase>[^\"“”]*)[\"“”]?|(?P<word>[^\s\"“”]+))(?P<star>\*?)"
)
_OR = "OR"
_AROUND = f"{punctuation}“”‘’…–— "
_MOST_TERMS = 64
"""More than anybody types; what is pasted is cut off here."""


def parse_query(typed: str) -> WordQuery:
    """Read what was typed; nothing is an error.

    Common words ("the", "of") outside a phrase do not count beside others. A
    quotation mark that is not closed is closed by the end.
    """
    choices: list[list[Term]] = []
    common: list[bool] = []
    without: list[Term] = []
    joins = False
    for part in islice(_PART.finditer(typed), _MOST_TERMS):
        if part["word"] == _OR and not part["minus"]:
            joins = bool(choices)
            continue
        if part["minus"]:
            without += _terms(part)
        elif joins:
            choices[-1] += _terms(part)
            common[-1] &= _is_common(part)
        else:
            choices.append(_terms(part))
            common.append(_is_common(part))
        joins = False
    telling = [choice for choice, is_common in zip(choices, common, strict=True) if not is_common]
    return WordQuery(tuple(map(tuple, telling or choices)), tuple(without))


def _terms(part: re.Match[str]) -> list[Term]:
    """Return what a part of what was typed stands for: forms of a word are alternatives."""
    is_phrase = part["word"] is None
    words = part["phrase"] if is_phrase else part["word"].rstrip("*")
    if part["star"] or (not is_phrase and part["word"].endswith("*")):
        return [Term(words, prefix=True)]
    forms = forms_of(words.strip(_AROUND))
    return [Term(form, as_written=True) for form in forms] or [Term(words)]


def _is_common(part: re.Match[str]) -> bool:
    return part["word"] is not None and part["word"].casefold() in STOP_WORDS
