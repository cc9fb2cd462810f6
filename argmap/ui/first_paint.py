"""What widgets of the first paint are set to without reaching for the enums of `Qt`.

The binding makes every enum of `Qt` when the first is asked for, a tenth of a bare window's
start. As properties the values are numbers; only the widgets that are painted first set them so.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtWidgets import QLabel, QWidget

_PLAIN_TEXT = 0
_TAB_FOCUS = 1


def keep_plain(label: QLabel) -> None:
    """Never let a label read its text as markup."""
    label.setProperty("textFormat", _PLAIN_TEXT)


def focus_by_tab(widget: QWidget) -> None:
    """Let a widget take the focus from the Tab key, and not from a click."""
    widget.setProperty("focusPolicy", _TAB_FOCUS)
