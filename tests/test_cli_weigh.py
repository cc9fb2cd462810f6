from __future__ import annotations

import json
import sqlite3
from contextlib import closing

import pytest
from command_line import CommandLine

from argmap.law.reading import load_standards

WEAK = "merits=weak,irreparable=possible"


@pytest.fixture
def argmap(tmp_path, capsys, monkeypatch):
    return CommandLine(tmp_path, capsys, monkeypatch)


def failing(answer):
    """The gates on which every route fails for every cause, and those where nothing is found."""
    gates = [
        gate for cause in answer["causes"] for route in cause["routes"] for gate in route["gates"]
    ]
    return {gate["factor"] for gate in gates if gate["result"] == "fail"}


def lines_of(argmap, *questions):
    given = "".join(f"{one if isinstance(one, str) else json.dumps(one)}\n" for one in questions)
    code, printed, _ = argmap("weigh", "--findings", "-", given=given)
    answers = [json.loads(line) for line in printed.splitlines()]
    assert code == any("error" in one for one in answers)
    return answers


def test_articles_and_court_both_deny_and_name_different_gates(argmap):
    case = argmap.example()
    answers = {}
    for reader in ("articles", "court"):
        code, report = argmap.json("weigh", case, "--standard", "ca9", "--by", reader)
        assert code == 0
        (answers[reader],) = report["answers"]
        assert answers[reader]["answer"] == "denied"
        assert answers[reader]["by"] == reader
        assert answers[reader]["standard"] == "ca9"
    assert failing(answers["articles"]) == {"merits", "irreparable"}
    assert failing(answers["court"]) == {"merits", "irreparable", "balance", "public"}
    assert answers["articles"]["why"] != answers["court"]["why"]


def test_a_case_is_weighed_under_its_own_standard_unless_told(argmap):
    case = argmap.example()
    assert argmap.json("weigh", case)[1]["answers"][0]["standard"] == "ca9"
    assert argmap.json("weigh", argmap.new())[1]["answers"][0]["standard"] == "winter"


def test_all_gives_every_standard_once(argmap):
    known = list(load_standards().standards)
    for words in ((argmap.example(), "--by", "court"), ("--findings", WEAK)):
        answers = argmap.json("weigh", *words, "--standard", "all")[1]["answers"]
        assert [answer["standard"] for answer in answers] == known


def test_without_a_reader_the_owner_is_asked_even_where_he_found_nothing(argmap):
    (answer,) = argmap.json("weigh", argmap.example())[1]["answers"]
    assert (answer["by"], answer["answer"]) == ("me", "open")


def test_a_reader_who_found_nothing_is_refused_with_those_who_did(argmap):
    assert "Found: articles, court." in argmap.refused("weigh", argmap.example(), "--by", "judge")
    assert "Found: nobody." in argmap.refused("weigh", argmap.new(), "--by", "me")


def test_the_answer_is_told_in_prose(argmap):
    code, printed, _ = argmap("weigh", argmap.example(), "--by", "court")
    assert code == 0
    assert printed.startswith("Denied under the Ninth Circuit’s test\n\n")
    two = argmap("weigh", "--findings", WEAK, "--standard", "all")[1]
    assert two.count("No route passes.") >= 2


def test_findings_are_weighed_without_a_case(argmap):
    words = ("--findings", " merits = weak , irreparable=possible,", "--standard", "ca9")
    (answer,) = argmap.json("weigh", *words, "--flags", "mandatory")[1]["answers"]
    assert answer["answer"] == "denied"
    assert answer["flags"] == ["mandatory"]
    (answer,) = argmap.json("weigh", "--findings", "")[1]["answers"]
    assert (answer["standard"], answer["answer"]) == ("winter", "open")


