"""A flow sheet looks as a table does that paints every cell anew, though it paints only some."""

from __future__ import annotations

from dataclasses import replace
from random import Random

import pytest
from dressing import dress
from practised import POLICY, Practice
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QEnterEvent, QHoverEvent, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QStyleOptionViewItem, QTableView

from argmap.case.changes import Change, ChangeSet
from argmap.case.ids import keyed_id
from argmap.case.rounds import FlowStatus
from argmap.case.terms import Side
from argmap.debate.flow import KnownFlow, flow_of
from argmap.ui.debate import flow_table
from argmap.ui.debate.entry_words import cell_of
from argmap.ui.debate.flow_delegate import FlowDelegate
from argmap.ui.debate.flow_model import CELL, FlowModel
from argmap.ui.debate.flow_table import FlowTable
from argmap.ui.row_painting import paint_ground
from argmap.ui.theme import load_theme


class EveryCell(FlowDelegate):
    """Paints each cell whole, the empty ones too, and keeps no picture."""

    def paint(self, painter, option, index):
        painter.save()
        paint_ground(painter, QStyleOptionViewItem(option))
        painter.restore()
        if index.data(CELL) is not None:
            option = QStyleOptionViewItem(option)
            option.state &= ~option.state
            self._paint_whole(painter, option, index.data(CELL))


class PlainTable(FlowTable):
    """Paints as Qt's own table does."""

    def paintEvent(self, event):  # noqa: N802 -- Qt's name
        QTableView.paintEvent(self, event)


def made(entries=40):
    """A round of some lines, in which a side lets much go."""
    random, made = Random(1), Practice(POLICY)
    for number in range(12):
        made.claim(f"c{number}", Side.MOVANT if number % 2 else Side.RESPONDENT)
    for number in range(12):
        one, other = random.sample(range(12), 2)
        made.step(f"c{one}", on=f"c{other}", attacks=number % 3 == 0, name=f"s{number}")
    for number in range(entries):
        words = f"c{number}" if number < 12 else f"Words {number} of my own, " * (1 + number % 9)
        fields = {"crossed_out": number % 7 == 0, "note": "A note." if number % 5 == 0 else ""}
        fields["mark"] = "!" if number % 4 == 0 else ""
        made.say(random.choice(POLICY.speeches).id, words, name=f"e{number}", **fields)
    return made


@pytest.fixture
def pair(qtbot, qapp, monkeypatch):
    """A flow sheet, and the same painted by Qt alone."""
    dress(qapp)
    round_, model = made(), FlowModel()
    model.show_flow(case_map := round_.map, flow_of(case_map, round_.round, POLICY), POLICY)
    sheet = FlowTable(model, load_theme("light"))
    with monkeypatch.context() as patched:
        patched.setattr(flow_table, "FlowDelegate", EveryCell)
        plain = PlainTable(model, load_theme("light"))
    plain.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent, False)
    for one in (sheet, plain):
        qtbot.addWidget(one)
        one.resize(900, 500)
        one.show()
    QApplication.processEvents()
    return sheet, plain


def pictures(pair):
    QApplication.processEvents()
    grabbed = (one.viewport().grab().toImage() for one in pair)
    return [one.convertToFormat(QImage.Format.Format_RGB32) for one in grabbed]


def look_the_same(pair):
    sheet, plain = pictures(pair)
    return sheet == plain


def test_a_sheet_looks_as_if_every_cell_was_painted_whatever_is_chosen_or_scrolled_to(pair):
    random, model = Random(2), pair[0].flow
    assert look_the_same(pair)
    for _ in range(25):
        at = model.index(random.randrange(model.rowCount()), random.randrange(10))
        across, down = random.randrange(900), random.randrange(2500)
        wide, high = random.randrange(200, 1700), random.randrange(90, 900)
        for one in pair:
            one.resize(wide, high)
            one.setCurrentIndex(at)
            one.horizontalScrollBar().setValue(across)
            one.verticalScrollBar().setValue(down)
        assert look_the_same(pair)


def test_rows_that_are_hidden_or_low_are_painted_in_their_places(pair):
    model = pair[0].flow
    model.folded = frozenset([*model.lines][::2])
    for one in pair:
        for row in range(0, model.rowCount(), 3):
            one.setRowHeight(row, 28)
            one.setRowHidden(row + 1, True)
        one.setRowHidden(model.rowCount() - 1, True)
    assert look_the_same(pair)
    for one in pair:
        one.verticalScrollBar().setValue(one.verticalScrollBar().maximum())
    assert look_the_same(pair)


