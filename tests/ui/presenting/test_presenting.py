"""The map full screen, walked by real keys and clicks."""

from __future__ import annotations

import pytest
from drafts import Draft
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from argmap.case.claims import Claim
from argmap.case.places import Alone, Under
from argmap.case.plan_claims import plan_amendment, plan_claim
from argmap.case.plan_layers import plan_layer
from argmap.case.terms import Stance
from argmap.drawing.picture import label_of
from argmap.reasoning.label import LabelMark
from argmap.ui.layered_words import LayeredWords
from argmap.ui.presenting.presenter import Presenter
from argmap.ui.presenting.presenting import Presenting
from argmap.ui.selection import Use
from argmap.ui.theme import load_theme
from argmap.ui.warning_row import WarningMark

Key = Qt.Key


@pytest.fixture
def draft():
    """A root with two reasons and an undercut; the second reason has a quote."""
    draft = Draft(title="A case")
    root = draft.claim("Root")
    first = draft.reason(root, "First")
    draft.reason(first, "Below")
    second = draft.objection(root, "Second")
    draft.undercut(second, "Cut")
    quote = draft.quote(draft.source(), "Parler is down", second)
    draft.do(plan_amendment(draft.map, draft.map.quotes[quote], speaker="the CEO"))
    return draft


@pytest.fixture
def show(qtbot):
    def show(case_map, width=1280, height=800, theme="light"):
        presenter = Presenter(case_map, load_theme(theme))
        presenter.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
        qtbot.addWidget(presenter)
        presenter.resize(width, height)
        with qtbot.waitExposed(presenter):
            presenter.show()
        presenter.start(None)
        return presenter

    return show


def told(presenter):
    return [label.text() for label in presenter.told.widget().findChildren(QLabel)]


def press(presenter, *keys):
    for key in keys:
        QTest.keyClick(presenter, key)


def at(presenter):
    return presenter._map.claims[presenter.use.claim].text


def test_the_stage_shows_the_labels_that_the_map_shows(qtbot, draft):
    presenter = Presenter(draft.map, load_theme("light"), mark_of=lambda _: LabelMark.TIE)
    presenter.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
    qtbot.addWidget(presenter)
    assert {label_of(box) for box in presenter.stage.scene.boxes} == {LabelMark.TIE}
    presenter.refresh()
    assert {label_of(box) for box in presenter.stage.scene.boxes} == {LabelMark.TIE}


def test_each_key_goes_one_step_on_and_each_key_back_one_back(show, draft):
    presenter = show(draft.map)
    for on, back in (
        (Key.Key_Space, Key.Key_Backspace),
        (Key.Key_Right, Key.Key_Left),
        (Key.Key_PageDown, Key.Key_PageUp),
    ):
        walked = [at(presenter)]
        for _ in range(4):
            press(presenter, on)
            walked.append(at(presenter))
        assert walked == ["Root", "First", "Below", "Second", "Cut"]
        press(presenter, on)
        assert at(presenter) == "Cut"
        assert presenter.progress.text() == "5 of 5"
        press(presenter, back, back, back, back, back)
        assert at(presenter) == "Root"
        assert presenter.progress.text() == "1 of 5"


def test_home_end_up_and_down_follow_the_tree(show, draft):
    presenter = show(draft.map)
    press(presenter, Key.Key_End)
    assert at(presenter) == "Cut"
    press(presenter, Key.Key_Home, Key.Key_Down, Key.Key_Down)
    assert at(presenter) == "Below"
    press(presenter, Key.Key_Down)
    assert at(presenter) == "Below"
    press(presenter, Key.Key_Up, Key.Key_Up, Key.Key_Up)
    assert at(presenter) == "Root"


def test_how_a_claim_bears_and_its_quotes_are_told_in_words(show, draft):
    presenter = show(draft.map)
    press(presenter, Key.Key_Space, Key.Key_Space, Key.Key_Space)
    assert told(presenter)[:2] == ["Objection to “Root”", "Second"]
    assert "Parler is down" in told(presenter)
    assert "The CEO · A Report" in told(presenter)
    quote = next(
        label
        for label in presenter.told.widget().findChildren(QLabel)
        if label.text() == "Parler is down"
    )
    assert "Serif" in quote.font().family()
    press(presenter, Key.Key_Space)
    assert told(presenter)[0] == "Undercuts the step from “Second”"


def test_a_caution_is_told_by_an_icon_beside_its_words(show, draft):
    (quote,) = draft.map.quotes.values()
    draft.do(plan_amendment(draft.map, quote, caution="hearsay"))
    presenter = show(draft.map)
    while "Caution: hearsay" not in told(presenter):
        press(presenter, Key.Key_Right)
    (mark,) = presenter.told.widget().findChildren(WarningMark)
    (words,) = (
        one for one in presenter.told.widget().findChildren(QLabel) if one.text()[:7] == "Caution"
    )
    assert mark.isVisible()
    assert mark.mapTo(presenter, mark.rect().topRight()).x() < words.mapTo(presenter, QPoint()).x()
    assert len({mark.grab().toImage().pixel(at, 12) for at in range(mark.width())}) > 1


