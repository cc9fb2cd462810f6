from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from argmap.case.caption import Case
from argmap.case.ids import CaseId
from argmap.case.terms import CaseKind, SourceKind
from argmap.law.reading import load_standards
from argmap.sources.importing import document_from_bytes
from argmap.ui.dialogs.about import about_page
from argmap.ui.dialogs.caption_form import CaptionForm
from argmap.ui.dialogs.import_form import ImportForm
from argmap.ui.dialogs.remark import Remark
from argmap.ui.dialogs.shortcuts import ShortcutsPage
from argmap.ui.inspector.fields import SOURCE_FIELDS
from argmap.ui.record_form import RecordForm

ARTICLE = b"""Parler sues Amazon

By Jane Roe

New York: Parler, it said, sued Amazon on Monday. Related Articles
"""


def texts(widget):
    return [label.text() for label in widget.findChildren(QLabel)]


@pytest.fixture
def form(qtbot):
    form = ImportForm(document_from_bytes(ARTICLE), "article.txt")
    qtbot.addWidget(form)
    form.resize(860, 620)
    return form


def test_the_import_form_fills_in_what_it_can_and_says_from_where(form):
    assert form.fields["title"] == "Parler sues Amazon"
    assert form.fields["author"] == "Jane Roe"
    assert form.fields["url"] == ""
    assert form.form.remark("title").startswith("Guessed from ")
    assert form.form.remark("url") == ""


def test_the_import_form_gives_back_fields_of_a_source(form):
    assert form.fields["kind"] is SourceKind.ARTICLE
    assert form.fields["translated"] is False


def test_the_import_form_shows_the_text(form):
    assert form.text.kept_text == ARTICLE.decode()


LONG = b"Parler sues Amazon\n\n" + b"One paragraph of many words.\n\n" * 200 + b"Related Articles\n"


@pytest.mark.parametrize("by_mouse", [True, False])
def test_a_warning_shows_in_the_text_what_it_is_about(qtbot, by_mouse):
    form = ImportForm(document_from_bytes(LONG), "article.txt")
    qtbot.addWidget(form)
    form.resize(860, 620)
    form.show()
    qtbot.waitExposed(form)
    (remark,) = [one for one in form.findChildren(Remark) if one.has_place]
    assert form.text.verticalScrollBar().value() == 0
    if by_mouse:
        qtbot.mouseClick(remark, Qt.MouseButton.LeftButton)
    else:
        form.activateWindow()
        remark.setFocus(Qt.FocusReason.TabFocusReason)
        qtbot.waitUntil(remark.hasFocus)
    start, end = form.text.selected_span
    assert form.text.kept_text[start:end] == "Related Articles"
    seen = form.text.visible_span
    assert seen.start <= start
    assert seen.end >= end - 1


def test_the_origin_of_a_source_is_explained(qtbot):
    form = ImportForm(document_from_bytes(b"Words about nothing."), "a.txt")
    qtbot.addWidget(form)
    assert "two reports of one wire are one origin" in form.form.remark("origin")


def test_what_decoding_could_not_keep_is_told(qtbot):
    form = ImportForm(document_from_bytes(b"\xef\xbb\xbfone \xff two, three and four"), "a.txt")
    qtbot.addWidget(form)
    assert any("replaced by" in text for text in texts(form))


def test_a_caption_gives_back_only_what_was_changed(qtbot):
    case = Case(CaseId("c" * 32), title="A v. B", flags=("strange",))
    form = CaptionForm(case, load_standards())
    qtbot.addWidget(form)
    assert form.fields == {}
    assert form.flags == ("strange",)
    form.form.show_values({"court": "W.D. Wash.", "kind": CaseKind.DEBATE})
    assert form.fields == {"court": "W.D. Wash.", "kind": CaseKind.DEBATE}


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


def test_an_example_of_a_date_cannot_be_taken_for_a_date(qtbot, form):
    assert form.form.editor("accessed")._text.placeholderText() == "YYYY-MM-DD"
    caption = CaptionForm(Case(CaseId("c" * 32)), load_standards())
    qtbot.addWidget(caption)
    assert caption.form.editor("filed")._text.placeholderText() == "YYYY-MM-DD"
    assert caption.form.editor("docket_number")._text.placeholderText().startswith("e.g. ")


def test_the_inspector_shows_no_examples(qtbot, bridge):
    inspected = RecordForm(SOURCE_FIELDS, bridge)
    qtbot.addWidget(inspected)
    assert inspected.editor("record_cite")._text.placeholderText() == ""
    assert inspected.editor("note")._text.placeholderText() == "Not printed"
