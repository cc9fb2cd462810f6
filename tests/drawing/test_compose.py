from __future__ import annotations

import json
from dataclasses import replace

import pytest
from drafts import Draft

from argmap.case.places import Against, Under
from argmap.case.plan_claims import plan_amendment
from argmap.case.plan_evidence import plan_cite
from argmap.case.plan_replacement import plan_source_replacement
from argmap.case.terms import Side, Status
from argmap.drawing.compose import draw_case
from argmap.drawing.faces import Measures
from argmap.drawing.picture import EMPTY, Border, EdgeKind, FootKind, as_plain
from argmap.sources.importing import document_from_bytes


@pytest.fixture
def measures(qapp):
    return Measures()


@pytest.fixture
def draft():
    return Draft()


@pytest.fixture
def drawn(measures):
    def draw(draft, **choices):
        return draw_case(draft.map, measures=measures, **choices)

    return draw


def box_of(picture, claim):
    return next(box for box in picture.boxes if box.claim == claim)


def mark_of(box, kind):
    return next((mark for mark in box.foot if mark.kind is kind), None)


def test_an_empty_map_is_the_empty_picture(draft, drawn):
    assert drawn(draft) == EMPTY


def test_every_appearance_is_a_box_in_reading_order_with_its_parent(draft, drawn):
    root = draft.claim("Root")
    reason = draft.reason(root, "Reason")
    below = draft.reason(reason, "Below")
    objection = draft.objection(root, "Objection")
    picture = drawn(draft)
    assert [box.claim for box in picture.boxes] == [root, reason, below, objection]
    assert [box.parent for box in picture.boxes] == [-1, 0, 1, 0]


def test_edges_tell_reason_objection_and_undercut_apart(draft, drawn):
    root = draft.claim("Root")
    reason = draft.reason(root, "Reason")
    objection = draft.objection(root, "Objection")
    undercut = draft.undercut(reason, "Undercut")
    picture = drawn(draft)
    kinds = {edge.argument: edge.kind for edge in picture.edges if edge.argument}
    assert kinds == {
        draft.step(reason).id: EdgeKind.PRO,
        draft.step(objection).id: EdgeKind.CON,
        draft.step(undercut).id: EdgeKind.UNDERCUT,
    }
    assert all(edge.mark for edge in picture.edges if edge.argument)
    assert {edge.kind for edge in picture.edges if not edge.argument} == {EdgeKind.TRUNK}


def test_an_undercut_ends_on_the_step_it_attacks(draft, drawn):
    reason = draft.reason(draft.claim("Root"), "Reason")
    draft.undercut(reason, "Undercut")
    edges = {edge.kind: edge for edge in drawn(draft).edges}
    (x1, y1), (x2, y2) = edges[EdgeKind.PRO].points[-2:]
    x, y = edges[EdgeKind.UNDERCUT].mark
    assert min(x1, x2) <= x <= max(x1, x2)
    assert min(y1, y2) <= y <= max(y1, y2)


def test_co_premises_stand_in_one_frame_that_says_so(draft, drawn):
    reason = draft.reason(draft.claim("Root"), "First")
    second = draft.beside(reason, "Second")
    picture = drawn(draft)
    (frame,) = picture.frames
    assert frame.title == "Together"
    x, y, width, height = frame.rect
    for claim in (reason, second):
        bx, by, bw, bh = box_of(picture, claim).rect
        assert x < bx
        assert bx + bw < x + width
        assert y < by
        assert by + bh < y + height


def test_a_frame_names_the_label_the_rule_or_the_number_of_factors(draft, drawn):
    root = draft.claim("Root")
    first = draft.reason(root, "First", factor="merits")
    step = draft.step(first)
    second = draft.beside(first, "Second")
    draft.do(plan_amendment(draft.map, step, scheme="rule"))
    assert drawn(draft).frames[0].title == "Together · Established rule"
    draft.do(plan_amendment(draft.map, draft.step(first), scheme="the house’s own"))
    assert drawn(draft).frames[0].title == "Together · the house’s own"
    draft.do(plan_amendment(draft.map, draft.map.claims[second], factor="balance"))
    assert drawn(draft).frames[0].title == "Both must be shown"
    draft.do(plan_amendment(draft.map, draft.map.arguments[step.id], label="Winter v. NRDC"))
    assert drawn(draft).frames[0].title == "Both must be shown · Winter v. NRDC"
    draft.do(plan_amendment(draft.map, draft.map.claims[second], factor=""))
    assert drawn(draft).frames[0].title == "Winter v. NRDC"


