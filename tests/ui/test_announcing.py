"""What is found is told to those who hear the screen, wherever the focus is."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from argmap.case.evidence import Document, Source, document_hash
from argmap.case.plan_evidence import plan_source
from argmap.ui import announcing
from argmap.ui.reader.find_bar import FindBar
from argmap.ui.reader.source_text import SourceText
from argmap.ui.searching.search_panel import SearchPanel

TEXTS = ("Parler was hosted.\n\nParler sued.", "Parler was offline.", "Nothing of it.")


@pytest.fixture
def heard(monkeypatch):
    """What assistive technology was told, in order."""
    words = []
    monkeypatch.setattr(announcing, "is_heard", lambda: True)
    monkeypatch.setattr(announcing, "tell", lambda event: words.append(event.message()))
    return words


def test_nothing_is_announced_where_nobody_listens(qtbot, monkeypatch):
    words = []
    monkeypatch.setattr(announcing, "is_heard", lambda: False)
    monkeypatch.setattr(announcing, "tell", words.append)
    text = SourceText()
    qtbot.addWidget(text)
    announcing.announce(text, "Found")
    assert words == []


def test_find_in_source_tells_how_many_and_the_words_around(qtbot, heard):
    text = SourceText()
    bar = FindBar(text)
    for widget in (text, bar):
        qtbot.addWidget(widget)
    text.show_text("s", TEXTS[0], text.font())
    bar.open_bar()
    qtbot.keyClicks(bar.field, "Parler")
    assert heard[-1] == "1 of 2: Parler was hosted. Parler sued."
    qtbot.keyClick(bar.field, Qt.Key.Key_Return)
    assert heard[-1].startswith("2 of 2")
    qtbot.keyClicks(bar.field, "x")
    assert heard[-1] == "Not found"


@pytest.fixture
def case_path(home):
    return home.new_case()


def test_a_search_tells_passages_and_sources_and_each_one_stepped_to(home, case_path, heard):
    user = home.start(case_path)
    user.waits(lambda: user.window._bridge.is_open)
    bridge = user.window._bridge
    for number, text in enumerate(TEXTS):
        kept = Document(document_hash(text.encode(), text), text, text.encode())
        done = bridge.edit(plan_source, {"title": f"Report {number}"}, kept, new_id=bridge.new_id)
        assert any(isinstance(one.after, Source) for one in done.changes)
    panel = user.window.findChild(SearchPanel)
    user.press("F4")
    user.type("Parler")
    # A hand that types slowly is answered on the way as well.
    user.waits(
        lambda: panel.search.question is not None and panel.search.question.words == "Parler"
    )
    user.waits(lambda: panel.search.is_answered)
    user.waits(lambda: heard[-1] == "3 passages in 2 sources")
    user.press("Down")
    assert panel.field.hasFocus()
    assert heard[-1].startswith("2 of 3. Report")
    user.type(" zebra")
    user.waits(lambda: heard[-1] == "No source has these words.")
