"""The text of a source of the example is replaced by a corrected copy, with real events."""

from __future__ import annotations

from threading import Event

import pytest
from exchanged_methods import exchange
from patience import PATIENCE_S
from PySide6.QtWidgets import QLabel
from ui_driver import button

from argmap.case.file_names import EXAMPLE
from argmap.case.ids import keyed_id
from argmap.sources.anchoring import AnchorState
from argmap.ui.checks.check_model import KindHead
from argmap.ui.checks.rows import Gravity
from argmap.ui.field_choice import FieldChoice
from argmap.ui.importing import reading_in

ARTICLE = keyed_id("source", "article-0", "0")


@pytest.fixture
def user(home):
    user = home.start(home.new_case(example=EXAMPLE))
    user.waits(lambda: user.window._bridge.is_open)
    return user


@pytest.fixture
def quotes(user):
    return user.case_map.quotes_of(ARTICLE)


@pytest.fixture
def corrected(user, quotes, tmp_path):
    """A copy with a line above, one quote worded otherwise, one gone, and one said twice."""
    text = user.window._bridge.document_of(ARTICLE).text
    altered, gone = quotes[1].exact, quotes[3].exact
    text = text.replace(altered, altered.replace(" the ", " this ", 1).replace(" was ", " is ", 1))
    text = "Corrected copy.\n\n" + text.replace(gone, "")
    path = tmp_path / "corrected.txt"
    path.write_text(text, encoding="utf-8")
    user.chooses(opened=path)
    return path


def states(sheet):
    items = [
        sheet.list.checks.item_at(sheet.list.checks.index(row))
        for row in range(sheet.list.checks.rowCount())
    ]
    return [(one.gravity, one.kind.word, one.number) for one in items if isinstance(one, KindHead)]


def replaces(user, fill=None):
    user.window._selection.pick_source(ARTICLE)
    user.answers_to(lambda: user.does("Replace the text of this source"), fill or agree)


def agree(sheet):
    button(sheet, "Replace").click()


def test_the_report_comes_first_and_counts_what_becomes_of_every_quote(user, quotes, corrected):
    seen, before = {}, user.records

    def fill(sheet):
        seen.update(counts=sheet.counts.text(), told=sheet.told.text(), states=states(sheet))
        seen.update(rows=sheet.list.checks.rows, records=user.records)
        sheet.reject()

    replaces(user, fill)
    assert seen["counts"] == "14 quotes: 12 moved, 1 altered, 1 lost."
    assert "2 quotes wait for you in Checks" in seen["told"]
    assert seen["states"] == [
        (Gravity.WAITING, "Lost", 1),
        (Gravity.WAITING, "Altered", 1),
        (Gravity.KEPT, "Moved", 12),
    ]
    lost, altered, *_ = seen["rows"]
    assert lost.passages[0].words == " ".join(quotes[3].exact.split())
    old, new = (passage.words for passage in altered.passages[:2])
    assert [one.about for one in (lost.passages[-1], altered.passages[-1])] == [
        "Where it stands now"
    ] * 2
    assert f"«{lost.passages[0].words}» " in lost.passages[-1].words
    assert (old, new != old) == (" ".join(quotes[1].exact.split()), True)
    assert seen["records"] == before == user.records


@pytest.fixture
def doer(user, monkeypatch):
    """What replaces the text, in a turn that does not come by itself."""
    doer = user.window.furniture.doers["replacing"]
    monkeypatch.setattr(doer._later, "want", lambda: doer._later._timer.start(PATIENCE_S * 1000))
    return doer


def test_the_text_is_replaced_in_the_turn_after_the_sheet_has_gone(user, corrected, doer):
    before = user.case_map.sources[ARTICLE]
    replaces(user)
    assert user.case_map.sources[ARTICLE] == before
    assert doer.is_busy
    doer._later.hurry()
    assert user.case_map.sources[ARTICLE] != before
    assert not doer.is_busy


def test_what_was_agreed_to_is_done_before_the_case_is_closed(user, corrected, doer):
    before, workspace = user.case_map.sources[ARTICLE], user.window._bridge._workspace
    replaces(user)
    user.window._bridge.close()
    assert workspace.case_map.sources[ARTICLE] != before


def test_no_part_of_the_sheet_is_a_window_while_it_is_made(user, corrected, monkeypatch):
    seen, show = [], FieldChoice.setVisible
    watched = lambda part, on: seen.append(part.isWindow()) or show(part, on)  # noqa: E731 -- short
    exchange(monkeypatch, FieldChoice, "setVisible", watched)
    replaces(user, lambda sheet: sheet.reject())
    assert seen
    assert not any(seen)


