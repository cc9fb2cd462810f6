from __future__ import annotations

import random
import shutil
import sqlite3
from contextlib import closing

import pytest
from drafts import same_map
from shelf import add_claim, full_draft

from argmap.case.errors import StoreError
from argmap.store import access as access_module
from argmap.store.opening import view_case
from argmap.store.schema import APPLICATION_ID
from argmap.workspace.workspace import Workspace


def refusal(shelf, match):
    """Open in both ways; each must refuse with a hint and change nothing on disk."""
    before = shelf.listing()
    for opening in (shelf.open, view_case):
        with pytest.raises(StoreError, match=match) as refused:
            opening(shelf.path)
        assert refused.value.hint
        assert shelf.listing() == before
    assert not shelf.backups.exists()
    return refused.value


def opened_or_refused(shelf):
    try:
        return shelf.workspace()
    except StoreError:
        assert not shelf.backups.exists()
        return None


def test_a_missing_file_is_a_sentence(shelf):
    refusal(shelf, "There is no “parler.argmap”")


def test_a_folder_is_a_sentence(shelf):
    shelf.path.mkdir()
    refusal(shelf, "is a folder")


def test_an_empty_file_is_a_sentence(shelf):
    shelf.path.write_bytes(b"")
    refusal(shelf, "is empty")


@pytest.mark.parametrize("content", [b"x", b"my notes\n" * 100, bytes(5000)])
def test_a_file_that_is_no_database_is_a_sentence(shelf, content):
    shelf.path.write_bytes(content)
    error = refusal(shelf, "is not a case")
    assert "its name ends in" not in error.hint
    assert "Restore it from a backup" in error.hint


def test_a_database_of_another_program_is_a_sentence(shelf):
    shelf.sql("CREATE TABLE photos (id)")
    refusal(shelf, "another program")


def test_a_newer_version_is_a_sentence(shelf):
    shelf.create()
    shelf.sql("PRAGMA user_version = 99")
    assert "Update argmap" in refusal(shelf, "newer version").hint


def test_a_file_without_a_version_is_refused(shelf):
    shelf.sql(f"PRAGMA application_id = {APPLICATION_ID}", "CREATE TABLE t (a)")
    refusal(shelf, "says no version")


@pytest.mark.parametrize("size", [50, 100, 4096, 5000, 20000])
def test_a_file_cut_short_is_a_sentence(shelf, size):
    shelf.create(full_draft())
    shelf.path.write_bytes(shelf.path.read_bytes()[:size])
    refusal(shelf, "damaged")


@pytest.mark.parametrize("seed", range(40))
def test_a_file_with_flipped_bytes_opens_or_is_refused_with_a_sentence(shelf, seed):
    shelf.create(full_draft())
    content = bytearray(shelf.path.read_bytes())
    chance = random.Random(seed)
    for _ in range(chance.choice([1, 4, 40])):
        content[chance.randrange(len(content))] ^= 1 << chance.randrange(8)
    shelf.path.write_bytes(content)
    before = shelf.listing()
    workspace = opened_or_refused(shelf)
    if workspace:
        workspace.close()
    assert shelf.listing() == before


@pytest.mark.parametrize("start", range(4096, 4096 * 40, 4096 * 3))
def test_a_file_with_a_page_of_noise_is_refused_or_whole(shelf, start):
    draft = shelf.create(full_draft())
    content = bytearray(shelf.path.read_bytes())
    content[start : start + 4096] = random.Random(start).randbytes(4096)
    shelf.path.write_bytes(content)
    before = shelf.listing()
    workspace = opened_or_refused(shelf)
    if workspace:
        assert same_map(workspace.case_map, draft.map)
        workspace.close()
    assert shelf.listing() == before


