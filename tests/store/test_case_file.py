from __future__ import annotations

import gc
import sqlite3

import pytest
from drafts import Draft, same_map
from shelf import add_claim, document, full_draft, rows_of_file

from argmap.case.caption import Case
from argmap.case.changes import Change, ChangeSet, added, removed
from argmap.case.claims import Argument, Claim, Premise
from argmap.case.collecting import collector_paused
from argmap.case.errors import RuleError, StoreError
from argmap.case.evidence import Source
from argmap.case.ids import ArgumentId, ClaimId, PremiseId, SourceId, keyed_id
from argmap.case.plan_claims import plan_reword
from argmap.store.creating import create_case
from argmap.store.steps import KEPT_PLAIN, STEP_VERSION
from argmap.workspace.store import StepKind
from argmap.workspace.workspace import Workspace


def test_a_new_case_holds_its_records_and_documents_and_no_history(shelf):
    draft = shelf.create(full_draft())
    store = shelf.open()
    assert same_map(store.read_map(), draft.map)
    assert same_map(store.read_map(), draft.map)
    assert store.history() == []
    assert store.read_only == ""
    assert store.notice == ""
    (source,) = draft.map.sources.values()
    assert store.document(source.document) == document()


def test_the_same_records_make_the_same_bytes(shelf):
    draft = shelf.create(full_draft())
    other = shelf.path.with_name("other.argmap")
    create_case(other, draft.map.records(), [one for step in draft.done for one in step.documents])
    assert other.read_bytes() == shelf.path.read_bytes()


def test_a_new_case_does_not_take_the_place_of_a_file(shelf):
    shelf.path.write_text("my notes")
    before = shelf.listing()
    with pytest.raises(StoreError, match="already is a file"):
        shelf.create()
    assert shelf.listing() == before


def test_a_new_case_is_not_made_beside_the_log_of_an_older_one(shelf):
    shelf.path.with_name("parler.argmap-wal").write_bytes(b"x" * 100)
    with pytest.raises(StoreError, match="not closed properly"):
        shelf.create()


def test_a_new_case_cannot_be_a_folder(shelf):
    shelf.path.mkdir()
    with pytest.raises(StoreError, match="folder"):
        shelf.create()


def test_a_new_case_where_nothing_can_be_written_is_a_sentence(shelf):
    with pytest.raises(StoreError, match="cannot be read or written"):
        create_case(shelf.folder / "none" / "x.argmap", Draft().map.records())


def test_a_new_case_with_two_captions_or_a_dangling_reference_is_a_bug(shelf):
    captions = [Case(keyed_id("a")), Case(keyed_id("b"))]
    with pytest.raises(ValueError, match="one caption"):
        create_case(shelf.path, captions)
    lost = Argument(ArgumentId(keyed_id("n")), target_claim=ClaimId(keyed_id("nowhere")))
    with pytest.raises(sqlite3.IntegrityError):
        create_case(shelf.path, [captions[0], lost])
    assert shelf.listing() == {}


def test_an_edit_is_in_the_file_before_it_is_in_the_map(shelf):
    draft = shelf.create()
    workspace = shelf.workspace()
    seen = []
    workspace.subscribe(lambda _: seen.append(shelf.sql("SELECT text FROM claim")))
    add_claim(workspace, "Restore hosting.", draft)
    assert seen == [[("Restore hosting.",)]]


def test_the_writing_connection_flushes_every_edit_and_keeps_references_real(shelf):
    draft = shelf.create()
    workspace = shelf.workspace()
    add_claim(workspace, "Restore hosting.", draft)
    connection = workspace._store._access.connection
    pragmas = {
        name: connection.execute(f"PRAGMA {name}").fetchone()[0]
        for name in ("synchronous", "journal_mode", "foreign_keys", "trusted_schema")
    }
    assert pragmas == {
        "synchronous": 2,
        "journal_mode": "wal",
        "foreign_keys": 1,
        "trusted_schema": 0,
    }


def test_looking_at_a_case_changes_no_byte_of_it(shelf):
    shelf.create(full_draft())
    before = shelf.listing()
    shelf.workspace().close()
    assert shelf.listing() == before


