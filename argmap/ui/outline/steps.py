"""Where keys lead in the outline: by meaning, as on the map."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from argmap.ui.canvas.walking import WALKING_KEYS
from argmap.ui.outline.rows import Row

_HELD = (
    Qt.KeyboardModifier.ControlModifier
    | Qt.KeyboardModifier.AltModifier
    | Qt.KeyboardModifier.MetaModifier
)


def siblings_of(row: Row) -> list[Row]:
    """List the rows on the level of a row and below the same one, itself among them."""
    return row.parent.below if row.parent else [row]


def root_of(row: Row) -> Row:
    """Return the root of the tree that a row is in."""
    while row.parent is not None and row.parent.parent is not None:
        row = row.parent
    return row


def is_no_step(event: QKeyEvent) -> bool:
    """Tell whether a key that walks is pressed with one that makes it mean something else.

    Qt would take the focus from row to row and leave the selection behind.
    """
    return Qt.Key(event.key()) in WALKING_KEYS and bool(event.modifiers() & _HELD)