@pytest.mark.parametrize(
    ("change", "match"),
    [
        ("CREATE TRIGGER t AFTER INSERT ON claim BEGIN DELETE FROM cite; END", "unknown trigger"),
        ("CREATE VIEW v AS SELECT * FROM claim", "unknown view"),
        ("CREATE TABLE t (a)", "unknown table"),
        ("CREATE INDEX i ON claim (text)", "unknown index"),
        ("DROP TABLE cite", "lacks the"),
        ("DROP INDEX ix_cite_claim", "lacks the index"),
        ("ALTER TABLE claim ADD COLUMN secret TEXT", "unknown table, “claim”"),
        ("UPDATE claim SET side = 'nobody'", "one claim in it"),
        ("UPDATE claim SET text = 'a' || char(0) || 'b'", "one claim in it"),
        ("UPDATE claim SET tags = '{'", "one claim in it"),
        ("UPDATE claim SET text = CAST(x'ff' AS TEXT)", "damaged"),
        ("UPDATE quote SET end = end + 1", "one quote in it"),
        ("DELETE FROM argument", "points to one that is not there"),
        ("DELETE FROM document", "points to one that is not there"),
        ('DELETE FROM "case"', "no captions"),
        (
            (
                'INSERT INTO "case" SELECT substr(id, 2) || substr(id, 1, 1), title, kind, court, '
                "division, judge, docket_number, movant, movant_role, respondent, respondent_role, "
                "posture, standard, flags, filed, decided, hearing_date, noting_date, "
                "oral_argument, relief_sought, security, security_basis, counsel, writes_for, "
                'citation, aliases, extra FROM "case"'
            ),
            "2 captions",
        ),
    ],
)
def test_a_tampered_file_is_refused(shelf, change, match):
    shelf.create(full_draft())
    shelf.sql(change)
    refusal(shelf, match)


@pytest.mark.parametrize(
    "change",
    [
        "UPDATE history SET kind = 'wish'",
        "UPDATE history SET kind = 'undo'",
        "UPDATE history SET kind = 'undo', \"of\" = 1 WHERE number = 3",
        "UPDATE history SET kind = 'redo', \"of\" = 2 WHERE number = 3",
    ],
)
def test_a_history_that_cannot_be_followed_is_refused(shelf, change):
    draft = shelf.create()
    workspace = shelf.workspace()
    for text in "abc":
        add_claim(workspace, text, draft)
    workspace.close()
    shutil.rmtree(shelf.backups)
    shelf.sql(change)
    refusal(shelf, "history of this case is damaged")


def test_a_stranger_in_the_words_of_the_schema_itself_is_refused(shelf):
    shelf.create()
    shelf.sql(
        "PRAGMA writable_schema = ON",
        "UPDATE sqlite_schema SET sql = replace(sql, 'text TEXT NOT NULL', 'text BLOB NOT NULL')"
        " WHERE name = 'claim'",
    )
    refusal(shelf, "unknown table, “claim”")


def test_a_value_of_the_wrong_type_smuggled_in_is_refused(shelf):
    shelf.create(full_draft())
    strict = shelf.sql("SELECT sql FROM sqlite_schema WHERE name = 'claim'")[0][0]
    shelf.sql(
        "PRAGMA writable_schema = ON",
        "UPDATE sqlite_schema SET sql = replace(sql, ') STRICT', ')') WHERE name = 'claim'",
    )
    shelf.sql("UPDATE claim SET text = x'00ff'")
    with closing(sqlite3.connect(shelf.path, isolation_level=None)) as connection:
        connection.execute("PRAGMA writable_schema = ON")
        connection.execute("UPDATE sqlite_schema SET sql = ? WHERE name = 'claim'", (strict,))
    refusal(shelf, "damaged")


def test_a_case_behind_a_link_is_opened_where_it_is(shelf):
    draft = shelf.create(full_draft())
    link = shelf.folder / "link.argmap"
    link.symlink_to(shelf.path)
    first = shelf.open(link)
    assert same_map(first.read_map(), draft.map)
    assert first.path == shelf.path
    assert shelf.open().read_only


