"""Citations as users write them, each in full at another page, shortly, by *id*, and in a table."""

from __future__ import annotations

import pytest
from cited_forms import place, rows_of, source, told

from argmap.brief.authorities_table import group_of
from argmap.brief.blocks import Paragraph
from argmap.brief.cited_before import with_forms
from argmap.brief.placed_forms import full_at, in_table
from argmap.brief.runs import Citation, Run, RunStyle, words_of
from argmap.case.evidence import Source
from argmap.case.ids import SourceId, keyed_id
from argmap.case.terms import SourceKind

CASES, LAWS = rows_of("forms_of_cases.psv"), rows_of("forms_of_laws.psv")


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


PROPOSED = {
    "RCW 19.86.020": "Wash. Rev. Code § 19.86.020",
    "18 U.S.C. § 1839(3)(A)-(B)": "18 U.S.C. § 1839(3)(A)–(B)",
}
"""What argmap writes in its own form where a title alone says which law it is."""


@pytest.mark.parametrize("row", LAWS, ids=[row[1][:50] for row in LAWS])
def test_a_law_that_only_a_title_names_keeps_all_its_parts_in_every_form(row):
    kind, title, *_ = row
    one = Source(SourceId(keyed_id("one")), kind=SourceKind(kind), title=title)
    said = PROPOSED.get(title, title).removesuffix(".")
    assert told(one, "", "", "") == [said, said, "Id"]
    assert words_of(in_table(one)).removesuffix(".") == said


def test_a_paragraph_behind_another_reporter_is_of_the_courts_own_number():
    ohio = "State ex rel. Cordray v. Marshall, 123 Ohio St. 3d 229, 2009-Ohio-4986, 915 N.E.2d 633"
    one = source(SourceKind.CASE, f"{ohio}, ¶ 25")
    assert words_of(full_at(one, place("¶ 31"))) == f"{ohio}, ¶ 31"
    assert told(one, "", "¶ 31")[1] == "Marshall, 2009-Ohio-4986, ¶ 31"
    assert told(one, "", "")[1] == "Marshall, 2009-Ohio-4986, ¶ 25"
    assert words_of(in_table(one)) == ohio


FOREIGN = [
    (
        "Shelfer v City of London Electric Lighting Co [1895] 1 Ch 287 (CA){ @}",
        *("Shelfer [1895] 1 Ch 287 (CA){ @}", "322–23", "324"),
    ),
    (
        "American Cyanamid Co v Ethicon Ltd [1975] AC 396 (HL){ @}",
        *("American Cyanamid [1975] AC 396 (HL){ @}", "408", "409"),
    ),
    (
        "Cream Holdings Ltd v Banerjee [2004] UKHL 44, [2005] 1 AC 253{ @}",
        *("Cream Holdings [2004] UKHL 44, [2005] 1 AC 253{ @}", "[15]", "[22]"),
    ),
    (
        "RJR-MacDonald Inc v Canada (Attorney General), [1994] 1 SCR 311{ at @}",
        *("RJR-MacDonald, [1994] 1 SCR 311{ at @}", "334", "340"),
    ),
]


@pytest.mark.parametrize(("template", "short", "first", "second"), FOREIGN)
def test_a_foreign_case_keeps_its_year_its_court_and_its_page(template, short, first, second):
    one = source(SourceKind.CASE, at(template, first))
    assert told(one, "", second) == [at(template, first), at(short, second)]
    assert told(one, "", "")[1] == at(short, first)
    assert words_of(full_at(one, place(second))) == at(template, second)
    assert words_of(in_table(one)) == at(template, "")
    assert names_in(in_table(one)) == [template.partition(" [")[0].rstrip(",")]


LEMLEY = {
    "author": "Mark A. Lemley",
    "title": "The Surprising Virtues of Treating Trade Secrets as IP Rights",
}
WORKS = [
    (LEMLEY, "Mark A. Lemley, {title}, 61 Stan. L. Rev. 311{, @} (2008)", "329", "312"),
    (
        {"author": "Jane Roe", "title": "The Law of Secrets"},
        *("Jane Roe, {title}{ @} (2d ed. 2010)", "45", "50"),
    ),
    (
        {"author": "Charles Alan Wright & Arthur R. Miller", "title": "Federal Practice"},
        *("11A Charles Alan Wright & Arthur R. Miller, {title}{ § @} (3d ed. 2013)",),
        *("2948.1", "2949"),
    ),
]


