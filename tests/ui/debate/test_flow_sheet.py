"""The flow sheet in the window: what is said stands on it, joined and by keyboard."""

from __future__ import annotations

import pytest
from debate_driver import Debater
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QPushButton

from argmap.case.file_names import EXAMPLE
from argmap.case.lookups import full_title_of
from argmap.case.places import Under
from argmap.case.plan_evidence import plan_cite
from argmap.case.plan_removals import plan_removal
from argmap.case.plan_rounds import plan_flow_entry
from argmap.case.plan_rows import plan_reuses
from argmap.case.rounds import FlowStatus
from argmap.case.terms import Side, Signal, Stance
from argmap.debate.aiming import joined_by_map
from argmap.debate.asking import kept_question
from argmap.debate.joins import BENCH
from argmap.debate.round_map import Asked
from argmap.reasoning.critical_questions import critical_questions
from argmap.ui.debate.flow_model import CELL
from argmap.ui.quote_label import QuoteLabel


@pytest.fixture
def debater(home):
    user = home.start(home.new_case(example=EXAMPLE))
    user.waits(lambda: user.window._bridge.is_open)
    return Debater(user).begins(bench=False, reserved=2)


def root(debater):
    return next(one for one in debater.user.case_map.roots() if one.side == "movant")


def argues(debater):
    """Say the claim at issue and what bears on it most directly."""
    debater.says(full_title_of(root(debater))[:30])
    case_map = debater.user.case_map
    said = [root(debater).id]
    for claim in said[:12]:
        for step in case_map.arguments_on(claim):
            said += [one.claim for one in case_map.premises_of(step.id)]
    for claim in said[1:6]:
        debater.round.held.say_claim(claim)


def test_letters_find_a_claim_and_return_says_it(debater):
    claim = root(debater)
    debater.says(full_title_of(claim)[:30])
    (entry,) = debater.entries
    assert (entry.claim, entry.speech) == (claim.id, "opening")
    cell = debater.round.model.index(0, 0).data(CELL)
    assert (cell.words, cell.status, cell.side) == (full_title_of(claim), "New", "movant")


def test_claims_of_the_other_side_stand_last_and_say_that_they_concede(debater):
    line = debater.round.bar.line
    debater.user.click(line)
    debater.user.type("good faith")
    found = debater.round.bar.found
    told = [found.item(row).text() for row in range(found.count())]
    others = ["it would be said for them" in one for one in told]
    assert others == sorted(others)
    assert not others[0]
    assert others[-1]
    assert not any("concedes" in one for one in told)
    debater.user.press("Return")
    (entry,) = debater.entries
    assert debater.user.case_map.claims[entry.claim].side is not Side.RESPONDENT


def test_to_say_a_claim_concedes_it_only_where_the_other_side_said_it(debater):
    case_map, held = debater.user.case_map, debater.round.held
    claim = next(
        one
        for one in case_map.claims.values()
        if one.side is Side.RESPONDENT and full_title_of(one)
    )
    letters, bar = full_title_of(claim)[:40], debater.round.bar

    def told():
        debater.user.click(bar.line)
        debater.user.press("Ctrl+A")
        debater.user.type(letters)
        rows = [bar.found.item(row) for row in range(bar.found.count())]
        return next(one.text() for one in rows if one.text().startswith(full_title_of(claim)))

    assert "it would be said for them" in told()
    debater.user.press("Escape")
    bridge = debater.user.window._bridge
    words = {"claim": claim.id, "new_id": bridge.new_id}
    (theirs,) = (
        one.record.id
        for one in bridge.edit(plan_flow_entry, held.record.id, "answer", **words).changes
    )
    held.time.next_speech()
    held.time.next_speech()
    assert held.speech.id == "rebuttal"
    debater.round.aim.at(theirs)
    assert "to say it concedes it" in told()
    assert bar.target.full_text.startswith("Concedes ")
    debater.user.press("Return")
    assert held.flow.standings[theirs].status is FlowStatus.CONCEDED


