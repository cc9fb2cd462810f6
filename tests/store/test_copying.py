from __future__ import annotations

import pytest
from drafts import Draft, same_map
from shelf import add_claim, document, full_draft

from argmap.case.errors import StoreError
from argmap.case.plan_checked_papers import plan_checked_paper_removal
from argmap.case.plan_claims import plan_amendment
from argmap.case.plan_evidence import plan_source_removal
from argmap.store.copying import copy_case
from argmap.store.creating import create_case
from argmap.store.file_lock import lock_path


@pytest.fixture
def edited(shelf):
    draft = shelf.create(full_draft())
    workspace = shelf.workspace()
    add_claim(workspace, "Privileged words.", draft)
    workspace.undo()
    return workspace


@pytest.fixture
def copy(shelf):
    return shelf.folder / "copy.argmap"


def test_a_copy_for_others_leaves_without_history_notes_and_the_words_in_them(shelf, edited, copy):
    copy_case(edited._store, copy)
    opened = shelf.workspace(copy)
    assert opened.to_undo is None
    assert opened.to_redo is None
    assert {claim.note for claim in opened.case_map.claims.values()} == {""}
    assert {claim.text for claim in opened.case_map.claims.values()} == {
        claim.text for claim in edited.case_map.claims.values()
    }
    content = copy.read_bytes()
    assert b"Privileged words." not in content
    assert b"Ask Kim" not in content
    assert b"Restore hosting." in content


def test_a_copy_for_oneself_has_history_and_notes(shelf, edited, copy):
    copy_case(edited._store, copy, with_history=True, with_notes=True)
    opened = shelf.workspace(copy)
    assert same_map(opened.case_map, edited.case_map)
    assert opened._store.history() == edited._store.history()
    opened.redo()
    assert opened.case_map.roots()[-1].text == "Privileged words."


def test_a_copy_for_others_has_no_practice_rounds_unless_they_are_asked_for(shelf, edited, copy):
    said = next(one.words for one in edited.case_map.flow_entries.values() if one.words)
    assert said.encode() in edited._store.path.read_bytes()
    copy_case(edited._store, copy)
    bare = shelf.workspace(copy)
    assert not bare.case_map.rounds
    assert not bare.case_map.flow_entries
    assert said.encode() not in copy.read_bytes()
    assert {one.id for one in bare.case_map.speech_documents.values()} == {
        one.id for one in edited.case_map.speech_documents.values()
    }
    assert {one.round for one in bare.case_map.speech_documents.values()} == {None}
    bare.close()
    copy_case(edited._store, copy, with_rounds=True)
    asked = shelf.workspace(copy)
    assert asked.to_undo is None
    assert asked.case_map.flow_entries.keys() == edited.case_map.flow_entries.keys()


def test_a_copy_has_only_the_texts_its_sources_and_checked_papers_use(shelf, edited, copy):
    (source,) = edited.case_map.sources
    edited.run(plan_source_removal(edited.case_map, source))
    (paper,) = edited.case_map.checked_papers.values()
    copy_case(edited._store, copy, with_notes=True)
    assert shelf.sql("SELECT hash FROM document", path=copy) == [(paper.document,)]
    assert document().original not in copy.read_bytes()
    edited.run(plan_checked_paper_removal(edited.case_map, paper.id))
    copy_case(edited._store, copy, with_notes=True)
    assert shelf.sql("SELECT * FROM document", path=copy) == []
    copy_case(edited._store, copy, with_history=True)
    assert len(shelf.sql("SELECT * FROM document", path=copy)) == 2


def test_the_notes_can_be_asked_for_alone_and_come_with_the_history(shelf, edited, copy):
    for options in ({"with_notes": True, "with_rounds": True}, {"with_history": True}):
        copy_case(edited._store, copy, **options)
        opened = shelf.workspace(copy)
        assert same_map(opened.case_map, edited.case_map)
        opened.close()


def test_a_copy_is_one_file_and_replaces_the_one_that_was_there(shelf, edited, copy):
    copy.write_text("my notes")
    copy_case(edited._store, copy)
    assert [file.name for file in shelf.folder.glob("copy*")] == ["copy.argmap"]
    assert same_map(shelf.workspace(copy).case_map, shelf.workspace(copy).case_map)


def test_a_case_that_is_only_read_can_be_copied(shelf, edited, copy):
    reader = shelf.workspace()
    assert reader.read_only
    copy_case(reader._store, copy, with_history=True, with_notes=True)
    assert same_map(shelf.workspace(copy).case_map, edited.case_map)


def test_a_case_that_may_not_be_written_can_be_copied(shelf, copy, monkeypatch):
    draft = shelf.create(full_draft())
    with monkeypatch.context() as patch:
        patch.setattr("argmap.store.opening.may_write", lambda path: False)
        reader = shelf.workspace()
    copy_case(reader._store, copy, with_history=True, with_notes=True)
    opened = shelf.workspace(copy)
    assert same_map(opened.case_map, draft.map)
    opened.run(plan_amendment(opened.case_map, opened.case_map.roots()[0], note="Mine"))


def test_a_copy_does_not_take_the_place_of_the_case_itself(shelf, edited):
    hard = shelf.folder / "hard.argmap"
    hard.hardlink_to(shelf.path)
    soft = shelf.folder / "soft.argmap"
    soft.symlink_to(shelf.path)
    before = shelf.listing()
    for path in (shelf.path, hard, soft, shelf.path.parent / "." / shelf.path.name):
        with pytest.raises(StoreError, match="is the open case itself"):
            copy_case(edited._store, path)
    assert shelf.listing() == before


def test_a_copy_does_not_take_the_place_of_a_case_that_is_open(shelf, edited, copy):
    create_case(copy, Draft().map.records())
    shelf.open(copy)
    assert lock_path(copy).exists()
    before = copy.read_bytes()
    with pytest.raises(StoreError, match="is open by anna"):
        copy_case(edited._store, copy)
    assert copy.read_bytes() == before


@pytest.mark.parametrize("suffix", ["-wal", "-journal"])
def test_a_copy_is_not_put_beside_the_log_of_another_case(edited, copy, suffix):
    copy.with_name(copy.name + suffix).write_bytes(b"x")
    with pytest.raises(StoreError, match="not closed properly"):
        copy_case(edited._store, copy)
    assert not copy.exists()


def test_a_copy_may_be_put_beside_remains_that_hold_nothing(shelf, edited, copy):
    for suffix, content in (("-wal", b""), ("-shm", b"x" * 100), ("-journal", bytes(512))):
        copy.with_name(copy.name + suffix).write_bytes(content)
    copy_case(edited._store, copy, with_history=True)
    assert same_map(shelf.workspace(copy).case_map, edited.case_map)


def test_a_copy_that_fails_leaves_what_was_there(shelf, edited, copy, monkeypatch):
    copy.write_text("my notes")

    def fail(descriptor):
        raise OSError(28, "No space left on device")

    before = sorted(shelf.folder.iterdir())
    with monkeypatch.context() as patch:
        patch.setattr("os.fsync", fail)
        with pytest.raises(StoreError, match="is full"):
            copy_case(edited._store, copy)
    assert copy.read_text() == "my notes"
    assert sorted(shelf.folder.iterdir()) == before


def test_a_copy_where_there_is_no_folder_is_a_sentence(shelf, edited):
    with pytest.raises(StoreError, match="cannot be read or written"):
        copy_case(edited._store, shelf.folder / "none" / "copy.argmap")
