"""Who argues back: moves come from the map, hurt as said, and end."""

from __future__ import annotations

from dataclasses import replace
from itertools import count
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st
from practised import HEARING, POLICY, Practice

from argmap.case.case_map import CaseMap
from argmap.case.claims import Claim
from argmap.case.evidence import Cite, Quote, Source
from argmap.case.ids import keyed_id
from argmap.case.terms import Side, Status
from argmap.debate import opponent
from argmap.debate.asked_entries import questions_in
from argmap.debate.asking import kept_question, question_of
from argmap.debate.moves import MoveKind, moves_of
from argmap.debate.opponent import Level, Weighed, choose, next_move, weighed_moves
from argmap.debate.practising import Floor, plan_move
from argmap.debate.practising import Practice as Practised
from argmap.debate.round_map import Asked, RoundMap, Saying
from argmap.law.case_labels import labels_of
from argmap.reasoning.burden import burden_of
from argmap.reasoning.critical_questions import critical_questions, side_of_step
from argmap.reasoning.label import Applies, Label
from argmap.reasoning.schemes import questions_by_scheme

SEEDS = st.integers(0, 2**32)
WORDS = "They said so."


def always(_quote):
    return True


def quotes_used(said, claim):
    """The quotes of what was said that are evidence for a claim."""
    return [said.view.quotes[one.quote] for one in said.view.cites_on(claim) if one.quote]


def back(made, name, *, caution="", despite=""):
    """Cite a quote of a source of its own for a claim."""
    source = Source(keyed_id(f"source of {name}"), title=name)
    quote = Quote(keyed_id(f"quote of {name}"), source.id, 0, len(WORDS), WORDS, caution=caution)
    cite = Cite(keyed_id(f"cite of {name}"), quote.id, claim=keyed_id(name), despite=despite)
    for record in (source, quote, cite):
        made._keep(record, record.id)
    return quote.id


def practised(made):
    return Practised(made.map, made.round, made.format, always)


def name_of(made, claim):
    return next(name for name, one in made.records.items() if one.id == claim)


def said_by(made, weighed):
    return [[name_of(made, claim) for claim in one.move.claims] for one in weighed]


@pytest.fixture
def made():
    """An order is asked for, for a harm; money, a guess and a doubt speak against it."""
    made = Practice()
    made.claim("order")
    made.claim("harm")
    for name in ("money", "guess", "doubt"):
        made.claim(name, Side.RESPONDENT)
        back(made, name)
    back(made, "harm")
    made.step("harm", on="order", name="why")
    made.step("money", on="harm", attacks=True)
    made.step("guess", on="why")
    made.step("doubt", on="money")
    made.say("opening", "order")
    made.say("opening", "harm")
    return made


def test_every_move_is_the_side_s_own_and_bears_on_what_was_said(made):
    moves = moves_of(practised(made).turn("answer"))
    assert {name_of(made, one.claims[0]) for one in moves} == {"money", "guess"}
    assert all(one.kind is MoveKind.SAY for one in moves)
    speaks_to = {name_of(made, one.claims[0]): one.answers for one in moves}
    assert speaks_to["money"] == (made.records["harm in opening"].id,)
    assert set(speaks_to["guess"]) == {
        made.records["harm in opening"].id,
        made.records["order in opening"].id,
    }


def test_where_only_the_claim_at_issue_was_said_a_side_goes_on_with_its_own_case():
    made = Practice()
    for name in ("order", "merits", "contract"):
        made.claim(name)
    for name in ("weak", "breach", "mild", "late"):
        made.claim(name, Side.RESPONDENT)
    made.claim("both", Side.MOVANT)
    made.step("merits", on="order", name="why")
    made.step("contract", on="merits")
    made.step("weak", on="merits", attacks=True)
    made.step("mild", on="why")
    made.step("breach", on="contract", attacks=True)
    made.step("late", "both", on="merits", attacks=True)
    made.say("opening", "order")
    said = []
    while moves := weighed_moves(practised(made).turn("answer")):
        said.append(sorted(said_by(made, moves)))
        enter(made, "answer", moves[0].move)
    assert said == [[["mild"], ["weak"]], [said[1][0]], [["breach"]]]
    assert said[1][0] in said[0]


