"""Whether a word or two are a quotation, and what is said of them."""

from __future__ import annotations

from argmap.law.citecheck.held import HeldSource
from argmap.law.citecheck.items import Verdict
from argmap.law.citecheck.judged import Judged
from argmap.law.citecheck.matching import exact_matches
from argmap.law.citecheck.printed_words import pieces_of
from argmap.law.citecheck.quotations import FoundQuotation

FEW = 3
"""Fewer words are a name or a term as often as a quotation."""


def judge_few(
    one: FoundQuotation, exact: Judged | None, count: int, given: HeldSource | None
) -> Judged | None:
    """Judge a word or two, which accuse nobody of more than to be another source’s.

    `exact` is what was found of them, `given` the source they are given to; None for no quotation.
    """
    if given is None:
        return exact if exact and count > 1 and not exact.verdict.accuses else None
    sure = (
        exact and (exact.verdict is not Verdict.ALTERED) and (count > 1 or exact.verdict.is_sound)
    )
    if sure or not given.text:
        return exact
    if exact is not None and exact.verdict is Verdict.OTHER_SPEAKER:
        return exact if _is_once(one, given) else Judged(Verdict.UNCHECKABLE, exact.how, given)
    is_there = exact is not None and exact.source is given
    told = "it has them otherwise" if is_there else "it has no such words"
    how = f"So few words are a name or a term as often as a quotation, and {told}."
    return Judged(Verdict.UNCHECKABLE, how, given) if count else None


def _is_once(one: FoundQuotation, given: HeldSource) -> bool:
    """Tell whether a word has but one place in a source, so that who says it is sure."""
    pieces = pieces_of(one.words)
    return len(list(exact_matches(pieces, given.words))) == 1
