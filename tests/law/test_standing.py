from __future__ import annotations

import pytest
from drafts import Draft

from argmap.case.plan_claims import plan_amendment
from argmap.case.plan_evidence import plan_cite
from argmap.case.terms import OfferedFor, Signal, SourceKind, Status
from argmap.law.evidence_rules import load_evidence_rules
from argmap.law.standing import Standing

OTHER = "The site was back on Sunday.\n"


@pytest.fixture
def draft():
    return Draft(posture="tro-on-notice", movant="Parler", respondent="AWS")


def stands(draft, claim, is_sound=lambda _: True, **known):
    standing = Standing(draft.map, load_evidence_rules(), is_sound, **known)
    return standing(draft.map.claims[claim])


def test_a_source_and_its_near_copy_are_one_of_the_two_that_a_disputed_claim_needs(draft):
    claim = cited(draft)
    copy = draft.source("Parler is down again.")
    draft.quote(copy, "Parler is down", target=claim, text="Parler is down again.")
    amend(draft, draft.map.claims[claim], status=Status.DISPUTED)
    assert stands(draft, claim)
    assert not stands(draft, claim, are_copies=lambda *_: True)


def amend(draft, record, **fields):
    draft.do(plan_amendment(draft.map, record, **fields))


def cited(draft, **source):
    claim = draft.claim("Parler is down.")
    draft.quote(draft.source(**source), "Parler is down", target=claim)
    return claim


def test_a_claim_stands_on_a_sound_quote_and_on_no_other(draft):
    claim = cited(draft)
    assert stands(draft, claim)
    assert not stands(draft, claim, lambda _: False)
    assert not stands(draft, draft.claim("Bare."))


@pytest.mark.parametrize(
    ("signal", "counts"),
    [
        *((one, True) for one in (Signal.NONE, Signal.ACCORD, Signal.SEE, Signal.SEE_ALSO)),
        *((one, False) for one in (Signal.CF, Signal.COMPARE, Signal.CONTRA, Signal.BUT_SEE)),
    ],
)
def test_only_a_supporting_signal_counts(draft, signal, counts):
    claim = cited(draft)
    amend(draft, draft.map.cites_on(claim)[0], signal=signal)
    assert stands(draft, claim) is counts


def test_what_the_user_says_is_worth_nothing_bears_nothing(draft):
    claim = cited(draft)
    none = load_evidence_rules().levels[0].id
    amend(draft, draft.map.cites_on(claim)[0], worth=none)
    assert not stands(draft, claim)


def test_hearsay_bears_nothing_where_the_posture_excludes_it(draft):
    claim = cited(draft, kind=SourceKind.ARTICLE)
    assert stands(draft, claim)
    amend(draft, draft.map.case, posture="permanent")
    assert not stands(draft, claim)
    amend(draft, draft.map.cites_on(claim)[0], offered_for=OfferedFor.NOTICE)
    assert stands(draft, claim)


def test_a_disputed_claim_needs_two_origins(draft):
    claim = cited(draft, origin="AFP")
    amend(draft, draft.map.claims[claim], status=Status.DISPUTED)
    assert not stands(draft, claim)
    same = draft.source(OTHER, origin="afp ")
    draft.quote(same, "back on Sunday", target=claim, text=OTHER)
    assert not stands(draft, claim)
    amend(draft, draft.map.sources[same], origin="Reuters")
    assert stands(draft, claim)


def test_two_sources_that_name_no_origin_are_two(draft):
    claim = cited(draft)
    amend(draft, draft.map.claims[claim], status=Status.DISPUTED)
    draft.do(plan_cite(draft.map, draft.source(OTHER), claim, new_id=draft.new_id))
    assert stands(draft, claim)
