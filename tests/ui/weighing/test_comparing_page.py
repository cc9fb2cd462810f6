from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QApplication, QHeaderView, QLabel

from argmap.case.changes import ChangeSet, added
from argmap.formats.examples import read_example
from argmap.law.case_findings import weigh_case
from argmap.law.deciding import verdict_words
from argmap.ui.canvas.place_book import KeptOf
from argmap.ui.settings import Settings
from argmap.ui.weighing.motion_pages import READERS, STANDARDS
from argmap.workspace.workspace import Workspace
from tests.ui.weighing.test_weigh_panel import button, card, choose, click


@pytest.fixture
def settings(tmp_path):
    return Settings(tmp_path / "settings")


@pytest.fixture
def example_panel(make_panel, settings, bridge):
    """The causes of action of the example, with what its readers and the court found."""
    records = read_example("parler-v-aws").records
    kept = [one for one in records if type(one).__name__ in {"Claim", "Finding"}]
    bridge.edit(
        lambda _: ChangeSet("Example", tuple(one for record in kept for one in added(record)))
    )
    return make_panel(settings=settings)


def turn_to(qtbot, panel, title):
    bar = panel.pages.bar
    number = next(one for one in range(bar.count()) if bar.tabText(one) == title)
    qtbot.mouseClick(bar, Qt.MouseButton.LeftButton, pos=bar.tabRect(number).center())
    return panel.pages.page(title)


def rows_of(table):
    return [table.words(row) for row in range(table.rowCount())]


def row_of(table, name):
    return next(row for row, words in enumerate(rows_of(table)) if words[0] == name)


def click_row(qtbot, table, row):
    place = table.visualItemRect(table.item(row, 0)).center()
    qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=place)


def test_every_standard_answers_the_same_findings_and_follows_an_edit(
    qtbot, make_panel, desk, known, bridge
):
    for factor, level in {"merits": "serious", "irreparable": "likely", "balance": "even"}.items():
        desk.find(factor, level)
    panel = make_panel()
    table = turn_to(qtbot, panel, STANDARDS).table

    def expected():
        return [
            verdict_words(weigh_case(bridge.case_map, known, standard))
            for standard in known.standards
        ]

    assert [row[1] for row in rows_of(table)] == expected()
    assert len(rows_of(table)) == 21
    before = expected()
    click(qtbot, button(panel, "irreparable", "none"))
    assert [row[1] for row in rows_of(table)] == expected() != before
    assert rows_of(table)[row_of(table, "Sixth Circuit")][1] == "Not permitted on this model"
    assert all(words[2] for words in rows_of(table))
    own = known.standards[bridge.case_map.case.standard].name
    told = [words[0] for words in rows_of(table) if "the test here" in words[0]]
    assert told == [f"{own}\nthe test here"]


def is_seen(panel, widget):
    """Tell whether all of a widget is in view, below the tabs."""
    place = QRect(widget.mapTo(panel.viewport(), QPoint()), widget.size())
    seen = panel.viewport().rect().adjusted(0, panel.pages.bar.height(), 0, 0)
    return seen.contains(place)


@pytest.mark.parametrize("row", [0, 20])
def test_what_is_explained_comes_into_view_from_the_first_click(qtbot, make_panel, desk, row):
    panel = make_panel((720, 600))
    page = turn_to(qtbot, panel, STANDARDS)
    bar = panel.verticalScrollBar()
    for _ in range(6):
        QApplication.processEvents()
    place = page.table.visualItemRect(page.table.item(row, 0)).center()
    bar.setValue(page.table.viewport().mapTo(panel.widget(), place).y() - 300)
    click_row(qtbot, page.table, row)
    assert is_seen(panel, page.explanation.headline)
    for _ in range(6):
        QApplication.processEvents()
    assert is_seen(panel, page.explanation.headline)
    assert is_seen(panel, page.gates.more)
    assert is_seen(panel, page.adopt)


