"""Claims carried from one case to another, in two windows, by keys."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QGuiApplication

from argmap.case.plan_evidence import plan_quote, plan_source
from argmap.sources.importing import document_from_bytes

WORDS = "Parler is down as of Monday afternoon. It will take time.\n"


@pytest.fixture
def here(home):
    user = home.start(home.new_case("here.argmap"))
    user.click(user.map.empty.button)
    user.type("Parler is offline")
    user.press("Tab")
    user.type("It says so")
    user.press("Return")
    add_source(user)
    bridge = user.window._bridge
    (source,) = user.case_map.sources
    target = user.claim("Parler is offline").id
    bridge.edit(plan_quote, source, WORDS, 0, 14, new_id=bridge.new_id, target=target)
    return user


@pytest.fixture
def there(home, here):
    return home.start(home.new_case("there.argmap"))


def add_source(user):
    document = document_from_bytes(WORDS.encode())
    bridge = user.window._bridge
    bridge.edit(plan_source, {"title": "A report"}, document, new_id=bridge.new_id)


def carry(here, there):
    here.turn_to()
    here.pick("Parler is offline")
    here.press("Ctrl+C")
    assert here.message == "Copied 1 claim with 1 below"
    there.turn_to()
    there.map.setFocus()
    there.press("Ctrl+V")
    assert there.texts() == ["It says so", "Parler is offline"]


def test_quotes_go_along_to_a_case_with_the_same_document(here, there):
    add_source(there)
    carry(here, there)
    (quote,) = there.case_map.quotes.values()
    assert quote.exact == "Parler is down"
    assert quote.source in there.case_map.sources
    claim = there.claim("Parler is offline").id
    assert [one.quote for one in there.case_map.cites_on(claim)] == [quote.id]


def test_what_another_case_cannot_hold_is_left_out_and_said(here, there):
    carry(here, there)
    assert not there.case_map.quotes
    assert there.message == (
        "Paste 2 claims. Left out: 1 quote, because this case does not have the same source."
    )


def test_the_copy_outlives_the_case_it_was_taken_from(here, there):
    here.turn_to()
    here.pick("Parler is offline")
    here.press("Ctrl+X")
    here.window.close()
    there.turn_to()
    there.map.setFocus()
    there.press("Ctrl+V")
    assert there.texts() == ["It says so", "Parler is offline"]
    there.press("Ctrl+Z")
    assert there.texts() == []


def test_other_programs_get_and_give_indented_text(here):
    here.pick("Parler is offline")
    here.press("Ctrl+C")
    assert QGuiApplication.clipboard().text() == "(movant) Parler is offline\n  + It says so\n"
    QGuiApplication.clipboard().setText("• One\n\t• Two")
    here.pick("It says so")
    here.press("Ctrl+V")
    assert {"One", "Two"} <= set(here.texts())
