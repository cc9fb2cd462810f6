from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from argmap.case.changes import Change, ChangeSet
from argmap.case.evidence import Document, document_hash
from argmap.case.plan_claims import plan_amendment, plan_reword
from argmap.case.plan_evidence import plan_cite
from argmap.case.plan_replacement import plan_source_replacement
from argmap.case.plan_weighing import plan_harm
from argmap.case.terms import Side, Stance
from argmap.case.weighing import Harm
from argmap.sources.checking import check_quote
from argmap.ui.inspector.linked_words import LinkedWords
from argmap.ui.text_field import TextField

TEXT = b"Parler sued Amazon on Monday. The company is in serious jeopardy."


def added(done, kind):
    return next(change.after for change in done.changes if isinstance(change.after, kind))


def kept(bridge, claim):
    return bridge.case_map.claims[claim.id]


def editor(panel, name):
    form = panel.claim_page._form if name in {"side", "status"} else panel.claim_page._details
    return form.editor(name)


def test_nothing_picked_shows_what_the_panel_is_for(panel):
    assert panel.page.findChild(QLabel).text() == "Nothing is selected"


def test_the_words_typed_are_kept_as_one_step(qtbot, panel, bridge, claim, store):
    field = panel.claim_page.words.field
    steps = len(store.steps)
    qtbot.keyClicks(field, "So ")
    qtbot.waitUntil(lambda: kept(bridge, claim).text.startswith("So "))
    qtbot.keyClicks(field, "be it. ")
    field.flush()
    assert kept(bridge, claim).text == "So be it. Harm is <b>likely</b>"
    assert len(store.steps) == steps + 1


def test_words_typed_for_one_claim_never_reach_the_next(qtbot, panel, bridge, claim, selection):
    field = panel.claim_page.words.field
    qtbot.keyClicks(field, "X")
    other = bridge.case_map.roots()[0]
    selection.pick_claim(other.id)
    assert kept(bridge, claim).text == "XHarm is <b>likely</b>"
    assert bridge.case_map.claims[other.id].text == "Root"
    assert field.text == "Root"


def test_words_being_typed_stand_while_the_inspector_is_shown_anew(qtbot, panel, bridge, claim):
    field = panel.claim_page.words.field
    qtbot.keyClicks(field, "X")
    panel._states.changed.emit()
    qtbot.keyClicks(field, "Y")
    qtbot.waitUntil(lambda: kept(bridge, claim).text == "XYHarm is <b>likely</b>")


def test_words_that_another_edit_writes_are_shown_over_those_being_typed(
    qtbot, panel, bridge, claim
):
    field = panel.claim_page.words.field
    qtbot.keyClicks(field, "X")
    bridge.edit(plan_reword, claim.id, "From elsewhere")
    assert field.text == kept(bridge, claim).text == "From elsewhere"


def test_escape_takes_back_what_was_typed(qtbot, panel, bridge, claim):
    field = panel.claim_page.words.field
    qtbot.keyClicks(field, "X")
    qtbot.waitUntil(lambda: kept(bridge, claim).text.startswith("X"))
    qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert kept(bridge, claim).text == field.text == "Harm is <b>likely</b>"


def test_a_choice_is_kept_at_once_as_a_term_of_its_list(qtbot, panel, bridge, claim):
    box = editor(panel, "side")._box
    box.setCurrentIndex(box.findText("Respondent"))
    box.activated.emit(box.currentIndex())
    assert kept(bridge, claim).side is Side.RESPONDENT
    assert panel.claim_page._side.text() == "Respondent"


def test_tags_are_kept_as_several_short_texts(qtbot, panel, bridge, claim):
    field = editor(panel, "tags").findChild(TextField)
    qtbot.keyClicks(field, "harm, business,")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert kept(bridge, claim).tags == ("harm", "business")
    assert field.text == "harm, business,"


def test_an_edit_made_elsewhere_is_shown(panel, bridge, claim):
    bridge.edit(plan_amendment, kept(bridge, claim), short_title="Short", note="A note")
    assert editor(panel, "short_title").value == "Short"
    assert editor(panel, "note").value == "A note"


def test_the_stance_and_the_scheme_of_the_step_can_be_changed(qtbot, panel, bridge, claim):
    step = panel.claim_page._step
    stance = step._stance.editor("stance")._box
    stance.setCurrentIndex(1)
    stance.activated.emit(1)
    argument = next(iter(bridge.case_map.arguments.values()))
    assert argument.stance is Stance.CON
    scheme = step._form.editor("scheme")._box
    scheme.setCurrentIndex(scheme.findText("Precedent"))
    scheme.activated.emit(scheme.currentIndex())
    scheme.setEditText("my own")
    scheme.lineEdit().editingFinished.emit()
    assert bridge.case_map.arguments[argument.id].scheme == "my own"
    bridge.undo()
    assert bridge.case_map.arguments[argument.id].scheme == "precedent"


