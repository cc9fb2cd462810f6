"""The icon and the words of each label, wherever the window shows one."""

from __future__ import annotations

from typing import NamedTuple

from argmap.reasoning.label import LabelMark


class LabelSign(NamedTuple):
    """What is drawn for a label, and what is said."""

    icon: str
    word: str


LABEL_SIGNS = {
    LabelMark.IN: LabelSign("circle-check", "In"),
    LabelMark.OUT: LabelSign("circle-x", "Out"),
    LabelMark.UNDECIDED: LabelSign("circle-question-mark", "Undecided"),
    LabelMark.TIE: LabelSign("scale", "Undecided: a tie"),
}

MARK_WORDS = {
    LabelMark.IN: "in",
    LabelMark.OUT: "out",
    LabelMark.UNDECIDED: "undecided",
    LabelMark.TIE: "undecided, a tie",
}
"""What is said of a label within a sentence."""
