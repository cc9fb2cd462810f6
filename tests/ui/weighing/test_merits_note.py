"""What the map suggests on the merits, in the Weigh tab, and how it becomes a finding."""

from __future__ import annotations

import pytest

from argmap.case.claims import Claim
from argmap.case.places import Alone, Under
from argmap.case.plan_claims import plan_amendment, plan_claim
from argmap.case.terms import ME, ClaimRole, Stance, Status
from argmap.ui.claim_labels import ClaimLabels
from argmap.ui.quote_states import QuoteStates
from argmap.ui.selection import Selection
from argmap.ui.weighing.merits_note import NOTE
from argmap.ui.weighing.weigh_panel import WeighPanel
from argmap.ui.weighing.who_found import finding_by


def claim(bridge, text, place, **fields):
    done = bridge.edit(plan_claim, text, place, new_id=bridge.new_id)
    made = next(one.after for one in done.changes if isinstance(one.after, Claim))
    bridge.edit(plan_amendment, made, **fields)
    return made.id


@pytest.fixture
def cause(bridge):
    role = ClaimRole.CAUSE_OF_ACTION
    cause = claim(bridge, "They broke the contract.", Alone(), role=role)
    claim(bridge, "They cut us off.", Under(cause), status=Status.ASSUMED)
    return cause


@pytest.fixture
def note(qtbot, bridge, theme, known, cause):
    labels, selection = ClaimLabels(bridge, QuoteStates(bridge)), Selection()
    panel = WeighPanel(bridge, selection, theme, lambda: known, labels=labels)
    qtbot.addWidget(panel)
    panel.resize(1200, 900)
    with qtbot.waitExposed(panel):
        panel.show()
    (note,) = [one for card in panel.answer.cards for one in card.suggested]
    qtbot.waitUntil(lambda: not note.isHidden(), timeout=20_000)
    assert panel.answer.cards[0].suggested_note.text() == NOTE
    yield note
    panel.close()  # it lives as long as the note is looked at


def found(bridge, cause):
    return finding_by(bridge.case_map, ME, "merits", cause)


def test_a_level_is_suggested_with_its_reason_and_finds_nothing_by_itself(note, bridge, cause):
    assert note.said.text() == "The map suggests: strong (no defence is marked that holds)."
    assert note.why.text().startswith("For it: “They cut us off.” (0.5). Against it: nothing")
    assert found(bridge, cause) is None
    assert "forecast about trial" in NOTE


def test_the_suggestion_follows_the_map_before_and_after_defences(note, bridge, cause):
    defence = Under(cause, Stance.CON)
    role = ClaimRole.DEFENCE
    claim(bridge, "They were excused.", defence, status=Status.ASSUMED, role=role)
    words = "The map suggests: before defences strong, after them serious questions."
    assert note.said.text() == words
    bridge.undo()
    bridge.undo()
    assert "no defence is marked" in note.said.text()


def test_using_it_makes_it_the_users_finding_which_can_be_undone(note, bridge, cause):
    note.use.click()
    assert found(bridge, cause).level == "strong"
    assert found(bridge, cause).why == note.why.text()
    assert note.use.isHidden()
    bridge.undo()
    assert found(bridge, cause) is None
    assert not note.use.isHidden()
