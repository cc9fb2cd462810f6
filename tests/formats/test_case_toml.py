from __future__ import annotations

from pathlib import Path

import pytest

from argmap.case.case_map import CaseMap
from argmap.case.terms import (
    Basis,
    ClaimRole,
    QuestionKind,
    QuestionState,
    Side,
    SourceKind,
    Stance,
    Status,
)
from argmap.formats.case_toml import read_case_toml

SCALES = {"merits": ("weak", "likely"), "public": ("against", "for")}
TEXT = "It will be down.\nParler is down. It will be down again, he said.\n"
WHOLE = Path(__file__).with_name("whole_case.toml").read_text("utf-8")


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "report.txt").write_text(TEXT, encoding="utf-8")
    return tmp_path


def read(folder, text):
    (folder / "case.toml").write_text(text, encoding="utf-8")
    return read_case_toml(folder, SCALES)


def by_key(table):
    return {record.key: record for record in table.values()}


def test_every_row_becomes_a_record(folder):
    new = read(folder, WHOLE)
    case_map = CaseMap(new.records)
    assert case_map.case.title == "Parler v. AWS"
    assert case_map.case.flags == ("mandatory",)
    sources, claims = by_key(case_map.sources), by_key(case_map.claims)
    assert sources["s1"].kind is SourceKind.TRANSCRIPT
    assert sources["s1"].translated
    assert sources["s1"].file_name == "original.pdf"
    assert (sources["s1"].document, sources["s1"].length) == (new.documents[0].hash, len(TEXT))
    assert sources["s2"].document is None
    assert claims["C0"].role is ClaimRole.CAUSE_OF_ACTION
    assert (claims["C0"].short_title, claims["C0"].tags) == ("Restore", ("one", "two"))
    assert (claims["C1"].side, claims["C1"].status) == (Side.NEUTRAL, Status.ADMITTED)
    assert (claims["C1"].basis, claims["C1"].role) == (Basis.ARTICLE, ClaimRole.NONE)
    assert len(new.documents) == 1


@pytest.mark.parametrize(
    ("asks", "kind"),
    [("rule/exception", QuestionKind.EXCEPTION), ("rule/valid", QuestionKind.ASSUMPTION)],
)
def test_a_question_that_is_only_asked_is_kept_with_the_kind_that_its_scheme_gives_it(
    folder, asks, kind
):
    row = f'\n[[question]]\nargument = "a2"\nasks = "{asks}"\n'
    questions = CaseMap(read(folder, WHOLE + row).records).questions.values()
    (asked,) = (one for one in questions if one.asks == asks)
    assert (asked.state, asked.kind) == (QuestionState.OPEN, kind)


def test_arguments_get_their_targets_premises_and_roles(folder):
    case_map = CaseMap(read(folder, WHOLE).records)
    claims, steps = by_key(case_map.claims), by_key(case_map.arguments)
    assert steps["a1"].target_claim == claims["C0"].id
    assert (steps["a1"].stance, steps["a1"].scheme) == (Stance.PRO, "sign")
    assert steps["a1"].label == "first"
    premises = case_map.premises_of(steps["a1"].id)
    assert [premise.claim for premise in premises] == [claims["C1"].id, claims["C2"].id]
    assert [premise.role for premise in premises] == ["fact", ""]
    assert steps["a2"].target_argument == steps["a1"].id
    assert len(case_map.uses_of(claims["C2"].id)) == 2


def test_evidence_harms_and_findings_stand_where_they_bear(folder):
    case_map = CaseMap(read(folder, WHOLE).records)
    claims, sources = by_key(case_map.claims), by_key(case_map.sources)
    quote, harm = by_key(case_map.quotes)["q1"], by_key(case_map.harms)["H1"]
    assert TEXT[quote.start : quote.end] == quote.exact == "Parler is down"
    assert (quote.speaker, quote.caution) == ("reporter", "machine translation")
    assert [cite.quote for cite in case_map.cites_on(claims["C1"].id)] == [quote.id]
    assert [cite.quote for cite in case_map.cites_on(harm.id)] == [quote.id]
    assert [cite.source for cite in case_map.cites_on(claims["C0"].id)] == [sources["s2"].id]
    assert harm.claims == (claims["C1"].id,)
    found = {(one.by, one.factor, one.claim, one.level) for one in case_map.findings.values()}
    assert found == {("court", "merits", claims["C0"].id, "weak"), ("court", "public", None, "for")}


def test_two_readings_are_equal(folder):
    assert read(folder, WHOLE) == read(folder, WHOLE)


def test_a_file_without_rows_is_an_empty_case(folder):
    new = read(folder, "")
    assert len(new.records) == 1
    assert new.documents == ()


def test_kinds_of_rows_may_come_in_any_order(folder):
    caption, *rows = WHOLE.split("\n\n")
    kinds = sorted(rows, key=lambda row: row.split("]]")[0])
    assert kinds != rows
    assert read(folder, "\n\n".join([caption, *kinds])) == read(folder, WHOLE)


def test_the_text_of_a_checked_paper_is_kept_with_the_case(folder):
    (folder / "theirs.txt").write_text("“It was down”, they say.", encoding="utf-8")
    row = '\n[[checked_paper]]\nid = "p2"\nname = "Theirs"\nfile = "theirs.txt"\n'
    new = read(folder, WHOLE + row)
    paper = by_key(CaseMap(new.records).checked_papers)["p2"]
    assert {one.hash: one.text for one in new.documents}[paper.document].startswith("“It was")
