"""A paper chosen in the Brief tab: its pages follow the case, and lead back to the map."""

from __future__ import annotations

import pytest
from brief_tab import choose, settled, text_of
from patience import PATIENCE_MS
from PySide6.QtCore import QPoint, QPointF, QRectF, Qt
from PySide6.QtTest import QTest

from argmap.brief.papers import PAPERS
from argmap.brief.standing_for import Half
from argmap.case.file_names import EXAMPLE
from argmap.case.plan_claims import plan_amendment

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def user(home):
    user = home.start(home.new_case(example=EXAMPLE))
    user.waits(lambda: user.window._bridge.is_open)
    return user


@pytest.fixture
def page(user):
    return choose(user, "memorandum")


def printed_claim(page, user):
    """A claim that is printed as a paragraph, and where in the view once it is brought there."""
    blocks = (one for one in page.pages.areas._columns[0] if one.record)
    kinds = user.case_map.claims
    record = next(one.record for one in blocks if one.record.kind == "claim" and one.page > 3)
    assert record.id in kinds
    page.pages.bring_into_view(record)
    place = page.pages.place_of(record) - page.pages._scrolled
    return record, place.toPoint()


def test_the_tab_shows_the_pages_of_the_paper_that_is_chosen(page):
    assert "MEMORANDUM" in text_of(page).upper()
    told = page.status.text()
    assert told.startswith(f"{page.pages.page_count} pages. ")
    assert " of 24 (W.D. Wash. Local Civil Rule 7(e), as it then stood)." in told
    assert page.pages.page_count > 5


def test_each_kind_says_what_it_holds_and_what_each_option_does(page):
    for row, kind in enumerate(PAPERS):
        page.choice.kinds.setCurrentRow(row)
        assert page.choice.about.text() == kind.about
        assert set(page.choice.form.editors) == {one.name for one in kind.options}
        for option in kind.options:
            assert page.choice.form.editors[option.name].accessibleDescription() == option.about