def test_quotes_that_a_copy_only_sets_otherwise_are_told_so_and_taken_in_one_step(
    user, quotes, tmp_path
):
    path, before, seen = tmp_path / "copy.txt", user.records, {}
    text = user.window._bridge.document_of(ARTICLE).text
    path.write_text(text.replace(" the ", " the\u00a0").replace("ment ", "m\u00adent "), "utf-8")
    user.chooses(opened=path)

    def fill(sheet):
        told = [row for row in sheet.list.checks.rows if row.kind.word == "Set otherwise"]
        seen.update(counts=sheet.counts.text(), rows=told, number=len(sheet.choice.set_otherwise))
        assert not sheet.take_all.isDefault(), "Return takes nothing unseen"
        user.click(sheet.take_all)
        assert not sheet.take_all.isVisible()
        seen.update(after=sheet.told.text(), taken=len(sheet.choice.taken))
        button(sheet, "Replace").click()

    replaces(user, fill)
    number = seen["number"]
    assert number > 1
    assert f", {number} set otherwise." in seen["counts"]
    assert user.case_map.sources[ARTICLE].file_name == "copy.txt"
    assert "altered" not in seen["counts"]
    assert seen["taken"] == number
    assert f"{number} quotes take the words you chose" in seen["after"]
    for row in seen["rows"]:
        assert "the same words, set otherwise (" in row.sentence
        assert any(mark for passage in row.passages for mark in passage.marks)
    document = user.window._bridge.document_of(ARTICLE)
    now = user.case_map.quotes_of(ARTICLE)
    assert {document.text[one.start : one.end] == one.exact for one in now} == {True}
    user.press("Ctrl+Z")
    assert user.records == before


def test_words_taken_in_the_report_by_keys_are_of_the_one_step(user, quotes, corrected):
    before, seen = user.records, {}

    def fill(sheet):
        user.waits(sheet.list.hasFocus)
        assert sheet.list.row.quote_id == quotes[1].id
        user.press("Up", "Up")
        assert sheet.list.row.quote_id == quotes[3].id
        seen["lost"] = sheet.choice.buttons
        user.press("Down", "Down")
        user.press("Return", "Down")
        wait, take = sheet.choice.buttons
        assert take.hasFocus()
        assert take.isChecked()
        seen.update(told=sheet.told.text(), row=sheet.list.row.sentence)
        user.press("Up")
        assert wait.isChecked()
        assert not sheet.choice.taken
        user.press("Down", "Ctrl+Return")

    replaces(user, fill)
    assert seen["lost"] == []
    assert "1 quote takes the words you chose. 1 quote waits" in seen["told"]
    assert seen["row"] == "It takes the words you chose below."
    document = user.window._bridge.document_of(ARTICLE)
    taken = user.case_map.quotes[quotes[1].id]
    assert taken.exact != quotes[1].exact
    assert document.text[taken.start : taken.end] == taken.exact
    assert user.case_map.quotes[quotes[3].id].source_hash != document.hash
    user.press("Ctrl+Z")
    assert user.records == before


def test_of_several_places_the_one_taken_by_mouse_is_the_quotes(user, quotes, tmp_path):
    document, quote = user.window._bridge.document_of(ARTICLE), quotes[1]
    frame = document.text[quote.start - 60 : quote.end + 60]
    path = tmp_path / "twice.txt"
    path.write_text(f"{frame}\n\nAnd so on.\n\n{document.text}", encoding="utf-8")
    user.chooses(opened=path)

    def fill(sheet):
        user.waits(sheet.list.hasFocus)
        assert sheet.list.row.quote_id == quote.id
        _, first, second = sheet.choice.buttons
        user.click(second)
        user.click(first)
        agree(sheet)

    replaces(user, fill)
    assert user.case_map.quotes[quote.id].start == 60


def test_how_many_places_are_not_shown_is_said_where_very_many_may_be_meant(user, quotes, tmp_path):
    document, quote = user.window._bridge.document_of(ARTICLE), quotes[1]
    frame = document.text[quote.start - 60 : quote.end + 60]
    path = tmp_path / "often.txt"
    path.write_text("\n\nAnd so on.\n\n".join([*[frame] * 25, document.text]), encoding="utf-8")
    user.chooses(opened=path)

    def fill(sheet):
        user.waits(sheet.list.hasFocus)
        assert sheet.list.row.quote_id == quote.id
        assert len(sheet.choice.buttons) == 1 + 20
        told = [label.text() for label in sheet.choice.findChildren(QLabel)]
        assert any(one.startswith("6 more places of the new text") for one in told)
        sheet.reject()

    replaces(user, fill)


