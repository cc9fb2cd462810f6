from __future__ import annotations

import tomllib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap.case.errors import FormatError
from argmap.case.toml_lines import line_of, toml_lines
from argmap.case.toml_table import TomlTable

TEXT = '''name = "Ninth"
rank = 12

[[route]]
id = "winter"
min = { merits = "likely" }

[[route]]
id = "serious"
why = """
[not a header]
rank = 99
"""
name = "serious questions"

[merge]
flag = "gov"

[[route]]
id = "last"
'''


@pytest.mark.parametrize(
    ("path", "line"),
    [
        (("name",), 1),
        (("rank",), 2),
        (("route", 0), 4),
        (("route", 0, "min"), 6),
        (("route", 0, "min", "merits"), 6),
        (("route", 1, "id"), 9),
        (("route", 1, "name"), 14),
        (("merge", "flag"), 17),
        (("route", 2, "id"), 20),
        (("route", 2, "nowhere"), 19),
        (("nowhere",), 1),
    ],
)
def test_a_value_is_found_on_its_line(path, line):
    assert line_of(toml_lines(TEXT), path) == line


def test_what_stands_in_a_long_text_is_no_table_and_no_key():
    lines = toml_lines(TEXT)
    assert ("not a header",) not in lines
    assert lines["rank",] == 2


def test_a_table_within_a_table_of_a_list_is_that_of_the_last_one():
    lines = toml_lines("[[a]]\n[[a.b]]\nx = 1\n[[a]]\n[[a.b]]\nx = 2\n")
    assert lines["a", 0, "b", 0, "x"] == 3
    assert lines["a", 1, "b", 0, "x"] == 6


def test_a_file_begins_below_its_notes():
    noted = f"# A note.\n\n  # Another.\n{TEXT}"
    assert toml_lines(noted)[()] == 4
    with pytest.raises(FormatError, match="line 4: “court” is missing"):
        TomlTable.parse(noted, "mine").text("court")


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("name = 1\nrank =\n", 2),
        ('name = 1\nrank = """\nlong', 3),
        ("name = 1\nname = 2\n", 2),
        ("name = 1\nx = " + "[" * 5000 + "]" * 5000 + "\nrank = 2", 2),
    ],
)
def test_what_is_no_toml_is_told_with_its_line(text, line):
    with pytest.raises(FormatError, match=rf"mine, line {line}, "):
        TomlTable.parse(text, "mine")


@given(st.text(alphabet="[]\"'= \nabc.#1", max_size=80))
def test_no_text_makes_it_fail(text):
    for line in toml_lines(text).values():
        assert line >= 1


@pytest.mark.parametrize(
    ("read", "said"),
    [
        (lambda root: root.whole("name"), "mine, line 1: “name” must be a whole number"),
        (lambda root: root.tables("route")[1].truth("id"), "route “serious”, line 9: “id” must"),
        (lambda root: root.tables("route")[2].text("name"), "route “last”, line 19: “name” is mis"),
        (lambda root: root.text("court"), "mine, line 1: “court” is missing"),
    ],
)
def test_a_mistake_names_the_line(read, said):
    tomllib.loads(TEXT)
    with pytest.raises(FormatError) as refused:
        read(TomlTable.parse(TEXT, "mine"))
    assert said in refused.value.message
