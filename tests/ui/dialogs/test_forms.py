from __future__ import annotations

from dataclasses import replace

from PySide6.QtWidgets import QLabel

from argmap.case.caption import Case
from argmap.case.ids import CaseId
from argmap.case.terms import CaseKind, Side, Told
from argmap.law.reading import load_standards
from argmap.ui.dialogs.about import about_page
from argmap.ui.dialogs.caption_form import CaptionForm
from argmap.ui.dialogs.shortcuts import ShortcutsPage
from argmap.ui.inspector.fields import SOURCE_FIELDS
from argmap.ui.record_form import RecordForm


def texts(widget):
    return [label.text() for label in widget.findChildren(QLabel)]


def test_a_caption_gives_back_only_what_was_changed(qtbot):
    case = Case(CaseId("c" * 32), title="A v. B", flags=("strange",))
    form = CaptionForm(case, load_standards())
    qtbot.addWidget(form)
    assert form.fields == {}
    assert form.flags == ("strange",)
    form.form.show_values({"court": "W.D. Wash.", "kind": CaseKind.DEBATE})
    assert form.fields == {"court": "W.D. Wash.", "kind": CaseKind.DEBATE}


def test_a_caption_tells_what_the_caption_page_of_a_paper_needs(qtbot):
    case = Case(CaseId("c" * 32), judge="Hon. A. Judge", writes_for=Side.MOVANT)
    form = CaptionForm(case, load_standards())
    qtbot.addWidget(form)
    assert form.fields == {}
    page = {
        "counsel": "A. Counsel\nSeattle",
        "movant_role": "Plaintiff",
        "noting_date": "2021-01-20",
    }
    said = {**page, "writes_for": Side.RESPONDENT, "oral_argument": Told.YES, "judge": ""}
    form.form.show_values(said)
    assert form.fields == said
    assert type(form.fields["oral_argument"]) is Told
    assert replace(case, **form.fields).division == ""


def test_another_posture_brings_a_standard_that_is_for_it_unless_one_was_chosen(qtbot):
    form = CaptionForm(Case(CaseId("c" * 32), standard="ca9"), load_standards())
    qtbot.addWidget(form)
    form.form.show_values({"posture": "permanent"})
    assert form.fields == {"posture": "permanent", "standard": "ebay"}
    form.form.show_values({"standard": "ca2"})
    assert form.fields == {"posture": "permanent", "standard": "ca2"}


def test_a_posture_nobody_here_knows_is_shown_and_kept(qtbot):
    case = Case(CaseId("c" * 32), posture="from-elsewhere")
    form = CaptionForm(case, load_standards())
    qtbot.addWidget(form)
    assert form.form.values["posture"] == "from-elsewhere"
    assert form.fields == {}


def test_the_pages_of_the_help_menu_say_what_they_should(qtbot):
    about, shortcuts = about_page(), ShortcutsPage()
    qtbot.addWidget(about)
    qtbot.addWidget(shortcuts)
    assert any("not legal advice" in text for text in texts(about))
    assert "Shift+Tab" in texts(shortcuts)


def test_an_example_of_a_date_cannot_be_taken_for_a_date(qtbot):
    caption = CaptionForm(Case(CaseId("c" * 32)), load_standards())
    qtbot.addWidget(caption)
    assert caption.form.editor("filed")._text.placeholderText() == "YYYY-MM-DD"
    assert caption.form.editor("docket_number")._text.placeholderText().startswith("e.g. ")


def test_the_inspector_shows_no_examples(qtbot, bridge):
    inspected = RecordForm(SOURCE_FIELDS, bridge)
    qtbot.addWidget(inspected)
    assert inspected.editor("record_cite")._text.placeholderText() == ""
    assert inspected.editor("note")._text.placeholderText() == "Not printed"
