from __future__ import annotations

import threading

import pytest
from patience import PATIENCE_S
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QLabel

from argmap.case.claims import Claim
from argmap.case.places import Alone, Under
from argmap.case.plan_claims import plan_amendment, plan_claim
from argmap.case.plan_motion import plan_relief
from argmap.sources.anchoring import AnchorState
from argmap.sources.giving_up import GivenUpError
from argmap.ui import errand
from argmap.ui.checks import checker
from argmap.ui.checks.check_model import CheckModel, CheckRole, KindHead
from argmap.ui.marking.legend import Legend
from argmap.ui.marking.words_view import WordsView
from argmap.ui.quote_label import QuoteLabel

KEY = Qt.Key
LEFT = Qt.MouseButton.LeftButton
FIRST = "stopped hosting the network on Sunday evening"
SECOND = "broken again and again over seven weeks of warnings"
THIRD = "Nobody else would host the network at such short notice"
FOURTH = "hear both sides on Thursday morning in Seattle"


@pytest.fixture
def quotes(texts):
    return [texts.quote(words) for words in (FIRST, SECOND, THIRD, FOURTH)]


@pytest.fixture
def damaged(texts, quotes):
    """The first quote moves, the second is altered, the third is said twice, the fourth goes."""
    first, second, *said, _ = texts.text.split("\n\n")
    second = second.replace("again and again", "time and again")
    parts = ["A new beginning of the text.", first, second, *said, *said]
    texts.become("\n\n".join(parts))
    return quotes


@pytest.fixture
def page(damaged, make_panel, show):
    return show(make_panel())


def items(page):
    model = page.list.checks
    return [model.item_at(model.index(row)) for row in range(model.rowCount())]


def shown(page):
    """What the list says, a heading as its words, a kind as its word and number."""
    told = []
    for item in items(page):
        if isinstance(item, KindHead):
            told.append((item.kind.word, item.number))
        else:
            told.append(item if isinstance(item, str) else item.quote_id)
    return told


def choose(page, state):
    model = page.list.checks
    for number, item in enumerate(items(page)):
        if getattr(item, "quote", None) and item.quote.state is state:
            page.list.setCurrentIndex(model.index(number))
            return item
    raise AssertionError(state)


def press(qtbot, page, words):
    (button,) = [one for one in page.detail.buttons if one.text() == words]
    qtbot.mouseClick(button, LEFT)


def test_the_tab_is_made_when_it_is_first_turned_to(quotes, make_panel, show):
    panel = make_panel()
    assert panel.page is None
    page = show(panel)
    assert page.summary.text() == "4 quotes: 4 exact"
    assert (page.problems.text(), page.progress.isVisible()) == ("Nothing is wrong.", False)
    assert shown(page) == []


def test_a_case_without_sources_is_told_what_comes_first(bridge, make_panel, show):
    assert show(make_panel()).summary.text().startswith("Nothing to check yet. Import a source")


def test_quotes_stand_by_gravity_and_kind_and_warnings_are_folded(page, damaged):
    first, second, third, fourth = (quote.id for quote in damaged)
    assert page.summary.text() == "4 quotes: 1 moved, 1 altered, 1 ambiguous, 1 lost"
    assert shown(page) == [
        "Errors  3",
        ("Lost", 1),
        fourth,
        ("Ambiguous", 1),
        third,
        ("Altered", 1),
        second,
        "To be laid anew  1",
        ("Moved", 1),
        first,
        "Warnings  4",
        ("From another version", 4),
    ]


def test_keys_and_clicks_fold_and_unfold_a_kind(qtbot, page):
    page.list.setFocus()
    page.list.setCurrentIndex(page.list.checks.index(11))
    qtbot.keyClick(page.list, KEY.Key_Right)
    assert len(items(page)) == 16
    qtbot.keyClick(page.list, KEY.Key_Down)
    qtbot.keyClick(page.list, KEY.Key_Left)
    qtbot.keyClick(page.list, KEY.Key_Return)
    assert len(items(page)) == 12
    place = page.list.visualRect(page.list.checks.index(1)).center()
    qtbot.mouseClick(page.list.viewport(), LEFT, pos=place)
    assert shown(page)[1:3] == [("Lost", 1), ("Ambiguous", 1)]


