from __future__ import annotations

import gc
import os
import subprocess
import sys

import pytest
from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QColor, QIcon, QImage, QPainter, QPalette, QPicture
from PySide6.QtWidgets import QToolButton

from argmap.resources import resource
from argmap.ui.icons import icon
from argmap.ui.theme import apply_theme, load_theme

ROLE = QPalette.ColorRole
NAMES = sorted(drawing.stem for drawing in resource("icons").glob("*.svg"))


@pytest.fixture
def palette(qapp):
    """Give a way to set colours of the application, and take them back."""

    def use(color, role=ROLE.WindowText, group=QPalette.ColorGroup.All):
        palette = QPalette(qapp.palette())
        palette.setColor(group, role, QColor(color))
        qapp.setPalette(palette)

    yield use
    qapp.setPalette(QPalette())


def ink_of(pixmap):
    """Give the colour of the most opaque pixel."""
    image = pixmap.toImage()
    pixels = (image.pixelColor(x, y) for x in range(image.width()) for y in range(image.height()))
    color = max(pixels, key=QColor.alpha)
    return color.name() if color.alpha() == 255 else None


@pytest.mark.parametrize("name", NAMES)
def test_every_icon_is_drawn_in_the_ink_of_the_palette(palette, name):
    palette("#ff0000")
    assert ink_of(icon(name).pixmap(48, 48)) == "#ff0000"


def test_an_icon_made_earlier_follows_the_palette(palette):
    palette("#ff0000")
    plus = icon("plus")
    assert ink_of(plus.pixmap(32, 32)) == "#ff0000"
    palette("#0000ff")
    assert ink_of(plus.pixmap(32, 32)) == "#0000ff"


def test_a_disabled_icon_is_muted(palette):
    palette("#ff0000")
    palette("#00ff00", group=QPalette.ColorGroup.Disabled)
    assert ink_of(icon("plus").pixmap(QSize(32, 32), QIcon.Mode.Disabled)) == "#00ff00"


def test_an_icon_takes_the_role_it_is_given(palette):
    palette("#aa0000", role=ROLE.BrightText)
    assert ink_of(icon("triangle-alert", ROLE.BrightText).pixmap(32, 32)) == "#aa0000"


def test_an_icon_in_a_chosen_row_has_the_ink_of_the_row(qapp):
    apply_theme(qapp, load_theme("dark"))
    ink = ink_of(icon("plus").pixmap(QSize(32, 32), QIcon.Mode.Selected))
    qapp.setStyleSheet("")
    qapp.setPalette(QPalette())
    assert ink == load_theme("dark").color("ink").name()


@pytest.mark.parametrize("ratio", [1.0, 1.5, 2.0, 3.0])
def test_an_icon_is_sharp_at_any_pixel_ratio(qapp, ratio):
    pixmap = icon("scale").pixmap(QSize(16, 16), ratio)
    assert pixmap.devicePixelRatio() == ratio
    assert pixmap.size() == QSize(16, 16) * ratio


def painted(rect, ratio=1.0, *, by_way_of=None):
    """Paint an icon into a rectangle, at once or by way of a recording of how it is drawn."""
    image = QImage(64, 64, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(QColor("white"))
    image.setDevicePixelRatio(ratio)
    painter = QPainter(image)
    if by_way_of is None:
        icon("scale").paint(painter, rect)
    else:
        recorder = QPainter(by_way_of)
        icon("scale").paint(recorder, rect)
        recorder.end()
        painter.drawPicture(0, 0, by_way_of)
    painter.end()
    return image


@pytest.mark.parametrize("rect", [QRect(3, 4, 16, 16), QRect(3, 4, 17, 16), QRect(0, 0, 20, 14)])
@pytest.mark.parametrize("ratio", [1.0, 1.5, 2.0])
def test_an_icon_that_is_copied_looks_like_one_that_is_drawn(palette, rect, ratio):
    palette("#102030")
    copied, drawn = painted(rect, ratio), painted(rect, ratio, by_way_of=QPicture())
    pixels = [(x, y) for x in range(64) for y in range(64)]
    apart = [
        abs(one - other)
        for at in pixels
        for one, other in zip(
            copied.pixelColor(*at).getRgb(), drawn.pixelColor(*at).getRgb(), strict=True
        )
    ]
    assert min(copied.pixelColor(*at).red() for at in pixels) < 100
    assert max(apart) <= 2  # of 255: what is blended in two turns is rounded twice


def test_an_icon_outlives_the_name_that_made_it(qtbot):
    button = QToolButton()
    qtbot.addWidget(button)
    button.setIcon(icon("search"))
    copy = QIcon(button.icon())
    gc.collect()
    assert not copy.pixmap(16, 16).isNull()


def test_an_unknown_icon_is_a_bug():
    with pytest.raises(KeyError, match="unicorn"):
        icon("unicorn")


def test_the_icons_carry_their_licence():
    assert "ISC License" in resource("icons", "LICENSE").read_text(encoding="utf-8")


def test_an_icon_asked_for_without_any_room_is_empty(palette):
    assert icon("plus").pixmap(QSize(0, 16)).isNull()


def test_icons_may_be_garbage():
    """In a program of its own, which what is deleted twice brings down."""
    made = """
import gc
from PySide6.QtWidgets import QApplication
from argmap.ui.icons import icon
app = QApplication([])
for turn in range(20):
    made = [icon("scale") for _ in range(50)]
    ring = []
    ring += [[one, ring] for one in made]
    del made, ring
    gc.collect()
"""
    paths = os.pathsep.join(filter(None, sys.path))
    env = {**os.environ, "PYTHONPATH": paths, "MALLOC_PERTURB_": "165"}
    done = subprocess.run([sys.executable, "-c", made], env=env, check=False)
    assert done.returncode == 0
