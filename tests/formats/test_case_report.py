from __future__ import annotations

import json
from itertools import count
from random import Random

import pytest
from drafts import Draft
from example import example_map
from shelf import add_motion, add_papers, add_round, add_statement

from argmap.case.errors import RuleError
from argmap.case.ids import keyed_id
from argmap.case.indented import write_indented
from argmap.case.indented_reading import read_indented
from argmap.case.places import Against, Alone, Beside, Under
from argmap.case.plan_evidence import plan_cite
from argmap.case.plan_paste import plan_paste
from argmap.case.plan_weighing import plan_finding, plan_harm
from argmap.case.snippet import take_snippet
from argmap.case.terms import Side, Stance
from argmap.case.tree import build_tree
from argmap.formats.case_report import case_report, outline_lines
from argmap.reasoning.burden import burden_of
from argmap.reasoning.labels import Labels


@pytest.fixture
def draft():
    draft = Draft(title="Parler v. AWS", flags=("mandatory",))
    root = draft.claim("Restore\n  hosting.", key="C0")
    reason = draft.reason(root, "Harm is likely.")
    draft.beside(reason, "Money cannot repair it.")
    objection = draft.objection(root, "Others are the cause.")
    undercut = draft.undercut(reason, "It can rebuild.")
    draft.undercut(undercut, "Not in time.")
    draft.reason(undercut, "")
    draft.reuse(reason, Under(objection, Stance.CON))
    source = draft.source()
    draft.quote(source, "take time", target=reason)
    draft.quote(source, "Parler is down", target=reason)
    draft.do(plan_harm(draft.map, "It dies.", new_id=draft.new_id, claims=(root,)))
    draft.do(plan_finding(draft.map, "merits", "weak", scale=("weak",), new_id=draft.new_id))
    draft.do(plan_cite(draft.map, source, root, new_id=draft.new_id))
    return draft


def test_a_report_holds_every_record_once_and_counts_them(draft):
    add_statement(draft, next(iter(draft.map.sources)))
    add_motion(draft)
    add_papers(draft)
    add_round(draft)
    report = case_report(draft.map)
    kinds = ("claims", "arguments", "sources", "quotes", "statements")
    kinds += ("cites", "harms", "findings", "events")
    kinds += ("questions", "elements", "reliefs", "exposures", "items")
    kinds += ("briefs", "checked_papers", "reviews", "rounds", "flow_entries")
    kinds += ("speech_documents", "speech_parts")
    for kind in kinds:
        ids = [row["id"] for row in report[kind]]
        assert sorted(ids) == sorted(getattr(draft.map, kind))
        assert report["counts"][kind] == len(ids) > 0
    assert report["counts"].keys() == set(kinds)


def test_a_report_is_json_without_a_trace_of_python(draft):
    report = case_report(draft.map)
    assert json.loads(json.dumps(report))["case"]["flags"] == ["mandatory"]
    assert report["case"]["title"] == "Parler v. AWS"
    assert type(report["claims"][0]["side"]) is str
    assert report["harms"][0]["claims"] == (report["claims"][0]["id"],)


def test_an_argument_names_its_target_and_its_premises_in_order(draft):
    report = case_report(draft.map)
    texts = {claim["id"]: claim["text"] for claim in report["claims"]}
    steps = {row["id"]: row for row in report["arguments"]}
    shown = set()
    for row in steps.values():
        ((kind, target),) = row["target"].items()
        assert "target_claim" not in row
        below = texts[target] if kind == "claim" else texts[steps[target]["premises"][0]]
        shown.add((kind, below, row["stance"], *(texts[one] for one in row["premises"])))
    root = "Restore\n  hosting."
    assert shown == {
        ("claim", root, "pro", "Harm is likely.", "Money cannot repair it."),
        ("claim", root, "con", "Others are the cause."),
        ("argument", "Harm is likely.", "con", "It can rebuild."),
        ("argument", "It can rebuild.", "con", "Not in time."),
        ("claim", "It can rebuild.", "pro", ""),
        ("claim", "Others are the cause.", "con", "Harm is likely."),
    }


def test_claims_come_in_the_order_of_the_tree_and_quotes_in_that_of_the_text(draft):
    report = case_report(draft.map)
    texts = [claim["text"].split()[0] for claim in report["claims"] if claim["text"]]
    assert texts == ["Restore", "Harm", "Money", "It", "Not", "Others"]
    assert [quote["exact"] for quote in report["quotes"]] == ["Parler is down", "take time"]


def test_the_outline_says_how_each_claim_bears(draft):
    assert outline_lines(draft.map) == [
        "C0  (movant) Restore hosting.",
        "  + Harm is likely.",
        "  & Money cannot repair it.",
        "    ! It can rebuild.",
        "      + (no words yet)",
        "      ! Not in time.",
        "  \N{MINUS SIGN} Others are the cause.",
        "    \N{MINUS SIGN} [Harm is likely.]",
    ]


