from __future__ import annotations

from threading import Event

import pytest
from patience import PATIENCE_S
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from argmap.case.terms import SourceKind
from argmap.law.citations import by_eyecite
from argmap.law.citations.authority import Authority, AuthorityKind
from argmap.law.citations.by_eyecite import eyecite_finder
from argmap.ui.citing.authority_fields import part_fields, source_fields
from argmap.ui.citing.authority_form import AuthorityForm
from argmap.ui.combo_box import ComboBox
from argmap.ui.text_field import TextField

PARLER = "Parler LLC v. Amazon Web Services, Inc., 514 F.Supp.3d 1261 (W.D. Wash. 2021)"
IN_FORM = "Parler LLC v. Amazon Web Servs., Inc., 514 F. Supp. 3d 1261 (W.D. Wash. 2021)"


@pytest.fixture
def make(qtbot):
    def make(text="", known=frozenset()):
        form = AuthorityForm(text, known)
        qtbot.addWidget(form)
        form.resize(620, 700)
        with qtbot.waitExposed(form):
            form.show()
        form.typed.setFocus()
        return form

    return make


def part(form, name):
    return form.parts.editor(name).findChild(TextField)


def test_what_is_typed_is_read_into_parts_and_put_in_form(make):
    form = make()
    assert form.is_empty
    QTest.keyClicks(form.typed, PARLER)
    assert form.kind.values == {"kind": "case"}
    assert form.parts.values["volume"] == "514"
    assert form.parts.values["court"] == "W.D. Wash."
    assert form.row.form.text == IN_FORM
    assert form.row.form.italic == ["Parler LLC v. Amazon Web Servs., Inc."]
    assert "T6" in form.row.doubts.text()


def test_a_part_is_corrected_and_the_form_and_doubts_follow(qtbot, make):
    form = make("Doe v. Roe, 800 F.3d 1 (2015)")
    assert "No court is named" in form.row.doubts.text()
    court = part(form, "court")
    qtbot.mouseClick(court.viewport(), Qt.MouseButton.LeftButton)
    QTest.keyClicks(court, "3d Cir.")
    qtbot.waitUntil(lambda: form.row.form.text == "Doe v. Roe, 800 F.3d 1 (3d Cir. 2015)")
    assert form.row.doubts.text() == ""
    assert form.fields["citation"] == "Doe v. Roe, 800 F.3d 1 (3d Cir. 2015)"


def test_a_correction_that_was_just_typed_is_not_lost(make):
    form = make("Doe v. Roe, 800 F.3d 1 (2015)")
    QTest.keyClicks(part(form, "court"), "3d Cir.")
    assert "3d Cir." in form.fields["citation"]


def test_another_kind_is_chosen_where_the_guess_was_wrong(make):
    form = make("The Communications Decency Act")
    assert form.kind.values == {"kind": "other"}
    box = form.kind.findChild(ComboBox)
    box.setFocus()
    QTest.keyClicks(box, "st")
    QTest.keyClick(box, Qt.Key.Key_Return)
    assert form.kind.values == {"kind": "statute"}
    assert "section" in form.parts.values
    QTest.keyClicks(part(form, "title"), "47")
    QTest.keyClicks(part(form, "code"), "U.S.C.")
    QTest.keyClicks(part(form, "section"), "230")
    assert form.fields["citation"] == "47 U.S.C. § 230"
    assert form.fields["kind"] is SourceKind.STATUTE


def test_several_pasted_lines_are_read_one_at_a_time(make):
    form = make()
    QApplication.clipboard().setText(f"{PARLER}\nFed. R. Civ. P. 65(b)\nCompl. ¶ 25, ECF No. 1")
    QTest.keySequence(form.typed, QKeySequence(QKeySequence.StandardKey.Paste))
    assert form.row.form.text == IN_FORM
    assert "One at a time" in form.note.text()
    assert "2 lines" in form.note.text()
    assert form.rest == "Fed. R. Civ. P. 65(b)\nCompl. ¶ 25, ECF No. 1"


