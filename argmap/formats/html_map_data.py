"""What the script of a map's page is told: where everything stands, and what is said."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from argmap.brief.blocks import Block, BlockQuote, Paragraph
from argmap.brief.called import NO_WORDS
from argmap.brief.paper import Paper
from argmap.brief.paper_case import PaperCase
from argmap.brief.runs import Run, Runs, RunStyle
from argmap.case.case_map import CaseMap
from argmap.case.ids import ArgumentId, ClaimId, PremiseId
from argmap.case.lookups import title_of
from argmap.case.text_rules import is_seen
from argmap.drawing.arrays import EdgeArray
from argmap.drawing.picture import Picture, PictureBox
from argmap.formats.html_paper import anchor_names
from argmap.formats.svg_boxes import about_box

_TITLE_ROOM, _LETTER = 24.0, 6.5
"""What the title of a frame needs, roughly: a frame is not squeezed below it."""


def map_data(case: PaperCase, paper: Paper, picture: Picture) -> dict[str, Any]:
    """Return everything as plain JSON; records are numbers in it, never ids."""
    boxes = list(picture.boxes)
    owners = _owners(case.case_map, boxes)
    frames = [
        {
            "at": _rounded(frame.rect),
            "owner": owners[ArgumentId(frame.argument)],
            "title": _TITLE_ROOM + _LETTER * len(frame.title),
        }
        for frame in picture.frames
    ]
    return {
        "boxes": list(_boxes(case.case_map, boxes)),
        "frames": frames,
        "edges": list(_edges(picture, owners)),
        "claims": list(_claims(case, anchor_names(paper), boxes)),
    }


def _owners(case_map: CaseMap, boxes: Sequence[PictureBox]) -> dict[ArgumentId, int]:
    """Return for each step the box that hides it where what is below that box is folded away."""
    return {
        case_map.premises[PremiseId(box.premise)].argument: box.parent
        for box in boxes
        if box.premise
    }


def _boxes(case_map: CaseMap, boxes: Sequence[PictureBox]) -> Iterator[dict[str, Any]]:
    claims = _numbers(boxes)
    homes = {box.claim: at for at, box in enumerate(boxes) if not box.is_reference}
    children: list[list[int]] = [[] for _ in boxes]
    below, depth = [0] * len(boxes), [0] * len(boxes)
    for at, box in enumerate(boxes):
        if box.parent >= 0:
            children[box.parent].append(at)
            depth[at] = depth[box.parent] + 1
    for at in range(len(boxes) - 1, -1, -1):
        below[at] = sum(1 + below[one] for one in children[at])
    for at, box in enumerate(boxes):
        yield {
            "at": _rounded(box.rect),
            "parent": box.parent,
            "children": children[at],
            "below": below[at],
            "depth": depth[at],
            "claim": claims[box.claim],
            "home": homes.get(box.claim, at),
            "about": about_box(box, case_map),
        }


def _numbers(boxes: Sequence[PictureBox]) -> dict[str, int]:
    """Return the numbers of the claims, in the order in which they are met."""
    return {claim: at for at, claim in enumerate(dict.fromkeys(box.claim for box in boxes))}


def _edges(picture: Picture, owners: Mapping[ArgumentId, int]) -> Iterator[dict[str, Any]]:
    bearers = EdgeArray.of(picture.edges).bearer
    for at, edge in enumerate(picture.edges):
        if edge.argument is not None:
            owner = owners[ArgumentId(edge.argument)]
        else:
            owner = -1 if bearers is None else int(bearers[at])
        mark = None if edge.mark is None else _rounded(edge.mark)
        yield {"points": [_rounded(one) for one in edge.points], "mark": mark, "owner": owner}


def _claims(
    case: PaperCase, names: Mapping[str, str], boxes: Sequence[PictureBox]
) -> Iterator[dict[str, Any]]:
    entries = {box.claim.id: box for box in case.tree.boxes if not box.is_reference}
    for claim_id in _numbers(boxes):
        claim = case.case_map.claims[ClaimId(claim_id)]
        cites = case.case_map.cites_on(claim.id)
        blocks = case.evidence.blocks_of(cites, claim.side)
        entry = entries[claim.id]
        yield {
            "number": case.tree.number(entry),
            "short": title_of(claim) or NO_WORDS,
            "words": claim.text if is_seen(claim.text) else NO_WORDS,
            "entry": names[case.tree.anchor(entry)],
            "cites": [_cited(block, names) for block in blocks],
        }


def _cited(block: Block, names: Mapping[str, str]) -> dict[str, Any]:
    if isinstance(block, BlockQuote):
        return {
            "quote": _runs(block.runs or (Run(block.words),), names),
            "whose": _runs(block.whose, names),
            "state": block.state,
            "side": block.side.value,
            "warnings": block.warnings,
        }
    assert isinstance(block, Paragraph)  # what is cited is a quote or a source
    return {"runs": _runs(block.runs, names)}


def _runs(runs: Runs, names: Mapping[str, str]) -> list[tuple[str, str, str]]:
    return [
        (run.text, "" if run.style is RunStyle.PLAIN else run.style.value, names.get(run.to, ""))
        for run in runs
    ]


def _rounded(lengths: Sequence[float]) -> list[float]:
    return [round(one, 2) for one in lengths]