def test_a_picture_of_an_entry_goes_with_what_it_shows(pair):
    model, round_ = pair[0].flow, made()
    case_map = round_.map
    before = pictures(pair)[0]
    model.show_flow(case_map, flow_of(case_map, round_.round, POLICY), POLICY)
    for name, changes in (
        ("e3", {"words": "Other words."}),
        ("e8", {"mark": "★"}),
        ("e9", {"note": "Remember this."}),
        ("e10", {"status": FlowStatus.DROPPED}),
        ("e11", {"crossed_out": True}),
    ):
        old = case_map.flow_entries[keyed_id(name)]
        claim = None if "words" in changes else old.claim
        edit = Change(old, replace(old, claim=claim, **changes))
        case_map.apply(ChangeSet("Edit", (edit,)))
        model.show_flow(case_map, flow_of(case_map, round_.round, POLICY), POLICY)
        assert look_the_same(pair)
        flow = flow_of(case_map, round_.round, POLICY)
        for entry, standing in flow.standings.items():
            shown = model.index_of(entry).data(CELL)
            assert shown == cell_of(case_map, standing, POLICY)
    assert pictures(pair)[0] != before


def test_a_claim_that_is_called_otherwise_is_painted_so(pair):
    model, round_ = pair[0].flow, made()
    case_map = round_.map
    flow = flow_of(case_map, round_.round, POLICY)
    model.show_flow(case_map, flow, POLICY)
    before = pictures(pair)[0]
    old = case_map.claims[keyed_id("c1")]
    case_map.apply(ChangeSet("Edit", (Change(old, replace(old, text="Another name.")),)))
    model.words_changed()
    assert look_the_same(pair)
    entry = keyed_id("e1")
    assert model.index_of(entry).data(CELL).words == "Another name."
    for one in pair:
        one.scrollTo(model.index_of(entry))
    assert look_the_same(pair)
    assert pictures(pair)[0] != before


def test_another_theme_paints_every_entry_in_its_colours(pair, qapp):
    before = pictures(pair)[0]
    dress(qapp, "dark")
    assert look_the_same(pair)
    dressed = pictures(pair)[0]
    assert dressed != before
    for one in pair:
        one.rows.theme = load_theme("dark")
        one.viewport().update()
    assert look_the_same(pair)
    assert pictures(pair)[0] != dressed


def test_the_cell_below_the_pointer_says_so_where_it_is_empty_too(pair):
    sheet, _ = pair
    before = pictures(pair)[0]
    empty = next(
        index
        for row in range(5)
        for column in range(3)
        if (index := sheet.flow.index(row, column)).data(CELL) is None
    )
    at = sheet.visualRect(empty).center()
    for one in pair:
        viewport = one.viewport()
        place = QPointF(viewport.mapToGlobal(at))
        QApplication.sendEvent(viewport, QEnterEvent(QPointF(at), place, place))
        QTest.mouseMove(viewport, at)
        hover = QHoverEvent(QEvent.Type.HoverMove, QPointF(at), place, QPointF(at))
        QApplication.sendEvent(viewport, hover)
    assert look_the_same(pair)
    assert pictures(pair)[0] != before


def an_edit(random, case_map):
    """Change an entry, take it off, or put in another."""
    one = random.choice([*case_map.flow_entries.values()])
    changes = random.choice(
        [
            {"speech": random.choice(POLICY.speeches).id},
            {"crossed_out": not one.crossed_out},
            {"answers": tuple(random.sample([*case_map.flow_entries], 1))},
            {"rank": random.uniform(0, 60)},
            {"note": "Noted."},
            {"id": keyed_id("new", str(random.random())), "answers": (one.id,)},
            {},
        ]
    )
    if not changes:
        return [
            Change(each, replace(each, answers=())) for each in case_map.entries_answering(one.id)
        ] + [Change(one, None)]
    if "answers" in changes and one.id in changes["answers"] and "id" not in changes:
        return []
    return [Change(None if "id" in changes else one, replace(one, **changes))]


@pytest.mark.parametrize("seed", range(12))
def test_a_sheet_that_is_followed_is_as_one_begun_anew_and_tells_what_changed(qapp, seed):
    random, round_ = Random(seed), made()
    case_map, model, known = round_.map, FlowModel(), KnownFlow()
    painted = set()
    model.dataChanged.connect(
        lambda first, last: painted.update(
            (row, column)
            for row in range(first.row(), last.row() + 1)
            for column in range(first.column(), last.column() + 1)
        )
    )

    def shown(model):
        rows, columns = range(model.rowCount()), range(model.columnCount())
        return {(r, c): model.index(r, c).data(CELL) for r in rows for c in columns}

    model.show_flow(case_map, flow_of(case_map, round_.round, POLICY, known), POLICY)
    for _ in range(30):
        before = shown(model)
        painted.clear()
        case_map.apply(ChangeSet("Edit", tuple(an_edit(random, case_map))))
        flow, anew = flow_of(case_map, round_.round, POLICY, known), FlowModel()
        model.show_flow(case_map, flow, POLICY)
        anew.show_flow(case_map, flow, POLICY)
        assert shown(model) == shown(anew)
        assert (model.places, model.lines) == (anew.places, anew.lines)
        rows = range(model.rowCount())
        assert [*map(model.line_at, rows)] == [*map(anew.line_at, rows)]
        differ = {at for at, cell in shown(model).items() if at in before and before[at] != cell}
        assert differ <= painted
