from __future__ import annotations

import pytest

from argmap.brief.blocks import Paragraph
from argmap.brief.cited_before import with_forms
from argmap.brief.runs import Citation, CiteForm, Run, words_of
from argmap.brief.short_names import ShortNames
from argmap.case.evidence import Source
from argmap.case.ids import SourceId, keyed_id
from argmap.case.terms import SourceKind

CASE, DECLARATION, FILING = SourceKind.CASE, SourceKind.DECLARATION, SourceKind.FILING
PRINTED = {"publisher": "The Gazette", "date": "2021-01-12"}


def shelf(*fields):
    return [Source(SourceId(keyed_id("s", str(at))), **one) for at, one in enumerate(fields)]


def cited_twice(*fields):
    """Cite sources one after the other in full, then once more each; return both rows."""
    sources = shelf(*fields)
    cites = [Paragraph((Run("", cites=Citation(one.id)),)) for one in (*sources, *sources)]
    done = [words_of(one.runs) for one in with_forms(cites, {one.id: one for one in sources})]
    return done[: len(sources)], done[len(sources) :]


def article(author, title, **fields):
    return {"author": author, "title": title, **PRINTED, **fields}


def test_an_author_of_one_source_alone_is_called_by_the_family_name():
    _, short = cited_twice(
        article("Martin Luther King Jr.", "Why We Wait"),
        article("Associated Press", "Dam Broke"),
        article("Jane Roe & John Smith", "Three Days"),
        article("", "Parler Sues"),
    )
    assert short == [
        "King, supra.",
        "Associated Press, supra.",
        "Roe & Smith, supra.",
        "Parler Sues, supra.",
    ]


@pytest.mark.parametrize("other", ["Bo Lee", "Ann Lee", "Lee"])
def test_of_two_articles_by_one_name_each_is_called_by_its_title_too(other):
    _, short = cited_twice(article("Ann Lee", "Dam Broke"), article(other, "Three Days"))
    assert short == ["Lee, Dam Broke, supra.", "Lee, Three Days, supra."]


def test_of_two_articles_of_one_title_each_is_called_by_the_whole_name_of_its_author():
    _, short = cited_twice(article("Ann Lee", "Dam Broke"), article("Bo Lee", "Dam Broke"))
    assert short == ["Ann Lee, Dam Broke, supra.", "Bo Lee, Dam Broke, supra."]


def test_what_nothing_tells_from_another_is_cited_in_full_again():
    full, again = cited_twice(article("", "Dam Broke"), article("", "Dam Broke", publisher="AFP"))
    assert again == full
    assert "AFP" in again[1]


def test_of_two_declarations_by_one_family_name_each_has_the_whole_name():
    full, short = cited_twice(
        {"kind": DECLARATION, "title": "Declaration of Ann Lee", "record_cite": "ECF No. 3"},
        {"kind": DECLARATION, "title": "Declaration of Bo Lee, M.D.", "record_cite": "ECF No. 4"},
    )
    assert full == short == ["Ann Lee Decl., ECF No. 3.", "Bo Lee Decl., ECF No. 4."]


def test_two_documents_of_one_name_are_told_apart_by_their_numbers_alone():
    first = {"kind": FILING, "title": "Exhibit A", "record_cite": "ECF No. 3"}
    _, short = cited_twice(first, {**first, "record_cite": "ECF No. 4"})
    assert short == ["Ex. A, ECF No. 3.", "Ex. A, ECF No. 4."]
    sources = shelf({**first, "record_cite": ""}, {**first, "record_cite": ""})
    assert ShortNames(sources).of(sources[0]) is None


def test_two_cases_of_one_party_are_called_by_both_parties():
    _, short = cited_twice(
        {"kind": CASE, "title": "Doe v. Roe, 800 F.3d 1 (3d Cir. 2015)"},
        {"kind": CASE, "title": "Doe v. Poe, 900 F.3d 1 (3d Cir. 2018)"},
        {"kind": CASE, "title": "Hen v. Fox, 50 F.3d 1 (3d Cir. 1998)"},
    )
    assert short == ["Doe v. Roe, 800 F.3d 1.", "Doe v. Poe, 900 F.3d 1.", "Hen, 50 F.3d 1."]


def test_the_short_form_that_the_user_gave_is_used_and_said_where_it_is_new():
    full, short = cited_twice(
        article("Ann Lee", "Dam Broke", short_form="Dam Report"),
        article("Bo Lee", "Three Days"),
        {"kind": FILING, "title": "Letter of the Board", "short_form": "Letter to A"},
        {"kind": CASE, "title": "Doe v. Roe, 800 F.3d 1 (3d Cir. 2015)", "short_form": "Roe"},
    )
    assert full[0].endswith("(Jan. 12, 2021) [hereinafter Dam Report].")
    assert "hereinafter" not in "".join(full[1:])
    assert short == [
        "Dam Report, supra.",
        "Lee, Three Days, supra.",
        "Letter to A.",
        "Roe, 800 F.3d 1.",
    ]


def test_a_short_form_that_the_user_gave_twice_is_nobodys():
    _, short = cited_twice(
        article("Ann Lee", "Dam Broke", short_form="Report"),
        article("Bo Roe", "Three Days", short_form="Report"),
    )
    assert short == ["Lee, supra.", "Roe, supra."]


def test_a_citation_in_full_again_says_that_it_is():
    sources = shelf(article("", "Dam Broke"), article("", "Dam Broke"))
    cites = [Paragraph((Run("", cites=Citation(one.id)),)) for one in (*sources, *sources)]
    done = with_forms(cites, {one.id: one for one in sources})
    assert {one.runs[0].cites.form for one in done} == {CiteForm.FULL}