def test_a_quote_shows_its_words_where_they_come_from_and_what_is_wrong(panel, quote):
    (card,) = panel.claim_page.cites.cards
    assert card._words.text() == "Parler sued"
    assert card._origin.full_text == "Reporter · exact · Article"
    assert card.notes.warnings.text() == "Quote with caution: Garbled."
    assert card.notes.isVisibleTo(panel)
    assert not card._lay.isVisibleTo(panel)


def damage(bridge, quote, **changes):
    damaged = replace(quote, caution="", **changes)
    bridge.edit(lambda _map: ChangeSet("Damage", (Change(quote, damaged),)))


def test_every_problem_that_a_check_finds_is_shown_on_the_card(panel, quote, bridge):
    damage(bridge, quote, source_hash="0" * 64)
    (kept,) = bridge.case_map.quotes.values()
    document = bridge.document_of(kept.source)
    (problem,) = check_quote(kept, bridge.case_map.sources[kept.source], document).problems
    (card,) = panel.claim_page.cites.cards
    assert card.notes.warnings.text() == problem.message


def test_a_text_that_is_not_held_is_a_remark_on_the_card_and_no_warning(panel, quote, bridge):
    source = bridge.case_map.sources[quote.source]
    gone = replace(source, document=None, length=0)
    bridge.edit(lambda _map: ChangeSet("Damage", (Change(source, gone),)))
    (card,) = panel.claim_page.cites.cards
    assert card.notes.remarks.text() == "Not checked: the text of the source is not held."
    assert card.notes.remarks.isVisibleTo(panel)
    assert card.notes.warnings.text() == "Quote with caution: Garbled."
    assert card.accessibleName().endswith("is not held.")


def test_a_quote_that_moved_is_laid_on_the_words_found_in_one_step(
    qtbot, panel, quote, bridge, store
):
    damage(bridge, quote, start=5, end=16)
    (card,) = panel.claim_page.cites.cards
    assert "moved" in card._origin.full_text
    steps = len(store.steps)
    qtbot.mouseClick(card._lay, Qt.MouseButton.LeftButton)
    (laid,) = bridge.case_map.quotes.values()
    assert (laid.start, laid.end, laid.exact) == (0, 11, "Parler sued")
    assert len(store.steps) == steps + 1
    assert not card._lay.isVisibleTo(panel)
    bridge.undo()
    assert card._lay.isVisibleTo(panel)


def test_a_quote_that_is_laid_on_other_pages_knows_them(qtbot, panel, quote, bridge):
    old = bridge.document_of(quote.source)
    paged = Document(document_hash(b"paged", old.text), old.text, b"paged", pages=(0, 3))
    places = {quote.id: None}
    bridge.edit(plan_source_replacement, quote.source, paged, places)
    damage(bridge, quote, start=5, end=16, source_hash=paged.hash, page=7)
    (card,) = panel.claim_page.cites.cards
    qtbot.mouseClick(card._lay, Qt.MouseButton.LeftButton)
    (laid,) = bridge.case_map.quotes.values()
    assert (laid.start, laid.page, laid.last_page) == (0, 1, 2)
    assert "pp. 1\u20132" in card._origin.full_text


def test_an_altered_quote_says_what_its_source_reads_and_can_be_laid_on_it(
    qtbot, panel, quote, bridge
):
    damage(bridge, quote, exact="Parler sues", printed="[Parler] sues")
    (card,) = panel.claim_page.cites.cards
    assert card.notes.warnings.text() == (
        "Altered: the source no longer has these words.\nThe source reads: “Parler sued”"
    )
    qtbot.mouseClick(card._lay, Qt.MouseButton.LeftButton)
    assert card._words.text() == "Parler sued"
    assert card.notes.warnings.text() == ""


def test_a_lost_quote_has_no_words_to_be_laid_on(panel, quote, bridge):
    damage(bridge, quote, exact="zzzzzzzzzzz")
    (card,) = panel.claim_page.cites.cards
    assert card.notes.warnings.text() == "Lost: the source does not have these words."
    assert not card._lay.isVisibleTo(panel)


