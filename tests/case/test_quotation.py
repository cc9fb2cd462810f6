from __future__ import annotations

import pytest

from argmap.case.quotation import in_quotes


@pytest.mark.parametrize(
    ("words", "set_in_quotes"),
    [
        ("Parler is down", "“Parler is down”"),
        ("“Parler is down.”", "“Parler is down.”"),
        ('"Parler is down"', "“Parler is down”"),
        ("Amazon said it had “no merit” at all", "“Amazon said it had ‘no merit’ at all”"),
        ('He said "no merit" twice', "“He said ‘no merit’ twice”"),
        ("“No,” he said, “never”", "“‘No,’ he said, ‘never’”"),
        ("“We respect Parler’s right to…", "“We respect Parler’s right to…”"),
        ("to allow himself”", "“to allow himself”"),
        ("the claims had “no merit”", "“the claims had ‘no merit’”"),
        ("He called it “a joke…", "“He called it ‘a joke…”"),
        ("his demand is “unjustified”,", "“his demand is ‘unjustified’,”"),
        ("“", "“”"),
        ("", "“”"),
    ],
)
def test_words_that_carry_quotation_marks_are_quoted_once(words, set_in_quotes):
    assert in_quotes(words) == set_in_quotes
