"""A claim of characters without ink says so wherever it is shown."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QAccessible, QImage

from argmap.case.places import Under

UNSEEN = "\u200b\u200d\ufeff"


@pytest.fixture
def claims(make):
    root = make("Root")
    return root, make("", Under(root)), make(UNSEEN, Under(root))


def box_image(panel, claim):
    rect = panel.view.rect_to_screen(panel.scene.rect(panel.scene.find(claim)))
    image = panel.grab(rect.toAlignedRect()).toImage()
    return image.convertToFormat(QImage.Format.Format_RGB32)


@pytest.mark.parametrize("scale", [1.0, 0.4, 0.2])
def test_the_map_shows_it_like_a_claim_nobody_has_worded_yet(panel, claims, scale):
    _, empty, unseen = claims
    panel.zoom(scale / panel.view.scale)
    panel.view.offset = panel.view.offset.toPoint().toPointF()
    one, other = (panel.scene.boxes[panel.scene.find(claim)] for claim in (empty, unseen))
    assert one.rect[2:] == other.rect[2:]
    assert other.lines == one.lines == ()
    image = box_image(panel, unseen)
    inside = [(x, y) for x in range(9, image.width() - 3) for y in range(3, image.height() // 2)]
    assert len({image.pixel(x, y) for x, y in inside}) > 2


def test_a_screen_reader_hears_it(panel, claims, selection):
    selection.pick_claim(claims[2])
    assert panel.accessibleDescription().startswith("Nothing said yet.")
    tree = QAccessible.queryAccessibleInterface(panel)
    names = [
        tree.child(0).child(row).text(QAccessible.Text.Name)
        for row in range(tree.child(0).childCount())
    ]
    assert all("Nothing said yet" in name for name in names)


def test_the_card_of_a_box_says_it(panel, claims, selection):
    selection.pick_claim(claims[2])
    panel.tell_about()
    assert "Nothing said yet" in [part.text() for part in panel.hand.card._parts]
