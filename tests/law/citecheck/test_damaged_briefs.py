"""A brief that argmap exported, damaged in known ways: each is told, nothing sound is accused."""

from __future__ import annotations

import random
import re
from collections import Counter
from functools import cache
from itertools import pairwise

import pytest
from example import example_map, example_text_of, standards

from argmap.formats.case_to_export import CaseToExport, Choices
from argmap.formats.docx_paper import docx_bytes
from argmap.formats.pdf import pdf_bytes
from argmap.formats.plain_text import text_bytes
from argmap.law.citecheck.checking import check_paper
from argmap.law.citecheck.held import held_of
from argmap.law.citecheck.items import ItemKind, PaperText, Verdict
from argmap.sources.reading.pdf import read_pdf
from argmap.sources.reading.plain import read_plain
from argmap.sources.reading.word import read_word

pytestmark = pytest.mark.usefixtures("qapp")

WRITTEN = {
    "text": (text_bytes, read_plain),
    "Word": (docx_bytes, read_word),
    "PDF": (pdf_bytes, read_pdf),
}
INVENTED = "no honest merchant number {} was ever heard to say as much before a court"
ACCUSED = {Verdict.ALTERED, Verdict.OUT_OF_CONTEXT}
KINDS = {
    "changed": ACCUSED,
    "dropped": ACCUSED,
    "put in": ACCUSED,
    "exchanged": ACCUSED,
    "left out falsely": ACCUSED,
    "bracketed": {Verdict.REWORDED, Verdict.ALTERED},  # altered where that turns the sense
    "invented": {Verdict.NOT_FOUND},
}


@cache
def brief(kind, form):
    """The words of a brief of the example, exported in a form and read back."""
    write, read = WRITTEN[form]
    choices = Choices(paper=kind, today="2024-08-26", options={"last_page": "no"})
    data = write(CaseToExport(example_map(), example_text_of, standards(), choices))
    return read(data, "“b”").text


@cache
def held():
    return held_of(example_map(), example_text_of)


def checked(text):
    return check_paper(PaperText(text), held()).items


@cache
def quotations(text):
    found = [one for one in checked(text) if one.kind is ItemKind.QUOTATION]
    assert {one.verdict for one in found} == {Verdict.EXACT}
    return [one for one in found if len(one.words.split()) >= 5]


def damaged(words, kind, number, chance):
    """Return quoted words with one damage within."""
    said = words.split()
    at = chance.randrange(1, len(said) - 2)
    before, here, after = said[:at], said[at], said[at + 1 :]
    if kind == "exchanged" and here == after[0]:
        kind = "changed"
    return {
        "changed": [*before, "kestrels", *after],
        "dropped": [*before, *after],
        "put in": [*before, "seldom", here, *after],
        "exchanged": [*before, after[0], here, *after[1:]],
        "left out falsely": [*before, ". . .", here, *after],
        "bracketed": [*before, "[someone]", *after],
        "invented": INVENTED.format(number).split(),
    }[kind]


def hurt(text, turn):
    """Damage every second quotation of a brief, each in its way; tell what was done to which."""
    chance, done = random.Random(turn), Counter()
    ways = list(KINDS)
    for rank, item in reversed(list(enumerate(quotations(text)))):
        if rank % 2 == turn % 2:
            way = ways[(rank // 2 + turn) % len(ways)]
            words = " ".join(damaged(item.words, way, rank, chance))
            start = text.index(item.words, item.span.start)
            text = text[:start] + words + text[start + len(item.words) :]
            done[way, words] += 1
    return text, done


@pytest.mark.parametrize("form", WRITTEN)
@pytest.mark.parametrize("kind", ["memorandum", "opposition"])
def test_every_damage_to_an_exported_brief_is_told_and_nothing_else(kind, form):
    sound, damages = brief(kind, form), 0
    for turn in range(4):
        text, done = hurt(sound, turn)
        found = [one for one in checked(text) if one.verdict is not Verdict.EXACT]
        told = Counter((one.words, one.verdict) for one in found)
        for (way, words), times in done.items():
            count = sum(told.pop((words, verdict), 0) for verdict in KINDS[way])
            assert count == times, (way, words)
        assert [one for one in told if one[1].accuses] == []
        damages += sum(done.values())
    assert damages >= 60


CASES = re.compile(
    r"(?<=, )(\d+) (?:F\.3d|F\.4th|Wn\.2d|Wn\. App\.) \d[^()]*\((?:9th Cir\. )?(\d{4})\)"
)


def authorities(text):
    """The volumes and years of the cases that a brief cites behind its tables."""
    body = text.index("(“Parler”)")
    return [one for one in CASES.finditer(text) if one.start() > body]


@pytest.mark.parametrize(
    ("part", "verdict"), [(1, Verdict.WRONG_REPORTER), (2, Verdict.WRONG_YEAR)]
)
def test_every_volume_and_year_that_is_wrong_is_told(part, verdict):
    sound = brief("memorandum", "text")
    found = authorities(sound)
    assert len(found) >= 5
    for one in found:
        wrong = str(int(one[part]) + 1)
        text = sound[: one.start(part)] + wrong + sound[one.end(part) :]
        accused = [item for item in checked(text) if item.verdict.accuses]
        assert [item.verdict for item in accused] == [verdict], one[0]
        assert accused[0].span.start < one.end(part) <= accused[0].span.end


def test_every_id_that_points_past_another_authority_is_told():
    sound = brief("memorandum", "text")
    places = [one.start() for one in re.finditer(r"\b[Ii]d\. \(“", sound)]
    assert len(places) >= 4
    for at in places:
        text = f"{sound[:at]}Nken v. Holder, 556 U.S. 418 (2009). {sound[at:]}"
        items = checked(text)
        accused = [one.verdict for one in items if one.verdict.accuses]
        doubted = [one for one in items if one.verdict is Verdict.AMBIGUOUS]
        # Behind a string it may mean what it did: it is told, and accused of nothing.
        is_string = sound[:at].endswith("; ")
        assert set(accused) == (set() if is_string else {Verdict.WRONG_ID})
        assert [one.words.casefold() for one in doubted] == (["id."] if is_string else [])


def test_words_given_to_the_source_of_others_are_told():
    sound = brief("memorandum", "text")
    both = [one for one in quotations(sound) if len(one.words) > 40]
    pairs = [(one, two) for one, two in pairwise(both) if one.source != two.source]
    assert len(pairs) >= 6
    for one, two in pairs:
        first, second = (sound.index(item.words, item.span.start) for item in (one, two))
        between = sound[first + len(one.words) : second]
        rest = sound[second + len(two.words) :]
        text = f"{sound[:first]}{two.words}{between}{one.words}{rest}"
        accused = {item.words: item.verdict for item in checked(text) if item.verdict.accuses}
        assert set(accused.values()) <= {Verdict.OTHER_SOURCE, Verdict.WRONG_ID}
        assert {one.words, two.words} <= set(accused)
