"""What the ledger shows of a harm on the screen is what it prints."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from argmap.brief.ledger import ledger_blocks
from argmap.brief.ledger_block import Ledger
from argmap.brief.numbering import NumberedTree
from argmap.brief.quoting import Evidence
from argmap.case.caption import Case
from argmap.case.case_map import CaseMap
from argmap.case.claims import Claim
from argmap.case.evidence import Cite, Source
from argmap.case.ids import keyed_id
from argmap.case.terms import (
    Cause,
    Decision,
    Degree,
    Delay,
    HarmTime,
    Holder,
    Imminence,
    Likelihood,
    Severity,
    Told,
)
from argmap.case.weighing import Harm
from argmap.law.crediting import credit_of
from argmap.law.doctrines import load_doctrines
from argmap.ui.weighing.harm_columns import picture_of

CASE, CLAIM, SOURCE = (
    Case(keyed_id("case")),
    Claim(keyed_id("c"), "It hurts."),
    Source(keyed_id("s")),
)

any_harm = st.builds(
    Harm,
    st.just(keyed_id("h")),
    st.just("The vendors flee"),
    holder=st.sampled_from(Holder),
    arises_if=st.sampled_from(Decision),
    likelihood=st.sampled_from(Likelihood),
    severity=st.sampled_from(Severity),
    imminence=st.sampled_from(Imminence),
    reparable_by_money=st.sampled_from(Degree),
    cause=st.sampled_from(Cause),
    when=st.sampled_from(HarmTime),
    cured_by_order=st.sampled_from(Degree),
    secured=st.sampled_from(Degree),
    avoidable=st.sampled_from(Degree),
    delay=st.sampled_from(Delay),
    threatens_business=st.sampled_from(Told),
    claims=st.sampled_from([(), (CLAIM.id,)]),
)


def printed(case_map):
    blocks = ledger_blocks(NumberedTree(case_map), Evidence(case_map, {}))
    (ledger,) = (block for block in blocks if isinstance(block, Ledger))
    (row,) = ledger.rows
    (harm,) = (*row.if_denied, *row.if_granted)
    return harm


@given(any_harm, st.booleans())
def test_a_bar_and_its_words_are_the_same_on_screen_and_on_paper(harm, cited):
    cites = [Cite(keyed_id("1"), source=SOURCE.id, harm=harm.id)] if cited else []
    case_map = CaseMap([CASE, CLAIM, SOURCE, harm, *cites])
    screen, paper = picture_of(case_map, harm), printed(case_map)
    assert (screen.text, screen.length, screen.faded) == (paper.words, paper.length, paper.faded)
    assert screen.uncredited == paper.uncredited
    facts = "".join(run.text for run in paper.facts)
    words = screen.words.removesuffix("; nothing supports it")
    assert facts.lower().startswith(f"{words}.")
    assert ("Nothing supports it" in facts) == screen.words.endswith("nothing supports it")


@given(any_harm)
def test_the_solid_part_of_a_bar_is_what_the_suggestion_counts(harm):
    case_map = CaseMap([CASE, CLAIM, harm])
    credit = credit_of(case_map, harm, load_doctrines())
    picture = picture_of(case_map, harm)
    solid = (1 - picture.uncredited) * (1 - picture.faded)
    # What threatens a business counts although money could repair it, and is faded all the same.
    assert solid <= credit.share + 1e-9
    if credit.exempt is None:
        assert abs(solid - credit.share) < 1e-9
