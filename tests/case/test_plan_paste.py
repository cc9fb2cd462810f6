from __future__ import annotations

import json
from itertools import count
from random import Random

import pytest
from drafts import TEXT, Draft
from hypothesis import given, settings
from hypothesis import strategies as st

from argmap.case.appearances import in_reading_order
from argmap.case.case_map import CaseMap
from argmap.case.errors import RuleError
from argmap.case.evidence import Cite
from argmap.case.ids import keyed_id
from argmap.case.indented import write_indented
from argmap.case.indented_reading import MOST_LETTERS, MOST_LINES, read_indented
from argmap.case.places import Against, Alone, Beside, Under
from argmap.case.plan_evidence import plan_cite
from argmap.case.plan_paste import left_out, plan_duplicate, plan_paste
from argmap.case.snippet import take_snippet
from argmap.case.snippet_json import MOST_CLAIMS, snippet_from_json, snippet_to_json
from argmap.case.terms import Side, Stance


class Other(Draft):
    """Another case: none of its ids is one of a draft."""

    def new_id(self):
        return keyed_id("other", str(next(self._numbers)))


@pytest.fixture
def draft():
    return Draft()


def uses(draft, *claims):
    found = []
    for claim in claims:
        known = draft.map.uses_of(claim)
        known.sort(key=lambda one: draft.map.arguments[one.argument].stance is Stance.CON)
        found.append((claim, known[0].id if known else None))
    return found


def take(draft, *claims):
    return take_snippet(draft.map, uses(draft, *claims))


def paste(draft, snippet, place=None):
    return draft.do(plan_paste(draft.map, snippet, place or Alone(), new_id=draft.new_id))


def written(draft, *claims):
    roots = [claim.id for claim in draft.map.roots()]
    return write_indented(take(draft, *(claims or roots)))


@pytest.fixture
def rich(draft):
    """A root with co-premises, an objection, undercuts of undercuts, and a claim used twice."""
    root = draft.claim("Root", side=Side.MOVANT)
    reason = draft.reason(root, "Reason")
    draft.beside(reason, "And with it")
    draft.reason(reason, "Below")
    con = draft.objection(root, "Con")
    undercut = draft.undercut(con, "Not so")
    draft.undercut(undercut, "But so")
    draft.reuse(reason, Under(con, Stance.CON))
    return root


RICH = """\
(movant) Root
  + Reason
    + Below
  & And with it
  - Con
    - [Reason]
    ! Not so
      ! But so
""".replace("- ", "\N{MINUS SIGN} ")


def test_a_tree_is_written_as_indented_text(draft, rich):
    assert written(draft) == RICH


def test_a_copy_says_the_same_and_shares_nothing(draft, rich):
    before = set(draft.map.claims)
    done = paste(draft, take(draft, rich))
    copy = next(one for one in draft.map.roots() if one.id != rich)
    assert written(draft, copy.id) == RICH
    assert draft.map.claims[copy.id].side is Side.MOVANT
    assert len(draft.map.claims) == 2 * len(before)
    assert all(change.before is None for change in done.changes)
    start = CaseMap(draft.map.records())
    draft.map.apply(done.inverse())
    draft.map.apply(done)
    assert list(start.records()) == list(draft.map.records())


def test_pasted_below_a_claim_an_objection_stays_one_and_a_root_is_a_reason(draft, rich):
    con = next(one.id for one in draft.map.claims.values() if one.text == "Con")
    other, target = draft.claim("Other"), draft.claim("Target")
    paste(draft, take(draft, con, other), Under(target))
    stances = [one.stance for one in draft.map.arguments_on(target)]
    assert (draft.reasons(target), stances) == (["Con", "Other"], [Stance.CON, Stance.PRO])
    (copy, _) = draft.map.arguments_on(target)
    assert draft.reasons(copy.id) == ["Not so"]