def test_what_is_folded_stays_folded_when_the_case_is_checked_again(
    qtbot, page, texts, damaged, checked
):
    page.list.checks.fold(items(page)[1], folded=True)
    texts.bridge.edit(plan_amendment, damaged[0], speaker="A judge")
    checked(page.parentWidget())
    assert shown(page)[1:3] == [("Lost", 1), ("Ambiguous", 1)]


def test_the_altered_words_stand_beside_those_found_and_are_taken_in_one_step(
    qtbot, page, bridge, damaged, checked
):
    row = choose(page, AnchorState.ALTERED)
    views = page.detail.findChildren(WordsView)
    words = [view.words for view in views]
    assert words == [SECOND, SECOND.replace("again and again", "time and again")]
    assert [view.accessibleDescription() for view in views] == [
        "Other words: “again” for “time”",
        "Other words: “time” for “again”",
    ]
    assert page.detail.findChildren(Legend)
    (before,) = [label.text() for label in page.detail.findChildren(QuoteLabel)]
    assert f"Its rules were «{SECOND}»." in before, "the replaced text is kept and shown"
    press(qtbot, page, "Lay on the words found")
    quote = bridge.case_map.quotes[row.quote_id]
    assert quote.exact == words[1]
    assert page.list.hasFocus()
    checked(page.parentWidget())
    assert "altered" not in page.summary.text()
    bridge.undo()
    checked(page.parentWidget())
    assert "1 altered" in page.summary.text()


def test_a_place_is_chosen_for_a_quote_that_may_stand_in_several(qtbot, page, bridge, checked):
    row = choose(page, AnchorState.AMBIGUOUS)
    contexts = [label.text() for label in page.detail.findChildren(QuoteLabel)]
    assert len(contexts) == 1 + 2, "where it stood before, and where it may stand now"
    assert all(f"«{THIRD}»" in context for context in contexts)
    second = [one for one in page.detail.buttons if one.text() == "Take these words"][1]
    assert second.accessibleName().startswith("Take the words of place 2")
    qtbot.mouseClick(second, LEFT)
    quote = bridge.case_map.quotes[row.quote_id]
    assert quote.start == row.quote.anchor.candidates[1].start
    checked(page.parentWidget())
    assert "ambiguous" not in page.summary.text()


@pytest.fixture
def moved(texts, quotes, make_panel):
    texts.become(f"A new beginning.\n\n{texts.text}")
    return make_panel()


def test_all_moved_quotes_are_laid_in_one_step(qtbot, texts, moved, show, checked):
    page = show(moved)
    assert page.lay_all.text() == "Lay 4 moved quotes"
    before = list(texts.bridge.case_map.records())
    qtbot.mouseClick(page.lay_all, LEFT)
    assert checked(moved).summary.text() == "4 quotes: 4 exact"
    assert not page.lay_all.isVisible()
    assert texts.bridge.undo_label == "Lay 4 moved quotes on the words found"
    texts.bridge.undo()
    assert list(texts.bridge.case_map.records()) == before


def test_how_many_places_may_be_meant_is_said_where_not_all_are_shown(
    texts, quotes, make_panel, show
):
    texts.become("\n\n".join([*[f"Again. {THIRD}."] * 25, FIRST, SECOND, FOURTH]))
    page = show(make_panel())
    choose(page, AnchorState.AMBIGUOUS)
    told = [label.text() for label in page.detail.findChildren(QLabel)]
    assert "25 places may be meant, 20 are shown" in told
    assert [one.text() for one in page.detail.buttons].count("Take these words") == 20