def test_what_was_not_said_is_met_only_where_nothing_else_can_be_said_and_lines_may_be_begun(made):
    made.claim("late")
    made.claim("soon", Side.RESPONDENT)
    made.step("late", on="order")
    made.step("soon", on="late", attacks=True)
    turn = practised(made).turn("answer")
    assert ["soon"] not in said_by(made, weighed_moves(turn))
    made.say("answer", "money")
    made.say("answer", "guess")
    made.say("answer", "doubt")
    turn = practised(made).turn("answer")
    assert said_by(made, weighed_moves(turn)) == [["soon"]]
    assert moves_of(replace(turn, new_arguments=False)) == []


def test_what_backs_a_move_can_be_said_once_the_move_was(made):
    made.say("answer", "money")
    moves = moves_of(practised(made).turn("answer"))
    assert {name_of(made, one.claims[0]) for one in moves} == {"doubt", "guess"}


def test_the_move_that_turns_who_loses_comes_first_and_merciless_makes_it(made):
    turn = practised(made).turn("answer")
    assert burden_of(turn.said.view, turn.said.labels, turn.said.issue).loses is Side.RESPONDENT
    weighed = weighed_moves(turn)
    assert all(one.turns for one in weighed)
    assert next_move(turn, Level.MERCILESS, seed=3) == weighed[0]


def test_trying_a_move_leaves_what_was_said_as_it_was(made):
    turn = practised(made).turn("answer")
    before = {one: turn.said.label(one) for one in turn.said.view.claims}
    records = set(turn.said.view.records())
    weighed_moves(turn)
    assert {one: turn.said.label(one) for one in turn.said.view.claims} == before
    assert set(turn.said.view.records()) == records


def test_a_quote_with_a_caution_is_no_evidence_of_who_argues_back_even_if_used_despite_it(made):
    made.claim("rumour", Side.RESPONDENT)
    back(made, "rumour", caution="Hearsay.", despite="It is all there is.")
    made.step("rumour", on="harm", attacks=True)
    said = practised(made).turn("answer").said
    rumour = keyed_id("rumour")
    with said.trying(Saying(Side.RESPONDENT, (rumour,))):
        assert rumour in said.view.claims
        assert quotes_used(said, rumour) == []
    with said.trying(Saying(Side.MOVANT, (rumour,))):
        assert [one.caution for one in quotes_used(said, rumour)] == ["Hearsay."]
    weighed = weighed_moves(practised(made).turn("answer"))
    assert [one.turns for one in weighed if one.move.claims == (rumour,)] == [False]


def test_a_quote_with_a_caution_is_evidence_of_its_user_only_despite_it(made):
    made.claim("late", Side.MOVANT)
    back(made, "late", caution="Undated.")
    made.step("late", on="order")
    made.say("opening", "late")
    assert practised(made).said(Side.RESPONDENT).label(keyed_id("late")) is not Label.IN


def test_co_premises_are_said_together(made):
    made.claim("rule", Side.RESPONDENT)
    made.claim("fact", Side.NEUTRAL)
    made.step("rule", "fact", on="harm", attacks=True)
    moves = moves_of(practised(made).turn("answer"))
    assert (keyed_id("rule"), keyed_id("fact")) in [one.claims for one in moves]


def test_a_step_that_needs_a_claim_of_the_other_side_waits_until_that_side_has_said_it(made):
    made.claim("admission")
    made.claim("twist", Side.RESPONDENT)
    step = made.step("twist", "admission", on="harm", attacks=True)
    assert step not in [one.argument for one in moves_of(practised(made).turn("answer"))]
    made.say("opening", "admission")
    (move,) = [one for one in moves_of(practised(made).turn("answer")) if one.argument == step]
    assert move.claims == (keyed_id("twist"),)


def test_a_premise_used_for_its_contrary_is_not_said(made):
    made.claim("calm", Side.RESPONDENT)
    step = made.step("calm", on="harm", attacks=True, negated=True)
    assert step not in [one.argument for one in moves_of(practised(made).turn("answer"))]


def test_in_a_rebuttal_only_what_answers_or_backs_what_was_answered_is_said(made):
    for name in ("trust", "proof", "aside"):
        made.claim(name)
    made.step("trust", on="money", attacks=True)
    made.step("proof", on="harm")
    made.step("aside", on="order")
    made.claim("second")
    made.say("opening", "second")
    made.claim("more")
    made.step("more", on="second")
    made.say("answer", "money")
    moves = moves_of(practised(made).turn("rebuttal"))
    said = {name_of(made, one.claims[0]) for one in moves if one.kind is MoveKind.SAY}
    assert said == {"trust", "proof"}


