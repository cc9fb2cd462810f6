from __future__ import annotations

import pytest
from drafts import Draft
from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetricsF
from PySide6.QtTest import QAbstractItemModelTester

from argmap.case.places import Against, Alone, Beside, Under
from argmap.case.plan_claims import plan_amendment, plan_claim, plan_reuse, plan_reword
from argmap.case.plan_evidence import plan_cite, plan_source
from argmap.case.plan_removals import plan_removal
from argmap.case.terms import Side, Stance, Status
from argmap.drawing.fonts import sans_font
from argmap.drawing.tokens import Tokens
from argmap.ui.claim_mime import APPEARANCE_MIME
from argmap.ui.outline.delegate import _LINE, _PAD, tail_icons, title_room
from argmap.ui.outline.dropping import Spot, place_of_drop
from argmap.ui.outline.model import FACE_ROLE, OutlineModel
from argmap.ui.outline.panel import OutlinePanel
from argmap.ui.outline.title_lines import MOST_LINES, title_lines
from argmap.ui.outline.view import DEEPEST
from argmap.ui.text_field import TextField
from argmap.ui.theme import Theme, load_theme
from argmap.workspace.workspace import Workspace


def add(bridge, text, place=None, **fields):
    done = bridge.edit(plan_claim, text, place or Alone(), new_id=bridge.new_id, **fields)
    return next(c.after.id for c in done.changes if hasattr(c.after, "short_title"))


@pytest.fixture
def panel(qtbot, bridge, selection, editing):
    panel = OutlinePanel(
        bridge=bridge, selection=selection, editing=editing, theme=load_theme("light")
    )
    qtbot.addWidget(panel)
    panel.resize(260, 500)
    with qtbot.waitExposed(panel):
        panel.show()
    return panel


def titles(model):
    return [index.data() for index in model.indexes()]


def step_of(bridge, claim):
    return bridge.case_map.uses_of(claim)[0].argument


def test_the_model_keeps_the_rules_of_item_models_through_edits(qtbot, bridge):
    model = OutlineModel(bridge)
    tester = QAbstractItemModelTester(
        model, QAbstractItemModelTester.FailureReportingMode.Fatal, model
    )
    root = add(bridge, "Root")
    reason = add(bridge, "Reason", Under(root))
    add(bridge, "Undercut", Against(step_of(bridge, reason)))
    add(bridge, "Beside", Beside(step_of(bridge, reason)))
    bridge.undo()
    bridge.edit(plan_reword, reason, "Other words")
    assert titles(model) == ["Root", "Other words", "Undercut"]
    assert tester.model() is model


def test_rows_say_how_they_bear_and_what_nothing_supports(bridge, qapp):
    root = add(bridge, "Root")
    reason = add(bridge, "Reason", Under(root))
    add(bridge, "Objection", Under(root, Stance.CON))
    add(bridge, "Undercut", Against(step_of(bridge, reason)))
    bridge.edit(plan_reuse, reason, Under(root, Stance.CON), new_id=bridge.new_id)
    done = bridge.edit(plan_source, {"title": "Order"}, None, new_id=bridge.new_id)
    source = done.changes[0].after.id
    bridge.edit(plan_cite, source, reason, new_id=bridge.new_id)
    model = OutlineModel(bridge)
    faces = [index.data(FACE_ROLE) for index in model.indexes()]
    assert [face.mark for face in faces] == [
        "root",
        "reason",
        "undercut",
        "objection",
        "objection",
    ]
    assert [face.is_reference for face in faces] == [False, False, False, False, True]
    assert [face.is_bare for face in faces] == [False, False, True, True, False]
    spoken = model.indexes()[3].data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "Objection. Respondent. Objection to “Root”. Nothing supports it yet. 3 of 4."