def test_pasted_where_steps_do_not_lead_the_undercuts_of_the_top_step_stay_behind(draft, rich):
    con = next(one.id for one in draft.map.claims.values() if one.text == "Con")
    target = draft.reason(draft.claim("Other"), "Target")
    paste(draft, take(draft, con), Beside(draft.step(target).id))
    assert len([one for one in draft.map.claims.values() if one.text == "Not so"]) == 1
    assert len(draft.map.roots()) == 2


def test_pasted_alone_what_undercut_the_top_step_stands_alone_too(draft, rich):
    con = next(one.id for one in draft.map.claims.values() if one.text == "Con")
    paste(draft, take(draft, con))
    assert [one.text for one in draft.map.roots()] == ["Root", "Con", "Not so", "But so"]


def test_pasted_against_a_step_it_undercuts(draft, rich):
    other = draft.claim("Other")
    step = draft.step(draft.reason(other, "Why")).id
    paste(draft, take(draft, rich), Against(step, 0))
    assert draft.reasons(step) == ["Root"]


def test_co_premises_copied_together_stay_together(draft, rich):
    names = {one.text: one.id for one in draft.map.claims.values()}
    target = draft.claim("Target")
    paste(draft, take(draft, names["Reason"], names["And with it"]), Under(target))
    (step,) = draft.map.arguments_on(target)
    assert len(draft.map.premises_of(step.id)) == 2


@pytest.mark.parametrize(("at", "order"), [(0, "XYAB"), (1, "AXYB"), (2, "ABXY"), (None, "ABXY")])
def test_a_paste_goes_to_its_position(draft, at, order):
    target, row = draft.claim("Target"), draft.claim("Row")
    for name in "AB":
        draft.reason(row, name)
    snippet = take(draft, draft.claim("X"), draft.claim("Y"))
    paste(draft, snippet, Under(row, at=at))
    assert draft.reasons(row) == list(order)
    paste(draft, snippet, Alone(at and 1))
    assert target in {one.id for one in draft.map.roots()}


def test_there_is_always_room_between_two(draft):
    row = draft.claim("Row")
    for name in "AB":
        draft.reason(row, name)
    snippet = take(draft, draft.claim("X"), draft.claim("Y"))
    for _ in range(60):
        paste(draft, snippet, Under(row, at=1))
    assert draft.reasons(row) == ["A", *"XY" * 60, "B"]


def test_keys_are_kept_where_they_are_free(draft):
    claim = draft.claim("Claim", key="C1")
    snippet = take(draft, claim)
    paste(draft, snippet)
    assert [one.key for one in draft.map.roots()] == ["C1", ""]
    other = Other()
    paste(other, snippet)
    assert [one.key for one in other.map.roots()] == ["C1"]


def test_quotes_come_along_inside_a_case_without_being_quoted_twice(draft):
    claim = draft.claim("Claim")
    source = draft.source()
    quote = draft.quote(source, "Parler is down", target=claim)
    snippet = take(draft, claim)
    paste(draft, snippet)
    copy = draft.map.roots()[1].id
    assert [one.quote for one in draft.map.cites_on(copy)] == [quote]
    assert left_out(draft.map, snippet) == ""


def test_quotes_come_along_to_a_case_that_has_the_same_document(draft):
    claim = draft.claim("Claim")
    draft.quote(draft.source(), "Parler is down", target=claim)
    other = Other()
    there = other.source()
    snippet = snippet_from_json(snippet_to_json(take(draft, claim)))
    paste(other, snippet)
    (quote,) = other.map.quotes.values()
    assert (quote.source, quote.exact) == (there, "Parler is down")
    assert len(other.map.cites_on(other.map.roots()[0].id)) == 1


def test_what_is_from_another_document_is_left_out_and_said(draft):
    claim = draft.claim("Claim")
    source = draft.source()
    draft.quote(source, "Parler is down", target=claim)
    draft.quote(source, "It will take time", target=claim)
    draft.do(plan_cite(draft.map, source, claim, new_id=draft.new_id))
    other = Other()
    other.source("Another text.\n")
    snippet = take(draft, claim)
    paste(other, snippet)
    assert not other.map.quotes
    assert not other.map.cites
    assert left_out(other.map, snippet) == (
        "Left out: 2 quotes and 1 cite, because this case does not have the same source."
    )


