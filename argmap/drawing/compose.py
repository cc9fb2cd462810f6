"""From the map of a case to its picture: read as a tree, measured, laid out."""

from __future__ import annotations

from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field

from argmap.case.case_map import CaseMap
from argmap.case.claims import Argument
from argmap.case.ids import ClaimId
from argmap.case.terms import Stance
from argmap.case.tree import Box, Step, Tree, build_tree
from argmap.drawing.boxes import BoxMaker, Shape
from argmap.drawing.faces import Measures
from argmap.drawing.picture import (
    EMPTY,
    EdgeKind,
    Picture,
    PictureBox,
    PictureEdge,
    PictureFrame,
    Point,
    Rect,
)
from argmap.layout.arrange import arrange
from argmap.layout.forest import Forest, Placed, Role
from argmap.reasoning.schemes import scheme_names

_TITLE_INSET = 24.0
"""What a frame's title needs besides its letters."""
_NUMBERS = ("", "", "Both", "All three", "All four", "All five", "All six", "All seven")


def draw_case(
    case_map: CaseMap,
    *,
    measures: Measures | None = None,
    collapsed: AbstractSet[ClaimId] = frozenset(),
    only: ClaimId | None = None,
) -> Picture:
    """Draw the whole map of a case, or `only` a claim with what is below it.

    Whoever draws again and again keeps its `measures`: they remember. What is below a
    claim in `collapsed` is left out and counted. Needs a QGuiApplication with the fonts
    loaded.
    """
    measures = measures or Measures()
    walk = _Walk(case_map, collapsed, only)
    if not walk.boxes:
        return EMPTY
    maker = BoxMaker(case_map, measures)
    shapes = [maker.shape(box, walk.hidden[i]) for i, box in enumerate(walk.boxes)]
    titles = [frame_title(case_map, step) for step in walk.steps]
    forest = Forest(
        width=[shape.width for shape in shapes],
        height=[shape.height for shape in shapes],
        holder=walk.holder,
        target_box=walk.target_box,
        target_step=walk.target_step,
        title=[measures.small.width_of(title) + _TITLE_INSET if title else 0.0 for title in titles],
    )
    placed = arrange(forest)
    return Picture(
        bounds=(0.0, 0.0, placed.width, placed.height),
        boxes=_boxes(walk, shapes, placed),
        frames=tuple(
            PictureFrame(_rect(row), walk.steps[step].argument.id, titles[step])
            for step, row in zip(placed.frame_step.tolist(), placed.frame.tolist(), strict=True)
        ),
        edges=_edges(walk, placed),
    )


def frame_title(case_map: CaseMap, step: Step) -> str:
    """Say why several premises stand together; nothing for a single one."""
    if len(step.boxes) < 2:  # noqa: PLR2004 -- together means two
        return ""
    uses = [box.premise for box in step.boxes]
    if all(use and (use.role or case_map.claims[use.claim].factor) for use in uses):
        count = len(uses)
        number = _NUMBERS[count] if count < len(_NUMBERS) else f"All {count}"
        return _joined(f"{number} must be shown", step.argument.label)
    scheme = step.argument.scheme
    return step.argument.label or _joined("Together", scheme_names().get(scheme, scheme))


def _joined(*parts: str) -> str:
    return " · ".join(part for part in parts if part)


@dataclass(slots=True)
class _Walk:
    """The boxes and steps that are drawn, parents first, and who hangs under whom."""

    case_map: CaseMap
    collapsed: AbstractSet[ClaimId]
    only: ClaimId | None
    boxes: list[Box] = field(default_factory=list)
    steps: list[Step] = field(default_factory=list)
    holder: list[int] = field(default_factory=list)
    target_box: list[int] = field(default_factory=list)
    target_step: list[int] = field(default_factory=list)
    hidden: list[int] = field(default_factory=list)

    def __post_init__(self) -> None:
        tree = build_tree(self.case_map, self.only)
        below = _count_below(tree) if self.collapsed else {}
        waiting: list[tuple[Box, int]] = [(root, -1) for root in reversed(tree.roots)]
        while waiting:
            box, holder = waiting.pop()
            at = len(self.boxes)
            self.boxes.append(box)
            self.holder.append(holder)
            folded = box.claim.id in self.collapsed and bool(box.steps)
            self.hidden.append(below[id(box)] if folded else 0)
            if not folded:
                waiting += reversed(self._take_in(box, at))

    def _take_in(self, box: Box, at: int) -> list[tuple[Box, int]]:
        """Give the steps on a box numbers, their undercuts too; list the premises."""
        below: list[tuple[Box, int]] = []
        pending = [(step, at, -1) for step in reversed(box.steps)]
        while pending:
            step, target_box, target_step = pending.pop()
            number = len(self.steps)
            self.steps.append(step)
            self.target_box.append(target_box)
            self.target_step.append(target_step)
            below += [(premise, number) for premise in step.boxes]
            pending += [(undercut, -1, number) for undercut in reversed(step.undercuts)]
        return below


def _count_below(tree: Tree) -> dict[int, int]:
    boxes = list(tree.boxes())
    below = dict.fromkeys(map(id, boxes), 0)
    for box in reversed(boxes):
        if box.parent is not None:
            below[id(box.parent)] += below[id(box)] + 1
    return below


def _boxes(walk: _Walk, shapes: list[Shape], placed: Placed) -> tuple[PictureBox, ...]:
    order = placed.order.tolist()
    place = {id(walk.boxes[index]): at for at, index in enumerate(order)}
    x, y = placed.x.tolist(), placed.y.tolist()
    drawn = []
    for index in order:
        parent = walk.boxes[index].parent
        drawn.append(
            shapes[index].at(x[index], y[index], place[id(parent)] if parent is not None else -1)
        )
    return tuple(drawn)


def _edges(walk: _Walk, placed: Placed) -> tuple[PictureEdge, ...]:
    edges = []
    marks: list[Point] = [(x, y) for x, y in placed.mark.tolist()]
    roles, owners = placed.line_role.tolist(), placed.line_owner.tolist()
    for index, (role, owner) in enumerate(zip(roles, owners, strict=True)):
        points = tuple((x, y) for x, y in placed.line(index).tolist())
        if role == Role.TRUNK:
            edges.append(PictureEdge(points, EdgeKind.TRUNK))
        else:
            argument = walk.steps[owner].argument
            edges.append(PictureEdge(points, _kind(argument), argument.id, marks[owner]))
    return tuple(edges)


def _kind(argument: Argument) -> EdgeKind:
    if argument.is_undercut:
        return EdgeKind.UNDERCUT
    return EdgeKind.PRO if argument.stance is Stance.PRO else EdgeKind.CON


def _rect(row: list[float]) -> Rect:
    x, y, width, height = row
    return (x, y, width, height)
