"""On which side of a factor the memo tells what is cited."""

from __future__ import annotations

from dataclasses import replace

import pytest

from argmap.brief.memo import memo
from argmap.case.caption import Case
from argmap.case.case_map import CaseMap
from argmap.case.evidence import Source
from argmap.case.terms import Decision, SourceKind
from argmap.formats.examples import read_example
from argmap.law.case_findings import weigh_case
from argmap.law.reading import load_standards

STANDARDS = load_standards()


def without_notice(altered=lambda record: record):
    """The example as a motion for an order without notice."""
    return CaseMap(
        replace(one, posture="tro-without-notice") if isinstance(one, Case) else altered(one)
        for one in read_example("parler-v-aws").records
    )


def accounts_of(case_map):
    return memo(case_map, answer_of(case_map)).accounts


def answer_of(case_map):
    return weigh_case(case_map, STANDARDS, standard_id="ca9", reader="court")


@pytest.fixture(scope="module")
def case_map():
    return without_notice()


@pytest.fixture(scope="module")
def accounts(case_map):
    return accounts_of(case_map)


def account(accounts, factor):
    return next(one for one in accounts if one.entry.factor.id == factor)


@pytest.mark.parametrize("factor", ["balance", "public"])
def test_what_is_cited_for_harms_of_a_grant_stands_against_the_order(case_map, accounts, factor):
    sources = account(accounts, factor).sources
    granted = [one for one in sources.harms if one.arises_if is Decision.GRANTED]
    cited = {cite.quote for one in granted for cite in case_map.cites_on(one.id)}
    assert cited
    assert not cited & {one.quote for one in sources.cites}
    assert {one.quote for one in sources.cites_against} & cited


def test_nothing_is_cited_on_both_sides_of_a_factor(accounts):
    assert any(one.citations and one.against for one in accounts)
    for one in accounts:
        assert not set(one.citations) & set(one.against)


def test_only_what_is_sworn_is_cited_for_the_affidavit(accounts, case_map):
    articles = account(accounts, STANDARDS.scales.sworn)
    assert (articles.sources.cites, articles.citations) == ((), ())
    assert "Nothing sworn is cited for it. What the map cites beside is not sworn." in (
        memo(case_map, answer_of(case_map)).text
    )
    first = next(one for one in articles.sources.unsworn if one.quote)
    source = case_map.quotes[first.quote].source
    sworn = without_notice(
        lambda one: (
            replace(one, kind=SourceKind.DECLARATION)
            if isinstance(one, Source) and one.id == source
            else one
        )
    )
    listed = account(accounts_of(sworn), STANDARDS.scales.sworn).sources
    assert first in listed.cites
    assert all(sworn.quotes[one.quote].source == source for one in listed.cites)


def test_a_motion_for_which_nothing_is_cited_has_nothing_sworn():
    bare = CaseMap([without_notice().case])
    text = memo(bare, answer_of(bare)).text
    assert "Nothing sworn is cited for it." in text
    assert "is not sworn" not in text
