"""The map on pages of a chosen size, as rows for their template."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeAlias

from argmap.brief.map_options import Pages, Turn
from argmap.case.counting import counted
from argmap.drawing.fonts import BASE_SIZE
from argmap.drawing.picture import Picture
from argmap.drawing.tokens import Tokens
from argmap.formats.branch_sheets import Plain, branch_sheets
from argmap.formats.case_to_export import CaseToExport
from argmap.formats.labelled_picture import draw_labelled
from argmap.formats.sheet_heads import first_words, later_words
from argmap.formats.sheets import (
    BAND,
    LEAST_POINTS,
    Page,
    fitting,
    legend_room,
    legend_scale,
    page_of,
    scale_of,
    turns_of,
)
from argmap.formats.tile_key import key_data
from argmap.formats.tiling import Tile, Tiling, named_in_words

Sheets: TypeAlias = list[dict[str, Any]]
_NAMED = 12
_LONGEST = "Tile WW99"
"""The head of every tile has room for it: all tiles show as much of the map."""
_OVERLAP = 11.0
"""Points on each side of a cut that both of its tiles show."""


def map_sheets(
    case: CaseToExport, tokens: Tokens, plain: Plain, running: Mapping[str, str]
) -> dict[str, Any]:
    """Return the pages that the map stands on; `plain` returns a picture as a template takes it.

    `running` is what their heads say. What its user should know of them is noted with the case.
    """
    size = case.sheet.size
    assert size is not None  # a page of the map's own size is no sheet
    if case.sheet.pages is Pages.BRANCHES:
        sheets, kinds = branch_sheets(case, plain, running)
    else:
        picture = draw_labelled(case)
        kinds = sorted({mark.kind for box in picture.boxes for mark in box.foot})
        is_tiled = case.sheet.pages is Pages.TILES
        sheets = []
        if len(picture.boxes):
            sheets = (
                _tiles(case, picture, tokens, plain, running)
                if is_tiled
                else _poster(case, picture, plain, running)
            )
    return {
        "bounds": [0, 0, 0, 0],
        "boxes": [],
        "kinds": kinds,
        "sheets": sheets,
        "is_numbered": case.sheet.pages is Pages.TILES and len(sheets) > 0,
        "text": "a4" if size.text == "a4" else "us-letter",
    }


def tile_names(data: Mapping[str, Any]) -> list[str]:
    """Return the names of the tiles of a document, which follow its key; none for others."""
    sheets = data.get("picture", {}).get("sheets", [])
    return [one["label"] for one in sheets if one["kind"] == "tile"]


def _poster(
    case: CaseToExport, picture: Picture, plain: Plain, running: Mapping[str, str]
) -> Sheets:
    """Scale the whole map to one page, with its legend."""
    sheet = case.sheet
    assert sheet.size is not None
    pages = [page_of(sheet.size, turn, first_words(running)) for turn in turns_of(sheet)]
    scales = [fitting(page, picture.bounds, legend_room(page)) for page in pages]
    best = max(range(len(pages)), key=scales.__getitem__)
    points = scales[best] * BASE_SIZE
    if points < LEAST_POINTS:
        case.notes.append(
            f"On {sheet.size.title} the words of the map are {points:.1f} points high; tiles, a "
            "page for each branch or a larger page keep them legible."
        )
    made = _sheet("poster", pages[best], scales[best], numbering="1")
    return [made | {"picture": plain(picture)}]


def _tiles(
    case: CaseToExport,
    picture: Picture,
    tokens: Tokens,
    plain: Plain,
    running: Mapping[str, str],
) -> Sheets:
    """Cut the map into tiles, fewest where the turn may be chosen, and put a key before them."""
    sheet, scale = case.sheet, scale_of(case.sheet)
    assert sheet.size is not None
    cuttings = []
    for turn in turns_of(sheet):
        page = page_of(sheet.size, turn, later_words(running, _LONGEST), BAND)
        most = page.frame[2] / scale, page.frame[3] / scale
        cuttings.append((Tiling(picture, most, _OVERLAP / scale), page, turn))
    tiling, page, turn = min(cuttings, key=lambda one: len(one[0].tiles))
    held = {one.name for one in tiling.tiles}
    sheets = [_key(case, tiling, turn, tokens, running)]
    for tile in tiling.tiles:
        data = plain(tiling.part(tile))
        made = _sheet("tile", page, scale, label=tile.name)
        cut = [tile.cut[0] - tile.shown[0], tile.cut[1] - tile.shown[1], *tile.cut[2:]]
        joins = _joins(tiling, tile, held)
        sheets.append(made | {"picture": data, "cut": cut, "joins": joins})
    return sheets


def _key(
    case: CaseToExport, tiling: Tiling, turn: Turn, tokens: Tokens, running: Mapping[str, str]
) -> dict[str, Any]:
    size = case.sheet.size
    assert size is not None
    page = page_of(size, turn, first_words(running))
    across, down = tiling.across, tiling.down
    bounds = (0.0, 0.0, across[-1] - across[0], down[-1] - down[0])
    scale = fitting(page, bounds, legend_room(page) + _told_room(page))
    told = [f"The map stands on {counted(len(tiling.tiles), 'tile')}, in rows from A on."]
    if len(tiling.tiles) > 1:
        told.append(
            "Cut each along its corner marks and lay it against its neighbours, which its edges "
            "name: what lies outside the marks is printed on both."
        )
    told += _cut_told(*tiling.cut_boxes())
    told += _left_out(tiling.left_out())
    made = _sheet("key", page, scale, numbering="i")
    return made | {"key": key_data(tiling, scale, tokens), "told": " ".join(told)}


def _cut_told(through: int, nowhere: int) -> list[str]:
    """Tell how many boxes an edge cuts, and whether each is whole on one of its tiles."""
    if not through:
        return ["No box is cut."]
    if through == 1:
        return [f"One box is cut by an edge, and whole on {'no tile' if nowhere else 'a tile'}."]
    told = f"{through:,} boxes are cut by an edge"
    if not nowhere:
        return [f"{told}, each of them whole on a tile."]
    return [f"{told}, {nowhere:,} of them whole on no tile."]


def _left_out(names: list[str]) -> list[str]:
    """Tell which tiles are left out; where they are many, the grid names them."""
    if not names:
        return []
    if len(names) > _NAMED:
        return [f"{len(names)} more hold nothing and are left out, as the grid says."]
    verb = "holds nothing and is" if len(names) == 1 else "hold nothing and are"
    return [f"{named_in_words(names)} {verb} left out."]


def _told_room(page: Page) -> float:
    return 44.0 * legend_scale(page.width)


def _joins(tiling: Tiling, tile: Tile, held: set[str]) -> list[list[Any]]:
    """Name the neighbours of a tile by its sides, and whether each is there."""
    around = {"top": (-1, 0), "bottom": (1, 0), "left": (0, -1), "right": (0, 1)}
    found = []
    for side, (down, across) in around.items():
        name = tiling.name_at(tile.row + down, tile.column + across)
        if name:
            found.append([side, name, name in held])
    return found


def _sheet(
    kind: str, page: Page, scale: float, *, numbering: str = "", label: str = ""
) -> dict[str, Any]:
    return {
        "kind": kind,
        **page.plain(),
        "scale": scale,
        "large": legend_scale(page.width),
        "numbering": numbering,
        "label": label,
    }
