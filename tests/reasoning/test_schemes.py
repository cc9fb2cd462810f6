from __future__ import annotations

import pytest

from argmap.case.errors import FormatError
from argmap.case.terms import QuestionKind
from argmap.reasoning import schemes
from argmap.reasoning.schemes import (
    Scheme,
    SchemeQuestion,
    load_schemes,
    questions_by_id,
    questions_by_scheme,
    read_schemes,
    scheme_names,
)

ONE = """
source = "A book"

[[scheme]]
id = "sign"
name = "Sign"
description = "What is seen usually marks something else."
premises = ["S is seen.", "S usually marks T."]
conclusion = "T is there."
checked = false

[[scheme.question]]
id = "sign/other"
text = "Is there another explanation?"
kind = "exception"
checked = true
"""
BLOCK = ONE.partition("\n\n")[2]


def test_every_scheme_has_a_name_a_sentence_a_pattern_and_an_id_of_its_own():
    held = load_schemes()
    assert len({scheme.id for scheme in held}) == len(held) > 10
    assert all(scheme.name and scheme.description.endswith(".") for scheme in held)
    assert all(scheme.premises and scheme.conclusion.endswith(".") for scheme in held)
    assert any(scheme.checked for scheme in held)


def test_every_scheme_asks_whole_questions_each_with_an_id_of_its_own():
    asked = [one for scheme in load_schemes() for one in scheme.questions]
    assert all(len(scheme.questions) > 1 for scheme in load_schemes())
    assert len({one.id for one in asked}) == len(asked) == len(questions_by_id())
    assert all(one.text[0].isupper() and one.text.endswith("?") for one in asked)
    assert {one.kind for one in asked} == set(QuestionKind)


def test_no_question_of_a_scheme_that_was_not_compared_is_called_checked():
    for scheme in load_schemes():
        assert scheme.checked or not any(one.checked for one in scheme.questions), scheme.id


@pytest.mark.parametrize(
    "exception",
    ["rule/exception", "precedent/overruled", "witness/bias", "cause/intervening"],
)
def test_who_asks_must_bring_the_evidence_of_an_exception(exception):
    assert questions_by_id()[exception].kind is QuestionKind.EXCEPTION
    assert questions_by_id()["rule/valid"].kind is QuestionKind.ASSUMPTION


def test_the_names_are_found_by_their_ids():
    assert scheme_names()["rule"] == "Established rule"
    assert len(scheme_names()) == len(load_schemes()) == len(questions_by_scheme())


def test_a_scheme_is_read_as_it_is_written():
    question = SchemeQuestion(
        "sign/other", "Is there another explanation?", QuestionKind.EXCEPTION, checked=True
    )
    assert read_schemes(ONE) == (
        Scheme(
            "sign",
            "Sign",
            "What is seen usually marks something else.",
            ("S is seen.", "S usually marks T."),
            "T is there.",
            checked=False,
            questions=(question,),
        ),
    )


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        (ONE.replace('name = "Sign"\n', ""), "scheme “sign”, line [0-9]: “name” is missing"),
        (ONE.replace("false", '"no"'), "“checked” must be true or false"),
        (ONE + 'nmae = "Sign"\n', "question “sign/other”, line 17: “nmae” is not known here"),
        (ONE + BLOCK, "line 18: two schemes have the id “sign”"),
        (
            ONE + BLOCK.replace('"sign"', '"mark"'),
            "line 26: two questions have the id “sign/other”",
        ),
        (ONE.replace('source = "A book"', ""), "“source” is missing"),
        (ONE.replace('["S is seen.", "S usually marks T."]', "[]"), "“premises” is missing or"),
        (ONE.replace('conclusion = "T is there."\n', ""), "“conclusion” is missing"),
        (ONE.replace("explanation?", "explanation"), "line 14: “text” must be a whole question"),
        (ONE.replace('"exception"', '"guess"'), "“kind” is “guess” but must be assumption or"),
        (ONE + "[[", "is not valid TOML"),
        (ONE.partition("\n\n")[0], "it has no scheme"),
        (
            ONE + BLOCK.replace("sign", "mark"),
            "line 19: another scheme is named “Sign” already",
        ),
    ],
)
def test_a_mistake_in_the_file_is_named(wrong, said):
    with pytest.raises(FormatError, match=said):
        read_schemes(wrong)


@pytest.mark.parametrize("damage", ["missing", "not UTF-8"])
def test_a_file_that_cannot_be_read_is_named(monkeypatch, tmp_path, damage):
    file = tmp_path / "schemes.toml"
    if damage == "not UTF-8":
        file.write_bytes(b"\xff\xfe\xff")
    monkeypatch.setattr(schemes, "resource", lambda *_parts: file)
    with pytest.raises(FormatError, match=r"schemes\.toml cannot be read"):
        schemes._known.__wrapped__(None)