def test_a_key_stands_before_the_words_of_a_later_use_too():
    draft = Draft()
    one, two = draft.claim("One.", key="A"), draft.claim("Two.", key="B")
    reason = draft.reason(one, "Shared.", key="S")
    draft.reuse(reason, Under(two, Stance.CON))
    assert outline_lines(draft.map) == [
        "A  (movant) One.",
        "  + S  Shared.",
        "B  Two.",
        "  \N{MINUS SIGN} [S  Shared.]",
    ]


def test_an_empty_case_has_an_empty_outline():
    assert outline_lines(Draft().map) == []
    assert set(case_report(Draft().map)["counts"].values()) == {0}


def test_a_chain_of_thousands_is_reported():
    draft = Draft()
    claim = draft.claim("0")
    for number in range(1, 3000):
        claim = draft.reason(claim, str(number))
    assert json.loads(json.dumps(case_report(draft.map)))["counts"]["claims"] == 3000
    assert outline_lines(draft.map)[-1] == "  " * 2999 + "+ 2999"


def test_an_undercut_stands_below_what_it_attacks():
    draft = Draft()
    reason = draft.reason(draft.claim("Root"), "Reason")
    fellow = draft.beside(reason, "Fellow")
    undercut = draft.undercut(reason, "Undercut")
    draft.undercut(undercut, "Undercut of it")
    draft.reason(fellow, "Below")
    assert outline_lines(draft.map) == [
        "(movant) Root",
        "  + Reason",
        "  & Fellow",
        "    + Below",
        "    ! Undercut",
        "      ! Undercut of it",
    ]


def pasted(text):
    other = Draft()
    ids = (keyed_id("pasted", str(number)) for number in count())
    snippet = read_indented(text, new_id=lambda: next(ids))
    other.do(plan_paste(other.map, snippet, Alone(), new_id=other.new_id))
    return other.map


def tree_of(case_map):
    """Every appearance with its depth, its words, its step's kind and what the step attacks."""
    return [
        (
            box.depth,
            box.claim.key,
            " ".join(box.claim.text.split()),
            box.claim.side,
            box.is_reference,
            box.step and box.step.argument.stance,
            box.step and box.step.attacked and box.step.attacked.boxes[0].claim.text,
            box.step and box.step.boxes.index(box),
        )
        for box in build_tree(case_map).boxes()
    ]


def test_the_outline_of_the_example_pasted_back_is_the_same_tree():
    case_map = example_map()
    copy = pasted("\n".join(outline_lines(case_map)))
    assert tree_of(copy) == tree_of(case_map)
    assert outline_lines(copy) == outline_lines(case_map)
    undercuts = [one for one in copy.arguments.values() if one.is_undercut]
    assert len(undercuts) == sum(one.is_undercut for one in case_map.arguments.values()) > 9


def test_what_the_clipboard_takes_of_the_example_pasted_back_is_the_same_tree():
    case_map = example_map()
    uses = [(one.id, None) for one in case_map.roots()]
    copy = pasted(write_indented(take_snippet(case_map, uses)))
    bare = [(row[0], *row[2:]) for row in tree_of(case_map)]
    assert [(row[0], *row[2:]) for row in tree_of(copy)] == bare


@pytest.mark.parametrize("seed", range(60))
def test_any_outline_pasted_back_is_the_same_tree(seed):
    random, draft = Random(seed), Draft()
    made = [draft.claim("Claim, root"), draft.claim("Claim, other root", key="R2")]
    for number in range(30):
        steps, way = list(draft.map.arguments), random.random()
        place = Under(random.choice(made), random.choice([Stance.PRO, Stance.CON]))
        if steps and way < 0.5:
            place = (Against if way < 0.3 else Beside)(random.choice(steps))
        side = random.choice([None, None, *Side])
        words = f"{random.choice(['', '(movant) '])}Claim {number} - words [and so on]"
        made.append(draft.claim(words, place, side=side))
        try:
            draft.reuse(random.choice(made[2:]), Under(random.choice(made), Stance.CON))
        except RuleError:
            continue
    text = "\n".join(outline_lines(draft.map))
    copy = pasted(text)
    assert "\n".join(outline_lines(copy)) == text
    assert tree_of(copy) == tree_of(draft.map)


def test_each_claim_says_its_label_and_why_where_labels_are_asked_for(draft):
    assert "label" not in case_report(draft.map)["claims"][0]
    labels = Labels(draft.map, lambda _: True)
    for row in case_report(draft.map, labels)["claims"]:
        found, told = labels.of(row["id"]), row["label"]
        assert (told["is"], told["tie"]) == (found.label.value, found.is_tie)
        assert (told["for"], told["against"]) == (found.for_it, found.against)
        assert told["why"].endswith((".", ".”"))
        assert told["persuades"] in {"movant", "respondent", "neutral"}
        loses = burden_of(draft.map, labels, row["id"], Side(told["persuades"])).loses
        assert told["loses"] == loses.value
