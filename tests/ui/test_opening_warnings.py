from __future__ import annotations

import sqlite3
from contextlib import closing
from dataclasses import replace
from functools import cache

import pytest

from argmap.case.changes import Change, ChangeSet, added
from argmap.case.evidence import Source
from argmap.case.ids import FindingId, keyed_id
from argmap.case.plan_evidence import plan_source, plan_source_removal
from argmap.case.weighing import Finding
from argmap.law.own_standards import with_own_standards
from argmap.law.reading import load_standards
from argmap.sources.importing import document_from_bytes
from argmap.ui.opening_warnings import SHOWN, OpeningWarnings
from argmap.workspace.workspace import Workspace

law = cache(load_standards)


@pytest.fixture
def open_again(qtbot, bridge, store):
    """Open what the store holds by now and wait until all of it was looked at."""
    strip = OpeningWarnings(bridge, law)
    qtbot.addWidget(strip)

    def open_():
        bridge.open(Workspace(store))
        qtbot.waitUntil(lambda: not strip.is_looking)
        return strip

    return open_


def hold(store, number=1, level="great"):
    findings = [
        Finding(FindingId(keyed_id(str(one))), factor="merits", level=level, by=f"reader {one}")
        for one in range(number)
    ]
    store.map.apply(ChangeSet("Hold", added(*findings)))
    return findings


def import_text(bridge, text=b"Parler sued Amazon on Monday."):
    document = document_from_bytes(text)
    done = bridge.edit(plan_source, {"title": "Article"}, document, new_id=bridge.new_id)
    return next(change.after for change in done.changes if isinstance(change.after, Source))


def tamper(store, source):
    kept = store.documents[source.document]
    store.documents[source.document] = replace(kept, text=kept.text.replace("Amazon", "Google"))


def test_a_case_with_nothing_wrong_shows_no_strip(bridge, store, open_again):
    hold(store, level="weak")
    import_text(bridge)
    strip = open_again()
    assert strip.words == ""
    assert not strip.isVisibleTo(None)


def test_a_finding_on_no_scale_is_told(store, open_again):
    hold(store)
    strip = open_again()
    assert "“reader 0” cannot be weighed: “great” is not a level of “Likelihood" in strip.words
    assert strip.isVisibleTo(None)


def test_a_text_that_was_changed_is_told_by_the_name_of_its_source(bridge, store, open_again):
    import_text(bridge, b"Another text.")
    tamper(store, import_text(bridge))
    assert open_again().words.startswith("Article: the text is not the one that was imported")


def test_what_the_store_has_to_tell_of_the_opening_comes_first(store, open_again):
    store.notice = "No backup of this opening could be made."
    hold(store)
    assert open_again().words.startswith(f"{store.notice}\nA finding of")


def test_many_warnings_are_counted(store, open_again):
    hold(store, SHOWN + 2)
    lines = open_again().words.splitlines()
    assert len(lines) == SHOWN + 1
    assert lines[-1] == "And 2 more: “argmap check” lists them all."


def test_a_warning_goes_when_what_it_is_about_is_mended(qtbot, bridge, store, open_again):
    (finding,) = hold(store)
    source = import_text(bridge)
    tamper(store, source)
    strip = open_again()
    mended = replace(finding, level="weak")
    bridge.edit(lambda _map: ChangeSet("Mend", (Change(finding, mended),)))
    qtbot.waitUntil(lambda: strip.words.startswith("Article"))
    bridge.edit(plan_source_removal, source.id)
    qtbot.waitUntil(lambda: strip.words == "")
    assert not strip.isVisibleTo(None)


def test_a_source_removed_before_it_was_looked_at_is_passed_over(
    qtbot, bridge, store, failures, open_again
):
    source = import_text(bridge)
    tamper(store, source)
    strip = open_again()
    bridge.open(Workspace(store))
    bridge.edit(plan_source_removal, source.id)
    assert strip.is_looking
    qtbot.waitUntil(lambda: not strip.is_looking)
    assert (strip.words, failures) == ("", [])


def test_a_hidden_strip_stays_hidden_until_the_next_opening(bridge, store, open_again):
    hold(store)
    strip = open_again()
    strip._on_hidden()
    import_text(bridge)
    assert (strip.words, strip.is_looking) == ("", False)
    assert open_again().words


def test_a_closed_case_takes_its_warnings_with_it(bridge, store, open_again):
    hold(store)
    strip = open_again()
    bridge.close()
    bridge.opened.emit()
    assert (strip.words, strip.is_looking) == ("", False)


def test_a_file_changed_by_hand_opens_with_a_warning_in_the_window(home):
    path = home.new_case(example="parler-v-aws")
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute("UPDATE document SET text = text || ' ' WHERE hash IN"
                           " (SELECT hash FROM document ORDER BY hash LIMIT 1)")  # fmt: skip
        connection.execute("UPDATE finding SET level = 'great' WHERE id IN"
                           " (SELECT id FROM finding ORDER BY id LIMIT 1)")  # fmt: skip
    user = home.start(path)
    warnings = user.window.warnings
    user.waits(lambda: warnings.isVisible() and not warnings.is_looking)
    finding, text = warnings.words.splitlines()
    assert "“great” is not a level of" in finding
    assert "something changed it outside argmap" in text
    assert user.texts()


def test_a_mistake_in_a_standard_of_ones_own_is_told_at_opening(qtbot, bridge, store, tmp_path):
    (tmp_path / "mine.toml").write_text('name = "Mine"\nrank = "high"\n', encoding="utf-8")
    known = with_own_standards(law(), tmp_path)
    strip = OpeningWarnings(bridge, lambda: known)
    qtbot.addWidget(strip)
    bridge.open(Workspace(store))
    qtbot.waitUntil(lambda: not strip.is_looking)
    assert f"{tmp_path / 'mine.toml'}, line 1: “test” is missing" in strip.words
