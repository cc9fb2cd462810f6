from __future__ import annotations

from itertools import count

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester
from random_edits import EDITS, Absent, Editor

from argmap.case.errors import RuleError
from argmap.case.indented_reading import read_indented
from argmap.case.places import Against, Alone, Beside, Under
from argmap.case.plan_claims import plan_claim, plan_reuse, plan_stance
from argmap.case.plan_moves import plan_move, plan_reorder
from argmap.case.plan_paste import plan_paste
from argmap.case.plan_removals import plan_removal
from argmap.case.terms import Stance
from argmap.case.tree import build_tree
from argmap.ui.outline import following
from argmap.ui.outline.model import OutlineModel
from argmap.ui.outline.rows import Rows
from argmap.ui.outline.view import OutlineView
from argmap.ui.selection import Use

FATAL = QAbstractItemModelTester.FailureReportingMode.Fatal


def add(bridge, text, place=None):
    done = bridge.edit(plan_claim, text, place or Alone(), new_id=bridge.new_id)
    return next(c.after.id for c in done.changes if hasattr(c.after, "short_title"))


def step_of(bridge, claim):
    return bridge.case_map.uses_of(claim)[0].argument


def said(rows):
    return [(row.key, row.mark, row.is_reference, row.level) for row in rows.top.walk()]


def said_by_tree(case_map):
    levels, said = {None: 0}, []
    for box in build_tree(case_map).boxes():
        argument = case_map.arguments[box.premise.argument] if box.premise else None
        # What undercuts a step stands beside the premises of that step.
        levels[box] = levels[box.above] + (argument is None or not argument.is_undercut)
        premise = box.premise.id if box.premise else None
        said.append((box.claim.id, premise, box.is_reference, levels[box]))
    return said


def told_to_qt(model):
    """Every row that Qt knows of stands where the rows say, and nothing else does."""
    pending = [(model.rows.top, QModelIndex())]
    while pending:
        row, index = pending.pop()
        if row.is_filled:
            assert model.rowCount(index) == len(row.below)
        else:
            assert model.rowCount(index) == 0
        for at, one in enumerate(row.below if row.is_filled else ()):
            child = model.index(at, 0, index)
            assert model.row_at(child) is one
            assert model.index_at(one) == child
            assert child.parent() == index
            pending.append((one, child))
    return True


@pytest.mark.parametrize("seed", range(4))
def test_rows_that_follow_edits_are_those_of_a_fresh_outline(qtbot, bridge, seed):
    model = OutlineModel(bridge)
    tester = QAbstractItemModelTester(model, FATAL, model)
    view = OutlineView(model)
    qtbot.addWidget(view)
    numbers = count()
    for turn in range(150):
        editor = Editor(bridge.case_map, seed * 1000 + turn, numbers)
        edit = list(EDITS.values())[editor.random.randrange(len(EDITS))]
        try:
            change_set = edit(editor)
        except (Absent, RuleError):
            continue
        bridge.edit(lambda _map, ready=change_set: ready)
        assert said(model.rows) == said(Rows(bridge.case_map))
        assert len(model.rows) == len(said(model.rows)) - 1
        assert told_to_qt(model)
    assert [(row.claim, row.premise, row.is_reference, row.level) for row in model.rows.top.walk()][
        1:
    ] == said_by_tree(bridge.case_map)
    while bridge.undo():
        assert said(model.rows) == said(Rows(bridge.case_map))
    assert tester.model() is model


def test_rows_stand_as_the_tree_of_the_case_says(bridge, qapp):
    root = add(bridge, "Root")
    first = add(bridge, "First", Under(root))
    fellow = add(bridge, "Fellow", Beside(step_of(bridge, first)))
    undercut = add(bridge, "Undercut", Against(step_of(bridge, first)))
    add(bridge, "Undercut of it", Against(step_of(bridge, undercut)))
    bridge.edit(plan_reuse, fellow, Under(root, Stance.CON), new_id=bridge.new_id)
    rows = Rows(bridge.case_map)
    walked = list(rows.top.walk())[1:]
    assert [(row.claim, row.premise, row.is_reference, row.level) for row in walked] == (
        said_by_tree(bridge.case_map)
    )
    assert [row.mark for row in walked] == [
        "root",
        "reason",
        "together",
        "undercut",
        "undercut",
        "objection",
    ]
    assert [row.level for row in walked] == [1, 2, 2, 2, 2, 2]