def test_a_duplicate_stands_right_after_its_original(draft, rich):
    names = {one.text: one.id for one in draft.map.claims.values()}
    done = plan_duplicate(draft.map, uses(draft, names["Con"]), new_id=draft.new_id)
    draft.do(done)
    assert draft.reasons(rich) == ["Reason", "Con", "Con"]
    assert done.label == "Duplicate “Con”"
    draft.do(plan_duplicate(draft.map, uses(draft, names["Reason"], rich), new_id=draft.new_id))
    assert draft.texts(draft.map.roots()) == ["Root", "Root"]


def test_a_duplicate_of_a_co_premise_is_a_co_premise(draft, rich):
    names = {one.text: one.id for one in draft.map.claims.values()}
    draft.do(plan_duplicate(draft.map, uses(draft, names["Reason"]), new_id=draft.new_id))
    step = draft.map.arguments_on(rich)[0].id
    words = [draft.map.claims[one.claim].text for one in draft.map.premises_of(step)]
    assert words == ["Reason", "Reason", "And with it"]


def test_json_brings_back_what_was_written(draft, rich):
    draft.quote(draft.source(), "Parler is down", target=rich)
    snippet = take(draft, rich)
    assert snippet_from_json(snippet_to_json(snippet)) == snippet


def spoiled(snippet, spoil):
    found = json.loads(snippet_to_json(snippet))
    spoil(found)
    return json.dumps(found)


SPOILS = {
    "no claims": lambda one: one.pop("claims"),
    "a number for words": lambda one: one["claims"][0].update(text=5),
    "words for a number": lambda one: one["premises"][0].update(rank="1"),
    "no number": lambda one: one["premises"][0].update(rank=float("nan")),
    "an unknown field": lambda one: one["claims"][0].update(what=1),
    "an unknown side": lambda one: one["claims"][0].update(side="nobody"),
    "a stranger": lambda one: one["premises"][0].update(claim="f" * 32),
    "no id": lambda one: one["claims"][0].update(id="x"),
    "a list of words": lambda one: one["claims"][0].update(tags=[1]),
    "the same twice": lambda one: one["claims"].append(one["claims"][0]),
    "no top": lambda one: one.update(tops=[]),
    "an empty top": lambda one: one.update(tops=[{"claims": [], "stance": "", "argument": ""}]),
    "a list": lambda one: one.update(claims=[[]]),
    "a cite of a harm": lambda one: one["cites"][0].update(claim=None, harm="f" * 32),
    "a short quote": lambda one: one["quotes"][0].update(end=99),
    "an argument alone": lambda one: one.update(premises=[]),
    "a ring": lambda one: one["premises"][0].update(claim=one["claims"][0]["id"]),
    "a later version": lambda one: one.update(version=99),
}


@pytest.mark.parametrize("name", sorted(SPOILS))
def test_json_that_argmap_does_not_write_is_refused(draft, rich, name):
    draft.quote(draft.source(), "Parler is down", target=rich)
    with pytest.raises(RuleError):
        snippet_from_json(spoiled(take(draft, rich), SPOILS[name]))


@pytest.mark.parametrize("text", ["", "[]", "5", "null", "{}", "[" * 100_000, '{"version": 1}'])
def test_what_is_no_snippet_is_refused(text):
    with pytest.raises(RuleError):
        snippet_from_json(text)


def read(text):
    numbers = count()
    return read_indented(text, new_id=lambda: keyed_id("read", str(next(numbers))))


def as_map(text, place=None):
    other = Other()
    paste(other, read(text), place)
    return other


@pytest.mark.parametrize(
    "text",
    [
        "Root\n  One\n    Two\n  Three",
        "Root\n\tOne\n\t\tTwo\n\tThree\n",
        "Root\r\n    One\r\n        Two\r\n\r\n    Three",
        "- Root\n  - One\n    - Two\n  - Three",
        "1. Root\n   1) One\n      (a) Two\n   2) Three",
        "\ufeff• Root\n  – One\n     * Two\n  – Three",
    ],
)
def test_indented_text_of_other_programs_is_read(text):
    assert written(as_map(text)) == "Root\n  + One\n    + Two\n  + Three\n"


