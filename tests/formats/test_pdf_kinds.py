from __future__ import annotations

import io
import json
import re

import pikepdf
import pytest
from drafts import Draft, same_map
from example import example_map, example_text_of, standards
from pdf_insides import attached_to, holds, insides_of
from shelf import full_draft

from argmap.brief.pdf_kinds import PDF_KINDS, PdfKind
from argmap.case.case_map import CaseMap
from argmap.case.errors import FormatError
from argmap.case.places import Under
from argmap.case.plan_claims import plan_amendment
from argmap.case.plan_weighing import plan_finding
from argmap.case.terms import Side
from argmap.formats.case_json import case_from_json
from argmap.formats.case_to_export import CaseToExport, Choices
from argmap.formats.pdf import pdf_bytes
from argmap.formats.registry import export_case
from argmap.law.citecheck.packet import packet_from_json
from argmap.sources.reading.attached_names import CASE, QUOTATIONS

pytestmark = pytest.mark.usefixtures("qapp")

ID = re.compile(rb"(?<![0-9a-f])[0-9a-f]{32}(?![0-9a-f])")


def pdf_of(case_map, text_of=lambda _: None, kept_of=lambda _: None, **choices):
    case = CaseToExport(case_map, text_of, standards(), Choices(**choices), kept_of=kept_of)
    return pdf_bytes(case)


def drafted_pdf(draft, **choices):
    held = {one.hash: one for step in draft.done for one in step.documents}
    return pdf_of(draft.map, lambda source: held.get(source.document), held.get, **choices)


@pytest.fixture(scope="module")
def of_kinds():
    return {
        kind: pdf_of(example_map(), example_text_of, reader="articles", pdf_kind=kind)
        for kind in PdfKind
    }


def test_each_kind_attaches_what_its_name_says_and_no_more(of_kinds):
    names = {kind: set(attached_to(data)) for kind, data in of_kinds.items()}
    assert names[PdfKind.FILING] == set()
    assert names[PdfKind.CHECKABLE] == {QUOTATIONS}
    assert names[PdfKind.WORKING] == {QUOTATIONS, CASE}
    related = attached_to(of_kinds[PdfKind.WORKING])
    assert (related[QUOTATIONS][1], related[CASE][1]) == ("/Data", "/Source")


def test_the_map_is_checkable_and_the_order_a_filing_unless_chosen_otherwise():
    draft = Draft(posture="tro-on-notice", movant="Parler LLC")
    draft.quote(draft.source(), "down as of Monday", draft.claim("It is down."))
    assert set(attached_to(drafted_pdf(draft))) == {QUOTATIONS}
    assert attached_to(drafted_pdf(draft, paper="order")) == {}
    asked = drafted_pdf(draft, paper="order", pdf_kind=PdfKind.CHECKABLE)
    assert set(attached_to(asked)) == {QUOTATIONS}


@pytest.mark.parametrize("kind", list(PdfKind))
def test_every_kind_is_archivable_accessible_and_the_same_twice(of_kinds, kind):
    data = of_kinds[kind]
    assert data == pdf_of(example_map(), example_text_of, reader="articles", pdf_kind=kind)
    with pikepdf.open(io.BytesIO(data)) as pdf:
        assert pdf.check_pdf_syntax() == []
        with pdf.open_metadata() as metadata:
            assert (metadata["pdfaid:part"], metadata["pdfaid:conformance"]) == ("3", "A")
            assert metadata["pdfuaid:part"] == "1"


def test_a_filing_holds_no_identity_of_a_record(of_kinds):
    insides = insides_of(of_kinds[PdfKind.FILING])
    assert b"BlockQuote" in insides
    assert ID.findall(insides) == []
    assert any(ID.findall(insides_of(of_kinds[PdfKind.WORKING])))


def test_a_filing_holds_nothing_that_is_not_printed():
    draft = Draft(posture="tro-on-notice", movant="Parler LLC", title="A case")
    claim = draft.claim("Secretly it was up.")
    source = draft.source()
    draft.quote(source, "down as of Monday", claim)
    draft.do(plan_amendment(draft.map, draft.map.claims[claim], note="Ask Kim", tags=("weak",)))
    draft.do(plan_amendment(draft.map, draft.map.sources[source], note="From a friend"))
    unseen = ("Ask Kim", "From a friend")
    filing = insides_of(drafted_pdf(draft, pdf_kind=PdfKind.FILING))
    order = insides_of(drafted_pdf(draft, paper="order", pdf_kind=PdfKind.FILING))
    assert holds(filing, "A case")
    assert not any(holds(filing, words) for words in unseen)
    assert not any(
        holds(order, words) for words in (*unseen, "Secretly", "down as of Monday", "A report")
    )
    working = insides_of(drafted_pdf(draft, paper="order", pdf_kind=PdfKind.WORKING))
    assert all(holds(working, words) for words in (*unseen, "Secretly"))


