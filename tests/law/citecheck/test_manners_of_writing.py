"""Sound quotations in the sentences that lawyers write, in cases of other law and other parties."""

from __future__ import annotations

import random
import re
import tomllib
from pathlib import Path

import pytest
from written_cases import cases

from argmap.law.citecheck.checking import check_paper
from argmap.law.citecheck.items import ItemKind, paper_of
from argmap.sources.reading.plain import read_markdown, read_plain

HERE = Path(__file__).parent
MANNERS = tomllib.loads((HERE / "manners.toml").read_text(encoding="utf-8"))["manners"]
NAMES = ("I ", "Mr.", "California")
TURNED = re.compile(r"\b(?:not|never|nobody|none|less)\b", re.IGNORECASE)
"""Of such words no part may stand alone."""
EACH = 3
"""So many quotes of each case are set in each sentence."""


def in_sentence(words):
    """Words as they stand within a sentence: another first letter in a bracket."""
    is_same = words[0].islower() or words.startswith(NAMES)
    return words if is_same else f"[{words[0].lower()}]{words[1:]}"


def capital(words):
    return f"{words[:1].upper()}{words[1:]}"


def owned(name):
    return f"{name}’" if name.endswith("s") else f"{name}’s"


def with_gap(words):
    """Words without two plain ones in their midst, for which an ellipsis stands."""
    parts = words.split()
    for at in range(3, len(parts) - 4):
        if all(one.isalpha() and one.islower() and len(one) > 2 for one in parts[at : at + 2]):
            return " ".join([*parts[:at], ". . .", *parts[at + 2 :]])
    return None


def others_of(case, quote):
    """Other words of the same source and, where anybody says them, of the same speaker."""
    same = [one for one in case.quotes if one["source"] == quote["source"] and one != quote]
    if not quote["speakers"]:
        return same
    return [one for one in same if set(one["speakers"]) & set(quote["speakers"])]


def sentence(manner, case, quote, chance):
    """Write a sentence around a quotation; None where it cannot stand so."""
    words, other = quote["words"], chance.choice(others_of(case, quote) or [None])
    speakers, parts = quote["speakers"], words.split()
    if other is not None and ("{m2}" in manner or "{W2}" in manner):
        speakers = [one for one in speakers if one in other["speakers"]]
    source = quote["source"]
    elsewhere = chance.choice([key for key in case.cites if key != source])
    who, half = chance.choice(speakers or [""]), len(parts) // 2
    fields = {
        "W": words, "m": in_sentence(words), "s": who, "S": capital(who), "p": owned(who),
        "P": capital(owned(who)), "g": with_gap(in_sentence(words)), "H1": " ".join(parts[:half]),
        "h1": in_sentence(" ".join(parts[:half])), "h2": " ".join(parts[half:]), "he": "it",
        "e": " ".join([*parts[:half], f"*{parts[half]}*", *parts[half + 1 :]]),
        "c": chance.choice(case.cites[source]), "k": chance.choice(case.short[source]),
        "x": chance.choice(case.cites[elsewhere]),
        "m2": in_sentence(other["words"]) if other else None, "W2": other and other["words"],
    }  # fmt: skip
    fields["C"], fields["h1m"] = capital(fields["c"]), fields["h1"]
    used = set(re.findall(r"\{(\w+)\}", manner))
    is_cut = used & {"g", "h1", "h2", "H1", "h1m"}
    unfit = (
        any(fields[one] is None or fields[one] == "" for one in used)
        or (used & {"W", "e", "H1"} and not words[0].isupper())
        or ("W2" in used and not other["words"][0].isupper())
        or (is_cut and (len(parts) < 8 or TURNED.search(words)) and "H1" not in used)
    )
    return None if unfit else manner.format(**fields)


def papers(manner, name):
    """The papers that set some quotes of a case in one sentence, as Markdown and as plain text."""
    case, chance = cases()[name], random.Random(f"{manner} {name}")
    for quote in chance.sample(case.quotes, min(EACH, len(case.quotes))):
        said = sentence(manner, case, quote, chance)
        if said is None:
            continue
        body, note, notes = said.partition("\n\n[^1]:")
        text = f"The motion turns on what was said.\n\n{body}\n\nNo more is needed.{note}{notes}\n"
        yield read_markdown(text.encode(), "p.md")
        if "[^" not in text and "\n>" not in text:
            yield read_plain(text.replace("*", "").encode(), "p.txt")


def items(reading, name):
    return check_paper(paper_of(reading, b"", "p"), cases()[name].held).items


@pytest.mark.parametrize("manner", MANNERS)
@pytest.mark.parametrize("name", ["robots", "heat", "river"])
def test_a_sound_quotation_is_not_accused_however_it_is_led_up_to(name, manner):
    found = [(one.words, one.verdict, one.how, reading.text) for reading in papers(manner, name)
             for one in items(reading, name) if one.verdict.accuses]  # fmt: skip
    assert found == []


def left_out(parts):
    return [*parts[:-3], *parts[-2:]]


def put_in(parts):
    return [*parts[:2], "plainly", *parts[2:]]


def exchanged(parts):
    return [*parts[:-3], parts[-2], parts[-3], parts[-1]]


def another_word(parts):
    return [*parts[:-2], "otherwise", parts[-1]]


@pytest.mark.parametrize("damaged", [left_out, put_in, exchanged, another_word])
@pytest.mark.parametrize("name", ["robots", "heat", "river"])
def test_words_that_the_source_has_otherwise_are_told_however_they_are_led_up_to(name, damaged):
    case, chance = cases()[name], random.Random(name)
    plain = [one for one in MANNERS if {*re.findall(r"\{(\w+)\}", one)} <= {*"WmcCsS"}]
    for quote in case.quotes:
        wrong = {**quote, "words": " ".join(damaged(quote["words"].split()))}
        said = sentence(chance.choice(plain), case, wrong, chance)
        if said is None:
            continue
        found = items(read_markdown(f"So.\n\n{said}\n".encode(), "p.md"), name)
        assert [
            one for one in found if one.kind is ItemKind.QUOTATION and one.verdict.is_sound
        ] == []
