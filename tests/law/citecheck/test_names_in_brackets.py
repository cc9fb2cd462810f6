"""A short name that a paper gives in marks, (“Wire”), cites without *supra* and without italics."""

from __future__ import annotations

import pytest
from student_prose import held

from argmap.law.citecheck.checking import check_paper
from argmap.law.citecheck.items import ItemKind, paper_of
from argmap.sources.reading.plain import read_markdown, read_plain

WIRE = "He had “7.6 million followers.” *Parler Sues Amazon (San Francisco)* (“*{}*”)."
OTHER = (
    "One outlet said “There is no merit to these claims.” *Parler Is Now Suing Amazon For Booting"
    " It Offline After The Failed MAGA Coup* (“*Booting*”)."
)
ID = "It “will likely have to adapt.” *Id.*"
OF_OTHER = "It had “24 hours notice.” *Id.*"


def checked(text, form):
    if form == "b.txt":
        text = text.replace("*", "").replace("[^1]:", "1.").replace("[^1]", "¹")
    data = f"{text}\n".encode()
    reading = (read_plain if form == "b.txt" else read_markdown)(data, form)
    return check_paper(paper_of(reading, data, form), held()).items


def told(text, form):
    """Return what is accused, and what is cited behind the two definitions."""
    items = checked(text, form)
    cited = [one.words for one in items if one.kind is ItemKind.CITATION]
    return [one.words for one in items if one.verdict.accuses], cited[2:]


CITED = [
    "“is his leitmotif.” *{}*. So it was.",
    "“is his leitmotif.” *{}* at 2. So it was.",
    "“is his leitmotif.” *See* *{}*. So it was.",
    "“is his leitmotif.” *See also* *{}*. So it was.",
    "“is his leitmotif” (*{}*), and so it was.",
    "“is his leitmotif” (*see* *{}* at 2).",
    "“is his leitmotif,” *{}*, and so it was.",
    "“is his leitmotif,” *{}* at 2, and so it was.",
    "“is his leitmotif,” *{}*; so it was.",
    "“is his leitmotif” for years. *{}* at 2.",
]


@pytest.mark.parametrize("form", ["b.md", "b.txt"])
@pytest.mark.parametrize("name", ["Wire", "Wire Report", "S.F. Report"])
@pytest.mark.parametrize("cite", CITED)
def test_a_name_in_marks_is_a_citation_that_an_id_refers_to(cite, name, form):
    text = f"{WIRE.format(name)} {OTHER} Freedom of speech {cite.format(name)} {ID}"
    accused, cited = told(text, form)
    assert accused == []
    assert len(cited) == 2
    assert name in cited[0]


@pytest.mark.parametrize("form", ["b.md", "b.txt"])
def test_words_of_another_source_are_told_of_a_name_in_marks(form):
    accused, _ = told(f"{WIRE.format('Wire')} {OTHER} It had “24 hours notice.” *Wire*.", form)
    assert accused == ["24 hours notice."]


PROSE = [
    "The {} says so.",
    "{} says so.",
    "It was told by the {}.",
    "As {} reports, it grew.",
    "He called it “free speech,” {}, a paper, says.",
    "He called it “free speech,” {} says.",
    "It grew; {} says so.",
    "Readers see {}.",
    "They lost Apple, Google and {}.",
]


@pytest.mark.parametrize("form", ["b.md", "b.txt"])
@pytest.mark.parametrize("name", ["Wire", "Wire Report", "Parler"])
@pytest.mark.parametrize("prose", PROSE)
def test_a_name_in_running_prose_does_not_change_what_an_id_means(prose, name, form):
    accused, cited = told(f"{WIRE.format(name)} {OTHER} {prose.format(name)} {OF_OTHER}", form)
    assert (set(accused) - {"free speech,"}, cited) == (set(), ["Id."])


@pytest.mark.parametrize("line", ["# Wire Report", "Wire Report", "Wire", "A. Wire Report"])
def test_a_name_that_is_a_heading_is_no_citation(line):
    text = f"{WIRE.format('Wire Report')} {OTHER}\n\n{line}\n\n{OF_OTHER}"
    for form in ("b.md", "b.txt"):
        assert told(text, form) == ([], ["Id."])


def test_the_name_of_a_party_in_a_bracket_is_no_citation():
    text = f"{WIRE.format('Parler')} {OTHER} The app (Parler) grew. {OF_OTHER}"
    assert told(text, "b.txt") == ([], ["Id."])


@pytest.mark.parametrize("form", ["b.md", "b.txt"])
def test_a_name_stands_behind_the_full_stop_of_a_title_too(form):
    text = (
        "AWS spoke of “threats to murder Congress members.” *A Violent Post Forced Parler to Leave"
        f" AWS.* (“*CNBC*”). {OTHER} AWS acted “as a last resort.” *CNBC*. So it was. It acted"
        " “as a last resort.” *Id.*"
    )
    assert told(text, form) == ([], ["CNBC", "Id."])


SPOKEN = [
    "AWS had watched this “over a number of weeks” (Booting, *supra*), and yet it kept the money.",
    "AWS had watched this “over a number of weeks” (Booting), and yet it kept the money.",
    "What its spokesperson called “this type of dangerous content” was there. Booting, *supra*.",
]


@pytest.mark.parametrize("form", ["b.md", "b.txt"])
@pytest.mark.parametrize("text", SPOKEN)
def test_what_is_cited_in_a_bracket_is_nobody_who_speaks(text, form):
    said = OTHER.replace("One outlet said", "One statement was")
    assert told(f"{said} {text}", form)[0] == []


@pytest.mark.parametrize("form", ["b.md", "b.txt"])
@pytest.mark.parametrize("title", ["CEO", "CFO"])
def test_capitals_with_a_full_stop_among_them_are_no_name(title, form):
    words = f"Jack. Twitter {title} Dorsey"
    text = f"It is poor. *A Violent Post Forced Parler to Leave AWS* (“{words}”)."
    assert told(text, form)[0] == ([words] if title == "CFO" else [])


AHEAD = [
    "After words on his “leitmotif,” {}, others moved on.",
    "It “is his leitmotif.” {}, 2-ER-105.",
    "It “is his leitmotif.” {}, Dkt. 12-3 at 5.",
]


@pytest.mark.parametrize("form", ["b.md", "b.txt"])
@pytest.mark.parametrize("text", AHEAD)
def test_a_name_cites_before_a_clause_and_before_a_page_of_the_record(text, form):
    accused, cited = told(
        f"{WIRE.format('Wire Report')} {OTHER} {text.format('Wire Report')}", form
    )
    assert accused == []
    assert cited[0].startswith("Wire Report")
