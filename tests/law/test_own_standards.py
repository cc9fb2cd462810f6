from __future__ import annotations

import os

import pytest

from argmap.case_files import CaseFolder
from argmap.law.own_standards import with_own_standards
from argmap.law.reading import load_standards
from argmap.law.weighing import weigh
from argmap.resources import resource

KNOWN = load_standards()
GOOD = """name = "Ruritania"
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


@pytest.fixture
def folder(tmp_path):
    folder = tmp_path / "standards"
    folder.mkdir()
    return folder


def put(folder, name, text=GOOD):
    file = folder / name
    file.write_text(text, encoding="utf-8")
    return file


def mistakes(folder):
    return [one.message for one in with_own_standards(KNOWN, folder).mistakes]


def test_a_standard_of_ones_own_stands_after_the_others_and_answers(folder):
    put(folder, "ruritania.toml")
    known = with_own_standards(KNOWN, folder)
    assert list(known.standards) == [*KNOWN.standards, "ruritania"]
    assert known.mistakes == ()
    assert weigh(known.standard("ruritania"), {"merits": "likely"}).verdict.value == "permitted"


def test_without_a_folder_there_are_argmaps_own(tmp_path):
    assert with_own_standards(KNOWN, tmp_path / "nowhere").standards == KNOWN.standards


WRONG_RAISE = """[[raise]]
when = "mandatory"
drop = ["rupert"]
cite = "Rupert v Rassendyll [1898] RHC 2"
checked = false"""
MISTAKES = [
    ('merits = "serious"', 'merits = "splendid"', "line 10"),
    ('merits = "serious"', 'merit = "serious"', "line 10"),
    ("burden", "bruden", "“burden” is missing"),
    ('checked = "no"', 'checked = "perhaps"', "line 7: “checked” must be one of"),
    (
        'min = { merits = "serious" }',
        f'min = {{ merits = "serious" }}\n\n{WRONG_RAISE}',
        "line 17: the raise for “mandatory” drops “rupert”, no route of it",
    ),
    ('checked = "no"', "checked = ", "not valid TOML"),
    ('id = "hentzau"\n', "", "“id” is missing"),
]


@pytest.mark.parametrize(("right", "wrong", "told"), MISTAKES)
def test_a_mistake_is_told_with_file_and_place_and_the_others_load(folder, right, wrong, told):
    put(folder, "good.toml")
    file = put(folder, "wrong.toml", GOOD.replace("Ruritania", "Strelsau").replace(right, wrong))
    known = with_own_standards(KNOWN, folder)
    (mistake,) = known.mistakes
    assert str(file) in mistake.message
    assert told in mistake.message
    assert "line" in mistake.message or "missing" in told or "one of" in told
    assert "Correct it" in mistake.hint
    assert "good" in known.standards
    assert "wrong" not in known.standards


@pytest.mark.parametrize("standard", KNOWN.standards)
def test_no_file_takes_the_place_of_a_standard_of_argmaps(folder, standard):
    text = (resource("standards", "courts") / f"{standard}.toml").read_text(encoding="utf-8")
    put(folder, f"{standard}.toml", text)
    assert "argmap has a standard of its own" in mistakes(folder)[0]
    assert with_own_standards(KNOWN, folder).standards == KNOWN.standards


def test_a_name_that_is_taken_is_refused(folder):
    put(folder, "first.toml")
    put(folder, "second.toml")
    put(folder, "third.toml", GOOD.replace('"Ruritania"', '"winter"'))
    told = mistakes(folder)
    assert "another standard is named “Ruritania” already" in told[0]
    assert "another standard is named “winter” already" in told[1]


def test_what_cannot_be_read_is_told(folder):
    (folder / "folder.toml").mkdir()
    (folder / "bytes.toml").write_bytes(b"\xff\xfe")
    put(folder, "vast.toml", GOOD + "# much\n" * 200_000)
    put(folder, "deep.toml", GOOD + "x = " + "[" * 5000 + "]" * 5000)
    told = mistakes(folder)
    parts = (
        *("is not UTF-8 text", "too deep to be read", "is not a file"),
        "is too large for a standard",
    )
    for mistake, part in zip(told, parts, strict=True):
        assert part in mistake


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no such pipes")
def test_a_pipe_and_a_link_to_itself_are_told_and_waited_for_by_nobody(folder):
    os.mkfifo(folder / "pipe.toml")
    (folder / "ring.toml").symlink_to(folder / "ring.toml")
    pipe, ring = mistakes(folder)
    assert "is not a file" in pipe
    assert "cannot be read" in ring


def test_a_file_saved_with_a_byte_order_mark_is_read(folder):
    put(folder, "ruritania.toml", "\ufeff" + GOOD)
    assert mistakes(folder) == []


def test_a_score_that_no_findings_come_to_is_refused(folder):
    scored = GOOD.replace('"Hentzau"\n', '"Hentzau"\nscore = {}\n')
    most = sum(max(one.points) for one in KNOWN.scales.factors.values() if one.points)
    put(folder, "high.toml", scored.replace("{}", str(most)))
    assert mistakes(folder) == []
    put(folder, "high.toml", scored.replace("{}", str(most + 1)))
    (told,) = mistakes(folder)
    assert "no findings come to a score" in told
    assert "line 13" in told


def test_a_case_folder_reads_the_standards_of_the_settings_once(folder, tmp_path):
    put(folder, "ruritania.toml")
    cases = CaseFolder(tmp_path / "cases", tmp_path / "data", settings=tmp_path)
    known = cases.standards()
    assert "ruritania" in known.standards
    assert cases.standards() is known