def test_closing_leaves_one_file(shelf):
    draft = shelf.create()
    workspace = shelf.workspace()
    add_claim(workspace, "Restore hosting.", draft)
    assert len(shelf.listing()) > 1
    workspace.close()
    assert list(shelf.listing()) == ["parler.argmap"]
    assert shelf.path.read_bytes()[18:20] == b"\x01\x01"


def test_steps_keep_label_author_and_time(shelf):
    draft = shelf.create()
    workspace = shelf.workspace()
    add_claim(workspace, "Restore hosting.", draft)
    (step,) = workspace._store.history()
    assert (step.number, step.kind, step.author) == (1, StepKind.EDIT, "anna")
    assert step.label == workspace.to_undo.label
    assert step.time.startswith("2026-11-21T10:")
    assert step.time.endswith("+00:00")


def test_undo_and_redo_reach_back_past_a_restart_with_their_labels(shelf):
    draft = shelf.create(full_draft())
    start = rows_of_file(shelf.path)
    workspace = shelf.workspace()
    root = workspace.case_map.roots()[0].id
    labels = [workspace.run(plan_reword(workspace.case_map, root, word)).label for word in "abc"]
    labels.append(add_claim(workspace, "Another.", draft).label)
    workspace.close()
    end = rows_of_file(shelf.path)

    workspace = shelf.workspace()
    undone = []
    for _ in labels[:2]:
        undone.append(workspace.to_undo.label)
        workspace.undo()
    workspace.close()
    workspace = shelf.workspace()
    while workspace.to_undo:
        undone.append(workspace.to_undo.label)
        workspace.undo()
    assert undone == labels[::-1]
    assert same_map(workspace.case_map, draft.map)
    workspace.close()
    assert rows_of_file(shelf.path) == start

    workspace = shelf.workspace()
    redone = []
    while workspace.to_redo:
        redone.append(workspace.to_redo.label)
        workspace.redo()
    assert redone == labels
    workspace.close()
    assert rows_of_file(shelf.path) == end


def test_typing_makes_one_step_that_a_restart_remembers(shelf):
    draft = shelf.create(full_draft())
    workspace = shelf.workspace()
    root = workspace.case_map.roots()[0].id
    for words in ("B", "Br", "Bring it back."):
        workspace.run(plan_reword(workspace.case_map, root, words), typing=root)
    workspace.close()
    workspace = shelf.workspace()
    assert len(workspace._store.history()) == 1
    assert workspace.case_map.claims[root].text == "Bring it back."
    workspace.undo()
    assert same_map(workspace.case_map, draft.map)


def test_changes_of_one_edit_may_come_in_any_order(shelf):
    shelf.create()
    workspace = shelf.workspace()
    claims = [Claim(ClaimId(keyed_id(name))) for name in "ab"]
    argument = Argument(ArgumentId(keyed_id("n")), target_claim=claims[0].id)
    premise = Premise(PremiseId(keyed_id("p")), argument.id, claims[1].id)
    workspace.run(ChangeSet("Add", added(premise, argument, *claims)))
    workspace.run(ChangeSet("Delete", removed(*claims, argument, premise)))
    assert not workspace.case_map.claims


def test_an_edit_that_leaves_a_dangling_reference_is_a_bug_and_leaves_nothing(shelf):
    shelf.create(full_draft())
    workspace = shelf.workspace()
    start = rows_of_file(shelf.path)
    root = workspace.case_map.roots()[0]
    with pytest.raises(sqlite3.IntegrityError):
        workspace.run(ChangeSet("Delete", removed(root)))
    assert workspace.case_map.roots() == [root]
    assert workspace.to_undo is None
    workspace.close()
    assert rows_of_file(shelf.path) == start


def test_a_document_is_kept_once_and_outlives_the_undo_of_its_source(shelf):
    shelf.create()
    workspace = shelf.workspace()
    held = document()
    for name in "ab":
        source = Source(SourceId(keyed_id(name)), document=held.hash, length=len(held.text))
        workspace.run(ChangeSet("Import", added(source), (held,)))
    workspace.undo()
    workspace.undo()
    assert shelf.sql("SELECT count(*) FROM document") == [(1,)]
    workspace.redo()
    assert workspace.document_of(SourceId(keyed_id("a"))) == held


