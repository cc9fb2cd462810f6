"""The map of a case as exports draw it: with the labels of claims and the doubts about quotes."""

from __future__ import annotations

from argmap.case.ids import ClaimId
from argmap.drawing.compose import draw_case
from argmap.drawing.faces import Measures
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
    labels = case_labels(case.case_map, case.text_of)

    def mark_of(claim: ClaimId) -> LabelMark:
        return labels.of(claim).mark

    return draw_case(
        case.map_shown,
        measures=Measures(quote_lines=case.sheet.quote_lines),
        mark_of=mark_of,
        is_in_doubt=doubts_of(case.case_map, case.text_of),
    )