def test_an_option_that_is_ticked_is_on_the_pages(user, page):
    assert "Not legal advice" not in text_of(page)
    tick = page.choice.form.editors["not_advice"]
    page.choice._area.ensureWidgetVisible(tick)
    user.click(tick, QPoint(8, tick.height() // 2))
    assert "Not legal advice" in text_of(settled(user))


def test_the_focus_stays_on_an_option_that_is_taken_back(user, page):
    tick = page.choice.form.editors["not_advice"]
    tick.setFocus()
    QTest.keyClick(tick, Qt.Key.Key_Space)
    settled(user)
    user.press("Ctrl+Z")
    settled(user)
    again = page.choice.form.editors["not_advice"]
    assert not again.isChecked()
    assert again.hasFocus()


def test_an_edit_of_a_claim_is_on_the_pages_after_a_while(user, page):
    record, _ = printed_claim(page, user)
    bridge = user.window._bridge
    claim = user.case_map.claims[record.id]
    bridge.edit(plan_amendment, claim, text="The zebra clause decides this.")
    assert "zebra clause" in text_of(settled(user))


def test_a_click_on_a_paragraph_picks_its_claim_and_two_edit_it(user, page):
    record, place = printed_claim(page, user)
    assert page.pages.record_at(QPointF(place)) == record
    user.click(page.pages.viewport(), place)
    assert user.window._selection.picked.claim == record.id
    QTest.mouseDClick(page.pages.viewport(), LEFT, pos=place)
    user.waits(user.map.editor.isVisible)


def test_a_click_on_a_sentence_of_a_paragraph_of_several_picks_its_own_claim(user, page):
    areas = page.pages.areas
    sentence = next(one for one in areas._block_of if one.record != areas._block_of[one].record)

    def place(x):
        spot = QRectF(sentence.x + x, sentence.y - 3, 0, 0)
        return page.pages.places.from_points(sentence.page, spot).topLeft() - page.pages._scrolled

    page.pages.verticalScrollBar().setValue(round(place(0).y() + page.pages._scrolled.y() - 200))
    for x, record in ((-9, areas._block_of[sentence].record), (4, sentence.record)):
        user.click(page.pages.viewport(), place(x).toPoint())
        assert user.window._selection.picked.claim == record.id
    QTest.mouseDClick(page.pages.viewport(), LEFT, pos=place(4).toPoint())
    user.waits(user.map.editor.isVisible)
    assert user.map.editor.toPlainText() == user.case_map.claims[sentence.record.id].text


def test_a_click_on_a_row_of_a_table_picks_its_harm_and_two_edit_it(user):
    page = choose(user, "exhibits")
    harms = (one.record for one in page.pages.areas._columns[0] if one.record)
    harm = next(one for one in harms if one.kind == "harm")
    page.pages.bring_into_view(harm)
    place = (page.pages.place_of(harm) - page.pages._scrolled).toPoint()
    assert page.pages.record_at(QPointF(place)) == harm
    user.click(page.pages.viewport(), place)
    assert user.window._selection.picked.harm == harm.id
    asked = []
    user.window.furniture.papers.going.fields_wanted.connect(lambda: asked.append(True))
    QTest.mouseDClick(page.pages.viewport(), LEFT, pos=place)
    assert asked


def test_a_click_on_either_side_of_the_ledger_picks_the_harm_that_is_printed_there(user):
    page = choose(user, "map")
    left_flow, _, right_flow = page.pages.areas._columns
    halves = [one for one in (*left_flow, *right_flow) if one.half is not Half.NONE]
    left = next(one for one in halves if one.half is Half.LEFT)
    right = next(one for one in halves if one.half is Half.RIGHT and abs(one.y - left.y) < 2)
    for one in (left, right):
        page.pages.bring_into_view(one.record)
        place = (page.pages.place_of(one.record) - page.pages._scrolled).toPoint()
        user.click(page.pages.viewport(), place)
        assert user.window._selection.picked.harm == one.record.id
    asked = []
    user.window.furniture.papers.going.fields_wanted.connect(lambda: asked.append(True))
    QTest.mouseDClick(page.pages.viewport(), LEFT, pos=place)
    assert asked


def test_the_limits_and_documents_that_there_are_are_chosen_from_a_list(user, page):
    box = page.choice.form.editors["limit"]
    assert box.count() > 2
    assert box.findData("none") == 1
    box.setFocus()
    user.press("Down")
    settled(user)
    assert page.choice.options["limit"] == "none"
    assert "of 24" not in page.status.text()


def test_what_is_picked_elsewhere_is_marked_on_the_pages(user, page):
    record, _ = printed_claim(page, user)
    user.window._selection.pick_claim(record.id)
    assert page.pages.picked == record
    assert page.pages.areas.boxes_of(record)


def test_a_paper_whose_reader_has_changed_is_written_anew_when_it_is_turned_to(user, page):
    user.press("Ctrl+2")
    panel = user.window.furniture.brief
    was = panel.choices_shown()
    panel.choices_shown = lambda: was._replace(reader="court", revealed=True)
    asked = []
    page.writer.told.connect(asked.append)
    user.press("Ctrl+Shift+1")
    user.waits(lambda: bool(asked))
    settled(user)


def test_every_paragraph_is_found_where_its_words_are_printed(page):
    areas = page.pages.areas
    told = [one for column in areas._columns for one in column if one.record]
    assert len(told) > 30
    for one in told:
        assert areas.record_at(one.page, _inside(one)) == one.record


def _inside(one):
    return QPointF(one.x + 10, one.y + 4)


def test_the_paper_and_its_options_are_chosen_again_when_the_case_is_opened_again(home, user, page):
    tick = page.choice.form.editors["draft"]
    page.choice._area.ensureWidgetVisible(tick)
    user.click(tick, QPoint(8, tick.height() // 2))
    settled(user)
    path = user.window.flow.path
    user.press("Ctrl+W")
    assert user.window.open_path(path)
    user.press("Ctrl+Shift+1")
    again = settled(user)
    assert again.kind.id == "memorandum"
    assert again.choice.options["draft"] == "yes"
    assert "DRAFT" in text_of(again)


def test_a_paper_that_cannot_be_made_says_why_in_place_of_its_pages(user, page):
    page.kept.keep_options("memorandum", {"limit": "moon"})
    settled(user)
    field = page.choice.form.editors["limit"]
    assert field.currentText() == "“moon”, which is not there"
    assert page.fault.isVisible()
    assert "There is no limit called “moon”" in page.fault.text()
    assert not page.pages.isVisible()
    assert not page.print_button.isEnabled()
    field.setFocus()
    user.press("Home")
    settled(user)
    assert page.choice.options["limit"] == ""
    assert not page.fault.isVisible()
    assert page.pages.isVisible()


def test_cancel_leaves_the_pages_there_were(user, page):
    count = page.pages.page_count
    page.writer._reader._turns.setInterval(10 * PATIENCE_MS)
    page.write()
    user.waits(page.cancel_button.isVisible)
    assert page.status.text() == "Reading the sources…"
    user.click(page.cancel_button)
    assert not page.writer.is_running
    assert page.pages.page_count == count
    assert page.status.text().startswith("Cancelled")


def test_the_options_have_most_of_the_height_and_the_list_shows_the_kind_that_is_chosen(page, user):
    choice = page.choice
    for width, height in ((1280, 800), (1600, 1000)):
        user.window.resize(width, height)
        for row in (0, len(PAPERS) - 1, 3):
            choice.kinds.setCurrentRow(row)
            shown = choice.kinds.visualItemRect(choice.kinds.currentItem())
            assert choice.kinds.viewport().rect().contains(shown)
        settled(user)
        assert choice.kinds.height() < choice.height() / 2.5
        area = choice._area.viewport()
        seen = [
            one
            for one in choice.form.editors.values()
            if one.mapTo(area, one.rect().bottomLeft()).y() < area.height()
        ]
        assert len(seen) >= 4


def test_what_points_are_made_by_is_not_cut(page, user):
    user.window.resize(1280, 800)
    box = page.choice.form.editors["form"]
    room = box.width() - 40  # its arrow and what is kept free around the words
    assert box.fontMetrics().horizontalAdvance(box.currentText()) <= room
