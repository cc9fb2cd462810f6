"""The PDF of a large map: its page and what stands behind it, made at the same time.

Each takes as long as the other. What stands behind is laid out while the map is drawn and its own
page laid out, and the two are joined.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor

from argmap.formats.attachments import Attachment
from argmap.formats.pdf_joining import joined
from argmap.formats.pdf_links import join_links
from argmap.formats.pdf_objects import PdfObjects, put_together, taken_apart
from argmap.formats.spelled_characters import Data
from argmap.formats.typst_world import LackingGlyphError, PlacedPdf, compile_pdf, lay_out

_MAP_PAGES = 1


def compile_large_map(
    data: Data, draw: Callable[[], Data], attachments: Sequence[Attachment]
) -> PlacedPdf:
    """Make the PDF of a paper whose map is one page of its own size, as `compile_pdf` would.

    `data` is what stands behind the map; `draw` returns the map's own, and is called once.
    """
    with ThreadPoolExecutor(1, "pages") as thread:
        pages = thread.submit(_pages_behind, data, attachments)
        drawn = draw()
        try:
            map_page = taken_apart(lay_out("map", _alone(data, drawn)))
            behind = pages.result()
        except LackingGlyphError:
            return compile_pdf("map", data | drawn, attachments=attachments)
    pdf = joined(map_page, behind)
    join_links(pdf.objects)
    return PlacedPdf(put_together(pdf), ())


def _pages_behind(data: Data, attachments: Sequence[Attachment]) -> PdfObjects:
    behind = data | {"first_page": 1 + _MAP_PAGES}
    return taken_apart(lay_out("paper", behind, attachments=attachments))


def _alone(data: Data, drawn: Data) -> Data:
    picture = drawn["picture"] | {"is_alone": True}
    return data | {"picture": picture, "blocks": [], "figures": []}
