from __future__ import annotations

from dataclasses import replace

import pytest
from drafts import TEXT, Draft, same_map

from argmap.case.case_map import CaseMap
from argmap.case.changes import Change, ChangeSet, added, removed
from argmap.case.claims import Claim
from argmap.case.errors import RuleError, SourceError, StoreError
from argmap.case.evidence import Source
from argmap.case.ids import ClaimId, SourceId, keyed_id
from argmap.case.places import Alone
from argmap.case.plan_claims import plan_claim, plan_reword
from argmap.workspace.history import UndoStacks
from argmap.workspace.store import HistoryStep, StepKind
from argmap.workspace.workspace import Workspace


class FakeStore:
    """A store of lists: what a file would hold."""

    def __init__(self, draft):
        self.map = CaseMap(draft.map.records())
        self.documents = {d.hash: d for change in draft.done for d in change.documents}
        self.steps, self.edits, self.refusal = [], {}, ""
        self.notice = "No backup could be made."
        self.read_only, self.is_changed, self.closed = "", False, False

    def read_map(self):
        return CaseMap(self.map.records())

    def document(self, document_hash):
        return self.documents.pop(document_hash)

    def history(self):
        return list(self.steps)

    def step_changes(self, number):
        return self.edits[number]

    def write(self, change_set, kind, of=None):
        if self.refusal:
            raise StoreError(self.refusal)
        self.map.apply(change_set)
        self.steps.append(HistoryStep(len(self.steps) + 1, kind, change_set.label, "me", "", of))
        self.edits[len(self.steps)] = change_set
        return self.steps[-1]

    def extend(self, change_set, merged, number):
        if self.refusal:
            raise StoreError(self.refusal)
        self.map.apply(change_set)
        self.edits[number] = merged

    def changed_elsewhere(self):
        changed, self.is_changed = self.is_changed, False
        return changed

    def close(self):
        self.closed = True


@pytest.fixture
def draft():
    draft = Draft()
    draft.claim("Restore hosting.")
    draft.source()
    return draft


@pytest.fixture
def store(draft):
    return FakeStore(draft)


@pytest.fixture
def workspace(store):
    return Workspace(store)


@pytest.fixture
def root(workspace):
    return workspace.case_map.roots()[0]


def reword(workspace, root, text, **options):
    return workspace.run(plan_reword(workspace.case_map, root.id, text), **options)


def test_an_edit_is_stored_then_in_the_map_then_heard_of(workspace, store, root):
    heard = []

    def listen(change_set):
        heard.append(change_set)
        assert same_map(store.map, workspace.case_map)

    end = workspace.subscribe(listen)
    done = reword(workspace, root, "Bring it back.")
    assert heard == [done]
    assert workspace.case_map.claims[root.id].text == "Bring it back."
    assert workspace.to_undo.label == done.label
    end()
    reword(workspace, root, "Again.")
    assert heard == [done]


def test_a_listener_may_stop_listening_while_it_is_told(workspace, root):
    heard = []
    ends = []
    ends.append(workspace.subscribe(lambda change_set: (heard.append("first"), ends[0]())))
    workspace.subscribe(lambda change_set: heard.append("second"))
    reword(workspace, root, "a")
    reword(workspace, root, "b")
    assert heard == ["first", "second", "second"]


def test_what_the_store_tells_of_the_opening_is_told_on(workspace):
    assert workspace.notice == "No backup could be made."


def test_an_edit_that_changes_nothing_leaves_no_step(workspace, store):
    nothing = ChangeSet("Nothing", ())
    assert workspace.run(nothing) is nothing
    assert store.steps == []


def test_an_edit_that_only_keeps_a_document_leaves_a_step(workspace, store, draft):
    (held,) = (d for change in draft.done for d in change.documents)
    workspace.run(ChangeSet("Keep", (), (held,)))
    assert [step.label for step in store.steps] == ["Keep"]


