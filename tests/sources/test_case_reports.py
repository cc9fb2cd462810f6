from __future__ import annotations

from argmap.case.caption import Case
from argmap.case.case_map import CaseMap
from argmap.case.evidence import Source
from argmap.case.ids import keyed_id
from argmap.sources.case_reports import alias_groups, compare_case, report_names, reports_of
from argmap.sources.importing import document_from_bytes

FIRST = Source(keyed_id("1"), title="First report")
SECOND = Source(keyed_id("2"), title="Second report", rank=1.0)
UNHELD = Source(keyed_id("3"), title="Order", rank=2.0)
TEXTS = {
    FIRST.id: "The court heard Anna Kowalska on the missing ledgers of the shipyard.",
    SECOND.id: "The court heard Anna Kovalska about the missing ledgers of the shipyard.",
}


def text_of(source):
    return document_from_bytes(TEXTS[source.id].encode()) if source.id in TEXTS else None


def case_of(*aliases):
    return CaseMap([Case(keyed_id("case"), aliases=aliases), FIRST, SECOND, UNHELD])


def test_the_sources_of_a_case_are_compared_by_their_titles():
    (problem, *_) = compare_case(case_of(), text_of)
    assert "First report" in problem.message
    assert "Second report" in problem.message


def test_a_source_whose_text_is_not_held_is_left_out():
    assert [report.name for report in reports_of(case_of(), text_of)] == [
        "First report",
        "Second report",
    ]


def test_names_the_case_joins_are_not_told_apart():
    joined = case_of("Kowalska = Kovalska")
    assert alias_groups(joined) == [["Kowalska", "Kovalska"]]
    assert compare_case(joined, text_of) == []


def test_a_case_without_sources_has_nothing_to_compare():
    assert compare_case(CaseMap([Case(keyed_id("case"))]), text_of) == []


def test_sources_of_one_title_are_told_apart_by_publisher_date_or_number():
    def named(*fields):
        rows = [
            Source(keyed_id(str(at)), title="A report", rank=float(at), **one)
            for at, one in enumerate(fields)
        ]
        case_map = CaseMap([Case(keyed_id("case")), *rows, UNHELD])
        names = [*report_names(case_map).values()]
        assert "Order" in names
        return [one for one in names if one != "Order"]

    assert named({}) == ["A report"]
    assert named({"publisher": "AP"}, {"publisher": "AFP"}) == ["A report (AP)", "A report (AFP)"]
    days = ({"date": "2021-01-11", "publisher": "AP"}, {"date": "2021-01-12", "publisher": "AP"})
    assert named(*days) == ["A report (2021-01-11)", "A report (2021-01-12)"]
    assert named({"publisher": "AP"}, {}) == ["A report (1)", "A report (2)"]
