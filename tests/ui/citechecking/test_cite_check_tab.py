"""A document checked in the window: read, walked, confirmed, dismissed, undone and reported."""

from __future__ import annotations

import pytest
from patience import PATIENCE_MS

from argmap.case.checked_papers import Outcome
from argmap.case.file_names import EXAMPLE
from argmap.case.plan_claims import plan_amendment
from argmap.law.citecheck.items import Verdict
from argmap.law.citecheck.reviewed import Standing
from argmap.ui.actions import ACTIONS

SOUND = "AWS said there was “no merit to these claims”."
ALTERED = "It was “apparently motivated by political hatred.”"
FALSE = "AWS saw “much merit to these dreadful claims of a conspiracy”."
CITED = "See Doe v. Roe, 123 F.3d 456 (9th Cir. 1999)."
TEXT = f"{SOUND}\n\n{ALTERED}\n\n{FALSE}\n\n{CITED}\n"
LATE_MS = 10 * PATIENCE_MS


@pytest.fixture
def user(home):
    user = home.start(home.new_case(example=EXAMPLE))
    user.waits(lambda: user.window._bridge.is_open)
    return user


@pytest.fixture
def brief(tmp_path):
    return write(tmp_path, TEXT)


def write(folder, text, name="brief.md"):
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


def panel_of(user):
    return user.window.furniture.cite_check


def settle(user):
    """Wait until nothing is being checked, nor waits to be."""
    panel = panel_of(user)

    def is_settled():
        page = panel.page
        is_there = page is not None and page.shown is not None
        return is_there and not page.checker.is_running and not panel.pause.isActive()

    user.qtbot.waitUntil(is_settled, timeout=LATE_MS)
    return panel.page


def check(user, path):
    before = panel_of(user).page and panel_of(user).page.shown
    user.chooses(opened=path)
    user.press("Alt+Shift+K")
    user.qtbot.waitUntil(lambda: panel_of(user).page.shown not in {None, before}, timeout=LATE_MS)
    return settle(user)


def verdicts(page):
    return [one.item.verdict for one in page.list.items.items]


def standings(page):
    return [one.standing for one in page.list.items.items]


def go_to(user, page, words):
    """Walk with the key for the next item until one has the words."""
    page.list.setFocus()
    user.press("Home")
    for _ in page.list.items.items:
        if words in page.list.item.item.words:
            return page.list.item
        user.press("Alt+Shift+Down")
    raise AssertionError(words)


def test_a_document_is_checked_walked_confirmed_dismissed_undone_and_reported(
    user, brief, tmp_path
):
    page = check(user, brief)
    assert verdicts(page) == [
        Verdict.EXACT, Verdict.ALTERED, Verdict.NOT_FOUND, Verdict.UNKNOWN,
    ]  # fmt: skip
    assert page.list.hasFocus()
    assert next(iter(user.case_map.checked_papers.values())).name == "brief.md"

    one = go_to(user, page, "hatred")
    assert page.texts.own.text.chosen == one.item.span
    assert page.texts.source.text.chosen == one.item.source_span
    assert "political animus" in page.texts.source.text.kept_text[slice(*one.item.source_span)]

    user.press("Alt+Shift+C")
    (review,) = user.case_map.reviews.values()
    assert (review.outcome, review.verdict, review.by) == (Outcome.CONFIRMED, "altered", "anna")
    assert review.told == one.item.how
    assert review.when

    go_to(user, page, "dreadful")
    user.press("Alt+Shift+D")
    assert user.message == "Say why it is no fault, then dismiss it."
    user.type("It is irony.")
    user.press("Return")
    assert standings(page) == [
        Standing.SOUND, Standing.CONFIRMED, Standing.DISMISSED, Standing.TO_LOOK_AT,
    ]  # fmt: skip

    to = tmp_path / "report.txt"
    user.chooses(saved=to)
    user.answers_to(page.report_button.click, lambda _: user.press("Return"))
    user.qtbot.waitUntil(to.exists, timeout=LATE_MS)
    user.qtbot.waitUntil(lambda: user.message.startswith("Exported"), timeout=LATE_MS)
    told = to.read_text(encoding="utf-8")
    assert "Dismissed by anna" in told
    assert "It is irony." in told

    user.press("Ctrl+Z")
    assert standings(page)[2] is Standing.TO_LOOK_AT
    user.press("Ctrl+Z")
    user.press("Ctrl+Z")
    assert not user.case_map.checked_papers
    assert page.teaching.isVisible()


