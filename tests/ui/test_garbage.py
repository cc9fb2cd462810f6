"""When Python looks for garbage."""

from __future__ import annotations

import gc
import weakref

import pytest

from argmap.ui import case_reading
from argmap.ui.garbage import end_pause, keep_what_is_here, look_again, pause


@pytest.fixture(autouse=True)
def _as_it_was():
    gc.unfreeze()
    yield
    gc.enable()
    gc.unfreeze()


def test_what_is_kept_of_what_was_made_meanwhile_is_not_looked_at_again():
    pause()
    assert not gc.isenabled()
    made = [[] for _ in range(5000)]
    end_pause(is_kept=True)
    assert gc.isenabled()
    assert gc.get_freeze_count() > len(made)


def test_where_little_is_kept_of_what_was_made_garbage_is_looked_for_in_it():
    before = gc.get_freeze_count()
    pause()
    assert not gc.isenabled()
    end_pause()
    assert gc.isenabled()
    assert gc.get_freeze_count() == before


def test_what_is_due_after_a_pause_is_done_by_whoever_ends_it():
    pause()
    made = [[] for _ in range(5000)]
    end_pause()
    assert gc.get_count()[0] < len(made)


def test_where_nobody_looked_before_nobody_does_after():
    gc.disable()
    pause()
    end_pause()
    assert not gc.isenabled()


def test_whoever_wants_to_look_again_waits_for_what_is_being_made():
    gc.disable()
    pause()
    look_again()
    assert not gc.isenabled()
    end_pause()
    assert gc.isenabled()


def test_of_two_pauses_the_last_to_end_decides_and_what_either_keeps_is_kept():
    pause()
    pause()
    made = [[] for _ in range(5000)]
    end_pause(is_kept=True)
    assert not gc.isenabled()
    end_pause()
    assert gc.isenabled()
    assert gc.get_freeze_count() > len(made)


def test_a_large_case_that_is_closed_goes_though_nobody_looks(home, qtbot, monkeypatch):
    monkeypatch.setattr(case_reading, "LARGE", 0)
    user = home.start(home.new_case())
    qtbot.waitUntil(lambda: user.window._bridge.is_open)
    gc.disable()
    user.window.flow.open_path(home.new_case("two.argmap", "parler-v-aws"))
    kept = [
        weakref.ref(user.window._bridge.case_map),
        weakref.ref(user.window.furniture.outline.model.rows),
    ]
    user.window.flow.open_path(home.new_case("three.argmap"))
    assert [one() for one in kept] == [None, None]


def test_a_window_that_is_ready_is_not_looked_at_again():
    gc.unfreeze()
    keep_what_is_here()
    kept = gc.get_freeze_count()
    gc.unfreeze()
    assert kept > 1000


def test_what_is_here_is_kept_after_a_pause_that_is_under_way():
    gc.unfreeze()
    pause()
    keep_what_is_here()
    assert not gc.get_freeze_count()
    end_pause()
    assert gc.get_freeze_count()


def test_once_a_window_is_closed_garbage_is_looked_for_in_what_was_its(home):
    user = home.start(home.new_case())
    keep_what_is_here()
    user.window.close()
    assert not gc.get_freeze_count()
