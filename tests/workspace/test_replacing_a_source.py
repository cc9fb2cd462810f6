"""Article 000 of the example, replaced by a corrected copy in a case on disk."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from dataclasses import replace

import pytest
from drafts import same_map
from example import example_map, example_text_of
from shelf import Shelf, rows_of_file

from argmap.case.errors import RuleError
from argmap.case.plan_replacement import (
    Decisions,
    Place,
    plan_confirmation,
    plan_decided_replacement,
    plan_source_replacement,
)
from argmap.sources.checking import check_evidence
from argmap.sources.importing import document_from_bytes
from argmap.sources.reanchoring import reanchor
from argmap.store.copying import copy_case
from argmap.store.creating import create_case

CORRECTIONS = {
    "favorite network to go online": "favored network to go offline",
    "on resuscitation equipment": "on life support",
    "“It’ll kill Parler’s business At the same time it was set on the missile. “": (
        "“It will kill Parler’s business—at the very time it is set to skyrocket.”"
    ),
    "John Matzi": "John Matze",
    "100% of the objectionable content.”": "100\u00a0% of the objec-\ntionable content.”",
    "unable or unwilling to identify and remove such content immediately": (
        "unable or unwilling to promptly identify and remove this content"
    ),
    "The driver of AWS’s decision to effectively terminate the Parler account appears to be"
    " political hostility. ": "",
}
EXACT = {"q01", "q48"}
ALTERED = {"q22", "q23", "q33"}
LOST = {"q26", "q34"}


@pytest.fixture
def shelf(tmp_path):
    shelf = Shelf(tmp_path)
    yield shelf
    shelf.close_all()


@pytest.fixture
def article(shelf):
    """The example on disk, its article 000 and a corrected copy of that."""
    case_map = example_map()
    documents = {example_text_of(source) for source in case_map.sources.values()} - {None}
    create_case(shelf.path, case_map.records(), documents)
    source = next(one for one in case_map.sources.values() if one.key == "article-0")
    document = example_text_of(source)
    text = document.text
    for garble, correction in CORRECTIONS.items():
        assert garble in text
        text = text.replace(garble, correction)
    return source, document, document_from_bytes(text.encode())


def replaced(workspace, article):
    source, old, new = article
    report = reanchor(workspace.case_map.quotes_of(source.id), new, old)
    workspace.run(plan_source_replacement(workspace.case_map, source.id, new, report.places))
    return report


def keys_of(case_map, report, state):
    return {case_map.quotes[one.quote].key for one in report.quotes if one.state == state}


def test_a_corrected_copy_gets_a_true_report_of_every_quote(shelf, article):
    workspace = shelf.workspace()
    source, _, new = article
    quotes = {quote.id: quote for quote in workspace.case_map.quotes_of(source.id)}
    report = replaced(workspace, article)
    assert keys_of(workspace.case_map, report, "altered") == ALTERED
    assert keys_of(workspace.case_map, report, "lost") == LOST
    assert keys_of(workspace.case_map, report, "exact") == EXACT
    moved = keys_of(workspace.case_map, report, "moved")
    assert moved == {quote.key for quote in quotes.values()} - ALTERED - LOST - EXACT
    assert {one.quote for one in report.quotes} == set(quotes)
    for one in report.quotes:
        assert one.words == quotes[one.quote].exact
        assert one.found == new.text[one.anchor.start : one.anchor.end]
        assert (one.found == one.words) == (one.place is not None)
    assert (
        report.told
        == f"{len(quotes)} quotes: {len(EXACT)} exact, {len(moved)} moved, 3 altered, 2 lost."
    )


def test_quotes_that_wait_keep_their_words_and_stand_as_they_did(shelf, article):
    workspace = shelf.workspace()
    source, old, new = article
    before = {quote.id: quote for quote in workspace.case_map.quotes_of(source.id)}
    report = replaced(workspace, article)
    for one in report.waiting:
        after = workspace.case_map.quotes[one.quote]
        assert after == replace(before[one.quote], source_hash=old.hash)
    for one in report.quotes:
        if one.place is not None:
            after = workspace.case_map.quotes[one.quote]
            assert (after.exact, after.source_hash) == (before[one.quote].exact, new.hash)
            assert new.text[after.start : after.end] == after.exact
    check = check_evidence(workspace.case_map, lambda one: workspace.document_of(one.id))
    states = {one.id: one.state for one in check.quotes if one.source == source.id}
    waiting = {one.quote: one.state for one in report.waiting}
    assert states == {one.quote: "exact" for one in report.quotes} | waiting
    warned = [problem for problem in check.problems if problem.kind == "other document"]
    assert {problem.where[0].id for problem in warned} == set(waiting)


def test_undo_restores_the_text_and_every_quote_and_redo_brings_them_back(shelf, article):
    workspace = shelf.workspace()
    source, old, new = article
    first, rows = example_map(), rows_of_file(shelf.path)
    replaced(workspace, article)
    done = [*workspace.case_map.records()]
    assert workspace.document_of(source.id) == new
    assert workspace.kept_document(old.hash) == old, "quotes that wait ask for it"
    workspace.undo()
    assert same_map(workspace.case_map, first)
    assert rows_of_file(shelf.path) == rows
    assert workspace.document_of(source.id) == old
    workspace.redo()
    assert [*workspace.case_map.records()] == done
    workspace.close()
    again = shelf.workspace()
    assert [*again.case_map.records()] == done
    assert again.document_of(source.id) == new
    again.undo()
    assert same_map(again.case_map, first)
    assert again.document_of(source.id) == old


def test_the_user_confirms_altered_words_in_one_step(shelf, article):
    workspace = shelf.workspace()
    source, _, new = article
    report = replaced(workspace, article)
    (altered,) = [one for one in report.waiting if "immediately" in one.words]
    assert altered.found == "unable or unwilling to promptly identify and remove this content"
    place = Place(altered.anchor.start, altered.anchor.end)
    workspace.run(plan_confirmation(workspace.case_map, altered.quote, new, place))
    quote = workspace.case_map.quotes[altered.quote]
    assert (quote.exact, quote.source_hash) == (altered.found, source.document and new.hash)
    workspace.undo()
    assert workspace.case_map.quotes[altered.quote].exact == altered.words


def test_words_that_the_user_takes_beforehand_are_of_the_same_step(shelf, article):
    workspace = shelf.workspace()
    before = [*workspace.case_map.records()]
    source, old, new = article
    report = reanchor(workspace.case_map.quotes_of(source.id), new, old)
    (altered,) = [one for one in report.waiting if "immediately" in one.words]
    taken = {altered.quote: Place(altered.anchor.start, altered.anchor.end)}
    decided = Decisions(taken)
    case_map = workspace.case_map
    workspace.run(plan_decided_replacement(case_map, source.id, new, report.places, decided))
    quote = workspace.case_map.quotes[altered.quote]
    assert (quote.exact, quote.source_hash) == (altered.found, new.hash)
    waiting = [workspace.case_map.quotes[one.quote] for one in report.waiting if one != altered]
    assert {one.source_hash for one in waiting} == {old.hash}
    assert workspace.document_of(source.id) == new
    workspace.undo()
    assert [*workspace.case_map.records()] == before
    assert workspace.document_of(source.id) == old


def test_what_was_said_of_the_old_text_goes_or_stays_in_the_same_step(shelf, article):
    workspace = shelf.workspace()
    before = [*workspace.case_map.records()]
    source, old, new = article
    case_map = workspace.case_map
    assert source.translated
    assert any(one.caution for one in case_map.quotes_of(source.id))
    places = reanchor(case_map.quotes_of(source.id), new, old).places
    decided = Decisions(
        fields={"translated": False, "note": "", "author": "J. Michel"}, drops_cautions=True
    )
    workspace.run(plan_decided_replacement(case_map, source.id, new, places, decided))
    kept = workspace.case_map.sources[source.id]
    assert (kept.translated, kept.note, kept.author) == (False, "", "J. Michel")
    assert (kept.title, kept.document) == (source.title, new.hash)
    assert not any(one.caution for one in workspace.case_map.quotes_of(source.id))
    workspace.undo()
    assert [*workspace.case_map.records()] == before
    with pytest.raises(RuleError, match="2021-13-45"):
        plan_decided_replacement(
            *(workspace.case_map, source.id, new, places),
            Decisions(fields={"date": "2021-13-45"}),
        )


def test_a_copy_for_others_keeps_the_text_that_quotes_were_taken_from(shelf, article):
    workspace = shelf.workspace()
    _, old, new = article
    report = replaced(workspace, article)
    copy = shelf.folder / "copy.argmap"
    copy_case(workspace._store, copy)
    assert kept_in(copy) >= {old.hash, new.hash}
    for one in report.waiting:
        place = Place(1, 20)
        workspace.run(plan_confirmation(workspace.case_map, one.quote, new, place))
    copy_case(workspace._store, copy)
    assert old.hash not in kept_in(copy)


def kept_in(path):
    with closing(sqlite3.connect(path)) as connection:
        return {row for (row,) in connection.execute("SELECT hash FROM document")}


def test_a_replacement_that_does_not_fit_is_refused(shelf, article):
    case_map = example_map()
    source, old, new = article
    report = reanchor(case_map.quotes_of(source.id), new, old)
    first = report.quotes[0].quote
    with pytest.raises(RuleError, match="very document"):
        plan_source_replacement(case_map, source.id, old, report.places)
    with pytest.raises(RuleError, match="not known what becomes"):
        plan_source_replacement(case_map, source.id, new, {first: None})
    with pytest.raises(RuleError, match="does not have the words"):
        plan_source_replacement(case_map, source.id, new, {**report.places, first: Place(0, 9)})
    with pytest.raises(RuleError, match="has changed"):
        plan_confirmation(case_map, first, new, Place(0, 9))


def test_the_words_after_an_ellipsis_go_along_or_hold_the_quote_back(article):
    source, old, new = article
    case_map = example_map()
    quote = next(one for one in case_map.quotes_of(source.id) if one.key == "q01")
    parts = {"skyrockets": "set on the missile", "kept": "The lawsuit comes amid"}
    for waits, words in zip((True, False), parts.values(), strict=True):
        start = old.text.index(words)
        long = replace(quote, second_start=start, second_end=start + len(words))
        (one,) = reanchor([long], new, old).quotes
        assert (one.place is None) is waits
        assert (reanchor([long], new).quotes[0].place) is None
        if one.place:
            assert new.text[one.place.second_start : one.place.second_end] == words
