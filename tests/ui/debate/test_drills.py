"""Drills in the window: asked against the clock, revealed, graded by keys, kept beside the case."""

from __future__ import annotations

import datetime as dt
import json

import pytest
from debate_driver import FakeClock
from PySide6.QtWidgets import QLabel, QPushButton
from ui_driver import button

from argmap.case.file_names import EXAMPLE
from argmap.case.plan_claims import plan_reword
from argmap.case.plan_removals import plan_removal
from argmap.debate.drills import DrillKind
from argmap.debate.schedule import Grade
from argmap.debate.schedule_text import read_schedule
from argmap.ui.debate.drill_words import GROUPS

ZONE = dt.timezone(dt.timedelta(hours=-8))


class Driller:
    """A user at the drills, with clocks that the test turns."""

    def __init__(self, user):
        self.user = user
        user.press("Ctrl+Shift+8")
        user.waits(lambda: user.window.furniture.debate.page is not None)
        self.now = FakeClock()
        self.day = dt.datetime(2026, 3, 1, 20, 0, tzinfo=ZONE)
        self.page.held.now = self.now
        self.page.held.local = lambda: self.day
        user.click(button(user.window.furniture.debate.page.rounds, "Drill for a few minutes…"))
        user.waits(lambda: self.page.held.drills is not None)

    @property
    def page(self):
        return self.user.window.furniture.debate.page.drills

    @property
    def card(self):
        return self.page.card

    @property
    def drill(self):
        sitting = self.page.held.sitting
        return sitting.on if sitting else None

    @property
    def file(self):
        (file,) = (self.user.home.folders.settings / "drills").glob("*.json")
        return file

    @property
    def schedule(self):
        return read_schedule(self.file.read_text("utf-8"))

    def only(self, *groups):
        """Tick some kinds and no others."""
        for name, tick in self.page.home.kinds.items():
            if tick.isChecked() != (name in groups):
                self.user.click(tick)
        return self

    def begins(self):
        self.page.home.begin.setFocus()
        self.user.press("Return")
        return self

    def shown(self):
        """All words of what is right."""
        return "\n".join(one.text() for one in self.card.answer.findChildren(QLabel))


@pytest.fixture
def user(home):
    user = home.start(home.new_case(example=EXAMPLE))
    user.waits(lambda: user.window._bridge.is_open)
    return user


@pytest.fixture
def driller(user):
    return Driller(user)


def test_a_rebuttal_is_typed_against_the_clock_revealed_and_graded_by_keys_alone(driller):
    driller.only("Rebuttals").begins()
    drill, card = driller.drill, driller.card
    assert drill.kind is DrillKind.REBUTTAL
    assert card.asked.text() == drill.asked
    assert card.typed.hasFocus()
    assert card.digits.text() == "1:30"
    driller.user.type("A competitor survived.")
    driller.now.passes(1)
    driller.page.held.read()
    assert card.digits.text() == "1:29"
    assert not any(one in driller.shown() for one in drill.right)
    driller.user.press("Return")
    for words in (*drill.right, "A competitor survived."):
        assert words in driller.shown()
    assert not card.typed.isVisible()
    driller.user.press("2")
    assert [(one.key, one.grade, one.seconds) for one in driller.schedule.reviews] == [
        (drill.key, Grade.HARD, 1.0)
    ]
    assert driller.drill.key != drill.key
    assert card.typed.hasFocus()
    assert card.typed.toPlainText() == ""


@pytest.mark.parametrize("group", GROUPS)
def test_every_kind_is_asked_and_shows_what_is_right(driller, group):
    driller.only(group).begins()
    seen = set()
    while driller.drill is not None and len(seen) < 4:
        drill = driller.drill
        assert drill.kind in GROUPS[group]
        seen.add(drill.key)
        driller.user.press("Return")
        words = driller.shown()
        if drill.exact:
            assert any(one.words == drill.exact for one in _views(driller))
        else:
            assert all(line in words for line in drill.right)
        driller.user.press("4")
    assert seen
    assert len(driller.schedule.reviews) == len(seen)


def _views(driller):
    from argmap.ui.marking.words_view import WordsView  # noqa: PLC0415 -- this test's own

    return driller.card.answer.findChildren(WordsView)


def test_what_differs_from_the_words_of_a_quote_is_marked_and_counted(driller):
    driller.only("Quotes").begins()
    while not driller.drill.exact:
        driller.user.press("Return", "3")
    exact = driller.drill.exact
    driller.user.type(" ".join([*exact.split()[:-1], "zebra"]).replace("“", '"'))
    driller.user.press("Return")
    mine, theirs = _views(driller)
    assert mine.words.endswith("zebra")
    assert theirs.words == exact
    assert mine.text.marks
    assert theirs.text.marks
    assert "as in the source, 1 of your own." in driller.shown()
    assert driller.card.grades.suggested is driller.card.grades.buttons[Grade.AGAIN]


