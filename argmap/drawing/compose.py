"""From the map of a case to its picture: read as a tree, measured, laid out."""

from __future__ import annotations

from collections.abc import Set as AbstractSet

from argmap.case.case_map import CaseMap
from argmap.case.ids import ClaimId
from argmap.drawing.boxes import IsInDoubt, MarkOf
from argmap.drawing.faces import Measures
from argmap.drawing.live import LiveDrawing
from argmap.drawing.picture import Picture
from argmap.layout.forest import Direction


def draw_case(  # noqa: PLR0913 -- keyword-only: what may be left out
    case_map: CaseMap,
    *,
    measures: Measures | None = None,
    collapsed: AbstractSet[ClaimId] = frozenset(),
    only: ClaimId | None = None,
    direction: Direction = "down",
    mark_of: MarkOf | None = None,
    is_in_doubt: IsInDoubt | None = None,
) -> Picture:
    """Draw the whole map of a case, or `only` a claim with what is below it.

    Whoever draws again and again keeps its `measures`: they remember; to follow edits
    there is `LiveDrawing`. What is below a claim in `collapsed` is left out and counted.
    Boxes stand where the layout puts them: pins belong to the user's screen, and no
    export shows them. Boxes are made when asked for: a picture is to be read before the
    map changes again. `mark_of` tells what each shows of its label, `is_in_doubt` which
    quotes are marked whatever caution is written beside them.
    Needs a QGuiApplication with the fonts loaded.
    """
    drawing = LiveDrawing(measures or Measures())
    drawing.is_in_doubt = is_in_doubt
    if mark_of is not None:
        drawing.show_labels(mark_of)
    return drawing.draw(case_map, collapsed=collapsed, only=only, direction=direction)
