"""Citations as users write them, each in full at another page, shortly, by *id*, and in a table."""

from __future__ import annotations

from pathlib import Path

import pytest

from argmap.brief.blocks import Paragraph
from argmap.brief.cited_before import with_forms
from argmap.brief.citing import pinpoint_words
from argmap.brief.placed_forms import full_at, in_table
from argmap.brief.runs import Citation, Run, RunStyle, words_of
from argmap.case.evidence import Cite, Source
from argmap.case.ids import CiteId, ClaimId, SourceId, keyed_id
from argmap.case.terms import SourceKind

OTHER = Source(SourceId(keyed_id("other")), kind=SourceKind.STATUTE, citation="1 U.S.C. § 1")


def rows_of(name):
    """Read the rows of a table that stands beside this module."""
    lines = (Path(__file__).parent / name).read_text(encoding="utf-8").splitlines()
    return [tuple(map(str.strip, line.split("|"))) for line in lines if not line.startswith("#")]


CASES, LAWS = rows_of("forms_of_cases.psv"), rows_of("forms_of_laws.psv")


def source(kind, citation, **fields):
    return Source(SourceId(keyed_id("one")), kind=kind, citation=citation, **fields)


def place(pin):
    claim = ClaimId(keyed_id("claim"))
    one = SourceId(keyed_id("one"))
    return pinpoint_words(Cite(CiteId(keyed_id("cite")), claim=claim, source=one, pinpoint=pin))


def told(one, *pins):
    """Cite a source at one place after the other, something else after every third citation."""
    blocks = [Paragraph((Run("", cites=Citation(one.id, place=place(pin))),)) for pin in pins]
    between = Paragraph((Run("", cites=Citation(OTHER.id)),))
    done = with_forms([blocks[0], between, *blocks[1:]], {one.id: one, OTHER.id: OTHER})
    return [words_of(block.runs).removesuffix(".") for block in (done[0], *done[2:])]


def names_in(runs):
    return [run.text for run in runs if run.style is RunStyle.TITLE]


def at(template, pin):
    """Put a page into the braces of a row; no page leaves nothing of them."""
    before, _, rest = template.partition("{")
    within, _, after = rest.partition("}")
    return f"{before}{within.replace('@', pin) if pin else ''}{after}"


def pin_of(template, pin):
    return f"¶ {pin}" if "¶ @" in template else pin


@pytest.mark.parametrize("row", CASES, ids=[row[0][:50] for row in CASES])
@pytest.mark.parametrize("is_pinned", [True, False], ids=["at a page", "without"])
class TestCases:
    def test_it_is_cited_in_full_as_written_or_at_another_page(self, row, is_pinned):
        template, *_, first, second = row
        one = source(SourceKind.CASE, at(template, first if is_pinned else ""))
        assert words_of(full_at(one)) == one.citation
        assert words_of(full_at(one, place(pin_of(template, second)))) == at(template, second)

    def test_it_is_called_by_one_party_and_keeps_its_page(self, row, is_pinned):
        template, name, bare, pinned, first, second = row
        one = source(SourceKind.CASE, at(template, first if is_pinned else ""))
        _, short = told(one, "", pin_of(template, second))
        _, plain = told(one, "", "")
        assert short == f"{name}, {pinned.replace('@', second)}"
        assert plain == f"{name}, {pinned.replace('@', first) if is_pinned else bare}"

    def test_id_stands_for_it_at_the_same_page_and_at_another(self, row, is_pinned):
        template, *_, first, second = row
        one = source(SourceKind.CASE, at(template, first if is_pinned else ""))
        pins = [pin_of(template, pin) for pin in (first, first, second)]
        _, _, same, other = told(one, "", *pins)
        at_or_none = "" if second.startswith("¶") or "¶ @" in template else "at "
        assert same == "Id"
        assert other == f"Id. {at_or_none}{pins[2]}"

    def test_it_is_listed_without_a_page_and_its_name_alone_is_in_italics(self, row, is_pinned):
        template, *_, first, _ = row
        one = source(SourceKind.CASE, at(template, first if is_pinned else ""))
        listed = in_table(one)
        assert words_of(listed) == at(template, "")
        [name] = names_in(listed)
        assert names_in(full_at(one)) == [name]
        assert listed[1].text.startswith(", ")
        assert " v. " in name or name.startswith(("In re ", "Ex parte ", "Matter of "))


@pytest.mark.parametrize("row", LAWS, ids=[row[1][:50] for row in LAWS])
def test_a_law_keeps_all_its_parts_in_every_form(row):
    kind, citation, again, pin, there = row
    one = source(SourceKind(kind), citation)
    full, short, same = told(one, "", "", "")
    assert f"{full}." in {f"{citation}.", f"{citation}"}
    assert f"{short}." in {f"{again}.", again}
    assert same == "Id"
    assert words_of(in_table(one)) == citation
    if pin:
        assert words_of(full_at(one, place(pin))) == there
        assert told(one, "", pin)[1] == there
