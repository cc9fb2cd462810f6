"""The way from one picture to the next."""

from __future__ import annotations

from types import SimpleNamespace

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QPointF, QRect, Qt
from PySide6.QtGui import QImage, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from argmap.case.places import Alone, Beside, Under
from argmap.case.plan_claims import plan_amendment, plan_claim, plan_reword
from argmap.case.plan_moves import plan_move
from argmap.case.plan_removals import plan_removal
from argmap.case.terms import Side, Stance
from argmap.ui.canvas.glide import DURATION, Glide

PRO, CON = Stance.PRO, Stance.CON
FEW = 4


@pytest.fixture
def tree(panel, bridge, make):
    """A root with two reasons and an objection, one of which has more below it."""
    root = make("Restore hosting", side=Side.MOVANT)
    names = {"root": root}
    for name, above, stance in (
        ("likely", "root", PRO),
        ("harm", "root", PRO),
        ("public", "root", CON),
        ("act", "likely", PRO),
        ("breach", "likely", CON),
        ("notice", "breach", PRO),
    ):
        names[name] = make(f"The claim called {name}", Under(names[above], stance))
    panel.zoom_to_fit()
    panel.grab()
    panel.glide.is_on = True
    return SimpleNamespace(panel=panel, bridge=bridge, **names)


def use(tree, claim):
    return tree.bridge.case_map.uses_of(claim)[0].id


def add(tree):
    tree.bridge.edit(plan_claim, "One more reason", Under(tree.act, PRO), new_id=tree.bridge.new_id)


def add_beside(tree):
    step = tree.bridge.case_map.uses_of(tree.act)[0].argument
    tree.bridge.edit(plan_claim, "And this one", Beside(step), new_id=tree.bridge.new_id)


def delete(tree):
    tree.bridge.edit(plan_removal, tree.breach)


def move(tree):
    tree.bridge.edit(
        plan_move, tree.breach, use(tree, tree.breach), Under(tree.public, PRO),
        new_id=tree.bridge.new_id,
    )  # fmt: skip


def reword(tree):
    tree.bridge.edit(plan_reword, tree.likely, "Many more words than there were before " * 6)


def images(panel):
    return panel.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)


def apart(one, other):
    """Count the pixels that look different: lines that cross are blended one by one or together."""
    one, other = (np.array(each.constBits(), dtype=np.int16) for each in (one, other))
    return int((np.abs(one - other).reshape(-1, 4).max(axis=1) > 3).sum())


@pytest.fixture
def at(monkeypatch):
    """Holds every glide at a part of its way."""

    def hold(progress):
        monkeypatch.setattr(Glide, "progress", progress)

    return hold


@pytest.mark.parametrize("scale", [0.15, 0.4, 1.0])
@pytest.mark.parametrize("edit", [add, add_beside, delete, move, reword])
def test_the_way_leads_from_what_stood_to_what_stands(panel, tree, at, edit, scale):
    panel.zoom(scale / panel.view.scale)
    before = images(panel)
    edit(tree)
    assert panel.glide.is_under_way
    at(0.0)
    assert apart(images(panel), before) <= FEW
    at(0.5)
    middle = images(panel)
    assert apart(middle, before) > FEW
    at(1.0)
    last = images(panel)
    panel.glide.finish()
    after = images(panel)
    assert apart(last, after) <= FEW
    assert apart(middle, after) > FEW


def test_folding_and_turning_lead_from_what_stood_to_what_stands(panel, tree, at):
    panel.zoom(0.15 / panel.view.scale)  # handles show at once what is folded; here there are none
    for act in (
        lambda: panel.toggle_box(panel.scene.find(tree.likely)),
        lambda: panel.toggle_box(panel.scene.find(tree.likely)),
        lambda: panel.set_direction("right"),
        panel.fold_all,
        panel.unfold_all,
    ):
        before = images(panel)
        act()
        assert panel.glide.is_under_way
        at(0.0)
        assert apart(images(panel), before) <= FEW
        at(1.0)
        last = images(panel)
        panel.glide.finish()
        assert apart(last, images(panel)) <= FEW


