"""What is moved, cut and painted in parts is what is painted at once."""

from __future__ import annotations

from random import Random

import numpy as np
import pytest
from drafts import Draft
from PySide6.QtCore import QPointF, QRect, QRectF, QSize, QSizeF
from PySide6.QtGui import QColor, QImage, QPainter

from argmap.case.places import Under
from argmap.case.plan_claims import plan_amendment, plan_reword
from argmap.case.terms import Side, Stance
from argmap.drawing.compose import draw_case
from argmap.drawing.faces import Faces, Measures
from argmap.drawing.index import PictureIndex
from argmap.drawing.inks import Inks
from argmap.drawing.live import LiveDrawing
from argmap.drawing.overview import OVERVIEW_BELOW
from argmap.drawing.painting import PicturePainter
from argmap.drawing.tokens import load_tokens
from argmap.ui.canvas import screen as screens
from argmap.ui.canvas.screen import Screen
from argmap.ui.canvas.view import View

SIZE = QSize(420, 300)
INKS = Inks(load_tokens("light"))


@pytest.fixture
def draft():
    return planted()


@pytest.fixture(scope="module")
def index(qapp):
    return PictureIndex(draw_case(planted().map, measures=Measures()))


def planted():
    random, draft = Random(2), Draft()
    known = [draft.claim("Root", side=Side.MOVANT)]
    for number in range(220):
        place = Under(random.choice(known), random.choice(tuple(Stance)))
        known.append(draft.claim(f"Claim {number} " * random.randrange(1, 9), place))
    draft.beside(known[3], "Beside")
    draft.undercut(known[4], "Undercut")
    return draft


@pytest.fixture(scope="module")
def painter(qapp):
    return PicturePainter(INKS, Faces())


@pytest.fixture
def view(index):
    view = View()
    view.size = QSizeF(SIZE)
    view.bounds = QRectF(*index.picture.bounds)
    return view


@pytest.fixture
def screen(index, painter):
    screen = Screen()
    screen.take(index, painter)
    return screen