def test_a_row_says_its_status_and_what_is_admitted_wants_no_support(bridge, qapp):
    root = add(bridge, "Root")
    model = OutlineModel(bridge)
    claims = bridge.case_map.claims
    shown = []
    for status in Status:
        bridge.edit(plan_amendment, claims[root], status=status)
        shown.append(tail_icons(model.indexes()[0].data(FACE_ROLE)))
    assert shown == [
        ["circle-dashed"],
        ["check"],
        ["circle-dashed", "equal-not"],
        ["equal-approximately"],
    ]
    spoken = model.indexes()[0].data(Qt.ItemDataRole.AccessibleTextRole)
    assert "Assumed" in spoken
    assert "Nothing supports it" not in spoken


def test_a_new_cite_on_a_claim_repaints_its_rows_and_resets_nothing(qtbot, bridge):
    root = add(bridge, "Root")
    model = OutlineModel(bridge)
    done = bridge.edit(plan_source, {"title": "Order"}, None, new_id=bridge.new_id)
    with qtbot.waitSignal(model.dataChanged), qtbot.assertNotEmitted(model.modelReset):
        bridge.edit(plan_cite, done.changes[0].after.id, root, new_id=bridge.new_id)


def test_an_outline_without_claims_says_how_to_begin(panel, bridge):
    assert "Press Return to add the first one" in panel.empty.text()
    assert panel.empty.isVisible()
    room = panel.view.viewport().rect()
    assert room.contains(panel.empty.geometry())
    assert panel.empty.height() >= panel.empty.heightForWidth(panel.empty.width())
    root = add(bridge, "Root")
    assert not panel.empty.isVisible()
    bridge.edit(plan_removal, root)
    assert panel.empty.isVisible()


def test_an_outline_that_cannot_be_begun_says_why(panel, bridge, store):
    store.read_only = "Somebody else writes it."
    bridge.opened.emit()
    assert "reading only" in panel.empty.text()


def test_the_selection_goes_both_ways(panel, bridge, selection):
    root = add(bridge, "Root")
    reason = add(bridge, "Reason", Under(root))
    selection.pick_claim(reason)
    assert panel.view.currentIndex().data() == "Reason"
    panel.view.setCurrentIndex(panel.model.indexes()[0])
    assert selection.picked.claim == root
    selection.clear()
    assert not panel.view.currentIndex().isValid()


def test_what_is_collapsed_stays_collapsed_through_an_edit(panel, bridge):
    root = add(bridge, "Root")
    reason = add(bridge, "Reason", Under(root))
    add(bridge, "Below", Under(reason))
    panel.view.collapse(panel.model.indexes()[1])
    add(bridge, "Another", Under(root))
    assert panel.view.isExpanded(panel.model.indexes()[0])
    assert not panel.view.isExpanded(panel.model.indexes()[1])
    panel.view.expand(panel.model.indexes()[1])
    add(bridge, "Yet another", Under(root))
    assert panel.view.isExpanded(panel.model.indexes()[1])


def editor_of(panel):
    return panel.view.viewport().findChild(TextField)


def test_typing_in_a_row_is_kept_at_a_pause_as_one_step(qtbot, panel, bridge, store):
    root = add(bridge, "")
    panel.edit_claim(root)
    editor = editor_of(panel)
    qtbot.keyClicks(editor, "Stop ")
    qtbot.waitUntil(lambda: bridge.case_map.claims[root].text == "Stop ")
    assert editor_of(panel) is editor
    qtbot.keyClicks(editor, "the order")
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    assert bridge.case_map.claims[root].text == "Stop the order"
    assert len(store.steps) == 2
    bridge.undo()
    assert bridge.case_map.claims[root].text == ""


def test_escape_takes_back_what_was_typed(qtbot, panel, bridge):
    root = add(bridge, "Before")
    panel.edit_claim(root)
    qtbot.keyClicks(editor_of(panel), "After")
    qtbot.waitUntil(lambda: bridge.case_map.claims[root].text != "Before")
    qtbot.keyClick(editor_of(panel), Qt.Key.Key_Escape)
    assert bridge.case_map.claims[root].text == "Before"


