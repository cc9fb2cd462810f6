from __future__ import annotations

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QApplication
from windows import add, plant

from argmap.case.places import Against, Under
from argmap.case.terms import Stance
from argmap.ui.claim_mime import mime_of_drag
from argmap.ui.drag_chip import ABOVE_POINTER, chip_of
from argmap.ui.reader.quote_mime import QUOTE_MIME
from argmap.ui.theme import load_theme

NONE, CTRL, SHIFT = (
    Qt.KeyboardModifier.NoModifier,
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
)
ACTIONS = Qt.DropAction.MoveAction | Qt.DropAction.CopyAction
TOP, MIDDLE, FOOT = 0.05, 0.5, 0.95


@pytest.fixture
def planted(store):
    root = plant(store, "Root")
    kin = {name: plant(store, name, Under(root.id)) for name in ("One", "Two", "Three")}
    return {"Root": root, **kin}


@pytest.fixture
def claims(planted):
    return dict(planted)


@pytest.fixture
def outline(window):
    return window.furniture.outline


class Drag:
    """What the system does with things dragged over the outline."""

    def __init__(self, outline, mime):
        self.viewport = outline.view.viewport()
        self.outline = outline
        self.mime = mime

    def at(self, claim, part):
        row = self.outline.model.rows.home(claim.id)
        rect = self.outline.view.visualRect(self.outline.model.index_at(row))
        return QPoint(rect.center().x(), round(rect.top() + rect.height() * part))

    def over(self, at, keys=NONE):
        what = (ACTIONS, self.mime, Qt.MouseButton.LeftButton, keys)
        event = QDragEnterEvent(at, *what)
        QApplication.sendEvent(self.viewport, event)
        if not event.isAccepted():
            return None
        QApplication.sendEvent(self.viewport, QDragMoveEvent(at, *what))
        return self.outline.view.hint.text().split("\n")[0]

    def leave(self):
        """End a drag that was not let go: Qt remembers the widget it is over."""
        QApplication.sendEvent(self.viewport, QDragLeaveEvent())

    def drop(self, at, keys=NONE):
        hint = self.over(at, keys)
        if hint is None:
            return None
        event = QDropEvent(QPointF(at), ACTIONS, self.mime, Qt.MouseButton.LeftButton, keys)
        QApplication.sendEvent(self.viewport, event)
        return hint


@pytest.fixture
def drag(window, outline, claims):
    def make(*names):
        uses = window._bridge.case_map.uses_of
        return Drag(
            outline,
            mime_of_drag(
                window._bridge.case_map,
                [
                    (claims[one].id, uses(claims[one].id)[0].id if uses(claims[one].id) else None)
                    for one in names
                ],
            ),
        )

    return make


def titles(outline):
    return [index.data() for index in outline.model.indexes()]


def parent_of(outline, claim):
    row = outline.model.rows.home(claim.id)
    return outline.model.index_at(row).parent().data()


def test_a_claim_dropped_on_another_bears_on_it_as_the_hint_said(outline, claims, drag, window):
    one = drag("Three")
    assert one.drop(one.at(claims["One"], MIDDLE)) == "Reason for “One”"
    assert parent_of(outline, claims["Three"]) == "One"
    assert outline.view.hint.isHidden()
    assert window._selection.picked.claim == claims["Three"].id
    assert outline.view.currentIndex().data() == "Three"


def test_shift_turns_a_reason_into_an_objection(outline, claims, drag, window):
    one = drag("Three")
    assert one.drop(one.at(claims["One"], MIDDLE), SHIFT) == "Objection to “One”"
    use = window._bridge.case_map.uses_of(claims["Three"].id)[0]
    assert window._bridge.case_map.arguments[use.argument].stance is Stance.CON


def test_the_hint_names_only_keys_that_are_not_held(outline, claims, drag):
    one = drag("Three")
    at = one.at(claims["One"], MIDDLE)

    def keys(held):
        assert one.over(at, held)
        return outline.view.hint.text().split("\n")[1:]

    assert keys(NONE) == ["Shift: objection   Ctrl: use it here too"]
    assert keys(SHIFT) == ["Ctrl: use it here too"]
    assert keys(CTRL) == ["Shift: objection"]
    assert keys(SHIFT | CTRL) == []
    one.leave()


def test_where_a_claim_stands_already_a_drop_is_no_step(outline, claims, drag, window):
    before, order = window._bridge.undo_label, titles(outline)
    three, two = drag("Three"), drag("Two")
    for one, at in (
        (three, three.at(claims["Root"], MIDDLE)),
        (three, three.at(claims["Two"], FOOT)),
        (two, two.at(claims["One"], FOOT)),
        (two, two.at(claims["Three"], TOP)),
    ):
        assert one.drop(at) == "It stands there already"
    assert titles(outline) == order
    assert window._bridge.undo_label == before
    assert two.drop(two.at(claims["Root"], MIDDLE)) == "Reason for “Root”"
    assert titles(outline) == ["Root", "One", "Three", "Two"]


def test_ctrl_uses_the_claim_once_more(outline, claims, drag, window):
    one = drag("Three")
    assert one.drop(one.at(claims["One"], MIDDLE), CTRL) == "Use it here too: reason for “One”"
    assert len(window._bridge.case_map.uses_of(claims["Three"].id)) == 2