def test_the_words_of_a_quote_given_whole_are_told_to_be(driller):
    driller.only("Quotes").begins()
    while not driller.drill.exact:
        driller.user.press("Return", "3")
    driller.card.typed.setPlainText(driller.drill.exact)
    driller.user.press("Return")
    assert "Word for word." in driller.shown()
    assert driller.card.grades.suggested is driller.card.grades.buttons[Grade.GOOD]


def test_overtime_is_counted_by_its_sign(driller):
    driller.only("Rebuttals").begins()
    for _ in range(100):
        driller.now.passes(1)
        driller.page.held.read()
    assert driller.card.digits.text() == "+0:10"
    assert driller.card.digits.accessibleDescription() == "over time"


def test_the_clock_waits_while_another_tab_is_looked_at(driller):
    driller.only("Rebuttals").begins()
    driller.user.press("Ctrl+Shift+1")
    driller.now.passes(1.5)
    driller.user.press("Ctrl+Shift+8")
    assert driller.card.isVisible()
    assert driller.page.held.reading.used == 0


def test_what_was_forgotten_comes_again_in_the_sitting_and_what_was_known_another_day(driller):
    driller.page.home.minutes.setValue(60)
    driller.only("Elements and standards").begins()
    first = driller.drill
    driller.user.press("Return", "1")
    keys = [first.key]
    while driller.drill is not None:
        keys.append(driller.drill.key)
        driller.user.press("Return", "4")
    assert keys.count(first.key) == 2
    assert driller.page.home.isVisible()
    assert driller.page.home.outcome.text().startswith(f"Done: {len(keys)} answers in ")
    assert f"{len(keys) - 1} remembered" in driller.page.home.outcome.text()
    assert not driller.page.home.begin.isEnabled()
    assert "You have done what there is to do today" in driller.page.home.due.text()
    driller.day += dt.timedelta(days=40)
    driller.page._show_home()
    assert driller.page.home.begin.isEnabled()


def test_what_is_done_shows_as_a_bar_a_day(driller):
    driller.only("Elements and standards").begins()
    driller.user.press("Return", "1")
    driller.user.press("Return", "4", "Escape")
    plot = driller.page.home.plot
    assert (plot.days[-1].answered, plot.days[-1].remembered) == (2, 1)
    assert plot.accessibleDescription() == "1 March: 2 drills answered, 1 remembered."
    bar = plot.bar_of(len(plot.days) - 1)
    assert bar.height() > 0
    assert plot.bar_of(0).height() == 0


def test_a_sitting_that_is_ended_keeps_what_was_graded(home, driller):
    driller.only("Rebuttals").begins()
    key = driller.drill.key
    driller.user.press("Return", "3", "Escape")
    assert driller.page.home.isVisible()
    assert driller.page.home.landing.hasFocus()
    driller.user.window.close()
    again = home.start(home.folders.documents / "one.argmap")
    again.waits(lambda: again.window._bridge.is_open)
    other = Driller(again)
    assert [one.key for one in other.page.held.schedule.reviews] == [key]
    assert not other.page.home.kinds["Quotes"].isChecked()


def test_nothing_of_drills_is_kept_in_the_case(driller):
    before = driller.user.records
    driller.only("Rebuttals").begins()
    driller.user.press("Return", "3", "Escape")
    assert driller.user.records == before
    assert not driller.user.window._bridge.undo_label


def test_a_claim_deleted_in_the_middle_of_a_sitting_is_asked_no_more(driller):
    driller.only("Rebuttals").begins()
    drill = driller.drill
    driller.user.window._bridge.edit(plan_removal, drill.about.id)
    driller.user.waits(lambda: driller.drill != drill)
    assert driller.card.note.text().startswith("The drill that was on is no longer in the case")
    assert all(one.about.id != drill.about.id for one in driller.page.held.sitting.waiting)


def test_a_claim_edited_in_the_middle_of_a_sitting_is_asked_as_it_is_now(driller):
    driller.only("Rebuttals").begins()
    drill = driller.drill
    driller.user.type("half an answer")
    edit = driller.user.window._bridge.edit
    edit(plan_reword, drill.about.id, "The zebra did it.")
    driller.user.waits(lambda: driller.drill.shown == "The zebra did it.")
    assert driller.card.note.text().startswith("The case was edited")
    assert driller.card.typed.toPlainText() == "half an answer"
    assert "The zebra did it." in [one.text() for one in driller.card.findChildren(QLabel)]