def test_words_of_no_claim_stand_as_words(debater):
    debater.says("The zebra clause decides this.")
    (entry,) = debater.entries
    assert (entry.claim, entry.words) == (None, "The zebra clause decides this.")


def test_shift_return_says_the_words_even_where_they_find_a_claim(debater):
    words = full_title_of(root(debater))[:20].strip()
    debater.says(words, "Shift+Return")
    assert [one.words for one in debater.entries] == [words]


def test_a_new_claim_attacks_on_the_map_what_it_answers_in_one_step(debater):
    argues(debater)
    debater.user.press("Shift+F12", "Ctrl+Shift+9")
    said = debater.entries[-1]
    debater.user.press("Shift+F12")
    debater.goes_to(said.id)
    before = len(debater.user.case_map.claims)
    debater.says("The zebra clause decides this.", "Ctrl+Return")
    entry = debater.entries[-1]
    assert entry.answers == (said.id,)
    claim = debater.user.case_map.claims[entry.claim]
    assert (claim.text, claim.side) == ("The zebra clause decides this.", "movant")
    if said.claim:
        use = debater.user.case_map.uses_of(claim.id)[0]
        assert debater.user.case_map.arguments[use.argument].target_claim == said.claim
    debater.user.window._bridge.undo()
    assert len(debater.user.case_map.claims) == before
    assert debater.entries[-1].id == said.id


def test_return_on_a_cell_answers_it(debater):
    argues(debater)
    debater.user.press("Shift+F12", "Ctrl+Shift+9")
    said = debater.entries[-1]
    debater.user.press("Shift+F12")
    debater.goes_to(said.id)
    debater.round.table.setFocus()
    debater.user.press("Return")
    assert debater.round.bar.line.hasFocus()
    assert debater.round.bar.target.full_text.startswith("Answers “")
    debater.says("giraffe grazing")
    assert debater.entries[-1].answers == (said.id,)
    assert debater.flow.standings[said.id].status is FlowStatus.ANSWERED


def test_keys_cross_out_mark_and_delete_and_undo_brings_it_back(debater):
    debater.says("zebra crossing")
    (entry,) = debater.entries
    debater.round.table.setFocus()
    debater.user.press("X")
    assert debater.entries[0].crossed_out
    debater.user.press("M")
    assert debater.entries[0].mark == "!"
    debater.user.press("Delete")
    assert not debater.entries
    debater.user.press("Ctrl+Z")
    assert debater.entries[0].id == entry.id
    debater.user.press("Ctrl+Z", "Ctrl+Z")
    assert debater.entries == [entry]


def test_what_is_said_next_can_begin_a_line_of_its_own_and_be_taken_off_what_it_answers(debater):
    argues(debater)
    debater.user.press("Shift+F12", "Ctrl+Shift+9", "Shift+F12")
    answered = debater.entries[-1]
    debater.goes_to(answered.id)
    assert debater.round.bar.target.full_text.startswith("Answers “")
    debater.clicks("New line instead")
    assert debater.round.bar.target.full_text == "Begins a new line of argument"
    assert debater.round.bar.line.hasFocus()
    debater.says("zebra crossing")
    assert debater.entries[-1].answers == ()
    debater.goes_to(answered.id)
    debater.says("giraffe grazing")
    assert debater.entries[-1].answers == (answered.id,)
    debater.goes_to(debater.entries[-1].id)
    debater.user.press("U")
    assert debater.entries[-1].answers == ()
    assert debater.flow.standings[answered.id].joined == ()
    debater.user.press("U")
    assert debater.user.message.startswith("Nobody joined this entry")


def test_x_twice_takes_the_same_entry_back_in(debater):
    argues(debater)
    first, second = debater.entries[1], debater.entries[2]
    debater.goes_to(first.id)
    debater.user.press("X")
    assert debater.round.table.entry == first.id
    debater.user.press("X")
    by_id = {one.id: one for one in debater.entries}
    assert not by_id[first.id].crossed_out
    assert not by_id[second.id].crossed_out
    assert debater.round.table.entry == first.id


