from __future__ import annotations

import pytest

from argmap.brief.citing import full_citation, legal_date, pinpoint_words, short_citation
from argmap.case.evidence import Cite, Source
from argmap.case.ids import ClaimId, SourceId, keyed_id
from argmap.case.terms import SourceKind


def source(**fields):
    return Source(SourceId(keyed_id("source")), **fields)


def told(runs):
    return "".join(run.text for run in runs)


def test_a_signed_article_is_cited_by_author_title_publisher_date_and_address():
    article = source(
        author="Juliette Michel",
        title="Conservative Social Network Parler Sues Amazon over Web Shutdown",
        publisher="Malaysian Reserve",
        date="2021-01-12",
        url="https://themalaysianreserve.com/parler",
    )
    assert told(full_citation(article)) == (
        "Juliette Michel, Conservative Social Network Parler Sues Amazon over Web Shutdown, "
        "Malaysian Reserve (Jan. 12, 2021), https://themalaysianreserve.com/parler."
    )


def test_without_an_author_the_title_comes_first():
    assert told(full_citation(source(title="Parler sues Amazon", translated=True))) == (
        "Parler sues Amazon (undated; machine-translated)."
    )


def test_without_a_date_the_day_of_the_last_visit_stands_for_it():
    visited = source(title="Parler sues", accessed="2026-09-03")
    assert told(full_citation(visited)) == "Parler sues (last visited Sept. 3, 2026)."


def test_a_citation_that_was_written_down_is_printed_as_it_stands():
    case = source(kind=SourceKind.CASE, title="Winter", citation="Winter, 555 U.S. 7 (2008)")
    assert told(full_citation(case)) == "Winter, 555 U.S. 7 (2008)."


def test_a_record_cite_is_said_once():
    order = source(kind=SourceKind.ORDER, title="Order, Dkt. 34", record_cite="Dkt. 34")
    assert told(short_citation(order)) == "Order, Dkt. 34"
    plain = source(kind=SourceKind.ORDER, title="Order", record_cite="Dkt. 34")
    assert told(short_citation(plain)) == "Order, Dkt. 34"


@pytest.mark.parametrize(
    ("pinpoint", "words"), [("3", " at 3"), ("¶ 25", " ¶ 25"), ("§ 7.2", " § 7.2"), ("", "")]
)
def test_a_pinpoint_follows_as_its_kind_does(pinpoint, words):
    ids = {name: keyed_id(name) for name in ("cite", "source", "claim")}
    cite = Cite(
        ids["cite"], source=SourceId(ids["source"]), claim=ClaimId(ids["claim"]), pinpoint=pinpoint
    )
    assert pinpoint_words(cite) == words


@pytest.mark.parametrize(
    ("date", "words"),
    [
        ("2021-01-12", "Jan. 12, 2021"),
        ("2021-05", "May 2021"),
        ("2021", "2021"),
        ("2021-13-01", "2021-13-01"),
        ("last week", "last week"),
    ],
)
def test_a_date_is_written_as_citations_write_it(date, words):
    assert legal_date(date) == words