def test_escape_before_anything_was_kept_undoes_nothing(qtbot, panel, bridge, store):
    root = add(bridge, "Before")
    panel.edit_claim(root)
    qtbot.keyClick(editor_of(panel), Qt.Key.Key_Escape)
    assert root in bridge.case_map.claims
    assert len(store.steps) == 1


def test_places_of_drops_between_rows(bridge, qapp):
    root = add(bridge, "Root")
    first = add(bridge, "First", Under(root))
    add(bridge, "Second", Under(root, Stance.CON))
    fellow = add(bridge, "Fellow", Beside(step_of(bridge, first)))
    undercut = add(bridge, "Undercut", Against(step_of(bridge, first)))
    case_map = bridge.case_map
    model = OutlineModel(bridge)
    rows = {index.data(): model.row_at(index) for index in model.indexes()}
    step = step_of(bridge, first)

    def place(title, spot, dragged=None):
        return place_of_drop(case_map, rows[title], spot, dragged)

    assert place_of_drop(case_map, None, Spot.ON, None) == Alone()
    assert place("Root", Spot.BELOW) == Alone(at=1)
    assert place("First", Spot.ABOVE) == Under(root, Stance.PRO, 0)
    assert place("First", Spot.BELOW) == Beside(step, 1)
    assert place("Fellow", Spot.BELOW) == Under(root, Stance.PRO, 1)
    assert place("Fellow", Spot.BELOW, step) == Beside(step, 2)
    assert place("Second", Spot.ABOVE) == Under(root, Stance.CON, 1)
    assert place("Undercut", Spot.BELOW) == Against(step, 1)
    assert place("First", Spot.ON, step_of(bridge, undercut)) == Under(first, Stance.PRO)
    assert fellow in case_map.claims


def test_what_is_dragged_names_the_appearance(bridge, qapp):
    root = add(bridge, "Root")
    reason = add(bridge, "Reason", Under(root))
    model = OutlineModel(bridge)
    data = bytes(model.mimeData([model.indexes()[1]]).data(APPEARANCE_MIME).data()).decode()
    assert data.split("\n") == [reason, bridge.case_map.uses_of(reason)[0].id]


def test_a_read_only_case_lets_no_row_be_edited_or_dragged(panel, bridge, store, qtbot):
    root = add(bridge, "Root")
    told = []
    bridge.said.connect(told.append)
    store.read_only = "Somebody else writes it."
    bridge.opened.emit()
    rect = panel.view.visualRect(panel.model.indexes()[0])
    qtbot.mouseDClick(panel.view.viewport(), Qt.MouseButton.LeftButton, pos=rect.center())
    panel.edit_claim(root)
    assert editor_of(panel) is None
    assert told == ["Somebody else writes it."]
    assert not panel.view.dragEnabled()
    assert not panel.view.acceptDrops()


@pytest.mark.parametrize("title", ["", "One", "word " * 200, "\U0001f600 " * 90, "x" * 5000])
def test_a_title_has_few_lines_and_loses_no_half_characters(qapp, title):
    lines = title_lines(title, sans_font(13), 120)
    assert 1 <= len(lines) <= MOST_LINES
    assert "\ufffd" not in "".join(lines)


def test_every_line_of_a_title_keeps_to_its_width(qapp):
    metrics = QFontMetricsF(sans_font(13))
    for title in ("x" * 5000, "word " * 200, "Guidelines prohibit it"):
        lines = title_lines(title, sans_font(13), 120)
        assert all(metrics.horizontalAdvance(line) <= 120 for line in lines)
        assert lines[-1].endswith("…") == (len(title) > 100)


def test_words_of_a_title_are_broken_nowhere_but_at_their_end(qapp):
    title = "Unconscionable limitation of self-help"
    for width in range(40, 300, 3):
        *lines, last = title_lines(title, sans_font(13), width)
        for line in lines:
            assert line.endswith("…") or line.split()[-1] in title.replace("-", "- ").split()
        assert last.endswith("…") or title.endswith(last)