def test_signs_are_read_back_as_they_were_written():
    assert written(as_map(RICH)) == RICH


def test_signs_at_the_top_are_kept_below_a_claim(draft):
    target = draft.claim("Target")
    paste(draft, read("+ One\n& Two\n- Three\nFour"), Under(target))
    assert written(draft, target) == (
        "(movant) Target\n  + One\n  & Two\n  \N{MINUS SIGN} Three\n  + Four\n"
    )


def test_an_undercut_of_a_step_at_the_top_is_one_below_a_claim(draft):
    target = draft.claim("Target")
    text = "+ A\n  ! B\n    ! C\n  - D\n& E\n  ! F\n- G\n  ! H\n".replace("-", "\N{MINUS SIGN}")
    paste(draft, read(text), Under(target))
    (reason, objection) = draft.map.arguments_on(target)
    assert draft.reasons(reason.id) == ["B", "F"]
    assert draft.reasons(objection.id) == ["H"]
    again = "".join(f"  {line}\n" for line in text.splitlines())
    moved = again.replace("    ! B\n      ! C\n", "").replace(
        "    ! F", "    ! B\n      ! C\n    ! F"
    )
    assert written(draft, target) == f"(movant) Target\n{moved}"


def test_an_undercut_of_a_copied_claim_survives_as_text(draft, rich):
    con = next(one.id for one in draft.map.claims.values() if one.text == "Con")
    target = draft.claim("Target")
    text = write_indented(take(draft, con))
    paste(draft, read(text), Under(target))
    (step,) = draft.map.arguments_on(target)
    (use,) = draft.map.premises_of(step.id)
    assert write_indented(take_snippet(draft.map, [(use.claim, use.id)])) == text
    other = as_map(text)
    assert [one.text for one in other.map.roots()] == ["Con", "Not so", "But so"]


def test_words_that_only_look_like_bullets_stay_words():
    for words in ("-5 degrees", "1914 was a year", "e.g. this", "A. Smith said so", "+"):
        assert [one.text for one in read(words).claims] == [words]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", "no words"),
        (" \n\t\n", "no words"),
        ("a\n" * (MOST_LINES + 1), "lines"),
        ("a" * (MOST_LETTERS + 1), "characters"),
        ("a\0b", "NUL"),
        ("a\ud800b", "surrogate"),
    ],
)
def test_what_is_no_list_of_claims_is_refused_with_a_sentence(text, words):
    with pytest.raises(RuleError, match=words):
        read(text)


def test_a_text_as_deep_as_it_is_long_is_read():
    text = "\n".join(" " * depth + "x" for depth in range(1_400))
    assert len(as_map(text).map.claims) == 1_400


LINE = st.tuples(st.integers(0, 5), st.sampled_from(["", "+ ", "- ", "! ", "& ", "• "]))


@settings(max_examples=80, deadline=None)
@given(lines=st.lists(LINE, min_size=1, max_size=30), place=st.sampled_from("aub!"))
def test_any_text_becomes_claims_and_comes_back_the_same(lines, place):
    text = "\n".join(f"{'  ' * depth}{mark}w{n}" for n, (depth, mark) in enumerate(lines))
    other = Other()
    reason = other.reason(other.claim("Target"), "Reason")
    places = {
        "a": Alone(),
        "u": Under(reason),
        "b": Beside(other.step(reason).id),
        "!": Against(other.step(reason).id, 0),
    }
    start = CaseMap(other.map.records())
    snippet = read(text)
    done = paste(other, snippet, places[place])
    texts = [one.text for one in other.map.claims.values()]
    wanted = ["Target", "Reason", *(f"w{n}" for n in range(len(lines)))]
    if place == "b" and any(top.argument for top in snippet.tops):
        assert set(texts) < set(wanted), "what undercuts a step stays behind with it"
    else:
        assert sorted(texts) == sorted(wanted)
    once = written(other)
    assert written(as_map(once)) == once or "+ " not in once
    other.map.apply(done.inverse())
    assert list(other.map.records()) == list(start.records())