def test_a_point_that_was_let_go_is_pressed_once(made):
    made.claim("pledge")
    made.say("opening", "pledge")
    made.say("answer", "guess")
    made.say("rebuttal", "A word.")
    pressed = [
        one for one in moves_of(practised(made).turn("rebuttal")) if one.kind is MoveKind.PRESS
    ]
    assert [one.claims for one in pressed] == [(keyed_id("pledge"),)]
    enter(made, "rebuttal", pressed[0])
    left = moves_of(practised(made).turn("rebuttal"))
    assert MoveKind.PRESS not in [one.kind for one in left]


def test_an_open_question_about_a_step_is_asked_once_and_holds_it_up(made):
    made.records["why"] = replace(made.records["why"], scheme="rule")
    turn = practised(made).turn("answer")
    asked = [one for one in weighed_moves(turn) if one.move.kind is MoveKind.ASK]
    assert asked
    assert any(one.turns for one in asked)
    move = asked[0].move
    enter(made, "answer", move)
    entry = next(one for one in made.records.values() if getattr(one, "extra", ""))
    assert question_of(entry).key == move.asked.key
    again = moves_of(practised(made).turn("answer"))
    assert move.asked.key not in [one.asked.key for one in again if one.asked]


def test_a_question_that_a_claim_answers_holds_nothing_up(made):
    made.records["why"] = replace(made.records["why"], scheme="rule")
    turn = practised(made).turn("answer")
    move = next(one.move for one in weighed_moves(turn) if one.move.asked and one.turns)
    enter(made, "answer", move)
    asked = next(n for n, one in made.records.items() if getattr(one, "extra", ""))
    issue = keyed_id("order")
    assert practised(made).said(Side.RESPONDENT).label(issue) is not Label.IN
    made.claim("trained")
    back(made, "trained")
    made.say("rebuttal", "trained", asked)
    (question,) = questions_in(made.map, made.flow)
    assert (question.is_answered, question.claim) == (True, keyed_id("trained"))
    assert practised(made).said(Side.RESPONDENT).label(issue) is Label.IN


def test_without_claims_there_is_no_turn():
    assert practised(Practice()).turn("opening") is None


NUMBERS = count()


def enter(made, speech, move):
    floor = Floor(made.round.id, speech, made.format.speech(speech).side)
    done = plan_move(made.map, floor, move, new_id=lambda: keyed_id(f"new {next(NUMBERS)}"))
    for change in done.changes:
        made._keep(change.after, change.after.id)


def random_case(random, debate_format=HEARING, claims=9):
    """A case whose claims have evidence or none, and steps of either side."""
    made = Practice(debate_format)
    made.claim("c0")
    names = ["c0"]
    for number in range(1, claims):
        name = f"c{number}"
        made.claim(name, random.choice([Side.MOVANT, Side.RESPONDENT, Side.RESPONDENT]))
        if random.random() < 0.9:
            back(made, name, caution=random.choice(["", "", "", "Careful."]))
        target = random.choice(names + [one for one in made.records if one.startswith("s")])
        side = made.records[name].side
        attacks = target in names and made.records[target].side is not side
        if target.startswith("s") and side_of_step(made.map, made.records[target]) is side:
            target = "c0"
            attacks = side is Side.RESPONDENT
        scheme = {"s": "rule"} if random.random() < 0.3 else {}
        step = made.step(name, on=target, attacks=attacks, name=f"s{number}")
        if scheme:
            made.records[f"s{number}"] = replace(made.records[f"s{number}"], scheme=scheme["s"])
        assert step
        names.append(name)
    for name in names:
        if made.records[name].side is Side.MOVANT and random.random() < 0.95:
            made.say(debate_format.speeches[0].id, name)
    return made


def steps_within(case_map, said):
    """The steps of a map all of whose ends are among what was said, by trying until none is new."""
    there = set(said)
    for _ in range(len(case_map.arguments)):
        for step in case_map.arguments.values():
            uses = case_map.premises_of(step.id)
            needed = {step.target_claim or step.target_argument, *(use.claim for use in uses)}
            if needed <= there:
                there.add(step.id)
    return there - said