def test_undo_in_the_empty_line_takes_the_entry_back_not_its_letters(debater):
    debater.says("zebra crossing")
    assert debater.round.bar.line.hasFocus()
    debater.user.press("Ctrl+Z")
    assert not debater.entries
    assert debater.round.bar.line.text() == ""
    debater.user.type("giraffe")
    debater.user.press("Ctrl+Z")
    assert debater.round.bar.line.text() == ""
    assert debater.user.window._bridge.case_map.rounds


def test_redo_in_the_empty_line_brings_the_entry_back(debater):
    debater.says("zebra crossing")
    debater.user.press("Ctrl+Z")
    assert not debater.entries
    debater.round.bar.line.setFocus()
    debater.user.press("Ctrl+Shift+Z")
    assert [one.words for one in debater.entries] == ["zebra crossing"]


def test_the_card_shows_the_quotes_that_back_an_entry_and_no_other(debater):
    bridge = debater.user.window._bridge
    case_map = bridge.case_map
    quotes = [one for one in case_map.quotes.values() if not one.caution]
    cited = [one.claim for one in case_map.cites.values() if one.claim]
    claim = next(one for one in case_map.claims if one not in cited)

    def shown():
        return [one.text() for one in debater.round.card.findChildren(QuoteLabel)]

    def cites(quote, signal=Signal.NONE):
        bridge.edit(plan_cite, quote.id, claim, new_id=bridge.new_id, signal=signal)

    cites(quotes[0])
    cites(quotes[1], Signal.BUT_SEE)
    cites(next(one for one in case_map.quotes.values() if one.caution))
    debater.round.held.say_claim(claim)
    debater.goes_to(debater.entries[-1].id)
    assert len(shown()) == 1
    assert (quotes[0].printed or quotes[0].exact)[:40] in shown()[0]
    debater.round.held.is_sound = lambda _quote: False
    debater.goes_to(debater.entries[-1].id)
    debater.round.refresh()
    debater.user.waits(lambda: not shown())


def test_no_key_of_the_card_is_cut_between_two_panels(debater):
    debater.says("zebra crossing")
    debater.goes_to(debater.entries[0].id)
    card, window = debater.round.card, debater.user.window
    window.resize(1100, 700)
    debater.user.waits(lambda: card.width() < 600)
    keys = [one for one in card.findChildren(QPushButton) if one.isVisible()]
    debater.user.waits(lambda: all(one.width() >= one.sizeHint().width() for one in keys))
    shown = [*keys, card.note]
    assert all(card.rect().contains(one.geometry()) for one in shown)
    assert card.note.width() >= 160
    assert card.note.y() >= keys[0].geometry().bottom()


def test_another_entry_is_read_from_its_first_line(debater):
    argues(debater)
    debater.goes_to(debater.entries[0].id)
    bar = debater.round.card._area.verticalScrollBar()
    bar.setRange(0, 500)
    bar.setValue(500)
    debater.goes_to(debater.entries[1].id)
    assert bar.value() == 0


def test_who_speaks_in_another_s_speech_is_named_in_words(home):
    user = home.start(home.new_case(example=EXAMPLE))
    user.waits(lambda: user.window._bridge.is_open)
    debater = Debater(user).begins(bench=True)
    for claim in [*user.case_map.claims.values()][:2]:
        debater.says(claim.text[:60])
    model = debater.round.model
    told = {one.by: model.index_of(one.id).data(CELL).status for one in debater.entries}
    assert told[BENCH].startswith("Bench · ")
    assert "·" not in told[""]
    (asked,) = [one for one in debater.entries if one.by == BENCH]
    aloud = model.index_of(asked.id).data(Qt.ItemDataRole.AccessibleTextRole)
    assert aloud.count("Bench") == 1


def test_a_note_is_written_in_the_card(debater):
    debater.says("zebra crossing")
    debater.round.table.setFocus()
    debater.user.press("N")
    debater.user.type("ask for the exhibit")
    debater.user.press("Return")
    assert debater.entries[0].note == "ask for the exhibit"
    assert debater.round.table.hasFocus()
    assert debater.round.model.index(0, 0).data(CELL).has_note


