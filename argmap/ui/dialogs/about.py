"""What argmap is, and what it is made with."""

from __future__ import annotations

import platform
from importlib.metadata import PackageNotFoundError, version

from PySide6 import __version__ as qt_version
from PySide6.QtWidgets import QVBoxLayout, QWidget

from argmap.drawing.fonts import sans_font
from argmap.ui.dialogs.sheet import Sheet
from argmap.ui.labels import plain_label

_TITLE = 24
_WHAT = (
    "Build the tree of claims of a case, quote the articles, weigh the harms as a court would,"
    " and print the map and the brief."
)
_NOT_ADVICE = (
    "argmap says what a standard permits on the findings you make. It is not legal advice, and"
    " not a forecast of what a court will do."
)
_MADE_WITH = (
    "MIT License. Fonts: Inter, Source Serif 4 and Noto Sans, under the SIL Open Font License."
    " Icons: Lucide, under the ISC License. News articles in the example are © their"
    " publishers, quoted for study."
)


def show_about(parent: QWidget) -> None:
    """Show what argmap is."""
    sheet = Sheet("About argmap", about_page(), "Close", parent)
    sheet.take_size(440)
    sheet.ask()


def about_page() -> QWidget:
    """Make the page that says what argmap is, which version, and under which licences."""
    page = QWidget()
    column = QVBoxLayout(page)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(10)
    title = plain_label("argmap")
    title.setFont(sans_font(_TITLE, semibold=True))
    column.addWidget(title)
    version_words = f"Version {installed_version()}"
    versions = f"{version_words} · Qt {qt_version} · Python {platform.python_version()}"
    for words, muted in ((versions, True), (_WHAT, False), (_NOT_ADVICE, False)):
        column.addWidget(plain_label(words, muted=muted))
    column.addWidget(plain_label(_MADE_WITH, muted=True))
    column.addStretch(1)
    return page


def installed_version() -> str:
    """Return the version of argmap that is installed, or say that none is."""
    try:
        return version("argmap")
    except PackageNotFoundError:
        return "from its source"
