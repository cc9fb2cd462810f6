"""The map on pages of a chosen size: one, tiles with a key, a page for each branch."""

from __future__ import annotations

import io
import re
from functools import cache

import pikepdf
import pytest
from drafts import Draft
from example import example_map, example_text_of, standards
from pdf_pages import colors_of, pages_of
from pypdf import PdfReader

from argmap.brief.papers import paper_called
from argmap.case.case_map import CaseMap
from argmap.case.claims import Argument, Claim, Premise
from argmap.case.ids import ArgumentId, ClaimId, PremiseId, keyed_id
from argmap.case.terms import Side
from argmap.formats.case_to_export import CaseToExport, Choices
from argmap.formats.pdf import pdf_bytes
from argmap.formats.placed_paper import placed_paper
from argmap.formats.registry import export_case

pytestmark = pytest.mark.usefixtures("qapp")
CLAIMS = 620
KINDS = ({"size": "a3"}, {"pages": "tiles"}, {"pages": "branches"})


def to_export(case_map=None, style="", only=(), **options):
    text_of = example_text_of if case_map is None else lambda _: None
    choices = Choices("articles", only, style=style, today="2021-01-12", options=options)
    return CaseToExport(case_map or example_map(), text_of, standards(), choices)


@cache
def example_pdf(**options):
    return pdf_bytes(to_export(**options))


def small_map():
    draft = Draft()
    draft.reason(draft.claim("A claim."), "A reason.")
    return draft.map


