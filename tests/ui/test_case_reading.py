"""A large case is read while the window goes on; every case is taken for large here."""

from __future__ import annotations

import gc
from concurrent.futures import ThreadPoolExecutor, wait
from threading import Event, current_thread, main_thread

import pytest
from patience import PATIENCE_S
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest

from argmap.ui import case_reading


@pytest.fixture
def user(home, qtbot, monkeypatch):
    user = home.start(home.new_case())
    qtbot.waitUntil(lambda: user.window._bridge.is_open)
    monkeypatch.setattr(case_reading, "LARGE", 0)
    return user


@pytest.fixture
def held(user, monkeypatch):
    """Keeps the reading of cases waiting until something has been done in the window."""
    flow, go_on = user.window.flow, Event()
    read = flow._files.open

    def wait_and_read(path):
        assert current_thread() is not main_thread()
        assert go_on.wait(PATIENCE_S)
        return read(path)

    monkeypatch.setattr(flow._files, "open", wait_and_read)

    def during(act):
        def do():
            try:
                act()
            finally:
                go_on.set()

        QTimer.singleShot(0, user.window, do)

    return during


def titles(user):
    claims = user.window._bridge.case_map.claims
    return {claims[box.claim].text for box in user.map.scene.boxes}


def test_the_window_goes_on_while_a_large_case_is_read(user, home, held):
    seen = []
    held(lambda: seen.append((user.window.message_line.message, user.window._bridge.is_open)))
    path = home.new_case("two.argmap", "parler-v-aws")
    assert user.window.flow.open_path(path)
    assert seen == [("Opening two.argmap…", True)]
    assert user.window.message_line.message == "Opened two.argmap"
    assert len(user.window._bridge.case_map.claims) == 50
    assert user.window._bridge.ahead is None


def test_what_is_read_ahead_is_what_would_be_read(user, home, monkeypatch):
    path = home.new_case("two.argmap", "parler-v-aws")
    user.window.flow.open_path(path)
    drawn, rows = (
        user.map.scene.boxes.rects.tolist(),
        len(user.window.furniture.outline.model._rows),
    )
    user.window.flow.close_case()
    monkeypatch.setattr(case_reading, "LARGE", 10**12)
    user.window.flow.open_path(path)
    assert user.map.scene.boxes.rects.tolist() == drawn
    assert len(user.window.furniture.outline.model._rows) == rows


def test_it_can_be_edited_where_it_was_opened_from_another_thread(user, home):
    path = home.new_case("two.argmap", "parler-v-aws")
    user.window.flow.open_path(path)
    user.map.setFocus()
    user.map._selection.pick_claim(user.window._bridge.case_map.roots()[0].id)
    before = len(user.window._bridge.case_map.claims)
    QTest.keySequence(user.window.windowHandle(), "Tab")
    assert len(user.window._bridge.case_map.claims) == before + 1
    user.window.flow.close_case()
    user.window.flow.open_path(path)
    assert len(user.window._bridge.case_map.claims) == before + 1


def test_keys_pressed_meanwhile_act_on_neither_case(user, home, held):
    handle = user.window.windowHandle()

    def type_on():
        for key in ("Tab", "a", "Return", "Ctrl+N", "Del", "F2"):
            QTest.keySequence(handle, key)
        QTest.mouseClick(handle, Qt.MouseButton.LeftButton, pos=user.window.rect().center())

    held(type_on)
    before = dict(user.window._bridge.case_map.claims)
    first = user.window.flow.path
    assert user.window.flow.open_path(home.new_case("two.argmap"))
    assert user.window._bridge.case_map.claims == {}
    user.window.flow.open_path(first)
    assert user.window._bridge.case_map.claims == before


def test_a_second_case_is_not_opened_while_one_is(user, home, held):
    path, other = home.new_case("two.argmap"), home.new_case("three.argmap")
    opened = []
    held(lambda: opened.append(user.window.flow.open_path(other)))
    assert user.window.flow.open_path(path)
    assert opened == [False]
    assert user.window.flow.path == path


@pytest.mark.parametrize("large", [0, 10**12])
def test_no_garbage_is_looked_for_while_threads_read(user, home, monkeypatch, large):
    monkeypatch.setattr(case_reading, "LARGE", large)
    seen, flow = [], user.window.flow
    read = flow._files.open
    user.waits(gc.isenabled)
    monkeypatch.setattr(
        flow._files, "open", lambda path: (seen.append(gc.isenabled()), read(path))[1]
    )
    assert flow.open_path(home.new_case("two.argmap"))
    assert seen == [False]
    user.waits(gc.isenabled)


def test_a_large_file_that_is_no_case_is_refused_as_ever(user, home):
    path = home.folders.documents / "no.argmap"
    path.write_bytes(b"nothing" * 100)
    first = user.window.flow.path
    assert not user.window.flow.open_path(path)
    assert user.window.message_line.message.startswith("Not done.")
    assert user.window.flow.path == first


def test_a_case_that_is_read_before_anybody_waits_for_it_is_shown(user, home, monkeypatch):
    submit = ThreadPoolExecutor.submit

    def submit_and_wait(self, *args):
        future = submit(self, *args)
        wait([future])
        return future

    monkeypatch.setattr(ThreadPoolExecutor, "submit", submit_and_wait)
    assert user.window.flow.open_path(home.new_case("two.argmap"))
