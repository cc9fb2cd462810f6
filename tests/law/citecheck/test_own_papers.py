from __future__ import annotations

from functools import cache

import pytest
from example import example_map, example_text_of, standards

from argmap.brief.paper_case import PaperCase
from argmap.brief.papers import paper_called
from argmap.formats.html_paper import html_page
from argmap.formats.plain_text import plain_text
from argmap.law.citecheck.checking import check_paper
from argmap.law.citecheck.held import held_of
from argmap.law.citecheck.items import ItemKind, Verdict, paper_of
from argmap.sources.reading.plain import read_plain
from argmap.sources.reading.web_page import read_web_page

WRITTEN = {"b.txt": (plain_text, read_plain), "b.html": (html_page, read_web_page)}


@cache
def text_of(name):
    case = PaperCase(example_map(), example_text_of, standards(), today="2024-08-26")
    return WRITTEN[name][0](paper_called("memorandum").write(case))


def checked(name, text):
    data = text.encode()
    paper = paper_of(WRITTEN[name][1](data, name), data, name)
    return check_paper(paper, held_of(example_map(), example_text_of)).items


@pytest.mark.parametrize("name", WRITTEN)
def test_a_memorandum_that_argmap_wrote_is_accused_of_nothing(name):
    items = checked(name, text_of(name))
    assert [one for one in items if one.verdict.accuses] == []
    quoted = [one.verdict for one in items if one.kind is ItemKind.QUOTATION]
    assert set(quoted) == {Verdict.EXACT}
    assert len(quoted) > 30


@pytest.mark.parametrize("name", WRITTEN)
def test_one_word_changed_in_a_memorandum_is_found(name):
    text = text_of(name)
    assert "Parler is down as of Monday" in text
    items = checked(name, text.replace("Parler is down as of Monday", "Parler is up as of Monday"))
    accused = [one for one in items if one.verdict.accuses]
    assert {one.verdict for one in accused} == {Verdict.ALTERED}
    assert all(one.words.startswith("Parler is up") for one in accused)