def test_a_note_that_is_given_up_stays_as_it_was(debater):
    debater.says("zebra crossing")
    debater.round.table.setFocus()
    debater.user.press("N")
    debater.user.type("ask")
    debater.user.press("Escape")
    assert debater.entries[0].note == ""
    assert debater.round.card.note.text() == ""
    assert debater.round.table.hasFocus()


def a_line_of_three_rows(debater):
    """An entry that is answered three times, and beside it a line of its own."""
    debater.says("zebra crossing")
    debater.says("giraffe grazing")
    first, second = debater.entries
    held = debater.round.held
    debater.user.press("Shift+F12")
    bridge, new_id = debater.user.window._bridge, debater.user.window._bridge.new_id
    for words in ("one answer", "another answer", "a third answer"):
        bridge.edit(
            plan_flow_entry,
            *(held.record.id, "answer"),
            new_id=new_id,
            words=words,
            answers=(first.id,),
        )
    return first, second


def shown_rows(debater):
    table = debater.round.table
    return [row for row in range(table.flow.rowCount()) if not table.isRowHidden(row)]


def test_a_line_is_folded_to_one_low_row_and_unfolded_by_a_key(debater):
    first, _ = a_line_of_three_rows(debater)
    table = debater.round.table
    high = table.rowHeight(0)
    debater.goes_to(debater.entries[3].id)
    table.setFocus()
    debater.user.press("F")
    assert shown_rows(debater) == [0, 3]
    assert table.rowHeight(0) < high == table.rowHeight(3)
    assert table.entry == first.id
    assert table.flow.index(0, 0).data(CELL).put_away == 2
    assert "Its line is folded, 2 more." in table.flow.index(0, 0).data()
    debater.user.press("F")
    assert shown_rows(debater) == [0, 1, 2, 3]
    assert table.rowHeight(0) == high
    assert "folded" not in table.flow.index(0, 0).data()


def test_every_line_is_folded_and_unfolded_by_a_key_and_the_card_folds_one(debater):
    first, second = a_line_of_three_rows(debater)
    table = debater.round.table
    debater.goes_to(second.id)
    table.setFocus()
    debater.user.press("Shift+F")
    assert shown_rows(debater) == [0, 3]
    assert table.entry == second.id
    debater.user.press("Shift+F")
    assert shown_rows(debater) == [0, 1, 2, 3]
    debater.goes_to(first.id)
    debater.clicks("Fold line")
    assert shown_rows(debater) == [0, 3]


def test_a_folded_line_stays_folded_as_others_grow_and_unfolds_for_what_is_said_on_it(debater):
    first, second = a_line_of_three_rows(debater)
    debater.user.press("Shift+F12")
    table = debater.round.table
    debater.goes_to(first.id)
    table.setFocus()
    debater.user.press("F")
    debater.goes_to(second.id)
    debater.says("okapi resting")
    assert shown_rows(debater)[:2] == [0, 3]
    third = debater.entries[4]
    debater.round.held.say_words("on the third", third.id)
    entry = debater.entries[-1].id
    assert table.entry == entry
    assert not table.isRowHidden(table.flow.index_of(entry).row())


def test_what_is_folded_is_folded_again_after_a_start(home, debater):
    first, _ = a_line_of_three_rows(debater)
    debater.goes_to(first.id)
    debater.round.table.setFocus()
    debater.user.press("F")
    debater.user.window.close()
    again = home.start(home.folders.documents / "one.argmap")
    again.waits(lambda: again.window._bridge.is_open)
    other = Debater(again)
    other.clicks("Go on with the round")
    assert shown_rows(other) == [0, 3]