def test_a_glide_is_over_after_its_time(panel, tree, qtbot):
    add(tree)
    panel.grab()
    panel.glide.clock.pause()
    panel.glide.clock.setCurrentTime(DURATION // 2)
    assert panel.glide.is_under_way
    assert 0.5 < panel.glide.progress < 1.0
    with qtbot.waitSignal(panel.glide.over):
        panel.glide.clock.setCurrentTime(DURATION)
    assert not panel.glide.is_under_way


def wheel(panel):
    at = QPointF(100, 100)
    event = QWheelEvent(
        at, panel.mapToGlobal(at), QPoint(), QPoint(0, 120), Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(panel, event)


@pytest.mark.parametrize(
    "use_it",
    [
        lambda panel: QTest.keyClick(panel, Qt.Key.Key_Right),
        lambda panel: QTest.mousePress(
            panel, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, QPoint(5, 5)
        ),
        wheel,
        lambda panel: panel.resize(700, 500),
        lambda panel: panel.pan(QPointF(5, 5)),
        lambda panel: panel.hide(),
    ],
)
def test_input_and_another_view_end_a_glide_at_once(panel, tree, use_it):
    add(tree)
    panel.grab()
    assert panel.glide.is_under_way
    use_it(panel)
    panel.grab()
    assert not panel.glide.is_under_way


def test_a_click_meets_the_box_where_it_will_stand(panel, tree, selection, mouse, at):
    at(0.0)
    reword(tree)
    panel.grab()
    mouse.click(mouse.at(tree.notice))
    assert selection.picked.claim == tree.notice
    assert not panel.glide.is_under_way


def test_a_second_edit_sets_out_from_where_the_first_one_led(panel, tree, at):
    before = images(panel)
    add(tree)
    at(1.0)
    settled = images(panel)
    assert apart(settled, before) > FEW
    reword(tree)
    assert panel.glide.is_under_way
    at(0.0)
    assert apart(images(panel), settled) <= FEW
    at(1.0)
    last = images(panel)
    panel.glide.finish()
    assert apart(last, images(panel)) <= FEW


def test_edits_of_which_nothing_was_seen_make_one_way(panel, tree, at):
    before = images(panel)
    add(tree)
    reword(tree)
    at(0.0)
    assert apart(images(panel), before) <= FEW


def test_what_moves_nothing_shows_at_once(panel, tree):
    claim = tree.bridge.case_map.claims[tree.act]
    tree.bridge.edit(plan_amendment, claim, side=Side.RESPONDENT)
    panel.grab()
    assert not panel.glide.is_under_way


def test_a_change_of_scale_shows_at_once(panel, tree):
    add(tree)
    panel.zoom_in()
    panel.grab()
    assert not panel.glide.is_under_way


def test_a_map_too_small_for_words_does_not_glide(panel, tree):
    panel.view.set_scale(0.1, QPointF(0, 0))
    panel.grab()
    add(tree)
    panel.grab()
    assert not panel.glide.is_under_way


def test_many_boxes_on_their_way_show_at_once(panel, bridge, make):
    root = make("Root")
    for number in range(160):
        make(f"Reason {number}", Under(root, PRO))
    panel.zoom_to_fit()
    panel.grab()
    panel.glide.is_on = True
    make("One more", Under(root, PRO))
    assert panel.view.scale > 0.13
    panel.grab()
    assert not panel.glide.is_under_way


def test_another_case_shows_at_once(panel, tree):
    panel.draw_new()
    assert not panel.glide.is_under_way


def test_without_the_wish_for_it_nothing_glides(panel, tree):
    panel.glide.is_on = False
    add(tree)
    assert not panel.glide.is_under_way


def test_a_first_claim_shows_at_once(panel, bridge):
    panel.glide.is_on = True
    bridge.edit(plan_claim, "The first", Alone(), new_id=bridge.new_id)
    panel.grab()
    assert not panel.glide.is_under_way


def test_a_canvas_may_go_while_its_map_glides(panel, tree):
    add(tree)
    panel.grab()
    assert panel.glide.is_under_way
    panel.close()
    assert not panel.glide.is_under_way


def test_a_part_that_is_painted_by_itself_looks_as_in_the_whole(panel, tree, at):
    move(tree)
    at(0.5)
    whole = images(panel)
    room = panel.rect()
    for part in (
        QRect(room.width() // 3, room.height() // 4, 140, 90),
        QRect(0, room.height() // 2, room.width(), 37),
    ):
        alone = panel.grab(part).toImage().convertToFormat(whole.format())
        assert apart(alone, whole.copy(part)) == 0