def said_on(made):
    return {one.claim for one in made.map.entries_of(made.round.id)} | {keyed_id("c0")}


def moves_by_hand(made):
    """What the respondent may say, by step, and may ask, found by trying every step of the map."""
    case_map, said = made.map, said_on(made)
    there = steps_within(case_map, said)
    says, asks = set(), set()
    for step in case_map.arguments.values():
        side = side_of_step(case_map, step)
        unsaid = [one.claim for one in case_map.premises_of(step.id) if one.claim not in said]
        own = all(case_map.claims[one].side is Side.RESPONDENT for one in unsaid)
        meets = (step.target_claim or step.target_argument) in said | there
        if side is Side.RESPONDENT and step.id not in there and meets and own and unsaid:
            says.add((step.id, tuple(unsaid)))
        if side is Side.MOVANT and step.id in there:
            open_ones = [one for one in critical_questions(case_map, step) if one.is_unanswered]
            asks |= {(step.id, Asked.of(one).key) for one in open_ones}
    return says, asks


def loses_after(made, move=None):
    """Who loses on the issue, every claim said being on a map labelled from nothing."""
    said = said_on(made) | (set(move.claims) if move else set())
    case_map = made.map
    records = [case_map.case, *(case_map.claims[one] for one in said)]
    for cite in case_map.cites.values():
        quote = case_map.quotes[cite.quote]
        if cite.claim in said and not quote.caution:
            records += [cite, quote, case_map.sources[quote.source]]
    steps = []
    for one in steps_within(case_map, said):
        steps += [case_map.arguments[one], *case_map.premises_of(one)]
    if move and move.asked:
        steps.append(move.asked.record())
    view = CaseMap([*records, *steps])
    return burden_of(view, labels_of(view, always), keyed_id("c0")).loses


@pytest.mark.parametrize("seed", range(20))
def test_merciless_turns_who_loses_wherever_a_move_does(seed):
    made = random_case(Random(seed))
    turn = practised(made).turn("answer")
    before = loses_after(made)
    turning = {
        move
        for move in moves_of(turn)
        if move.kind is not MoveKind.PRESS
        and before is not Side.MOVANT
        and loses_after(made, move) is Side.MOVANT
    }
    weighed = weighed_moves(turn)
    assert {one.move for one in weighed if one.turns} == turning
    chosen = next_move(turn, Level.MERCILESS, seed)
    assert (chosen.move in turning) if turning else (chosen is None or not chosen.turns)


@pytest.mark.parametrize("seed", range(20))
def test_a_question_is_worth_what_trying_it_says_though_not_all_are_tried(seed, monkeypatch):
    turn = practised(random_case(Random(seed))).turn("answer")
    untried = {one.asked for one in moves_of(turn) if one.asked}
    untried = {one for one in untried if not turn.said.can_change(one)}
    weighed = weighed_moves(turn)
    monkeypatch.setattr(RoundMap, "can_change", lambda _said, _asked: True)
    assert weighed_moves(turn) == weighed
    for asked in untried:
        with turn.said.trying(Saying(Side.RESPONDENT, asked=(asked,))) as changed:
            assert not changed


def test_the_random_cases_hold_questions_that_can_change_a_label_and_such_that_cannot():
    turns = [practised(random_case(Random(seed))).turn("answer") for seed in range(20)]
    asked = [(turn.said, one.asked) for turn in turns for one in moves_of(turn) if one.asked]
    can = [said.can_change(one) for said, one in asked]
    assert 5 < sum(can) < len(can) - 5


def cases_without_much_evidence(random):
    """A turn in a case of which most claims have nothing of their own, and what could be said."""
    made = random_case(random)
    for name, one in [*made.records.items()]:
        if isinstance(one, Cite) and random.random() < 0.7:
            del made.records[name]
        elif isinstance(one, Claim) and random.random() < 0.1:
            made.records[name] = replace(one, status=Status.ADMITTED)
    claims = [name for name, one in made.records.items() if isinstance(one, Claim)]
    for number in range(3):
        *premises, target = random.sample(claims[1:], 3)  # the first is at issue
        target = random.choice([target, claims[0]])
        made.step(*premises, on=target, name=f"t{number}", negated=random.random() < 0.2)
    turn = practised(made).turn("answer")
    unsaid = [one for one in turn.case_map.claims if one not in turn.said.view.claims]
    counts = range(1, min(3, len(unsaid)) + 1)
    return turn, [Saying(Side.RESPONDENT, tuple(random.sample(unsaid, k))) for k in counts]