def large_map():
    records = list(Draft(title="Large").map.records())
    ids = [ClaimId(keyed_id("claim", str(number))) for number in range(CLAIMS)]
    for number, claim in enumerate(ids):
        records.append(Claim(claim, text=f"Claim {number} says it.", rank=float(number)))
        if number:
            step = ArgumentId(keyed_id("step", str(number)))
            records.append(Argument(step, target_claim=ids[(number - 1) // 4], rank=float(number)))
            records.append(Premise(PremiseId(keyed_id("use", str(number))), step, claim))
    return CaseMap(records)


def squeezed(text):
    return re.sub(r"[\s\u200b]+", "", text)


def on_one_line(data):
    return [" ".join(page.split()) for page in pages_of(data)]


def names_of(data):
    return list(PdfReader(io.BytesIO(data)).page_labels)


def goals_of(pdf, page):
    """The pages, from 0, that the links of a page lead to."""
    numbers = {one.objgen: at for at, one in enumerate(pdf.pages)}
    named = pikepdf.NameTree(pdf.Root.Names.Dests) if "/Names" in pdf.Root else {}
    found = []
    for one in page.get("/Annots", []):
        if one.Subtype == "/Link" and "/Dest" in one:
            dest = one.Dest if isinstance(one.Dest, pikepdf.Array) else named[str(one.Dest)]
            found.append(numbers[dest[0].objgen])
    return found


def titles_of(items):
    for item in items:
        yield item.title
        yield from titles_of(item.children)


@pytest.mark.parametrize("options", KINDS)
def test_the_file_is_archivable_accessible_and_the_same_each_time(options):
    data = example_pdf(**options)
    assert pdf_bytes(to_export(**options)) == data
    with pikepdf.open(io.BytesIO(data)) as pdf:
        assert pdf.check_pdf_syntax() == []
        assert pdf.Root.MarkInfo.Marked
        assert pdf.Root.Lang == "en"
        assert "/StructTreeRoot" in pdf.Root
        with pdf.open_metadata() as metadata:
            assert (metadata["pdfaid:part"], metadata["pdfaid:conformance"]) == ("3", "A")
            assert metadata["pdfuaid:part"] == "1"


@pytest.mark.parametrize("options", KINDS)
def test_every_claim_stands_on_the_pages_of_the_map(options):
    pages = [squeezed(page) for page in pages_of(example_pdf(**options))]
    last = next(at for at, page in enumerate(pages) if "Inthismap" in page)
    drawn = "".join(pages[:last])
    claims = [one.text for one in example_map().claims.values()]
    assert [words for words in claims if squeezed(words) not in drawn] == []


@pytest.mark.parametrize("options", KINDS)
def test_every_page_of_the_map_names_the_case_its_docket_and_the_day(options):
    pages = on_one_line(example_pdf(**options))
    last = next(at for at, page in enumerate(pages) if "In this map" in page)
    for page in pages[:last]:
        assert "Parler LLC v. Amazon Web Services, Inc." in page
        assert "No. 2:21-cv-00031" in page
        assert "January 12, 2021" in page


@pytest.mark.parametrize("style", ["grey", "black"])
@pytest.mark.parametrize("options", KINDS)
def test_the_pages_have_no_colour_where_it_is_not_wanted(options, style):
    with pikepdf.open(io.BytesIO(pdf_bytes(to_export(style=style, **options)))) as pdf:
        painted = colors_of(pdf)
    assert painted
    assert [color for color in painted if len(set(color)) > 1] == []


@pytest.mark.parametrize(
    ("options", "sides"),
    [
        ({"size": "a1", "turn": "portrait"}, (1683.8, 2383.9)),
        ({"size": "tabloid", "turn": "landscape"}, (1224, 792)),
        ({"size": "arch-d"}, (2592, 1728)),
        ({"pages": "tiles", "turn": "portrait"}, (612, 792)),
        ({"pages": "branches", "size": "a4", "turn": "landscape"}, (841.9, 595.3)),
    ],
)
def test_the_pages_of_the_map_have_the_size_and_the_turn_asked_for(options, sides):
    case_map = small_map() if "turn" in options else None  # the example lies across
    with pikepdf.open(io.BytesIO(pdf_bytes(to_export(case_map, **options)))) as pdf:
        box = [float(one) for one in pdf.pages[0].MediaBox]
        assert box[2:] == pytest.approx(sides, abs=0.2)
        text = [float(one) for one in pdf.pages[-1].MediaBox[2:]]
    is_iso = options.get("size", "").startswith("a") and "arch" not in options["size"]
    assert text == pytest.approx((595.3, 841.9) if is_iso else (612, 792), abs=0.1)


def test_a_page_too_small_for_the_words_is_told(tmp_path):
    told = export_case(tmp_path / "map.pdf", to_export(size="a5"))
    assert any("points high" in one and "A5" in one for one in told)
    assert export_case(tmp_path / "map.pdf", to_export(size="a0")) == []


def test_pages_have_the_names_of_their_tiles_and_the_key_a_roman_figure():
    names = names_of(example_pdf(pages="tiles"))
    last = names.index("1")
    assert names[0] == "i"
    assert all(re.fullmatch(r"[A-Z]\d+", name) for name in names[1:last])
    assert names[1:last] == sorted(set(names[1:last]))
    assert names[last:] == [str(number) for number in range(1, len(names) - last + 1)]
    assert len(names[1:last]) > 3


def test_what_stands_behind_the_tiles_counts_its_own_pages():
    data = example_pdf(pages="tiles")
    pages, first = on_one_line(data), names_of(data).index("1")
    counts = [re.findall(r"(\d+) of (\d+)", page)[-1] for page in pages[first:]]
    last = str(len(pages) - first)
    assert counts == [(str(number), last) for number in range(1, len(pages) - first + 1)]


def test_neighbours_name_each_other_and_what_is_left_out():
    data = example_pdf(pages="tiles")
    pages, names = on_one_line(data), names_of(data)
    tiles = dict(zip(names[1 : names.index("1")], pages[1:], strict=False))
    joins = {(name, other) for name in tiles for other in re.findall(r"joins (\w+)", tiles[name])}
    assert joins == {(other, name) for name, other in joins}
    empty = {other for name in tiles for other in re.findall(r"(\w+) is empty", tiles[name])}
    left_out = re.search(r"both\. (.*) (?:hold|holds) nothing", pages[0])[1]
    assert empty <= set(re.findall(r"[A-Z]\d+", left_out))
    assert not set(re.findall(r"[A-Z]\d+", left_out)) & tiles.keys()


def test_the_key_leads_to_each_tile_and_so_do_neighbours_and_bookmarks():
    with pikepdf.open(io.BytesIO(example_pdf(pages="tiles"))) as pdf:
        names = names_of(example_pdf(pages="tiles"))
        last = names.index("1")
        assert sorted(set(goals_of(pdf, pdf.pages[0]))) == list(range(1, last))
        for page in pdf.pages[1:last]:
            goals = goals_of(pdf, page)
            assert any(1 <= goal < last for goal in goals)
            assert any(goal >= last for goal in goals)
        with pdf.open_outline() as outline:
            titles = list(titles_of(outline.root))
    assert [f"Tile {name}" for name in names[1:last]] == [one for one in titles if "Tile" in one]


def test_a_tile_has_no_words_but_those_of_the_boxes_that_it_touches():
    draft = Draft(title="Wide")
    root = draft.claim("The root of it all")
    for number in range(24):
        draft.reason(draft.reason(root, f"Reason {number:02}"), f"Below {number:02}")
    pages = on_one_line(pdf_bytes(to_export(draft.map, pages="tiles", turn="portrait", words="10")))
    tiles = [page for page in pages if page.startswith("Tile ")]
    held = [set(re.findall(r"Reason \d\d", page)) for page in tiles]
    assert len(tiles) > 3
    assert all(len(one) < 24 for one in held)
    assert len(set().union(*held)) == 24
    # Only what stands on a cut is on both sides of it.
    assert sum(map(len, held)) < 36


def test_a_tile_that_only_a_frame_reaches_is_printed():
    draft = Draft(title="Wide")
    root = draft.claim("The root of it all")
    first = draft.reason(root, "Together")
    for number in range(14):
        draft.beside(first, f"Beside {number:02}")
    for number in range(14):
        draft.reason(first, f"Reason {number:02} " + "and more of it " * 9)
    data = pdf_bytes(to_export(draft.map, pages="tiles", size="a6", words="10"))
    assert len(names_of(data)) > 20


def test_each_branch_page_leads_where_it_says_and_back():
    data = example_pdf(pages="branches")
    pages, names = on_one_line(data), names_of(data)
    assert names[:3] == ["i", "1", "2"]
    last = next(at for at, page in enumerate(pages) if "In this map" in page)
    assert names[last] == str(last)
    goes_on = {
        (number, int(to))
        for number in range(1, last)
        for to in re.findall(r"continues on page (\d+)", pages[number])
    }
    comes_from = {
        (int(to), number)
        for number in range(1, last)
        for to in re.findall(r"(?:from|begins on) page (\d+)", pages[number])
    }
    folded = {one for one in goes_on if one in comes_from}
    assert len(goes_on) >= 4
    assert goes_on == folded
    with pikepdf.open(io.BytesIO(data)) as pdf:
        for number in range(1, last):
            goals = set(goals_of(pdf, pdf.pages[number]))
            named = {to for at, to in goes_on if at == number}
            named |= {at for at, to in comes_from if to == number}
            assert named <= goals
            assert named | set(range(last, len(pages))) >= goals - {
                int(to) for to in re.findall(r"in full on page (\d+)", pages[number])
            }


def test_a_claim_used_again_names_the_page_on_which_it_stands_in_full():
    pages = on_one_line(example_pdf(pages="branches"))
    found = [
        (number, int(to))
        for number, page in enumerate(pages)
        for to in re.findall(r"in full on page (\d+)", page)
    ]
    assert found
    words = "Section 230(c)(2)(A) asks for good faith, and animus negates it."
    home = next(at for at, page in enumerate(pages) if words in page)
    assert {to for _, to in found} >= {home}


def test_what_bears_on_a_claim_is_parted_where_it_is_too_wide_for_a_page():
    draft = Draft(title="Wide")
    root = draft.claim("The root of it all")
    for number in range(40):
        reason = draft.reason(root, f"Reason {number:02} " + "and more of it " * 8)
        draft.reason(draft.reason(reason, f"Below {number:02}"), f"Deep {number:02}")
    pages = on_one_line(pdf_bytes(to_export(draft.map, pages="branches", words="10")))
    parts = [re.search(r"all \((\d+) of (\d+)\)", page) for page in pages[1:]]
    counted = [found for found in parts if found]
    assert len(counted) > 2
    assert [int(one[1]) for one in counted] == list(range(1, int(counted[0][2]) + 1))
    for words in ("Reason", "Below", "Deep"):
        assert len({one for page in pages[1:] for one in re.findall(rf"{words} \d\d", page)}) == 40


def test_claims_that_nothing_bears_on_share_a_page():
    draft = Draft(title="Loose")
    for number in range(30):
        draft.claim(f"Claim {number:02}")
    pages = on_one_line(pdf_bytes(to_export(draft.map, pages="branches")))
    last = next(at for at, page in enumerate(pages) if "In this map" in page)
    assert 1 <= last <= 8
    assert len({one for page in pages[:last] for one in re.findall(r"Claim \d\d", page)}) == 30


@pytest.mark.parametrize("options", [*KINDS, {"pages": "branches", "size": "a6", "words": "10"}])
def test_an_empty_case_one_claim_and_text_of_any_kind_are_printed(options):
    assert "This case holds no claims yet." in " ".join(
        on_one_line(pdf_bytes(to_export(Draft().map, **options)))
    )
    draft = Draft()
    claim = draft.claim('#panic("x") *b* \U0001f600 ' + "long " * 900)
    draft.objection(claim, "عربي", side=Side.RESPONDENT)
    assert '#panic("x")*b*' in squeezed(
        "".join(pages_of(pdf_bytes(to_export(draft.map, **options))))
    )


@pytest.mark.parametrize("options", KINDS)
def test_a_branch_and_quotes_on_the_boxes_go_on_all_pages(options):
    case_map = example_map()
    only = next(one.id for one in case_map.claims.values() if one.short_title == "Equities")
    case = CaseToExport(
        *(case_map, example_text_of, standards()),
        Choices("articles", (only,), options={**options, "quotes": "6"}),
    )
    pages = on_one_line(pdf_bytes(case))
    text = " ".join(pages)
    assert "and what is below it" in text
    assert "antitrust" not in " ".join(page for page in pages if "Tile" in page)


@pytest.mark.parametrize("pages", ["tiles", "branches"])
def test_the_boxes_of_a_large_map_lead_to_their_entries_from_all_pages_and_back(pages):
    data = pdf_bytes(to_export(large_map(), pages=pages, size="a2", words="6"))
    with pikepdf.open(io.BytesIO(data)) as pdf:
        assert pdf.check_pdf_syntax() == []
        names = pages_of(data)
        last = next(at for at, page in enumerate(names) if "In this map" in page)
        out = [goal for page in pdf.pages[:last] for goal in goals_of(pdf, page) if goal >= last]
        back = [goal for page in pdf.pages[last:] for goal in goals_of(pdf, page) if goal < last]
        open_links = [
            str(one.A.URI)
            for page in pdf.pages
            for one in page.get("/Annots", [])
            if "/A" in one and str(one.A.get("/URI", "")).startswith("argmap:")
        ]
    assert open_links == []
    assert len(out) >= CLAIMS
    assert len(back) == CLAIMS


def test_a_window_shows_the_pages_with_what_stands_where():
    case = to_export(pages="tiles")
    placed = placed_paper(case)
    first = pages_of(placed.pdf).index(
        next(one for one in pages_of(placed.pdf) if "In this" in one)
    )
    assert {one.page for one in placed.blocks} >= {first}
    assert min(one.page for one in placed.blocks) == first


@pytest.mark.parametrize("name", ["map.png", "map.svg"])
def test_a_picture_has_no_pages_and_says_so(tmp_path, name):
    told = export_case(tmp_path / name, to_export(small_map(), pages="tiles"))
    assert any("one picture" in one for one in told)
    told = export_case(tmp_path / name, to_export(small_map()))
    assert not any("one picture" in one for one in told)


def test_the_options_of_the_map_are_those_of_its_paper():
    assert [one.name for one in paper_called("map").options] == [
        *("pages", "size", "turn", "words", "quotes")
    ]


def test_branches_on_a_single_page_have_the_legend_there_and_on_several_before_them():
    draft = Draft()
    root = draft.claim("The root.")
    draft.objection(draft.reason(root, "A reason."), "Against it.")
    # The outline behind the map begins on a page of its own.
    only, *_ = on_one_line(pdf_bytes(to_export(draft.map, pages="branches")))
    assert "an attack is not answered" in only
    front, *pages = on_one_line(example_pdf(pages="branches"))
    assert "nothing supports it yet" in front
    assert not any("nothing supports it yet" in one for one in pages[:3])
