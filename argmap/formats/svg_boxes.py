"""One box of a map as SVG: ground, bar and border, its words, its marks."""

from __future__ import annotations

from collections.abc import Iterator

from argmap.brief.standing import bearing, company, label_words, standing, warning
from argmap.brief.wording import capitalized
from argmap.case.case_map import CaseMap
from argmap.case.ids import ClaimId, PremiseId
from argmap.case.terms import Side
from argmap.case.text_rules import is_seen
from argmap.drawing.few_letters import NOTHING_SAID
from argmap.drawing.glyphs import icon_path
from argmap.drawing.path_data import decimal
from argmap.drawing.picture import (
    Border,
    FootKind,
    FootMark,
    PictureBox,
    Rect,
    is_warned_of,
    label_of,
)
from argmap.drawing.sizes import BAR, ICON, ICON_GAP, PAD_Y, QUOTE_BAR, QUOTE_BAR_AT, RADIUS
from argmap.formats.svg_lines import rect_attributes
from argmap.formats.svg_text import escaped, held, text_lines

_OPEN = 12.0
"""How much of each side is left out at an open corner, as on the screen."""
_INNER = 3.0
_DESCENT = 2.0
_FIRST_BASELINE = 13.0
"""Of the words of a claim that says nothing, below the padding."""


def box_lines(box: PictureBox, case_map: CaseMap) -> Iterator[str]:
    """Write a box; its title is the claim in full, its description how it bears and stands."""
    yield '<g role="listitem">'
    yield from box_parts(box, case_map)
    yield "</g>"


def box_parts(box: PictureBox, case_map: CaseMap) -> Iterator[str]:
    """Write what is in the group of a box: title and description first, then what is seen."""
    claim = case_map.claims[ClaimId(box.claim)]
    yield f"<title>{escaped(claim.text if is_seen(claim.text) else NOTHING_SAID)}</title>"
    yield f"<desc>{escaped(about_box(box, case_map))}</desc>"
    yield from _open_ground(box) if box.border is Border.OPEN else _ground(box)
    yield from _words(box)
    yield from _quoted(box)
    for mark in box.foot:
        yield from _mark(mark, box)


def about_box(box: PictureBox, case_map: CaseMap) -> str:
    """Say in sentences whose claim a box holds, how it bears and where it stands."""
    claim = case_map.claims[ClaimId(box.claim)]
    use = PremiseId(box.premise) if box.premise else None
    parts = [
        "" if claim.side is Side.NEUTRAL else capitalized(claim.side),
        bearing(case_map, use) if use else "",
        company(case_map, use),
        *standing(case_map, claim.id),
        warning(case_map, claim.id) if is_warned_of(box) else "",
        label_words(label_of(box)),
        "Stands in full elsewhere" if box.is_reference else "",
    ]
    return "".join(f"{part}. " for part in parts if part).rstrip()


def _ground(box: PictureBox) -> Iterator[str]:
    x, y, width, height = box.rect
    turn = f'rx="{decimal(RADIUS)}"'
    yield f'<rect class="bar-{box.side}" {rect_attributes((x, y, BAR + 10.0, height))} {turn}/>'
    yield f'<path class="ground" d="{_body(box.rect)}"/>'
    yield f'<rect class="border" {rect_attributes(box.rect)} {turn}/>'
    if box.border is Border.DOUBLE:
        inner = (x + BAR + _INNER, y + _INNER, width - BAR - 2 * _INNER, height - 2 * _INNER)
        yield f'<rect class="border" {rect_attributes(inner)} rx="{decimal(RADIUS - _INNER)}"/>'


def _body(rect: Rect) -> str:
    x, y, width, height = rect
    right, bottom = x + width, y + height
    turn = decimal(RADIUS)
    return (
        f"M{decimal(x + BAR)} {decimal(y)} H{decimal(right - RADIUS)} "
        f"A{turn} {turn} 0 0 1 {decimal(right)} {decimal(y + RADIUS)} "
        f"V{decimal(bottom - RADIUS)} "
        f"A{turn} {turn} 0 0 1 {decimal(right - RADIUS)} {decimal(bottom)} "
        f"H{decimal(x + BAR)} Z"
    )


def _open_ground(box: PictureBox) -> Iterator[str]:
    x, y, width, height = box.rect
    yield f'<rect class="ground" {rect_attributes(box.rect)} rx="{decimal(RADIUS)}"/>'
    bar = (x, y + _OPEN, BAR, height - 2 * _OPEN)
    yield f'<rect class="bar-{box.side}" {rect_attributes(bar)}/>'
    across = f"H{decimal(x + width - _OPEN)}"
    down = f"V{decimal(y + height - _OPEN)}"
    left, top = decimal(x + _OPEN), decimal(y + _OPEN)
    pieces = (
        f"M{left} {decimal(y)} {across}",
        f"M{left} {decimal(y + height)} {across}",
        f"M{decimal(x)} {top} {down}",
        f"M{decimal(x + width)} {top} {down}",
    )
    yield f'<path class="border" d="{" ".join(pieces)}"/>'


def _words(box: PictureBox) -> Iterator[str]:
    x, y = box.rect[:2]
    if box.lines:
        yield from text_lines(box.lines, (x, y), "semibold" if box.semibold else "words")
        return
    at = f'x="{decimal(x + BAR + 10.0)}" y="{decimal(y + PAD_Y + _FIRST_BASELINE)}"'
    yield f'<text class="nothing" {at}>{NOTHING_SAID}</text>'


def _quoted(box: PictureBox) -> Iterator[str]:
    x, y = box.rect[:2]
    for quote in box.quoted:
        bar = (x + QUOTE_BAR_AT, y + quote.top, QUOTE_BAR, quote.bottom - quote.top)
        yield f'<rect class="quote-{box.side}" {rect_attributes(bar)}/>'
        yield from text_lines(quote.lines, (x, y), "quoted")
    if box.more is not None:
        yield from text_lines((box.more,), (x, y), "small")


def _mark(mark: FootMark, box: PictureBox) -> Iterator[str]:
    x, y = box.rect[0] + mark.x, box.rect[1] + box.foot_baseline
    has_icon = not icon_path(mark.kind).isEmpty()
    if has_icon:
        top = decimal(y + _DESCENT - ICON)
        yield f'<use href="#icon-{mark.kind}" x="{decimal(x)}" y="{top}"/>'
    if mark.text:
        lead = (ICON + ICON_GAP) * has_icon
        style = f"side side-{box.side}" if mark.kind is FootKind.SIDE else "small"
        at = f'x="{decimal(x + lead)}" y="{decimal(y)}"{held(mark.width - lead)}'
        yield f'<text class="{style}" {at}>{escaped(mark.text)}</text>'
