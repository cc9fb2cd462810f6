"""The inspector as narrow as it can be dragged: nothing of a card is cut at its right edge."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QComboBox, QLabel, QScrollArea, QSplitterHandle, QToolButton

from argmap.ui.elided_button import ElidedButton
from argmap.ui.steady_label import SteadyLabel
from argmap.ui.wrapping_tick import WrappingTick

LONG = "a spokesperson of the Seattle office of Amazon Web Services who asked not to be named"


@pytest.fixture
def user(home):
    user = home.start(home.new_case(example="parler-v-aws"))
    user.waits(lambda: user.window._bridge.is_open and bool(user.case_map.claims))
    drag_narrow(user)
    return user


@pytest.fixture
def inspector(user):
    return user.window.furniture.inspector


def drag_narrow(user):
    """Drag the left edge of the inspector as far to the right as it goes."""
    split = user.window.desk.panels._split
    edge = next(one for one in split.findChildren(QSplitterHandle) if one is split.handle(2))
    user.select(edge, edge.rect().center(), edge.rect().center() + QPoint(100, 0))


def unfold(user, inspector):
    """Open what the cards have folded away."""
    for one in inspector.page.findChildren(QToolButton):
        if one.isVisible() and one.text() in {"Details", "Mark"} and not one.isChecked():
            one.click()


def area_of(inspector):
    area = inspector._pages.currentWidget()
    assert isinstance(area, QScrollArea)
    return area


def is_cut(part):
    if isinstance(part, QLabel):
        if isinstance(part, SteadyLabel) or not part.text():
            return False  # it says in its tooltip what it has no room for
        if part.wordWrap():
            return part.height() < part.heightForWidth(part.width())
        return part.width() < part.sizeHint().width()
    if isinstance(part, QToolButton) and not isinstance(part, ElidedButton):
        return part.width() < part.sizeHint().width()
    return False


def cut_parts(inspector):
    page = inspector.page
    shown = page.findChildren(QLabel) + page.findChildren(QToolButton)
    return [one for one in shown if one.isVisible() and is_cut(one)]


def fits(inspector):
    viewport = area_of(inspector).viewport()
    return inspector.page.width() == viewport.width() and not cut_parts(inspector)


def pick(user, kind):
    """Pick a record of a kind; a harm and an event that words are quoted for."""
    records, selection = user.case_map, user.window._selection
    cited = [one for one in records.cites.values() if one.quote]
    if kind == "source":
        selection.pick_source_alone(next(iter(records.sources)))
    elif kind == "harm":
        selection.pick_harm(next(one.harm for one in cited if one.harm))
    elif kind == "event":
        selection.pick_event(next(one.event for one in cited if one.event))
    else:
        start = {"cause": "AWS and Twitter conspired", "root": "The court should order"}[kind]
        claims = records.claims.values()
        selection.pick_claim(next(one.id for one in claims if one.text.startswith(start)))


@pytest.mark.parametrize("kind", ["cause", "root", "harm", "event", "source"])
def test_every_card_is_whole_in_the_narrowest_inspector(user, inspector, kind):
    pick(user, kind)
    unfold(user, inspector)
    user.waits(lambda: fits(inspector))


def test_what_a_long_speaker_is_offered_for_is_cut_and_told_in_full(user, inspector):
    pick(user, "root")
    unfold(user, inspector)
    card = inspector.claim_page.cites.cards[0]
    field = card.details.quote_form.editor("speaker").focusProxy()
    field.setFocus()
    user.press("Ctrl+A")
    user.type(LONG)
    user.press("Tab")
    offer = card.details._quoting
    user.waits(lambda: offer.isVisible() and LONG in offer.accessibleName())
    user.waits(lambda: fits(inspector))
    assert offer.text().endswith("…")


def test_words_beside_a_tick_go_on_in_the_next_line(user, inspector):
    pick(user, "source")
    (oath,) = inspector.page.form.editor("sworn").findChildren(WrappingTick)
    user.waits(lambda: oath.isVisible() and oath.height() > 0)
    oath.setFixedWidth(150)
    user.waits(lambda: "\n" in oath.text())
    oath.setFixedWidth(400)
    user.waits(lambda: "\n" not in oath.text())


def test_what_is_chosen_in_a_list_that_is_too_narrow_for_it_is_told_under_the_pointer(
    user, inspector
):
    pick(user, "cause")
    lists = inspector.page.findChildren(QComboBox)
    user.waits(lambda: any(one.isVisible() and one._is_cut for one in lists))


def test_tab_goes_through_the_buttons_of_a_card_and_those_that_mark_its_words(user, inspector):
    pick(user, "root")
    unfold(user, inspector)
    card = inspector.claim_page.cites.cards[0]
    user.waits(lambda: card.layers is not None and card.layers.isVisible())
    card.setFocus()
    stops = []
    for _ in range(7):
        user.press("Tab")
        stops.append(inspector.focusWidget())
    marking = [one for one in card.layers.findChildren(QToolButton) if one.isVisible()]
    assert stops == [card._details, card._mark, card._remove, card.layers.words, *marking]