def test_a_status_is_overruled_and_told_apart(debater, qtbot):
    debater.says("zebra crossing")
    debater.round.table.setFocus()

    def choose():
        menu = QApplication.activePopupWidget()
        assert isinstance(menu, QMenu)
        menu.setActiveAction(next(one for one in menu.actions() if one.text() == "Conceded"))
        QTest.keyClick(menu, Qt.Key.Key_Return)

    QTimer.singleShot(50, choose)
    debater.user.press("S")
    qtbot.waitUntil(lambda: debater.entries[0].status is FlowStatus.CONCEDED)
    assert debater.round.model.index(0, 0).data(CELL).status == "Conceded by the user; else new"
    assert debater.round.card.told.text() == "Conceded by the user; else new."


def test_picking_an_entry_picks_its_claim_and_a_claim_picked_is_offered(debater):
    claim = root(debater)
    debater.says(full_title_of(claim)[:30])
    debater.user.window._selection.pick_claim(None)
    debater.goes_to(debater.entries[0].id)
    assert debater.user.window._selection.picked.claim == claim.id
    assert not debater.round.bar.offer.isVisible()
    other = next(one for one in debater.user.case_map.claims.values() if one.id != claim.id)
    debater.user.window._selection.pick_claim(other.id)
    assert debater.round.bar.offer.isVisible()
    debater.user.click(debater.round.bar.offer)
    assert debater.entries[-1].claim == other.id


def test_argmap_speaks_in_its_speech_alone_and_shows_its_quotes(debater):
    argues(debater)
    count = len(debater.entries)
    debater.user.press("Ctrl+Shift+9")
    assert len(debater.entries) == count
    assert debater.user.message.startswith("It is your turn")
    debater.user.press("Shift+F12", "Ctrl+Shift+9")
    last = debater.entries[-1]
    assert (last.speech, debater.flow.standings[last.id].side) == ("answer", "respondent")
    assert debater.round.card.isVisible()
    assert debater.round.card.who.text().startswith("Respondent")
    assert not debater.round.bar.line.isEnabled()


def test_a_claim_deleted_on_the_map_stays_on_the_flow_in_words(debater):
    claim = root(debater)
    title = full_title_of(claim)
    debater.says(title[:30])
    debater.user.window._bridge.edit(plan_removal, claim.id)
    (entry,) = debater.entries
    assert entry.claim is None
    assert entry.words
    assert debater.round.model.index(0, 0).data(CELL).words == entry.words
    debater.says("giraffe grazing")
    assert len(debater.entries) == 2


def test_the_bench_asks_and_its_question_is_answered_on_the_flow(home):
    user = home.start(home.new_case(example=EXAMPLE))
    user.waits(lambda: user.window._bridge.is_open)
    debater = Debater(user).begins(bench=True)
    for claim in [*user.case_map.claims.values()][:2]:
        debater.says(claim.text[:60])
    asked = [one for one in debater.entries if one.by == BENCH]
    assert len(asked) == 1
    assert debater.round.bench.text() == f"The bench asks: {asked[0].words}"
    assert debater.round.bench.isVisible()
    debater.says("giraffe grazing")
    assert debater.entries[-1].answers == (asked[0].id,)
    assert not debater.round.bench.isVisible()


def test_the_answer_to_a_critical_question_is_recorded_on_the_map_by_a_key(debater):
    case_map, bridge = debater.user.case_map, debater.user.window._bridge
    step = next(one for one in case_map.arguments_on(root(debater).id) if one.scheme)
    question = critical_questions(case_map, step)[0]
    debater.says("zebra crossing")
    debater.user.press("Shift+F12")
    fields = {"words": question.text, "extra": kept_question(Asked.of(question))}
    bridge.edit(plan_flow_entry, *(debater.record.id, "answer"), new_id=bridge.new_id, **fields)
    debater.user.press("Shift+F12")
    asking = debater.entries[-1]
    debater.goes_to(asking.id)
    assert not debater.round.card.record.isVisible()
    claim = next(one for one in case_map.claims.values() if one.side == "movant" and one.text)
    debater.round.held.say_claim(claim.id, asking.id)
    debater.goes_to(asking.id)
    assert debater.round.card.record.isVisible()
    debater.round.table.setFocus()
    debater.user.press("R")
    records = [one for one in case_map.questions_of(step.id) if one.asks == question.asks]
    assert [(one.state, one.claim) for one in records] == [("answered", claim.id)]
    assert not debater.round.card.record.isVisible()
    debater.user.press("Ctrl+Z")
    assert debater.round.card.record.isVisible()