def test_a_row_that_is_walked_to_by_the_keys_is_scrolled_into_view(qtbot, make_panel, desk):
    panel = make_panel((720, 500))
    page = turn_to(qtbot, panel, STANDARDS)
    page.table.setFocus()
    for _ in range(page.table.rowCount()):
        qtbot.keyClick(page.table, Qt.Key.Key_Down)
        QApplication.processEvents()
        place = page.table.visualItemRect(page.table.currentItem())
        place.moveTopLeft(page.table.viewport().mapTo(panel.viewport(), place.topLeft()))
        assert panel.viewport().rect().contains(place)


def test_a_row_of_one_line_is_no_higher_than_another(qtbot, example_panel):
    table = turn_to(qtbot, example_panel, READERS).table
    assert len({table.rowHeight(row) for row in range(table.rowCount())}) == 1


def test_a_standard_is_explained_by_a_click_and_taken_over(qtbot, make_panel, desk, bridge):
    desk.find("irreparable", "none")
    panel = make_panel()
    page = turn_to(qtbot, panel, STANDARDS)
    assert not page.explanation.isVisible()
    click_row(qtbot, page.table, row_of(page.table, "Fourth Circuit"))
    assert page.explanation.headline.text() == "Denied under the Fourth Circuit’s test"
    assert is_seen(panel, page.explanation.headline)
    click(qtbot, page.adopt)
    assert bridge.case_map.case.standard == "ca4"
    assert not page.adopt.isVisible()