def test_the_border_tells_what_stands_behind_a_claim(draft, drawn):
    root = draft.claim("Root")
    bare = draft.reason(root, "Bare")
    attacked = draft.reason(root, "Attacked only")
    draft.objection(attacked, "Objection")
    quoted = draft.reason(root, "Quoted")
    draft.quote(draft.source(), "Parler is down", quoted)
    admitted = draft.reason(root, "Admitted", status=Status.ADMITTED)
    picture = drawn(draft)
    borders = [box_of(picture, one).border for one in (root, bare, attacked, quoted, admitted)]
    assert borders == [Border.SOLID, Border.OPEN, Border.OPEN, Border.SOLID, Border.DOUBLE]
    marks = [
        mark_of(box_of(picture, one), FootKind.BARE) is not None
        for one in (root, bare, attacked, quoted, admitted)
    ]
    assert marks == [border is Border.OPEN for border in borders]


def test_the_foot_line_tells_side_quotes_and_caution(draft, drawn):
    claim = draft.claim("Root", side=Side.RESPONDENT)
    quote = draft.quote(draft.source(), "Parler is down", claim)
    box = box_of(drawn(draft), claim)
    assert mark_of(box, FootKind.SIDE).text == "R"
    assert mark_of(box, FootKind.QUOTES).text == "1"
    assert mark_of(box, FootKind.CAUTION) is None
    draft.do(plan_amendment(draft.map, draft.map.quotes[quote], caution="garbled"))
    assert mark_of(box_of(drawn(draft), claim), FootKind.CAUTION)


def test_a_quote_left_behind_by_another_text_of_its_source_marks_its_claim(draft, drawn):
    source, claim = draft.source(), draft.claim("Root")
    quote = draft.quote(source, "Parler is down", claim)
    other = document_from_bytes(b"Nothing of the kind is said here.")
    draft.do(plan_source_replacement(draft.map, source, other, {quote: None}))
    assert mark_of(box_of(drawn(draft), claim), FootKind.CAUTION)


@pytest.mark.parametrize("status", [Status.ADMITTED, Status.DISPUTED, Status.ASSUMED])
def test_the_foot_line_tells_status_attack_and_cited_sources(draft, drawn, status):
    root = draft.claim("root", side=Side.MOVANT)
    draft.do(plan_amendment(draft.map, draft.map.claims[root], status=status))
    draft.objection(root, "objection")
    draft.do(plan_cite(draft.map, draft.source(), root, new_id=draft.new_id))
    marks = [(mark.kind, mark.text) for mark in drawn(draft).boxes[0].foot]
    assert marks == [
        (FootKind.SIDE, "M"),
        (FootKind.UNANSWERED, ""),
        (FootKind(status.value), status.value),
        (FootKind.SOURCES, "1"),
    ]


def test_a_foot_line_is_never_wider_than_its_box_and_gives_up_words_first(draft, drawn):
    root = draft.claim("root", side=Side.MOVANT)
    claim = draft.objection(root, "No", side=Side.RESPONDENT)
    draft.objection(claim, "Yes")
    use = draft.use(claim)
    draft.do(plan_amendment(draft.map, use, implicit=True, negated=True))
    draft.do(plan_amendment(draft.map, draft.map.claims[claim], status=Status.DISPUTED))
    source = draft.source()
    for words in ("Parler is down", "Parler", "down"):
        quote = draft.quote(source, words, claim)
        draft.do(plan_amendment(draft.map, draft.map.quotes[quote], caution="hearsay"))
    draft.do(plan_cite(draft.map, source, claim, new_id=draft.new_id))
    box = drawn(draft, collapsed={claim}).boxes[1]
    assert (FootKind.DISPUTED, "") in [(mark.kind, mark.text) for mark in box.foot]
    assert len(box.foot) == 8
    assert box.foot[-1].x + box.foot[-1].width <= box.rect[2]


