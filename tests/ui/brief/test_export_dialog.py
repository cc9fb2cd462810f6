"""The one dialog of every export: what, in which format, how; and what it leads to."""

from __future__ import annotations

import threading
import zipfile

import pikepdf
import pytest
from example import example_map
from PySide6.QtCore import Qt
from PySide6.QtGui import QDesktopServices
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel

from argmap.brief.papers import PAPERS
from argmap.brief.pdf_kinds import PdfKind, court_words
from argmap.case.file_names import EXAMPLE
from argmap.case.plan_claims import plan_amendment
from argmap.formats import registry
from argmap.formats.case_to_export import Choices
from argmap.formats.export_subjects import Around, subjects
from argmap.ui.brief.export_form import ExportForm
from argmap.ui.dialogs import paths

WORDS = "The zebra clause decides this."
READERS = (("me", "Mine"), ("anna", "Anna"))


@pytest.fixture
def user(home):
    user = home.start(home.new_case(example=EXAMPLE))
    user.waits(lambda: user.window._bridge.is_open)
    return user


@pytest.fixture
def form_of(qtbot):
    def make(values=None, around=None, shown=None, options=None):
        usual = Around(READERS, court=True, part="“The root”")
        form = ExportForm(around or usual, shown or Choices("me"), values or {}, options or {})
        qtbot.addWidget(form)
        form.show()
        return form

    return make


def turn_to(form, subject, suffix=""):
    form.list.setCurrentRow([one.id for one in subjects()].index(subject))
    if suffix:
        form.formats.setCurrentIndex(form.formats.findData(suffix))


def lines(form):
    QApplication.sendPostedEvents()  # what is added is shown a moment later
    return [one.text() for one in form.findChildren(QLabel) if one.isVisible()]


def press(dialog, *keys):
    """Press keys where the focus is, as a user without a mouse does."""
    for key in keys:
        QTest.keyClick(dialog.focusWidget(), key)


def is_told(user, name):
    return user.message.startswith(f"Exported {name}")


def test_each_subject_offers_the_formats_that_fit_it_and_says_what_each_choice_does(form_of):
    form = form_of()
    for one in subjects():
        turn_to(form, one.id)
        offered = [form.formats.itemData(row) for row in range(form.formats.count())]
        assert offered == [fitting.suffix for fitting in one.formats]
        assert one.about in lines(form)
        asked = one.options
        assert set(form.options) == {option.name for option in asked}
        assert all(option.about in lines(form) for option in asked)


def test_what_leaves_the_machine_is_said_for_every_pdf_and_follows_the_court(form_of):
    form = form_of()
    for one in PAPERS:
        turn_to(form, one.id, ".pdf")
        assert form.pdf_kind.kind is one.pdf_kind
        assert any("Only what is printed leaves the machine" in line for line in lines(form))
        turn_to(form, one.id, ".docx")
        assert form.pdf_kind is None
    turn_to(form, "map", ".pdf")
    assert any("What the court found is left out." in line for line in lines(form))
    form.file_form.editors["court"].click()
    assert any("What the court found is in it." in line for line in lines(form))
    assert form.choices.revealed


def test_titles_of_the_courts_orders_that_may_tell_what_it_found_are_named(form_of):
    form = form_of(around=Around(READERS, court=True, case_map=example_map()))
    turn_to(form, "map", ".pdf")
    working = form.pdf_kind.kinds[PdfKind.WORKING]
    told = working.accessibleDescription()
    assert "Titles of sources are not: “Order Denying Motion for Preliminary Injunction" in told
    assert told in lines(form)
    form.file_form.editors["court"].click()
    assert "Titles of sources" not in working.accessibleDescription()


@pytest.mark.parametrize(
    ("count", "told"), [(0, ""), (1, "“A0” may"), (3, "“A1”, and 1 more, may")]
)
def test_few_orders_are_named_and_others_counted(count, told):
    words = court_words([f"A{number}" for number in range(count)], revealed=False)
    assert words.startswith("What the court found is left out.")
    assert told in words
    assert ("Titles" in words) is bool(count)


