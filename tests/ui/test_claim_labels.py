"""The labels of the open case, on the map and in the outline, kept edit by edit."""

from __future__ import annotations

from itertools import count
from random import Random

import pytest
from drafts import TEXT
from random_edits import EDITS, Absent, Editor

from argmap.case.claims import Claim
from argmap.case.errors import RuleError
from argmap.case.evidence import Source
from argmap.case.places import Alone, Under
from argmap.case.plan_caption import plan_caption
from argmap.case.plan_claims import plan_amendment, plan_claim
from argmap.case.plan_evidence import plan_quote, plan_source
from argmap.case.plan_removals import plan_removal
from argmap.case.terms import Side, SourceKind, Stance, Status
from argmap.drawing.picture import label_of
from argmap.law.case_labels import labels_of
from argmap.reasoning.label import LabelMark
from argmap.sources.copies import Copies
from argmap.sources.importing import document_from_bytes
from argmap.ui.claim_labels import ClaimLabels
from argmap.ui.outline.model import FACE_ROLE
from argmap.ui.quote_states import QuoteStates
from argmap.ui.selection import Use

ALONE = Alone()
IN, OUT, UNDECIDED, TIE = LabelMark.IN, LabelMark.OUT, LabelMark.UNDECIDED, LabelMark.TIE


def added(done, kind):
    return next(change.after for change in done.changes if isinstance(change.after, kind))


def claim(bridge, text, place=ALONE, **fields):
    done = bridge.edit(plan_claim, text, place, new_id=bridge.new_id)
    made = added(done, Claim)
    if fields:
        bridge.edit(plan_amendment, made, **fields)
    return made.id


def cited(bridge, target, text=TEXT, **fields):
    document = document_from_bytes(text.encode())
    done = bridge.edit(plan_source, {"title": "Article", **fields}, document, new_id=bridge.new_id)
    start = text.index("Parler is down")
    end = start + len("Parler is down")
    source = added(done, Source)
    new_id = bridge.new_id
    bridge.edit(plan_quote, source.id, text, start, end, target=target, new_id=new_id)
    return source


@pytest.fixture
def states(bridge):
    return QuoteStates(bridge)


@pytest.fixture
def labels(bridge, states):
    return ClaimLabels(bridge, states)


def made(qtbot, labels):
    """Have the labels made, as the first box that is painted does."""
    assert labels.labels is None
    qtbot.waitUntil(lambda: labels.labels is not None, timeout=20_000)


def test_labels_are_made_only_when_they_are_asked_for(bridge, labels, qtbot):
    leaf = claim(bridge, "Admitted.", status=Status.ADMITTED)
    assert not labels.making.isActive()
    assert labels.mark(leaf) is None
    assert labels.making.isActive()
    with qtbot.waitSignal(labels.changed, timeout=20_000) as told:
        pass
    assert told.args == [None]
    assert labels.mark(leaf) is IN


def test_a_label_follows_every_edit_at_once(bridge, labels, qtbot):
    root = claim(bridge, "Root.")
    made(qtbot, labels)
    assert labels.mark(root) is UNDECIDED
    reason = claim(bridge, "Reason.", Under(root))
    told = []
    labels.changed.connect(told.append)
    bridge.edit(plan_amendment, bridge.case_map.claims[reason], status=Status.ADMITTED)
    assert (labels.mark(reason), labels.mark(root)) == (IN, IN)
    assert told == [{reason, root}]
    objection = claim(bridge, "Objection.", Under(root, Stance.CON), status=Status.ADMITTED)
    assert labels.mark(root) is TIE
    bridge.edit(plan_removal, reason)
    assert labels.mark(root) is OUT
    bridge.undo()
    assert (labels.mark(root), labels.mark(objection)) == (TIE, IN)
    told.clear()
    bridge.edit(plan_amendment, bridge.case_map.claims[root], note="A note.")
    assert told == []


def test_a_label_follows_the_evidence_the_source_and_the_posture(bridge, labels, qtbot):
    leaf = claim(bridge, "Parler is down.")
    made(qtbot, labels)
    source = cited(bridge, leaf, kind=SourceKind.ARTICLE)
    assert labels.mark(leaf) is IN
    bridge.edit(plan_caption, posture="permanent")
    qtbot.waitUntil(lambda: labels.mark(leaf) is UNDECIDED, timeout=20_000)
    bridge.undo()
    qtbot.waitUntil(lambda: labels.mark(leaf) is IN, timeout=20_000)
    bridge.edit(plan_amendment, bridge.case_map.claims[leaf], status=Status.DISPUTED)
    assert labels.mark(leaf) is UNDECIDED
    cited(bridge, leaf, kind=SourceKind.ARTICLE, origin=source.title)
    assert labels.mark(leaf) is UNDECIDED  # a copy of the first
    other = "A second report of the same evening says that Parler is down for all of its users."
    cited(bridge, leaf, other, kind=SourceKind.ARTICLE, origin="Reuters")
    assert labels.mark(leaf) is IN


