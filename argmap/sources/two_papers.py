"""Words in quotation marks that one report gives as a letter's, and another does not."""

from __future__ import annotations

from collections.abc import Sequence

from argmap.sources.differences import Difference
from argmap.sources.own_words import is_quoted
from argmap.sources.report_words import Sentence
from argmap.sources.same_words import SameWords

_PAPERS = frozenset(("letter", "email", "e-mail", "tweet", "memo"))
"""What somebody writes, and says elsewhere in like words."""


def with_papers(
    difference: Difference, same: SameWords, sentences: Sequence[Sequence[Sentence]]
) -> Difference:
    """Add to what differs in two quotations that they may be two statements.

    `sentences` are those of all reports, in their order: a quotation is told to be from a
    letter by the words beside it.
    """
    if difference.kind != "reported differently":
        return difference
    if not (is_quoted(same.one) and is_quoted(same.other)):
        return difference
    one, other = (
        _paper_in(sentences[match.report][match.rank])
        for match in (same.match.one, same.match.other)
    )
    if bool(one) is bool(other):
        return difference
    which = "first" if one else "second"
    told = f"; the {which} tells of {_one(one or other)}, so they may be two statements"
    return difference._replace(told=difference.told + told)


def _paper_in(sentence: Sentence) -> str:
    forms = (word.form for word in sentence.words if not word.quoted)
    return next((form for form in forms if form in _PAPERS), "")


def _one(noun: str) -> str:
    return f"an {noun}" if noun.startswith("e") else f"a {noun}"