def test_argmap_answers_the_bench_when_it_has_the_floor(home):
    user = home.start(home.new_case(example=EXAMPLE))
    user.waits(lambda: user.window._bridge.is_open)
    debater = Debater(user).begins(side=1, bench=True)
    for _ in range(6):
        if debater.round.held.question() is not None:
            break
        user.press("Ctrl+Shift+9")
    asked = debater.round.held.question()
    assert (asked.by, asked.speech) == (BENCH, "opening")
    assert debater.round.bench.text() == f"The bench asks: {asked.words}"
    user.press("Ctrl+Shift+9")
    answer = debater.entries[-1]
    assert answer.answers == (asked.id,)
    assert debater.flow.standings[answer.id].side == "movant"
    assert answer.words or user.case_map.claims[answer.claim].side == "movant"
    assert debater.round.held.question() is None
    assert not debater.round.bench.isVisible()
    user.press("Ctrl+Shift+9")
    after = debater.entries[debater.entries.index(answer) + 1]
    assert after.by != BENCH


def test_a_step_made_on_the_map_joins_what_was_said_before(debater):
    case_map, bridge = debater.user.case_map, debater.user.window._bridge
    movant, respondent = (
        next(one for one in case_map.claims.values() if one.side == side and one.text)
        for side in ("movant", "respondent")
    )
    debater.round.held.say_claim(movant.id)
    debater.user.press("Shift+F12")
    said = {"claim": respondent.id}
    bridge.edit(plan_flow_entry, *(debater.record.id, "answer"), new_id=bridge.new_id, **said)
    first, second = debater.entries
    before = [one.kind for one in debater.flow.joins if one.later == second.id]
    uses = [(respondent.id, None)]
    bridge.edit(plan_reuses, uses, Under(movant.id, Stance.CON), new_id=bridge.new_id)
    joins = [one for one in debater.flow.joins if one.later == second.id]
    assert before == []
    assert [(one.earlier, one.kind) for one in joins] == [(first.id, "answers")]
    assert debater.flow.standings[first.id].status is FlowStatus.ANSWERED
    bridge.undo()
    assert not debater.flow.joins


def test_a_flow_that_grows_resets_no_table(debater, qtbot):
    resets = []
    debater.round.model.modelReset.connect(lambda: resets.append(1))
    for words in ("zebra crossing", "giraffe grazing", "heron fishing"):
        debater.says(words)
    assert debater.round.model.rowCount() == 3
    assert not resets


def test_a_question_in_cross_examination_stands_as_asked_and_answers_no_argument(home):
    user = home.start(home.new_case(example=EXAMPLE))
    user.waits(lambda: user.window._bridge.is_open)
    debater = Debater(user).begins(side=1, format="policy-high-school", level="merciless", seed=1)
    user.press("Ctrl+Shift+9")
    (first,) = [one for one in debater.entries if one.speech == "1ac"][:1]
    user.press("Shift+F12")
    assert debater.round.held.asks
    debater.goes_to(first.id)
    assert debater.round.bar.target.full_text.startswith("Asks about “")
    debater.says("Which court held that?", "Shift+Return")
    asked = debater.entries[-1]
    assert asked.answers == (first.id,)
    model = debater.round.model
    cells = {one.id: model.index_of(one.id).data(CELL) for one in (first, asked)}
    assert cells[first.id].status == "New"
    assert cells[asked.id].status == "Asked"
    assert cells[asked.id].icon == "circle-question-mark"
    tip = model.index_of(asked.id).data(Qt.ItemDataRole.ToolTipRole)
    assert "no argument until a speech uses it" in tip


