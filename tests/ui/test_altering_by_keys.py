"""Splitting, merging and altering what is picked, by real keys in a real window."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel

from argmap.case.evidence import Document, document_hash
from argmap.case.plan_evidence import plan_quote, plan_source
from argmap.case.terms import Side, Stance, Status
from argmap.reasoning.schemes import load_schemes
from argmap.ui.inspector.step_section import StepSection
from argmap.ui.neighbours import MOST_PICKED
from argmap.ui.outline.model import FACE_ROLE


@pytest.fixture
def user(home):
    """A user with a root and one reason, which is picked."""
    user = home.start(home.new_case())
    user.click(user.map.empty.button)
    user.type("Root")
    user.press("Tab")
    user.type("It is down. It stays down.")
    user.press("Return")
    return user


def step_of(user, text):
    (use,) = user.case_map.uses_of(user.claim(text).id)
    return user.case_map.arguments[use.argument]


def put_caret_before(user, words):
    user.press("F2")
    editor = QApplication.focusWidget()
    cursor = editor.textCursor()
    cursor.setPosition(editor.text.index(words))
    editor.setTextCursor(cursor)


def test_a_claim_is_split_at_the_caret_into_siblings(user):
    put_caret_before(user, "It stays")
    user.press("Ctrl+Shift+B")
    assert user.texts() == ["It is down.", "It stays down.", "Root"]
    assert len(user.case_map.arguments_on(user.claim("Root").id)) == 2
    assert user.map.editor.claim == user.claim("It stays down.").id
    user.press("Return")
    user.press("Ctrl+Z")
    assert user.texts() == ["It is down. It stays down.", "Root"]


def test_a_split_says_where_the_quotes_stay(user):
    bridge, text = user.window._bridge, "It stays down. It is down."
    original = text.encode()
    document = Document(document_hash(original, text), text, original)
    bridge.edit(plan_source, {"title": "Report"}, document, new_id=bridge.new_id)
    (source,) = user.case_map.sources
    claim = user.claim("It is down. It stays down.").id
    for words in ("It stays down", "It is down"):
        start = text.index(words)
        end = start + len(words)
        bridge.edit(plan_quote, source, text, start, end, new_id=bridge.new_id, target=claim)
    put_caret_before(user, "It stays")
    user.press("Ctrl+Shift+B")
    assert user.message.endswith("2 quotes stay with the first half.")
    assert len(user.case_map.cites_on(user.claim("It is down.").id)) == 2


def test_what_was_just_typed_is_split_with_the_rest(user):
    put_caret_before(user, "It stays")
    user.type("It was hacked. ")
    user.press("Ctrl+Shift+J")
    assert user.texts() == ["It is down. It was hacked.", "It stays down.", "Root"]
    assert len(user.case_map.premises_of(step_of(user, "It stays down.").id)) == 2


def test_a_caret_behind_what_takes_two_units_splits_where_it_stands(user):
    user.press("F2")
    user.map.editor.selectAll()
    user.map.editor.insertPlainText("😀😀 one two")
    put_caret_before_units = user.map.editor.textCursor()
    put_caret_before_units.setPosition(len("😀😀 one ".encode("utf-16-le")) // 2)
    user.map.editor.setTextCursor(put_caret_before_units)
    user.press("Ctrl+Shift+B")
    assert user.texts() == ["Root", "two", "😀😀 one"]


def test_without_a_caret_nothing_is_split_and_it_is_said(user):
    user.press("Ctrl+Shift+B")
    assert "no caret" in user.message
    assert len(user.case_map.claims) == 2


def test_a_caret_at_the_end_splits_nothing(user):
    user.press("F2", "Ctrl+Shift+B")
    assert "one side of the caret has no words" in user.message
    assert len(user.case_map.claims) == 2


def test_two_siblings_are_merged_again(user):
    put_caret_before(user, "It stays")
    user.press("Ctrl+Shift+B", "Return")
    user.pick("It is down.")
    user.press("Ctrl+Shift+M")
    assert user.texts() == ["It is down. It stays down.", "Root"]


def picked(user):
    return {user.case_map.claims[use.claim].text for use in user.window._selection.picked.uses}


def test_undo_of_a_merge_selects_every_claim_that_came_back(user):
    put_caret_before(user, "It stays")
    user.press("Ctrl+Shift+B", "Return")
    user.pick("It is down.")
    user.press("Ctrl+Shift+M", "Ctrl+Z")
    assert picked(user) == {"It is down.", "It stays down."}
    user.press("Ctrl+Y")
    assert picked(user) == {"It is down. It stays down."}


def test_undo_selects_all_that_it_changed_and_the_topmost_of_what_it_brought(user):
    user.press("Tab")
    user.type("Deeper")
    user.press("Return", "Return")
    user.type("Beside")
    user.press("Return", "Ctrl+A", "Ctrl+Shift+A")
    user.pick("Root")
    user.press("Ctrl+Z")
    assert picked(user) == set(user.texts())
    user.pick("Root")
    user.press("Del", "Ctrl+Z")
    assert picked(user) == {"Root"}


def test_undo_selects_no_more_than_can_be_taken_in(user):
    lines = "\n".join(f"Line {number}" for number in range(MOST_PICKED + 50))
    QApplication.clipboard().setText(lines)
    user.press("Ctrl+V", "Ctrl+Z", "Ctrl+Y")
    assert len(picked(user)) == MOST_PICKED


def test_side_status_stance_and_strength_have_keys(user):
    user.press("Ctrl+Shift+O", "Ctrl+Shift+A", "Ctrl+T", "Ctrl+Shift+Up")
    claim = user.claim("It is down. It stays down.")
    assert (claim.side, claim.status) == (Side.RESPONDENT, Status.ADMITTED)
    step = step_of(user, claim.text)
    assert (step.stance, step.weight) == (Stance.CON, 0.6)
    user.press("Ctrl+Shift+W", "Ctrl+Shift+T", "Ctrl+Shift+Down")
    claim = user.claim("It is down. It stays down.")
    assert (claim.side, claim.status) == (Side.NEUTRAL, Status.DISPUTED)
    assert step_of(user, claim.text).weight == 0.5


def test_what_a_step_weighs_is_said_and_shown_wherever_the_step_is(user):
    words = "It is down. It stays down."
    claim, step = user.claim(words), step_of(user, words)
    pixels = user.map.grab().toImage()
    user.press("Ctrl+Shift+Up", "Ctrl+Shift+Up")
    assert user.message == "Weigh the step 0.7"
    assert user.map.grab().toImage() != pixels
    (edge,) = [one for one in user.map.scene.picture.edges if one.argument == step.id]
    assert edge.weight == "0.7"
    assert "Weighed 0.7 of 1" in user.map.accessibleDescription()
    model = user.window.furniture.outline.model
    index = model.index_at(model.rows.find(user.window._selection.picked))
    assert index.data(FACE_ROLE).weight == "0.7"
    assert "Weighed 0.7 of 1" in index.data(Qt.ItemDataRole.AccessibleTextRole)
    section = user.window.furniture.inspector.claim_page.findChild(StepSection)
    assert section.weight.currentText() == "0.7"
    user.press("Alt+Return")
    labels = user.map.hand.card.findChildren(QLabel)
    assert any("Weighed 0.7 of 1" in label.text() for label in labels)
    user.press("Esc", "Ctrl+Shift+Down", "Ctrl+Shift+Down")
    assert user.message == "Weigh the step 0.5"
    assert user.map.grab().toImage() == pixels  # as nobody need be told what is usual
    assert claim.id in user.case_map.claims


def test_a_weight_at_its_end_says_so_and_is_no_step(user):
    user.press(*["Ctrl+Shift+Down"] * 5)
    before = user.menu_text("undo")
    user.press("Ctrl+Shift+Down")
    assert user.message == "It weighs 0, the least there is."
    assert user.menu_text("undo") == before
    user.does("Not weighed")
    assert step_of(user, "It is down. It stays down.").weight is None
    user.does("Not weighed")
    assert user.message == "Nobody has weighed it."


def test_a_weight_is_chosen_in_the_inspector_by_keyboard(user):
    section = user.window.furniture.inspector.claim_page.findChild(StepSection)
    section.weight.setFocus()
    QTest.keyClick(section.weight, Qt.Key.Key_End)
    assert step_of(user, "It is down. It stays down.").weight == 0.0
    QTest.keyClick(section.weight, Qt.Key.Key_Home)
    assert step_of(user, "It is down. It stays down.").weight is None


def test_a_sibling_is_added_before_by_a_key(user):
    user.press("Shift+Return")
    user.type("First of all")
    user.press("Return")
    row = user.case_map.arguments_on(user.claim("Root").id)
    assert row[0] == step_of(user, "First of all")


def test_a_scheme_is_chosen_from_a_menu_by_keys(user):
    user.press("Ctrl+Shift+K")
    menu = QApplication.activePopupWidget()
    assert menu.objectName() == "scheme_menu"
    first = load_schemes()[0]
    QTest.keyClick(menu, Qt.Key.Key_Down)
    QTest.keyClick(menu, Qt.Key.Key_Return)
    assert step_of(user, "It is down. It stays down.").scheme == first.id
    user.press("Ctrl+Shift+K")
    menu = QApplication.activePopupWidget()
    assert menu.activeAction().text() == first.name
    QTest.keyClick(menu, Qt.Key.Key_Escape)
    assert step_of(user, "It is down. It stays down.").scheme == first.id


def test_typing_in_the_menu_of_schemes_moves_to_the_one_meant(user):
    user.press("Ctrl+Shift+K")
    menu = QApplication.activePopupWidget()
    QTest.keyClicks(menu, "expert")
    assert menu.activeAction().text() == "Expert opinion"
    QTest.keyClick(menu, Qt.Key.Key_Down)
    assert menu.activeAction().text() == "Credible source"
    QTest.keyClick(menu, Qt.Key.Key_Up)
    QTest.keyClick(menu, Qt.Key.Key_Return)
    assert step_of(user, "It is down. It stays down.").scheme == "expert opinion"
    user.press("Ctrl+Shift+K")
    menu = QApplication.activePopupWidget()
    QTest.keyClicks(menu, "slope")
    assert menu.activeAction().text() == "Slippery slope"
    QTest.keyClick(menu, Qt.Key.Key_Escape)


def test_undo_while_words_are_typed_does_not_reach_past_them(user):
    user.press("Ctrl+Shift+D", "F2")
    steps = user.window._bridge.undo_label
    user.press("Ctrl+Z", "Ctrl+Z")
    assert user.map.editor.isVisible()
    assert "nothing more to undo" in user.message
    user.press("Esc")
    assert user.window._bridge.undo_label == steps
