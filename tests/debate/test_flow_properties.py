"""Whatever is said in a round, how it stands follows from the entries and the map alone."""

from __future__ import annotations

from dataclasses import replace
from random import Random

from hypothesis import example, given
from hypothesis import strategies as st
from practised import POLICY, Practice

from argmap.case.case_map import CaseMap
from argmap.case.changes import Change, ChangeSet, removed
from argmap.case.ids import FlowEntryId, random_id
from argmap.case.rounds import FlowEntry, FlowStatus
from argmap.case.terms import Side
from argmap.debate.flow import KnownFlow, flow_of
from argmap.debate.joins import JoinKind
from argmap.debate.round_state import RoundState
from argmap.debate.sheet import KnownCells, cells_of

SEEDS = st.integers(0, 2**32)
SPEAKERS = ["", "", "", *(one.id for one in POLICY.sides)]
"""By whom an entry is: mostly by whose speech it is, else by who breaks in."""


def a_round(random):
    """A map of a dozen claims with steps at random, and some thirty entries."""
    made = Practice(POLICY)
    names = [f"c{number}" for number in range(12)]
    for name in names:
        made.claim(name, random.choice([Side.MOVANT, Side.RESPONDENT]))
    for number in range(14):
        one, other = random.sample(names, 2)
        made.step(one, on=other, attacks=random.random() < 0.6, name=f"s{number}")
        if random.random() < 0.3:
            made.step(random.choice(names), on=f"s{number}", name=f"u{number}")
    said = []
    for number in range(random.randrange(30)):
        speech = random.choice(POLICY.speeches).id
        claim = random.choice([*names, "words of my own"])
        joined = [one for one in said if random.random() < 0.05]
        fields = {"crossed_out": random.random() < 0.1, "by": random.choice(SPEAKERS)}
        made.say(speech, claim, *joined, name=f"e{number}", **fields)
        said.append(f"e{number}")
    return made


def entries(made):
    return [one for one in made.records.values() if isinstance(one, FlowEntry)]


@given(SEEDS)
def test_the_order_in_which_records_lie_changes_nothing(seed):
    random = Random(seed)
    made = a_round(random)
    records = [*made.records.values()]
    random.shuffle(records)
    assert flow_of(CaseMap(records), made.round, POLICY) == made.flow


@given(SEEDS)
def test_undoing_an_edit_restores_every_standing(seed):
    random = Random(seed)
    made = a_round(random)
    said, case_map = entries(made), made.map
    before = made.flow
    if not said:
        return
    one = random.choice(said)
    others = [
        Change(each, replace(each, answers=tuple(a for a in each.answers if a != one.id)))
        for each in case_map.entries_answering(one.id)
        if each.id != one.id
    ]
    edit = ChangeSet("Take off", (*others, *removed(one)))
    case_map.apply(edit)
    case_map.apply(edit.inverse())
    assert flow_of(case_map, made.round, POLICY) == before


def said_further(random, case_map, like, others):
    """An entry that is said behind all others, now and then in a speech that has not begun."""
    speeches = [one.id for one in POLICY.speeches]
    said = [*case_map.flow_entries.values()]
    last = max(speeches.index(one.speech) for one in said)
    speech = random.choice([speeches[last], speeches[last], random.choice(speeches)])
    rank = max(one.rank for one in said) + 1.0
    answers = others if random.random() < 0.5 else ()
    claim = random.choice([None, *case_map.claims])
    where = {"rank": rank, "speech": speech, "answers": answers}
    return replace(like, id=FlowEntryId(random_id()), claim=claim, **where)


def an_edit(random, case_map):
    """Change one entry of a round, take it off, or put in another like it."""
    one = random.choice([*case_map.flow_entries.values()])
    others = tuple(random.sample([*case_map.flow_entries], k=min(2, len(case_map.flow_entries))))
    changes = {
        "claim": lambda: random.choice([None, *case_map.claims]),
        "crossed_out": lambda: not one.crossed_out,
        "speech": lambda: random.choice(POLICY.speeches).id,
        "status": lambda: random.choice([*FlowStatus]),
        "answers": lambda: tuple(other for other in others if other != one.id),
    }
    field = random.choice([*changes, "new", "further", "further", "off"])
    if field == "new":
        return [Change(None, replace(one, id=FlowEntryId(random_id())))]
    if field == "further":
        return [Change(None, said_further(random, case_map, one, others))]
    if field == "off":
        joined = [case_map.flow_entries[each.id] for each in case_map.entries_answering(one.id)]
        loose = [
            Change(each, replace(each, answers=tuple(a for a in each.answers if a != one.id)))
            for each in joined
            if each.id != one.id
        ]
        return [*loose, *removed(one)]
    return [Change(one, replace(one, **{field: changes[field]()}))]


@given(SEEDS)
def test_a_flow_that_knows_the_one_before_is_as_if_begun_anew(seed):
    random = Random(seed)
    made = a_round(random)
    case_map, held, known = made.map, made.round, KnownFlow()
    for _ in range(12):
        flow = flow_of(case_map, held, POLICY, known)
        anew = flow_of(case_map, held, POLICY)
        assert flow == anew
        assert [*flow.standings] == [*anew.standings]
        assert [*flow.by_later] == [*anew.by_later]
        again = flow_of(case_map, held, POLICY, known).standings
        assert all(again[one] is standing for one, standing in flow.standings.items())
        if not case_map.flow_entries:
            return
        case_map.apply(ChangeSet("Edit", tuple(an_edit(random, case_map))))
        if random.random() < 0.2:
            over = tuple(random.sample([one.id for one in POLICY.speeches], k=3))
            held = replace(held, state=RoundState(over=over).to_json())


