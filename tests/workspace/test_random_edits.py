"""Random edits on a real file, all undone, leave map and file as they were."""

from __future__ import annotations

from contextlib import closing
from itertools import count
from pathlib import Path
from tempfile import TemporaryDirectory

import motion_edits
import paper_edits
import pytest
import random_edits
from drafts import Draft, same_map
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from random_edits import EDITS, Absent, Editor
from shelf import add_motion, add_papers, add_round, add_statement

import argmap.case
from argmap.case.case_map import CaseMap
from argmap.case.errors import RuleError
from argmap.case.layer_corrections import LayerCorrection, plan_layer_correction
from argmap.case.places import Under
from argmap.case.plan_claims import plan_reword
from argmap.case.plan_weighing import plan_finding, plan_harm
from argmap.case.terms import Stance
from argmap.case.tree import build_tree
from argmap.case_files import CaseFolder
from argmap.store.creating import create_case

TURNS = (*sorted(EDITS), *(["add_claim", "move", "undo"] * 3), "redo", "reopen", "type")
A_TURN = st.tuples(st.sampled_from(TURNS), st.integers(0, 2**32))


def start_draft():
    """A small case with a record of every kind, and each kind of step."""
    dismissed = '{"dismissed": [{"kind": "time", "why": "Two acts.", "passages": []}]}'
    draft = Draft(title="Parler v. AWS", aliases=("Parler = Parlor",), extra=dismissed)
    root = draft.claim("Restore hosting.")
    reason = draft.reason(root, "Amazon broke its contract.")
    draft.beside(reason, "It gave no notice.")
    objection = draft.objection(root, "Parler breached first.")
    undercut = draft.undercut(reason, "The contract allows it.")
    draft.undercut(undercut, "Only on notice.")
    draft.reuse(reason, Under(objection, Stance.CON))
    source = draft.source()
    draft.quote(source, "down as of Monday", target=reason)
    corrected = LayerCorrection("the article", "", "full", "Nobody disputes it.")
    (cite,) = draft.map.cites
    draft.do(plan_layer_correction(draft.map, cite, corrected))
    draft.do(plan_harm(draft.map, "It dies.", new_id=draft.new_id, claims=(root,)))
    scale = {"scale": ("weak",), "new_id": draft.new_id}
    draft.do(plan_finding(draft.map, "merits", "weak", claim=reason, **scale))
    for target in (*draft.map.harms, *draft.map.findings):
        draft.quote(source, "It will take time", target=target)
    draft.do(plan_finding(draft.map, "public", "weak", **scale))
    add_statement(draft, next(iter(draft.map.sources)))
    add_motion(draft)
    add_papers(draft)
    add_round(draft)
    return draft


class Session:
    """An open case that random turns are taken on."""

    def __init__(self, home):
        self.folder = CaseFolder(home, home / "data", author="anna")
        self.path = home / "case.argmap"
        self.numbers = count()
        self.start = start_draft()
        documents = [one for change in self.start.done for one in change.documents]
        create_case(self.path, self.start.map.records(), documents)
        self.workspace = self.folder.open(self.path)

    @property
    def map(self):
        return self.workspace.case_map

    def take(self, turn, seed):
        if turn == "undo" and self.workspace.to_undo:
            self.workspace.undo()
        elif turn == "redo" and self.workspace.to_redo:
            self.workspace.redo()
        elif turn == "reopen":
            self.workspace.close()
            self.workspace = self.folder.open(self.path)
        elif turn == "type":
            self.type_into_a_box(seed)
        elif turn in EDITS:
            self.edit(turn, seed)

    def edit(self, name, seed):
        try:
            change_set = EDITS[name](Editor(self.map, seed, self.numbers))
        except (Absent, RuleError):
            return
        self.workspace.run(change_set)

    def type_into_a_box(self, seed):
        if not self.map.claims:
            return
        claim = Editor(self.map, seed, self.numbers).key(self.map.claims)
        for words in ("H", "Ha", f"Harm {seed}"):
            self.workspace.run(plan_reword(self.map, claim, words), typing=claim)
        self.workspace.end_typing()

    def check_map(self):
        assert build_tree(self.map).homes.keys() == self.map.claims.keys()
        assert indexes(self.map) == indexes(CaseMap(self.map.records()))

    def check_file(self):
        with self.folder.viewed(self.path) as fresh:
            assert same_map(fresh.case_map, self.map)

    def close(self):
        self.workspace.close()

    def undo_all(self):
        number = 0
        while self.workspace.to_undo:
            self.workspace.undo()
            number += 1
        return number


def indexes(case_map):
    return {
        name: {key: places for key, places in index.items() if places}
        for name, index in case_map._index.items()
    }


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(turns=st.lists(A_TURN, max_size=8) | st.lists(A_TURN, min_size=30, max_size=80))
def test_random_edits_all_undone_leave_map_and_file_as_they_were(turns):
    with TemporaryDirectory() as home, closing(Session(Path(home))) as session:
        for turn, seed in turns:
            session.take(turn, seed)
            session.check_map()
            if seed % 4 == 0:
                session.check_file()
        session.check_file()
        end = CaseMap(session.map.records())

        undone = session.undo_all()
        assert same_map(session.map, session.start.map)
        session.check_map()
        session.check_file()

        for _ in range(undone):
            session.workspace.redo()
        assert same_map(session.map, end)
        session.check_file()


@pytest.mark.parametrize("name", sorted(EDITS))
def test_every_random_edit_changes_something_for_some_seed(name):
    case_map = start_draft().map
    changed = 0
    for seed in range(40):
        try:
            changed += bool(EDITS[name](Editor(case_map, seed, count())))
        except (Absent, RuleError):
            continue
    assert changed


def test_every_planner_is_among_the_random_edits():
    modules = Path(argmap.case.__file__).parent.glob("plan_*.py")
    lines = [line for module in modules for line in module.read_text("utf-8").splitlines()]
    planners = {line[4:].partition("(")[0] for line in lines if line.startswith("def plan_")}
    assert len(planners) > 20
    # plan_use returns the part of an edit that other planners share.
    rooms = (random_edits, motion_edits, paper_edits)
    assert planners - {"plan_use"} <= {name for room in rooms for name in vars(room)}