def test_between_rows_a_claim_is_put_in_order(outline, claims, drag):
    one = drag("Three")
    assert one.drop(one.at(claims["One"], TOP)) == "Reason for “Root”, before “One”"
    assert titles(outline) == ["Root", "Three", "One", "Two"]
    one = drag("Three")
    one.drop(one.at(claims["Two"], FOOT))
    assert titles(outline) == ["Root", "One", "Two", "Three"]
    one = drag("Three")
    assert one.drop(one.at(claims["Root"], FOOT)) == "Reason for “Root”, before “One”"
    assert titles(outline) == ["Root", "Three", "One", "Two"]


def test_several_rows_go_together_as_one_step(outline, claims, drag, window):
    several = drag("One", "Two")
    hint = several.drop(several.at(claims["Three"], MIDDLE))
    assert hint == "2 claims: below “Three”, each as it bears now"
    assert titles(outline) == ["Root", "Three", "One", "Two"]
    assert len(window._selection.picked.uses) == 2
    window._bridge.undo()
    assert titles(outline) == ["Root", "One", "Two", "Three"]


def test_a_refused_drop_says_why_and_changes_nothing(outline, claims, drag, window):
    one = drag("Root")
    steps = window._bridge.undo_label
    hint = one.drop(one.at(claims["One"], MIDDLE))
    assert hint
    assert not hint.startswith("Reason")
    assert window._bridge.undo_label == steps


def test_on_itself_a_claim_goes_nowhere(outline, claims, drag, window):
    one = drag("One")
    steps = window._bridge.undo_label
    assert one.drop(one.at(claims["One"], MIDDLE)) == "Drop it on another claim, or between two"
    assert window._bridge.undo_label == steps


def test_below_the_last_row_a_claim_stands_alone(outline, claims, drag):
    one = drag("One")
    below = QPoint(40, outline.view.viewport().height() - 5)
    assert one.drop(below) == "Stands alone"
    assert outline.model.rows.home(claims["One"].id).level == 1


def test_what_a_drag_points_at_is_shown_until_it_leaves(outline, claims, drag):
    def grab():
        return outline.view.viewport().grab().toImage()

    before = grab()
    one = drag("Three")
    one.over(one.at(claims["One"], MIDDLE))
    ringed = grab()
    one.over(one.at(claims["One"], TOP))
    assert len({bytes(image.constBits()) for image in (before, ringed, grab())}) == 3
    one.leave()
    assert grab() == before


def test_the_hint_stays_in_the_panel_and_off_the_row_it_speaks_of(outline, claims, drag):
    one = drag("Three")
    for claim in claims.values():
        if claim is claims["Three"]:
            continue
        at = one.at(claim, MIDDLE)
        one.over(at)
        hint = outline.view.hint.geometry()
        assert outline.view.viewport().rect().contains(hint)
        assert hint.top() > at.y() + 10
    one.leave()


def test_the_picture_of_a_drag_is_small_and_stands_clear_of_the_hint(qapp):
    chip = chip_of("word " * 100, load_theme("light"), 1.0)
    assert chip.width() < 220
    assert chip.height() < 30
    assert ABOVE_POINTER.y() + chip.height() < 0  # the hint is below the pointer


def test_things_of_other_programs_are_not_taken(outline, claims):
    words = QMimeData()
    words.setText("Some words")
    one = Drag(outline, words)
    assert not one.over(one.at(claims["One"], MIDDLE))


def test_words_of_no_source_are_refused_with_a_sentence(outline, claims):
    words = QMimeData()
    words.setData(QUOTE_MIME, b'{"source": "none", "start": 0, "end": 4}')
    one = Drag(outline, words)
    hint = one.drop(one.at(claims["One"], TOP))
    assert hint == "These words belong to no source of this case"


def test_an_undercut_dragged_among_others_stays_one(outline, claims, drag, window):
    step = window._bridge.case_map.uses_of(claims["One"].id)[0].argument
    claims["First"] = add(window, "First undercut", Against(step))
    claims["Second"] = add(window, "Second undercut", Against(step))
    one = drag("Second")
    hint = one.drop(one.at(claims["First"], TOP))
    assert hint == "Undercut of this step, before “First undercut”"
    undercuts = window._bridge.case_map.arguments_on(step)
    premises = [window._bridge.case_map.premises_of(one.id)[0].claim for one in undercuts]
    assert premises == [claims["Second"].id, claims["First"].id]


def test_a_row_taken_with_the_mouse_is_dropped_on_the_map(home):
    user = home.start(home.new_case(example="parler-v-aws"))
    user.waits(lambda: bool(user.case_map.claims))
    outline, canvas = user.window.furniture.outline, user.map
    outline.view.setFocus()
    rows = [outline.model.row_at(index) for index in outline.model.indexes()]
    moved, target = rows[3], canvas.scene.boxes[1]
    start = outline.view.visualRect(outline.model.index_at(moved)).center()
    end = canvas.view.rect_to_screen(canvas.scene.rect(1)).center().toPoint()
    user.drag(outline.view.viewport(), start, canvas, end)
    row = outline.model.rows.home(moved.claim)
    assert row.parent.claim == target.claim
    assert outline.model.row_at(outline.view.currentIndex()) is row
