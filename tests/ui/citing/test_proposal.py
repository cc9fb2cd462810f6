from __future__ import annotations

from pathlib import Path

import pytest
from inspecting import added
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from argmap.case.caption import Case
from argmap.case.case_map import CaseMap
from argmap.case.claims import Claim
from argmap.case.evidence import Cite, Source
from argmap.case.ids import CaseId
from argmap.case.places import Alone
from argmap.case.plan_claims import plan_claim
from argmap.case.plan_evidence import plan_quote, plan_source
from argmap.case.terms import SourceKind
from argmap.sources.guessing import guess_source
from argmap.sources.importing import document_from_bytes
from argmap.sources.reading.outcome import Outcome
from argmap.ui.citing.proposal import IN_USE, PRINTED, YOURS_STAYS, CitationProposal, WholeLabel
from argmap.ui.citing.quoting_offer import QuotingOffer
from argmap.ui.citing.runs_label import RunsLabel
from argmap.ui.importing.offer_page import OfferPage
from argmap.ui.importing.offers import offers_of
from argmap.ui.text_field import TextField


@pytest.fixture
def show(bridge, selection, panel):
    def show(**fields):
        source = added(bridge.edit(plan_source, fields, None, new_id=bridge.new_id), Source)
        selection.pick_source(source.id)
        return source.id, panel.page.findChild(CitationProposal)

    return show


def field(panel, name):
    return panel.source_page.form.editor(name).findChild(TextField)


FILING = {"kind": SourceKind.FILING, "title": "Complaint"}


def test_the_source_page_shows_the_proposed_citation_as_fields_are_typed(qtbot, panel, show):
    _, proposal = show(**FILING)
    assert proposal.form.text == "Compl."
    assert "number on the docket" in proposal.doubts.text()
    record = field(panel, "record_cite")
    qtbot.mouseClick(record.viewport(), Qt.MouseButton.LeftButton)
    QTest.keyClicks(record, "ECF No. 1")
    qtbot.waitUntil(lambda: proposal.form.text == "Compl., ECF No. 1")
    assert proposal.doubts.text() == ""
    assert proposal.state.text() == PRINTED


def test_a_check_that_comes_in_while_one_types_takes_nothing_away(qtbot, panel, show):
    _, proposal = show(**FILING)
    record = field(panel, "record_cite")
    QTest.keyClicks(record, "ECF No. 1")
    panel._states.changed.emit()
    assert record.text == "ECF No. 1"
    qtbot.waitUntil(lambda: proposal.form.text == "Compl., ECF No. 1")


def test_nothing_is_written_into_the_citation_unasked(qtbot, bridge, panel, show):
    source, proposal = show(**FILING, record_cite="ECF No. 1")
    assert bridge.case_map.sources[source].citation == ""
    qtbot.mouseClick(proposal.use, Qt.MouseButton.LeftButton)
    assert bridge.case_map.sources[source].citation == "Compl., ECF No. 1"
    assert field(panel, "citation").text == "Compl., ECF No. 1"
    assert proposal.use.isHidden()
    assert proposal.state.text() == IN_USE
    bridge.undo()
    assert bridge.case_map.sources[source].citation == ""
    assert not proposal.use.isHidden()


def test_the_users_own_citation_stays_until_the_proposal_is_used(bridge, show):
    own = "Doe v. Roe, 1 F. 3d 2 (9th Cir. 1993)"
    source, proposal = show(kind=SourceKind.CASE, title="Doe", citation=own)
    assert proposal.form.text == "Doe v. Roe, 1 F.3d 2 (9th Cir. 1993)"
    assert proposal.form.italic == ["Doe v. Roe"]
    assert proposal.state.text() == YOURS_STAYS
    assert bridge.case_map.sources[source].citation == own


def test_a_case_that_cannot_be_written_offers_no_button_to_press(bridge, store, show, panel):
    source, proposal = show(**FILING)
    proposal.show_source(bridge.case_map.sources[source], read_only=True)
    assert not proposal.use.isEnabled()


