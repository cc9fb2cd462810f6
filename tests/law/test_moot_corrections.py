from __future__ import annotations

from dataclasses import replace

import pytest
from drafts import TEXT, Draft

from argmap.case.changes import Change, ChangeSet
from argmap.case.layer_corrections import LayerCorrection, plan_layer_correction
from argmap.case.plan_evidence import plan_cite, plan_quote
from argmap.case.terms import Side, SourceKind
from argmap.law.case_check import check_case
from argmap.law.evidence_rules import load_evidence_rules
from argmap.law.moot_corrections import KIND, moot_corrections

NOTICE = "tro-on-notice"


@pytest.fixture
def draft():
    """A case in which an article tells for the movant what its own people said."""
    draft = Draft(posture=NOTICE, movant="Parler", respondent="AWS")
    draft.top = draft.claim("It is down.", side=Side.MOVANT)
    fields = {"target": draft.top, "speaker": "Parler", "new_id": draft.new_id}
    draft.do(plan_quote(draft.map, draft.source(), TEXT, 0, 14, **fields))
    return draft


def correct(draft, who, *, level="none", posture=NOTICE, cite=None):
    cite = cite or draft.map.cites_on(draft.top)[0]
    one = LayerCorrection(who, posture, level, "A camera saw it.")
    draft.do(plan_layer_correction(draft.map, cite.id, one))


def change(draft, before, **fields):
    draft.do(ChangeSet("Change", (Change(before, replace(before, **fields)),)))


def found(draft):
    return [*moot_corrections(draft.map, load_evidence_rules())]


def test_a_correction_that_counts_is_no_fault(draft):
    correct(draft, "the article")
    correct(draft, "what Parler said")
    assert found(draft) == []


def test_a_correction_is_moot_once_the_kind_of_the_source_has_another_layer(draft):
    correct(draft, "the article")
    (source,) = draft.map.ranked_sources()
    change(draft, source, kind=SourceKind.DECLARATION)
    (fault,) = found(draft)
    assert "for “It is down.”: the article is none (A camera saw it); the cite has no" in (
        fault.message
    )
    assert [type(one).__name__ for one in fault.records] == ["Claim", "Quote", "Source"]
    change(draft, draft.map.sources[source.id], kind=SourceKind.ARTICLE)
    assert found(draft) == []


def test_a_correction_for_another_posture_is_moot_only_where_its_layer_has_gone(draft):
    correct(draft, "what Parler said", posture="permanent")
    assert found(draft) == []
    (quote,) = draft.map.quotes.values()
    change(draft, quote, speaker="AWS")
    (fault,) = found(draft)
    assert "what Parler said" in fault.message


def test_a_level_that_is_not_known_is_told_too(draft):
    correct(draft, "the article", level="splendid")
    (fault,) = found(draft)
    assert "no level of worth has that name" in fault.message


def test_a_cite_of_a_whole_source_is_told_and_every_check_of_a_case_tells_it(draft):
    (source,) = draft.map.ranked_sources()
    draft.do(plan_cite(draft.map, source.id, draft.top, new_id=draft.new_id))
    (cite,) = draft.map.cites_of(source.id)
    correct(draft, "the article", cite=cite)
    change(draft, source, kind=SourceKind.ORDER)
    check = check_case(draft.map, lambda _source: None)
    (problem,) = [one for one in check.problems if one.kind == KIND]
    assert [one.kind for one in problem.where] == ["claim", "source"]
