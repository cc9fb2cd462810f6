"""The map of a case as exports draw it: with the labels of claims and the doubts about quotes."""

from __future__ import annotations

from collections.abc import Callable

from argmap.case.ids import ClaimId
from argmap.drawing.faces import Measures
from argmap.drawing.live import LiveDrawing
from argmap.drawing.picture import Picture
from argmap.formats.case_to_export import CaseToExport
from argmap.law.case_labels import case_labels
from argmap.reasoning.label import LabelMark
from argmap.sources.doubting import doubts_of


def draw_labelled(case: CaseToExport) -> Picture:
    """Draw the map of a case, or the part asked for, labelled by the evidence that stands.

    Labels are those of the whole map. A claim whose quotes the checks say something
    of is marked, as on the screen.
    """
    measures = Measures(quote_lines=case.sheet.quote_lines)
    return begin_labelled(case, measures)().draw(case.map_shown)


def draw_as_one_picture(case: CaseToExport) -> Picture:
    """Draw as `draw_labelled` for a format without pages; that some were asked for is noted."""
    if case.sheet.size is not None:
        case.notes.append("It is one picture: pages, their size and their turn are for a PDF.")
    return draw_labelled(case)


def begin_labelled(case: CaseToExport, measures: Measures) -> Callable[[], LiveDrawing]:
    """Return what begins drawings of a case that show labels and doubts; they are found once."""
    labels = case_labels(case.case_map, case.text_of)
    doubts = doubts_of(case.case_map, case.text_of)

    def mark_of(claim: ClaimId) -> LabelMark:
        return labels.of(claim).mark

    def begin() -> LiveDrawing:
        drawing = LiveDrawing(measures)
        drawing.is_in_doubt = doubts
        drawing.show_labels(mark_of)
        return drawing

    return begin
