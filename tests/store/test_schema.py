from __future__ import annotations

import sqlite3
from contextlib import closing

import pytest
from drafts import same_map
from shelf import (
    add_claim,
    first_draft,
    fourth_draft,
    full_draft,
    rows_of_file,
    second_draft,
    third_draft,
)

from argmap.case.errors import StoreError
from argmap.store.backups import backups_of
from argmap.store.opening import view_case
from argmap.store.schema import Schema, current_schema, schema_objects

NOW = current_schema().version
NEWER = Schema((*current_schema().steps, "CREATE TABLE tag (id TEXT PRIMARY KEY) STRICT;"))
BROKEN = Schema((*current_schema().steps, "CREATE TABLE tag (id TEXT); CREATE TABLE tag (id);"))
LOSSY = Schema((*current_schema().steps, "DELETE FROM argument;"))


def objects_of_file(path):
    with closing(sqlite3.connect(path)) as connection:
        return schema_objects(connection)


def test_the_numbered_steps_lead_to_their_number():
    schema = current_schema()
    assert schema.version == len(schema.steps) == 8
    assert NEWER.version == 9


def test_an_older_file_is_migrated_after_a_copy_was_made(shelf):
    draft = shelf.create(full_draft())
    workspace = shelf.workspace()
    add_claim(workspace, "Kept.", draft)
    workspace.close()
    rows = rows_of_file(shelf.path)

    store = shelf.open(schema=NEWER)
    assert "brought up to date" in store.notice
    assert same_map(store.read_map(), workspace.case_map)
    assert store.history()[0].readable
    store.close()
    assert rows_of_file(shelf.path) == {**rows, "tag": []}
    assert shelf.sql("PRAGMA user_version") == [(NOW + 1,)]
    newest = backups_of(shelf.path, shelf.backups)[0]
    assert rows_of_file(newest.path) == rows
    assert shelf.sql("PRAGMA user_version", path=newest.path) == [(NOW,)]
    assert shelf.open(schema=NEWER).notice == ""


def test_a_migrated_file_has_the_shape_of_a_fresh_one(shelf):
    shelf.create()
    shelf.open(schema=NEWER).close()
    assert objects_of_file(shelf.path) == NEWER.objects(NOW + 1)
    assert NEWER.objects(NOW) == current_schema().objects(NOW)


def test_a_migration_that_fails_leaves_the_file_as_it_was(shelf):
    shelf.create(full_draft())
    rows = rows_of_file(shelf.path)
    with pytest.raises(StoreError):
        shelf.open(schema=BROKEN)
    assert list(shelf.listing()) == ["parler.argmap"]
    assert rows_of_file(shelf.path) == rows
    assert shelf.sql("PRAGMA user_version") == [(NOW,)]
    assert not shelf.open().read_only


def test_a_file_is_not_migrated_when_no_copy_can_be_made(shelf):
    shelf.create()
    shelf.backups.parent.mkdir()
    shelf.backups.write_text("a file where the folder should be")
    before = shelf.listing()
    with pytest.raises(StoreError):
        shelf.open(schema=NEWER)
    assert shelf.listing() == before


def test_a_migration_that_loses_what_is_pointed_at_is_refused_and_its_copy_kept(shelf):
    draft = shelf.create(full_draft())
    with pytest.raises(StoreError, match="points to one that is not there"):
        shelf.open(schema=LOSSY)
    (backup,) = backups_of(shelf.path, shelf.backups)
    viewed = view_case(backup.path)
    assert same_map(viewed.read_map(), draft.map)
    viewed.close()


def test_an_older_file_that_cannot_be_migrated_now_is_a_sentence(shelf):
    shelf.create()
    with pytest.raises(StoreError, match="made by an older version"):
        view_case(shelf.path, schema=NEWER)
    shelf.open()
    with pytest.raises(StoreError, match="made by an older version"):
        shelf.open(schema=NEWER)


def as_version(path, number):
    """Rewrite a case file as an older version of argmap would have left it."""
    older = Schema(current_schema().steps[:number])
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute("PRAGMA foreign_keys = OFF")
        now = [name for kind, name, *_ in schema_objects(connection) if kind == "table"]
        kept = {}
        for table in now:
            rows = connection.execute(f'SELECT * FROM "{table}"')
            names = [column[0] for column in rows.description]
            kept[table] = [dict(zip(names, row, strict=True)) for row in rows]
            connection.execute(f'DROP TABLE "{table}"')
        connection.execute("PRAGMA user_version = 0")
        older.migrate(connection)
        for table in [name for kind, name, *_ in schema_objects(connection) if kind == "table"]:
            columns = [row[1] for row in connection.execute(f'PRAGMA table_xinfo("{table}")')]
            marks = ", ".join("?" * len(columns))
            for row in kept[table]:
                values = [row[column] for column in columns]
                connection.execute(f'INSERT INTO "{table}" VALUES ({marks})', values)


@pytest.mark.parametrize(
    ("number", "make"),
    [
        (1, first_draft),
        (2, second_draft),
        (3, third_draft),
        (4, fourth_draft),
        (5, fourth_draft),
    ],
)
def test_a_case_of_an_older_version_opens_with_everything_in_it(shelf, number, make):
    draft = make()
    shelf.create(draft)
    workspace = shelf.workspace()
    add_claim(workspace, "Undone.", draft)
    workspace.undo()
    workspace.close()
    as_version(shelf.path, number)
    assert shelf.sql("PRAGMA user_version") == [(number,)]

    workspace = shelf.workspace()
    assert "brought up to date" in workspace.notice
    assert same_map(workspace.case_map, draft.map)
    assert workspace.document_of(next(iter(draft.map.sources))).pages == ()
    workspace.redo()
    assert "Undone." in {claim.text for claim in workspace.case_map.claims.values()}
    workspace.close()
    assert objects_of_file(shelf.path) == current_schema().objects(NOW)


def test_a_quote_of_an_older_file_learns_on_which_page_it_ends(shelf):
    draft = fourth_draft()
    shelf.create(draft)
    (quote, *_), pages = draft.map.quotes.values(), "[0, {}]"
    as_version(shelf.path, 4)
    with closing(sqlite3.connect(shelf.path, isolation_level=None)) as connection:
        middle = pages.format(quote.start + 1)
        connection.execute("UPDATE document SET pages = ?", (middle,))
        connection.execute("UPDATE quote SET page = 1 WHERE id = ?", (quote.id,))
    workspace = shelf.workspace()
    learnt = workspace.case_map.quotes[quote.id]
    assert (learnt.page, learnt.last_page) == (1, 2)
    workspace.close()
