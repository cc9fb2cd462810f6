"""What the template of a PDF prints of a paper: its map, and what stands behind that."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import asdict
from typing import Any

from argmap.brief.authorities_table import PASSIM
from argmap.brief.blocks import Block, Entry, Heading, Paragraph, SourceEntry
from argmap.brief.days import american_time
from argmap.brief.figures import Figure
from argmap.brief.length import limit_of
from argmap.brief.numbering import claim_anchor
from argmap.brief.paper import Paper
from argmap.brief.paper_sizes import paper_sizes
from argmap.brief.papers import paper_called
from argmap.brief.pdf_kinds import PdfKind
from argmap.brief.wording import GAP, on_one_line
from argmap.case.case_map import CaseMap
from argmap.case.ids import ClaimId
from argmap.drawing.picture import Picture
from argmap.drawing.tokens import PRINTED, load_tokens
from argmap.formats.attached import pdf_kind_of
from argmap.formats.case_to_export import CaseToExport
from argmap.formats.figures import figure_svg
from argmap.formats.labelled_picture import draw_labelled
from argmap.formats.map_legend import legend_words, named_sides
from argmap.formats.map_sheets import map_sheets
from argmap.formats.pdf_picture import picture_data
from argmap.formats.plain_data import plain_data
from argmap.formats.poster_size import shrinking_told
from argmap.formats.spelled_characters import Data

MANY = 600
"""Entries of an outline from which on each is set as simply as can be."""
_HUGE = 3000
"""Entries from which on letters are not moved together in pairs."""
_TITLE_LENGTH = 90
_WHOLE_TITLE = 400
"""Of a title on the first page of a map; as many letters more than fill its width."""
_LONG_WORD, _PIECE, _BREAK = re.compile(r"\S{25,}"), re.compile(r"\S{1,16}"), "\u200b"
_DOCKET_LENGTH = 40
_MOTION_LENGTH = 120


def template_and_data(case: CaseToExport, paper: Paper) -> tuple[str, Data]:
    """Return the template that a paper of the case is laid out by, and what it prints."""
    kind, data = paper_called(paper.kind), paper_data(case, paper)
    if not kind.has_map:
        return kind.layout, data
    return "map", data | map_data(case, paper, data)


def paper_data(case: CaseToExport, paper: Paper) -> Data:
    """Return what is printed of a paper but for the picture of its map."""
    data = _plain_paper(paper, case.case_map, case.style)
    if pdf_kind_of(case, paper) is PdfKind.FILING:
        data |= _in_printed_words(data, paper)
    limit = limit_of(case.paper_case, paper.kind)
    data["counts_pages"] = limit is not None and limit.pages > 0
    if paper.across:
        size = paper_sizes().called(paper.across)
        data["across"] = [size.height, size.width]
    return data


def is_one_large_page(case: CaseToExport, paper: Paper) -> bool:
    """Tell whether the map of a paper is large, and on one page of its own size."""
    has_map = paper_called(paper.kind).has_map and case.sheet.size is None
    return has_map and _entries_of(paper) > MANY


def map_data(case: CaseToExport, paper: Paper, data: Data) -> Data:
    """Draw the map of a paper, and return its picture as part of what is printed.

    What its user should know of the picture is noted with the case.
    """
    names, tokens = numbered_anchors(paper), load_tokens(PRINTED[case.style])
    entries = {one.anchor for one in paper.blocks if isinstance(one, Entry)}

    def is_on_paper(claim: ClaimId) -> bool:
        return claim_anchor(claim) in entries

    def plain(picture: Picture) -> dict[str, Any]:
        return picture_data(picture, case.case_map, tokens, names, is_on_paper)

    if case.sheet.size is not None:
        picture = map_sheets(case, tokens, plain, data["running"])
        return {"picture": picture, "paper": picture["text"]}
    picture = plain(draw_labelled(case))
    if told := shrinking_told(picture["unit"]):
        case.notes.append(told)
    return {"picture": picture}


def _in_printed_words(data: Data, paper: Paper) -> Data:
    """Return the title of a file and its bookmarks in words that its pages have.

    A Filing holds nothing else: neither the case's own title, where no page prints that, nor the
    short titles of claims.
    """
    title = data["title"]
    if paper.is_filed:
        title = title.removesuffix(f", {paper.caption.title}")
    blocks = [
        one | {"short": on_one_line(one["words"], _TITLE_LENGTH)} if one["kind"] == "entry" else one
        for one in data["blocks"]
    ]
    return {"title": title, "blocks": blocks}


def _entries_of(paper: Paper) -> int:
    return sum(isinstance(block, Entry) for block in paper.blocks)


def _plain_paper(paper: Paper, case_map: CaseMap, style: str) -> Data:
    """Return what every template prints, as plain data; anchors in it are numbers."""
    names = numbered_anchors(paper)
    entries = _entries_of(paper)
    figures = [block for block in paper.blocks if isinstance(block, Figure)]
    return {
        "figures": [figure_svg(one, style) for one in figures],
        "title": paper.title,
        "language": paper.language,
        "colors": dict(load_tokens(PRINTED[style]).colors),
        "patterned": style != "colour",
        "running": _running(paper),
        "notices": list(paper.notices),
        "is_filed": paper.is_filed,
        "is_large": entries > MANY,
        "is_huge": entries > _HUGE,
        "first_page": 1,
        "passim": PASSIM,
        "sides": named_sides(case_map.case),
        "legend": legend_words(),
        "caption": {**asdict(paper.caption), "docket": paper.caption.docket_line},
        "blocks": [
            {"kind": type(block).__name__.lower(), **_block_data(block, names, figures)}
            for block in paper.blocks
        ],
    }


def _block_data(block: Block, names: dict[str, str], figures: list[Figure]) -> Data:
    """Return what a template prints of a block; a figure is a file beside its data."""
    if isinstance(block, Figure):
        file = f"figure-{figures.index(block)}.svg"
        return {"file": file, "alt": block.alt, "caption": plain_data(block.caption, names)}
    data = dict(plain_data(block, names))
    if isinstance(block, Paragraph):
        for run, told in zip(block.runs, data["runs"], strict=True):
            if run.stands_for is not None:
                told["begins"] = True
    return data


def numbered_anchors(paper: Paper) -> dict[str, str]:
    """Return the name that each anchor of a paper has in a file: a number, nobody's id.

    One with an “a” is of a place that is found when the pages are there (see `pdf_links`): a
    heading, a source, or an entry that stands on the map. Typst finds the others, with a “b”.
    """
    found = set() if paper_called(paper.kind).layout == "brief" else set(_found_places(paper))
    return {
        anchor: f"{'a' if anchor in found else 'b'}{number}"
        for number, anchor in enumerate(paper.anchors(), 1)
    }


def _found_places(paper: Paper) -> Iterator[str]:
    for block in paper.blocks:
        if isinstance(block, Heading | SourceEntry) or (
            isinstance(block, Entry) and block.see is None
        ):
            yield block.anchor


def _running(paper: Paper) -> dict[str, str]:
    caption = paper.caption
    docket = caption.docket_line
    motion = GAP.join(filter(None, (docket, *caption.motion)))
    day = american_time(paper.date)
    return {
        "title": _breakable(on_one_line(caption.title, _TITLE_LENGTH)),
        "whole_title": _breakable(on_one_line(caption.title, _WHOLE_TITLE)),
        "docket": GAP.join(filter(None, (on_one_line(docket, _DOCKET_LENGTH), day))),
        "motion": GAP.join(filter(None, (on_one_line(motion, _MOTION_LENGTH), day))),
        "foot": paper_called(paper.kind).title,
    }


def _breakable(title: str) -> str:
    """Let a word be broken that is longer than the line of a small page."""
    return _LONG_WORD.sub(lambda word: _BREAK.join(_PIECE.findall(word.group())), title)