def test_a_case_that_is_closed_has_no_labels(bridge, labels, qtbot):
    leaf = claim(bridge, "Leaf.")
    made(qtbot, labels)
    bridge.close()
    assert labels.mark(leaf) is None
    assert not labels.making.isActive()


@pytest.mark.parametrize("seed", range(6))
def test_labels_kept_through_any_edits_are_those_made_anew(bridge, labels, states, qtbot, seed):
    claim(bridge, "Root.", status=Status.ADMITTED)
    made(qtbot, labels)
    chance, numbers, names = Random(seed), count(), sorted(EDITS)
    for _ in range(120):
        editor = Editor(bridge.case_map, chance.randrange(10_000), numbers)
        try:
            done = EDITS[chance.choice(names)](editor)
        except (Absent, RuleError):
            continue
        if bridge.edit(lambda _, done=done: done) is None:
            continue
        qtbot.waitUntil(lambda: not labels.making.isActive(), timeout=20_000)
        copies = Copies(bridge.case_map, lambda source: bridge.document_of(source.id))
        anew = labels_of(
            bridge.case_map, lambda quote: states.check_of(quote).sound, copies.are_copies
        )
        for one in bridge.case_map.claims:
            assert labels.of(one) == anew.of(one)


def test_the_map_the_outline_and_the_card_show_a_label_and_say_it(home):
    user = home.start(home.new_case())
    window = user.window
    bridge = window._bridge
    root = claim(bridge, "The order should issue.", side=Side.MOVANT)
    claim(
        bridge,
        "Nobody is hurt.",
        Under(root, Stance.CON),
        status=Status.ADMITTED,
        side=Side.RESPONDENT,
    )
    window._selection.pick_claim(root)
    user.waits(lambda: label_of(user.map.scene.boxes[0]) is OUT)
    user.waits(lambda: "Label: out." in user.map.accessibleDescription())
    outline = window.furniture.outline
    index = outline.model.index_at(outline.model.rows.find(Use(root, None)))
    assert index.data(FACE_ROLE).label is OUT
    claim(bridge, "The harm is final.", Under(root), status=Status.ADMITTED, side=Side.MOVANT)
    user.waits(lambda: label_of(user.map.scene.boxes[0]) is TIE)
    window._selection.pick_claim(root)
    assert "Label: undecided, a tie." in user.map.accessibleDescription()


def test_labels_are_hidden_and_shown_by_the_view_menu_and_stay_so(home):
    path = home.new_case()
    user = home.start(path)
    window = user.window
    root = claim(window._bridge, "The order should issue.", status=Status.ADMITTED)
    user.waits(lambda: label_of(user.map.scene.boxes[0]) is IN)
    window.actions_["toggle_labels"].trigger()
    user.waits(lambda: label_of(user.map.scene.boxes[0]) is None)
    outline = window.furniture.outline
    index = outline.model.index_at(outline.model.rows.find(Use(root, None)))
    assert index.data(FACE_ROLE).label is None
    window.close()
    again = home.start(path)
    again.waits(lambda: len(again.map.scene.boxes) == 1)
    assert label_of(again.map.scene.boxes[0]) is None
    again.window.actions_["toggle_labels"].trigger()
    again.waits(lambda: label_of(again.map.scene.boxes[0]) is IN)


@pytest.mark.parametrize(("number", "at_once"), [(3, True), (5, False)])
def test_the_evidence_of_many_claims_is_looked_at_in_turns(bridge, labels, qtbot, number, at_once):
    leaves = [claim(bridge, f"Parler is down, {at}.") for at in range(number)]
    source = cited(bridge, leaves[0], kind=SourceKind.ARTICLE)
    start = TEXT.index("Parler is down")
    for leaf in leaves[1:]:
        span = (start, start + len("Parler is down"))
        bridge.edit(plan_quote, source.id, TEXT, *span, target=leaf, new_id=bridge.new_id)
    made(qtbot, labels)
    assert {labels.mark(leaf) for leaf in leaves} == {IN}
    bridge.edit(plan_amendment, source, kind=SourceKind.FILING)
    assert labels.making.isActive() is not at_once
    standing = {labels.mark(leaf) for leaf in leaves}
    assert standing == ({UNDECIDED} if at_once else {IN})
    qtbot.waitUntil(lambda: {labels.mark(leaf) for leaf in leaves} == {UNDECIDED}, timeout=20_000)
