from __future__ import annotations

import shutil
from datetime import timedelta
from itertools import pairwise

import pytest
from drafts import Draft, same_map
from shelf import add_claim, full_draft

from argmap.case.errors import StoreError
from argmap.store.backups import BURST, KEPT, backups_of, make_backup, restore_backup
from argmap.store.creating import create_case
from argmap.store.opening import view_case


def restore(shelf, backup):
    restore_backup(backup, shelf.path, folder=shelf.backups, clock=shelf.clock)


def captions(shelf):
    found = []
    for backup in backups_of(shelf.path, shelf.backups):
        viewed = view_case(backup.path)
        found.append(len(viewed.read_map().claims))
        viewed.close()
    return found


def edit_once(shelf, draft, text):
    workspace = shelf.workspace()
    add_claim(workspace, text, draft)
    workspace.close()


def test_each_opening_leaves_a_backup_and_the_last_five_are_kept(shelf):
    draft = shelf.create()
    shelf.tick = BURST
    for number in range(KEPT + 2):
        edit_once(shelf, draft, f"Claim {number}")
    assert captions(shelf) == [6, 5, 4, 3, 2]
    backups = backups_of(shelf.path, shelf.backups)
    assert [backup.number for backup in backups] == [7, 6, 5, 4, 3]
    assert backups[0].time - backups[1].time >= BURST
    assert len(list(backups[0].path.parent.iterdir())) == KEPT


def test_a_burst_of_openings_pushes_out_one_backup_and_keeps_its_first_and_its_latest(shelf):
    draft = shelf.create()
    shelf.tick = BURST
    for number in range(KEPT):
        edit_once(shelf, draft, f"Claim {number}")
    shelf.tick = timedelta(seconds=1)
    shelf.rest(BURST)
    for number in range(50):
        edit_once(shelf, draft, f"Source {number}")
    assert captions(shelf) == [54, 5, 4, 3, 2, 1]
    shelf.rest(BURST)
    edit_once(shelf, draft, "Another day")
    assert captions(shelf) == [55, 5, 4, 3, 2]


def test_a_burst_ends_ten_minutes_after_its_first_opening(shelf):
    draft = shelf.create()
    shelf.tick = timedelta(minutes=1)
    for number in range(30):
        edit_once(shelf, draft, f"Claim {number}")
    times = [backup.time for backup in backups_of(shelf.path, shelf.backups)]
    gaps = [later - earlier for later, earlier in pairwise(times[1:])]
    assert len(gaps) == KEPT - 1
    assert all(BURST <= gap < BURST * 1.5 for gap in gaps)


def test_a_clock_that_was_set_back_starts_another_burst(shelf):
    draft = shelf.create()
    edit_once(shelf, draft, "In summer time.")
    shelf.rest(timedelta(hours=-1))
    for number in range(3):
        edit_once(shelf, draft, f"In winter time {number}")
    assert captions(shelf) == [3, 1, 0]


def test_a_state_that_the_latest_backup_holds_is_not_kept_again(shelf):
    draft = shelf.create(full_draft())
    shelf.tick = BURST
    for _ in range(KEPT + 1):
        shelf.open().close()
    (backup,) = backups_of(shelf.path, shelf.backups)
    assert backup.number == 1
    edit_once(shelf, draft, "Something new.")
    assert backups_of(shelf.path, shelf.backups) == [backup]
    shelf.open().close()
    assert [one.number for one in backups_of(shelf.path, shelf.backups)] == [2, 1]


def test_what_a_restored_backup_replaced_outlasts_the_burst_it_was_made_in(shelf):
    draft = shelf.create()
    shelf.tick = timedelta(seconds=1)
    for number in range(3):
        edit_once(shelf, draft, f"Claim {number}")
    first = backups_of(shelf.path, shelf.backups)[-1]
    restore(shelf, first.path)
    for number in range(10):
        edit_once(shelf, draft, f"Source {number}")
    assert captions(shelf) == [9, 0, 3, 2, 0]
    assert [one.is_safeguard for one in backups_of(shelf.path, shelf.backups)].index(True) == 2


def test_a_state_before_another_version_is_kept_though_an_opening_kept_it_too(shelf):
    shelf.create(full_draft())
    store = shelf.open()
    for _ in range(3):
        with store.reading() as connection:
            make_backup(connection, shelf.path, shelf.backups, shelf.clock, safeguard=True)
    kept = backups_of(shelf.path, shelf.backups)
    assert [one.is_safeguard for one in kept] == [True, False]


