"""The signs of boxes and steps while the map is small, in greyscale."""

from __future__ import annotations

import pytest
from drafts import Draft
from PySide6.QtGui import QImage, QPainter

from argmap.drawing.compose import draw_case
from argmap.drawing.faces import Faces, Measures
from argmap.drawing.few_words import FewWords
from argmap.drawing.index import PictureIndex
from argmap.drawing.inks import Inks
from argmap.drawing.painting import PicturePainter
from argmap.drawing.picture import EdgeKind, FootKind, FootMark, Picture, PictureEdge
from argmap.drawing.tokens import load_tokens

SCALES = (0.18, 0.25, 0.3, 0.4, 0.48, 0.54)
INK = 110
"""Darker than this is ink in the light theme; lines are paler."""


@pytest.fixture
def faces(qapp):
    return Faces()


def painted(picture, faces, scale, bounds):
    inks = Inks(load_tokens("light"))
    _, _, width, height = bounds
    image = QImage(round(width * scale), round(height * scale), QImage.Format.Format_RGB32)
    image.fill(inks.paper)
    painter = QPainter(image)
    painter.scale(scale, scale)
    PicturePainter(inks, faces).paint(painter, PictureIndex(picture), bounds, scale=scale)
    painter.end()
    return image.convertToFormat(QImage.Format.Format_Grayscale8)


def greys(image, left, top, width, height):
    return [
        image.pixelColor(x, y).value()
        for x in range(max(0, round(left)), min(image.width(), round(left + width)))
        for y in range(max(0, round(top)), min(image.height(), round(top + height)))
    ]


def step(kind, *, undercut=False):
    """A stub at (40, 60) with its sign and, 20 further on, the cross of an undercut."""
    edges = [PictureEdge(((0.0, 60.0), (120.0, 60.0)), kind, "a", (40.0, 60.0))]
    if undercut:
        away = ((60.0, 120.0), (60.0, 60.0))
        edges.insert(0, PictureEdge(away, EdgeKind.UNDERCUT, "b", (60.0, 60.0)))
    return Picture((0.0, 0.0, 120.0, 120.0), edges=edges)


def inked(picture, faces, scale, around):
    image = painted(picture, faces, scale, picture.bounds)
    x, y = around
    found = greys(image, (x - 8) * scale, (y - 8) * scale, 16 * scale, 16 * scale)
    return sum(grey < INK for grey in found) / len(found)


@pytest.mark.parametrize("scale", SCALES)
@pytest.mark.parametrize("kind", [EdgeKind.PRO, EdgeKind.CON])
def test_the_cross_of_an_undercut_is_much_darker_than_the_sign_beside_it(faces, scale, kind):
    both = step(kind, undercut=True)
    cross, sign = (inked(both, faces, scale, at) for at in ((60.0, 60.0), (40.0, 60.0)))
    alone = inked(step(kind), faces, scale, (60.0, 60.0))
    assert cross >= 0.2
    assert cross > 1.3 * sign
    assert alone == 0


@pytest.mark.parametrize("scale", SCALES)
def test_paper_is_left_between_a_cross_and_the_sign_beside_it(faces, scale):
    image = painted(step(EdgeKind.CON, undercut=True), faces, scale, (0.0, 0.0, 120.0, 120.0))
    row = greys(image, 50 * scale - 1, 60 * scale - 4, 3, 2)
    assert max(row) > 200


def icons_of(monkeypatch, faces, box, scale):
    """List the icons painted beside the words of a box, and how high each is on the screen."""
    inks = Inks(load_tokens("light"))
    shown = []

    class Feet:
        def paint_icon(self, painter, kind, _at):
            shown.append((kind, 12 * painter.worldTransform().m22()))
            return True

        def paint(self, *_):
            raise AssertionError("the words leave no room for a foot line")

    image = QImage(400, 300, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    painter.scale(scale, scale)
    FewWords(inks, Feet()).paint(painter, box, scale)
    painter.end()
    return shown


@pytest.fixture
def full(faces):
    """A box that its words fill, with marks of every rank."""
    draft = Draft()
    draft.claim("The court should order hosting at once, for what it undoes no money repairs. " * 2)
    (box,) = draw_case(draft.map, measures=Measures(faces)).boxes
    kinds = (FootKind.QUOTES, FootKind.IN, FootKind.BARE, FootKind.CAUTION, FootKind.UNANSWERED)
    marks = tuple(FootMark(kind, "1" if kind == "quotes" else "", 0.0, 12.0) for kind in kinds)
    x, y, width, _ = box.rect
    return type(box)(
        (x, y, width, 88.0), box.claim, None, -1, box.lines, marks, 70.0, "movant", box.border
    )


@pytest.mark.parametrize("scale", [0.3, 0.4, 0.48, 0.54])
def test_icons_have_a_least_size_and_those_of_low_rank_are_left_out(
    monkeypatch, faces, full, scale
):
    shown = icons_of(monkeypatch, faces, full, scale)
    assert 1 <= len(shown) < 5
    order = [FootKind.UNANSWERED, FootKind.BARE, FootKind.CAUTION, FootKind.IN]
    assert [kind for kind, _ in shown] == order[: len(shown)]
    assert all(size >= 9.99 for _, size in shown)
    assert sum(size + 1 for _, size in shown) <= 88.0 * scale


@pytest.mark.parametrize("scale", [0.3, 0.4, 0.48, 0.54])
def test_the_bubble_of_an_unanswered_attack_is_dark_with_a_light_mark(faces, full, scale):
    picture = Picture((0.0, 0.0, 320.0, 120.0), boxes=(full,))
    image = painted(picture, faces, scale, picture.bounds)
    x, y = full.rect[0] * scale + 5, full.rect[1] * scale
    found = greys(image, x, y + 12, 14, 12)
    assert sum(grey < INK for grey in found) >= 35
    middle = [grey for grey in greys(image, x + 3, y + 12, 7, 10) if grey > 150]
    assert middle