@pytest.mark.parametrize("typing", ["", "box"])
def test_a_refusal_of_the_store_leaves_map_and_history_untouched(workspace, store, root, typing):
    reword(workspace, root, "Kept.", typing=typing)
    heard = []
    workspace.subscribe(heard.append)
    before, step = list(workspace.case_map.records()), workspace.to_undo
    store.refusal = "The disk is full."
    for refused in (
        lambda: reword(workspace, root, "Lost.", typing=typing),
        workspace.undo,
    ):
        with pytest.raises(StoreError, match="disk is full"):
            refused()
    assert list(workspace.case_map.records()) == before
    assert workspace.to_undo == step
    assert heard == []
    store.refusal = ""
    reword(workspace, root, "Kept too.", typing=typing)
    assert same_map(store.map, workspace.case_map)
    while workspace.to_undo:
        workspace.undo()
    assert workspace.case_map.claims[root.id] == root


def test_an_edit_planned_on_an_older_state_is_refused(workspace, root):
    stale = plan_reword(workspace.case_map, root.id, "Stale.")
    reword(workspace, root, "Newer.")
    with pytest.raises(RuleError, match="changed since the edit was planned"):
        workspace.run(stale)
    with pytest.raises(RuleError, match="changed since the edit was planned"):
        workspace.run(ChangeSet("Add", added(root)))


def test_typing_in_one_box_makes_one_step(workspace, store, root):
    for text in ("B", "Br", "Bring it back."):
        reword(workspace, root, text, typing="box")
    assert len(store.steps) == 1
    assert workspace.undo().changes == (Change(replace(root, text="Bring it back."), root),)
    assert workspace.case_map.claims[root.id] == root
    workspace.redo()
    assert workspace.case_map.claims[root.id].text == "Bring it back."


def test_typing_that_ends_where_it_began_can_still_be_undone_and_redone(workspace, root):
    reword(workspace, root, "x", typing="box")
    reword(workspace, root, root.text, typing="box")
    assert not workspace.undo()
    assert not workspace.redo()
    assert workspace.case_map.claims[root.id] == root


@pytest.mark.parametrize(
    "between",
    [
        lambda workspace, draft: workspace.end_typing(),
        lambda workspace, draft: workspace.undo() and workspace.redo(),
        lambda workspace, draft: workspace.run(
            plan_claim(workspace.case_map, "Other.", Alone(), new_id=draft.new_id)
        ),
        lambda workspace, draft: workspace.run(
            plan_claim(workspace.case_map, "Other.", Alone(), new_id=draft.new_id),
            typing="other box",
        ),
    ],
)
def test_leaving_the_box_ends_the_step(workspace, store, root, draft, between):
    reword(workspace, root, "a", typing="box")
    between(workspace, draft)
    steps = len(store.steps)
    reword(workspace, root, "b", typing="box")
    assert len(store.steps) == steps + 1
    workspace.undo()
    assert workspace.case_map.claims[root.id].text == "a"


def test_undo_and_redo_walk_the_history_both_ways(workspace, store, root):
    labels = [reword(workspace, root, text).label for text in "ab"]
    assert workspace.undo().label == labels[1]
    assert workspace.to_redo.label == labels[1]
    assert workspace.case_map.claims[root.id].text == "a"
    workspace.undo()
    assert workspace.to_undo is None
    assert workspace.case_map.claims[root.id] == root
    assert [workspace.redo().label, workspace.redo().label] == labels
    assert workspace.to_redo is None
    kinds = [(step.kind, step.of) for step in store.steps]
    assert kinds == [
        (StepKind.EDIT, None),
        (StepKind.EDIT, None),
        (StepKind.UNDO, 2),
        (StepKind.UNDO, 1),
        (StepKind.REDO, 1),
        (StepKind.REDO, 2),
    ]


def test_a_new_edit_ends_what_could_be_redone(workspace, root):
    reword(workspace, root, "a")
    workspace.undo()
    reword(workspace, root, "b")
    assert workspace.to_redo is None