@pytest.mark.parametrize("paper", ["map", "memorandum", "order"])
def test_a_filing_says_of_itself_and_its_parts_only_what_is_printed(paper):
    draft = Draft(posture="tro-on-notice", movant="Parler LLC", title="A weak case")
    claim = draft.claim("It was up.", short_title="Shaky", side=Side.MOVANT, factor="merits")
    draft.claim("It said so.", Under(claim), short_title="Shakier", side=Side.MOVANT)
    filing = insides_of(drafted_pdf(draft, paper=paper, pdf_kind=PdfKind.FILING))
    assert not any(holds(filing, words) for words in ("Shaky", "Shakier"))
    assert holds(filing, "A weak case") is (paper == "map")


def test_the_packet_has_the_quotations_printed_in_their_order_and_nothing_of_the_case(of_kinds):
    data = attached_to(of_kinds[PdfKind.CHECKABLE])[QUOTATIONS][0]
    packet = packet_from_json(data)
    assert len(packet.quotations) == 67
    case_map = example_map()
    texts = {source.title: source for source in case_map.sources.values()}
    for one in packet.quotations:
        text = example_text_of(texts[one.source]).text
        assert text[one.start : one.end] == one.exact
        at = one.start - len(one.before)
        assert text[at : one.start] == one.before
        assert one.text[slice(*one.span)].startswith(one.exact)
        assert one.source_hash == texts[one.source].document
        assert one.is_block
    assert not ID.findall(data)
    words = json.dumps(json.loads(data), ensure_ascii=False)
    assert not any(claim.text in words for claim in case_map.claims.values())


def test_a_case_opened_from_its_working_copy_is_the_case():
    draft = full_draft()
    data = attached_to(drafted_pdf(draft, pdf_kind=PdfKind.WORKING, revealed=True, rounds=True))[
        CASE
    ][0]
    new = case_from_json(data)
    assert same_map(CaseMap(new.records), draft.map)
    held = {one.hash for step in draft.done for one in step.documents}
    assert {one.hash for one in new.documents} == held


def court_alone():
    """A case in which the court alone has found anything."""
    draft = Draft(posture="tro-on-notice", standard="ca9")
    draft.claim("It is down.")
    draft.source()
    found = plan_finding(
        *(draft.map, "merits", "weak"),
        scale=["weak"],
        by="court",
        why="Breached, says the court.",
        new_id=draft.new_id,
    )
    draft.do(found)
    return draft


@pytest.mark.parametrize("suffix", [".md", ".html", ".txt"])
def test_what_the_court_found_is_printed_only_where_it_is_revealed(tmp_path, suffix):
    draft = court_alone()
    told = {}
    for name, choices in (
        ("hidden", Choices(paper="map")),
        ("revealed", Choices(paper="map", revealed=True)),
        ("asked for", Choices("court", paper="map")),
    ):
        path = tmp_path / f"case{suffix}"
        export_case(path, CaseToExport(draft.map, lambda _: None, standards(), choices))
        told[name] = "Breached, says the court" in path.read_text(encoding="utf-8")
    assert told == {"hidden": False, "revealed": True, "asked for": True}


def test_no_pdf_holds_what_the_court_found_before_it_is_revealed():
    draft = court_alone()
    for revealed in (False, True):
        pdf = drafted_pdf(draft, pdf_kind=PdfKind.WORKING, revealed=revealed)
        assert holds(attached_to(pdf)[CASE][0], "Breached, says the court") is revealed


def test_nothing_goes_along_inside_a_picture(tmp_path):
    choices = Choices(pdf_kind=PdfKind.WORKING)
    case = CaseToExport(Draft().map, lambda _: None, standards(), choices)
    with pytest.raises(FormatError, match=r"Nothing can go along inside a \.png file"):
        export_case(tmp_path / "a.png", case)
    assert list(tmp_path.iterdir()) == []


def test_a_working_copy_has_no_practice_rounds_unless_they_are_asked_for():
    draft = full_draft()
    assert draft.map.rounds
    for rounds in (False, True):
        pdf = drafted_pdf(draft, pdf_kind=PdfKind.WORKING, revealed=True, rounds=rounds)
        case_map = CaseMap(case_from_json(attached_to(pdf)[CASE][0]).records)
        assert bool(case_map.rounds) is bool(case_map.flow_entries) is rounds
        assert case_map.claims.keys() == draft.map.claims.keys()
        kept = {one.round for one in case_map.speech_documents.values()}
        assert kept == ({*case_map.rounds} if rounds else {None})


def test_the_words_of_a_working_copy_say_that_the_whole_case_goes_along_with_a_part():
    assert "even where a part of it is printed" in PDF_KINDS[PdfKind.WORKING].leaves