def test_a_text_that_is_not_there_or_damaged_is_a_sentence(shelf):
    shelf.create(full_draft())
    store = shelf.open()
    with pytest.raises(StoreError, match="does not hold the text"):
        store.document("0" * 64)
    store.close()
    shelf.sql("UPDATE document SET report = '{}'")
    with pytest.raises(StoreError, match="does not hold the text"):
        shelf.open().document(document().hash)


def test_a_damaged_text_is_still_read_and_says_it_is_not_sound(shelf):
    shelf.create(full_draft())
    shelf.sql("UPDATE document SET text = replace(text, 'Monday', 'Munday')")
    read = shelf.open().document(document().hash)
    assert "Munday" in read.text
    assert not read.is_sound


def test_old_steps_are_compressed_and_can_still_be_undone(shelf):
    draft = shelf.create(full_draft())
    workspace = shelf.workspace()
    root = workspace.case_map.roots()[0].id
    for number in range(KEPT_PLAIN + 3):
        workspace.run(plan_reword(workspace.case_map, root, f"Wording {number}"))
    workspace.close()
    packed = shelf.sql("SELECT number FROM history WHERE packed IS NOT NULL ORDER BY number")
    assert packed == [(1,), (2,), (3,)]
    assert shelf.sql("SELECT count(*) FROM history WHERE payload IS NULL") == [(3,)]
    workspace = shelf.workspace()
    while workspace.to_undo:
        workspace.undo()
    assert same_map(workspace.case_map, draft.map)


def test_a_step_of_an_older_version_that_cannot_be_read_ends_undo_with_a_sentence(
    shelf, monkeypatch
):
    draft = shelf.create()
    workspace = shelf.workspace()
    add_claim(workspace, "Restore hosting.", draft)
    workspace.close()
    monkeypatch.setattr("argmap.store.steps.READABLE_SINCE", STEP_VERSION + 1)
    workspace = shelf.workspace()
    with pytest.raises(RuleError, match="another version"):
        workspace.undo()


@pytest.mark.parametrize(
    "damage",
    [
        "UPDATE history SET payload = '[[\"planet\", null, null]]'",
        "UPDATE history SET payload = '{'",
        "UPDATE history SET payload = NULL, packed = x'00'",
        "UPDATE history SET number = 7",
    ],
)
def test_a_step_that_cannot_be_read_is_a_sentence(shelf, damage):
    draft = shelf.create()
    workspace = shelf.workspace()
    add_claim(workspace, "Restore hosting.", draft)
    workspace.close()
    shelf.sql(damage)
    with pytest.raises(StoreError, match="history of this case is damaged"):
        shelf.open().step_changes(1)


def test_a_row_changed_behind_our_back_refuses_the_edit_and_leaves_the_file(shelf):
    draft = shelf.create()
    workspace = shelf.workspace()
    add_claim(workspace, "Restore hosting.", draft)
    root = workspace.case_map.roots()[0]
    assert not workspace._store.changed_elsewhere()
    shelf.sql("DELETE FROM claim")
    assert workspace._store.changed_elsewhere()
    assert not workspace._store.changed_elsewhere()
    after = Claim(root.id, text="Changed")
    with pytest.raises(StoreError, match="no longer holds"):
        workspace.run(ChangeSet("Edit", (Change(root, after),)))
    assert workspace.case_map.claims[root.id] == root
    assert len(workspace._store.history()) == 1


def test_the_map_read_after_an_edit_holds_it(shelf):
    draft = shelf.create()
    store = shelf.open()
    workspace = Workspace(store)
    add_claim(workspace, "Restore hosting.", draft)
    assert same_map(store.read_map(), workspace.case_map)


def test_closing_again_does_nothing_and_a_closed_case_takes_no_edit(shelf):
    draft = shelf.create()
    first = shelf.workspace()
    first.close()
    second = shelf.workspace()
    first.close()
    assert shelf.workspace().read_only
    with pytest.raises(ValueError, match="is closed"):
        add_claim(first, "No.", draft)
    add_claim(second, "Kept.", draft)


def test_bulk_work_turns_the_collector_back_on_only_where_it_was_on():
    for turn in (gc.disable, gc.enable):
        turn()
        was_on = gc.isenabled()
        with collector_paused():
            assert not gc.isenabled()
        assert gc.isenabled() == was_on
