from __future__ import annotations

import json

import pytest
from drafts import TEXT
from PySide6.QtCore import QMimeData, QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication

from argmap.case.evidence import Document, document_hash
from argmap.case.plan_evidence import plan_source

QUOTE = "application/x-argmap-quote"
CLAIM = "application/x-argmap-appearance"
ACTIONS = Qt.DropAction.CopyAction | Qt.DropAction.MoveAction


@pytest.fixture
def source(bridge):
    document = Document(document_hash(TEXT.encode(), TEXT), TEXT, TEXT.encode())
    bridge.edit(plan_source, {"title": "A report"}, document, new_id=bridge.new_id)
    return bridge.case_map.ranked_sources()[0].id


@pytest.fixture
def claim(make):
    return make("Parler is offline")


def words(source, start=0, end=14):
    return carried(QUOTE, json.dumps({"source": source, "start": start, "end": end}))


def carried(kind, text):
    mime = QMimeData()
    mime.setData(kind, text.encode())
    return mime


def let_go(panel, mime, at):
    """Send the events of a drag that enters the map and ends at a point."""
    sides = (Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
    enter = QDragEnterEvent(at, ACTIONS, mime, *sides)
    QApplication.sendEvent(panel, enter)
    if not enter.isAccepted():
        return False
    drop = QDropEvent(QPointF(at), ACTIONS, mime, *sides)
    QApplication.sendEvent(panel, drop)
    return drop.isAccepted()


def test_words_dropped_on_a_box_are_quoted_for_it(panel, bridge, mouse, claim, source):
    assert let_go(panel, words(source), mouse.at(claim))
    (quote,) = bridge.case_map.quotes.values()
    assert quote.exact == TEXT[:14]
    assert [cite.quote for cite in bridge.case_map.cites_on(claim)] == [quote.id]
    assert panel.scene.boxes[panel.selected].claim == claim


def test_the_hint_names_the_claim(panel, mouse, claim, source):
    side = (Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
    mime = words(source)  # the event does not keep it
    QApplication.sendEvent(panel, QDragEnterEvent(mouse.at(claim), ACTIONS, mime, *side))
    assert panel.drop.hint == "Quote for “Parler is offline”"


def test_words_dropped_on_the_ground_do_nothing(panel, bridge, mouse, claim, source):
    assert not let_go(panel, words(source), mouse.ground())
    assert not bridge.case_map.quotes


@pytest.mark.parametrize("bad", ["", "{}", "[]", '{"source": "x", "start": 0, "end": 1}'])
def test_words_of_no_source_are_refused(panel, bridge, mouse, claim, bad):
    assert not let_go(panel, carried(QUOTE, bad), mouse.at(claim))
    assert not bridge.case_map.quotes


def test_a_claim_from_the_outline_is_moved(panel, bridge, mouse, make):
    root, other = make("Root"), make("Other")
    assert let_go(panel, carried(CLAIM, f"{other}\n"), mouse.at(root))
    (use,) = bridge.case_map.uses_of(other)
    assert bridge.case_map.arguments[use.argument].target_claim == root


def test_several_claims_from_the_outline_are_moved_in_one_step(panel, bridge, mouse, make):
    root, first, second = make("Root"), make("First"), make("Second")
    assert let_go(panel, carried(CLAIM, f"{first}\n\n{second}\n"), mouse.at(root))
    assert len(bridge.case_map.arguments_on(root)) == 2
    bridge.undo()
    assert len(bridge.case_map.roots()) == 3


def test_other_things_are_not_welcome(panel, mouse, make):
    claim = make("Root")
    assert not let_go(panel, carried("text/plain", "words"), mouse.at(claim))
    assert panel.drop is None


def test_the_quote_just_made_is_picked_with_its_claim(panel, mouse, claim, source, selection):
    let_go(panel, words(source), mouse.at(claim))
    picked = selection.picked
    assert (picked.claim, picked.source) == (claim, source)
    assert picked.quote is not None
