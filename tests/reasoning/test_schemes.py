from __future__ import annotations

import pytest

from argmap.case.errors import FormatError
from argmap.reasoning import schemes
from argmap.reasoning.schemes import Scheme, load_schemes, read_schemes, scheme_names

ONE = """
source = "A book"

[[scheme]]
id = "sign"
name = "Sign"
description = "What is seen usually marks something else."
checked = false
"""


def test_every_scheme_has_a_name_a_sentence_and_an_id_of_its_own():
    held = load_schemes()
    assert len({scheme.id for scheme in held}) == len(held) > 10
    assert all(scheme.name and scheme.description.endswith(".") for scheme in held)
    assert any(scheme.checked for scheme in held)


def test_the_names_are_found_by_their_ids():
    assert scheme_names()["rule"] == "Established rule"
    assert len(scheme_names()) == len(load_schemes())


def test_a_scheme_is_read_as_it_is_written():
    assert read_schemes(ONE) == (
        Scheme("sign", "Sign", "What is seen usually marks something else.", checked=False),
    )


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        (ONE.replace('name = "Sign"\n', ""), "scheme “sign”, line [0-9]: “name” is missing"),
        (ONE.replace("false", '"no"'), "“checked” must be true or false"),
        (ONE + 'nmae = "Sign"\n', "“nmae” is not known here"),
        (ONE + ONE.partition("\n\n")[2], "two schemes have the id “sign”"),
        (ONE.replace('source = "A book"', ""), "“source” is missing"),
        (ONE + "[[", "is not valid TOML"),
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
        load_schemes.__wrapped__()