def test_a_later_workspace_undoes_what_an_earlier_one_did(workspace, store, root):
    reword(workspace, root, "a")
    reword(workspace, root, "b")
    workspace.undo()
    later = Workspace(store)
    assert (later.to_undo, later.to_redo) == (workspace.to_undo, workspace.to_redo)
    later.undo()
    assert later.case_map.claims[root.id] == root


def test_there_is_nothing_to_undo_or_redo_in_a_new_case(workspace):
    for refused, verb in ((workspace.undo, "undo"), (workspace.redo, "redo")):
        with pytest.raises(RuleError, match=f"nothing to {verb}"):
            refused()


def test_undo_names_the_step_when_a_record_has_been_changed_since(workspace, store, root):
    reword(workspace, root, "a")
    label = workspace.to_undo.label
    outside = replace(workspace.case_map.claims[root.id], text="Changed by a script")
    store.map.apply(ChangeSet("Elsewhere", (Change(workspace.case_map.claims[root.id], outside),)))
    store.is_changed = True
    workspace.follow()
    with pytest.raises(RuleError) as refusal:
        workspace.undo()
    assert refusal.value.message == f"A claim has been changed since “{label}”."
    assert refusal.value.hint
    assert workspace.case_map.claims[root.id] == outside


def test_undo_ends_at_a_step_of_another_version(store, workspace, root):
    reword(workspace, root, "a")
    store.steps[0] = replace(store.steps[0], readable=False)
    with pytest.raises(RuleError, match="another version of argmap"):
        Workspace(store).undo()


def test_what_another_process_wrote_is_followed(workspace, store, root):
    heard = []
    workspace.subscribe(heard.append)
    assert workspace.follow() is None
    new = Claim(ClaimId(keyed_id("new")), text="New.")
    store.write(ChangeSet("Swap", (*added(new), *removed(root))), StepKind.EDIT)
    store.is_changed = True
    change_set = workspace.follow()
    assert set(change_set.changes) == {*added(new), *removed(root)}
    assert heard == [change_set]
    assert same_map(workspace.case_map, store.map)
    assert workspace.to_undo.label == "Swap"
    assert workspace.follow() is None


def test_following_ends_the_step_that_typing_merges_into(workspace, store, root):
    reword(workspace, root, "a", typing="box")
    store.is_changed = True
    workspace.follow()
    reword(workspace, root, "b", typing="box")
    assert len(store.steps) == 2


def test_a_kept_text_is_read_once(workspace):
    (source,) = workspace.case_map.sources
    assert workspace.document_of(source).text == TEXT
    assert workspace.document_of(source).text == TEXT


def test_a_source_without_a_text_has_none_and_one_that_is_gone_is_a_sentence(workspace):
    cited = Source(SourceId(keyed_id("cited")))
    workspace.run(ChangeSet("Cite", added(cited)))
    assert workspace.document_of(cited.id) is None
    workspace.undo()
    with pytest.raises(SourceError, match="no longer in the case"):
        workspace.document_of(cited.id)


def test_a_case_is_as_read_only_as_its_store_and_closes_with_it(workspace, store):
    assert workspace.read_only == ""
    store.read_only = "Held by anna."
    assert workspace.read_only == "Held by anna."
    workspace.close()
    assert store.closed


def test_the_stacks_are_what_the_steps_say():
    def step(number, kind, of=None):
        return HistoryStep(number, kind, f"Step {number}", "me", "", of)

    stacks = UndoStacks([step(1, StepKind.EDIT), step(2, StepKind.EDIT)])
    assert stacks.to_undo.number == 2
    assert stacks.to_redo is None
    stacks.take_in(step(3, StepKind.UNDO, 2))
    assert (stacks.to_undo.number, stacks.to_redo.number) == (1, 2)
    stacks.take_in(step(4, StepKind.REDO, 2))
    assert (stacks.to_undo.number, stacks.to_redo) == (2, None)
    stacks.take_in(step(5, StepKind.UNDO, 2))
    stacks.take_in(step(6, StepKind.EDIT))
    assert (stacks.to_undo.number, stacks.to_redo) == (6, None)
