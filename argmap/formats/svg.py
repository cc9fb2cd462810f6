"""The map as an SVG with real text: to be selected, searched, and heard.

Written from the picture that the screen paints. There is no script and nothing from
outside in it. Every box is a group whose title has the claim's words in full and whose
description says how it bears and where it stands, so a browser shows them on hover and
a screen reader tells them (SVG 2, section 5.8; WAI-ARIA Graphics Module).
"""

from __future__ import annotations

from collections.abc import Sequence

from argmap.case.case_map import CaseMap
from argmap.case.counting import counted
from argmap.case.docket_line import docket_line
from argmap.case.ids import ClaimId
from argmap.case.lookups import title_of
from argmap.drawing.imaging import MARGIN
from argmap.drawing.offscreen import ensure_application
from argmap.drawing.path_data import decimal
from argmap.drawing.picture import Picture
from argmap.drawing.tokens import PRINTED, Tokens, load_tokens
from argmap.formats.case_to_export import CaseToExport, Choices
from argmap.formats.glyph_notes import text_notes, texts_of_map
from argmap.formats.labelled_picture import draw_as_one_picture
from argmap.formats.map_legend import legend_for
from argmap.formats.svg_boxes import box_lines
from argmap.formats.svg_legend import legend_lines
from argmap.formats.svg_lines import edge_lines, frame_lines, mark_lines
from argmap.formats.svg_style import definitions, style_lines
from argmap.formats.svg_text import escaped

_USUAL = Choices()
_NAMED = 'role="graphics-document document" aria-labelledby="title" aria-describedby="desc"'


def svg_bytes(case: CaseToExport) -> bytes:
    """Write the map of a case, or the part asked for, unfolded; the same bytes for the same case.

    The colours are those of paper.
    """
    ensure_application()
    picture, legend = legend_for(case, draw_as_one_picture(case))
    case.notes.extend(text_notes(texts_of_map(case.map_shown)))
    told = [] if legend is None else list(legend_lines(legend))
    lines = svg_lines(
        picture,
        case.case_map,
        load_tokens(PRINTED[case.style]),
        choices=case.choices,
        legend=told,
    )
    return ("\n".join(lines) + "\n").encode("utf-8")


def svg_lines(
    picture: Picture,
    case_map: CaseMap,
    tokens: Tokens,
    *,
    choices: Choices = _USUAL,
    legend: Sequence[str] = (),
) -> list[str]:
    """Return the lines of the file; a legend stands within the bounds of the picture."""
    width, height = (decimal(side + 2 * MARGIN) for side in picture.bounds[2:])
    corner = decimal(-MARGIN)
    view = f"{corner} {corner} {width} {height}"
    size = f'width="{width}" height="{height}" viewBox="{view}"'
    ground = f'<rect class="paper" x="{corner}" y="{corner}" width="{width}" height="{height}"/>'
    return [
        '<?xml version="1.0" encoding="UTF-8"?>',
        f'<svg xmlns="http://www.w3.org/2000/svg" {size} xml:lang="en" lang="en" {_NAMED}>',
        f'<title id="title">{escaped(_title(case_map, choices.only))}</title>',
        f'<desc id="desc">{escaped(_about(picture, case_map))}</desc>',
        *style_lines(tokens),
        *definitions(),
        *([] if choices.clear else [ground]),
        '<g aria-hidden="true">',
        *frame_lines(picture),
        *edge_lines(picture),
        "</g>",
        '<g role="list">',
        *(line for box in picture.boxes for line in box_lines(box, case_map)),
        "</g>",
        '<g aria-hidden="true">',
        *mark_lines(picture),
        "</g>",
        *legend,
        "</svg>",
    ]


def _title(case_map: CaseMap, only: tuple[ClaimId, ...]) -> str:
    title = case_map.case.title or "Argument map"
    parts = (title_of(case_map.claims[claim]) for claim in only)
    return f"{title}: {', '.join(parts)}" if only else title


def _about(picture: Picture, case_map: CaseMap) -> str:
    claims = counted(len({box.claim for box in picture.boxes}), "claim")
    steps = counted(len({edge.argument for edge in picture.edges if edge.argument}), "step")
    docket = docket_line(case_map.case.docket_number)
    said = f"An argument map of {claims} and {steps}."
    return f"{said} {docket}." if docket else said