@pytest.mark.parametrize(("fields", "written", "first", "second"), WORKS)
@pytest.mark.parametrize("is_pinned", [True, False], ids=["at a page", "without"])
def test_a_work_is_cited_at_another_page_in_place_of_its_own(
    fields, written, first, second, is_pinned
):
    template = written.replace("{title}", fields["title"])
    one = source(SourceKind.ARTICLE, at(template, first if is_pinned else ""), **fields)
    sign = "§ " if "§" in template else ""
    if is_pinned or not sign:
        assert words_of(full_at(one, place(sign + second))) == at(template, second)
    if not sign:
        assert words_of(in_table(one)) == at(template, "")
        kept = f", at {first}" if is_pinned else ""
        assert told(one, "", "")[1].endswith(f"supra{kept}")
        assert told(one, "", second)[1].endswith(f"supra, at {second}")
    assert names_in(in_table(one)) == [fields["title"]]


@pytest.mark.parametrize(
    "place_in",
    [
        "§ 7-4",
        "§ 7-4, § 7-9",
        "¶ 12",
        "ch. 3",
        "ch. 3, § 12",
        "pt. 2",
        "No. 14",
        "app. 2",
        "vol. 3",
    ],
)
def test_a_work_keeps_the_part_that_it_was_kept_with_in_a_table(place_in):
    written = f"Barry R. Furrow et al., Health Law {place_in} (3d ed. 2014)"
    one = source(SourceKind.ARTICLE, written)
    assert words_of(in_table(one)) == written
    assert told(one, "", "")[0] == written


def test_a_work_kept_by_its_citation_alone_is_cited_whole_again():
    one = source(SourceKind.ARTICLE, "Jane Roe, Secrets, 61 Stan. L. Rev. 311 (2008)")
    full, short = told(one, "", "312")
    assert full == one.citation
    assert short == "Jane Roe, Secrets, 61 Stan. L. Rev. 311, 312 (2008)"


def test_a_title_that_a_citation_does_not_hold_is_announced():
    one = source(SourceKind.ARTICLE, "H.R. Rep. No. 114-529, at 4 (2016)", title="House Report")
    full, short = told(one, "", "")
    assert full.endswith("(2016) [hereinafter House Report]")
    assert short.startswith("House Report, supra")


@pytest.mark.parametrize("pins", [("",), ("", "5"), ("4", "4")])
@pytest.mark.parametrize("fields", [{"title": "House Report"}, {"short_form": "the Report"}])
def test_a_title_that_nothing_goes_by_later_is_not_announced(pins, fields):
    one = source(SourceKind.ARTICLE, "H.R. Rep. No. 114-529, at 4 (2016)", **fields)
    runs = tuple(Run("", cites=Citation(one.id, place=place(pin))) for pin in pins)
    done = with_forms([Paragraph((one_run,)) for one_run in runs], {one.id: one})
    assert not any("hereinafter" in words_of(block.runs) for block in done)


@pytest.mark.parametrize(
    "citation", ["Doe v. Roe (unreported)", "Doe v. Roe, Judgment of the Court of Appeals"]
)
def test_a_case_that_cannot_be_read_is_cited_as_written_each_time(citation):
    one = source(SourceKind.CASE, citation)
    assert told(one, "", "") == [citation, citation]
    assert words_of(in_table(one)) == citation


def test_a_regulation_stands_in_a_group_of_its_own_and_amendments_in_theirs():
    groups = {
        "37 C.F.R. § 1.56": "Regulations",
        "90 Fed. Reg. 1234 (Jan. 7, 2025)": "Regulations",
        "U.S. Const. amends. V, XIV": "Constitutional provisions",
        "CPR 25.1(1)(a)": "Rules",
    }
    found = {one: group_of(source(SourceKind.STATUTE, one)) for one in groups}
    assert found == groups
