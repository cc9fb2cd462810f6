"""The PDF of a large map, made in parts at the same time: words, shapes, and what stands behind.

What stands behind takes as long as the map. It is laid out while the map is drawn and its words
are set, then the shapes that these stand on are drawn, and the parts are put together.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor

from argmap.formats.attachments import Attachment
from argmap.formats.pdf_joining import joined
from argmap.formats.pdf_links import join_links
from argmap.formats.pdf_objects import PdfObjects, put_together, taken_apart
from argmap.formats.pdf_underlay import draw_under
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
        shapes = thread.submit(_layer, data, drawn, without="boxes")
        try:
            words = _layer(data, drawn, without="shapes")
            behind = pages.result()
        except LackingGlyphError:
            return compile_pdf("map", data | drawn, attachments=attachments)
    draw_under(words, shapes.result())
    pdf = joined(words, behind)
    join_links(pdf.objects)
    return PlacedPdf(put_together(pdf), ())


def _pages_behind(data: Data, attachments: Sequence[Attachment]) -> PdfObjects:
    behind = data | {"first_page": 1 + _MAP_PAGES}
    return taken_apart(lay_out("paper", behind, attachments=attachments))


def _layer(data: Data, drawn: Data, *, without: str) -> PdfObjects:
    """Lay out the page of the map alone, without its boxes or without its shapes."""
    picture = {key: part for key, part in drawn["picture"].items() if key != without}
    layer = data | {"picture": picture | {"is_alone": True}, "blocks": [], "figures": []}
    return taken_apart(lay_out("map", layer, is_tagged=without != "boxes"))