def shown(screen, view, ratio=1.0):
    size = view.size.toSize()
    image = QImage(size * ratio, QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(ratio)
    image.fill(QColor("magenta"))
    painter = QPainter(image)
    is_all = screen.show(painter, view, size, ratio)
    painter.end()
    return image, is_all


def finished(screen, view, ratio=1.0):
    for _ in range(500):
        image, is_all = shown(screen, view, ratio)
        if is_all:
            return image
    pytest.fail("it is never finished")


@pytest.fixture
def anew(index, painter):
    def anew(view, ratio=1.0):
        screen = Screen()
        screen.take(index, painter)
        return finished(screen, view, ratio)

    return anew


@pytest.fixture(params=[True, False], ids=["in a hurry", "at leisure"])
def maybe_hurried(request, monkeypatch):
    """Paint a few boxes a frame, or all."""
    if request.param:
        monkeypatch.setattr(screens, "_TIME", -1.0)
        monkeypatch.setattr(screens, "_FEW", 5)
        monkeypatch.setattr(screens, "_AT_ONCE", 3)


def apart(image, other):
    """The largest difference of a shade: sums of fractions may round another way."""
    one, two = (np.array(each.constBits(), dtype=np.int16) for each in (image, other))
    return int(np.abs(one - two).max())


@pytest.mark.parametrize("ratio", [1.0, 1.25, 2.0])
@pytest.mark.parametrize("scale", [0.05, 0.2, 0.4, 1.0])
def test_panning_gives_the_pixels_of_painting_anew(anew, screen, view, scale, ratio):
    view.set_scale(scale, QPointF(0, 0))
    finished(screen, view, ratio)
    for by in ((-40, 0), (0, -33.4), (17, 12), (-300, -250), (-1000, 0), (3.3, 0.2)):
        view.pan(QPointF(*by))
        assert apart(shown(screen, view, ratio)[0], anew(view, ratio)) <= 2, by


@pytest.mark.parametrize("ratio", [1.0, 1.25, 2.0])
@pytest.mark.parametrize("scale", [0.05, 0.2, 1.0])
@pytest.mark.usefixtures("maybe_hurried")
def test_in_another_size_the_pixels_are_those_of_painting_anew(anew, screen, view, scale, ratio):
    view.set_scale(scale, QPointF(0, 0))
    finished(screen, view, ratio)
    for size in ((300, 300), (420, 260), (500, 380), (40, 20), (420, 300)):
        view.size = QSizeF(*size)
        view.pan(QPointF(-13, 7))
        shown(screen, view, ratio)
        assert apart(finished(screen, view, ratio), anew(view, ratio)) <= 2, size


def test_a_smaller_size_paints_nothing_and_a_wider_one_what_was_not_seen(screen, view, monkeypatch):
    view.set_scale(1.0, QPointF(0, 0))
    finished(screen, view)
    painted = []
    paint = Screen._paint
    monkeypatch.setattr(
        Screen,
        "_paint",
        lambda screen, place, rect, **how: (
            painted.append(rect),
            paint(screen, place, rect, **how),
        ),
    )
    view.size = QSizeF(300, 280)
    finished(screen, view)
    assert painted == []
    view.size = QSizeF(320, 280)
    finished(screen, view)
    assert painted == [QRect(300, 0, 20, 280)]


@pytest.mark.parametrize("size", [(300, 200), (500, 380)])
def test_another_scale_in_another_size_is_painted(screen, view, anew, size):
    view.set_scale(0.6, QPointF(0, 0))
    finished(screen, view)
    view.size = QSizeF(*size)
    view.set_scale(0.8, QPointF(10, 10))
    assert apart(finished(screen, view), anew(view)) <= 2


@pytest.mark.parametrize("size", [(300, 200), (500, 380)])
def test_another_picture_in_another_size_is_painted(painter, screen, view, size):
    view.set_scale(0.6, QPointF(0, 0))
    finished(screen, view)
    draft, other = Draft(), Screen()
    draft.claim("Alone")
    index = PictureIndex(draw_case(draft.map, measures=Measures()))
    view.size = QSizeF(*size)
    for one in (screen, other):
        one.take(index, painter)
    assert apart(finished(screen, view), finished(other, view)) <= 2


@pytest.mark.usefixtures("maybe_hurried")
def test_zooming_ends_in_the_pixels_of_painting_anew(anew, screen, view):
    view.fit()
    for scale in (0.05, 0.09, 0.14, 0.3, 0.6, 1.4, 0.5, 0.2, 0.05):
        view.set_scale(scale, QPointF(200, 150))
        shown(screen, view)
        view.pan(QPointF(-31, 14))
        assert apart(finished(screen, view), anew(view)) <= 4


def test_a_frame_in_a_hurry_shows_the_map_and_never_rubbish(screen, view, monkeypatch):
    view.set_scale(0.6, QPointF(0, 0))
    finished(screen, view)
    monkeypatch.setattr(screens, "_TIME", -1.0)
    monkeypatch.setattr(screens, "_FEW", 5)
    monkeypatch.setattr(screens, "_AT_ONCE", 3)
    view.set_scale(0.3, QPointF(100, 100))
    image, is_all = shown(screen, view)
    assert not is_all
    magenta = QColor("magenta")
    dots = [(x, y) for x in range(0, SIZE.width(), 7) for y in range(0, SIZE.height(), 7)]
    assert not any(image.pixelColor(*dot) == magenta for dot in dots)
    assert any(image.pixelColor(*dot) != INKS.paper for dot in dots)


def test_the_whole_map_is_painted_once_for_all_looks_at_it(screen, view, monkeypatch):
    view.fit()
    assert view.scale < OVERVIEW_BELOW
    whole = finished(screen, view)
    view.set_scale(1.0, QPointF(50, 50))
    finished(screen, view)
    monkeypatch.setattr(screens, "Overview", None)
    view.fit()
    assert finished(screen, view) == whole


def test_another_picture_is_painted(painter, screen, view, anew):
    draft = Draft()
    draft.claim("Alone")
    before = finished(screen, view)
    screen.take(PictureIndex(draw_case(draft.map, measures=Measures())), painter)
    after = finished(screen, view)
    assert before != after
    assert after.pixelColor(60, 60) != INKS.paper


@pytest.mark.parametrize("scale", [0.05, 0.2, 0.4, 1.0])
def test_an_edit_paints_anew_what_looks_different(draft, painter, screen, view, scale):
    live = LiveDrawing(Measures())
    random = Random(6)
    screen.take(PictureIndex(live.draw(draft.map)), painter)
    view.set_scale(scale, QPointF(0, 0))
    finished(screen, view)
    for number in range(12):
        claim = random.choice(sorted(draft.map.claims))
        if number % 3:
            draft.do(plan_reword(draft.map, claim, f"Another claim {number} " * number))
        else:
            draft.objection(claim, f"One more {number}")
        index = PictureIndex(live.draw(draft.map, since=draft.done[-1]))
        screen.take(index, painter)
        view.bounds = QRectF(*index.picture.bounds)
        view.centre(QRectF(*index.boxes[random.randrange(40)].rect))
        image = finished(screen, view)
        other = Screen()
        other.take(index, painter)
        assert apart(image, finished(other, view)) <= 2


def test_an_edit_out_of_sight_paints_nothing(draft, painter, screen, view, monkeypatch):
    live = LiveDrawing(Measures())
    index = PictureIndex(live.draw(draft.map))
    screen.take(index, painter)
    view.set_scale(1.0, QPointF(0, 0))
    view.centre(QRectF(*index.boxes[0].rect))
    before = finished(screen, view)
    last = index.boxes[-1].claim
    draft.do(plan_amendment(draft.map, draft.map.claims[last], side=Side.RESPONDENT))
    screen.take(PictureIndex(live.draw(draft.map, since=draft.done[-1])), painter)
    monkeypatch.setattr(Screen, "_paint", None)
    assert finished(screen, view) == before
