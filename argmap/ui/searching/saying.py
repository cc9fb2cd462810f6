"""What the search says of what it looks for and has found."""

from __future__ import annotations

from collections.abc import Sequence

from argmap.case.case_map import CaseMap
from argmap.case.counting import counted
from argmap.case.ids import ClaimId
from argmap.ui.reader.quoting import target_title
from argmap.ui.searching.answering import MOST
from argmap.ui.searching.found import FoundPassage, Question, Way

HINT = "Words, “a phrase”, begin*, this OR that, -without. Or paste a passage."
SEARCHING = "Searching…"
NO_TEXTS = "There is no source with a text to search yet: import one first."

_NOTHING = {
    Way.WORDS: "No source has these words.",
    Way.NEAR: "No source has this passage, not even nearly.",
    Way.SUPPORT: "No source has words of this claim.",
}
_PHRASE = 4
"""So many words that no source has are looked for nearly so, unasked."""
_OFFERS = {Way.WORDS: "Search nearly the same words", Way.NEAR: "Search its words"}


def head_of(question: Question | None, case_map: CaseMap) -> str:
    """Name the claim that support is looked for; empty where words are."""
    claim = question.claim if question else None
    return f"Support for {claim_title(case_map, claim)}" if claim in case_map.claims else ""


def claim_title(case_map: CaseMap, claim: ClaimId | None) -> str:
    """Return what a claim is called in a sentence; empty where there is none."""
    return target_title(case_map, claim) if claim in case_map.claims and claim else ""


def number_of(row: int, rows: int) -> str:
    """Say which of the passages found is chosen, counted from 1."""
    of = f"the best {rows}" if rows >= MOST else str(rows)
    return f"{row + 1} of {of}"


def said_of(question: Question, row: int, rows: int, left_out: str = "") -> str:
    """Say what was found, where among it one is, and what was left out."""
    if not rows:
        return _NOTHING[question.way]
    like = " like this one" if question.way is Way.NEAR else ""
    rest = f"; {left_out}" if left_out else ""
    return f"{number_of(row, rows)} passage{'s' * (rows > 1)}{like}{rest}"


def heard_of(question: Question, found: Sequence[FoundPassage], left_out: str = "") -> str:
    """Say what was found to those who hear it: "7 passages in 3 sources"."""
    if not found:
        return _NOTHING[question.way]
    best = "The best " if len(found) >= MOST else ""
    sources = counted(len({one.source for one in found}), "source")
    rest = f"; {left_out}" if left_out else ""
    return f"{best}{counted(len(found), 'passage')} in {sources}{rest}"


def offer_of(question: Question) -> str:
    """Name another way to look for what was not found; empty where there is none."""
    return _OFFERS.get(question.way, "")


def is_phrase(question: Question) -> bool:
    """Tell whether words were looked for that may stand in a source in nearly the same form."""
    words = question.words.split()
    exact = any(mark in question.words for mark in '"“”*') or "OR" in words
    exact = exact or any(word.startswith("-") for word in words)
    return question.way is Way.WORDS and len(words) >= _PHRASE and not exact


def other_way(question: Question) -> Question:
    """Return the question that the offer stands for."""
    way = Way.NEAR if question.way is Way.WORDS else Way.WORDS
    return Question(way, question.words)