def test_quotes_that_are_only_set_otherwise_are_no_errors_and_are_laid_together(
    qtbot, texts, moved, show, checked
):
    texts.become(
        texts.text.replace("weeks of", "weeks\u00a0of").replace("hosting", "host\u00ading")
    )
    page = show(moved)
    assert page.summary.text() == "4 quotes: 2 moved, 2 set otherwise"
    assert shown(page)[:2] == ["To be laid anew  4", ("Set otherwise", 2)]
    row = choose(page, AnchorState.ALTERED)
    assert row.sentence == "The same words, set otherwise (a soft hyphen)."
    assert [one.words for one in row.passages] == [FIRST, FIRST.replace("hosting", "host¬ing")]
    assert row.passages[1].told == "Only here: “¬”"
    assert page.lay_all.text() == "Lay 4 quotes"
    qtbot.mouseClick(page.lay_all, LEFT)
    assert checked(moved).summary.text() == "4 quotes: 4 exact"
    assert texts.bridge.undo_label == "Lay 4 quotes on the words found"


def test_a_quote_that_has_changed_since_is_not_laid(page, bridge, damaged, failures):
    row = choose(page, AnchorState.MOVED)
    anchor = row.quote.anchor
    assert page.deciding.lay(row)
    assert not page.deciding.lay(row, anchor.candidates[0])
    assert failures[0].message == "The quote has changed since it was checked."


def test_return_asks_for_the_passage_and_a_click_too_where_nothing_is_to_be_decided(qtbot, page):
    wanted = []
    page.opened.connect(wanted.append)
    page.list.setFocus()
    lost = choose(page, AnchorState.LOST)
    qtbot.keyClick(page.list, KEY.Key_Return)
    place = page.list.visualRect(page.list.currentIndex()).center()
    qtbot.mouseClick(page.list.viewport(), LEFT, pos=place)
    assert wanted == [lost, lost]
    altered = choose(page, AnchorState.ALTERED)
    place = page.list.visualRect(page.list.currentIndex()).center()
    qtbot.mouseClick(page.list.viewport(), LEFT, pos=place)
    assert wanted == [lost, lost]
    press(qtbot, page, "Show in the source")
    assert wanted[2:] == [altered]


def test_tab_goes_on_to_what_can_be_done_and_esc_back(qtbot, page):
    choose(page, AnchorState.ALTERED)
    page.list.setFocus()
    qtbot.keyClick(page.list, KEY.Key_Tab)
    assert page.detail.buttons[0].hasFocus()
    qtbot.keyClick(page.detail.buttons[0], KEY.Key_Escape)
    assert page.list.hasFocus()


def test_a_sentence_is_never_read_as_markup(page):
    assert all(label.textFormat() is Qt.TextFormat.PlainText for label in page.findChildren(QLabel))


def test_what_is_heard_of_a_row_says_kind_sentence_words_and_source(page):
    choose(page, AnchorState.LOST)
    told = page.list.currentIndex().data(Qt.ItemDataRole.AccessibleTextRole)
    assert told == f"Lost: The source does not have these words. “{FOURTH}”, The report"


def test_an_edit_that_no_check_reads_is_not_checked_again(page, bridge):
    panel = page.parentWidget()
    bridge.edit(plan_relief, "Restore it", new_id=bridge.new_id)
    assert not panel.pause.isActive()


def test_a_fault_of_the_map_is_told_as_it_is_made_and_goes_as_it_is_mended(page, bridge, checked):
    def told():
        checked(page.parentWidget())
        return [one.sentence for one in page.found.rows if one.kind.word == "Rests on nothing"]

    assert told() == []
    done = bridge.edit(plan_claim, "A claim", Alone(), new_id=bridge.new_id)
    claim = next(one.after for one in done.changes if isinstance(one.after, Claim))
    assert told() == ["“A claim” rests on nothing: no quote, no source, no reason."]
    bridge.edit(plan_claim, "A reason", Under(claim.id), new_id=bridge.new_id)
    assert told() == ["“A reason” rests on nothing: no quote, no source, no reason."]
    bridge.undo()
    bridge.undo()
    assert told() == []