def test_two_cases_of_one_name_have_backups_of_their_own(shelf):
    shelf.create()
    other = shelf.folder / "parler.argmap"
    create_case(other, Draft().map.records())
    shelf.open().close()
    shelf.open(other).close()
    assert len(backups_of(shelf.path, shelf.backups)) == 1
    assert len(backups_of(other, shelf.backups)) == 1


def test_a_case_never_opened_has_no_backups_and_other_files_are_none(shelf):
    assert backups_of(shelf.path, shelf.backups) == []
    shelf.create()
    shelf.open().close()
    (backup,) = backups_of(shelf.path, shelf.backups)
    backup.path.with_name("notes.txt").write_text("mine")
    assert backups_of(shelf.path, shelf.backups) == [backup]


def test_a_backup_that_cannot_be_made_is_said_and_the_case_opens(shelf):
    shelf.create()
    shelf.backups.parent.mkdir()
    shelf.backups.write_text("a file where the folder should be")
    store = shelf.open()
    assert "No backup of this opening could be made" in store.notice
    assert not store.read_only


def test_a_restored_backup_takes_the_place_of_the_case_which_is_kept(shelf):
    draft = shelf.create(full_draft())
    workspace = shelf.workspace()
    add_claim(workspace, "A mistake.", draft)
    workspace.close()
    (backup,) = backups_of(shelf.path, shelf.backups)
    restore(shelf, backup.path)
    assert list(shelf.listing()) == ["parler.argmap"]
    assert same_map(shelf.workspace().case_map, draft.map)
    kept = backups_of(shelf.path, shelf.backups)[1]
    shelf.close_all()
    restore(shelf, kept.path)
    assert same_map(shelf.workspace().case_map, workspace.case_map)


def test_a_backup_of_a_case_that_is_gone_can_be_restored(shelf):
    draft = shelf.create(full_draft())
    shelf.open().close()
    shelf.path.unlink()
    (backup,) = backups_of(shelf.path, shelf.backups)
    restore(shelf, backup.path)
    assert same_map(shelf.workspace().case_map, draft.map)


def test_a_damaged_case_is_kept_as_it_is_when_a_backup_is_restored(shelf):
    draft = shelf.create(full_draft())
    shelf.open().close()
    shelf.path.write_bytes(b"damaged")
    (backup,) = backups_of(shelf.path, shelf.backups)
    restore(shelf, backup.path)
    assert same_map(shelf.workspace().case_map, draft.map)
    assert backups_of(shelf.path, shelf.backups)[1].path.read_bytes() == b"damaged"


def test_what_a_killed_process_left_is_kept_with_the_case_and_restored_with_it(shelf):
    draft = shelf.create()
    workspace = shelf.workspace()
    add_claim(workspace, "Only in the log yet.", draft)
    left = shelf.folder / "left"
    shutil.copytree(shelf.path.parent, left)
    workspace.close()
    shelf.path = left / shelf.path.name
    (backup,) = backups_of(workspace._store.path, shelf.backups)
    restore(shelf, backup.path)
    assert [file.name for file in left.iterdir()] == ["parler.argmap"]
    (kept,) = backups_of(shelf.path, shelf.backups)
    restore(shelf, kept.path)
    assert [claim.text for claim in shelf.workspace().case_map.roots()] == ["Only in the log yet."]
    shelf.close_all()
    shelf.tick = BURST
    for number in range(KEPT):
        edit_once(shelf, draft, f"Claim {number}")
    assert len(list(kept.path.parent.iterdir())) == KEPT


def test_an_open_case_is_not_restored_over(shelf):
    draft = shelf.create()
    workspace = shelf.workspace()
    add_claim(workspace, "Kept.", draft)
    (backup,) = backups_of(shelf.path, shelf.backups)
    with pytest.raises(StoreError, match="is open by anna"):
        restore(shelf, backup.path)
    assert len(shelf.workspace().case_map.claims) == 1


def test_a_backup_that_is_not_sound_is_not_restored(shelf):
    draft = shelf.create(full_draft())
    shelf.open().close()
    (backup,) = backups_of(shelf.path, shelf.backups)
    before = shelf.listing()
    for content in (b"", b"my notes", backup.path.read_bytes()[:9000]):
        backup.path.write_bytes(content)
        with pytest.raises(StoreError):
            restore(shelf, backup.path)
        assert shelf.listing() == before
    assert same_map(shelf.workspace().case_map, draft.map)