def test_a_quote_can_be_deleted_wherever_it_is_cited(qtbot, panel, quote, bridge):
    root = bridge.case_map.roots()[0]
    bridge.edit(plan_cite, quote.id, root.id, new_id=bridge.new_id)
    (card,) = panel.claim_page.cites.cards
    assert card.details is None  # not beside what only takes it off the claim
    qtbot.mouseClick(card._details, Qt.MouseButton.LeftButton)
    assert card.details.delete.accessibleName() == "Delete the quote from the case"
    qtbot.waitUntil(lambda: card.details.delete.height() > 0)  # once the details have their room
    qtbot.mouseClick(card.details.delete, Qt.MouseButton.LeftButton)
    assert not bridge.case_map.quotes
    assert not bridge.case_map.cites
    bridge.undo()
    assert len(bridge.case_map.cites) == 2


def test_a_source_cited_as_a_whole_has_no_quote_to_delete(qtbot, panel, quote, bridge, claim):
    bridge.edit(plan_cite, quote.source, claim.id, new_id=bridge.new_id)
    quoting, citing = panel.claim_page.cites.cards
    for card in (quoting, citing):
        qtbot.mouseClick(card._details, Qt.MouseButton.LeftButton)
    assert quoting.details.delete.isVisibleTo(panel)
    assert not citing.details.delete.isVisibleTo(panel)
    assert citing._origin.full_text.startswith("the whole source")


def test_a_click_on_a_quote_picks_it_in_its_source(qtbot, panel, quote, claim, selection):
    (card,) = panel.claim_page.cites.cards
    qtbot.mouseClick(card, Qt.MouseButton.LeftButton)
    assert selection.picked.quote == quote.id
    assert selection.picked.source == quote.source
    assert selection.picked.claim == claim.id
    assert panel.claim_page.cites.cards == [card]


def test_signal_and_pinpoint_of_a_cite_can_be_edited(qtbot, panel, quote, bridge):
    (card,) = panel.claim_page.cites.cards
    qtbot.mouseClick(card._details, Qt.MouseButton.LeftButton)
    field = card.details.cite_form.editor("pinpoint").findChild(TextField)
    qtbot.keyClicks(field, "at 3")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    (cite,) = bridge.case_map.cites.values()
    assert cite.pinpoint == "at 3"
    assert "at 3" in card._origin.full_text


def test_a_quote_can_be_removed_and_brought_back(qtbot, panel, quote, bridge):
    (card,) = panel.claim_page.cites.cards
    assert card._remove.accessibleName() == "Take off this claim"
    qtbot.mouseClick(card._remove, Qt.MouseButton.LeftButton)
    assert not bridge.case_map.cites
    assert panel.claim_page.cites.cards == []
    bridge.undo()
    assert len(panel.claim_page.cites.cards) == 1


def test_a_picked_harm_is_shown_and_can_be_deleted(qtbot, panel, bridge, selection):
    harm = added(bridge.edit(plan_harm, "Vendors flee", new_id=bridge.new_id), Harm)
    selection.pick_harm(harm.id)
    assert panel.harm_page._words.field.text == "Vendors flee"
    box = panel.harm_page._form.editor("likelihood")._box
    box.setCurrentIndex(box.findText("Certain"))
    box.activated.emit(box.currentIndex())
    assert bridge.case_map.harms[harm.id].likelihood.value == "certain"
    qtbot.mouseClick(panel.harm_page._remove, Qt.MouseButton.LeftButton)
    assert not bridge.case_map.harms
    assert panel.page is panel._empty


def test_a_source_open_alone_is_shown(panel, quote, selection):
    selection.clear()
    selection.pick_source(quote.source)
    assert panel.page is panel.source_page
    assert panel.source_page._about.text() == "65 characters · 1 quote"


def test_what_users_write_is_never_read_as_markup(panel, quote):
    labels = [label for label in panel.findChildren(QLabel) if label.text()]
    # Names that are links are escaped: the section's own tests look at that.
    formats = {one.textFormat() for one in labels if not isinstance(one, LinkedWords)}
    assert formats == {Qt.TextFormat.PlainText}


def test_a_read_only_case_can_be_read_and_not_edited(panel, claim, quote, store, selection):
    store.read_only = "Somebody else writes it."
    selection.clear()
    selection.pick_claim(claim.id)
    assert panel.claim_page.words.field.isReadOnly()
    assert not panel.claim_page._form.isEnabled()
    assert not panel.claim_page.cites.cards[0]._remove.isEnabled()


def test_the_inspector_begins_with_the_words_of_the_claim(panel, claim):
    assert panel.claim_page.words.isAncestorOf(panel.landing)