def test_one_authority_broken_into_lines_stays_one(make):
    form = make("Doe v. Roe, 800 F.3d 1\n(3d Cir. 2015)")
    assert form.rest == ""
    assert form.row.form.text == "Doe v. Roe, 800 F.3d 1 (3d Cir. 2015)"


def test_a_citation_the_case_has_already_is_told(make):
    form = make("Fed. R. Civ. P. 65(b)", frozenset({"Fed. R. Civ. P. 65(b)"}))
    assert "already" in form.row.doubts.text()


def test_what_only_eyecite_reads_is_read_again_once_it_is_loaded(qtbot, make):
    pytest.importorskip("eyecite")
    form = make("Doe v. Roe, 12 Vet. App. 34 (Vet. App. 1999)")
    qtbot.waitUntil(lambda: "no reporter" not in form.row.doubts.text())
    assert form.kind.values == {"kind": "case"}


@pytest.fixture
def load(qtbot, monkeypatch):
    """Holds the loading of eyecite, until it is let go on with what it is to find by."""
    gate, finders = Event(), []

    def eyecite_finder():
        assert gate.wait(PATIENCE_S)
        return finders[0]

    def let_go(form, finder):
        finders.append(finder)
        with qtbot.waitSignal(form._aside.answered):
            gate.set()

    monkeypatch.setattr(by_eyecite, "eyecite_finder", eyecite_finder)
    yield let_go
    gate.set()


def test_without_eyecite_the_form_works_as_well(make, load):
    form = make(PARLER)
    load(form, None)
    assert form.row.form.text == IN_FORM
    form.typed.show_text(f"See {PARLER}")
    assert form.row.form.text == IN_FORM


@pytest.mark.parametrize("is_told", [False, True])
def test_what_was_corrected_is_not_read_again_when_eyecite_comes(make, load, is_told):
    form = make()
    form.typed.show_text("Doe v. Roe, 800 F.3d 1 (2015)")
    QTest.keyClicks(part(form, "court"), "3d Cir.")
    if is_told:
        part(form, "court").flush()
    load(form, lambda _text: [])
    assert form.parts.values["court"] == "3d Cir."


@pytest.mark.parametrize(
    ("text", "kind", "fields"),
    [
        (
            PARLER,
            SourceKind.CASE,
            {"title": "Parler LLC v. Amazon Web Services, Inc.", "date": "2021"},
        ),
        ("47 U.S.C. § 230(c)", SourceKind.STATUTE, {"title": "47 U.S.C. § 230(c)"}),
        ("Fed. R. Civ. P. 65", SourceKind.STATUTE, {"title": "Fed. R. Civ. P. 65"}),
        ("Compl. ¶ 25, ECF No. 1", SourceKind.FILING, {"record_cite": "ECF No. 1"}),
        ("Doe Decl. ¶ 4, ECF No. 12", SourceKind.DECLARATION, {"title": "Doe Decl."}),
        ("Order at 3, Dkt. 34", SourceKind.ORDER, {"title": "Order", "record_cite": "Dkt. 34"}),
        ("Hr'g Tr. 12:3, ECF No. 30", SourceKind.TRANSCRIPT, {"title": "Hr'g Tr."}),
        (
            "A Title, Reuters (Jan. 2, 2021)",
            SourceKind.ARTICLE,
            {"title": "A Title", "publisher": "Reuters", "date": "2021-01-02"},
        ),
    ],
)
def test_an_authority_becomes_a_source_of_its_kind(make, text, kind, fields):
    made = make(text).fields
    assert made["kind"] is kind
    assert fields.items() <= made.items()
    assert made["citation"]


def test_every_kind_of_authority_has_fields_and_becomes_a_source():
    for kind in AuthorityKind:
        assert part_fields(kind)
        assert source_fields(Authority(kind), "Words")["title"] == "Words"


def test_eyecite_is_loaded_once():
    assert eyecite_finder() is eyecite_finder()