@pytest.fixture
def offered(qtbot):
    document = document_from_bytes(b"Parler sues Amazon\n\nBy Jane Roe\n\nWords.\n")
    guess = guess_source(document.text, "a.txt")
    (offer,) = offers_of(
        CaseMap([Case(CaseId("0" * 32))]), [Outcome(Path("a.txt"), document, guess)]
    )
    page = OfferPage()
    qtbot.addWidget(page)
    page.resize(900, 700)
    page.show_offer(offer)
    with qtbot.waitExposed(page):
        page.show()
    return page


def test_an_import_proposes_and_fills_in_the_citation_when_asked(qtbot, offered):
    assert offered.proposal.form.text.startswith("Jane Roe, Parler Sues Amazon (")
    assert not offered.offer.fields.get("citation")
    publisher = offered.form.editor("publisher").findChild(TextField)
    qtbot.mouseClick(publisher.viewport(), Qt.MouseButton.LeftButton)
    QTest.keyClicks(publisher, "Reuters")
    qtbot.waitUntil(lambda: "Reuters" in offered.proposal.form.text)
    qtbot.mouseClick(offered.proposal.use, Qt.MouseButton.LeftButton)
    assert offered.offer.fields["citation"] == offered.proposal.form.text
    assert offered.form.values["citation"] == offered.proposal.form.text
    assert not offered.proposal.use.autoDefault()


def test_doubts_are_shown_whole_and_without_a_width_ask_for_none(qtbot):
    label = WholeLabel()
    qtbot.addWidget(label)
    label.resize(0, 0)
    label.show_words("")
    assert label.minimumHeight() == 0
    label.show_words("No year could be read. " * 5)
    label.resize(200, 20)
    label.show()
    qtbot.waitUntil(lambda: label.minimumHeight() >= label.heightForWidth(label.width()) > 20)


def test_what_no_case_can_keep_proposes_nothing_new(qtbot):
    proposal = CitationProposal()
    qtbot.addWidget(proposal)
    proposal.show_fields({"kind": "filing", "title": "Complaint"})
    proposal.show_fields({"kind": "filing", "title": "\ud800"})
    assert proposal.form.text == "Compl."


def test_long_citations_wrap_and_names_are_in_italics(qtbot, show):
    _, proposal = show(title="A title " * 12, publisher="Reuters", date="2021-01-12")
    label = proposal.form
    assert isinstance(label, RunsLabel)
    line = label.fontMetrics().height()
    assert label.heightForWidth(200) > 3 * line > label.heightForWidth(5000)
    assert label.italic == ["A Title " * 12]
    assert label.accessibleName() == label.text


@pytest.fixture
def cite(bridge, selection, panel):
    claim = added(bridge.edit(plan_claim, "Root", Alone(), new_id=bridge.new_id), Claim)
    document = document_from_bytes(b"AWS saw content that encourages violence.")
    fields = {"title": "Article", "author": "Jane Roe"}
    source = added(bridge.edit(plan_source, fields, document, new_id=bridge.new_id), Source)
    done = bridge.edit(
        plan_quote,
        source.id,
        document.text,
        0,
        3,
        new_id=bridge.new_id,
        target=claim.id,
        speaker="AWS spokesperson",
    )
    selection.pick_claim(claim.id)
    return added(done, Cite)


def test_who_is_quoted_is_offered_for_the_parenthetical_and_taken_back(qtbot, bridge, panel, cite):
    (card,) = panel.claim_page.cites.cards
    qtbot.mouseClick(card._details, Qt.MouseButton.LeftButton)
    offer = panel.page.findChild(QuotingOffer)
    assert offer.text() == "Add “(quoting AWS spokesperson)”"
    assert bridge.case_map.cites[cite.id].parenthetical == ""
    qtbot.mouseClick(offer, Qt.MouseButton.LeftButton)
    assert bridge.case_map.cites[cite.id].parenthetical == "quoting AWS spokesperson"
    assert panel.page.findChild(QuotingOffer).isHidden()
    bridge.undo()
    assert bridge.case_map.cites[cite.id].parenthetical == ""
