from __future__ import annotations

import datetime as dt

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QPalette
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QMenu

from argmap.case.plan_claims import plan_amendment
from argmap.case.terms import AuthorityWeight, Side, SourceKind
from argmap.drawing.fonts import sans_font
from argmap.ui.known_on import KnownOn
from argmap.ui.reader.source_delegate import source_notes, title_height
from argmap.ui.reader.source_lines import warnings_of
from argmap.ui.reader.sources_model import SourceRole
from argmap.ui.reader.sources_panel import SourcesPanel
from argmap.ui.row_painting import cut_to


@pytest.fixture
def panel(qtbot, bridge, selection, theme, desk):
    panel = SourcesPanel(bridge, selection)
    qtbot.addWidget(panel)
    panel.resize(260, 400)
    with qtbot.waitExposed(panel):
        panel.show()
    return panel


def row_of(panel, row, role=Qt.ItemDataRole.DisplayRole):
    return panel.model.index(row).data(role)


def test_an_empty_list_offers_the_one_next_thing(qtbot, panel):
    assert panel.import_button.isVisible()
    with qtbot.waitSignal(panel.import_wanted):
        qtbot.mouseClick(panel.import_button, Qt.MouseButton.LeftButton)


def test_sources_of_one_title_are_told_apart_in_the_list(panel, desk):
    desk.source("Parler sues Amazon")
    desk.source("Parler sues Amazon")
    desk.source("AWS sued")
    assert [row_of(panel, row) for row in range(3)] == [
        *("Parler sues Amazon (1)", "Parler sues Amazon (2)", "AWS sued")
    ]