def test_argmap_answers_what_is_asked_in_cross_examination_and_argues_nothing_there(home):
    user = home.start(home.new_case(example=EXAMPLE))
    user.waits(lambda: user.window._bridge.is_open)
    debater = Debater(user).begins(side=1, format="policy-high-school", level="merciless", seed=1)
    user.press("Ctrl+Shift+9")
    first = debater.entries[0]
    user.press("Shift+F12")
    assert debater.round.speak.text() == "Let argmap answer"
    count = len(debater.entries)
    user.press("Ctrl+Shift+9")
    assert len(debater.entries) == count
    assert user.message.startswith("Ask first")
    debater.goes_to(first.id)
    debater.says("What is the weather like?", "Shift+Return")
    asked = debater.entries[-1]
    user.press("Ctrl+Shift+9")
    answer = debater.entries[-1]
    assert (answer.by, answer.answers) == ("affirmative", (asked.id,))
    assert debater.flow.standings[asked.id].status is FlowStatus.ANSWERED
    bearing = {
        use.claim
        for step in user.case_map.arguments_on(first.claim)
        for use in user.case_map.premises_of(step.id)
    }
    assert answer.claim in bearing or answer.words


def answers_another(debater):
    """An entry, and a claim of the user's that by the map answers others and not that."""
    case_map, flow, held = debater.user.case_map, debater.flow, debater.round.held
    for claim in case_map.claims.values():
        for entry in flow.standings if claim.side is Side.RESPONDENT else ():
            where = held.format, held.speech
            met = joined_by_map(case_map, flow, where, claim.id, entry)
            if met:
                return claim, entry, met
    return None


def answering(home):
    """Somebody for the respondent, to whom argmap has spoken for the movant."""
    user = home.start(home.new_case(example=EXAMPLE))
    user.waits(lambda: user.window._bridge.is_open)
    debater = Debater(user).begins(side=1, level="merciless", seed=1, bench=False)
    user.press(*["Ctrl+Shift+9"] * 4, "Shift+F12")
    return debater


def test_the_map_joins_a_claim_to_what_it_answers_and_a_line_says_so(home):
    debater = answering(home)
    user, (claim, chosen, met) = debater.user, answers_another(debater)
    debater.goes_to(chosen)
    target = debater.round.bar.target
    before = target.full_text
    debater.user.click(debater.round.bar.line)
    user.type(full_title_of(claim))
    assert target.full_text.endswith("as the map has it")
    assert target.full_text != before
    user.press("Escape")
    assert target.full_text == before
    debater.says(full_title_of(claim))
    said = next(one for one in debater.entries if one.claim == claim.id)
    assert chosen not in said.answers
    joined = [one.earlier for one in debater.flow.joins if one.later == said.id]
    assert set(met) <= set(joined)
    assert chosen not in joined
    assert user.message.startswith("The map has it answer “")


def test_an_answer_goes_on_to_answer_when_its_claim_is_deleted_on_the_map(home):
    debater = answering(home)
    user, (claim, chosen, met) = debater.user, answers_another(debater)
    debater.goes_to(chosen)
    debater.says(full_title_of(claim))
    said = next(one for one in debater.entries if one.claim == claim.id)
    met = [one for one in met if debater.flow.standings[one].entry.claim != claim.id]
    assert met
    user.window._bridge.edit(plan_removal, claim.id)
    joined = [one.earlier for one in debater.flow.joins if one.later == said.id]
    assert set(met) <= set(joined)


def test_backspace_on_the_empty_line_begins_a_line_instead_of_an_answer(debater):
    argues(debater)
    debater.user.press("Shift+F12", "Ctrl+Shift+9", "Shift+F12")
    bar = debater.round.bar
    debater.goes_to(next(one.id for one in debater.entries if one.speech == "answer"))
    debater.user.click(bar.line)
    debater.user.type("zebra")
    debater.user.press(*["Backspace"] * 5)
    assert bar.target.full_text.startswith("Answers")
    QTest.keyPress(bar.line, Qt.Key.Key_Backspace)
    assert bar.target.full_text == "Begins a new line of argument"
    assert "Backspace" in bar.alone.toolTip()