@pytest.mark.parametrize(
    ("words", "named"),
    [
        ((), "nothing to weigh"),
        (("--findings", "merits"), "FACTOR=LEVEL"),
        (("--findings", "moon=full"), "moon"),
        (("--findings", "merits=full"), "full"),
        (("--findings", "merits="), "“”"),
        (("--findings", "merits=weak,merits=likely"), "twice"),
        (("--findings", WEAK, "--standard", "ca99"), "ca99"),
        (("--findings", WEAK, "--flags", "mandatory,sunny"), "sunny"),
        (("--findings", WEAK, "--by", "court"), "--by"),
        (("case.argmap", "--findings", WEAK), "FILE"),
        (("case.argmap", "--flags", "mandatory"), "--flags"),
    ],
)
def test_a_question_that_cannot_be_weighed_is_refused(argmap, words, named):
    assert named in argmap.refused("weigh", *words)


def test_an_unknown_standard_is_refused_for_a_case(argmap):
    assert "ca99" in argmap.refused("weigh", argmap.new(), "--standard", "ca99")


@pytest.mark.parametrize("column", ["standard", "posture", "flags"])
def test_a_case_that_names_what_argmap_does_not_know_is_refused(argmap, column):
    case = argmap.new()
    value = '["moon"]' if column == "flags" else "moon"
    with closing(sqlite3.connect(case, isolation_level=None)) as connection:
        # The table of captions is `case`, a word of SQL.
        connection.execute(f'UPDATE "case" SET {column} = ?', (value,))
    assert "moon" in argmap.refused("weigh", case)


def test_questions_are_answered_line_by_line_in_order(argmap):
    permitted = {"merits": "likely", "irreparable": "likely", "balance": "sharply", "public": "for"}
    levels = {key: one.scale[-1] for key, one in load_standards().scales.factors.items()}
    permitted = {key: levels[key] for key in permitted}
    answers = lines_of(
        argmap,
        {"standard": "ca9", "findings": permitted},
        "{this is not JSON",
        {"standard": "ca2", "findings": {"merits": "weak"}, "flags": ["mandatory"]},
        {"standard": "nowhere"},
        {},
    )
    assert [answer.get("answer", "error") for answer in answers] == [
        "permitted",
        "error",
        "denied",
        "error",
        "open",
    ]
    assert [answer.get("standard") for answer in answers] == ["ca9", None, "ca2", None, "winter"]
    assert answers[2]["flags"] == ["mandatory"]
    assert "nowhere" in answers[3]["error"]["message"]


def test_a_range_and_nothing_found_can_be_asked_line_by_line(argmap):
    scale = load_standards().scales.factor("merits").scale
    asked = [
        {"findings": {"merits": [scale[0], scale[-1]], "irreparable": None}},
        {"findings": {"merits": [scale[-1], scale[0]]}},
    ]
    whole, reversed_range = lines_of(argmap, *asked)
    assert whole["answer"] == "open"
    assert "lower level first" in reversed_range["error"]["hint"]


@pytest.mark.parametrize(
    "line",
    [
        "",
        "[]",
        "7",
        "null",
        '"merits"',
        "[" * 100_000,
        "9" * 5000,
        '{"findings": []}',
        '{"findings": "merits=weak"}',
        '{"flags": "mandatory"}',
        '{"flags": ["sunny"]}',
        '{"flags": [{}]}',
        '{"standard": null}',
        '{"standard": {}}',
        '{"standard": "\\ud800"}',
        '{"findings": {"merits": 5}}',
        '{"findings": {"merits": true}}',
        '{"findings": {"merits": {}}}',
        '{"findings": {"merits": []}}',
        '{"findings": {"merits": ["weak"]}}',
        '{"findings": {"merits": ["weak", 1]}}',
        '{"findings": {"merits": ["weak", "weak", "weak"]}}',
        '{"findings": {"merits": "full"}}',
        '{"findings": {"moon": "full"}}',
        '{"findings": {"merits": "weak", "merits": "likely"}}',
        '{"standard": "winter", "standard": "ca9"}',
        '{"posture": null}',
        '{"flips": "yes"}',
        '{"findings": {"merits": "victorious"}}',
    ],
)
def test_a_bad_line_gets_an_error_and_the_next_line_its_answer(argmap, line):
    bad, good = lines_of(argmap, line, {"findings": {"merits": "weak"}})
    assert bad.keys() == {"error"}
    assert bad["error"]["message"]
    assert good["answer"] == "denied"


