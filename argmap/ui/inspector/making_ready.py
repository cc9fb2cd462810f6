"""Makes the page of a claim ready before one is picked, a short step a turn."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from argmap.ui.form import FieldForm
from argmap.ui.inspector.page_stack import settle_page

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
    yield lambda: settle_page(page, inspector.contentsRect().size())


def _forms_of(page: QWidget) -> Iterator[Callable[[], object]]:
    for form in page.findChildren(FieldForm):
        while form.is_waiting:
            yield form.make_some


def dress(page: QWidget) -> None:
    """Dress some of the widgets of a page that the style sheet has not come to yet."""
    for one in _bare_in(page):
        one.ensurePolished()


def _bare_in(page: QWidget) -> list[QWidget]:
    bare = Qt.WidgetAttribute.WA_WState_Polished
    return [one for one in page.findChildren(QWidget) if not one.testAttribute(bare)][:_DRESSED]
