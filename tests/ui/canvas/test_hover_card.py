"""The card of a box: full words and quotes, by the pointer and by a key."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QAction, QKeySequence, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel

from argmap.case.evidence import Document, document_hash
from argmap.case.places import Under
from argmap.case.plan_claims import plan_amendment
from argmap.case.plan_evidence import plan_quote, plan_source
from argmap.case.terms import Stance
from argmap.ui.actions import ACTIONS
from argmap.ui.canvas.hover_card import _cut
from argmap.ui.canvas.pointer import AFTER_MOTION_MS, REST_MS

TEXT = "Parler is down as of Monday. " + " ".join(f"Sentence number {n}." for n in range(2000))


@pytest.fixture
def cite(bridge):
    """Quotes words of one source for a claim."""
    original = TEXT.encode()
    document = Document(document_hash(original, TEXT), TEXT, original)
    bridge.edit(plan_source, {"title": "A report"}, document, new_id=bridge.new_id)
    (source,) = bridge.case_map.sources

    def cite(claim, words, **fields):
        start = TEXT.index(words)
        done = bridge.edit(
            plan_quote, source, TEXT, start, start + len(words),
            new_id=bridge.new_id, target=claim,
        )  # fmt: skip
        bridge.edit(plan_amendment, done.changes[0].after, **fields)

    return cite


@pytest.fixture
def key(panel):
    """The key of the table, as the window gives it to the map."""
    (row,) = (one for one in ACTIONS if one.id == "tell_about")
    action = QAction(panel)
    action.setShortcut(QKeySequence(row.keys[0]))
    action.triggered.connect(panel.tell_about)
    panel.addAction(action)
    return QKeySequence(row.keys[0])


def shown(panel):
    card = panel.hand.card
    assert card.isVisible()
    return [one.text() for one in card.findChildren(QLabel) if one.isVisible()]


def test_a_key_tells_about_the_picked_claim_and_again_or_escape_hides_it(
    panel, make, cite, selection, key
):
    claim = make("Short")
    cite(claim, "Parler is down", speaker="the CEO", caution="hearsay")
    selection.pick_claim(claim)
    QTest.keySequence(panel, key)
    assert shown(panel) == [
        "Short",
        "1 quote · 1 quote to use with care",
        "Parler is down",
        "The CEO · A Report",
        "Caution: hearsay",
    ]
    quote = next(
        one for one in panel.hand.card.findChildren(QLabel) if one.text() == "Parler is down"
    )
    assert "Serif" in quote.font().family()
    QTest.keySequence(panel, key)
    assert not panel.hand.card.isVisible()
    QTest.keySequence(panel, key)
    QTest.keyClick(panel, Qt.Key.Key_Escape)
    assert not panel.hand.card.isVisible()


def test_a_card_says_how_the_claim_bears_and_what_its_marks_mean(panel, make, selection, key):
    root = make("Root")
    claim = make("Against", Under(root, Stance.CON))
    make("In turn", Under(claim, Stance.CON))
    selection.pick_claim(claim)
    QTest.keySequence(panel, key)
    assert shown(panel)[1] == (
        "Objection to “Root” · Nothing supports it yet · An attack on it is not answered"
    )


@pytest.mark.parametrize("size", [(900, 700), (420, 300)])
def test_a_card_stays_inside_and_counts_what_it_has_no_room_for(qtbot, make, cite, mouse, size):
    panel = mouse.panel
    claim = make("word " * 400)
    for start in range(0, 1600, 100):
        cite(claim, " ".join(f"Sentence number {n}." for n in range(start, start + 60)))
    panel.resize(*size)
    panel.zoom_to_fit()
    mouse.move(mouse.at(claim) - QPoint(3, 3))
    mouse.move(mouse.at(claim))
    qtbot.waitUntil(panel.hand.card.isVisible)
    words = shown(panel)
    left = 400 - words[0].count("word")
    assert left == 250 or size[1] < 400
    assert words[0].endswith("…")
    assert words[1] == f"({left} words more: wheel, or F2 to edit)"
    quotes = sum(one.startswith("Sentence") for one in words)
    assert words[-1] == f"… ({16 - quotes} more quotes)"
    assert panel.rect().contains(panel.hand.card.geometry())
    last = panel.hand.card._parts[-1]
    assert last.height() >= last.heightForWidth(last.width())


def wheel(panel, at, by, held=Qt.KeyboardModifier.NoModifier):
    place = QPointF(at)
    event = QWheelEvent(
        place, panel.mapToGlobal(place), QPoint(), QPoint(0, by), Qt.MouseButton.NoButton, held,
        Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(panel, event)


@pytest.mark.parametrize("notch", [120, 30])
def test_the_wheel_turns_the_card_of_a_long_claim_to_its_last_word_and_back(
    qtbot, make, mouse, notch
):
    panel, numbers = mouse.panel, [f"n{number}" for number in range(5_000)]
    at = mouse.at(make(" ".join(numbers)))
    mouse.move(at - QPoint(3, 3))
    mouse.move(at)
    qtbot.waitUntil(panel.hand.card.isVisible)
    first, place = shown(panel), panel.view.to_screen(QPointF())
    seen = first[0].strip("…").split()
    for _ in range(100):
        if seen[-1] == numbers[-1]:
            break
        for _ in range(120 // notch):
            wheel(panel, at, -notch)
        seen += shown(panel)[0].strip("…").split()
        assert panel.rect().contains(panel.hand.card.geometry())
    assert seen == numbers
    assert panel.view.to_screen(QPointF()) == place
    for _ in range(100 * 120 // notch):
        if shown(panel) == first:
            break
        wheel(panel, at, notch)
    assert shown(panel) == first
    wheel(panel, at, notch)
    assert panel.view.to_screen(QPointF()) != place
    assert not panel.hand.card.isVisible()


def test_the_wheel_moves_the_map_where_the_card_shows_every_word(qtbot, make, mouse):
    panel, at = mouse.panel, mouse.at(make("Short"))
    mouse.move(at - QPoint(3, 3))
    mouse.move(at)
    qtbot.waitUntil(panel.hand.card.isVisible)
    wheel(panel, at, -120)
    assert not panel.hand.card.isVisible()


@pytest.mark.parametrize(
    "held", [Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ControlModifier]
)
def test_a_card_waits_until_the_map_has_come_to_rest_and_tells_what_is_there_then(
    qtbot, make, mouse, held
):
    panel, root = mouse.panel, make("Root")
    below = make("Below", Under(root))
    panel.zoom_to_natural()
    panel.pan(QPointF(0.0, 200.0))
    at, rest = mouse.at(root), panel._pointer._rest
    mouse.move(at - QPoint(3, 3))
    mouse.move(at)
    assert rest.interval() == REST_MS
    wheel(panel, at, -120, held)
    assert (rest.isActive(), rest.interval()) == (True, AFTER_MOTION_MS)
    panel.pan(QPointF(at) - mouse.at(below))
    assert (rest.isActive(), rest.interval()) == (True, AFTER_MOTION_MS)
    assert not panel.hand.card.isVisible()
    qtbot.waitUntil(panel.hand.card.isVisible)
    assert shown(panel)[0] == "Below"


def test_a_card_waits_for_no_motion_that_comes_while_none_is_due(panel, make, mouse, selection):
    selection.pick_claim(make("Root"))
    panel.zoom_in()
    panel.pan(QPointF(10.0, 10.0))
    assert not panel._pointer._rest.isActive()


def test_a_card_at_the_edge_does_not_leave_the_map(panel, make, bridge):
    claim = make("word " * 100)
    for at in (QPointF(0, 0), QPointF(899, 699), QPointF(450, 699), QPointF(899, 0)):
        panel.hand.tell_about(panel.scene.find(claim), at)
        assert panel.rect().contains(panel.hand.card.geometry())


def test_long_words_are_cut_after_a_whole_word_and_counted():
    assert _cut("one two three", 3) == "one two three"
    assert _cut("one two three", 2) == "one two… (1 word more)"
    assert _cut("x" * 5000, 10).endswith("x… (3,800 characters more)")
