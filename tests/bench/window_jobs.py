"""Jobs of the bench of the window: what a user does with sources, by real events."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))
sys.path.insert(0, str(Path(__file__).resolve().parent.parent.parent))

from hands import Hands, Steps, do_one
from heartbeat import Step
from PySide6.QtCore import QMimeData, QUrl
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

_ENOUGH_S = 5


def importing(hands: Hands) -> Steps:
    """Import the four pages by the menu's key, and one more by a drop; paste another."""
    from argmap.ui.dialogs import paths  # noqa: PLC0415 -- a part of what is measured

    paths.ask_files = lambda *_: hands.pages[:4]
    yield Step("import", hands.keys("Ctrl+I"), hands.asked)
    yield Step("import_taken", hands.agree, hands.taken_in)


def dropping(hands: Hands) -> Steps:
    """Drop a page on the window."""
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(hands.pages[4]))])
    yield Step("drop", lambda: hands.drop(mime), hands.asked)
    yield Step("drop_taken", hands.agree, hands.taken_in)


def pasting(hands: Hands) -> Steps:
    """Paste the words of an article into the list of sources."""
    mime = QMimeData()
    mime.setText(hands.pages[5].read_text(encoding="utf-8"))
    QGuiApplication.clipboard().setMimeData(mime)
    shown = hands.furniture.sources.list.isVisible
    yield Step("sources_tab", hands.keys("Ctrl+4"), shown)
    yield Step("paste", hands.keys("Ctrl+V"), hands.asked)
    yield Step("paste_taken", hands.agree, hands.taken_in)


def reading(hands: Hands) -> Steps:
    """Open a source, go down in it, and pick a quote, a claim and the source again."""
    picks = hands.window._selection
    list_ = hands.furniture.sources.list
    yield Step("sources_tab", hands.keys("Ctrl+4"), list_.isVisible)
    yield Step("open_source", hands.keys("Down"), lambda: True)
    yield Step("open_source", hands.keys("Return"), lambda: picks.picked.source is not None)
    for _ in range(4):
        yield Step("scroll_source", hands.keys("PgDown"), lambda: True)
    reader = hands.furniture.reader
    yield Step("find_in_source", reader.text.setFocus, reader.text.hasFocus)
    yield Step("find_in_source", hands.keys("Ctrl+F"), lambda: True)
    for letter in "Parler":
        yield Step("find_in_source", hands.keys(letter), lambda: True)
    quote = next(iter(hands.case_map.quotes.values()))
    claim = next(one.claim for one in hands.case_map.cites_of(quote.id) if one.claim)
    yield Step("open_quote", lambda: picks.pick_quote(quote.id, quote.source), lambda: True)
    yield Step("pick_claim", lambda: picks.pick_claim(claim), lambda: True)


def searching(hands: Hands) -> Steps:
    """Search as one types, step down in what is found and open it."""
    panel = hands.furniture.search
    yield Step("search_field", hands.keys("F4"), panel.field.hasFocus)
    for letter in "cloud servers":
        yield Step("search_typed", hands.keys(letter), lambda: True)
    yield Step("search_typed", lambda: None, lambda: panel.search.is_answered)
    yield Step("search_opened", hands.keys("Down"), lambda: True)
    opened = lambda: hands.window._selection.picked.source is not None  # noqa: E731 -- short
    yield Step("search_opened", hands.keys("Return"), opened)


def supporting(hands: Hands) -> Steps:
    """Find support for a claim."""
    claim = next(one for one in hands.case_map.claims.values() if "Without hosting" in one.text)
    picks, panel = hands.window._selection, hands.furniture.search
    yield Step("pick_claim", lambda: picks.pick_claim(claim.id), lambda: True)
    answered = lambda: panel.search.question and panel.search.is_answered  # noqa: E731 -- short
    yield Step("find_support", hands.keys("Shift+F4"), answered)


def for_a_while(is_over: Callable[[], object]) -> Callable[[], bool]:
    """Tell whether something is over, or has gone on long enough to be judged by."""
    begun: list[float] = []

    def look() -> bool:
        begun.append(time.perf_counter())
        return bool(is_over()) or begun[-1] - begun[0] > _ENOUGH_S

    return look


def checking(hands: Hands) -> Steps:
    """Check the whole case; a large one for a while."""
    panel = hands.furniture.panels["checks"]
    is_over = lambda: panel.page and panel.page.found and panel.page.found.is_whole  # noqa: E731
    yield Step("check", hands.keys("Ctrl+7"), for_a_while(is_over))


def comparing(hands: Hands) -> Steps:
    """Compare all sources; of a large case for a while, and then stop."""
    panel = hands.furniture.compare
    begun = lambda: panel.page is not None and panel.page.comparer.is_running  # noqa: E731
    over = lambda: panel.page is not None and not panel.page.comparer.is_running  # noqa: E731
    yield Step("compare", hands.keys("Ctrl+6"), begun)
    yield Step("compare", lambda: None, for_a_while(over))
    yield Step("compare", panel.page.progress.stop.click, over)


def replacing(hands: Hands) -> Steps:
    """Replace the text of a source that has quotes."""
    from argmap.ui.dialogs import paths  # noqa: PLC0415 -- a part of what is measured

    quote = next(iter(hands.case_map.quotes.values()))
    picks, doer = hands.window._selection, hands.furniture.doers["replacing"]
    paths.ask_open = lambda *_: hands.pages[5]
    replace = hands.window.actions_["replace_text"].trigger
    asked = lambda: QApplication.activeModalWidget() is not None  # noqa: E731 -- short
    before = hands.case_map.sources[quote.source].document
    over = lambda: hands.case_map.sources[quote.source].document != before  # noqa: E731
    yield Step("open_source", lambda: picks.pick_source(quote.source), lambda: True)
    yield Step("replace", replace, asked)
    yield Step("replace_taken", hands.agree, lambda: over() and not doer.is_busy)


def finding(hands: Hands) -> Steps:
    """Find words on the map, which picks a claim."""
    picks = hands.window._selection
    yield Step("find_on_map", hands.keys("Ctrl+F"), lambda: True)
    for letter in "Parler":
        yield Step("find_on_map", hands.keys(letter), lambda: True)
    yield Step("find_on_map", lambda: None, lambda: picks.picked.claim is not None)


def turning(hands: Hands) -> Steps:
    """Turn to each of the other tabs for the first time."""
    chronology, weigh = hands.furniture.chronology, hands.furniture.weigh
    yield Step("chronology_tab", hands.keys("Ctrl+5"), chronology.isVisible)
    yield Step("weigh_tab", hands.keys("Ctrl+2"), weigh.isVisible)
    yield Step("map_tab", hands.keys("Ctrl+1"), hands.furniture.map.isVisible)
    yield Step("outline_tab", hands.keys("Ctrl+3"), hands.furniture.outline.isVisible)


JOBS = {
    one.__name__: one
    for one in (
        *(importing, dropping, pasting, reading, searching, supporting),
        *(checking, comparing, replacing, finding, turning),
    )
}


if __name__ == "__main__":
    do_one(JOBS, *sys.argv[1:])