def test_a_panel_that_is_hidden_checks_when_it_is_seen_again(
    texts, quotes, make_panel, show, checked
):
    panel = make_panel()
    page = show(panel)
    panel.hide()
    texts.become(f"A new beginning.\n\n{texts.text}")
    panel._catch_up()
    assert not page.checker.is_running
    panel.show()
    assert checked(panel).summary.text() == "4 quotes: 4 moved"


def test_what_was_found_of_a_case_that_was_closed_meanwhile_is_dropped(
    qtbot, texts, quotes, make_panel, monkeypatch
):
    gate, asked = threading.Event(), threading.Event()
    check_records = checker.check_records

    def wait(*args):
        asked.set()
        assert gate.wait(PATIENCE_S)
        return check_records(*args)

    monkeypatch.setattr(checker, "check_records", wait)
    panel = make_panel()
    panel.show()
    qtbot.waitUntil(asked.is_set)
    texts.bridge.close()
    gate.set()
    panel.page.checker._aside.end()
    assert panel.page.found is None
    assert not panel.page.checker.is_running


def test_the_model_keeps_the_rules_of_qt(page):
    model = CheckModel(page)
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal, page)
    model.show_rows(page.found.rows)
    (head,) = [one for one in items(page) if isinstance(one, KindHead) and one.is_folded]
    model.fold(head, folded=False)
    assert model.rowCount() == 16
    assert model.data(model.index(1), CheckRole.ITEM).kind.word == "Lost"


def test_the_actions_lay_one_moved_quote_and_all(texts, moved, show, bridge, checked):
    said = []
    bridge.said.connect(said.append)
    moved.lay_all_moved()
    assert "being checked" in said[-1], "nothing was checked before the tab was turned to"
    page = show(moved)
    choose(page, AnchorState.MOVED)
    moved.lay_moved()
    checked(moved)
    assert page.lay_all.text() == "Lay 3 moved quotes"
    moved.lay_all_moved()
    checked(moved)
    assert "moved" not in page.summary.text()
    moved.lay_all_moved()
    assert said[-1] == "No quote has moved."
    moved.lay_moved()
    assert "choose a quote" in said[-1]


def test_sources_are_compared_only_once_what_was_checked_is_shown(
    quotes, make_panel, show, monkeypatch
):
    monkeypatch.setattr(errand, "_SHOWN_S", PATIENCE_S)
    panel, shown = make_panel(), []
    compare = checker.compare_sources

    def watched(*given):
        shown.append(panel.page.found is not None)
        return compare(*given)

    monkeypatch.setattr(checker, "compare_sources", watched)
    show(panel)
    assert shown == [True]


def test_what_is_done_is_told_no_more_once_it_is_given_up(quotes, make_panel, show, monkeypatch):
    page = show(make_panel())
    begun, let_go = threading.Event(), threading.Event()

    def compare(*_):
        begun.set()
        let_go.wait(PATIENCE_S)
        raise GivenUpError

    monkeypatch.setattr(checker, "compare_sources", compare)
    page.check(compare=True)
    assert page.progress.text()
    page.checker.give_up()
    let_go.set()
    assert page.progress.text() == ""
    assert page.progress.isHidden()


def test_that_the_quotes_are_being_checked_is_told_until_they_are(
    quotes, make_panel, checked, qtbot, bridge
):
    panel = make_panel()
    outdated = []
    bridge.outdated.connect(outdated.append)
    with qtbot.waitSignal(bridge.said) as said:
        panel.lay_moved()
    with qtbot.waitExposed(panel):
        panel.show()
    checked(panel)
    assert said.args[0] in outdated