def test_two_thousand_claims_make_one_change_set_of_their_size():
    text = "\n".join(f"{'  ' * (n % 7)}- claim {n}" for n in range(2_000))
    done = plan_paste(Other().map, read(text), Alone(), new_id=Other().new_id)
    assert len(done.changes) <= 3 * 2_000


def test_a_cite_of_a_case_without_its_text_comes_along_only_inside_the_case(draft):
    claim = draft.claim("Claim")
    source = draft.source(TEXT)
    draft.do(plan_cite(draft.map, source, claim, new_id=draft.new_id))
    paste(draft, take(draft, claim))
    copy = draft.map.roots()[1].id
    assert [one.source for one in draft.map.cites_on(copy)] == [source]
    assert all(isinstance(one, Cite) for one in draft.map.cites_on(claim))


def test_an_objection_alone_is_read_back_as_one_and_a_bullet_is_none(draft):
    target = draft.claim("Target")
    objection = draft.objection(target, "Objection")
    use = draft.map.uses_of(objection)[0].id
    text = write_indented(take_snippet(draft.map, [(objection, use)]))
    paste(draft, read(text), Under(target))
    assert [one.stance for one in draft.map.arguments_on(target)] == [Stance.CON, Stance.CON]
    paste(draft, read("- One\n- Two"), Under(target))
    assert [one.stance for one in draft.map.arguments_on(target)][2:] == [Stance.PRO, Stance.PRO]


def test_several_are_taken_in_reading_order_however_they_were_picked(draft):
    root = draft.claim("Root")
    first = draft.reason(root, "First")
    below = draft.objection(first, "Below")
    beside = draft.beside(first, "Beside")
    undercut = draft.undercut(first, "Undercut")
    second = draft.objection(root, "Second")
    other = draft.claim("Other root")
    uses = [(root, None), (other, None)]
    uses += [
        (one, draft.map.uses_of(one)[0].id) for one in (first, below, beside, undercut, second)
    ]
    wanted = [root, first, below, beside, undercut, second, other]
    for seed in range(20):
        picked = Random(seed).sample(uses, len(uses))
        assert [one.claim for one in in_reading_order(draft.map, picked)] == wanted
    picked = [(second, uses[-1][1]), (undercut, uses[-2][1]), (first, uses[2][1])]
    snippet = take_snippet(draft.map, picked)
    assert [claim for top in snippet.tops for claim in top.claims] == [first, undercut, second]


def test_a_chain_of_two_thousand_is_pasted_from_the_text_that_argmap_writes(draft):
    claim = draft.claim("0", side=Side.MOVANT)
    for number in range(1, 2_000):
        claim = draft.reason(claim, str(number))
    text = written(draft)
    assert len(text) > 4_000_000, "nearly all of it is indentation"
    other = as_map(text)
    assert len(other.map.claims) == 2_000
    assert written(other) == text


def test_indentation_is_no_word_and_as_many_claims_are_pasted_as_copied():
    lines = [f"{' ' * 300}- claim {number}" for number in range(MOST_CLAIMS)]
    assert sum(map(len, lines)) > MOST_LETTERS
    assert len(read("\n".join(lines)).claims) == MOST_CLAIMS


def test_a_text_that_would_be_longer_than_asked_for_is_not_written(draft, rich):
    snippet = take(draft, rich)
    assert write_indented(snippet, most=len(RICH)) == RICH
    assert write_indented(snippet, most=len(RICH) - 1) == ""


def test_what_is_too_long_says_what_to_do():
    for text in ("a\n" * (MOST_LINES + 1), "a" * (MOST_LETTERS + 1)):
        with pytest.raises(RuleError) as refused:
            read(text)
        assert "in parts" in refused.value.hint


def test_a_tab_inside_a_line_is_no_indentation():
    assert [one.text for one in read("One\ttwo\n\tThree").claims] == ["One two", "Three"]
