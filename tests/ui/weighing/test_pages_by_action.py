"""Each page of Weigh is come to by its action, from wherever one is."""

from __future__ import annotations

from argmap.ui.weighing.motion_pages import (
    HARMS,
    ILLUSTRATION,
    READERS,
    RULE_65,
    SENSITIVITY,
    STANDARDS,
)

PAGES = {
    "show_sensitivity": SENSITIVITY,
    "show_standards": STANDARDS,
    "show_rule65": RULE_65,
    "show_illustration": ILLUSTRATION,
    "show_readers": READERS,
    "show_harms": HARMS,
}


def test_every_page_has_an_action_that_shows_it_with_the_focus_on_its_tab(home):
    user = home.start(home.new_case(example="parler-v-aws"))
    user.waits(lambda: bool(user.case_map.claims))
    pages = user.window.furniture.weigh.pages
    titles = {pages.bar.tabText(number) for number in range(pages.bar.count())}
    assert titles == set(PAGES.values())
    for action, title in PAGES.items():
        user.window.actions_["show_map"].trigger()
        user.map.setFocus()
        user.window.actions_[action].trigger()
        user.waits(pages.bar.hasFocus)
        assert pages.page(title).isVisible()
        user.waits(lambda: pages.bar.visibleRegion().boundingRect() == pages.bar.rect())


def test_turning_from_one_page_to_another_is_never_called_no_change(home):
    user = home.start(home.new_case(example="parler-v-aws"))
    user.waits(lambda: bool(user.case_map.claims))
    said = []
    user.window._bridge.said.connect(said.append)
    for action in PAGES:
        user.window.actions_[action].trigger()
        user.waits(user.window.furniture.weigh.pages.bar.hasFocus)
    assert not [words for words in said if "nothing has changed" in words]