@given(SEEDS)
def test_what_bears_on_nothing_changes_no_label_where_it_is_tried_all_the_same(seed):
    turn, sayings = cases_without_much_evidence(Random(seed))
    said = turn.said
    for saying in sayings:
        before = {one: said.labels.of(one) for one in said.view.claims}
        bears = said.can_bear(saying)
        with said.trying(saying):
            after = {one: said.labels.of(one) for one in said.view.claims}
        if not bears:
            assert {one: after[one] for one in before} == before
            assert {after[one].label for one in after.keys() - before.keys()} == {Label.UNDECIDED}


def test_the_random_cases_hold_what_bears_on_something_and_what_does_not():
    bears = set()
    for seed in range(20):
        turn, sayings = cases_without_much_evidence(Random(seed))
        bears |= {turn.said.can_bear(one) for one in sayings}
    assert bears == {True, False}


@given(SEEDS)
def test_a_map_labelled_once_is_as_one_on_which_all_is_said_in_turn(seed):
    turn, _ = cases_without_much_evidence(Random(seed))
    at_once = turn.said
    one_by_one = RoundMap(turn.case_map, at_once.issue, at_once.plays, always)
    for saying in at_once.sayings:
        one_by_one.say(saying)
    assert [*one_by_one.view.records()] == [*at_once.view.records()]
    for claim in at_once.view.claims:
        assert one_by_one.labels.of(claim) == at_once.labels.of(claim)


def test_a_question_that_the_bench_answers_by_a_claim_nobody_said_still_holds_up_its_step(made):
    scheme, question = next(
        (scheme, one) for scheme, found in questions_by_scheme().items() for one in found
    )
    made.records["why"] = replace(made.records["why"], scheme=scheme)
    asked = Asked(made.records["why"].id, question.id, "", question.kind)
    made.say("opening", "harm")
    made.say("answer", "Is it so?", name="asked", extra=kept_question(asked))
    made.say("answer", "doubt", "asked", by="bench")
    said = practised(made).said(Side.MOVANT)
    assert keyed_id("doubt") not in said.view.claims
    (one,) = said.view.questions.values()
    assert one.claim == keyed_id("doubt")
    assert said.labels.applies(asked.argument) is Applies.NO


@given(SEEDS)
def test_what_a_move_turns_is_worth_more_the_nearer_it_is_to_the_issue_by_any_way(seed):
    turn, _ = cases_without_much_evidence(Random(seed))
    said = turn.said
    near, far, at = {said.issue: 0}, 0, {said.issue}
    while at:
        far += 1
        steps = [step for one in at for step in said.view.arguments_on(one)]
        used = [use.claim for step in steps for use in said.view.premises_of(step.id)]
        near |= {one: far for one in used if one not in near}
        at = {step.id for step in steps} | {one for one in used if near[one] == far}
    assert opponent._nearness(said) == near


@pytest.mark.parametrize("seed", range(20))
def test_the_moves_are_all_that_the_map_allows(seed):
    made = random_case(Random(seed))
    says, asks = moves_by_hand(made)
    found = moves_of(practised(made).turn("answer"))
    assert {(one.argument, one.claims) for one in found if one.kind is MoveKind.SAY} == says
    asked = {(one.argument, one.asked.key) for one in found if one.kind is MoveKind.ASK}
    assert asked == asks


def test_the_random_cases_hold_undercuts_and_questions():
    cases = [random_case(Random(seed)) for seed in range(20)]
    found = [moves_by_hand(made) for made in cases]
    undercuts = [
        step
        for made, (says, _) in zip(cases, found, strict=True)
        for step, _ in says
        if made.map.arguments[step].target_argument
    ]
    assert len(undercuts) > 5
    assert sum(len(asks) for _, asks in found) > 20


def test_the_random_cases_hold_moves_that_turn_and_moves_that_do_not():
    found = [
        one.turns
        for seed in range(20)
        for one in weighed_moves(practised(random_case(Random(seed))).turn("answer"))
    ]
    assert 10 < sum(found) < len(found) - 10