def test_the_foot_line_tells_an_implied_or_negated_use(draft, drawn):
    reason = draft.reason(draft.claim("Root"), "Reason")
    draft.do(plan_amendment(draft.map, draft.use(reason), implicit=True, negated=True))
    assert mark_of(box_of(drawn(draft), reason), FootKind.NOTE).text == "negated · implied"


def test_a_claim_used_again_is_a_small_reference(draft, drawn):
    root = draft.claim("Root")
    first = draft.reason(root, "Used twice " * 20)
    other = draft.reason(root, "Other")
    premise = draft.reuse(first, Under(other))
    picture = drawn(draft)
    reference = next(box for box in picture.boxes if box.premise == premise.id)
    assert reference.is_reference
    assert mark_of(reference, FootKind.REFERENCE)
    assert len(reference.lines) == 2
    assert reference.rect[3] < box_of(picture, first).rect[3]


def test_what_is_folded_is_left_out_and_counted(draft, drawn):
    root = draft.claim("Root")
    reason = draft.reason(root, "Reason")
    below = draft.reason(reason, "Below")
    draft.undercut(below, "Undercut")
    picture = drawn(draft, collapsed={reason})
    assert [box.claim for box in picture.boxes] == [root, reason]
    assert box_of(picture, reason).hidden == 2
    assert mark_of(box_of(picture, reason), FootKind.HIDDEN).text == "+2"


def test_a_claim_with_nothing_below_cannot_be_folded(draft, drawn):
    root = draft.claim("Root")
    box = box_of(drawn(draft, collapsed={root}), root)
    assert not box.foldable
    assert box.hidden == 0


def test_an_undercut_of_an_undercut_is_drawn(draft, drawn):
    reason = draft.reason(draft.claim("Root"), "Reason")
    undercut = draft.undercut(reason, "Undercut")
    second = draft.claim("Against the undercut", Against(draft.step(undercut).id))
    picture = drawn(draft)
    assert box_of(picture, second).parent == 0
    assert [edge.kind for edge in picture.edges].count(EdgeKind.UNDERCUT) == 2


def test_roots_contentions_and_causes_are_semibold(draft, drawn):
    root = draft.claim("Root")
    contention = draft.reason(root, "Contention", factor="merits")
    plain = draft.reason(contention, "Plain")
    picture = drawn(draft)
    weights = [box_of(picture, one).semibold for one in (root, contention, plain)]
    assert weights == [True, True, False]


def test_width_follows_the_length_of_the_words(draft, drawn):
    claims = [draft.claim("x " * count) for count in (10, 50, 150)]
    picture = drawn(draft)
    assert [box_of(picture, claim).rect[2] for claim in claims] == [180.0, 230.0, 280.0]


def test_words_stay_inside_their_box(draft, drawn):
    claim = draft.claim("A claim of some length that takes several lines of the box. " * 30)
    box = box_of(drawn(draft), claim)
    _, _, width, height = box.rect
    for line in box.lines:
        assert line.x >= 0
        assert line.x + line.width < width
        assert line.baseline < box.foot_baseline < height


def test_the_picture_is_plain_json(draft, drawn):
    root = draft.claim("“Root” אבג 😀")
    draft.beside(draft.reason(root, "First"), "Second")
    data = json.loads(json.dumps(as_plain(drawn(draft))))
    assert [len(data[part]) for part in ("boxes", "frames")] == [3, 1]
    assert data["boxes"][0]["border"] == "solid"
    assert data["boxes"][0]["lines"][0]["text"].startswith("“Root”")


def test_a_box_at_a_place_is_the_same_but_for_its_place(draft, drawn):
    root = draft.claim("Root", short_title="R")
    draft.reason(root, "Reason")
    for box in drawn(draft).boxes:
        for one in (box, replace(box, semibold=not box.semibold, is_reference=True, hidden=7)):
            placed = one.placed((1.0, 2.0, 3.0, 4.0), 9)
            assert placed == replace(one, rect=(1.0, 2.0, 3.0, 4.0), parent=9)
