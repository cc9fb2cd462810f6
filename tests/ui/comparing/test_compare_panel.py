from __future__ import annotations

import threading

import pytest
from patience import PATIENCE_S
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from two_reports import FIRST, SECOND, pick, rows

from argmap.case.places import Alone
from argmap.case.plan_aliases import plan_alias
from argmap.case.plan_claims import plan_claim
from argmap.case.plan_evidence import plan_source_removal
from argmap.sources.giving_up import GivenUpError
from argmap.ui import next_turn
from argmap.ui.comparing import compare_page, comparer
from argmap.ui.comparing.saying import NOTHING, TOO_FEW
from argmap.workspace.workspace import Workspace

KEY = Qt.Key
ALL = [
    "Told differently  2",
    ("number",),
    ("pronoun", "reported differently"),
    "Names in two spellings  1",
    ("name",),
    "The same words  1",
    "SAME",
]


@pytest.fixture
def held(monkeypatch):
    """Hold every comparison in its thread until it is let go."""
    gate = threading.Event()
    findings_of = comparer.findings_of
    asked = []

    def wait(question, keep_going):
        asked.append(question)
        assert gate.wait(PATIENCE_S)
        return findings_of(question, keep_going)

    monkeypatch.setattr(comparer, "findings_of", wait)
    gate.asked = asked
    yield gate
    gate.set()


def test_the_tab_is_made_when_it_is_first_turned_to(two, make_panel, show):
    panel = make_panel()
    assert panel.page is None
    assert rows(show(panel)) == ALL


def test_what_is_picked_first_is_shown_with_its_sentence(page):
    assert page.list.entry.kinds == ("number",)
    assert [card.words.words for card in page.entry_page.cards] == [
        FIRST.split(".")[0],
        SECOND.split(".")[0],
    ]
    assert page.entry_page.title.text() == "Number"
    assert "2 reports of one origin: AFP" in page.entry_page.about.text()
    told = page.entry_page.told.findChildren(type(page.entry_page.title))
    assert any("“dozens”" in label.text() for label in told)


def test_a_card_says_where_its_passage_stands(page):
    name = page.entry_page.cards[1].accessibleName()
    whose = "Origin: AFP · in the reporter’s words. Amazon said"
    assert name.startswith(f"Second report. 12 January 2021 · {whose}")
    assert "Machine translation" in page.entry_page.cards[0].accessibleName()
    assert page.entry_page.cards[0].accessibleDescription() == "Other words: “dozens of” for “100”"


def test_arrows_go_from_entry_to_entry_past_the_headings(qtbot, page):
    view = page.list.view
    view.setFocus()
    seen = []
    for _ in range(4):
        seen.append(page.entry_page.entry.kinds or page.entry_page.entry.group.name)
        qtbot.keyClick(view, KEY.Key_Down)
    assert seen == [row for row in ALL if not isinstance(row, str) or row == "SAME"]


def test_return_goes_to_the_passages_and_on_to_the_source_and_esc_comes_back(qtbot, page):
    wanted = []
    page.passage_wanted.connect(wanted.append)
    page.list.view.setFocus()
    qtbot.keyClick(page.list.view, KEY.Key_Return)
    first, second = page.entry_page.cards
    assert first.hasFocus()
    qtbot.keyClick(first, KEY.Key_Return)
    qtbot.mouseClick(second, Qt.MouseButton.LeftButton)
    assert wanted == list(page.list.entry.places)
    qtbot.keyClick(first, KEY.Key_Escape)
    assert page.list.view.hasFocus()


def test_the_list_shows_one_kind_where_that_is_chosen(qtbot, page):
    box = page.list.kind
    words = [box.itemText(at) for at in range(box.count())]
    assert words == [
        "Every kind",
        "Number  1",
        "Pronoun  1",
        "Wording  1",
        "Name  1",
        "The same words  1",
    ]
    box.setFocus()
    for _ in range(3):
        qtbot.keyClick(box, KEY.Key_Down)
    assert rows(page) == ["Told differently  1", ("pronoun", "reported differently")]
    assert page.entry_page.entry.kinds == ("pronoun", "reported differently")