@given(SEEDS, st.sampled_from(Level))
def test_a_round_of_moves_repeats_none_says_only_its_own_and_ends(seed, level):
    made = random_case(Random(seed), POLICY, claims=7)
    done, claims = [], []
    for speech in ("1nc", "2nc", "1nr"):
        for _ in range(60):
            turn = practised(made).turn(speech)
            chosen = next_move(turn, level, seed)
            if chosen is None:
                break
            assert chosen == next_move(practised(made).turn(speech), level, seed)
            done.append(chosen.move.order)
            if chosen.move.kind is MoveKind.SAY:
                claims += chosen.move.claims
            for claim in chosen.move.claims:
                assert made.map.claims[claim].side is not Side.MOVANT
                with turn.said.trying(Saying(Side.RESPONDENT, (claim,))):
                    quotes = quotes_used(turn.said, claim)
                assert not [one for one in quotes if one.caution]
            enter(made, speech, chosen.move)
        else:
            pytest.fail("It goes on and on.")
    assert len(done) == len(set(done))
    assert len(claims) == len(set(claims))


@given(SEEDS, st.sampled_from(Level))
def test_what_a_side_has_made_is_not_made_again_where_it_was_crossed_out(seed, level):
    made, random = random_case(Random(seed), POLICY, claims=7), Random(seed)
    done, asked, claims = [], [], []
    for speech in ("1nc", "cx-2ac", "2nc", "1nr", "2nr"):
        for _ in range(60):
            chosen = next_move(practised(made).turn(speech, "negative"), level, seed)
            if chosen is None:
                break
            move, before = chosen.move, set(made.records)
            done.append(move.order)
            if move.kind is MoveKind.SAY:
                claims += move.claims
            if question := move.asked or move.of_claim:
                asked.append(question.key)
            enter(made, speech, move)
            for entry in set(made.records) - before:
                struck = random.random() < 0.4
                made.records[entry] = replace(made.records[entry], crossed_out=struck)
        else:
            pytest.fail("It goes on and on.")
    for made_so_far in (done, claims, asked):
        assert len(made_so_far) == len(set(made_so_far))


@given(SEEDS, st.sampled_from(Level))
def test_a_level_chooses_from_its_own_share_of_the_moves(seed, level):
    turn = practised(random_case(Random(seed))).turn("answer")
    weighed = weighed_moves(turn)
    chosen = choose(weighed, level, Random(seed))
    if not weighed:
        assert chosen is None
        return
    place = weighed.index(chosen)
    half, quarter = len(weighed) // 2, (len(weighed) + 3) // 4
    allowed = {
        Level.GENTLE: range(half, len(weighed)),
        Level.FAIR: range(len(weighed)),
        Level.HARD: range(quarter),
        Level.MERCILESS: range(1),
    }
    assert place in allowed[level]


def test_who_examines_the_other_side_asks_and_argues_nothing():
    cx = next(one for one in POLICY.speeches if one.is_questioning and one.side == "negative")
    found = [
        one
        for seed in range(12)
        for one in moves_of(practised(random_case(Random(seed), POLICY)).turn(cx.id))
    ]
    assert found
    assert {one.kind for one in found} == {MoveKind.ASK}


def test_a_question_names_the_reason_that_it_asks_about():
    for seed in range(12):
        made = random_case(Random(seed), POLICY)
        cx = next(one for one in POLICY.speeches if one.is_questioning and one.side == "negative")
        for move in moves_of(practised(made).turn(cx.id)):
            before = set(made.records)
            enter(made, cx.id, move)
            (new,) = set(made.records) - before
            words = made.records[new].words
            if move.of_claim:
                assert f"“{made.map.claims[move.named].text}”" in words
                continue
            (use, *_) = made.map.premises_of(move.argument)
            named = made.map.claims[move.named or use.claim].text
            assert words.endswith(f"(“{named}”)")


def test_a_move_that_turns_who_loses_comes_before_one_that_gains_more(monkeypatch):
    turn = practised(random_case(Random(1))).turn("answer")
    moves = moves_of(turn)
    assert len(moves) > 2

    def weigh(_scales, move):
        at = moves.index(move)
        return Weighed(move, turns=at == len(moves) - 1, gain=float(len(moves) - at))

    monkeypatch.setattr(opponent._Scales, "weigh", weigh)
    chosen = next_move(turn, Level.MERCILESS, 1)
    assert chosen.turns
    assert chosen.gain == min(one.gain for one in weighed_moves(turn))
