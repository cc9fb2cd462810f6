from __future__ import annotations

import io
import re
import shutil
import subprocess
from functools import cache

import pikepdf
import pypdf
import pytest
from drafts import TEXT, Draft
from example import example_map, example_text_of, standards
from pdf_pages import colors_of, pages_of

from argmap.case.plan_claims import plan_amendment
from argmap.case.plan_elements import plan_own_element
from argmap.case.terms import ClaimRole
from argmap.formats.case_to_export import CaseToExport, Choices
from argmap.formats.pdf import pdf_bytes

pytestmark = pytest.mark.usefixtures("qapp")

HOSTILE = '#panic("x") *b* _i_ $x$ @ref <l> \\u{41} `raw` [#read("/etc/passwd")] // gone /* too */'


def pdf_of(case_map, text_of=lambda _: None, reader=""):
    return pdf_bytes(CaseToExport(case_map, text_of, standards(), Choices(reader)))


@cache
def example_pdf():
    return pdf_of(example_map(), example_text_of, "articles")


@pytest.fixture
def example():
    with pikepdf.open(io.BytesIO(example_pdf())) as pdf:
        yield pdf


def squeezed(text):
    """The letters alone: a line may end anywhere, and a word longer than it is broken."""
    return re.sub(r"[\s\u200b]+", "", text)


def tags_of(pdf):
    found, waiting = [], [pdf.Root.StructTreeRoot]
    while waiting:
        node = waiting.pop()
        if isinstance(node, pikepdf.Array):
            waiting += list(node)
        elif isinstance(node, pikepdf.Dictionary):
            if "/S" in node:
                found.append(str(node.S))
            if "/K" in node:
                waiting.append(node.K)
    return found


def test_the_file_is_tagged_in_a_language_and_shows_its_title(example):
    root = example.Root
    assert root.Lang == "en"
    assert root.MarkInfo.Marked
    assert root.ViewerPreferences.DisplayDocTitle
    assert example.docinfo["/Title"] == "Parler LLC v. Amazon Web Services, Inc."
    tags = tags_of(example)
    assert tags.count("/BlockQuote") == 67
    assert tags.count("/Table") == 12
    assert {"/H1", "/H2", "/TH", "/L", "/Link", "/P"} <= set(tags)


def test_the_file_says_that_it_is_archivable_and_accessible(example):
    with example.open_metadata() as metadata:
        assert (metadata["pdfaid:part"], metadata["pdfaid:conformance"]) == ("3", "A")
        assert metadata["pdfuaid:part"] == "1"


def test_bookmarks_follow_the_branches(example):
    with example.open_outline() as outline:
        titles = [item.title for item in outline.root]
        branches = [item.title for item in outline.root[1].children[0].children]
    several = "The same statement in several sources"
    parts = "Chronology, Elements, Harms, Weighing, Rule 65, Proposed order"
    assert ", ".join(titles[1:]) == f"Outline, Sources, {several}, {parts}"
    assert branches == [
        "1.1 Likely to succeed",
        "1.2 Irreparable harm",
        "1.3 Equities",
        "1.4 Public interest",
    ]


def test_every_box_of_the_map_links_to_its_entry(example):
    links = [one for one in example.pages[0].Annots if one.Subtype == "/Link"]
    assert len(links) == 56
    map_page = example.pages[0].objgen
    named = pikepdf.NameTree(example.Root.Names.Dests)
    for dest in (one.Dest for one in links):
        place = dest if isinstance(dest, pikepdf.Array) else named[str(dest)]
        assert place[0].objgen != map_page


def test_only_bundled_fonts_are_embedded_and_only_what_is_used_of_them(example):
    names = {
        str(font.BaseFont)
        for page in example.pages
        for font in page.Resources.get("/Font", {}).values()
    }
    families = {re.fullmatch(r"/[A-Z]{6}\+(\w+)-\w+", name).group(1) for name in names}
    assert families <= {"Inter", "SourceSerif4", "NotoSans"}
    assert {"Inter", "SourceSerif4"} <= families


def test_the_map_is_one_page_of_its_own_size_and_the_rest_is_letter(example):
    wide = [float(one) for one in example.pages[0].MediaBox[2:]]
    assert wide[0] > 1500
    assert {tuple(float(one) for one in page.MediaBox[2:]) for page in example.pages[1:]} == {
        (612.0, 792.0)
    }


