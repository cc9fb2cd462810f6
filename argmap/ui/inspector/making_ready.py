"""Makes the page of a claim ready before one is picked, a short step a turn."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QScrollArea, QWidget

from argmap.ui.form import FieldForm
from argmap.ui.settling import settle

if TYPE_CHECKING:
    from argmap.ui.inspector.panel import InspectorPanel

_CARDS = 3
"""So many quotes have most claims at most."""
_DRESSED = 40
"""So many widgets are dressed in a step."""


def steps_of(inspector: InspectorPanel) -> Iterator[Callable[[], object]]:
    """Yield what makes the pages of claims and sources, and dresses and measures that of claims."""
    yield lambda: inspector.claim_page
    page = inspector.claim_page
    yield from _forms_of(page)
    yield lambda: inspector.source_page
    yield from _forms_of(inspector.source_page)
    for _ in range(_CARDS):
        yield page.cites.make_spare
    yield page.questions.make_spares
    while _bare_in(page):
        yield lambda: dress(page)
    yield lambda: measure(page, inspector)


def _forms_of(page: QWidget) -> Iterator[Callable[[], object]]:
    for form in page.findChildren(FieldForm):
        while form.is_waiting:
            yield form.make_some


def dress(page: QWidget) -> None:
    """Dress some of the widgets of a page that the style sheet has not come to yet."""
    for one in _bare_in(page):
        one.ensurePolished()


def measure(page: QWidget, area: QWidget) -> None:
    """Let the parts of a page not seen yet find their heights in the room they will have."""
    layout, place = page.layout(), _area_of(page)
    if layout is not None and not page.isVisible():
        place.resize(area.contentsRect().size())
        width = place.maximumViewportSize().width()
        page.resize(width, layout.heightForWidth(width))
        settle(page)


def _area_of(page: QWidget) -> QScrollArea:
    viewport = page.parentWidget()
    area = viewport.parentWidget() if viewport is not None else None
    assert isinstance(area, QScrollArea)
    return area


def _bare_in(page: QWidget) -> list[QWidget]:
    bare = Qt.WidgetAttribute.WA_WState_Polished
    return [one for one in page.findChildren(QWidget) if not one.testAttribute(bare)][:_DRESSED]
