from __future__ import annotations

from pathlib import Path

import pytest

from argmap.case.errors import FormatError
from argmap.formats.case_rows import ROW_KINDS
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


def refusal(folder, text):
    with pytest.raises(FormatError) as caught:
        read(folder, text)
    assert caught.value.hint
    return caught.value.message


def changed(old, new):
    assert WHOLE.count(old) == 1
    return WHOLE.replace(old, new)


RING = """
[[argument]]
id = "a3"
target = "C1"
stance = "pro"
premises = ["C0"]
"""
MISTAKES = {
    "a key that claims do not have": (
        changed('status = "admitted"', 'state = "admitted"'),
        ("claim C1", "“state”"),
    ),
    "a key that only the planner sets": (
        changed('kind = "order"', 'document = "abc"'),
        ("source s2", "“document”"),
    ),
    "a key of the caption": (changed("flags =", "flag ="), ("case.toml, case:", "“flag”")),
    "a key of an argument": (changed("scheme =", "schema ="), ("argument a1", "“schema”")),
    "a missing text": (changed('text = "It will be back."\n', ""), ("claim C2", "“text”")),
    "a missing id": (changed('id = "C2"\n', ""), ("claim number 3", "“id”")),
    "a missing level": (changed('level = "for"', ""), ("finding number 2", "“level”")),
    "a side nobody has": (changed('"respondent"', '"plaintiff"'), ("claim C2", "“plaintiff”")),
    "a stance nobody has": (changed('"pro"', '"for"'), ("argument a1", "“for”", "“con”")),
    "a supporting undercut": (changed('"con"', '"pro"'), ("argument a2", "undercut")),
    "a date that is no text": (
        changed('title = "A report"', "date = 2021-01-21"),
        ("source s1", "“date”"),
    ),
    "a truth that is a text": (
        changed("translated = true", 'translated = "yes"'),
        ("source s1", "“translated”"),
    ),
    "a list that is a text": (changed('["C0"]', '"C0"'), ("cite number 1", "“bears_on”")),
    "a list of numbers": (changed('["one", "two"]', "[1, 2]"), ("claim C0", "“tags”")),
    "words the source does not have": (
        changed('text = "Parler is down"', 'text = "Parler is up"'),
        ("quote q1", "never or more often"),
    ),
    "words the source has twice": (
        changed('text = "Parler is down"', 'text = "It will be down"'),
        ("quote q1", "never or more often"),
    ),
    "a quote of a text not held": (
        changed('id = "q1"\nsource = "s1"', 'id = "q1"\nsource = "s2"'),
        ("quote q1", "“s2”", "not held"),
    ),
    "a quote of an unknown source": (
        changed('id = "q1"\nsource = "s1"', 'id = "q1"\nsource = "s9"'),
        ("q1", "“s9”"),
    ),
    "a quote that bears on nothing known": (changed('"H1"]', '"H9"]'), ("quote q1", "“H9”")),
    "a cite of an unknown source": (
        changed('source = "s2"', 'source = "s9"'),
        ("cite number 1", "“s9”"),
    ),
    "an alias of one name": (changed('"Parler = Parlor"', '"Parler"'), ("case", "join")),
    "a time that is none": (
        changed("10 evening", "10 supper"),
        ("event e1", "“2021-01-10 supper”"),
    ),
    "an end before the start": (
        changed('until = "2021-01"', 'until = "2020"'),
        ("event e1", "before it begins"),
    ),
    "a statement of one quote": (
        changed('["q1", "q2"]', '["q2"]'),
        ("statement st1", "two quotes"),
    ),
    "a best report that is none": (
        changed('quotes = ["q1", "q2"]\nbest = "q2"', 'quotes = ["q1", "q2"]\nbest = "q9"'),
        ("statement st1", "“q9”"),
    ),
    "a cite of a quote and a source": (
        changed('quote = "q1"', 'quote = "q1"\nsource = "s1"'),
        ("cite number 2", "either"),
    ),
    "a cite of nothing": (changed('quote = "q1"\n', ""), ("cite number 2", "either")),
    "an unknown premise": (changed('["C1", "C2"]', '["C1", "C9"]'), ("argument a1", "“C9”")),
    "an unknown first premise": (changed('["C1", "C2"]', '["C9", "C2"]'), ("a1", "“C9”")),
    "an unknown target": (changed('target = "C0"', 'target = "C9"'), ("argument a1", "“C9”")),
    "an unknown step": (changed('"arg:a1"', '"arg:a9"'), ("argument a2", "“a9”")),
    "no premise": (changed('premises = ["C2"]', "premises = []"), ("argument a2", "has a premise")),
    "too few roles": (changed('["fact", ""]', '["fact"]'), ("argument a1", "roles")),
    "a claim that supports itself": (WHOLE + RING, ("argument a3", "itself")),
    "a harm about an unknown claim": (
        changed('claims = ["C1"]', 'claims = ["C9"]'),
        ("H1", "“C9”"),
    ),
    "a finding about an unknown cause": (changed('claim = "C0"', 'claim = "C9"'), ("“C9”",)),
    "a level off the scale": (changed('"weak"', '"strong"'), ("finding number 1", "“strong”")),
    "an unknown factor": (changed('"merits"', '"moon"'), ("finding number 1", "“moon”")),
    "a figure that is a text": (changed("high = 2000", 'high = "2000"'), ("x1", "whole number")),
    "more lost than the most": (changed("high = 2000", "high = 20"), ("exposure x1", "the least")),
    "a question of an unknown step": (
        changed('argument = "a1"\nasks', 'argument = "a9"\nasks'),
        ("question number 1", "“a9”"),
    ),
    "a question of neither kind": (
        changed('asks = "other-explanations"\n', ""),
        ("question number 1", "words of its own"),
    ),
    "an answer to an open question": (
        changed('state = "answered"', 'state = "open"'),
        ("question number 1", "answered"),
    ),
    "an element of an unknown cause": (
        changed('cause = "C0"\nelement', 'cause = "C9"\nelement'),
        ("element number 1", "“C9”"),
    ),
    "an item shown by an unknown source": (
        changed('sources = ["s1"]', 'sources = ["s9"]'),
        ("item number 1", "“s9”"),
    ),
    "a reply nobody gives": (changed('reply = "yes"', 'reply = "aye"'), ("item", "“aye”")),
    "a cause of a claim that is none": (
        changed("cause_of_action = true\n", ""),
        ("claim C0", "cause of action or a defence"),
    ),
    "a missing source file": (changed("report.txt", "gone.txt"), ("source s1", "gone.txt")),
    "the same claim twice": (changed('id = "C2"', 'id = "C1"'), ("claim C1", "before it")),
    "the same source twice": (changed('id = "s2"', 'id = "s1"'), ("source s1", "before it")),
    "the same finding twice": (
        WHOLE + '\n[[finding]]\nby = "court"\nfactor = "public"\nlevel = "against"\n',
        ("finding number 3", "before it"),
    ),
    "a cite twice": (changed('bears_on = ["C0"]', 'bears_on = ["C0", "C0"]'), ("cite number 1",)),
    "NUL in a text": (changed("It dies.", "It \\u0000."), ("harm H1", "NUL")),
    "a table of an unknown name": (WHOLE + '\n[[claims]]\nid = "C9"\n', ("“claims”",)),
    "one table where rows stand": ('[claim]\nid = "C0"\n', ("claim C0", "“text”")),
    "a value where rows stand": ("claim = 3\n", ("claim number 1", "[[claim]]")),
    "values where rows stand": ('claim = ["C0"]\n', ("claim number 1", "[[claim]]")),
    "a caption that is a value": ("case = 3\n", ("case.toml, case:",)),
    "no TOML": ("[[claim]\n", ("case.toml", "cannot be read")),
}


@pytest.mark.parametrize("mistake", MISTAKES)
def test_a_mistake_is_refused_naming_its_row(folder, mistake):
    text, named = MISTAKES[mistake]
    message = refusal(folder, text)
    for words in named:
        assert words in message


def test_a_folder_without_a_case_and_bytes_that_are_no_text_are_refused(folder):
    with pytest.raises(FormatError, match="cannot be read"):
        read_case_toml(folder / "missing", SCALES)
    (folder / "case.toml").write_bytes(b'[case]\ntitle = "caf\xe9"\n')
    with pytest.raises(FormatError, match="cannot be read"):
        read_case_toml(folder, SCALES)


def test_every_kind_of_row_is_in_the_file_of_these_tests():
    for kind in ROW_KINDS:
        assert f"[{kind}]" in WHOLE
