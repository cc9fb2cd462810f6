"""What each kind of finding of a check is called, and its icon."""

from __future__ import annotations

from argmap.sources.anchoring import Anchor, AnchorState
from argmap.ui.comparing.kinds import Kind, kind_of

STATES = {
    AnchorState.EXACT: Kind("circle-check", "Exact"),
    AnchorState.MOVED: Kind("move", "Moved"),
    AnchorState.ALTERED: Kind("equal-not", "Altered"),
    AnchorState.AMBIGUOUS: Kind("split", "Ambiguous"),
    AnchorState.LOST: Kind("circle-x", "Lost"),
}
"""How the state of a quote is shown: always an icon and a word."""

SET_OTHERWISE = Kind("equal-approximately", "Set otherwise")
"""How a quote is shown whose source has its very words, with other breaks or marks."""

KINDS = {
    "text changed": Kind("triangle-alert", "Text changed from outside"),
    "text not held": Kind("file-text", "Text not held"),
    "not known": Kind("circle-question-mark", "Not known to the standards"),
    "caution ignored": Kind("eye-off", "Used against its caution"),
    "caution alone": Kind("circle-dashed", "Rests on cautions only"),
    "sense turned": Kind("contrast", "Sense turned"),
    "cut within a word": Kind("split", "Cut within a word"),
    "reporter's words": Kind("user", "The reporter’s words"),
    "other speaker": Kind("user", "Another speaker"),
    "turned in print": Kind("contrast", "Sense turned in print"),
    "alteration": Kind("pencil", "Alteration not marked"),
    "marks do not balance": Kind("quote", "Quotation marks"),
    "other document": Kind("history", "From another version"),
    "quoted differently": Kind("message-square-quote", "Quoted differently"),
    "correction not counted": Kind("sliders-horizontal", "Correction not counted"),
    "one origin": Kind("link", "One origin"),
    "conflicting times": Kind("clock", "Conflicting times"),
    "no oath": Kind("gavel", "Nothing sworn"),
    "overruled authority": Kind("circle-x", "Overruled authority"),
    "adverse authority not cited": Kind("gavel", "Adverse authority not cited"),
    "caution": Kind("message-square-warning", "Quote with caution"),
    "both ways": Kind("arrow-right-left", "Supports and attacks the same"),
    "factors not joined": Kind("gavel", "Factors not joined"),
    "counted on both sides": Kind("scale", "Counted on both sides"),
    "circular support": Kind("network", "Depends on itself"),
    "duplicate claims": Kind("copy", "Says the same twice"),
    "findings at odds": Kind("equal-not", "Findings contradict each other"),
    "label and finding apart": Kind("equal-not", "Map and finding apart"),
    "finding without a claim": Kind("landmark", "Finding without a claim"),
    "harm at odds with itself": Kind("equal-not", "Harm at odds with itself"),
    "unanswered attack": Kind("swords", "Unanswered attack"),
    "leaf without a cite": Kind("circle-dashed", "Rests on nothing"),
    "harm told by its words": Kind("message-square-quote", "Harm told by its words"),
    "authority not checked": Kind("clock", "Authority not checked"),
}
"""How a kind of problem is shown, the graver first; what sources tell differently comes after."""
_ORDER = {kind: rank for rank, kind in enumerate(KINDS)}


def state_kind(anchor: Anchor) -> Kind:
    """Return how what has become of a quote is shown."""
    return SET_OTHERWISE if anchor.set_otherwise else STATES[anchor.state]


def problem_kind(kind: str) -> Kind:
    """Return how a kind of problem is shown; what sources tell differently says so."""
    if kind in KINDS:
        return KINDS[kind]
    told = kind_of(kind)
    return Kind(told.icon, f"Differs: {told.word[:1].lower()}{told.word[1:]}")


def rank_of(kind: str) -> int:
    """Return the place of a kind of problem among its grade: the graver first."""
    return _ORDER.get(kind, len(_ORDER))
