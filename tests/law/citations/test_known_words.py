from __future__ import annotations

import re

import pytest

from argmap.law.citations.known_words import (
    canonical_reporter,
    filing_words,
    local_rules,
    name_words,
    reporter_pattern,
    reporters,
    rule_names,
)


@pytest.mark.parametrize("name", reporters())
def test_a_reporter_is_found_under_its_own_name_and_without_its_spaces(name):
    for written in (name, name.replace(" ", "")):
        assert re.fullmatch(reporter_pattern(), written)
        assert canonical_reporter(written) == name


def test_a_reporter_nobody_knows_stays_as_it_is():
    assert canonical_reporter("Bogus Rep.") == "Bogus Rep."


def test_every_way_to_write_a_rule_leads_to_one_abbreviation():
    assert rule_names()["FRCP"] == rule_names()["Fed. R. Civ. P."] == "Fed. R. Civ. P."
    assert "LCR" in local_rules()


def test_the_tables_of_abbreviations_shorten():
    for table in (filing_words(), name_words()):
        assert all(len(short) < len(word) for word, short in table.shorts.items())
    assert filing_words().shorts["complaint"] == "Compl."
