"""What can be exported, in which formats, and what is chosen of each."""

from __future__ import annotations

import pytest

from argmap.brief.papers import PAPERS
from argmap.brief.pdf_kinds import PdfKind
from argmap.case.ids import ClaimId
from argmap.formats.case_to_export import Choices
from argmap.formats.export_subjects import (
    PART,
    PICTURE,
    Around,
    choices_of,
    file_options,
    subject_called,
    subjects,
)
from argmap.formats.registry import EXPORT_FORMATS

CLAIM = ClaimId("c" * 32)
AROUND = Around((("me", "Mine"), ("anna", "Anna")), court=True, part="“The root”")


def test_every_paper_and_every_format_can_be_exported():
    listed = subjects()
    assert [one.id for one in listed][: len(PAPERS)] == [one.id for one in PAPERS]
    assert {one.suffix for subject in listed for one in subject.formats} == {
        one.suffix for one in EXPORT_FORMATS
    }
    assert all(one.formats for one in listed)


def test_a_paper_is_offered_only_in_formats_that_hold_papers():
    for one in subjects():
        for fitting in one.formats:
            is_table = one.paper is not None and one.paper.id in fitting.tables_of
            assert (fitting.takes_paper or is_table) == bool(one.paper)


@pytest.mark.parametrize("suffix", [".csv", ".xlsx"])
def test_a_flow_sheet_is_a_table_of_its_round_and_no_other_table_is_asked_for(suffix):
    flow = subject_called("flow")
    fitting = flow.format_called(suffix)
    assert fitting.suffix == suffix
    assert {one.name for one in file_options(flow, fitting, AROUND)} == {"court"}
    values = {"format": suffix, "table": "harms"}
    chosen = choices_of(flow, values, Choices(), {"round": "1"})
    assert (chosen.paper, chosen.table, chosen.options) == ("flow", "", {"round": "1"})
    assert "flow sheet of one round" in fitting.loses_of("flow")
    assert "quotes" in fitting.loses_of("")


@pytest.mark.parametrize(
    ("subject", "suffix", "asked"),
    [
        ("map", ".pdf", {"extent", "style", "reader", "court"}),
        ("reply", ".pdf", {"style", "reader", "court"}),
        ("memorandum", ".docx", {"reader", "court"}),
        (PICTURE, ".png", {"extent", "scale", "style", "legend", "clear", "court"}),
        (PICTURE, ".svg", {"extent", "style", "legend", "clear", "court"}),
        ("tables", ".csv", {"table", "court"}),
        ("tables", ".xlsx", {"court"}),
    ],
)
def test_what_is_asked_of_a_file_is_what_its_format_takes(subject, suffix, asked):
    chosen = subject_called(subject)
    listed = file_options(chosen, chosen.format_called(suffix), AROUND)
    assert {one.name for one in listed} == asked
    assert all(one.about for one in listed)


def test_practice_rounds_are_asked_about_where_there_are_any_and_a_file_can_hold_them():
    chosen, around = subject_called("reply"), Around(rounds=True)
    asked = {one.name: one for one in file_options(chosen, chosen.format_called(".pdf"), around)}
    assert asked["rounds"].usual == "no"
    word = file_options(chosen, chosen.format_called(".docx"), around)
    assert "rounds" not in {one.name for one in word}
    kept = {"format": ".pdf", "rounds": "yes"}
    assert choices_of(chosen, kept, Choices(), {}).rounds
    assert not choices_of(chosen, kept | {"format": ".docx"}, Choices(), {}).rounds


def test_nothing_is_asked_where_there_is_no_choice():
    picture = subject_called(PICTURE)
    listed = file_options(picture, picture.format_called(".svg"), Around())
    assert {one.name for one in listed} == {"style", "legend", "clear"}


def test_what_a_format_does_not_take_is_not_chosen_of_it():
    kept = {"style": "grey", "table": "harms", "scale": "3", "legend": "no", "pdf_kind": "working"}
    kept |= {"clear": "yes", "extent": PART, "court": "yes", "reader": "anna"}
    shown = Choices("me", (CLAIM,), today="2021-01-12")
    word = choices_of(subject_called("reply"), kept | {"format": ".docx"}, shown, {"draft": "yes"})
    assert word == Choices(
        "anna", paper="reply", options={"draft": "yes"}, today="2021-01-12", revealed=True
    )
    picture = choices_of(subject_called(PICTURE), kept | {"format": ".png"}, shown, {})
    assert picture == Choices(
        *("anna", (CLAIM,), 3.0),
        legend=False,
        today="2021-01-12",
        revealed=True,
        style="grey",
        clear=True,
    )
    pdf = choices_of(subject_called("reply"), kept | {"format": ".pdf"}, shown, {})
    assert (pdf.pdf_kind, pdf.style, pdf.table) == (PdfKind.WORKING, "grey", "")


def test_the_claim_that_was_exported_is_exported_again_whatever_is_selected_now():
    kept = {"format": ".svg", "extent": PART, "claims": CLAIM}
    assert choices_of(subject_called(PICTURE), kept, Choices("me"), {}).only == (CLAIM,)
    whole = kept | {"extent": "whole"}
    assert choices_of(subject_called(PICTURE), whole, Choices("me"), {}).only == ()


def test_what_the_court_found_is_kept_back_unless_it_is_shown_or_ticked():
    subject = subject_called("map")
    assert not choices_of(subject, {}, Choices("me"), {}).revealed
    assert choices_of(subject, {}, Choices("me", revealed=True), {}).revealed
    assert not choices_of(subject, {"court": "no"}, Choices("me", revealed=True), {}).revealed
