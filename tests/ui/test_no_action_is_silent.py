"""Every action of the map does something or says a sentence, whatever is picked."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QHelpEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolTip

from argmap.case.claims import Claim
from argmap.case.errors import RuleError
from argmap.case.places import Against, Alone, Beside, Under
from argmap.case.plan_claims import plan_claim
from argmap.case.plan_rows import plan_reuses
from argmap.case.terms import Stance
from argmap.ui.actions import ACTIONS
from argmap.ui.selection import Use

_ELSEWHERE = {
    "cases",
    "citechecking",
    "papers",
    "debate",
    "intake",
    "window",
    "look",
    "help",
    "desk",
    "panel",
    "reader",
    "presenting",
}
OF_THE_MAP = [one for one in ACTIONS if one.by not in _ELSEWHERE and not one.choice]
KINDS = (
    "root", "reason", "objection", "undercut", "co-premise", "reference", "several", "nothing",
)  # fmt: skip


@pytest.fixture
def user(home):
    user = home.start(home.new_case())
    user.waits(lambda: user.window._bridge.is_open)
    bridge = user.window._bridge

    def add(text, place):
        done = bridge.edit(plan_claim, text, place, new_id=bridge.new_id)
        return next(one.after for one in done.changes if isinstance(one.after, Claim))

    def step(claim):
        return user.case_map.uses_of(claim.id)[0].argument

    root = add("Root", Alone())
    reason = add("Reason", Under(root.id))
    objection = add("Objection", Under(root.id, Stance.CON))
    add("Undercut", Against(step(reason)))
    add("Co-premise", Beside(step(objection)))
    bridge.edit(plan_reuses, [(reason.id, None)], Under(objection.id), new_id=bridge.new_id)
    user.map.setFocus()
    return user


def pick(user, kind):
    texts = {"reference": "Reason", "several": "Reason"}
    if kind == "nothing":
        user.window._selection.pick_claim(None)
        return
    claim = user.claim(texts.get(kind, kind.capitalize())).id
    uses = user.case_map.uses_of(claim)
    use = Use(claim, uses[-1 if kind == "reference" else 0].id if uses else None)
    other = user.claim("Objection").id
    others = [Use(other, user.case_map.uses_of(other)[0].id)] if kind == "several" else []
    user.window._selection.pick_claims([use, *others])


def told(user):
    """What the window shows of what an action may do, its message left out."""
    view, shown = user.map.view, user.window.furniture.map_page
    strips = (shown.crumbs, shown.filter_strip, shown.find_strip, shown.minimap, user.map.hand.card)
    return (
        user.records,
        user.window._selection.picked,
        (view.scale, view.offset.toTuple()),
        (len(user.map.scene.boxes), user.map.folds.claims),
        [one.isHidden() for one in strips],
        QApplication.focusWidget(),
        QApplication.activePopupWidget(),
        shown.filter_strip.summary,
    )


def put_back(user, records):
    """Close what an action has opened, and undo what it has done."""
    while QApplication.activePopupWidget():
        QApplication.activePopupWidget().close()
    bridge = user.window._bridge
    user.map.setFocus()
    user.map.editor.finish()
    for _ in range(3):
        if user.records == records:
            break
        (bridge.undo if bridge.undo_label else bridge.redo)()
    assert user.records == records
    QTest.keyClick(user.window.windowHandle(), Qt.Key.Key_Escape)
    user.map.setFocus()


@pytest.mark.parametrize("kind", KINDS)
def test_every_action_does_something_or_says_a_sentence(user, kind):
    silent, records = [], user.records
    for action in OF_THE_MAP:
        if action.id in {"undo", "redo"}:
            continue
        pick(user, kind)
        user.window._bridge.said.emit("(nothing yet)")
        made = user.window.actions_[action.id]
        before = told(user)
        if made.isEnabled():
            made.trigger()
            if user.message in {"", "(nothing yet)"} and told(user) == before:
                silent.append(action.id)
        elif not made.toolTip().endswith("."):
            silent.append(f"{action.id}, which is disabled")
        put_back(user, records)
    assert silent == []


@pytest.mark.parametrize(
    ("kind", "key", "sentence"),
    [
        ("undercut", "Ctrl+T", "An undercut always attacks a step"),
        ("root", "Ctrl+J", "It bears on nothing"),
        ("root", "Ctrl+Shift+Up", "It bears on nothing"),
        ("nothing", "Del", "Select a claim first"),
        ("nothing", "Ctrl+T", "Select a claim first"),
        ("reason", "Ctrl+.", "There is nothing below it"),
        ("reason", "Ctrl+Shift+L", "It is so already"),
    ],
)
def test_a_key_that_can_do_nothing_says_why(user, kind, key, sentence):
    pick(user, kind)
    records = user.records
    user.press(key)
    assert sentence in user.message
    assert user.records == records


def test_a_failure_is_not_left_standing_when_the_next_thing_is_done(user):
    pick(user, "root")
    user.press("Ctrl+Shift+B")
    assert user.message.startswith("Not done.")
    user.press("Ctrl+.")
    assert user.message == ""
    user.window._bridge.failed.emit(RuleError("It cannot be.", "Do something else."))
    user.press("Ctrl+Shift+A")
    assert "Not done" not in user.message
    assert user.window.message_line.shown == user.message


def test_a_menu_tells_why_an_action_cannot_be_done(user):
    pick(user, "nothing")
    menu = user.window.actions_.menus["Claim"]
    menu.popup(user.map.mapToGlobal(user.map.rect().center()))
    for action, words in (("add_claim", ""), ("add_undercut", "Select a claim first.")):
        at = menu.actionGeometry(user.window.actions_[action]).center()
        QApplication.sendEvent(menu, QHelpEvent(QEvent.Type.ToolTip, at, menu.mapToGlobal(at)))
        assert QToolTip.text() == words
    QToolTip.hideText()
    menu.close()


def test_what_is_said_of_the_view_goes_when_it_is_true_no_more(user):
    pick(user, "root")
    for key in ("zoom_to_fit", "zoom_to_fit"):
        user.window.actions_[key].trigger()
    assert user.message == "The whole map is in view."
    user.map.update()
    assert user.message == "The whole map is in view."
    user.map.zoom_in()
    assert not user.message
    user.window._bridge.said.emit("Something else")
    user.map.zoom_out()
    assert user.message == "Something else"


@pytest.mark.parametrize("action", ["find_support", "search_sources", "show_sources"])
def test_what_an_action_does_beside_the_map_is_not_called_nothing(home, action):
    user = home.start(home.new_case(example="parler-v-aws"))
    user.waits(lambda: bool(user.case_map.claims))
    user.window._selection.pick_claim(next(iter(user.case_map.claims)))
    for _ in range(2):
        user.window.actions_[action].trigger()
        user.waits(lambda: not user.window.furniture.search.pause.isActive())
        assert "It is so already" not in user.message


def test_the_key_of_the_filter_leads_to_its_bar_where_that_is_open_already(home):
    user = home.start(home.new_case(example="parler-v-aws"))
    bar = user.window.furniture.map_page.filter_strip
    for _ in range(2):
        user.press("Ctrl+Shift+F")
        assert bar.buttons["Side"].hasFocus()
    assert user.message == "The filter is open: its buttons choose what to show."
    user.map.setFocus()
    assert not user.message
    user.press("Ctrl+Shift+F")
    assert bar.buttons["Side"].hasFocus()
    assert not user.message
