"""An explanation read back: every level, number, citation and node it names is the JSON's."""

from __future__ import annotations

import json
import re
from itertools import chain

import pytest
from command_line import CommandLine

from argmap.case.case_map import CaseMap
from argmap.case.terms import SourceKind
from argmap.formats.examples import read_example
from argmap.law.reading import load_standards

STANDARDS = load_standards()
SCALES = STANDARDS.scales
WORDS = {"met": "pass", "not settled": "unknown", "not met": "fail"}
RULED = "A court’s order speaks of it, which is no evidence"
NAMED = (
    *("In the map", "For it", "Against it", "Harms", "Cited for it", "Cited against it", RULED),
)


@pytest.fixture
def weighed(tmp_path, capsys, monkeypatch):
    argmap = CommandLine(tmp_path, capsys, monkeypatch)
    case = argmap.example()

    def weigh(reader):
        words = ("--by", reader) if reader else ()
        return argmap.json("weigh", case, "--standard", "all", *words)[1]["answers"]

    return weigh


def factors_of(answer):
    """The factors as the court of the answer calls them."""
    return STANDARDS.standards[answer["standard"]].scales.factors


def level(factor, label):
    """The id of the level that a label names."""
    (found,) = [one.id for one in factor.levels if one.label == label]
    return found


def parsed_gate(paragraph, answer):
    """Read the paragraph of a gate: factor, cause, level found, and what each route needs."""
    head = re.match(r"(?P<name>.+?)(?: on “(?P<cause>[^”]+)”)?: (?P<found>[^.]+)\.", paragraph)
    factor = next(one for one in factors_of(answer).values() if one.name == head["name"])
    found = head["found"]
    ends = (
        None
        if found.startswith("no finding")
        else [level(factor, one) for one in found.split(" to ") if one in labels(factor)]
        or [level(factor, found)]
    )
    standard = STANDARDS.standards[answer["standard"]]
    routes = {one.name: one.id for one in standard.routes}
    needs = set()
    for who, label, word in re.findall(
        r"(?:^|[.;] )([^.;]*?) needs? ([^:.;]+): (met|not settled|not met)", paragraph
    ):
        names = [name for name in routes if re.search(rf"\b{re.escape(name)}\b", who)]
        ids = [routes[name] for name in names] if who.lower().startswith("the ") else []
        needs |= {
            (one, level(factor, label), WORDS[word]) for one in (ids or list(routes.values()))
        }
    return factor.id, head["cause"], ends, needs


def labels(factor):
    return {one.label for one in factor.levels}


def expected_gates(answer, names):
    """What the JSON of the routes says of each factor, by factor and cause."""
    found, needs = {}, {}
    for cause in answer["causes"]:
        for route in cause["routes"]:
            for gate in route["gates"]:
                by_cause = gate["factor"] == SCALES.by_cause
                key = (gate["factor"], names.get(cause["claim"]) if by_cause else None)
                found[key] = gate["found"].split("..") if gate["found"] else None
                place = (route["id"], gate["needed"], gate["result"])
                needs.setdefault(key, set()).add(place)
    return {key: (found[key], needs[key]) for key in found}


def after(name, paragraph):
    """The part of a paragraph behind a name, up to the next one."""
    others = "|".join(f" {one}: " for one in NAMED)
    return re.search(rf"(?:^| ){name}: (.+?)\.?(?=$|{others})", paragraph)


def assert_named(paragraph, name, titles, *, quoted):
    """What is named is what the JSON lists, in its order, and the rest is counted."""
    said = after(name, paragraph)
    if not titles:
        assert said is None, paragraph
        return
    words = said[1].rstrip(".")
    shown = re.findall(r"“([^”]*)”", words) if quoted else re.split(r"(?<=\)); ", words)
    if not quoted and re.fullmatch(r"\d+ more", shown[-1]):
        shown.pop()
    titles = [one.rstrip(".") for one in titles]
    assert shown == titles[: len(shown)]
    rest = re.search(r"(\d+) more$", words)
    assert len(titles) - len(shown) == (int(rest[1]) if rest else 0)


def told(cite):
    return f"{cite['citation']} ({cite['words']})" if cite["words"] else cite["citation"]


@pytest.mark.parametrize("reader", [None, "articles", "court"])
def test_every_gate_of_the_memo_is_the_gate_of_the_json(weighed, reader):
    names = {
        claim.id: claim.short_title
        for claim in CaseMap(read_example("parler-v-aws").records).claims.values()
    }
    for answer in weighed(reader):
        paragraphs = answer["memo"].split("\n\n")
        gates = paragraphs[2 : 2 + len(answer["gates"])]
        read = {}
        for paragraph, gate in zip(gates, answer["gates"], strict=True):
            factor, cause, found, needs = parsed_gate(paragraph, answer)
            read[(factor, cause)] = (found, needs)
            assert (factor, names.get(gate["claim"])) == (gate["factor"], cause)
            if gate["why"]:
                assert gate["why"].rstrip(".") in paragraph
            titles = {key: [one["title"] for one in gate[key]] for key in ("for", "against")}
            assert_named(paragraph, "For it", titles["for"], quoted=True)
            assert_named(paragraph, "Against it", titles["against"], quoted=True)
            assert_named(paragraph, "Harms", [one["title"] for one in gate["harms"]], quoted=True)
            if gate["claim"] is None:
                mapped = [one["title"] for one in gate["claims"]]
                assert_named(paragraph, "In the map", mapped, quoted=True)
            lists = (("Cited for it", "cites"), ("Cited against it", "cites_against"))
            for name, key in (*lists, (RULED, "rulings")):
                cited = list(dict.fromkeys(told(one) for one in gate[key]))
                assert_named(paragraph, name, cited, quoted=False)
        assert read == expected_gates(answer, names)


