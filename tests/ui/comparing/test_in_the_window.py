from __future__ import annotations

from argmap.case.plan_statements import quoted_as
from argmap.ui.comparing.entries import Group


def test_passages_of_the_example_are_opened_where_they_stand(home):
    user = home.start(home.new_case(example="parler-v-aws"))
    window = user.window
    user.press("Ctrl+6")
    page = window.furniture.compare.page
    user.waits(lambda: bool(page.list.model.entries) and not page.comparer.is_running)
    kinds = page.list.kind
    user.waits(lambda: kinds.width() >= kinds.sizeHint().width())
    assert kinds.sizeHint().width() >= kinds.minimumSizeHint().width()
    user.waits(page.list.view.hasFocus)
    user.press("Return")
    user.waits(page.entry_page.cards[0].hasFocus)
    user.press("Return")
    picked = window._selection.picked
    assert picked.quote == page.entry_page.entry.quotes[0]
    held = window._bridge.case_map
    entry, number = next(
        (one, number)
        for one in page.list.model.entries
        for number, place in enumerate(one.places)
        if one.group in {Group.CANDIDATE, Group.DIFFERING}
        and quoted_as(held, place.source, place.start, place.end) is None
    )
    user.press("Esc")
    user.waits(page.list.view.hasFocus)
    wanted = page.list.model.index_of(entry.key)
    for _ in page.list.model.entries:
        if page.list.view.currentIndex() != wanted:
            user.press("Down")
    user.waits(lambda: page.entry_page.entry == entry)
    user.click(page.entry_page.cards[number])
    user.press("Return")
    place = entry.places[number]
    assert window._selection.picked.source == place.source
    assert window.furniture.reader.text.selected_span == (place.start, place.end)
