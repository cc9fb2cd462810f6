from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage

from argmap.law.case_findings import motion_of
from argmap.law.sensitivity import Shares, shares, swings
from argmap.ui.weighing.motion_pages import SENSITIVITY
from argmap.ui.weighing.sensitivity_words import TornadoRow, percent, shares_in_words
from tests.ui.weighing.test_comparing_page import turn_to
from tests.ui.weighing.test_weigh_panel import button, card, click

GOOD = {"merits": "likely", "irreparable": "likely", "balance": "tips", "public": "neutral"}
SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def sensitive(qtbot, make_panel, desk):
    def make(**levels):
        for factor, level in {**GOOD, **levels}.items():
            desk.find(factor, level)
        panel = make_panel()
        page = turn_to(qtbot, panel, SENSITIVITY)
        qtbot.waitUntil(lambda: page.shares is not None)
        return panel, page

    return make


def range_of(bridge, factor):
    finding = next(one for one in bridge.case_map.findings.values() if one.factor == factor)
    return finding.level, finding.level_high


def checked(panel, factor):
    buttons = card(panel, factor).rows[0].levels.buttons
    return [one.level.id for one in buttons if one.isChecked()]


def range_by_shift(qtbot, panel):
    qtbot.mouseClick(button(panel, "merits", "weak"), Qt.MouseButton.LeftButton, SHIFT)


def range_by_key(qtbot, panel):
    qtbot.keyClick(button(panel, "merits", "weak"), Qt.Key.Key_Space, SHIFT)


def range_by_link(qtbot, panel):
    click(qtbot, card(panel, "merits").rows[0].range)
    click(qtbot, button(panel, "merits", "weak"))


@pytest.mark.parametrize("give", [range_by_shift, range_by_key, range_by_link])
def test_a_finding_is_given_as_a_range_and_taken_back(qtbot, sensitive, bridge, give):
    panel, _ = sensitive()
    give(qtbot, panel)
    assert range_of(bridge, "merits") == ("weak", "likely")
    assert checked(panel, "merits") == ["weak", "serious", "likely"]
    assert not card(panel, "merits").rows[0].levels.ranging
    bridge.undo()
    assert checked(panel, "merits") == ["likely"]
    bridge.redo()
    click(qtbot, button(panel, "merits", "serious"))
    assert range_of(bridge, "merits") == ("serious", "")


def test_the_reason_of_a_range_leaves_the_range(qtbot, sensitive, bridge):
    panel, _ = sensitive()
    range_by_shift(qtbot, panel)
    why = card(panel, "merits").rows[0].why
    why.setFocus()
    qtbot.keyClicks(why, "Contested.")
    qtbot.keyClick(why, Qt.Key.Key_Return)
    assert range_of(bridge, "merits") == ("weak", "likely")


def test_a_range_comes_to_shares_that_are_the_laws_own(qtbot, sensitive, bridge, known):
    panel, page = sensitive()
    assert page.shares == Shares(0.0, 0.0, 1.0)
    assert "press “As a range”" in page.about_shares.text()
    range_by_shift(qtbot, panel)
    qtbot.waitUntil(lambda: page.shares.denied > 0)
    motion = motion_of(bridge.case_map, known)
    assert page.shares == shares(motion)
    assert page.shares.denied == pytest.approx(2 / 3, abs=0.02)
    assert [line.words.text() for line in page.lines] == [
        f"Denied {percent(page.shares.denied)}",
        "Open 0 %",
        f"Permitted {percent(page.shares.permitted)}",
    ]
    assert "no forecast" in page.about_shares.text()
    assert page.tornado.rows[0].said.startswith("Likelihood of success")


def test_the_same_samples_are_shared_out_under_every_standard(qtbot, sensitive, bridge, known):
    panel, page = sensitive()
    shown = page.everywhere
    assert not shown.isVisible()
    range_by_shift(qtbot, panel)
    qtbot.waitUntil(shown.isVisible)
    motion = motion_of(bridge.case_map, known)
    assert shown.table.rowCount() == len(known.standards)
    for row, (key, standard) in enumerate(known.standards.items()):
        expected = shares(motion._replace(standard=standard))
        assert shown.found[key] == expected
        figures = [percent(one) if one else "–" for one in expected]
        is_own, fits = standard is motion.standard, standard.fits(motion.posture)
        whose = "the test here" if is_own else "for comparison" if fits else "not the test here"
        assert shown.table.words(row) == [standard.name, whose, *figures]
        assert shown.table.item(row, 1).icon().isNull() is (fits and not is_own)
        assert ("the test of this case" in shown.table.item(row, 1).toolTip()) is is_own
    whose = [shown.table.words(row)[1] for row in range(len(known.standards))]
    assert whose.count("the test here") == 1
    assert "not the test here" in whose
    assert len(set(shown.found.values())) > 2
    click(qtbot, button(panel, "merits", "weak"))
    qtbot.waitUntil(lambda: not shown.isVisible())


def test_the_tornado_has_a_bar_for_each_swing_the_widest_on_top(qtbot, sensitive, bridge, known):
    panel, page = sensitive(public="favors")
    found = swings(motion_of(bridge.case_map, known))
    assert len(page.tornado.rows) == len(found)
    boxes = [page.tornado.bar_box(number).width() for number in range(len(found))]
    assert boxes == sorted(boxes, reverse=True)
    assert boxes[0] > 100 > boxes[-1] == 0
    assert not page.still.isVisible()
    click(qtbot, button(panel, "irreparable", "none"))
    click(qtbot, button(panel, "balance", "sharply_against"))
    qtbot.waitUntil(page.still.isVisible)


def test_the_ends_of_a_bar_are_told_apart_without_colour(sensitive):
    _, page = sensitive()
    tornado = page.tornado
    tornado.show_rows([TornadoRow("Merits", "weak", "won", -1.0, 1.0, "")], 0.0)
    image = tornado.grab().toImage().convertToFormat(QImage.Format.Format_Grayscale8)
    box = tornado.bar_box(0).toRect()
    quarter = box.width() // 4

    def greys(x):
        middle = box.center().y()
        return {image.pixelColor(x + step, middle).value() for step in range(-20, 20)}

    assert len(greys(box.left() + quarter)) > 1
    assert len(greys(box.left() + 3 * quarter)) == 1


@pytest.mark.parametrize(
    ("given", "words"),
    [
        (Shares(1.0, 0.0, 0.0), "always denied"),
        (Shares(0.25, 0.75, 0.0), "denied 25 %, open 75 %"),
        (Shares(0.001, 0.0, 0.999), "denied under 1 %, permitted 100 %"),
    ],
)
def test_shares_are_said_in_words(given, words):
    assert shares_in_words(given) == words


def test_solid_is_for_the_order_in_the_shares_as_in_the_tornado(sensitive):
    _, page = sensitive()
    assert page.shares == Shares(0.0, 0.0, 1.0)
    image = page.bar.grab().toImage()
    middle = image.height() // 2
    tones = {image.pixelColor(x, middle).name() for x in range(20, 60)}
    assert len(tones) == 1
    assert tones == {page._theme.color("muted").name()}
    page.bar.show_shares(Shares(1.0, 0.0, 0.0))
    image = page.bar.grab().toImage()
    assert len({image.pixelColor(x, middle).name() for x in range(20, 60)}) > 1
    page.bar.show_shares(Shares(0.0, 1.0, 0.0))
    image = page.bar.grab().toImage()
    tones = {image.pixelColor(x, middle).name() for x in range(20, 60)}
    assert tones == {page._theme.color("box").name()}