def test_every_claim_and_every_quote_can_be_found_in_the_text():
    text = squeezed("".join(pages_of(example_pdf())[1:]))
    case_map = example_map()
    claims = [one.text for one in case_map.claims.values()]
    quotes = [one.exact for one in case_map.quotes.values()]
    assert (len(claims), len(quotes)) == (50, 62)
    assert [words for words in claims + quotes if squeezed(words) not in text] == []


def test_every_claim_can_be_found_on_the_map_itself():
    text = squeezed(pages_of(example_pdf())[0])
    claims = [one.text for one in example_map().claims.values()]
    assert [words for words in claims if squeezed(words) not in text] == []


def test_ligatures_come_out_as_letters():
    draft = Draft()
    draft.claim("An efficient office finds five affidavits offhand.")
    text = "".join(pages_of(pdf_of(draft.map)))
    assert "efficient office finds five affidavits" in text


@pytest.mark.skipif(shutil.which("pdftotext") is None, reason="poppler is not installed")
def test_another_program_reads_the_claims_too(tmp_path):
    path = tmp_path / "case.pdf"
    path.write_bytes(example_pdf())
    read = subprocess.run(["pdftotext", "-raw", path, "-"], capture_output=True, check=True)
    text = squeezed(read.stdout.decode())
    claims = [one.text for one in example_map().claims.values()]
    assert [words for words in claims if squeezed(words) not in text] == []


def test_the_same_case_is_the_same_bytes():
    assert pdf_of(example_map(), example_text_of, "articles") == example_pdf()


def test_findings_are_printed_of_the_reader_asked_for_only():
    text = squeezed("".join(pages_of(example_pdf())))
    assert squeezed("Extinction is claimed") in text
    assert squeezed("Conceded at the hearing") not in text


def test_no_text_is_read_as_markup():
    draft = Draft(title=HOSTILE, court=HOSTILE, docket_number=HOSTILE, movant=HOSTILE)
    claim = draft.claim(HOSTILE, short_title=HOSTILE)
    draft.reason(claim, HOSTILE)
    first, second = pages_of(pdf_of(draft.map))[:2]
    assert squeezed(first).count(squeezed(HOSTILE)) >= 2
    assert squeezed(second).count(squeezed(HOSTILE)) >= 4


def test_right_to_left_text_is_printed():
    draft = Draft()
    draft.claim("مرحبا بالعالم")
    assert "مرحبا" in "".join(pages_of(pdf_of(draft.map))).replace("\u202b", "")


def test_what_no_font_can_show_is_printed_by_its_number():
    draft = Draft()
    draft.claim("before \x01 and \ue000 after")
    data = pdf_of(draft.map)
    text = squeezed("".join(pages_of(data)))
    assert "before[U+0001]and[U+E000]after" in text
    with pikepdf.open(io.BytesIO(data)) as pdf:
        assert "/StructTreeRoot" in pdf.Root


def test_an_emoji_does_not_break_the_export():
    draft = Draft()
    draft.claim("Users are 😀 about it.")
    assert squeezed("about it.") in squeezed("".join(pages_of(pdf_of(draft.map))))


def test_a_claim_of_a_hundred_thousand_characters_is_printed_whole():
    words = " ".join(f"w{number}" for number in range(16_000))
    draft = Draft()
    draft.claim(words)
    assert len(words) > 100_000
    pages = pages_of(pdf_of(draft.map))
    printed = re.sub(r"Untitledcase|Argumentmap\d+of\d+", "", squeezed("".join(pages[1:])))
    assert squeezed(words) in printed


def test_a_word_without_end_stays_on_the_page():
    draft = Draft()
    draft.claim("x" * 3000)
    page = pypdf.PdfReader(io.BytesIO(pdf_of(draft.map))).pages[1]
    assert page.extract_text().count("x") == 3000
    places = []
    page.extract_text(visitor_text=lambda text, _cm, tm, *_: places.append((tm[4], text)))
    assert max(len(text.replace("\u200b", "").strip()) for _, text in places) < 200


def test_an_empty_case_is_one_page_that_says_so():
    pages = pages_of(pdf_of(Draft().map))
    assert len(pages) == 1
    assert "This case holds no claims yet." in pages[0]


def test_a_chain_too_long_for_the_largest_page_is_drawn_smaller():
    draft = Draft()
    claim = draft.claim("The first.")
    for depth in range(250):
        claim = draft.reason(claim, f"Because of {depth}.")
    with pikepdf.open(io.BytesIO(pdf_of(draft.map))) as pdf:
        assert max(float(one) for one in pdf.pages[0].MediaBox[2:]) <= 14_400


