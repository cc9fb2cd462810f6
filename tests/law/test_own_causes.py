from __future__ import annotations

import re

import pytest

from argmap.case.terms import ClaimRole, Side
from argmap.case_files import CaseFolder
from argmap.law.causes import load_causes
from argmap.law.own_causes import with_own_causes
from argmap.law.reading import load_standards
from argmap.law.what_was_checked import what_was_checked

KNOWN = load_standards()
GOOD = """# As pleaded before the Ruritanian courts.
id = "chattels"
name = "Trespass to chattels"
role = "cause of action"
law = "Ruritania"
cite = "Hentzau v Tarlenheim [1894] RHC 2"
source = "General knowledge."
checked = false

[[element]]
id = "meddling"
name = "Intermeddling"
text = "The respondent used the movant’s chattel on purpose."
burden = "movant"

[[element]]
id = "harm"
name = "Harm"
text = "The chattel or its use was impaired."
burden = "movant"
"""
ELEMENT = GOOD[GOOD.index('[[element]]\nid = "harm"') :]


@pytest.fixture
def folder(tmp_path):
    folder = tmp_path / "causes"
    folder.mkdir()
    return folder


def put(folder, name, text=GOOD):
    file = folder / name
    file.write_text(text, encoding="utf-8")
    return file


def test_a_cause_of_ones_own_stands_after_argmaps(folder):
    put(folder, "mine.toml")
    known = with_own_causes(KNOWN, folder)
    assert known.mistakes == ()
    assert list(known.causes) == [*load_causes(), "chattels"]
    cause = known.causes["chattels"]
    assert cause.role is ClaimRole.CAUSE_OF_ACTION
    assert [one.burden for one in cause.elements] == [Side.MOVANT, Side.MOVANT]
    assert "chattels" not in load_causes()
    assert ("Trespass to chattels", "no") in [
        (one.name, one.state) for one in what_was_checked(known)
    ]


def test_without_a_folder_there_are_argmaps_own(tmp_path):
    assert with_own_causes(KNOWN, tmp_path / "nowhere").causes == load_causes()


MISTAKES = [
    ('cite = "', 'site = "', "line 2: “cite” is missing"),
    ('name = "Harm"\n', "", "line 16: “name” is missing"),
    ('id = "harm"', 'id = "meddling"', "line 17: two elements have the id “meddling”"),
    ('role = "cause of action"', 'role = "claim"', "line 4: “role” must be one of"),
    ('burden = "movant"', 'burden = "me"', "line 14: “burden” must be one of"),
    ("checked = false", "checked = maybe", "line 8, is not valid TOML"),
    ("checked = false", "checked = false\nweight = 3", "line 9: “weight” is not known here"),
    (GOOD[GOOD.index("[[") :], "", "line 2: it has no element"),
    ('id = "chattels"', 'id = "contract"', "line 2: another cause has the id “contract” already"),
    ("Trespass to chattels", "Breach of contract", "line 3: another cause is named “Breach of"),
]


@pytest.mark.parametrize(("right", "wrong", "told"), MISTAKES)
def test_a_mistake_is_told_with_file_and_line_and_the_others_load(folder, right, wrong, told):
    assert right in GOOD
    other = GOOD.replace("chattels", "land")
    put(folder, "good.toml", other)
    file = put(folder, "wrong.toml", GOOD.replace(right, wrong, 1))
    known = with_own_causes(KNOWN, folder)
    (mistake,) = known.mistakes
    assert mistake.message.startswith(str(file))
    assert told in mistake.message
    assert "without this cause" in mistake.hint
    assert "land" in known.causes
    assert "chattels" not in known.causes


def test_each_line_that_is_lost_is_told_with_a_line_or_does_no_harm(folder):
    lines = GOOD.splitlines(keepends=True)
    for at, line in enumerate(lines):
        put(folder, "mine.toml", "".join(lines[:at] + lines[at + 1 :]))
        mistakes = with_own_causes(KNOWN, folder).mistakes
        assert bool(mistakes) is bool(line.strip() and not line.startswith("#"))
        assert all(re.search(r", line [0-9]+\b", one.message) for one in mistakes)


def test_two_files_of_one_cause_are_refused_at_the_second(folder):
    put(folder, "a.toml")
    put(folder, "b.toml")
    (mistake,) = with_own_causes(KNOWN, folder).mistakes
    assert "b.toml, line 2: another cause has the id “chattels”" in mistake.message


def test_a_case_folder_reads_standards_and_causes_and_tells_the_mistakes_of_both(folder, tmp_path):
    put(folder, "mine.toml")
    put(folder, "wrong.toml", "name =")
    (tmp_path / "standards").mkdir()
    put(tmp_path / "standards", "wrong.toml", "name =")
    known = CaseFolder(tmp_path / "cases", tmp_path / "data", settings=tmp_path).standards()
    assert "chattels" in known.causes
    assert [one.hint.rpartition("without ")[2] for one in known.mistakes] == [
        "this standard.",
        "this cause.",
    ]
