"""Whom a bracket behind a citation quotes is compared with who says the words in the source."""

from __future__ import annotations

import pytest
from student_prose import quoted

from argmap.law.citecheck.items import Verdict

BOOTED = "Parler Is Now Suing Amazon For Booting It Offline After The Failed MAGA Coup"
SHAPES = [
    "It was said that “There is no merit to these claims.” {cite} (quoting {who}).",
    "It was said that “There is no merit to these claims.” {cite} (statement of {who}).",
    "It was said that “There is no merit to these claims,” {cite} (quoting {who}), and so on.",
    "So it went. {cite} (“There is no merit to these claims”) (quoting {who}).",
    "So it went. {cite} (quoting {who}) (“There is no merit to these claims”).",
]


@pytest.mark.parametrize("shape", SHAPES)
def test_words_credited_in_a_bracket_to_another_are_told(shape):
    def verdicts(who):
        return quoted(shape.format(cite=BOOTED, who=who))

    assert verdicts("Parler") == [Verdict.OTHER_SPEAKER]
    assert verdicts("Jack Dorsey") == [Verdict.UNCHECKABLE]
    assert verdicts("AWS") == verdicts("an AWS spokesperson") == [Verdict.EXACT]
    assert verdicts("Verified Complaint") == verdicts("Compl. ¶ 4") == [Verdict.EXACT]


@pytest.mark.parametrize(
    "rest",
    [
        "{cite}. The rest is known. Parler wrote so (quoting Parler).",
        "{cite}; Compl. ¶ 3 (quoting Parler).",
        "{cite}.\n\nIt was so (quoting Parler).",
    ],
)
def test_a_bracket_behind_another_citation_credits_nobody(rest):
    text = f"It was said that “There is no merit to these claims.” {rest.format(cite=BOOTED)}"
    assert quoted(text) == [Verdict.EXACT]
