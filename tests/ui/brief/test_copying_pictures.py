"""The map and parts of it on the clipboard as pictures: as dots and as lines, in one."""

from __future__ import annotations

import xml.etree.ElementTree as ET

import pytest
from PySide6.QtGui import QGuiApplication, QImage

from argmap.case.file_names import EXAMPLE
from argmap.ui.brief.picture_copying import PNG, SVG

TITLES = "{http://www.w3.org/2000/svg}title"


@pytest.fixture
def user(home):
    user = home.start(home.new_case(example=EXAMPLE))
    user.waits(lambda: user.window._bridge.is_open)
    return user


def copied(user, action):
    QGuiApplication.clipboard().clear()
    user.window.actions_[action].trigger()
    user.waits(lambda: user.message.startswith("Copied"))
    mime = QGuiApplication.clipboard().mimeData()
    titles = [one.text for one in ET.fromstring(bytes(mime.data(SVG).data())).iter(TITLES)]
    return mime, QImage.fromData(bytes(mime.data(PNG).data())), titles


def test_the_whole_map_is_copied_as_dots_and_as_lines(user):
    mime, image, titles = copied(user, "copy_map_picture")
    assert mime.hasImage()
    assert image.width() > 2000
    assert {claim.text for claim in user.case_map.claims.values()} <= set(titles)
    assert user.message == "Copied the map as a picture."


def test_what_is_picked_is_copied_with_what_is_below_it(user):
    claim = next(
        one for one in user.case_map.claims.values() if one.text.startswith("The equities")
    )
    user.window._selection.pick_claim(claim.id)
    _, image, titles = copied(user, "copy_part_picture")
    assert claim.text in titles
    assert 2 < len(titles) < 12
    assert image.width() < 4000
    assert user.message == "Copied 1 claim with what is below as a picture."


def test_what_is_not_drawn_to_the_end_leaves_the_clipboard_as_it_was(user):
    QGuiApplication.clipboard().setText("kept")
    user.window.actions_["copy_map_picture"].trigger()
    user.window.furniture.papers._copying._run.cancel()
    assert QGuiApplication.clipboard().text() == "kept"
    assert user.message == "No picture is copied."
