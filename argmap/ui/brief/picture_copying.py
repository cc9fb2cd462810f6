"""The map, or what is picked of it, as a picture on the clipboard: as dots and as lines."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QMimeData, QObject, Slot
from PySide6.QtGui import QGuiApplication, QImage

from argmap.case.counting import counted
from argmap.case.errors import ArgmapError
from argmap.ui.brief.case_run import CaseRun
from argmap.ui.brief.writer import CaseThen

if TYPE_CHECKING:
    from argmap.formats.case_to_export import Choices
    from argmap.law.standard import StandardSet
    from argmap.ui.bridge import Bridge
    from argmap.ui.errand import Errand

PNG, SVG = "image/png", "image/svg+xml"
_STILL = "A picture is being made already."


class Pictures(NamedTuple):
    """A map drawn twice, and what is to be told of it."""

    png: bytes
    svg: bytes
    notes: list[str]
    claims: int
    """How many claims were asked for with what is below them; none for the whole map."""


class PictureCopying(QObject):
    """Draws in a thread, and puts both pictures on the clipboard in one."""

    def __init__(self, bridge: Bridge, law: Callable[[], StandardSet], parent: QObject) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._run = CaseRun(bridge, law, self)
        self._run.done.connect(self._on_drawn)

    def copy(self, choices: Choices) -> None:
        """Draw what is chosen; until that is done, the clipboard keeps what it has."""
        if self._run.is_running:
            self._bridge.said.emit(_STILL)
            return
        given_up = "No picture is copied."
        self._run.start(_drawn, choices, told="Drawing the map…", given_up=given_up)

    @Slot(object)
    def _on_drawn(self, drawn: Pictures) -> None:
        QGuiApplication.clipboard().setMimeData(mime_of(drawn))
        below = f"{counted(drawn.claims, 'claim')} with what is below" if drawn.claims else ""
        told = f"Copied {below or 'the map'} as a picture."
        self._bridge.said.emit(" ".join([told, *drawn.notes]))


def mime_of(drawn: Pictures) -> QMimeData:
    """Return both pictures for other programs, which take the one they know."""
    data = QMimeData()
    data.setData(PNG, drawn.png)
    data.setData(SVG, drawn.svg)
    # What systems call a picture of their own is made from this.
    data.setImageData(QImage.fromData(drawn.png))
    return data


def _drawn(case: CaseThen, errand: Errand) -> Pictures | ArgmapError:
    """Draw both pictures, in the thread."""
    from argmap.formats.png import png_bytes  # noqa: PLC0415 -- in the thread
    from argmap.formats.svg import svg_bytes  # noqa: PLC0415 -- as above

    export = case.to_export(errand)
    try:
        return Pictures(
            png_bytes(export), svg_bytes(export), export.notes, len(export.choices.only)
        )
    except ArgmapError as error:
        return error
