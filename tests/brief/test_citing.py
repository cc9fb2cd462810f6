from __future__ import annotations

from dataclasses import replace

import pytest

from argmap.brief.as_written import proposed_citation
from argmap.brief.citing import (
    full_citation,
    page_range,
    pinpoint_words,
    proposal_doubts,
    quoting_words,
    short_citation,
)
from argmap.brief.published import short_name_of
from argmap.brief.runs import RunStyle
from argmap.case.evidence import Cite, Quote, Source
from argmap.case.ids import CiteId, ClaimId, QuoteId, SourceId, keyed_id
from argmap.case.terms import SourceKind
from argmap.law.citations.court_dates import legal_date


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
        "Parler Sues Amazon (undated; machine-translated)."
    )


def test_without_a_title_a_citation_says_so_and_names_the_file():
    scan = source(file_name="scan 3.pdf", publisher="AFP")
    assert told(full_citation(scan)) == "Untitled source (scan 3.pdf), AFP (undated)."
    assert told(short_citation(source(kind=SourceKind.FILING, file_name="scan 3.pdf"))).startswith(
        "Untitled source (scan 3.pdf)"
    )


def test_without_a_date_the_day_of_the_last_visit_stands_for_it():
    visited = source(title="Parler sues", accessed="2026-09-03")
    assert told(full_citation(visited)) == "Parler Sues (last visited Sept. 3, 2026)."


def test_a_citation_that_was_written_down_is_printed_as_it_stands():
    case = source(kind=SourceKind.CASE, title="Winter", citation="Winter, 555 U.S. 7 (2008)")
    assert told(full_citation(case)) == "Winter, 555 U.S. 7 (2008)."


def test_a_record_cite_is_said_once():
    order = source(kind=SourceKind.ORDER, title="Order, Dkt. 34", record_cite="Dkt. 34")
    assert told(short_citation(order)) == "Order, Dkt. 34"
    plain = source(kind=SourceKind.ORDER, title="Order", record_cite="Dkt. 34")
    assert told(short_citation(plain)) == "Order, Dkt. 34"