def test_return_leads_from_an_item_to_its_place_in_the_reader(user, brief):
    page = check(user, brief)
    one = go_to(user, page, "hatred")
    user.press("Return")
    reader = user.reader
    assert reader.source.id == one.item.source
    assert reader.text.isVisible()
    start, end = one.item.source_span
    picked = user.window._selection.picked.quote
    span = (
        (user.case_map.quotes[picked].start, user.case_map.quotes[picked].end)
        if picked
        else reader.text.selected_span
    )
    assert span[0] <= start
    assert end <= span[1]


def test_a_click_on_marked_words_of_the_document_chooses_their_item(user, brief):
    page = check(user, brief)
    text = page.texts.own.text
    place = text.kept_text.index("dreadful")
    cursor = text.textCursor()
    cursor.setPosition(text.offsets.to_utf16(place + 2))
    text.scroll_to(place)
    user.click(text.viewport(), text.cursorRect(cursor).center())
    assert "dreadful" in page.list.item.item.words


def test_what_is_shown_is_chosen_by_how_it_stands(user, brief):
    page = check(user, brief)
    box = page.list.standing
    box.setFocus()
    for standing, number in ((Standing.TO_LOOK_AT, 3), (Standing.CONFIRMED, 0)):
        box.setCurrentIndex(box.findData(standing.value))
        box.activated.emit(box.currentIndex())
        shown = [
            page.list.items.item_at(page.list.items.index(row))
            for row in range(page.list.items.rowCount())
        ]
        assert sum(one is not None for one in shown) == number


def test_checking_a_changed_document_again_keeps_what_was_made_of_items_that_stay(
    user, brief, tmp_path
):
    page = check(user, brief)
    go_to(user, page, "hatred")
    user.press("Alt+Shift+C")
    page = check(
        user, write(tmp_path, f"First, a new line.\n\n{TEXT}".replace("conspiracy", "plot"))
    )
    assert len(user.case_map.checked_papers) == 1
    assert standings(page)[1] is Standing.CONFIRMED
    assert page.texts.own.text.kept_text.startswith("First, a new line.")
    user.press("Ctrl+Z")
    settle(user)
    user.waits(lambda: page.texts.own.text.kept_text.startswith("AWS said"))


def test_a_checked_document_is_taken_up_again_when_the_case_is_opened(user, brief, home):
    page = check(user, brief)
    go_to(user, page, "hatred")
    user.press("Alt+Shift+C")
    path = user.window._bridge.path
    user.window.close()
    again = home.start(path)
    again.waits(lambda: again.window._bridge.is_open)
    again.press("Ctrl+Shift+7")
    page = settle(again)
    assert standings(page)[1] is Standing.CONFIRMED


def test_a_document_is_checked_anew_where_a_source_of_the_case_changes(user, brief):
    page = check(user, brief)
    before, source = page.shown, page.list.items.items[0].item.source
    bridge = user.window._bridge
    bridge.edit(plan_amendment, bridge.case_map.sources[source], title="The Times")
    user.qtbot.waitUntil(lambda: page.shown is not before, timeout=LATE_MS)
    settle(user)
    assert "The Times" in page.list.items.items[0].item.how


def test_a_file_that_cannot_be_read_says_why_and_leaves_what_is_shown(user, brief, tmp_path):
    page = check(user, brief)
    broken = tmp_path / "broken.docx"
    broken.write_bytes(b"PK\x03\x04 no document")
    user.chooses(opened=broken)
    user.press("Alt+Shift+K")
    user.qtbot.waitUntil(lambda: "broken.docx" in user.message, timeout=LATE_MS)
    assert page.shown.paper.name == "brief.md"
    assert len(user.case_map.checked_papers) == 1


def test_checking_can_be_cancelled(user, brief):
    user.chooses(opened=brief)
    user.press("Alt+Shift+K")
    page = panel_of(user).page
    if page.checker.is_running:
        page.checker.cancel()
        assert user.message == "The cite-check was cancelled."
        assert page.shown is None


@pytest.mark.parametrize(
    "action",
    [one.id for one in ACTIONS if one.by == "citechecking" and one.id != "cite_check"],
)
def test_no_action_is_silent_without_a_checked_document(user, action):
    user.window.actions_[action].trigger()
    assert user.message == "No document is checked yet: choose Cite-check a document first."


def test_a_check_is_deleted_with_what_was_made_of_it_and_comes_back_by_undo(user, brief):
    page = check(user, brief)
    go_to(user, page, "hatred")
    user.press("Alt+Shift+C")
    user.window.actions_["delete_cite_check"].trigger()
    assert not user.case_map.checked_papers
    assert not user.case_map.reviews
    user.waits(page.teaching.isVisible)
    user.press("Ctrl+Z")
    settle(user)
    assert standings(page)[1] is Standing.CONFIRMED