def test_what_undercuts_a_step_of_several_premises_stands_beside_them_and_says_so(bridge, qapp):
    root = add(bridge, "Root")
    first = add(bridge, "First", Under(root))
    add(bridge, "Below", Under(add(bridge, "Fellow", Beside(step_of(bridge, first)))))
    undercut = add(bridge, "Undercut", Against(step_of(bridge, first)))
    add(bridge, "Next", Under(root))
    model = OutlineModel(bridge)
    top = model.indexes()[0]
    below = [model.index(at, 0, top) for at in range(model.rowCount(top))]
    assert [index.data() for index in below] == ["First", "Fellow", "Undercut", "Next"]
    for role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
        assert "Undercuts the step from “First”, “Fellow”" in below[2].data(role)
    last = bridge.case_map.premises_of(step_of(bridge, first))[-1].claim
    bridge.edit(plan_removal, last)
    assert [row.claim for row in model.rows.home(undercut).parent.below][1] == undercut


@pytest.fixture
def family(bridge):
    """A root with three reasons, the first of which has one of its own."""
    root = add(bridge, "Root")
    kin = [add(bridge, f"Reason {number}", Under(root)) for number in range(3)]
    return root, *kin, add(bridge, "Below", Under(kin[0]))


@pytest.fixture
def model(bridge, family):
    return OutlineModel(bridge)


def test_an_edit_touches_the_rows_it_is_about_and_no_others(qtbot, bridge, family, model):
    kept = {row.key: row for row in model.rows.top.walk()}
    with qtbot.assertNotEmitted(model.modelReset):
        add(bridge, "New", Under(family[2]))
        bridge.edit(plan_removal, family[3])
        bridge.edit(plan_stance, step_of(bridge, family[2]), Stance.CON)
        bridge.edit(plan_claim, "Root 2", Alone(), new_id=bridge.new_id)
        bridge.edit(
            plan_move,
            family[1],
            bridge.case_map.uses_of(family[1])[0].id,
            Under(family[2]),
            new_id=bridge.new_id,
        )
    assert said(model.rows) == said(Rows(bridge.case_map))
    assert model.rows.home(family[0]) is kept[Use(family[0])]
    second = Use(family[2], bridge.case_map.uses_of(family[2])[0].id)
    assert model.rows.find(second) is kept[second]


def test_a_claim_moved_up_is_listed_before_its_sibling_and_nothing_is_built_afresh(
    qtbot, bridge, family, model
):
    use = bridge.case_map.uses_of(family[3])[0].id
    with qtbot.assertNotEmitted(model.modelReset):
        bridge.edit(plan_reorder, family[3], use, -1)
    assert [row.claim for row in model.rows.home(family[0]).below] == [
        family[1],
        family[3],
        family[2],
    ]


def test_a_claim_used_twice_stands_in_full_where_it_is_met_first(bridge, family, model):
    bridge.edit(plan_reuse, family[4], Under(family[0], Stance.PRO, 0), new_id=bridge.new_id)
    assert said(model.rows) == said(Rows(bridge.case_map))
    first = model.rows.home(family[0]).below[0]
    assert (first.claim, first.is_reference) == (family[4], False)
    bridge.edit(plan_removal, family[1])
    assert said(model.rows) == said(Rows(bridge.case_map))


def test_a_row_moved_elsewhere_is_expanded_as_it_was(qtbot, bridge, family, model):
    view = OutlineView(model)
    qtbot.addWidget(view)
    view.collapse(model.index_at(model.rows.home(family[1])))
    for target, is_open in ((family[2], False), (family[3], True)):
        bridge.edit(
            plan_move,
            family[1],
            bridge.case_map.uses_of(family[1])[0].id,
            Under(target),
            new_id=bridge.new_id,
        )
        home = model.index_at(model.rows.home(family[1]))
        assert view.isExpanded(home.parent())
        assert view.isExpanded(home) is is_open
        view.expand(home)


def test_a_large_case_opens_with_its_first_levels_expanded_and_shows_what_is_picked(qtbot, bridge):
    root = add(bridge, "Root")
    for number in range(40):
        reason = add(bridge, f"Reason {number}", Under(root))
        for below in range(30):
            last = add(bridge, f"Below {below}", Under(reason))
    model = OutlineModel(bridge)
    view = OutlineView(model)
    qtbot.addWidget(view)
    first = model.index_at(model.rows.home(reason))
    assert len(model.rows) > 1000
    assert view.isExpanded(first.parent())
    assert not view.isExpanded(first)
    view.pick([Use(last)])
    assert view.isExpanded(first)
    assert view.currentIndex().data() == "Below 29"


def test_rows_are_built_afresh_where_most_of_the_map_is_new_and_else_follow(
    qtbot, bridge, family, model, monkeypatch
):
    monkeypatch.setattr(following, "_MANY", 3)
    with qtbot.assertNotEmitted(model.modelReset):
        bridge.edit(plan_claim, "One", Under(family[1]), new_id=bridge.new_id)
    text = "\n".join(f"{'  ' * (number % 3)}+ {number}" for number in range(20))
    snippet = read_indented(text, new_id=bridge.new_id)
    with qtbot.waitSignal(model.modelReset):
        bridge.edit(plan_paste, snippet, Under(family[1]), new_id=bridge.new_id)
    assert said(model.rows) == said(Rows(bridge.case_map))
