from __future__ import annotations

import os
import re

import pytest

from argmap.case.errors import FormatError
from argmap.case_files import CaseFolder
from argmap.law.own_standards import with_own_standards
from argmap.law.reading import load_standards, read_standard
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
    ('merits = "serious"', 'merits = "splendid"', "line 13"),
    ('merits = "serious"', 'merit = "serious"', "line 13"),
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
    assert re.search(r", line [0-9]+\b", mistake.message)
    assert "Correct it" in mistake.hint
    assert "good" in known.standards
    assert "wrong" not in known.standards


HEADER = GOOD[: GOOD.index("[[route]]")].count("\n") + 1
KEYS = [(line, 1) for line in GOOD.splitlines()[: HEADER - 2]]
KEYS += [(line, HEADER) for line in GOOD.splitlines()[HEADER:]]


@pytest.mark.parametrize(("line", "header"), KEYS)
def test_a_key_that_is_missing_is_told_at_the_head_of_its_table(folder, line, header):
    put(folder, "wrong.toml", GOOD.replace(line, "#"))
    (told,) = mistakes(folder)
    # A file begins below its notes.
    assert f"line {header + (line == KEYS[0][0])}: “{line.partition(' ')[0]}” " in told


@pytest.mark.parametrize("standard", KNOWN.standards)
def test_each_mistake_that_a_lost_line_makes_in_a_standard_names_a_line(standard):
    text = (resource("standards", "courts") / f"{standard}.toml").read_text(encoding="utf-8")
    lines = text.splitlines(keepends=True)
    for at in range(len(lines)):
        mistake = mistake_in(standard, "".join(lines[:at] + lines[at + 1 :]))
        numbers = re.findall(r", line ([0-9]+)\b", mistake)
        assert bool(numbers) is bool(mistake), mistake
        assert all(1 <= int(number) <= len(lines) for number in numbers)


def mistake_in(standard, text):
    try:
        read_standard(standard, text, KNOWN.scales)
    except FormatError as error:
        return error.message
    return ""


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
    assert "second.toml, line 1: another standard is named “Ruritania” already" in told[0]
    assert "third.toml, line 1: another standard is named “winter” already" in told[1]


def test_what_cannot_be_read_is_told(folder):
    (folder / "folder.toml").mkdir()
    (folder / "bytes.toml").write_bytes(b"name = 1\n\xff\xfe")
    put(folder, "vast.toml", GOOD + "# much\n" * 200_000)
    put(folder, "deep.toml", GOOD + "x = " + "[" * 5000 + "]" * 5000)
    told = mistakes(folder)
    parts = (
        *("bytes.toml, line 2, is not UTF-8", "line 14, has lists or tables", "is not a file"),
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