def test_a_source_more_is_compared_too_and_what_was_picked_stays(reports, page, qtbot):
    pick(page, "pronoun")
    reports.add("A third paper: Amazon said that it had reported 90 violent posts to Parler.")
    assert page.comparer.is_running
    qtbot.waitUntil(lambda: not page.comparer.is_running)
    assert page.list.entry.kinds == ("pronoun", "reported differently")
    entry = pick(page, "number")
    assert len({place.source for place in entry.places}) == 3


def test_while_the_tab_is_hidden_nothing_is_compared(reports, page, held, qtbot):
    held.set()
    panel = page.window()
    panel.hide()
    reports.add(SECOND)
    assert not page.comparer.is_running
    assert not held.asked
    panel.show()
    qtbot.waitUntil(lambda: not page.comparer.is_running)
    assert len(held.asked) == 1


def test_an_edit_of_claims_compares_nothing(bridge, page):
    bridge.edit(plan_claim, "A claim", Alone(), new_id=bridge.new_id)
    assert not page.comparer.is_running


def test_what_was_found_of_a_case_that_has_changed_since_is_dropped(
    bridge, two, make_panel, held, qtbot
):
    panel = make_panel()
    panel.show()
    qtbot.waitUntil(lambda: len(held.asked) == 1)
    bridge.edit(plan_source_removal, two[0].id)
    assert not panel.page.comparer.is_running
    held.set()
    panel.page.comparer._aside.end()
    QApplication.processEvents()
    assert rows(panel.page) == []
    assert panel.page.instead.text() == TOO_FEW


def test_another_case_shows_nothing_of_the_one_before(bridge, store, page, qtbot):
    store.map = type(store.map)([store.map.case])
    bridge.open(Workspace(store))
    qtbot.waitUntil(lambda: not page.comparer.is_running)
    assert rows(page) == []
    assert page.instead.text() == TOO_FEW
    assert not page.entry_page.isVisible()


def test_comparing_can_be_stopped_and_begun_again(two, make_panel, held, qtbot):
    panel = make_panel()
    with qtbot.waitExposed(panel):
        panel.show()
    qtbot.waitUntil(lambda: len(held.asked) == 1)
    progress = panel.page.progress
    assert progress.words.text() == "Comparing 2 sources…"
    qtbot.mouseClick(progress.stop, Qt.MouseButton.LeftButton)
    assert progress.words.text() == "Comparing was stopped."
    held.set()
    qtbot.mouseClick(progress.restart, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not panel.page.comparer.is_running)
    assert rows(panel.page) == ALL
    assert not progress.isVisible()


def test_nothing_is_said_of_sources_that_are_still_compared_or_were_not(
    reports, make_panel, held, qtbot
):
    reports.add("The harbour bridge was closed on Monday for repairs.", title="One")
    reports.add("A baker won first prize for cakes.", title="Other")
    panel = make_panel()
    with qtbot.waitExposed(panel):
        panel.show()
    page = panel.page
    held.set()
    qtbot.waitUntil(lambda: page.instead.text() == NOTHING)
    held.clear()
    reports.add("The mayor opened a school in the old town.", title="Third")
    page.compare()
    qtbot.waitUntil(lambda: page.progress.words.text() == "Comparing 3 sources…")
    assert page.instead.text() == ""
    qtbot.mouseClick(page.progress.stop, Qt.MouseButton.LeftButton)
    assert page.instead.text() == ""


@pytest.fixture
def endless(monkeypatch):
    """Let a comparison go on until nobody waits for it; its events say that it did."""
    begun, ended = threading.Event(), threading.Event()

    def compare_for_ever(_question, keep_going):
        begun.set()
        while keep_going():
            ended.wait(0.001)
        ended.set()
        raise GivenUpError

    monkeypatch.setattr(comparer, "findings_of", compare_for_ever)
    return begun, ended


@pytest.mark.parametrize("way", ["stop", "close"])
def test_what_nobody_waits_for_any_more_ends_in_the_middle(two, make_panel, endless, qtbot, way):
    begun, ended = endless
    panel = make_panel()
    with qtbot.waitExposed(panel):
        panel.show()
    qtbot.waitUntil(begun.is_set)
    if way == "stop":
        qtbot.mouseClick(panel.page.progress.stop, Qt.MouseButton.LeftButton)
    else:
        panel._bridge.close()
    assert ended.wait(PATIENCE_S)
    assert not panel.page.comparer.is_running