def test_a_level_that_no_scale_has_is_refused_with_those_there_are_and_never_left_out(argmap):
    factors = load_standards().scales.factors.values()
    asked = [{"findings": {one.id: "splendid"}, "posture": _asking(one.id)} for one in factors]
    for factor, told in zip(factors, lines_of(argmap, *asked), strict=True):
        assert told.keys() == {"error"}
        assert told["error"]["message"] == f"“splendid” is not a level of “{factor.id}”."
        assert ", ".join(factor.scale) in told["error"]["hint"]


def _asking(factor):
    return "tro-without-notice" if factor in ("affidavit", "certificate") else "stay"


def test_what_nobody_can_find_yet_is_said_beside_the_answer_on_a_line(argmap):
    won = {"merits": "won", "irreparable": "likely", "balance": "tips", "public": "neutral"}
    early, late = lines_of(
        argmap,
        {"standard": "winter", "findings": won},
        {"standard": "ebay", "findings": {**won, "damages": "inadequate"}},
    )
    assert (early["answer"], late["answer"]) == ("permitted", "permitted")
    (caveat,) = early["caveats"]
    assert "which nobody can find yet where preliminary relief is asked for" in caveat
    assert late["caveats"] == []


@pytest.mark.parametrize(
    ("question", "named", "nearest"),
    [
        ({"flag": ["gov"]}, "flag", "flags"),
        ({"Findings": {}}, "Findings", "findings"),
        ({"postures": "stay"}, "postures", "posture"),
        ({"flags": ["mandatry"]}, "mandatry", "mandatory"),
        ({"standard": "ca99"}, "ca99", "ca9"),
        ({"posture": "permanant"}, "permanant", "permanent"),
        ({"findings": {"merit": "weak"}}, "merit", "merits"),
        ({"findings": {"merits": "stong"}}, "stong", "strong"),
        ({"findings": {"affidavit": "missing"}}, "affidavit", "tro-without-notice"),
        ({"posture": "stay", "findings": {"certificate": "given"}}, "certificate", "tro-without"),
    ],
)
def test_what_nobody_knows_is_refused_with_what_is_nearest(argmap, question, named, nearest):
    (told,) = lines_of(argmap, question)
    assert told.keys() == {"error"}
    assert f"“{named}”" in told["error"]["message"]
    assert f"“{nearest}" in told["error"]["hint"]


def test_a_standard_and_flags_said_once_hold_for_lines_that_do_not_say_their_own(argmap):
    good = {"merits": "likely", "irreparable": "likely", "balance": "tips", "public": "neutral"}
    sworn = {**good, "affidavit": "given"}
    asked = [{"findings": good}, {"findings": good, "standard": "ca9", "flags": []}]
    lines = "\n".join(map(json.dumps, asked))
    code, out, _ = argmap(
        "weigh", "--findings", "-", "--standard", "ca2", "--flags", "mandatory", given=lines
    )
    told = [json.loads(line) for line in out.splitlines()]
    assert (code, [(one["standard"], one["flags"], one["answer"]) for one in told]) == (
        0,
        [("ca2", ["mandatory"], "denied"), ("ca9", [], "permitted")],
    )
    posture = ("--posture", "tro-without-notice")
    lines = json.dumps({"findings": sworn})
    _, out, _ = argmap("weigh", "--findings", "-", *posture, given=lines)
    assert json.loads(out)["answer"] == "open"


def test_a_line_is_not_answered_under_all_standards(argmap):
    code, out, said = argmap("weigh", "--findings", "-", "--standard", "all", given="{}")
    assert (code, out) == (2, "")
    assert "is answered under one standard" in said