def test_it_is_one_step_and_undo_brings_everything_back(user, quotes, corrected):
    before = user.records
    replaces(user)
    kept = [one for one in user.case_map.quotes_of(ARTICLE) if one.source_hash != ""]
    document = user.window._bridge.document_of(ARTICLE)
    assert document.text.startswith("Corrected copy.")
    moved = [one for one in kept if one.source_hash == document.hash]
    assert len(moved) == 12
    assert all(document.text[one.start : one.end] == one.exact for one in moved)
    user.press("Ctrl+Z")
    assert user.records == before
    user.press("Ctrl+Shift+Z")
    assert user.window._bridge.document_of(ARTICLE) == document


def test_the_quotes_that_were_not_kept_are_in_checks(user, quotes, corrected):
    replaces(user)
    user.waits(lambda: "1 lost" in user.window.message_line.state)
    user.click(user.window.message_line._quotes)
    panel = user.window.furniture.panels["checks"]
    user.waits(lambda: panel.page is not None and panel.page.found is not None)
    found = [row for row in panel.page.found.rows if row.quote is not None]
    assert [row.quote.state for row in found] == [AnchorState.LOST, AnchorState.ALTERED]
    assert [row.quote_id for row in found] == [quotes[3].id, quotes[1].id]


def test_a_replacement_that_is_cancelled_changes_nothing(user, corrected):
    before = user.records
    replaces(user, lambda sheet: sheet.reject())
    assert user.records == before
    assert user.message == "Cancelled; the text of the source is as it was."


def test_the_very_text_it_has_is_refused_in_a_sentence(user, corrected):
    replaces(user)
    user.does("Replace the text of this source")
    user.waits(lambda: user.message.startswith("Not done. This is the very text"))


def test_a_file_that_cannot_be_read_is_told_and_nothing_is_asked(user, tmp_path):
    path = tmp_path / "empty.txt"
    path.touch()
    user.chooses(opened=path)
    user.window._selection.pick_source(ARTICLE)
    user.does("Replace the text of this source")
    user.waits(lambda: user.message.startswith("Not done. “empty.txt” is empty."))


def test_a_case_that_is_closed_ends_what_is_read_for_it(user, corrected, monkeypatch):
    let_go = Event()
    monkeypatch.setattr(reading_in.DocumentImport, "read", lambda *_: let_go.wait(PATIENCE_S))
    user.window._selection.pick_source(ARTICLE)
    user.does("Replace the text of this source")
    assert user.window.furniture.doers["replacing"].is_busy
    user.press("Ctrl+W")
    user.waits(lambda: not user.window._bridge.is_open)
    assert not user.window.furniture.doers["replacing"].is_busy
    let_go.set()


def test_the_page_of_a_source_and_the_list_offer_it(user, corrected):
    asked = []
    user.window.furniture.sources.replacement_wanted.connect(asked.append)
    sources = user.window.furniture.sources
    user.press("Ctrl+4")
    sources.list.setCurrentIndex(sources.model.index_of(ARTICLE))
    user.answers_to(sources.list._on_replace_chosen, lambda sheet: sheet.reject())
    assert asked == [ARTICLE]
    user.window._selection.pick_source(ARTICLE)
    page = user.window.furniture.inspector.source_page
    user.answers_to(lambda: user.click(page._replace), lambda sheet: sheet.reject())


def test_the_report_asks_what_becomes_of_what_was_said_of_the_old_text(user, quotes, corrected):
    before = user.records
    source = user.case_map.sources[ARTICLE]
    assert source.translated
    assert source.note

    def fill(sheet):
        boxes = sheet.said.boxes
        assert boxes["translated"].currentText() == "Keep “Machine translation”"
        assert boxes["note"].currentText().startswith("Keep “Says the network")
        for name in ("translated", "note", "cautions"):
            user.click(boxes[name])
            user.press("End", "Return")
            assert boxes[name].currentText() == "Drop it"
        agree(sheet)

    replaces(user, fill)
    kept = user.case_map.sources[ARTICLE]
    assert (kept.translated, kept.note, kept.title) == (False, "", source.title)
    assert not any(one.caution for one in user.case_map.quotes_of(ARTICLE))
    user.press("Ctrl+Z")
    assert user.records == before


def test_what_was_said_of_the_old_text_stays_unless_its_user_says_otherwise(
    user, quotes, corrected
):
    source = user.case_map.sources[ARTICLE]
    cautions = [one.caution for one in quotes]
    replaces(user)
    kept = user.case_map.sources[ARTICLE]
    assert (kept.translated, kept.note) == (True, source.note)
    assert [one.caution for one in user.case_map.quotes_of(ARTICLE)] == cautions


def test_ctrl_return_agrees_from_the_list_of_the_report_too(user, quotes, corrected):
    before = user.window._bridge.document_of(ARTICLE).hash

    def fill(sheet):
        user.waits(sheet.list.hasFocus)
        user.press("Ctrl+Return")
        assert not sheet.isVisible()

    replaces(user, fill)
    assert user.window._bridge.document_of(ARTICLE).hash != before
