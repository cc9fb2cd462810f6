"""The keys and names of the table of actions, for labels, tooltips and help."""

from __future__ import annotations

from functools import cache

from PySide6.QtGui import QKeySequence

from argmap.ui.actions import ACTIONS, FIXED_KEYS


def key_of(name: str) -> str:
    """Return the first key of an action, or of a widget that takes its key itself.

    It is empty where the action has none; raises KeyError where there is no such action.
    """
    keys = _keys()[name]
    return native(keys[0]) if keys else ""


def keys_of(name: str) -> str:
    """Return every key of an action, as in "Ctrl+Shift+Z or Ctrl+Y"."""
    return " or ".join(native(key) for key in _keys()[name])


def with_key(words: str, name: str) -> str:
    """Put the first key of an action behind what a tooltip says of it."""
    key = key_of(name)
    return f"{words} ({key})" if key else words


def label_of(name: str) -> str:
    """Return what an action is called, without the dots of one that asks more."""
    return next(action.text.rstrip("…") for action in ACTIONS if action.id == name)


def native(key: str) -> str:
    """Return a key as the system writes it; what is no key stays as it is."""
    return QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText) or key


@cache
def _keys() -> dict[str, tuple[str, ...]]:
    fixed = {one.id: (one.key,) for one in FIXED_KEYS}
    return fixed | {action.id: action.keys for action in ACTIONS}
