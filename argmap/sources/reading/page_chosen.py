"""What was chosen of a page as its article."""

from __future__ import annotations

from dataclasses import dataclass, field

from argmap.sources.reading.page_blocks import PageBlock, PageBox
from argmap.sources.reading.page_boxes import Boxes


@dataclass(frozen=True, slots=True)
class Choice:
    """The blocks of the article in order; what is to be told of those left out, and of doubt.

    `added` stand in the article otherwise than the rest of it, `below` a label as of
    advertisements. `article` is the box that holds it, `boxes` are all of the page, `sure` are
    notes that its marks lead to, and the heads of its entries.
    """

    rows: list[PageBlock]
    left: list[PageBlock]
    added: list[PageBlock]
    below: list[PageBlock]
    article: PageBox | None
    boxes: Boxes
    sure: set[PageBlock] = field(default_factory=set)