def test_what_was_chosen_of_a_paper_is_still_chosen_after_another_was_looked_at(form_of):
    form = form_of(options={"reply": {"draft": "yes"}})
    turn_to(form, "reply")
    assert form.options["draft"] == "yes"
    form.paper_form.editors["form"].setCurrentIndex(1)
    form.pdf_kind.kinds[PdfKind.WORKING].setChecked(True)
    turn_to(form, "memorandum")
    assert form.options["draft"] == "no"
    assert form.pdf_kind.kind is PdfKind.FILING
    turn_to(form, "reply")
    assert (form.options["draft"], form.options["form"]) == ("yes", "IRAC")
    assert form.choices.pdf_kind is PdfKind.WORKING


def test_a_part_of_the_map_has_no_legend_unless_it_is_ticked(form_of):
    form = form_of(shown=Choices("me", ("c" * 32,)))
    turn_to(form, "picture", ".svg")
    assert form.choices.legend
    extent = form.file_form.editors["extent"]
    extent.setCurrentIndex(extent.findData("part"))
    assert not form.choices.legend
    assert form.choices.only == ("c" * 32,)
    form.file_form.editors["legend"].click()
    assert form.choices.legend


def test_a_paper_is_exported_with_the_keyboard_alone(user, tmp_path):
    to = tmp_path / "order.docx"
    user.chooses(saved=to)

    def by_keys(dialog):
        press(dialog, Qt.Key.Key_Down, Qt.Key.Key_Tab)
        assert "PDF" in dialog.focusWidget().currentText()
        press(dialog, Qt.Key.Key_Down, Qt.Key.Key_Return)

    user.answers(by_keys, "Ctrl+E")
    user.waits(lambda: is_told(user, to.name))
    with zipfile.ZipFile(to) as package:
        assert b"ORDER" in package.read("word/document.xml").upper()


def test_every_field_is_reached_by_tab(user):
    def go_round(dialog):
        form = dialog.findChild(ExportForm)
        seen = []
        for _ in range(40):
            seen.append(dialog.focusWidget())
            press(dialog, Qt.Key.Key_Tab)
        fields = [form.list, form.formats, *form.file_form.editors.values()]
        assert all(one in seen for one in fields)
        assert form.pdf_kind.kinds[form.pdf_kind.kind] in seen
        form.pdf_kind.kinds[form.pdf_kind.kind].setFocus()
        press(dialog, Qt.Key.Key_Down)
        assert form.pdf_kind.kind is PdfKind.WORKING
        dialog.reject()

    user.answers(go_round, "Ctrl+E")


def test_the_last_export_of_the_case_is_proposed_and_its_folder(user, tmp_path, monkeypatch):
    to, asked = tmp_path / "rows.csv", []
    user.chooses(saved=to)

    def choose_a_table(dialog):
        form = dialog.findChild(ExportForm)
        turn_to(form, "tables", ".csv")
        form.file_form.editors["table"].setCurrentIndex(2)
        press(dialog, Qt.Key.Key_Return)

    user.answers(choose_a_table, "Ctrl+E")
    user.waits(lambda: is_told(user, to.name))
    assert to.read_bytes()
    monkeypatch.setattr(paths, "ask_save", lambda _w, _t, proposal, _k: asked.append(proposal))

    def look(dialog):
        form = dialog.findChild(ExportForm)
        assert (form.subject.id, form.format.suffix) == ("tables", ".csv")
        assert form.choices.table == "harms"
        press(dialog, Qt.Key.Key_Return)

    user.answers(look, "Ctrl+E")
    assert asked == [to]


def test_the_selected_claim_is_drawn_alone_and_drawn_again(user, tmp_path):
    to = tmp_path / "part.svg"
    user.chooses(saved=to)
    user.window._selection.clear()
    assert not user.window.actions_["export_branch"].isEnabled()
    claim = next(one for one in user.case_map.claims.values() if "unclean hands" in one.text)
    user.window._selection.pick_claim(claim.id)

    def look(dialog):
        form = dialog.findChild(ExportForm)
        assert (form.subject.id, form.format.suffix) == ("map", ".pdf")
        turn_to(form, "picture", ".svg")
        assert form.choices.only == (claim.id,)
        press(dialog, Qt.Key.Key_Return)

    user.answers_to(user.window.actions_["export_branch"].trigger, look)
    user.waits(lambda: is_told(user, to.name))
    first = to.read_bytes()
    to.unlink()
    user.window._selection.clear()
    user.press("Alt+Shift+E")
    user.waits(to.exists)
    assert to.read_bytes() == first


