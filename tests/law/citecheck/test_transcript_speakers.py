"""Words of a transcript: given to whose turn it is, to another, to counsel nobody knows."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap.case.evidence import Source
from argmap.case.ids import SourceId
from argmap.case.terms import SourceKind
from argmap.law.citecheck.checking import check_paper
from argmap.law.citecheck.held import Held, HeldSource
from argmap.law.citecheck.items import ItemKind, PaperText, Verdict
from argmap.sources.saying.turns import turn_at

HEARING = """THE COURT: Counsel, can money make your client whole?
MR. GROESCH: Your Honor, if we lose the customers, money damages would be adequate only in theory.
MS. DORAN: The answer to that is yes. Counsel has just conceded that damages are adequate.
THE COURT: I did not hear a concession. Go on."""
DECLARATION = """I, John Matze, declare as follows:
6. On January 9, 2021, I spoke with our account representative, who told me: "I have no visibility
into that decision." We had 12 million users at the time.
7. The backlog was shrinking."""
SOURCES = [
    (SourceKind.TRANSCRIPT, "Transcript of Hearing", "Dkt. 32", HEARING, ""),
    (SourceKind.DECLARATION, "Declaration of John Matze", "Dkt. 12", DECLARATION, "John Matze"),
]
ALIASES = (("Parler", "plaintiff"), ("AWS", "defendant"))
JOINED = "It was “adequate only in theory. . . . The answer to that is yes.”"
EXACT, SPEAKER = Verdict.EXACT, Verdict.OTHER_SPEAKER


def held(hearing=HEARING):
    rows = [(kind, title, cite, text, by) for kind, title, cite, text, by in SOURCES]
    return Held(
        tuple(
            HeldSource(
                Source(SourceId(f"{n:032x}"), kind, title=title, record_cite=cite, author=by),
                text.replace(HEARING, hearing),
            )
            for n, (kind, title, cite, text, by) in enumerate(rows)
        ),
        aliases=ALIASES,
    )


def verdict(text, hearing=HEARING):
    items = check_paper(PaperText(text), held(hearing)).items
    (quoted,) = [one.verdict for one in items if one.kind is ItemKind.QUOTATION]
    return quoted


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("Mr. Groesch said that “money damages would be adequate only in theory.”", EXACT),
        ("Ms. Doran argued: “The answer to that is yes.”", EXACT),
        ("The Court: “I did not hear a concession.”", EXACT),
        ("Judge Rothstein said: “I did not hear a concession.”", EXACT),
        ("Counsel stood by “money damages would be adequate only in theory.”", EXACT),
        ("Mr. Groesch said: “Counsel has just conceded that damages are adequate.”", SPEAKER),
        ("The Court: “The answer to that is yes.”", SPEAKER),
        ("Ms. Doran admitted that “money damages would be adequate only in theory.”", SPEAKER),
        ("Mr. Groesch said: “I did not hear a concession.”", SPEAKER),
        ("“I did not hear a concession,” Ms. Doran said.", SPEAKER),
        ("Parler’s counsel conceded that “damages are adequate.”", Verdict.UNCHECKABLE),
        (JOINED, Verdict.OUT_OF_CONTEXT),
    ],
)
def test_words_of_a_transcript_are_whose_turn_it_is(said, told):
    assert verdict(f"{said} Dkt. 32 at 12.") is told


def test_a_transcript_that_says_who_is_counsel_for_whom_tells_counsel_apart():
    hearing = f"MR. GROESCH: David Groesch, counsel for Parler.\n{HEARING}"
    said = "Parler’s counsel said that “money damages would be adequate only in theory.” Dkt. 32."
    assert verdict(said, hearing) is EXACT


def test_what_a_declarant_was_told_is_not_what_the_declarant_says():
    words = "“I have no visibility into that decision.” Matze Decl. ¶ 6."
    assert verdict(f"Matze admits: {words}") is SPEAKER
    assert verdict(f"Matze’s account representative told him, {words}") is EXACT
    assert verdict(f"He was told: {words}") is EXACT
    assert (
        verdict("Matze said that “the backlog was shrinking.” Matze Decl. ¶ 7.") is Verdict.ALTERED
    )
    assert verdict("Matze said that “[t]he backlog was shrinking.” Matze Decl. ¶ 7.") is EXACT


NAMES = ["MR. BROWN", "MS. GRAY", "DR. WHITE", "THE COURT"]
SAID = [
    "The amber barrel was a candle for every dagger and ember.",
    "The falcon in the garden left a hollow island to the jungle.",
    "The kettle on the ladder was marble before the needle came.",
    "The orchid with pepper has no quiver under its saddle.",
]
BRIEFS = ["{} said: “{}” Dkt. 32 at 4.", "As {} put it, “{}” Dkt. 32.", "{}: “{}” Dkt. 32 at 1."]


@given(st.permutations(range(4)), st.integers(0, 3), st.integers(0, 3), st.sampled_from(BRIEFS))
def test_at_random_turns_exchanged_are_told(order, who, what, form):
    hearing = "\n".join(f"{NAMES[n]}: {SAID[rank]}" for rank, n in enumerate(order))
    said = form.format(NAMES[who].title(), SAID[what])
    assert verdict(said, hearing) is (EXACT if order[what] == who else SPEAKER)


def test_a_text_with_one_label_or_a_question_has_no_turns_of_names():
    assert turn_at("THE COURT: So be it.", 14) is None
    asked = "MR. BROWN: One.\nMS. GRAY: Two.\nQ.  And then?\nA.  It was so."
    assert turn_at(asked, 3).who == "MR. BROWN"
    assert turn_at(asked, asked.index("And")).who == ""
