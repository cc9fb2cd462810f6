"""A motion with exhibits and a memorandum in notes, each damaged in sixty ways and more."""

from __future__ import annotations

import tomllib
from collections import Counter
from functools import cache
from pathlib import Path

import pytest
from student_prose import held

from argmap.law.citecheck.checking import check_paper
from argmap.law.citecheck.items import ItemKind, Verdict, paper_of
from argmap.sources.reading.plain import read_markdown

FOLDER = Path(__file__).with_name("briefs")
ATTACKS = tomllib.loads((FOLDER / "attacks.toml").read_text("utf-8"))
DAMAGES = [(name, old, new) for name, told in ATTACKS.items() for old, new in told["damages"]]


@cache
def brief(name):
    return (FOLDER / f"{name}.md").read_text("utf-8")


def checked(text):
    return check_paper(paper_of(read_markdown(text.encode(), "“b.md”"), b"", "b.md"), held()).items


def to_look_at(text):
    return Counter(
        (one.verdict, one.words, one.how) for one in checked(text) if not one.verdict.is_sound
    )


sound = cache(to_look_at)


@pytest.mark.parametrize(("name", "count"), [("motion", 43), ("bench_memo", 32)])
def test_nothing_in_it_is_accused_and_only_authorities_cannot_be_checked(name, count):
    items = checked(brief(name))
    quoted = [one for one in items if one.kind is ItemKind.QUOTATION]
    assert len(quoted) == count
    assert [one for one in items if one.verdict.accuses] == []
    unsure = [one.how for one in quoted if one.verdict is Verdict.UNCHECKABLE]
    assert all("The text of what it cites is not held" in how for how in unsure)


@pytest.mark.parametrize(("name", "old", "new"), DAMAGES)
def test_every_damage_is_told(name, old, new):
    text = brief(name)
    assert old in text
    assert to_look_at(text.replace(old, new, 1)) - sound(text)
