"""What is chosen in the Brief tab is part of the case and of undo."""

from __future__ import annotations

import pytest
from brief_tab import choose, settled, text_of
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from argmap.brief.kept_briefs import brief_for, kept_options
from argmap.brief.pdf_kinds import PdfKind
from argmap.case.file_names import EXAMPLE
from argmap.formats.export_subjects import subjects
from argmap.ui.brief.export_form import ExportForm


@pytest.fixture
def user(home):
    user = home.start(home.new_case(example=EXAMPLE))
    user.waits(lambda: user.window._bridge.is_open)
    return user


@pytest.fixture
def page(user):
    return choose(user, "memorandum")


def kept(user, kind="memorandum"):
    return brief_for(user.case_map, kind)


def tick(user, page, option):
    editor = page.choice.form.editors[option]
    page.choice._area.ensureWidgetVisible(editor)
    user.click(editor, QPoint(8, editor.height() // 2))


def row_of(page, claim):
    return page.choice.points._claims.index(claim)


def titles(page):
    rows = page.choice.points.rows
    return [rows.item(row).text().strip() for row in range(rows.count())]


def movable(page):
    """The first row that can go down, picked."""
    points = page.choice.points
    for row in range(points.rows.count()):
        points.rows.setCurrentRow(row)
        if points.down.isEnabled():
            return row
    raise AssertionError


def test_an_option_is_kept_in_the_case_as_one_step_and_taken_back(user, page):
    tick(user, page, "draft")
    assert kept_options(user.case_map, "memorandum") == {"draft": "yes"}
    assert "DRAFT" in text_of(settled(user))
    user.press("Ctrl+Z")
    assert kept(user) is None
    settled(user)
    user.waits(lambda: page.choice.options["draft"] == "no")
    user.press("Ctrl+Shift+Z")
    settled(user)
    user.waits(lambda: page.choice.options["draft"] == "yes")


def test_words_that_are_typed_are_one_step(user, page):
    field = page.choice.form.editors["title"]
    user.click(field)
    user.type("Brief of Parler")
    assert kept(user).title == "Brief of Parler"
    assert "BRIEF OF PARLER" in text_of(settled(user)).upper()
    assert QApplication.focusWidget() is field
    page.choice.kinds.setFocus()
    user.press("Ctrl+Z")
    assert kept(user) is None
    user.waits(lambda: page.choice.form.editors["title"].text() == "")


def test_a_point_is_moved_by_keys_and_by_its_buttons(user, page):
    points = page.choice.points
    row = movable(page)
    claim = points._claims[row]
    points.rows.setFocus()
    user.press("Alt+Down")
    assert claim in kept(user).claims
    settled(user)
    user.waits(lambda: row_of(page, claim) > row)
    assert points.rows.currentRow() == row_of(page, claim)
    page.choice._area.ensureWidgetVisible(points.up)
    user.click(points.up)
    settled(user)
    user.waits(lambda: row_of(page, claim) == row)


def test_a_point_is_left_out_and_taken_in_again_by_its_tick(user, page):
    points = page.choice.points
    row = movable(page)
    claim, title = points._claims[row], titles(page)[row].partition(" ")[2]
    assert title in text_of(page)
    points.rows.setFocus()
    user.press("Space")
    assert kept(user).left_out == (claim,)
    settled(user)
    user.waits(lambda: row_of(page, claim) >= len(points._points))
    assert title not in text_of(page)
    item = points.rows.item(row_of(page, claim))
    assert item.checkState() is Qt.CheckState.Unchecked
    user.press("Ctrl+Z")
    settled(user)
    user.waits(lambda: row_of(page, claim) == row)
    assert kept(user) is None


def test_rows_that_argue_no_claim_cannot_be_left_out_or_moved(user):
    page = choose(user, "opposition")
    points = page.choice.points
    for row, one in enumerate(points._points):
        if one.claim is None:
            assert points.rows.item(row).flags() == Qt.ItemFlag.NoItemFlags


def test_a_paper_without_points_shows_none(user):
    page = choose(user, "order")
    assert page.choice.points.isHidden()


def test_what_an_export_is_given_is_kept_in_the_case_too(user, tmp_path):
    to = tmp_path / "reply.pdf"
    user.chooses(saved=to)

    def choose_otherwise(dialog):
        form = dialog.findChild(ExportForm)
        form.list.setCurrentRow([one.id for one in subjects()].index("reply"))
        form.paper_form.editors["draft"].click()
        form.pdf_kind.kinds[PdfKind.CHECKABLE].setChecked(True)
        QTest.keyClick(dialog.focusWidget(), Qt.Key.Key_Return)

    user.answers(choose_otherwise, "Ctrl+E")
    user.waits(lambda: user.message.startswith("Exported reply.pdf"))
    assert kept_options(user.case_map, "reply") == {"draft": "yes"}
    assert kept(user, "reply").pdf_kind == "checkable"
    user.press("Ctrl+Z")
    assert kept(user, "reply") is None


def test_a_case_that_is_only_read_keeps_what_is_chosen_beside_it(user, page, monkeypatch):
    bridge = user.window._bridge
    monkeypatch.setattr(type(bridge), "read_only", property(lambda _: "Somebody else writes it."))
    tick(user, page, "draft")
    assert kept(user) is None
    assert "DRAFT" in text_of(settled(user))
    points = page.choice.points
    user.waits(lambda: points._fixed)
    assert not points.down.isEnabled()