@pytest.mark.parametrize(
    ("pinpoint", "words"),
    [
        ("3", " at 3"),
        ("¶ 25", " ¶ 25"),
        ("§ 7.2", " § 7.2"),
        ("", ""),
        ("12:3-14", " 12:3-14"),
        ("(c)(1)", "(c)(1)"),
    ],
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


FILING, CASE, ORDER = SourceKind.FILING, SourceKind.CASE, SourceKind.ORDER


@pytest.mark.parametrize(
    ("fields", "place", "form"),
    [
        ({"kind": FILING, "title": "Complaint", "record_cite": "ECF No. 1"}, " ¶ 25",
         "Compl. ¶ 25, ECF No. 1"),
        ({"kind": SourceKind.DECLARATION, "title": "Declaration of Amy Doe in Support of Motion",
          "record_cite": "ECF No. 12"}, " ¶ 4", "Doe Decl. ¶ 4, ECF No. 12"),
        ({"kind": ORDER, "title": "Order, Dkt. 34", "record_cite": "Dkt. 34"}, " at 3",
         "Order at 3, Dkt. 34"),
        ({"kind": SourceKind.TRANSCRIPT, "title": "Hearing Transcript",
          "record_cite": "ECF No. 30"}, " 12:3-14", "Hr’g Tr. 12:3–14, ECF No. 30"),
        ({"kind": SourceKind.CONTRACT, "title": "AWS Customer Agreement"}, " § 7.2",
         "AWS Customer Agreement § 7.2"),
        ({"kind": CASE, "citation": "Winter v. NRDC, 555 U.S. 7 (2008)"}, " at 22",
         "Winter, 555 U.S. at 22"),
        ({"kind": CASE, "citation": "Winter v. NRDC, 555 U.S. 7, 20 (2008)"}, "",
         "Winter, 555 U.S. at 20"),
        ({"kind": CASE, "title": "My own words"}, " at 22", "My own words at 22"),
        ({"kind": SourceKind.STATUTE, "title": "47 U.S.C. § 230"}, "(c)(1)",
         "47 U.S.C. § 230(c)(1)"),
        ({"kind": SourceKind.STATUTE, "title": "The Communications Decency Act"}, " § 230",
         "The Communications Decency Act § 230"),
        ({"title": "Parler sues Amazon"}, " at 2", "Parler Sues Amazon at 2"),
    ],
)  # fmt: skip
def test_a_place_stands_where_its_kind_of_source_has_it(fields, place, form):
    assert told(short_citation(source(**fields), place)) == form


@pytest.mark.parametrize(
    ("fields", "form"),
    [
        ({"kind": FILING, "title": "Complaint", "record_cite": "ECF No. 1"}, "Compl., ECF No. 1"),
        ({"kind": ORDER, "title": "Order", "record_cite": "Dkt. 34", "date": "2021-01-21"},
         "Order, Dkt. 34 (Jan. 21, 2021)"),
        ({"kind": FILING, "title": "Complaint", "date": "2021-01-11"}, "Compl. (Jan. 11, 2021)"),
        ({"kind": CASE, "title": "Doe v. Roe", "publisher": "W.D. Wash.", "date": "2021-01-11",
          "record_cite": "No. 2:21-cv-00031"},
         "Doe v. Roe, No. 2:21-cv-00031 (W.D. Wash. Jan. 11, 2021)"),
        ({"kind": SourceKind.STATUTE, "title": "47 USC 230"}, "47 U.S.C. § 230"),
        ({"kind": SourceKind.STATUTE, "title": "FRCP 65(b)"}, "Fed. R. Civ. P. 65(b)"),
        ({"kind": SourceKind.CONTRACT, "title": "Agreement", "publisher": "AWS",
          "date": "2020-05-01", "url": "https://aws.example/a"},
         "Agreement, AWS (May 1, 2020), https://aws.example/a"),
    ],
)  # fmt: skip
def test_a_citation_is_proposed_from_the_fields(fields, form):
    assert told(proposed_citation(source(**fields))) == form


def test_the_users_own_words_win_over_the_form_and_stay_as_they_are():
    own = source(kind=CASE, citation="Winter v. NRDC,  555 US 7 [sic] (2008)")
    assert told(full_citation(own)) == "Winter v. NRDC,  555 US 7 [sic] (2008)."
    close = source(kind=CASE, citation="Doe v. Roe, 1 F. 3d 2 (9th Cir. 1993)")
    assert told(full_citation(close)) == "Doe v. Roe, 1 F. 3d 2 (9th Cir. 1993)."
    assert full_citation(close)[0].style is RunStyle.TITLE
    assert told(proposed_citation(close)) == "Doe v. Roe, 1 F.3d 2 (9th Cir. 1993)"


def test_a_proposal_says_what_it_lacks_and_guesses():
    assert "publisher and date" in proposal_doubts(source(title="Parler sues"))[0]
    assert "number on the docket" in proposal_doubts(source(kind=FILING, title="Complaint"))[0]
    sworn = source(kind=FILING, title="Declaration of Amy Doe", record_cite="ECF No. 2")
    assert "surname" in proposal_doubts(sworn)[0]
    assert "reported" in proposal_doubts(source(kind=CASE, title="Winter"))[0]
    assert (
        "T6"
        in proposal_doubts(
            source(kind=CASE, citation="Doe v. Roe Services, Inc., 1 F.3d 2 (9th Cir. 1993)")
        )[0]
    )
    whole = source(title="Parler Sues", publisher="Reuters", date="2021-01-12")
    assert proposal_doubts(whole) == ()
    (capitals,) = proposal_doubts(replace(whole, title="Parler sues"))
    assert "a headline’s capitals here (Rule 8)" in capitals


def quote(speaker):
    return Quote(
        QuoteId(keyed_id("quote")), SourceId(keyed_id("source")), 0, 2, "No", speaker=speaker
    )


@pytest.mark.parametrize(
    ("fields", "speaker", "words"),
    [
        ({"author": "Juliette Michel"}, "AWS spokesperson", "quoting AWS spokesperson"),
        ({"author": "Juliette Michel"}, "juliette michel", ""),
        ({}, "", ""),
        ({"kind": SourceKind.CONTRACT}, "AWS", ""),
        ({"kind": FILING, "author": "AWS"}, "John Matze", "quoting John Matze"),
    ],
)
def test_whoever_is_quoted_in_a_source_is_proposed_for_the_parenthetical(fields, speaker, words):
    assert quoting_words(source(**fields), quote(speaker)) == words


def test_an_e_mail_is_cited_by_its_sender_and_a_letter_as_a_letter():
    fields = {"author": "AWS Trust & Safety", "date": "2021-01-09"}
    kind = SourceKind.CORRESPONDENCE
    mail = source(kind=kind, title="Notice of suspension", **fields)
    assert told(full_citation(mail)) == (
        "E-mail from AWS Trust & Safety, Notice of suspension (Jan. 9, 2021)."
    )
    letter = source(kind=kind, title="Letter to Parler", **fields)
    assert told(full_citation(letter)).startswith("Letter from AWS Trust & Safety, Letter to")
    in_record = source(kind=kind, title="Notice", record_cite="ECF No. 1-2", **fields)
    assert "ECF No. 1-2" in told(full_citation(in_record))
    assert "to whom" in " ".join(proposal_doubts(mail))


def titles(runs):
    return [run.text for run in runs if run.style is RunStyle.TITLE]


def test_a_citation_touched_by_hand_keeps_the_title_in_italics():
    fields = {"author": "A. Writer", "title": "Parler sues", "publisher": "Daily", "date": "2021"}
    proposed = told(proposed_citation(source(**fields)))
    mine = source(**fields, citation=f"{proposed} (via WSJ)")
    assert told(full_citation(mine)) == f"{proposed} (via WSJ)."
    assert titles(full_citation(mine)) == ["Parler Sues"]
    as_printed = source(**fields, citation="A. Writer, Parler sues, Daily (2021)")
    assert titles(full_citation(as_printed)) == ["Parler sues"]
    assert titles(full_citation(source(**fields, citation="Writer, in the Daily"))) == []
    case = source(kind=SourceKind.CASE, citation="Doe v. Roe, 1 F.3d 2 (9th Cir. 1993) (via WSJ)")
    assert titles(full_citation(case)) == ["Doe v. Roe"]


@pytest.mark.parametrize(
    ("page", "last", "words"),
    [
        (None, None, ""),
        (1, None, "1"),
        (1, 2, "1\u20132"),
        (9, 11, "9\u201311"),
        (99, 101, "99\u2013101"),
        (100, 105, "100\u201305"),
        (1131, 1132, "1131\u201332"),
        (1199, 1202, "1199\u2013202"),
    ],
)
def test_pages_are_written_as_citations_write_them(page, last, words):
    assert page_range(page, last) == words
    quote = Quote(QuoteId(keyed_id("q")), SourceId(keyed_id("s")), 0, 1, "x")
    cite = Cite(CiteId(keyed_id("c")), quote=quote.id, claim=ClaimId(keyed_id("claim")))
    placed = replace(quote, page=page, last_page=last)
    assert pinpoint_words(cite, placed) == (f" at {words}" if words else "")


def test_pages_that_were_typed_with_a_hyphen_have_a_dash():
    cite = Cite(
        CiteId(keyed_id("c")),
        source=SourceId(keyed_id("s")),
        claim=ClaimId(keyed_id("claim")),
        pinpoint="1-2",
    )
    assert pinpoint_words(cite) == " at 1\u20132"


@pytest.mark.parametrize(
    ("title", "cited"),
    [
        ("A violent post forced Parler to leave AWS.", "A Violent Post Forced Parler to Leave AWS"),
        ("Parler sues Amazon.com, Inc.", "Parler Sues Amazon.com, Inc."),
        ("A day in the U.S.", "A Day in the U.S."),
        ("And then…", "And Then…"),
        ("And then...", "And Then..."),
        ("Was it plan B.", "Was It Plan B."),
    ],
)
def test_a_full_stop_at_the_end_of_a_headline_is_not_cited_but_that_of_an_abbreviation_is(
    title, cited
):
    news = source(title=title, publisher="NewsDesk", date="2021-01-12")
    assert told(full_citation(news)).startswith(f"{cited}, NewsDesk (")


def test_a_place_in_the_record_is_said_once_in_a_full_citation_too():
    cite = "ECF No. 1-2"
    fields = {"kind": SourceKind.ARTICLE, "publisher": "AFP", "date": "2021-01-11"}
    plain = source(title="Notice", record_cite=cite, **fields)
    assert told(full_citation(plain)) == "Notice, AFP, ECF No. 1-2 (Jan. 11, 2021)."
    named = source(title=f"Notice, {cite}", record_cite=cite, **fields)
    assert told(full_citation(named)).count(cite) == 1


def test_that_a_source_is_machine_translated_is_said_once():
    fields = {"kind": SourceKind.ARTICLE, "translated": True}
    plain = source(citation="AFP, Parler sues (2021)", **fields)
    assert told(full_citation(plain)) == "AFP, Parler sues (2021) (machine-translated)."
    said = source(citation="AFP, Parler sues (machine-translated) (2021)", **fields)
    assert told(full_citation(said)).count("machine-translated") == 1


@pytest.mark.parametrize(
    ("fields", "name"),
    [
        ({"author": "Amy Kelly", "title": "Parler sues"}, "Kelly"),
        ({"author": " ", "title": "Parler sues"}, "Parler Sues"),
        ({"citation": "AFP (2021)"}, "AFP (2021)"),
    ],
)
def test_what_was_cited_before_is_called_by_its_author_its_title_or_its_citation(fields, name):
    assert short_name_of(source(kind=SourceKind.ARTICLE, **fields)).text == name
