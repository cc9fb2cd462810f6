"""A user searches the sources of the example: by keyboard and mouse, in the whole window."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from argmap.case.lookups import title_of
from argmap.ui.searching.found_model import FoundRole


@pytest.fixture
def user(home):
    user = home.start(home.new_case(example="parler-v-aws"))
    user.waits(lambda: user.window._bridge.is_open)
    user.panel = user.window.furniture.search
    user.panel.pause.setInterval(0)
    return user


def answered(user, words=None):
    def is_answered():
        question = user.panel.search.question
        asks = question is not None and words in {None, question.words}
        return asks and user.panel.search.is_answered

    user.waits(is_answered)


def search(user, words):
    user.press("F4")
    user.type(words)
    answered(user, words)


def pick_claim(user, words):
    claim = next(one for one in user.case_map.claims.values() if words in one.text)
    user.window._selection.pick_claim(claim.id)
    return claim


def used(user):
    model = user.panel.model
    return [model.index(row).data(FoundRole.USED) for row in range(model.rowCount())]


def test_a_passage_is_found_read_and_quoted_for_the_claim_by_keyboard(user):
    claim = pick_claim(user, "Without hosting")
    search(user, '"cloud servers"')
    passage = user.panel.current
    user.press("Return")
    assert user.window._selection.picked.source == passage.source
    assert user.reader.text.selected_span == passage.span
    assert QApplication.focusWidget() is user.reader.text
    before = len(user.case_map.cites_on(claim.id))
    user.press("Ctrl+L")
    (cite,) = user.case_map.cites_on(claim.id)[before:]
    assert user.case_map.quotes[cite.quote].exact == passage.text


def test_one_steps_through_what_is_found_without_leaving_the_reader(user):
    search(user, "Parler")
    passages = user.panel.model.passages
    user.press("F7")
    assert user.reader.text.selected_span == passages[0].span
    user.press("F7")
    assert user.window._selection.picked.source == passages[1].source
    assert user.reader.text.selected_span == passages[1].span
    assert user.message.startswith(f"Passage 2 of the best {len(passages)}: ")
    user.press("Shift+F7", "Shift+F7")
    assert user.message == "It is the first passage found."
    assert user.reader.text.selected_span == passages[0].span


def test_back_from_the_reader_the_passages_are_there_with_the_focus(user):
    search(user, "Parler")
    user.press("Down", "Return")
    user.click(user.reader.header._back)
    assert user.panel.list.isVisible()
    assert user.panel.list.currentIndex().row() == 1
    assert QApplication.focusWidget() is user.panel.field
    user.press("Esc", "Esc")
    assert user.window.furniture.sources.list.isVisible()
    assert QApplication.focusWidget() is user.window.furniture.sources.list


def test_escape_gives_the_list_of_sources_and_its_width_back(user):
    left = user.window.desk.left
    user.press("Ctrl+4")
    width = left.width()
    search(user, "Parler")
    assert not user.window.furniture.sources.list.isVisible()
    assert left.width() > width
    user.press("Esc")
    assert user.window.furniture.sources.list.isVisible()
    assert left.width() == width


def test_support_is_quoted_for_the_claim_it_was_looked_for(user):
    claim = pick_claim(user, "Without hosting")
    user.press("Shift+F4")
    answered(user)
    assert user.panel.head.text() == f"Support for “{title_of(claim)}”"
    notes = [one.note for one in user.panel.model.passages]
    assert all(" of its words" in note for note in notes)
    unused = used(user).index("")
    user.press(*["Down"] * unused)
    other = pick_claim(user, "Public safety")
    cites, records = len(user.case_map.cites_on(claim.id)), user.records
    user.press("Ctrl+L")
    assert len(user.case_map.cites_on(claim.id)) == cites + 1
    assert user.window._selection.picked.claim == other.id
    assert user.panel.list.isVisible()
    assert used(user)[unused] == "Quoted for this claim"
    user.press("Ctrl+Z")
    assert user.records == records
    assert used(user)[unused] == ""


def test_without_a_claim_the_key_says_what_is_missing(user):
    user.window._selection.pick_claim(None)
    user.press("Shift+F4")
    assert user.message == "Select a claim first."
    search(user, "Parler")
    records = user.records
    user.press("Ctrl+L")
    assert user.message.startswith("Select the claim")
    assert user.records == records


def test_what_is_quoted_already_is_marked_with_the_claims(user):
    quotes = [one for one in user.case_map.quotes.values() if user.case_map.cites_of(one.id)]
    quote = next(one for one in quotes if one.exact.isascii() and '"' not in one.exact)
    search(user, f'"{quote.exact}"')
    assert used(user)[0].startswith("Quoted for “")


def test_stepping_before_anything_is_found_says_where_to_begin(user):
    user.press("F7")
    assert user.message == "Nothing has been found yet: search the sources (F4)."


def test_a_case_without_texts_says_so(home):
    user = home.start(home.new_case("empty.argmap"))
    user.waits(lambda: user.window._bridge.is_open)
    user.press("F4")
    assert user.message.startswith("There is no source with a text")
    assert not user.window.furniture.search.isVisible()


def test_tab_goes_through_the_sources_tab_and_adds_no_claim_on_the_map(user):
    claims = len(user.case_map.claims)
    pick_claim(user, "Without hosting")
    search(user, "restrainin ordre")
    user.waits(user.panel.offer.isVisible)
    user.press("Tab")
    assert QApplication.focusWidget() is user.panel.offer
    user.map.setFocus(Qt.FocusReason.TabFocusReason)
    user.press("Tab")
    assert QApplication.focusWidget() is not user.map
    user.map.setFocus(Qt.FocusReason.BacktabFocusReason)
    user.press("Shift+Tab")
    assert QApplication.focusWidget() is not user.map
    assert len(user.case_map.claims) == claims


@pytest.mark.parametrize("begins", ["click", "arrow", "key"])
def test_tab_adds_a_claim_once_one_has_begun_on_the_map(user, begins):
    claims = len(user.case_map.claims)
    pick_claim(user, "Without hosting")
    user.map.setFocus(Qt.FocusReason.TabFocusReason)
    if begins == "click":
        box = user.map.view.rect_to_screen(user.map.scene.rect(user.map.selected))
        user.click(user.map, box.center().toPoint())
    elif begins == "arrow":
        user.press("Up")
    else:
        user.press("F4")
        user.map.setFocus(Qt.FocusReason.ShortcutFocusReason)
    user.press("Tab")
    assert len(user.case_map.claims) == claims + 1
