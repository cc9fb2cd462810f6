"""From the foot of the window to the checks, and from a check to its record and passage."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from argmap.case.file_names import EXAMPLE
from argmap.case.ids import keyed_id
from argmap.case.plan_caption import plan_caption
from argmap.case.plan_evidence import plan_source
from argmap.case.plan_replacement import plan_source_replacement
from argmap.case.terms import SourceKind
from argmap.sources.anchoring import AnchorState
from argmap.sources.importing import document_from_bytes

ARTICLE = keyed_id("source", "article-0", "0")


@pytest.fixture
def user(home):
    user = home.start(home.new_case(example=EXAMPLE))
    user.waits(lambda: user.window._bridge.is_open)
    return user


@pytest.fixture
def page(user):
    user.press("Ctrl+7")
    return checked(user)


def checked(user):
    panel = user.window.furniture.panels["checks"]

    def is_over():
        page = panel.page
        if page is None or page.found is None or not page.found.is_whole:
            return False
        return not panel.pause.isActive() and not page.checker.is_running

    user.waits(is_over)
    return panel.page


def unfold_all(page):
    model = page.list.checks
    model.folded_at_first = frozenset()
    model.show_rows(page.found.rows)


def choose(page, wanted):
    """Choose the first row that is wanted in the list."""
    unfold_all(page)
    row = next(row for row in page.found.rows if wanted(row))
    page.list.setCurrentIndex(page.list.checks.index_of(row.key))
    page.list.setFocus(Qt.FocusReason.OtherFocusReason)
    return row


def test_the_foot_of_the_window_leads_to_the_checks_by_mouse(user):
    link = user.window.message_line._quotes
    user.waits(lambda: link.text() == "62 quotes, all exact")
    user.click(link)
    page = checked(user)
    assert page.isVisible()
    assert page.summary.text() == "62 quotes: 62 exact"
    assert page.list.hasFocus()


def test_the_foot_of_the_window_leads_to_the_checks_by_keyboard(user):
    link = user.window.message_line._quotes
    assert link.focusPolicy() & Qt.FocusPolicy.TabFocus
    link.setFocus(Qt.FocusReason.TabFocusReason)
    user.press("Space")
    assert checked(user).isVisible()


def test_return_on_a_quote_opens_its_passage_and_picks_its_claim(user, page):
    row = choose(page, lambda row: row.kind.word == "Quotation marks")
    user.press("Return")
    picked, quote = user.window._selection.picked, user.case_map.quotes[row.quote_id]
    assert (picked.quote, picked.source) == (quote.id, quote.source)
    assert picked.claim in {cite.claim for cite in user.case_map.cites_of(quote.id)}
    assert user.reader.text.hasFocus()
    user.press("Ctrl+7")
    assert page.list.row == row


def test_a_problem_of_a_claim_picks_the_claim_and_its_quote(user, page):
    row = choose(page, lambda row: row.kind.word == "Used against its caution")
    user.press("Return")
    picked = user.window._selection.picked
    assert (picked.claim, picked.quote) == (row.where[0].id, row.where[1].id)


def test_what_concerns_a_claim_alone_picks_it(user, page):
    row = choose(page, lambda row: row.kind.word == "One origin")
    user.press("Return")
    assert user.window._selection.picked.claim == row.where[0].id


def test_what_two_sources_tell_differently_opens_the_first_passage(user, page):
    row = choose(page, lambda row: row.kind.word == "Differs: number")
    assert len({passage.about for passage in row.passages} | {""}) >= 2
    user.press("Return")
    place = row.where[0]
    assert user.window._selection.picked.source == place.source
    words = user.reader.text.kept_text[place.start : place.end]
    assert " ".join(words.split()) == row.passages[0].words


def test_what_concerns_the_motion_leads_to_the_weighing(user, page):
    user.window._bridge.edit(plan_caption, posture="tro-without-notice")
    page = checked(user)
    choose(page, lambda row: row.kind.word == "Nothing sworn")
    user.press("Return")
    assert user.window.furniture.weigh.isVisible()


def test_a_moved_quote_is_shown_where_its_words_stand_now(user, page):
    bridge = user.window._bridge
    text = "A correction was printed above.\n\n" + bridge.document_of(ARTICLE).text
    places = {one.id: None for one in user.case_map.quotes_of(ARTICLE)}
    document = document_from_bytes(text.encode())
    bridge.edit(plan_source_replacement, ARTICLE, document, places)
    page = checked(user)
    row = choose(page, lambda one: one.quote and one.quote.state is AnchorState.MOVED)
    user.press("Return")
    anchor = row.quote.anchor
    assert user.reader.text.textCursor().selectedText().split() == anchor.found_text.split()


def test_an_authority_that_nobody_checked_leads_to_its_fields(user):
    bridge, selection = user.window._bridge, user.window._selection
    law = {"title": "15 U.S.C. § 1", "kind": SourceKind.STATUTE}
    bridge.edit(plan_source, law, None, new_id=bridge.new_id)
    source = bridge.case_map.ranked_sources()[-1].id
    selection.pick_claim(bridge.case_map.roots()[0].id)
    user.press("Ctrl+7")
    page = checked(user)
    choose(page, lambda row: row.kind.word == "Authority not checked")
    user.press("Return")
    assert selection.picked.source == source
    inspector = user.window.furniture.inspector
    user.waits(inspector.source_page.isVisible)
    assert inspector.source_page.authority.isVisible()


@pytest.mark.parametrize("word", ["Unanswered attack", "Rests on nothing"])
def test_a_fault_of_the_map_leads_to_its_claim(user, page, word):
    row = choose(page, lambda row: row.kind.word == word)
    user.press("Return")
    assert user.window._selection.picked.claim == row.where[0].id
