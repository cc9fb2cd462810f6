"""Two briefs as firms file them: exhibits, *id.* chains, notes, block quotes, parentheticals."""

from __future__ import annotations

import re
import tomllib
from functools import cache
from pathlib import Path

import pytest
from student_prose import held

from argmap.law.citecheck.checking import check_paper
from argmap.law.citecheck.items import ItemKind, Verdict, paper_of
from argmap.sources.reading.plain import read_markdown, read_plain

FOLDER = Path(__file__).with_name("briefs")
BRIEFS = ["opposition", "reply"]
DAMAGES = [
    (name, old, new)
    for name, told in tomllib.loads((FOLDER / "damages.toml").read_text("utf-8")).items()
    for old, new in told["damages"]
]


@cache
def brief(name):
    return (FOLDER / name).read_text("utf-8")


def checked(text, name="b.md"):
    read = read_markdown if name.endswith(".md") else read_plain
    reading = read(text.encode(), f"“{name}”")
    return check_paper(paper_of(reading, b"", name), held()).items


@pytest.mark.parametrize("suffix", [".md", ".txt"])
@pytest.mark.parametrize(("name", "count"), [("opposition", 45), ("reply", 35)])
def test_a_sound_brief_is_accused_of_nothing(name, count, suffix):
    items = checked(brief(f"{name}{suffix}"), f"b{suffix}")
    assert [one for one in items if one.verdict.accuses] == []
    quoted = [one for one in items if one.kind is ItemKind.QUOTATION]
    assert len(quoted) == count
    # What is not held is nothing but the authorities.
    assert sum(one.verdict is Verdict.UNCHECKABLE for one in quoted) <= count // 4


@pytest.mark.parametrize(("name", "old", "new"), DAMAGES)
def test_every_damage_to_it_is_told(name, old, new):
    sound = brief(f"{name}.md")
    assert old in sound
    assert any(one.verdict.accuses for one in checked(sound.replace(old, new, 1)))


@pytest.mark.parametrize("name", BRIEFS)
def test_a_word_changed_in_any_of_its_quotations_is_told_at_its_place(name):
    sound = brief(f"{name}.txt")
    held_words = [
        one
        for one in checked(sound, "b.txt")
        if one.kind is ItemKind.QUOTATION
        and one.verdict is not Verdict.UNCHECKABLE
        and len(one.words.split()) > 3
    ]
    assert len(held_words) > 20
    for one in held_words:
        words = re.sub(r"\b([a-z]{4,})\b", "zebra", one.words, count=1)
        assert words != one.words
        start = sound.index(one.words, max(0, one.span.start - 40))
        text = f"{sound[:start]}{words}{sound[start + len(one.words) :]}"
        told = [item for item in checked(text, "b.txt") if item.verdict.accuses]
        assert any(abs(item.span.start - one.span.start) < len(words) for item in told), words