def test_a_fault_in_the_thread_is_not_hidden(two, make_panel, monkeypatch, qtbot):
    def fail(_question, _keep_going):
        raise ZeroDivisionError("in the thread")

    monkeypatch.setattr(comparer, "findings_of", fail)
    panel = make_panel()
    with qtbot.captureExceptions() as raised:
        panel.show()
        qtbot.waitUntil(lambda: panel.page is not None and not panel.page.comparer.is_running)
        qtbot.waitUntil(lambda: bool(raised))
    assert raised[0][0] is ZeroDivisionError
    assert panel.page.progress.restart.isVisible()


def test_sources_that_share_nothing_are_told_so(reports, make_panel, show):
    reports.add("Cats sleep all day in the warm sun.")
    reports.add("The parliament has voted on a budget.")
    assert show(make_panel()).instead.text() == NOTHING


def test_one_source_is_told_to_be_too_few(reports, make_panel, show):
    reports.add(FIRST)
    assert show(make_panel()).instead.text() == TOO_FEW


def test_names_that_are_joined_are_no_longer_told_apart(bridge, page, qtbot):
    bridge.edit(plan_alias, ["Matze", "Matzi"])
    qtbot.waitUntil(lambda: not page.comparer.is_running)
    assert ("name",) not in rows(page)


def test_in_a_narrow_tab_the_passages_stand_below_the_list(page):
    assert page._split.orientation() is Qt.Orientation.Horizontal
    page.parentWidget().resize(500, 700)
    QApplication.processEvents()
    assert page._split.orientation() is Qt.Orientation.Vertical


def test_tab_goes_from_the_list_through_the_passages_to_what_can_be_recorded(page, qtbot):
    page.list.view.setFocus()
    seen = []
    for _ in range(3):
        qtbot.keyClick(QApplication.focusWidget(), KEY.Key_Tab)
        seen.append(QApplication.focusWidget())
    assert seen == [*page.entry_page.cards, page.entry_page.recording.record]


def test_the_list_has_the_focus_once_there_is_something_to_pick(two, make_panel, held, qtbot):
    panel = make_panel()
    with qtbot.waitExposed(panel):
        panel.show()
    qtbot.waitUntil(panel.isActiveWindow)
    qtbot.waitUntil(lambda: len(held.asked) == 1)
    panel.page.progress.stop.setFocus()
    held.set()
    qtbot.waitUntil(lambda: not panel.page.comparer.is_running)
    assert panel.page.list.view.hasFocus()


def test_the_page_is_made_where_it_stands(make_panel, monkeypatch):
    """What moves into another widget is dressed anew, with all that is in it."""
    made, make = [], compare_page.ComparePage
    monkeypatch.setattr(
        compare_page, "ComparePage", lambda *parts: made.append(parts) or make(*parts)
    )
    panel = make_panel()
    panel.prepare()
    assert [parts[-1] for parts in made] == [panel]


@pytest.fixture
def refreshed(monkeypatch):
    """Note each time that the page shows anew what is recorded."""
    refreshed, refresh = [], compare_page.ComparePage.refresh
    noted = lambda page, key=None: refreshed.append(page) or refresh(page, key)  # noqa: E731 -- short
    monkeypatch.setattr(compare_page.ComparePage, "refresh", noted)
    return refreshed


def test_what_is_recorded_is_shown_ahead_and_again_only_when_it_has_changed(
    reports, two, make_panel, held, refreshed
):
    panel = make_panel()
    panel.fill()
    panel.fill()
    panel.show()
    assert panel.page.comparer.is_running
    assert len(refreshed) == 1
    panel.hide()
    reports.bridge.edit(plan_source_removal, two[0].id)
    assert len(refreshed) == 1
    panel.fill()
    assert len(refreshed) == 2
    held.set()


def test_a_tab_that_was_not_made_ready_is_filled_in_the_turn_after(
    two, make_panel, held, refreshed, monkeypatch
):
    monkeypatch.setattr(next_turn, "may_wait", lambda: True)
    panel = make_panel()
    panel.show()
    assert panel.page.comparer.is_running
    assert refreshed == []
    panel._later._go_on()
    assert len(refreshed) == 1
    assert not panel.updatesEnabled()
    panel._later.hurry()
    assert panel.updatesEnabled()
    assert len(refreshed) == 1
    held.set()
