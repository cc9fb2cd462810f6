from __future__ import annotations

from dataclasses import FrozenInstanceError, replace

import pytest
from drafts import Draft

from argmap.case.caption import Case
from argmap.case.changes import Change, ChangeSet, added, removed
from argmap.case.claims import Argument, Claim
from argmap.case.errors import ArgmapError, RuleError
from argmap.case.evidence import Cite, Document, Quote, Source
from argmap.case.ids import (
    ArgumentId,
    CaseId,
    CiteId,
    ClaimId,
    FindingId,
    QuoteId,
    SourceId,
    keyed_id,
    random_id,
)
from argmap.case.terms import Stance
from argmap.case.weighing import Finding

ID = "a" * 32
CLAIM = Claim(ClaimId(ID), text="one")


def test_records_are_frozen():
    with pytest.raises(FrozenInstanceError):
        CLAIM.text = "two"  # type: ignore[misc]


@pytest.mark.parametrize("wrong", ["", "A" * 32, "a" * 31, "a" * 33, "g" * 32])
def test_an_id_is_thirty_two_hexadecimal_digits(wrong):
    with pytest.raises(RuleError, match="not the id"):
        Claim(ClaimId(wrong))
    Claim(ClaimId(random_id()))


def test_an_argument_bears_on_one_thing():
    with pytest.raises(RuleError, match="one claim or on one other argument"):
        Argument(ArgumentId(ID))
    with pytest.raises(RuleError, match="one claim or on one other argument"):
        Argument(ArgumentId(ID), ClaimId(ID), ArgumentId(ID))
    with pytest.raises(RuleError, match="undercut"):
        Argument(ArgumentId(ID), target_argument=ArgumentId("b" * 32))
    undercut = Argument(ArgumentId(ID), target_argument=ArgumentId("b" * 32), stance=Stance.CON)
    assert undercut.is_undercut


@pytest.mark.parametrize("weight", [-0.1, 1.1, float("nan")])
def test_a_weight_lies_between_nothing_and_one(weight):
    with pytest.raises(RuleError, match="between 0 and 1"):
        Argument(ArgumentId(ID), ClaimId(ID), weight=weight)


def test_a_quote_is_as_long_as_its_words():
    quote = Quote(QuoteId(ID), SourceId(ID), 3, 6, "two")
    for wrong in ({"start": -1}, {"start": 6}, {"end": 7}):
        with pytest.raises(RuleError, match="quote"):
            replace(quote, **wrong)


def test_a_cite_brings_one_thing_to_bear_on_one_thing():
    good = Cite(CiteId(ID), quote=QuoteId(ID), claim=ClaimId(ID))
    for wrong in ({"source": ID}, {"quote": None}, {"harm": ID}, {"claim": None}):
        with pytest.raises(RuleError, match="cite"):
            replace(good, **wrong)


def test_a_finding_names_factor_level_and_reader():
    with pytest.raises(RuleError, match="names a factor"):
        Finding(FindingId(ID), "merits", "")


def test_a_source_is_not_shorter_than_nothing():
    with pytest.raises(RuleError, match="shorter than nothing"):
        Source(SourceId(ID), length=-1)


def test_a_change_concerns_one_record():
    other = Claim(ClaimId("b" * 32))
    for before, after in ((None, None), (CLAIM, other), (CLAIM, Source(SourceId(ID)))):
        with pytest.raises(ValueError, match="a change"):
            Change(before, after)


def test_edits_that_follow_one_another_join_into_one():
    reworded = replace(CLAIM, text="two")
    first = ChangeSet("Add claim", added(CLAIM))
    joined = first.followed_by(ChangeSet("Reword", (Change(CLAIM, reworded),)))
    assert joined == ChangeSet("Add claim", added(reworded))
    assert not joined.followed_by(ChangeSet("Delete", removed(reworded)))


def test_an_edit_and_its_inverse_join_into_nothing():
    change_set = ChangeSet("Reword", (Change(CLAIM, replace(CLAIM, text="two")),))
    assert not change_set.followed_by(change_set.inverse()).changes
    assert change_set.inverse().inverse() == change_set


def test_an_error_says_what_happened_and_what_to_do():
    assert str(ArgmapError("It broke.", "Mend it.")) == "It broke. Mend it."
    assert str(ArgmapError("It broke.")) == "It broke."


def test_what_a_label_calls_a_claim_is_short():
    draft = Draft()
    claim = draft.claim("A very long claim that goes on and on, far past any label’s end.")
    change_set = draft.done[-1].inverse()
    assert change_set.label == "Add claim"
    assert draft.map.claims[claim].short_title == ""


def test_a_document_knows_the_page_of_an_offset():
    document = Document("0" * 64, "one two three", b"", pages=(0, 4, 8))
    assert [document.page_at(offset) for offset in (0, 3, 4, 7, 8, 12)] == [1, 1, 2, 2, 3, 3]
    assert Document("0" * 64, "one", b"").page_at(1) is None


@pytest.mark.parametrize("pages", [(1,), (0, 0), (0, 5, 3)])
def test_pages_follow_one_another_from_the_start(pages):
    with pytest.raises(RuleError, match="follow one another"):
        Document("0" * 64, "one two three", b"", pages=pages)


@pytest.mark.parametrize("aliases", [("Matze",), ("Matze = ",), ("",), (" = ",)])
def test_an_alias_joins_two_names(aliases):
    with pytest.raises(RuleError, match="join"):
        Case(CaseId(keyed_id("case")), aliases=aliases)
    assert Case(CaseId(keyed_id("case")), aliases=("Matze = Matzi = Matzey",)).aliases
