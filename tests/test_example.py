"""The example of `resources/examples/parler-v-aws/`, as it was given and as it is built."""

from __future__ import annotations

import hashlib
import tomllib

import pytest
from command_line import CommandLine

from argmap.case.case_map import CaseMap
from argmap.case.terms import ClaimRole, Decision, SourceKind
from argmap.formats.examples import read_example
from argmap.resources import resource

NAME = "parler-v-aws"
ARTICLES = {
    "article-0.txt": "db3841b5db0a8255c2e76937332c45f5dea27778b0df407647057ce8f0b1a335",
    "article-1.txt": "cd3d4c6679d7287b6166774decbda5a9add94f76fe5f5f78c3b8bd35d2229345",
    "article-2.txt": "a8bf7fc4dfc3505ccf0b0e93a2301768dd73675bbc566b19646315eefb4a4ff2",
    "article-3.txt": "954d4b2d5a63cc4e5b238a0f8fe32b3b96b78c9e13adaa499f12abe5f38daafc",
}
"""SHA-256 of the articles as their publishers' texts were handed over."""


@pytest.fixture
def argmap(tmp_path, capsys, monkeypatch):
    return CommandLine(tmp_path, capsys, monkeypatch)


@pytest.fixture(scope="module")
def new_case():
    return read_example(NAME)


@pytest.fixture(scope="module")
def case_map(new_case):
    return CaseMap(new_case.records)


@pytest.fixture(scope="module")
def data():
    return tomllib.loads(resource("examples", NAME, "case.toml").read_text("utf-8"))


def test_it_is_whole(case_map):
    assert len(case_map.claims) == 50
    assert len(case_map.arguments) == 49
    assert len(case_map.quotes) == 62
    assert len(case_map.harms) == 19
    assert len(case_map.findings) == 11
    assert len(case_map.sources) == 5


def test_the_articles_are_byte_for_byte_those_handed_over(new_case):
    folder = resource("examples", NAME, "articles")
    digests = {file.name: _digest(file.read_bytes()) for file in folder.glob("*.txt")}
    assert digests == ARTICLES
    assert {_digest(document.original) for document in new_case.documents} == set(ARTICLES.values())
    assert all(document.is_sound for document in new_case.documents)
    assert not any(document.report for document in new_case.documents)


def test_the_order_is_a_source_whose_text_is_not_held(case_map):
    (order,) = (one for one in case_map.sources.values() if one.document is None)
    assert order.kind is SourceKind.ORDER
    assert case_map.quotes_of(order.id) == []
    cited = {case_map.claims[cite.claim].key for cite in case_map.cites_of(order.id)}
    assert cited == {"A6", "A7", "B3", "B6", "T1", "T3", "H2", "E1", "I4"}


def test_every_quote_stands_exactly_once_in_its_source_and_bears_on_something(new_case, case_map):
    texts = {document.hash: document.text for document in new_case.documents}
    for quote in case_map.quotes.values():
        text = texts[case_map.sources[quote.source].document]
        assert text[quote.start : quote.end] == quote.exact
        assert text.count(quote.exact) == 1
        assert case_map.cites_of(quote.id)
    assert {quote.source for quote in case_map.quotes.values()} == {
        source.id for source in case_map.sources.values() if source.document
    }


def test_one_undercut_attacks_an_undercut(case_map):
    undercuts = [one for one in case_map.arguments.values() if one.is_undercut]
    of_undercuts = [
        one.key for one in undercuts if case_map.arguments[one.target_argument].is_undercut
    ]
    assert of_undercuts == ["b17"]
    assert len(undercuts) == 13


def test_claims_are_used_more_than_once_and_side_by_side(case_map):
    used = {claim.key: len(case_map.uses_of(claim.id)) for claim in case_map.claims.values()}
    assert {key: number for key, number in used.items() if number > 1} == {
        "D1": 3,
        "D2": 3,
        "D3": 2,
        "H1": 2,
    }
    sizes = {one.key: len(case_map.premises_of(one.id)) for one in case_map.arguments.values()}
    assert {key: size for key, size in sizes.items() if size > 1} == {"winter": 4, "b": 3, "e3": 2}


def test_one_claim_stands_above_all(case_map):
    assert [claim.key for claim in case_map.roots()] == ["C0"]


def test_what_nothing_supports_has_no_quote_no_cite_and_no_basis(case_map, data):
    unsupported = {row["id"] for row in data["claim"] if "basis" not in row}
    assert unsupported == {"C1", "T2", "H0", "E0", "E3", "I0"}
    for claim in case_map.claims.values():
        if claim.key in unsupported:
            assert claim.basis.value == ""
            assert case_map.cites_on(claim.id) == []


def test_causes_of_action_and_both_columns_of_the_ledger_are_there(case_map):
    causes = {one.key for one in case_map.claims.values() if one.role is ClaimRole.CAUSE_OF_ACTION}
    assert causes == {"A1", "B1", "T1"}
    sides = [harm.arises_if for harm in case_map.harms.values()]
    assert (sides.count(Decision.DENIED), sides.count(Decision.GRANTED)) == (10, 9)
    assert {finding.by for finding in case_map.findings.values()} == {"articles", "court"}


def test_quotes_keep_speaker_attribution_and_caution(case_map, data):
    kept = {
        quote.key: (quote.speaker, quote.attribution, quote.caution)
        for quote in case_map.quotes.values()
    }
    for row in data["quote"]:
        given = (row.get("speaker", ""), row["attribution"], row.get("caution", ""))
        assert kept[row["id"]] == given
    assert sum(bool(caution) for _, _, caution in kept.values()) > 20


def test_the_same_case_is_the_same_bytes(argmap):
    first, second = argmap.new("a.argmap", "--example", NAME), argmap.home / "b.argmap"
    assert argmap("new", second, "--example", NAME)[0] == 0
    assert first.read_bytes() == second.read_bytes()


def test_show_holds_every_claim_and_argument_of_the_data_once_at_its_place(argmap, data):
    report = argmap.json("show", argmap.example())[1]
    claims = {claim["id"]: claim["key"] for claim in report["claims"]}
    steps = {argument["id"]: argument["key"] for argument in report["arguments"]}
    assert sorted(claims.values()) == sorted(row["id"] for row in data["claim"])
    assert sorted(steps.values()) == sorted(row["id"] for row in data["argument"])
    texts = {claim["key"]: (claim["text"], claim["side"]) for claim in report["claims"]}
    assert texts == {row["id"]: (row["text"], row["side"]) for row in data["claim"]}
    shown = {}
    for argument in report["arguments"]:
        ((kind, target),) = argument["target"].items()
        name = claims[target] if kind == "claim" else f"arg:{steps[target]}"
        premises = [claims[premise] for premise in argument["premises"]]
        shown[argument["key"]] = (name, premises, argument["stance"], argument["scheme"])
    assert shown == {
        row["id"]: (row["target"], row["premises"], row["stance"], row["scheme"])
        for row in data["argument"]
    }


def test_its_notice_takes_the_articles_out_of_the_grant():
    notice = resource("examples", NAME, "NOTICE").read_text("utf-8")
    assert "publishers" in notice
    assert "MIT" in notice


def _digest(data):
    return hashlib.sha256(data).hexdigest()
