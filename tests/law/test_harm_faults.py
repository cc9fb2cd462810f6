from __future__ import annotations

from dataclasses import replace

import pytest

from argmap.case.caption import Case
from argmap.case.case_map import CaseMap
from argmap.case.ids import keyed_id
from argmap.case.motion import Item
from argmap.case.terms import Degree, Delay, Reply, Told
from argmap.case.weighing import Harm
from argmap.law.doctrines import load_doctrines
from argmap.law.harm_faults import AT_ODDS, BY_WORDS, harm_faults

HARM = Harm(keyed_id("h"), "The business goes under")


def told(*records):
    case_map = CaseMap([Case(keyed_id("case")), *records])
    return [(one.kind, one.message) for one in harm_faults(case_map, load_doctrines())]


def test_words_that_no_field_confirms_are_told_until_one_does():
    ((kind, message),) = told(HARM)
    assert kind == BY_WORDS
    assert message.startswith("“The business goes under” speaks of extinction (“goes under”)")
    for said in (Told.YES, Told.NO):
        assert told(replace(HARM, threatens_business=said)) == []


@pytest.mark.parametrize("fact", ["threatens_business", "payer_insolvent", "loses_evidence"])
def test_what_money_repairs_and_does_not_make_good_is_at_odds(fact):
    harm = replace(HARM, text="It hurts.", reparable_by_money=Degree.YES, **{fact: Told.YES})
    ((kind, message),) = told(harm)
    assert kind == AT_ODDS
    assert "money is said to repair it" in message
    assert told(replace(harm, reparable_by_money=Degree.PARTLY)) == []


@pytest.mark.parametrize("delay", Delay)
def test_a_delay_that_the_checklist_says_is_not_accounted_for_is_at_odds(delay):
    item = Item(keyed_id("i"), item="delay", reply=Reply.NO)
    harm = replace(HARM, text="It hurts.", delay=delay)
    found = [kind for kind, _ in told(harm, item)]
    assert found == ([AT_ODDS] if delay in (Delay.NONE, Delay.EXPLAINED) else [])
    assert told(harm, replace(item, reply=Reply.YES)) == []
