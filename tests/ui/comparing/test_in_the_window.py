from __future__ import annotations

from PySide6.QtCore import Qt

from argmap.case.plan_statements import quoted_as
from argmap.ui.comparing.entries import Group


def test_passages_of_the_example_are_opened_where_they_stand(home, qtbot):
    user = home.start(home.new_case(example="parler-v-aws"))
    window = user.window
    window.actions_["show_compare"].trigger()
    page = window.furniture.compare.page
    qtbot.waitUntil(lambda: bool(page.list.model.entries) and not page.comparer.is_running)
    kinds = page.list.kind
    qtbot.waitUntil(lambda: kinds.width() >= kinds.sizeHint().width())
    assert kinds.sizeHint().width() >= kinds.minimumSizeHint().width()
    qtbot.waitUntil(page.list.view.hasFocus)
    qtbot.keyClick(page.list.view, Qt.Key.Key_Return)
    qtbot.keyClick(page.entry_page.cards[0], Qt.Key.Key_Return)
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
    page.list.view.setCurrentIndex(page.list.model.index_of(entry.key))
    qtbot.keyClick(page.entry_page.cards[number], Qt.Key.Key_Return)
    place = entry.places[number]
    assert window._selection.picked.source == place.source
    assert window.furniture.reader.text.selected_span == (place.start, place.end)