def test_standards_are_walked_by_keyboard(qtbot, make_panel, desk):
    desk.find("irreparable", "none")
    panel = make_panel()
    page = turn_to(qtbot, panel, STANDARDS)
    page.table.setFocus()
    qtbot.keyClick(page.table, Qt.Key.Key_Down)
    first = page.explanation.headline.text()
    qtbot.keyClick(page.table, Qt.Key.Key_Down)
    qtbot.keyClick(page.table, Qt.Key.Key_Return)
    assert page.explanation.isVisible()
    assert page.explanation.headline.text() != first
    qtbot.keyClick(page.table, Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is not page.table


def test_another_reader_stands_beside_mine_with_differences_marked(qtbot, make_panel, desk):
    desk.find("irreparable", "likely")
    desk.find("balance", "tips")
    desk.find("irreparable", "possible", by="clerk", why="No proof.")
    desk.find("balance", "tips", by="clerk")
    panel = make_panel()
    page = turn_to(qtbot, panel, READERS)
    cells = {words[0]: words[1:] for words in rows_of(page.table)}
    assert cells["Irreparable harm"] == ["likely", "possible · different"]
    assert cells["Balance of equities"] == ["tips to the movant", "tips to the movant · same"]
    assert cells["Public interest"] == ["no finding", "no finding"]
    assert cells["Answer"] == ["Open", "Denied"]
    assert page.agreement.text().startswith("Mine and clerk: the same on 1 of 4, different on 1")
    item = page.table.item(row_of(page.table, "Irreparable harm"), 2)
    assert not item.icon().isNull()
    assert item.toolTip() == "No proof."


def test_what_the_court_found_in_the_example_is_predicted_revealed_and_compared(
    qtbot, example_panel, bridge, store, settings
):
    panel = example_panel
    page = turn_to(qtbot, panel, READERS)
    # Nothing of the court's is there before it is asked for.
    choose(qtbot, panel.answer.motion.reader, "me")
    assert "Court" not in _headers(page.table)
    assert "Conceded" not in _all_words(panel)
    click(qtbot, button(panel, "irreparable", "likely"))
    click(qtbot, button(panel, "balance", "against"))
    click(qtbot, button(panel, "merits", "weak", row=0))
    click(qtbot, button(panel, "merits", "serious", row=1))
    assert "4 of 6 findings" in panel.answer.predict.words.text()
    assert page.predict.words.text().startswith("Predict first")
    assert panel.answer.view.headline.text().startswith("Denied")
    click(qtbot, page.predict.reveal)
    qtbot.waitUntil(lambda: QApplication.focusWidget() is page.table)
    cells = {words[0]: words for words in rows_of(page.table)}
    court = _headers(page.table).index("Court")
    assert cells["Irreparable harm"][court] == "possible · different"
    assert cells["Balance of equities"][court] == "against · same"
    assert cells["Answer"][court] == "Denied"
    assert "Mine and court: the same on 2 of 6, different on 2" in page.agreement.text()
    assert card(panel, "irreparable").rows[0].court.text() == (
        "The court found: possible (different)."
    )
    # It is remembered for this case until it is taken back.
    bridge.open(Workspace(store))
    assert panel.answer.motion.reader.findData("court") >= 0
    click(qtbot, panel.answer.predict.hide_again)
    assert "Court" not in _headers(page.table)
    assert panel.answer.motion.reader.findData("court") < 0
    assert not settings.court_shown(KeptOf(bridge.case_map.case.id, bridge.path).name)


def _headers(table):
    return [table.horizontalHeaderItem(column).text() for column in range(table.columnCount())]


def _all_words(panel):
    return " ".join(label.text() + label.toolTip() for label in panel.findChildren(QLabel))


@pytest.mark.parametrize("width", [560, 720, 1200])
def test_no_words_of_a_table_are_cut_at_any_width(qtbot, make_panel, desk, width):
    desk.find("balance", "tips")
    for factor in ("balance", "public"):
        scale = desk.known.scales.factor(factor).scale
        for reader in ("clerk", "court"):
            desk.find(factor, scale[0], by=reader)
    panel = make_panel((width, 700))
    click(qtbot, panel.answer.predict.reveal)
    for title in (STANDARDS, READERS):
        table = turn_to(qtbot, panel, title).table
        QApplication.processEvents()
        for row in range(table.rowCount()):
            for column in range(table.columnCount()):
                item = table.item(row, column)
                fits = table.horizontalHeader().sectionResizeMode(column)
                if fits is QHeaderView.ResizeMode.ResizeToContents:
                    assert table.columnWidth(column) >= table.sizeHintForColumn(column)
                    continue
                room = table.columnWidth(column) - (32 if item.icon().isNull() else 56)
                box = QRect(0, 0, room, 10_000)
                wrapped = int(Qt.TextFlag.TextWordWrap)
                needed = table.fontMetrics().boundingRect(box, wrapped, item.text())
                assert needed.height() <= table.rowHeight(row), item.text()
                assert needed.width() <= table.columnWidth(column), item.text()
        assert table.horizontalHeader().length() <= table.viewport().width()


@pytest.mark.parametrize("width", [440, 560])
def test_every_column_of_a_table_is_seen_where_it_is_narrow(qtbot, make_panel, desk, width):
    desk.find("irreparable", "none")
    panel = make_panel((width, 700))
    for title in (STANDARDS, READERS):
        table = turn_to(qtbot, panel, title).table
        for _ in range(4):
            QApplication.processEvents()
        widths = [table.columnWidth(column) for column in range(table.columnCount())]
        assert min(widths) > 80
        assert sum(widths) <= table.viewport().width()


def test_rows_are_as_high_as_their_words_where_the_window_grew_behind_them(qtbot, make_panel, desk):
    desk.find("irreparable", "none")
    panel = make_panel((440, 700))
    table = turn_to(qtbot, panel, STANDARDS).table

    def heights():
        for _ in range(6):
            QApplication.processEvents()
        return [table.rowHeight(row) for row in range(table.rowCount())]

    high = heights()
    turn_to(qtbot, panel, READERS)
    panel.resize(900, 700)
    heights()
    turn_to(qtbot, panel, STANDARDS)
    low = heights()
    assert max(low) < max(high)
    panel.resize(901, 700)
    assert heights() == low
