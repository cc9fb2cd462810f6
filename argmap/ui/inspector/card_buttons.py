"""The buttons of a card of a cite, and what they say of themselves."""

from __future__ import annotations

from PySide6.QtWidgets import QToolButton


def details_button() -> QToolButton:
    """Make the button that opens the details of a cite."""
    details = _button("Details", checkable=True)
    details.setAccessibleName("Signal, pinpoint and speaker of this quote")
    return details


def mark_button() -> QToolButton:
    """Make the button that opens the marking of words."""
    mark = _button("Mark", checkable=True)
    mark.setToolTip("Underline, highlight and stress words, for reading aloud")
    mark.setAccessibleName("Mark words of this quote for reading aloud")
    return mark


def removal_button(target: str) -> QToolButton:
    """Make the button that takes a cite off what it bears on, which `target` names."""
    remove = _button("Take off")
    remove.setAccessibleName(f"Take off this {target}")
    remove.setToolTip(
        f"Take it off this {target}: it stays in the case, and wherever else it is cited"
    )
    return remove


def lay_button() -> QToolButton:
    """Make the button that lays a quote on the words that were found for it."""
    lay = _button("Lay on the words found")
    lay.setAccessibleName("Lay this quote on the words found in its source")
    return lay


def _button(text: str, *, checkable: bool = False) -> QToolButton:
    button = QToolButton()
    button.setText(text)
    button.setCheckable(checkable)
    button.setAutoRaise(True)
    return button