def test_the_claim_told_is_large_and_in_the_middle_of_the_stage(qtbot, show, draft):
    for width, height in ((1280, 800), (1920, 1080)):
        presenter = show(draft.map, width, height)
        press(presenter, Key.Key_Space)
        stage = presenter.stage
        qtbot.waitUntil(
            lambda stage=stage: (
                abs(stage.rect_of(stage.current).center().x() - stage.width() / 2) < 1
            )
        )
        rect = stage.rect_of(stage.current)
        assert rect.width() > stage.width() / 3 or rect.height() > stage.height() / 3
        assert stage.rect().contains(rect.toRect())


def test_more_than_a_page_is_turned_page_by_page_before_the_next_claim(show):
    draft = Draft()
    root = draft.claim("word " * 2000)
    draft.reason(root, "Reason")
    presenter = show(draft.map)
    assert presenter.more.text() == "More below"
    pages = 0
    while at(presenter) != "Reason":
        press(presenter, Key.Key_Space)
        pages += 1
        assert pages < 50
    assert pages > 2
    press(presenter, Key.Key_Backspace)
    assert at(presenter).startswith("word")


def test_a_click_on_a_box_goes_there_and_the_buttons_go_on_and_back(qtbot, show, draft):
    presenter = show(draft.map)
    press(presenter, Key.Key_Space)
    stage = presenter.stage
    parent = stage.scene.boxes[stage.current].parent
    qtbot.waitUntil(lambda: stage._move.state() == stage._move.State.Stopped)
    middle = stage.rect_of(stage.current).center().toPoint()
    QTest.mouseClick(stage, Qt.MouseButton.LeftButton, pos=middle)
    assert at(presenter) == "Below"
    assert parent == 0
    buttons = {one.text(): one for one in presenter.findChildren(QPushButton)}
    QTest.mouseClick(buttons["Back"], Qt.MouseButton.LeftButton)
    assert at(presenter) == "First"
    QTest.mouseClick(buttons["Next"], Qt.MouseButton.LeftButton)
    assert at(presenter) == "Below"
    QTest.mouseClick(stage, Qt.MouseButton.LeftButton, pos=QPoint(1, 1))
    QTest.mouseClick(buttons["Close"], Qt.MouseButton.LeftButton)
    assert not presenter.isVisible()


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_what_is_not_told_is_dimmed(show, draft, theme):
    presenter = show(draft.map, theme=theme)
    root = presenter.stage.grab().toImage()
    press(presenter, Key.Key_End)
    assert presenter.stage.grab().toImage() != root
    paper = load_theme(theme).color("paper")
    assert abs(root.pixelColor(2, 2).lightness() - paper.lightness()) <= 1


def test_odd_texts_are_presented(show):
    draft = Draft()
    root = draft.claim("")
    for words in ("x" * 50_000, "אבג " * 500, "<b>no markup</b>", "\u200b" * 50):
        draft.reason(root, words)
    presenter = show(draft.map)
    for _ in range(4):
        press(presenter, Key.Key_Down, Key.Key_End, Key.Key_Backspace)
        assert not presenter.grab().isNull()


def test_f5_presents_from_the_picked_claim_and_escape_picks_what_was_told_last(
    home,
):
    user = home.start(home.new_case(example="parler-v-aws"))
    user.waits(lambda: bool(user.case_map.claims))  # the case is opened after the panels are made
    case_map = user.case_map
    claim = next(one.id for one in case_map.claims.values() if one.key == "A1")
    user.window._selection.pick_claim(claim)
    user.press("F5")
    presenting = user.window.furniture.presenting
    user.waits(lambda: presenting.presenter is not None)
    presenter = presenting.presenter
    assert presenter.isFullScreen()
    assert presenter.use.claim == claim
    before = presenter.at
    QTest.keyClick(presenter, Key.Key_Space)
    assert presenter.at == before + 1
    last = presenter.use
    QTest.keyClick(presenter, Key.Key_Escape)
    user.waits(lambda: presenting.presenter is None)
    assert user.window._selection.picked.uses == (last,)


def test_an_edit_from_elsewhere_is_told_at_once(qtbot, bridge, selection):
    done = bridge.edit(plan_claim, "Root", Alone(), new_id=bridge.new_id)
    root = next(c.after.id for c in done.changes if isinstance(c.after, Claim))
    window = QWidget()
    qtbot.addWidget(window)
    presenting = Presenting(bridge, selection, load_theme("light"), window)
    presenting.present()
    presenter = presenting.presenter
    assert presenter.use == Use(root)
    bridge.edit(plan_claim, "New", Under(root, Stance.PRO), new_id=bridge.new_id)
    assert presenter.progress.text() == "1 of 2"
    bridge.undo()
    bridge.undo()
    qtbot.waitUntil(lambda: presenting.presenter is None)


def test_a_key_shows_of_a_quote_only_what_is_read_aloud_large(show, draft):
    (quote,) = draft.map.quotes.values()
    draft.do(plan_layer(draft.map, quote.id, (0, 6), "highlight"))
    presenter = show(draft.map)
    press(presenter, Key.Key_Space, Key.Key_Space, Key.Key_Space)
    (words,) = presenter.told.findChildren(LayeredWords)
    assert words.text() == "Parler is down"
    before = words.grab().toImage()
    press(presenter, Key.Key_R)
    (words,) = presenter.told.widget().findChildren(LayeredWords)
    assert words.grab().toImage() != before
    assert presenter.told.aloud
    press(presenter, Key.Key_R)
    assert not presenter.told.aloud