def small_case(fillers=0):
    draft = Draft(title="Small")
    root = draft.claim("Order it.")
    source = draft.source(TEXT)
    draft.quote(source, TEXT.split(".")[0], root)
    for number in range(fillers):
        draft.reason(root, f"Reason {number}.")
    return draft


def test_every_page_after_the_map_says_which_of_how_many_it_is():
    _, *pages = pages_of(example_pdf())
    numbers = [re.findall(r"(\d+) of (\d+)", page)[-1] for page in pages]
    last = str(len(pages) + 1)
    assert numbers == [(str(number), last) for number, _ in enumerate(pages, start=2)]


def test_the_parts_of_a_small_case_share_a_page():
    pages = pages_of(pdf_of(small_case().map))
    assert len(pages) == 3  # the weighing has one of its own
    assert [name for name in ("Outline", "Sources", "Harms") if f"\n{name}\n" not in pages[1]] == []


def test_a_part_begins_a_page_where_the_one_before_it_is_long():
    pages = pages_of(pdf_of(small_case(fillers=13).map))
    sources = next(page for page in pages[1:] if "\nSources\n" in page)
    assert "Outline" not in sources


def two_causes(elements):
    """A case with two causes, the first of so many elements."""
    draft = Draft(title="Elements")
    for name, count in (("First", elements), ("Second", 2)):
        cause = draft.claim(f"{name} cause")
        record = draft.map.claims[cause]
        draft.do(plan_amendment(draft.map, record, role=ClaimRole.CAUSE_OF_ACTION))
        for number in range(count):
            text = f"{name} element {number}."
            draft.do(plan_own_element(draft.map, cause, text, new_id=draft.new_id))
    return draft.map


@pytest.mark.parametrize("elements", range(9, 14))
def test_the_head_of_a_cause_stands_on_the_page_of_its_first_element(elements):
    pages = pages_of(pdf_of(two_causes(elements)))[1:]
    heads = [at for at, page in enumerate(pages) if "\nSecond cause\nCause of action" in page]
    assert heads == [at for at, page in enumerate(pages) if "Second element 0." in page]


def test_no_page_begins_with_the_first_quote_of_a_claim():
    draft = Draft(title="Long")
    root = draft.claim("Order it.")
    words = "Quoted words go on over more than one line of the page. " * 3
    text = " ".join(f"First {number}: {words}" for number in range(120))
    source = draft.source(text)
    for number in range(60):
        claim = draft.reason(root, f"Reason {number}. " + "And more of it. " * (number % 7 * 6))
        draft.quote(source, f"First {number}: {words}".strip(), claim, text)
        if number % 2:
            draft.reason(claim, "Below it.")  # a branch is printed as a heading
    pages = pages_of(pdf_of(draft.map, lambda _: None))[1:]
    assert len(pages) > 6
    for page in pages:
        begun = page.split("\n", 1)[-1].lstrip("“ \n")
        assert not re.match(r"First \d+:", begun), begun[:60]


def test_a_paper_of_one_part_has_its_caption():
    draft = Draft(posture="tro-on-notice", court="District Court of Alaska", movant="Parler LLC")
    choices = Choices(paper="order")
    made = pdf_bytes(CaseToExport(draft.map, lambda _: None, standards(), choices))
    page, *_ = pages_of(made)
    assert squeezed("DISTRICT COURT OF ALASKA") in squeezed(page)
    assert squeezed("Proposed order") in squeezed(page)


@pytest.mark.parametrize("style", ["grey", "black"])
def test_a_paper_without_colour_has_none_and_the_letters_of_the_sides(style):
    choices = Choices("articles", style=style)
    made = pdf_bytes(CaseToExport(example_map(), example_text_of, standards(), choices))
    with pikepdf.open(io.BytesIO(made)) as pdf:
        painted = colors_of(pdf)
    assert painted
    assert [color for color in painted if len(set(color)) > 1] == []
    letters = [line for line in pages_of(made)[0].splitlines() if line[:2] in {"M ", "R "}]
    assert {line[0] for line in letters} == {"M", "R"}


def test_the_style_of_colours_is_the_usual_one():
    choices = Choices("articles", style="colour")
    case = CaseToExport(example_map(), example_text_of, standards(), choices)
    assert pdf_bytes(case) == example_pdf()