def test_what_a_killed_process_left_is_taken_in(shelf):
    draft = shelf.create()
    workspace = shelf.workspace()
    add_claim(workspace, "Restore hosting.", draft)
    left = shelf.folder / "left"
    shutil.copytree(shelf.path.parent, left)
    assert (left / "parler.argmap-wal").stat().st_size

    path = left / shelf.path.name
    viewed = view_case(path)
    assert viewed.read_map().roots()[0].text == "Restore hosting."
    viewed.close()
    assert (left / "parler.argmap-wal").stat().st_size

    recovered = shelf.workspace(path)
    assert recovered.case_map.roots()[0].text == "Restore hosting."
    recovered.undo()
    assert not recovered.case_map.claims
    recovered.close()
    assert [file.name for file in left.iterdir()] == ["parler.argmap"]


def test_a_case_that_may_not_be_written_is_read_and_left_as_it_is(shelf, monkeypatch):
    draft = shelf.create(full_draft())
    monkeypatch.setattr("argmap.store.opening.may_write", lambda path: False)
    before = shelf.listing()
    workspace = shelf.workspace()
    assert same_map(workspace.case_map, draft.map)
    assert "may not write" in workspace.read_only
    assert "Save a copy" in workspace.read_only
    with pytest.raises(StoreError, match="may not write"):
        add_claim(workspace, "No.", draft)
    assert workspace.follow() is None
    assert shelf.listing() == before
    workspace.close()
    assert shelf.listing() == before
    assert not shelf.backups.exists()


def test_the_right_to_write_is_that_of_the_file_and_its_folder(shelf, monkeypatch):
    shelf.create()
    assert access_module.may_write(shelf.path)
    for refused in (shelf.path, shelf.path.parent):
        monkeypatch.setattr("os.access", lambda path, mode, refused=refused: path != refused)
        assert not access_module.may_write(shelf.path)


def test_a_failure_to_begin_leaves_no_lock(shelf, monkeypatch):
    shelf.create()

    def fail(path):
        raise PermissionError(13, "Permission denied")

    for broken in ("connect_to_write", "FileWatch"):
        with monkeypatch.context() as patch:
            patch.setattr(f"argmap.store.write_access.{broken}", fail)
            with pytest.raises(StoreError, match="Permission denied"):
                shelf.open()
        assert list(shelf.listing()) == ["parler.argmap"]
    assert not Workspace(shelf.open()).read_only


def test_looking_at_what_a_killed_process_left_leaves_one_file(shelf):
    draft = shelf.create()
    workspace = shelf.workspace()
    add_claim(workspace, "Restore hosting.", draft)
    left = shelf.folder / "left"
    shutil.copytree(shelf.path.parent, left)
    path = left / shelf.path.name
    shelf.open(path).close()
    assert [file.name for file in left.iterdir()] == ["parler.argmap"]
    assert path.read_bytes()[18:20] == b"\x01\x01"
    assert same_map(shelf.workspace(path).case_map, workspace.case_map)


def test_a_process_killed_while_it_wrote_the_file_itself_is_taken_in(shelf):
    draft = shelf.create(full_draft())
    left = shelf.folder / "left"
    with closing(sqlite3.connect(shelf.path, isolation_level=None)) as connection:
        connection.execute("PRAGMA cache_size = 1")
        connection.execute("BEGIN")
        connection.execute("UPDATE claim SET note = ?", ("Half done. " * 50_000,))
        shutil.copytree(shelf.path.parent, left)
        connection.execute("ROLLBACK")
    path = left / shelf.path.name
    assert (left / "parler.argmap-journal").stat().st_size
    workspace = shelf.workspace(path)
    assert same_map(workspace.case_map, draft.map)
    add_claim(workspace, "Kept.", draft)
    workspace.close()
    assert [file.name for file in left.iterdir()] == ["parler.argmap"]


@pytest.mark.parametrize("content", [b"", bytes(512)])
def test_a_journal_that_a_killed_process_had_only_begun_is_cleared_away(shelf, content):
    draft = shelf.create(full_draft())
    before = shelf.listing()
    journal = shelf.path.with_name("parler.argmap-journal")
    journal.write_bytes(content)
    viewed = view_case(shelf.path)
    assert same_map(viewed.read_map(), draft.map)
    viewed.close()
    assert journal.exists()
    shelf.open().close()
    assert shelf.listing() == before