@pytest.mark.parametrize("reader", [None, "articles", "court"])
def test_the_answer_the_numbers_and_the_rule_of_the_memo_are_those_of_the_json(weighed, reader):
    for answer in weighed(reader):
        paragraphs = answer["memo"].split("\n\n")
        first = paragraphs[0].lower().partition(": ")
        first = first[2] if first[0].startswith("not the test for") else "".join(first)
        word = "denied" if first.startswith("not permitted") else first.split()[0]
        assert word == answer["answer"]
        assert answer["headline"] in paragraphs[0]
        scores = {
            str(number)
            for cause in answer["causes"]
            for route in cause["routes"]
            for number in (route["score"] or {}).values()
        }
        names = [one.name for one in STANDARDS.standards[answer["standard"]].routes]
        points = [one for one in paragraphs if "points of the" in one and one != paragraphs[1]]
        prose = re.sub(r"“[^”]*”", "", " ".join([paragraphs[1], *points]))
        for one in (*names, *(remedy.cite for remedy in SCALES.remedies.values())):
            prose = prose.replace(one, "")
        said = re.findall(r"-?\d+", prose.replace("\N{MINUS SIGN}", "-"))
        assert set(said) <= scores
        assert bool(points) == bool(scores)
        assert any(answer["cite"] in one for one in paragraphs)
        for condition in answer["conditions"]:
            doubt = "" if condition["checked"] else "; not checked"
            assert f"({condition['rule']}{doubt})" in answer["memo"]
            assert condition["text"].rstrip(".") in answer["memo"]


@pytest.mark.parametrize("reader", [None, "articles", "court"])
def test_every_flip_of_the_json_is_told_with_its_levels_and_routes(weighed, reader):
    for answer in weighed(reader):
        flips = [*answer["flips"], *answer["permitting"]]
        told = answer["what_would_change"]
        assert len(told) == max(len(flips), 1)
        badge = answer["robustness"].capitalize()
        assert f"{badge}: " in answer["memo"]
        for sentence in told[:8]:
            assert sentence in answer["memo"]
        routes = {one.id: one.name for one in STANDARDS.standards[answer["standard"]].routes}
        for flip, sentence in zip(flips, told, strict=bool(flips)):
            fits = "By this test, which is another motion’s, the" not in sentence
            assert fits == answer["fits"]
            said = re.match(r"(?:By this [^.]*?, t|T)he motion would (not )?be (\w+)", sentence)
            assert ("denied" if said[1] else said[2]) == flip["answer"]
            assert len(re.findall(r"were found", sentence)) == len(flip["findings"])
            for change in flip["findings"]:
                factor = factors_of(answer)[change["factor"]]
                assert f"{factor.subject}" in sentence
                after = factor.levels[factor.rank(change["after"])]
                bound = f"found no better for the movant than “{after.label}”"
                assert f"found {after.found}" in sentence or bound in sentence
                for end in (change["before"] or "").split(".."):
                    if end:
                        before = factor.levels[factor.rank(end)]
                        assert before.found in sentence or f"“{before.label}”" in sentence
            if len(routes) > 1 and flip["answer"] != "denied":
                assert all(routes[one] in sentence for one in flip["routes"])


def test_every_node_of_the_json_is_in_the_case(weighed):
    case_map = CaseMap(read_example("parler-v-aws").records)
    for answer in weighed("court"):
        for gate in answer["gates"]:
            listed = chain(gate["claims"], gate["for"], gate["against"])
            assert all(one["id"] in case_map.claims for one in listed)
            assert all(one["id"] in case_map.harms for one in gate["harms"])
            for cite in (*gate["cites"], *gate["cites_against"]):
                assert case_map.sources[cite["source"]].kind is not SourceKind.ORDER
                assert cite["quote"] is None or cite["quote"] in case_map.quotes
                assert cite["source"] in case_map.sources


def test_the_example_is_denied_under_every_standard_on_the_courts_findings(weighed):
    answers = weighed("court")
    assert len(answers) == 21
    assert {one["answer"] for one in answers} == {"denied"}
    assert all(one["flips"] or one["what_would_change"] for one in answers)
    assert json.dumps(answers)


def test_the_courts_own_order_is_cited_for_nothing_and_named_as_no_evidence(weighed):
    for answer in weighed("court"):
        for paragraph in answer["memo"].split("\n\n"):
            for name in ("Cited for it", "Cited against it"):
                said = after(name, paragraph)
                assert said is None or "Order Denying" not in said[1]
    tort = next(one for one in answer["memo"].split("\n\n") if "“Tortious interference”: " in one)
    assert f"{RULED}: Order Denying Mot. Prelim. Inj., Dkt. 34." in tort
