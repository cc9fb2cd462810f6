from __future__ import annotations

from dataclasses import replace

import pytest
from drafts import Draft
from PySide6.QtGui import QColor, QImage, QPainter

from argmap.case.terms import Side
from argmap.drawing.compose import draw_case
from argmap.drawing.faces import Faces, Measures
from argmap.drawing.index import PictureIndex
from argmap.drawing.inks import Inks
from argmap.drawing.painting import Detail, PicturePainter, detail_at
from argmap.drawing.picture import EMPTY, EdgeKind, Picture, PictureFrame
from argmap.drawing.tokens import load_tokens


@pytest.fixture
def faces(qapp):
    return Faces()


@pytest.fixture
def picture(faces):
    draft = Draft()
    root = draft.claim("The court should order it", side=Side.MOVANT)
    reason = draft.reason(root, "A reason")
    draft.beside(reason, "Another one")
    draft.objection(root, "An objection 😀 אבג")
    draft.undercut(reason, "An undercut")
    draft.claim("")
    draft.quote(draft.source(), "Parler is down", reason)
    return draw_case(draft.map, measures=Measures(faces))


@pytest.fixture
def painted(faces):
    def paint(picture, scale=1.0, theme="light", visible=None):
        inks = Inks(load_tokens(theme))
        _, _, width, height = picture.bounds
        image = QImage(
            round(width * scale) + 1, round(height * scale) + 1, QImage.Format.Format_RGB32
        )
        image.fill(inks.paper)
        painter = QPainter(image)
        painter.scale(scale, scale)
        PicturePainter(inks, faces).paint(
            painter, PictureIndex(picture), visible or picture.bounds, scale=scale
        )
        painter.end()
        return image

    return paint


def colour_at(image, x, y):
    return QColor(image.pixel(round(x), round(y)))


def test_the_bar_has_the_hue_of_the_side_and_the_box_its_ground(picture, painted):
    for theme in ("light", "dark", "print"):
        tokens = load_tokens(theme)
        image = painted(picture, theme=theme)
        x, y, _, height = picture.boxes[0].rect
        assert colour_at(image, x + 2, y + height / 2) == QColor(tokens["movant"])
        assert colour_at(image, x + 8, y + height / 2) == QColor(tokens["box"])


def test_all_four_corners_of_an_unsupported_claim_are_open_alike(painted, faces):
    draft = Draft()
    draft.claim("Alone", side=Side.MOVANT)
    (box,) = draw_case(draft.map, measures=Measures(faces)).boxes
    width, height = box.rect[2:]
    bare = replace(box, rect=(20, 20, width, height))
    image = painted(Picture((0, 0, width + 40, height + 40), (bare,)))
    paper = QColor(load_tokens("light")["paper"])
    gap = 10
    for y in (20, 20 + height):
        for x in (20 + gap, 20 + width - gap):
            assert colour_at(image, x, y).lightness() >= paper.lightness() - 2
        assert colour_at(image, 20 + width / 2, y).lightness() < 200
    for x in (20, 20 + width):
        for y in (20 + gap, 20 + height - gap):
            assert colour_at(image, x, y).lightness() >= paper.lightness() - 2
        assert colour_at(image, x, 20 + height / 2).lightness() < 200


def test_the_same_picture_gives_the_same_pixels(picture, painted):
    assert painted(picture) == painted(picture)


def test_only_what_is_visible_is_painted(picture, painted):
    x, y, width, height = picture.boxes[0].rect
    image = painted(picture, visible=(x, y, width, 1.0))
    last = picture.boxes[-1].rect
    paper = QColor(load_tokens("light")["paper"])
    assert colour_at(image, last[0] + 2, last[1] + last[3] / 2) == paper
    assert colour_at(image, x + 2, y + height / 2) != paper


@pytest.mark.parametrize("scale", [0.05, 0.3, 1.0, 2.5])
def test_every_level_of_detail_shows_the_boxes(picture, painted, scale):
    image = painted(picture, scale)
    paper = QColor(load_tokens("light")["paper"])
    for one in picture.boxes:
        x, y, width, height = one.rect
        at = (x + width / 2) * scale, (y + height - 3) * scale
        assert colour_at(image, *at) != paper


def test_detail_grows_with_the_scale():
    assert [detail_at(scale) for scale in (0.1, 0.4, 1.0)] == list(Detail)


def test_an_objection_is_dashed_and_a_reason_is_not(faces, painted):
    draft = Draft()
    root = draft.claim("Root")
    draft.reason(root, "Reason")
    draft.objection(root, "Objection")
    picture = draw_case(draft.map, measures=Measures(faces))
    image = painted(picture, 4.0)
    paper = QColor(load_tokens("light")["paper"])
    gaps = {}
    for edge in picture.edges:
        if edge.kind is not EdgeKind.TRUNK:
            (x1, y1), (x2, y2) = edge.points[-2:]
            steps = [step / 400 for step in range(4, 396)]
            path = [((x1 + (x2 - x1) * t) * 4, (y1 + (y2 - y1) * t) * 4) for t in steps]
            inside = [at for at in path if _away(at, edge.mark)]
            gaps[edge.kind] = any(colour_at(image, *at) == paper for at in inside)
    assert gaps == {EdgeKind.PRO: False, EdgeKind.CON: True}


def _away(at, mark):
    return max(abs(at[0] / 4 - mark[0]), abs(at[1] / 4 - mark[1])) > 10


def test_an_empty_picture_paints_nothing(faces):
    image = QImage(20, 20, QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    painter = QPainter(image)
    PicturePainter(Inks(load_tokens("light")), faces).paint(
        painter, PictureIndex(EMPTY), (0.0, 0.0, 20.0, 20.0)
    )
    painter.end()
    assert colour_at(image, 10, 10) == QColor("white")


def test_an_index_finds_what_a_rectangle_touches(picture):
    index = PictureIndex(picture)
    whole = picture.bounds
    assert index.boxes_in(whole) == list(range(len(picture.boxes)))
    assert index.boxes_in(picture.boxes[2].rect)[0] <= 2
    assert index.frames_in((-50.0, -50.0, 10.0, 10.0)) == []
    assert len(index.edges_in(whole)) == len(picture.edges)
    assert PictureIndex(Picture((0, 0, 0, 0))).boxes_in(whole) == []


@pytest.mark.parametrize("scale", [0.3, 0.5])
def test_the_enlarged_title_of_a_narrow_frame_is_cut_within_it(painted, scale):
    frame = PictureFrame((10.0, 10.0, 160.0, 90.0), "a", "Together · Practical reasoning")
    image = painted(Picture((0.0, 0.0, 500.0, 110.0), frames=(frame,)), scale)
    tokens = load_tokens("light")
    beside = range(round(173 * scale) + 1, image.width())
    pixels = {image.pixelColor(x, y).name() for x in beside for y in range(image.height())}
    assert pixels == {QColor(tokens["paper"]).name()}
    inside = range(round(30 * scale), round(120 * scale))
    row = range(round(14 * scale), round(34 * scale))
    pixels = {image.pixelColor(x, y).name() for x in inside for y in row}
    assert len(pixels) > 1, "there is no title"