@given(SEEDS)
def test_cells_that_know_those_before_are_as_if_placed_anew(seed):
    random = Random(seed)
    made = a_round(random)
    case_map, known = made.map, KnownCells()
    for _ in range(12):
        flow = flow_of(case_map, made.round, POLICY)
        cells = cells_of(flow, POLICY, known)
        assert cells == cells_of(flow, POLICY)
        assert cells_of(flow, POLICY, known) == cells
        if not case_map.flow_entries:
            return
        case_map.apply(ChangeSet("Edit", tuple(an_edit(random, case_map))))


@given(SEEDS)
def test_each_standing_says_what_its_joins_and_its_chances_say(seed):
    made = a_round(Random(seed))
    flow = made.flow
    order = {one.id: place for place, one in enumerate(POLICY.speeches)}
    for one in flow.standings.values():
        counted = [join.kind for join in one.joined if join.kind is not JoinKind.SPEAKS_TO]
        follows = one.follows
        assert all(speech in flow.over for speech in one.missed)
        assert all(flow.sides[speech] != one.side for speech in one.missed)
        if one.entry.crossed_out:
            assert (follows, one.joined) == (FlowStatus.UNSAID, ())
        elif follows in (FlowStatus.NEW, FlowStatus.DROPPED):
            assert not counted
            assert bool(one.missed) == (follows is FlowStatus.DROPPED)
        elif follows is FlowStatus.CONCEDED:
            assert JoinKind.CONCEDES in counted
        elif counted:
            last = JoinKind.ANSWERS if follows is FlowStatus.ANSWERED else JoinKind.EXTENDS
            assert counted[-1] is last
        else:
            assert follows is FlowStatus.ANSWERED
            assert any(flow.standings[join.later].side == one.side for join in one.joined)
        for join in one.joined:
            later = flow.standings[join.later]
            assert order[later.entry.speech] >= order[one.entry.speech]
            if join.kind is JoinKind.SPEAKS_TO:
                assert later.is_questioning
            else:
                assert (later.side == one.side) == (join.kind is JoinKind.EXTENDS)
            assert not later.entry.crossed_out


@given(SEEDS)
def test_nothing_said_in_questions_answers_carries_on_or_drops_an_argument(seed):
    made = a_round(Random(seed))
    flow = made.flow
    for one in flow.standings.values():
        if one.is_questioning:
            assert not one.missed
            assert one.follows is not FlowStatus.DROPPED
            continue
        for join in one.joined:
            later = flow.standings[join.later]
            is_conceding = join.kind is JoinKind.CONCEDES and not later.is_asking
            assert not later.is_questioning or is_conceding or join.kind is JoinKind.SPEAKS_TO


@given(SEEDS)
@example(2158080159)  # a speech answers a question that goes on from what carries the argument
def test_an_argument_stands_as_if_nothing_was_asked_unless_something_was_conceded(seed):
    made = a_round(Random(seed))
    flow = made.flow
    gone = {one.entry.id for one in flow.standings.values() if one.is_questioning}
    if any(join.kind is JoinKind.CONCEDES and join.later in gone for join in flow.joins):
        return
    asked_of = {join.later for join in flow.joins if join.earlier in gone}
    left = [
        replace(one, answers=tuple(each for each in one.answers if each not in gone))
        if isinstance(one, FlowEntry)
        else one
        for one in made.records.values()
        if one.id not in gone
    ]
    alone = flow_of(CaseMap(left), replace(made.round, state=over_as(flow)), POLICY)
    for entry, standing in alone.standings.items():
        joins = carrying(flow, entry)
        if not asked_of & joins and not gone & joins:
            assert (standing.follows, standing.missed) == (
                flow.standings[entry].follows,
                flow.standings[entry].missed,
            )


def carrying(flow, entry):
    """Return all that was joined to an entry, and to what was joined to it."""
    later = {join.later for join in flow.joins if join.earlier == entry}
    return later.union(*(carrying(flow, one) for one in later))


def over_as(flow):
    return RoundState(over=tuple(flow.over)).to_json()


@given(SEEDS)
def test_every_entry_has_a_cell_of_its_own_in_the_column_of_its_speech(seed):
    made = a_round(Random(seed))
    flow = made.flow
    cells = cells_of(flow, POLICY)
    assert {one.entry for one in cells} == {one.id for one in entries(made)}
    assert len({(one.row, one.column) for one in cells}) == len(cells)
    lines = {}
    for cell in cells:
        assert POLICY.speeches[cell.column].id == flow.standings[cell.entry].entry.speech
        assert lines.setdefault(cell.row, cell.line) == cell.line


@given(SEEDS)
@example(5465)
def test_cells_of_a_flow_that_knows_the_one_before_are_as_if_placed_anew(seed):
    random = Random(seed)
    made = a_round(random)
    case_map, known, known_cells = made.map, KnownFlow(), KnownCells()
    before = {}
    for _ in range(12):
        flow = flow_of(case_map, made.round, POLICY, known)
        cells = cells_of(flow, POLICY, known_cells)
        assert cells == cells_of(flow, POLICY)
        was = [one for one in {**before, **flow.standings} if before.get(one) is not
               flow.standings.get(one)]  # fmt: skip
        assert known_cells.otherwise == {*was}
        before = flow.standings
        if not case_map.flow_entries:
            return
        case_map.apply(ChangeSet("Edit", tuple(an_edit(random, case_map))))
