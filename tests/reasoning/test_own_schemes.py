from __future__ import annotations

import re

import pytest
from drafts import Draft

from argmap.case.terms import QuestionKind
from argmap.case_files import CaseFolder
from argmap.law.what_was_checked import what_was_checked
from argmap.reasoning import schemes
from argmap.reasoning.critical_questions import critical_questions
from argmap.reasoning.schemes import (
    load_schemes,
    questions_by_id,
    scheme_mistakes,
    scheme_names,
)
from argmap.resources import keep_own_in

GOOD = """# As taught in the seminar on evidence.
source = "Our seminar"

[[scheme]]
id = "habit"
name = "Habit"
description = "Who always does so did so this time."
premises = ["P always does A.", "This was an occasion for A."]
conclusion = "P did A."
checked = false

[[scheme.question]]
id = "habit/always"
text = "Is it a habit, or did it happen a few times?"
kind = "assumption"
checked = false

[[scheme.question]]
id = "habit/broken"
text = "Was there a reason to break it this time?"
kind = "exception"
checked = false
"""


@pytest.fixture
def folder(tmp_path):
    folder = tmp_path / "schemes"
    folder.mkdir()
    yield folder
    keep_own_in(None)


def put(folder, name, text=GOOD):
    file = folder / name
    file.write_text(text, encoding="utf-8")
    schemes._known.cache_clear()
    keep_own_in(folder.parent)
    return file


def test_schemes_of_ones_own_stand_after_argmaps_with_their_questions(folder):
    argmaps = load_schemes()
    put(folder, "mine.toml")
    assert scheme_mistakes() == ()
    assert load_schemes()[:-1] == argmaps
    assert scheme_names()["habit"] == "Habit"
    asked = load_schemes()[-1].questions
    assert [one.kind for one in asked] == [QuestionKind.ASSUMPTION, QuestionKind.EXCEPTION]
    assert questions_by_id()["habit/broken"] == asked[1]


def test_a_step_by_a_scheme_of_ones_own_asks_its_questions_and_is_called_by_its_name(folder):
    put(folder, "mine.toml")
    draft = Draft()
    root = draft.claim("Root.")
    step = draft.step(draft.reason(root, "He always did.", scheme="habit"))
    asked = [(one.asks, one.kind) for one in critical_questions(draft.map, step)]
    assert asked == [
        ("habit/always", QuestionKind.ASSUMPTION),
        ("habit/broken", QuestionKind.EXCEPTION),
    ]


def test_without_a_folder_there_are_argmaps_own(folder):
    keep_own_in(None)
    argmaps = load_schemes()
    keep_own_in(folder.parent / "nowhere")
    assert load_schemes() == argmaps
    assert scheme_mistakes() == ()


RULE = load_schemes()[0]
MISTAKES = [
    ('name = "Habit"\n', "", "line 4: “name” is missing"),
    ('kind = "exception"', 'kind = "doubt"', "line 21: “kind” is “doubt”"),
    ("a few times?", "a few times", "line 14: “text” must be a whole question"),
    ("checked = false", "checked = maybe", "line 10, is not valid TOML"),
    ("checked = false", "checked = false\nweight = 3", "line 11: “weight” is not known here"),
    ('source = "Our seminar"\n', "", "“source” is missing"),
    ('"habit/broken"', '"habit/always"', "line 19: two questions have the id “habit/always”"),
    ('id = "habit"', 'id = "rule"', "line 5: another scheme has the id “rule” already"),
    ('"Habit"', f'"{RULE.name.upper()}"', "line 6: another scheme is named “ESTABLISHED RULE”"),
    (
        '"habit/broken"',
        f'"{RULE.questions[0].id}"',
        f"line 19: another scheme asks a question with the id “{RULE.questions[0].id}” already",
    ),
]


@pytest.mark.parametrize(("right", "wrong", "told"), MISTAKES)
def test_a_mistake_is_told_with_file_and_line_and_the_others_load(folder, right, wrong, told):
    assert right in GOOD
    put(folder, "good.toml", GOOD.replace("abit", "ound"))
    file = put(folder, "wrong.toml", GOOD.replace(right, wrong, 1))
    (mistake,) = scheme_mistakes()
    assert mistake.message.startswith(str(file))
    assert told in mistake.message
    assert "without this file of schemes" in mistake.hint
    assert "hound" in scheme_names()
    assert "habit" not in scheme_names()


def test_each_line_that_is_lost_is_told_with_a_line_or_does_no_harm(folder):
    lines = GOOD.splitlines(keepends=True)
    for at, line in enumerate(lines):
        put(folder, "mine.toml", "".join(lines[:at] + lines[at + 1 :]))
        mistakes = scheme_mistakes()
        assert bool(mistakes) is bool(line.strip() and not line.startswith("#"))
        assert all(re.search(r", line [0-9]+\b", one.message) for one in mistakes)


def test_two_files_of_one_scheme_are_refused_at_the_second(folder):
    put(folder, "a.toml")
    put(folder, "b.toml")
    (mistake,) = scheme_mistakes()
    assert "b.toml, scheme “habit”, line 5: another scheme has the id" in mistake.message


def test_a_case_folder_reads_schemes_from_its_settings_and_tells_their_mistakes(folder, tmp_path):
    put(folder, "mine.toml")
    put(folder, "wrong.toml", "source =")
    keep_own_in(None)
    before = len(load_schemes())
    known = CaseFolder(tmp_path / "cases", tmp_path / "data", settings=tmp_path).standards()
    (mistake,) = known.mistakes
    assert "wrong.toml, line 1, is not valid TOML" in mistake.message
    assert len(load_schemes()) == before + 1
    counted = next(one for one in what_was_checked(known) if one.name == "Schemes of argument")
    assert f"of {before + 1} lines" in counted.said
