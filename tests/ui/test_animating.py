"""The wish for motion: the user's, in the View menu, and the system's."""

from __future__ import annotations

import pytest

from argmap.ui import reduced_motion


@pytest.fixture
def lively(monkeypatch):
    monkeypatch.setattr(reduced_motion, "told_to_reduce", lambda: False)


def test_the_map_glides_unless_it_is_unwanted(lively, window):
    action, glide = window.actions_["animate_changes"], window.furniture.map.glide
    assert action.isCheckable()
    assert action.isChecked()
    assert glide.is_on
    action.trigger()
    assert not action.isChecked()
    assert not glide.is_on
    action.trigger()
    assert action.isChecked()
    assert glide.is_on


def test_what_is_wanted_is_remembered(lively, make_window):
    make_window().actions_["animate_changes"].trigger()
    again = make_window()
    assert not again.actions_["animate_changes"].isChecked()
    assert not again.furniture.map.glide.is_on


def test_nothing_glides_while_the_system_asks_for_less_motion(qapp, window, monkeypatch):
    glide = window.furniture.map.glide
    assert not glide.is_on
    monkeypatch.setattr(reduced_motion, "told_to_reduce", lambda: False)
    qapp.applicationStateChanged.emit(qapp.applicationState())
    assert glide.is_on
    monkeypatch.setattr(reduced_motion, "told_to_reduce", lambda: True)
    qapp.applicationStateChanged.emit(qapp.applicationState())
    assert not glide.is_on


def test_who_wants_motion_hears_that_the_system_does_not(window):
    action = window.actions_["animate_changes"]
    action.trigger()
    action.trigger()
    assert not window.furniture.map.glide.is_on
    assert "less motion" in window.message_line.message