def test_a_claim_deleted_between_two_sittings_is_no_fault(driller):
    driller.only("Rebuttals").begins()
    drill = driller.drill
    driller.user.press("Return", "1", "Escape")
    driller.user.window._bridge.edit(plan_removal, drill.about.id)
    driller.user.waits(lambda: drill.key not in {one.key for one in driller.page.held.drills})
    driller.day += dt.timedelta(days=2)
    driller.page._show_home()
    driller.begins()
    while driller.drill is not None:
        assert driller.drill.key != drill.key
        driller.user.press("Return", "3")


def test_a_schedule_that_is_spoilt_is_put_aside_and_begins_anew(driller):
    driller.only("Rebuttals").begins()
    driller.user.press("Return", "3")
    file = driller.file
    file.write_text("{ not json", encoding="utf-8")
    driller.user.press("Return", "3")
    assert len(driller.schedule.reviews) == 1
    assert file.with_suffix(".spoilt").read_text("utf-8") == "{ not json"


def test_a_disk_that_refuses_is_told_of_and_the_sitting_goes_on(driller, monkeypatch):
    driller.only("Rebuttals").begins()
    before = driller.drill
    folder = driller.user.home.folders.settings / "drills"
    folder.write_text("no folder", encoding="utf-8")
    driller.user.press("Return", "3")
    assert "could not be kept" in driller.user.message
    assert driller.drill != before


def test_answers_of_two_windows_are_both_kept(driller, home):
    from argmap.ui.debate.drill_book import DrillBook  # noqa: PLC0415 -- this test's own

    driller.only("Rebuttals").begins()
    case = driller.user.case_map.case.id
    DrillBook(home.folders.settings / "drills").review(
        case, "of another", Grade.GOOD, driller.day, 1
    )
    driller.user.press("Return", "3")
    assert {one.key for one in driller.schedule.reviews} >= {"of another"}
    assert len(json.loads(driller.file.read_text("utf-8"))["reviews"]) == 2


def test_the_seconds_of_a_drill_end_where_what_is_right_is_shown(driller):
    driller.only("Rebuttals").begins()
    driller.now.passes(1)
    driller.page.held.read()
    driller.user.press("Return")
    shown = driller.card.digits.text()
    for _ in range(90):
        driller.now.passes(1)
        driller.page.held.read()
    assert driller.card.digits.text() == shown == "1:29"
    driller.user.press("Ctrl+Shift+1", "Ctrl+Shift+8")
    driller.now.passes(1)
    driller.user.press("3")
    assert [one.seconds for one in driller.schedule.reviews] == [1.0]
    driller.now.passes(1)
    assert driller.page.held.reading.used == 1


def test_typing_on_after_what_is_right_is_shown_grades_nothing(driller):
    driller.only("Rebuttals").begins()
    drill = driller.drill
    driller.user.press("Return")
    driller.user.type("Is it so")
    driller.user.press("Return", "Space")
    assert driller.drill == drill
    assert driller.card.is_revealed
    driller.user.press("Tab", "Space")
    assert [one.key for one in driller.schedule.reviews] == [drill.key]


@pytest.mark.parametrize("by_mouse", [True, False])
def test_a_grade_is_taken_back_and_given_anew(driller, by_mouse):
    driller.only("Rebuttals").begins()
    drill, page = driller.drill, driller.page
    assert not page.regrade.isVisible()
    driller.user.type("A competitor survived.")
    driller.now.passes(1)
    driller.user.press("Return", "4")
    assert driller.drill != drill
    driller.now.passes(1)
    if by_mouse:
        driller.user.click(page.regrade)
    else:
        driller.user.press("Ctrl+Z")
    assert driller.drill == drill
    assert "A competitor survived." in driller.shown()
    assert not driller.schedule.reviews
    assert not page.regrade.isVisible()
    driller.user.press("1")
    assert [(one.key, one.grade, one.seconds) for one in driller.schedule.reviews] == [
        (drill.key, Grade.AGAIN, 1.0)
    ]
    driller.user.press("Return", "Ctrl+Z")  # while another drill waits for its grade
    assert driller.drill == drill
    assert not driller.schedule.reviews


def test_the_last_grade_of_a_sitting_is_taken_back_too(driller):
    driller.page.home.minutes.setValue(1)
    driller.only("Rebuttals").begins()
    drill = driller.drill
    driller.user.press("Return", "4")
    assert driller.page.home.isVisible()
    driller.user.press("Ctrl+Z")
    assert driller.drill == drill
    assert driller.card.is_revealed


def test_every_button_of_a_grade_names_its_key_and_when_the_drill_comes_again(driller):
    driller.only("Rebuttals").begins()
    driller.user.press("Return")
    for number, (grade, one) in enumerate(driller.card.grades.buttons.items(), 1):
        assert isinstance(one, QPushButton)
        assert one.text().split() == [str(number), grade.value.capitalize()]
        assert "it comes again in " in one.accessibleDescription()