def test_a_row_says_what_a_source_is_and_what_to_be_careful_about(panel, desk):
    article = desk.source("Parler sues Amazon", dateline="New York", translated=True)
    desk.source("Order", text=None)
    desk.quote(article, "Parler sues")
    assert row_of(panel, 0) == "Parler sues Amazon"
    assert row_of(panel, 0, SourceRole.LINE) == "Article · New York · 1 quote"
    assert row_of(panel, 0, SourceRole.WARNING) == "Machine translation"
    assert row_of(panel, 1, SourceRole.WARNING) == "Text not held"
    spoken = row_of(panel, 0, Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "Parler sues Amazon. Article, New York, 1 quote. Machine translation"


def test_what_is_to_be_known_of_a_source_has_the_sign_of_a_remark(panel, desk):
    desk.source("Parler sues Amazon", translated=True)
    desk.source("Order", text=None)
    for row in range(2):
        (note,) = source_notes(panel.model.index(row))
        assert note.icon == "info"
        assert note.role == QPalette.ColorRole.PlaceholderText


def test_a_row_of_an_authority_says_what_it_counts_for_and_who_checked_it(panel, desk):
    desk.source("An article")
    desk.source("Doe v. Roe", kind=SourceKind.CASE)
    desk.source(
        "15 U.S.C. § 1",
        kind=SourceKind.STATUTE,
        weight=AuthorityWeight.BINDING,
        adverse_to=Side.MOVANT,
        checked_on="2021-01-12",
        checked_by="K. Bell",
    )
    overruled = desk.source("Old v. New", kind=SourceKind.CASE, weight=AuthorityWeight.OVERRULED)
    assert [row_of(panel, row, SourceRole.AUTHORITY) for row in range(4)] == [
        ("", ""),
        ("circle-dashed", "Weight not said · not checked"),
        ("gavel", "Binding here · against the movant · checked 12 January 2021 by K. Bell"),
        ("circle-x", "Overruled"),
    ]
    heights = [panel.list.visualRect(panel.model.index(row)).height() for row in range(2)]
    assert heights[0] < heights[1]
    spoken = row_of(panel, 2, Qt.ItemDataRole.AccessibleTextRole)
    assert "Binding here, against the movant, checked" in spoken
    assert warnings_of(overruled, None, []) == ["Overruled: it is not good law any more."]


def test_markup_in_a_title_stays_plain_words_in_the_tooltip(panel, desk):
    desk.source("<b>Bold</b>")
    assert "&lt;b&gt;" in row_of(panel, 0, Qt.ItemDataRole.ToolTipRole)


def test_a_click_opens_a_source(qtbot, panel, selection, desk):
    desk.source("First")
    second = desk.source("Second")
    place = panel.list.visualRect(panel.model.index(1)).center()
    qtbot.mouseClick(panel.list.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert selection.picked.source == second.id


def test_enter_opens_a_source(qtbot, panel, selection, desk):
    desk.source("First")
    second = desk.source("Second")
    panel.list.setCurrentIndex(panel.model.index(0))
    qtbot.keyClick(panel.list, Qt.Key.Key_Down)
    qtbot.keyClick(panel.list, Qt.Key.Key_Return)
    assert selection.picked.source == second.id


def test_delete_removes_a_source_with_its_quotes_and_undo_brings_both_back(
    qtbot, panel, bridge, selection, desk
):
    source = desk.source()
    desk.quote(source, "Parler sues")
    selection.pick_source(source.id)
    qtbot.keyClick(panel.list, Qt.Key.Key_Delete)
    assert (desk.quotes, panel.model.rowCount(), selection.picked.source) == ([], 0, None)
    assert panel.import_button.isVisible()
    bridge.undo()
    assert (len(desk.quotes), panel.model.rowCount()) == (1, 1)


def test_the_menu_of_a_row_opens_and_deletes(panel, selection, desk):
    first, second = desk.source("First"), desk.source("Second")
    for row, index in ((1, 0), (0, 5)):
        place = panel.list.visualRect(panel.model.index(row)).center()
        panel.list.customContextMenuRequested.emit(place)
        menu = panel.list.findChildren(QMenu)[-1]
        menu.actions()[index].trigger()
        menu.close()
    assert selection.picked.source == second.id
    assert first.id not in desk.bridge.case_map.sources


def test_the_open_source_is_the_chosen_row(panel, selection, desk):
    desk.source("First")
    second = desk.source("Second")
    selection.pick_source(second.id)
    assert panel.list.currentIndex().row() == 1


def test_the_model_keeps_the_rules_of_qt(panel, desk):
    QAbstractItemModelTester(
        panel.model, QAbstractItemModelTester.FailureReportingMode.Fatal, panel
    )
    source = desk.source("First")
    desk.source("Second")
    desk.quote(source, "Parler sues")
    desk.bridge.undo()
    desk.bridge.undo()


def test_rows_are_painted_in_both_widths(panel, desk):
    desk.source("A very long title that will not fit into two lines of a narrow panel " * 2)
    wide = panel.list.sizeHintForIndex(panel.model.index(0)).height()
    panel.resize(900, 400)
    assert panel.list.sizeHintForIndex(panel.model.index(0)).height() <= wide
    assert not panel.grab().isNull()


def test_another_source_can_be_imported_from_under_the_list(qtbot, panel, desk):
    desk.source("First")
    assert panel.list.isVisible()
    assert panel.import_button.y() >= panel.list.geometry().bottom()
    with qtbot.waitSignal(panel.import_wanted):
        qtbot.mouseClick(panel.import_button, Qt.MouseButton.LeftButton)


def test_sources_dated_later_than_the_day_asked_for_are_dimmed_and_say_so(
    qtbot, bridge, selection, desk
):
    desk.source("Early", date="2021-01-09")
    desk.source("Late", date="2021-01-21")
    known_on = KnownOn(bridge)
    panel = SourcesPanel(bridge, selection, known_on)
    qtbot.addWidget(panel)
    known_on.ask(dt.date(2021, 1, 10))
    rows = [panel.model.index(row) for row in range(2)]
    assert [row.data(SourceRole.LATER) for row in rows] == [False, True]
    assert rows[1].data(SourceRole.LINE).startswith("Not known yet on 10 January 2021 · ")
    assert "Not known yet" in rows[1].data(Qt.ItemDataRole.AccessibleTextRole)
    assert "Not known" not in rows[0].data(SourceRole.LINE)
    known_on.forget()
    assert "Not known" not in rows[1].data(SourceRole.LINE)


def test_the_tooltip_of_a_source_tells_all_that_its_row_has_no_room_for(panel, desk):
    desk.source("Parler sues", publisher="AFP", date="2021-01-11", translated=True)
    tip = row_of(panel, 0, Qt.ItemDataRole.ToolTipRole)
    for told in (
        "Parler sues",
        "Article · 11 January 2021 · AFP · 0 quotes",
        "Machine translation",
    ):
        assert told in tip


def test_a_row_tells_anew_when_its_source_or_its_quotes_have_changed(panel, bridge, desk):
    article = desk.source("Parler sues Amazon")
    assert row_of(panel, 0, SourceRole.LINE) == "Article · 0 quotes"
    desk.quote(article, "Parler sues")
    assert row_of(panel, 0, SourceRole.LINE) == "Article · 1 quote"
    source = bridge.case_map.sources[article.id]
    bridge.edit(plan_amendment, source, title="Parler sues AWS")
    assert row_of(panel, 0) == "Parler sues AWS"
    bridge.undo()
    assert row_of(panel, 0) == "Parler sues Amazon"


@pytest.mark.parametrize("width", [120, 237, 400])
def test_a_row_is_as_high_as_the_title_that_is_painted(panel, width):
    for words in range(24):
        title = " ".join(["Amazon’s", "suspension", "of", "Parler"][at % 4] for at in range(words))
        cut, high = cut_to(title, sans_font(), width, 2)
        assert title_height(title, width) == high, (cut, high)