def test_a_factor_that_another_test_reads_is_answered_and_named_unread(argmap):
    (told,) = lines_of(argmap, {"standard": "winter", "findings": {"damages": "adequate"}})
    assert told["unread"] == ["damages"]
    assert (
        "“Adequacy of damages for the movant”: what is found there changes nothing" in told["why"]
    )


def test_a_posture_and_its_gates_can_be_asked_line_by_line_and_choose_the_test(argmap):
    good = {"merits": "likely", "irreparable": "likely", "balance": "tips", "public": "neutral"}
    sworn = {**good, "affidavit": "given", "certificate": "given"}
    asked = [
        {"posture": "tro-without-notice", "findings": good},
        {"posture": "tro-without-notice", "findings": sworn},
        {"posture": "tro-without-notice", "findings": {**sworn, "affidavit": "missing"}},
        {"posture": "permanent", "findings": good},
        {"posture": "permanent", "standard": "ca9", "findings": good},
        "\ufeff{}",
    ]
    told = lines_of(argmap, *asked)
    assert [one["answer"] for one in told] == [
        *("open", "permitted", "denied", "denied", "permitted", "open")
    ]
    assert [one["standard"] for one in told[3:5]] == ["ebay", "ca9"]
    assert [one["fits"] for one in told[3:5]] == [True, False]
    assert told[4]["why"].startswith("Not the test for a permanent injunction: ")


def test_a_posture_is_asked_on_the_command_line_too(argmap):
    words = ("weigh", "--findings", "merits=likely", "--posture", "stay")
    assert argmap.json(*words)[1]["answers"][0]["standard"] == "nken"
    assert argmap(*words, "--standard", "ca9")[1].startswith("Not the test for a stay pending")
    assert "--posture" in argmap.refused("weigh", argmap.example(), "--posture", "stay")


def test_every_id_is_listed_and_the_help_says_how(argmap, capsys):
    known = load_standards()
    code, told, _ = argmap("weigh", "--list")
    ids = (*known.standards, *known.postures, *known.scales.factors, *known.scales.flags)
    assert code == 0
    assert all(f"  {one}: " in told for one in ids)
    assert "merits: none, weak, serious, likely" in told
    assert argmap.json("weigh", "--list")[1]["factors"]["public"][2] == "neutral"
    with pytest.raises(SystemExit):
        argmap("weigh", "--help")
    said = " ".join(capsys.readouterr().out.split())
    assert all(word in said for word in ("weigh --list", "posture", "flips", "exit code"))


def test_no_lines_get_no_answers(argmap):
    assert lines_of(argmap) == []


OWN = """name = "Ruritania"
test = "the Ruritanian test"
court = "High Court of Ruritania"
rule = "A serious question."
burden = "Applicant."
cite = "Rassendyll v Hentzau [1894] RHC 1"
checked = "no"
source = "Nothing was checked."

[[route]]
id = "hentzau"
name = "Hentzau"
min = { merits = "serious" }
"""


def own_standard(argmap, name, text=OWN):
    folder = argmap.home / "settings" / "standards"
    folder.mkdir(parents=True, exist_ok=True)
    (folder / name).write_text(text, encoding="utf-8")
    return folder / name


def test_a_standard_of_ones_own_is_weighed_by(argmap):
    own_standard(argmap, "ruritania.toml")
    words = ("weigh", "--findings", "merits=likely", "--standard", "ruritania")
    assert argmap.json(*words)[1]["answers"][0]["answer"] == "permitted"
    assert argmap(*words)[1].startswith("Permitted under the Ruritanian test")


def test_a_mistake_in_a_standard_of_ones_own_is_told_aside_and_the_answer_stands(argmap):
    file = own_standard(argmap, "wrong.toml", OWN.replace('"serious"', '"splendid"'))
    code, printed, said = argmap("weigh", "--findings", WEAK)
    assert (code, printed.startswith("Denied")) == (0, True)
    assert said.startswith(f"argmap: {file}, route “hentzau”, line 1")
    case = argmap.example()
    assert str(file) in argmap("check", case)[2]