def test_the_deepest_of_many_levels_still_has_room_for_its_title(qtbot, panel, bridge):
    claim = add(bridge, "Root")
    few = panel.view.indentation()
    for number in range(60):
        claim = add(bridge, f"Link {number}", Under(claim))
    deepest = panel.model.indexes()[-1]
    panel.view.scrollTo(deepest)
    rect = panel.view.visualRect(deepest)
    assert rect.left() <= panel.view.viewport().width() * 0.6
    assert rect.width() >= 90
    assert panel.view.indentation() < few == 16
    while bridge.undo():
        pass
    assert panel.view.indentation() == few


def test_what_is_too_deep_is_told_and_the_nearest_above_it_shown(panel, bridge, selection, store):
    draft = Draft()
    claim = draft.claim("Root")
    chain = [claim]
    for number in range(DEEPEST + 700):  # so many that it opens with the first levels expanded
        claim = draft.claim(f"Link {number}", Under(claim))
        chain.append(claim)
    bridge.open(Workspace(type(store)(draft.map.records())))
    selection.pick_claim(chain[-1], draft.map.uses_of(chain[-1])[0].id)
    assert not panel.too_deep.isHidden()
    assert f"{len(chain):,} levels deep" in panel.too_deep.text()
    shown = panel.model.row_at(panel.view.currentIndex())
    assert shown.claim in chain
    rect = panel.view.visualRect(panel.view.currentIndex())
    assert panel.view.viewport().rect().contains(rect.adjusted(0, 0, 0, -rect.height() // 2))
    assert rect.width() > panel.view.viewport().width() * 0.4
    assert panel.view.picked_uses() == []
    assert selection.picked.claim == chain[-1]
    said = []
    bridge.said.connect(said.append)
    panel.edit_claim(chain[-1])
    assert "edit its words on the map" in said[-1]
    assert selection.picked.claim == chain[-1]
    selection.pick_claim(chain[3], draft.map.uses_of(chain[3])[0].id)
    assert panel.too_deep.isHidden()
    assert [use.claim for use in panel.view.picked_uses()] == [chain[3]]


def test_whose_claim_it_is_can_be_told_without_hue(panel, bridge):
    for side in Side:
        add(bridge, "A claim", side=side)
    panel.view.clearSelection()
    light = load_theme("light").tokens
    plain = dict.fromkeys(
        ("movant", "movant_text", "respondent", "respondent_text", "neutral"), "#777777"
    )
    grey = Tokens(light.name, light.title, dark=light.dark, colors=light.colors | plain)
    panel.set_theme(Theme(grey))
    rows = [
        panel.view.viewport().grab(panel.view.visualRect(index)).toImage()
        for index in panel.model.indexes()
    ]
    assert rows[0] != rows[1] != rows[2] != rows[0]


def test_an_empty_title_is_one_empty_line(qapp):
    assert title_lines("", sans_font(13), 120) == [""]


def test_a_row_is_as_high_as_the_lines_painted_in_it(qtbot, bridge, panel):
    root = add(bridge, "Root")
    for number in range(60):
        add(bridge, "Section 230(c)(2)"[: 8 + number % 10] + "i" * (number // 4), Under(root))
    delegate = panel.view.itemDelegate()

    def every_row_fits():
        for index in panel.view.model().indexes():
            face, rect = index.data(FACE_ROLE), panel.view.visualRect(index)
            lines = delegate._lines(face, title_room(rect.width(), face))
            if rect.height() != round(len(lines) * _LINE) + 2 * _PAD:
                return False
        return True

    for width in range(180, 200):
        panel.resize(width, 500)
        qtbot.waitUntil(every_row_fits)
    # A style may leave a column narrower than its viewport.
    panel.view.header().setStretchLastSection(False)
    panel.view.setColumnWidth(0, panel.view.viewport().width() - 9)
    panel.view.doItemsLayout()
    assert every_row_fits()