def test_a_name_that_ends_as_another_format_takes_that_one_and_no_other(user, tmp_path):
    to = tmp_path / "map.md"
    user.chooses(saved=to)
    user.answers(lambda dialog: press(dialog, Qt.Key.Key_Return), "Ctrl+E")
    user.waits(lambda: is_told(user, to.name))
    assert "#" in to.read_text(encoding="utf-8")
    user.chooses(saved=tmp_path / "map.rtf")
    user.answers(lambda dialog: press(dialog, Qt.Key.Key_Return), "Ctrl+E")
    assert "It can end in .pdf" in user.message
    assert not (tmp_path / "map.rtf").exists()


def test_the_case_is_edited_while_it_is_exported_as_it_was(user, tmp_path, monkeypatch):
    to, let, begun = tmp_path / "map.md", threading.Event(), threading.Event()
    write = registry.format_of(to).write

    def held(case):
        begun.set()
        let.wait()
        return write(case)

    slow = registry.ExportFormat(".md", "Markdown", held, takes_paper=True)
    monkeypatch.setattr(registry, "format_of", lambda _path: slow)
    user.chooses(saved=to)
    user.answers(lambda dialog: press(dialog, Qt.Key.Key_Return), "Ctrl+E")
    user.waits(begun.is_set)
    claim = next(iter(user.case_map.claims.values()))
    try:
        user.window._bridge.edit(plan_amendment, claim, text=WORDS)
        assert user.case_map.claims[claim.id].text == WORDS
        assert not to.exists()
    finally:
        let.set()
    user.waits(lambda: is_told(user, to.name))
    assert WORDS not in to.read_text(encoding="utf-8")
    user.press("Alt+Shift+E")
    user.waits(lambda: WORDS in to.read_text(encoding="utf-8"))


def test_an_export_cancelled_while_it_is_made_leaves_what_stood_there(user, tmp_path, monkeypatch):
    to, let, begun = tmp_path / "map.md", threading.Event(), threading.Event()
    to.write_text("old")
    write = registry.format_of(to).write

    def held(case):
        begun.set()
        let.wait()
        return write(case)

    slow = registry.ExportFormat(".md", "Markdown", held, takes_paper=True)
    monkeypatch.setattr(registry, "format_of", lambda _path: slow)
    user.chooses(saved=to)
    user.answers(lambda dialog: press(dialog, Qt.Key.Key_Return), "Ctrl+E")
    user.waits(begun.is_set)
    user.press("Esc")
    assert user.message == "map.md is not exported."
    run = user.window.furniture.papers.exporting.run
    let.set()
    run._run._aside.end()  # whatever the thread still does is done
    assert to.read_text() == "old"


def test_a_file_that_was_written_is_opened_and_its_folder_shown(user, tmp_path, monkeypatch):
    to, opened = tmp_path / "map.md", []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(url.toLocalFile()))
    user.chooses(saved=to)
    user.answers(lambda dialog: press(dialog, Qt.Key.Key_Return), "Ctrl+E")
    user.waits(lambda: is_told(user, to.name))
    links = user.window.message_line.file_links
    user.click(links.open)
    user.click(links.folder)
    assert opened == [str(to), str(tmp_path)]
    links.open.setFocus()
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Space)
    assert opened[2:] == [str(to)]
    user.window._bridge.said.emit("Something else.")
    assert not links.isVisible()


def test_the_kind_style_and_findings_that_were_chosen_are_those_of_the_file(user, tmp_path):
    to = tmp_path / "map.pdf"
    user.chooses(saved=to)

    def choose(dialog):
        form = dialog.findChild(ExportForm)
        form.pdf_kind.kinds[PdfKind.FILING].setChecked(True)
        form.file_form.editors["style"].setCurrentIndex(2)
        press(dialog, Qt.Key.Key_Return)

    user.answers(choose, "Ctrl+E")
    user.waits(lambda: is_told(user, to.name))
    with pikepdf.open(to) as pdf:
        assert len(pdf.attachments) == 0
    kept = user.window.furniture.papers.exporting._kept.chosen.newest.values
    assert (kept["style"], kept["pdf_kind"], kept["court"]) == ("black", "filing", "no")
