from __future__ import annotations

import io
import re
from functools import cache
from itertools import pairwise

import pikepdf
import pypdf
import pytest
from drafts import Draft as Case
from example import example_map, example_text_of, standards
from pdf_pages import pages_of

from argmap.case.places import Under
from argmap.case.plan_claims import plan_amendment, plan_claim
from argmap.case.plan_evidence import plan_cite
from argmap.case.terms import Side, SourceKind, Stance
from argmap.formats.case_to_export import CaseToExport, Choices
from argmap.formats.pdf import pdf_bytes

pytestmark = pytest.mark.usefixtures("qapp")

DAY = "2024-08-26"


def brief(case_map, text_of=lambda _: None, kind="memorandum", **options):
    choices = Choices(paper=kind, today=DAY, options=options)
    return pdf_bytes(CaseToExport(case_map, text_of, standards(), choices))


@cache
def example(kind="memorandum"):
    return brief(example_map(), example_text_of, kind)


def squeezed(text):
    return re.sub(r"[\s\u200b]+", "", text)


def numbered(data):
    """The text of each page by the number that is printed on it."""
    with pikepdf.open(io.BytesIO(data)) as pdf:
        labels = [pdf.pages[at].label for at in range(len(pdf.pages))]
    return dict(zip(labels, pages_of(data), strict=True))


@cache
def cited_on_many_pages():
    """A brief in which one authority is cited at 101 and on, another twice, one in front."""
    case = Case(movant="Parler LLC", respondent="AWS", title="Parler v. AWS", standard="")
    root = case.claim("The order should issue.", side=Side.MOVANT)
    first = case.source("x", kind=SourceKind.CASE, citation="Alpha v. Beta, 1 U.S. 2 (1790)")
    other = case.source("y", kind=SourceKind.CASE, citation="Gamma v. Delta, 3 U.S. 4 (1791)")
    for number in range(9):
        text = f"Point {number} holds. " + "It is so and so. " * 95
        added = plan_claim(
            case.map, text.strip(), Under(root, Stance.PRO), new_id=case.new_id, side=Side.MOVANT
        )
        claim = next(one.after.id for one in case.do(added).changes if one.after)
        cited, page = (other, 301) if number in {3, 4} else (first, 101)
        place = str(page + number)
        case.do(plan_cite(case.map, cited, claim, new_id=case.new_id, pinpoint=place))
    return brief(case.map)


def printed(data, numbers):
    """The pages of the body on which any of these numbers stands as a place."""
    pages = numbered(data)
    found = re.compile(r"\b(?:at|\d,) ?(" + "|".join(map(str, numbers)) + r")\b")
    return [label for label, text in pages.items() if label.isdigit() and found.search(text)]


def listed(data, name):
    """What the table of authorities has behind a name."""
    front = " ".join(text for label, text in numbered(data).items() if not label.isdigit())
    entry = re.search(
        re.escape(name) + r".*?\(\d{4}\)[\s.]*([\d, ]+\d|\d|passim)", front, re.DOTALL
    )
    assert entry is not None
    return entry[1]


def test_the_table_of_authorities_has_the_pages_on_which_each_is_cited():
    data = cited_on_many_pages()
    pages = printed(data, [304, 305])
    assert len(pages) == 2
    assert listed(data, "Gamma v. Delta") == ", ".join(pages)


def test_what_is_cited_on_five_pages_is_cited_passim():
    data = cited_on_many_pages()
    assert len(printed(data, range(101, 110))) >= 5
    assert listed(data, "Alpha v. Beta") == "passim"


def test_the_table_of_contents_has_the_pages_of_the_headings():
    pages = numbered(cited_on_many_pages())
    contents = " ".join(text for label, text in pages.items() if not label.isdigit())
    for title in ("Introduction and relief requested", "Argument", "Security", "Conclusion"):
        told = re.search(re.escape(title) + r"[\s.]*(\d+)", contents)
        assert squeezed(title.upper()) in squeezed(pages[told[1]])


def test_the_front_matter_is_roman_and_the_body_begins_with_one():
    labels = list(numbered(example()))
    roman = [one for one in labels if not one.isdigit()]
    assert roman == ["i", "ii", "iii"]
    assert labels[3:] == [str(number) for number in range(1, len(labels) - 2)]


def test_the_caption_page_names_court_parties_and_paper():
    first = squeezed(pages_of(example())[0])
    assert squeezed("UNITED STATES DISTRICT COURT") in first
    assert squeezed("PARLER LLC, Movant, v. AMAZON WEB SERVICES, INC., Respondent.") in first
    assert squeezed("No. 2:21-cv-00031-BJR") in first
    assert squeezed("MOTION FOR A TEMPORARY RESTRAINING ORDER") in first


def test_notices_stand_at_the_head_of_every_page():
    pages = pages_of(brief(example_map(), example_text_of, draft="yes", not_advice="yes"))
    assert all(squeezed("DRAFT · Not legal advice") in squeezed(page) for page in pages)


def test_a_note_stands_beside_its_paragraph_and_covers_nothing():
    text = squeezed(" ".join(pages_of(example())))
    assert squeezed("AWS contends that it was a suspension, used as a last resort.") in text


@pytest.mark.parametrize("lines", range(0, 24, 3))
def test_a_signature_never_stands_alone_on_its_page(lines):
    case = Case(movant="Parler LLC", respondent="AWS", standard="", posture="")
    root = case.claim("The order should issue.", side=Side.MOVANT)
    case.reason(root, "It is so. " * (8 * lines + 1), side=Side.MOVANT)
    pages = pages_of(brief(case.map, last_page="no"))
    signed = next(page for page in pages if "Respectfully submitted" in page)
    assert squeezed("asks the Court to grant") in squeezed(signed)


def test_no_id_of_a_record_is_in_the_file():
    data = example()
    ids = {one.id for one in example_map().records()}
    with pikepdf.open(io.BytesIO(data)) as pdf:
        streams = b" ".join(
            one.read_bytes() for one in pdf.objects if isinstance(one, pikepdf.Stream)
        )
        words = streams + b" ".join(
            repr(one).encode() for one in pdf.objects if not isinstance(one, pikepdf.Stream)
        )
    assert not any(one.encode() in words for one in ids)


def test_it_is_tagged_archival_and_accessible_with_bookmarks():
    with pikepdf.open(io.BytesIO(example())) as pdf:
        metadata = str(pdf.Root.Metadata.read_bytes())
        with pdf.open_outline() as outline:
            titles = [one.title for one in outline.root]
    assert "pdfaid" in metadata
    assert "pdfuaid" in metadata
    assert any("Argument" in one for one in titles)


def test_markup_in_a_claim_is_printed_as_it_is():
    case_map = example_map()
    claim = next(iter(case_map.claims_on_factor("balance")))
    hostile = '#panic("x") *b* _i_ $x$ <l> @ref'
    case_map.apply(plan_amendment(case_map, claim, text=hostile))
    pages = pages_of(brief(case_map, example_text_of))
    assert squeezed(hostile) in squeezed(" ".join(pages))


def test_the_same_case_is_the_same_bytes():
    assert brief(example_map(), example_text_of) == example()


def test_words_from_right_to_left_are_printed_whole():
    case_map = example_map()
    claim = next(iter(case_map.claims_on_factor("balance")))
    words = "שלום עולם"
    case_map.apply(plan_amendment(case_map, claim, text=words, as_question=words))
    text = " ".join(pages_of(brief(case_map, example_text_of, form="IRAC")))
    # Readers of PDF differ on the order of words on such a line, not on the words.
    assert all(word in text for word in words.split())


def placed_words(data):
    """Words with their page, and where they begin on it, in points from its left and its foot."""
    found = []
    for at, page in enumerate(pypdf.PdfReader(io.BytesIO(data)).pages):

        def seen(text, cm, tm, _font, _size, at=at):
            left = tm[4] * cm[0] + tm[5] * cm[2] + cm[4]
            base = tm[4] * cm[1] + tm[5] * cm[3] + cm[5]
            if text.strip():
                found.append((at, left, base, text.strip()))

        page.extract_text(visitor_text=seen)
    return found


def attacked(number):
    case = Case(movant="Parler LLC", respondent="AWS", title="Parler v. AWS", standard="")
    root = case.claim("The order should issue.", side=Side.MOVANT)
    for at in range(number):
        case.objection(
            root, f"Ground {at} stands against it in the words of a note.", side=Side.RESPONDENT
        )
    case.reason(root, "It is so and so. " * 40, side=Side.MOVANT)
    return case.map


def test_notes_in_the_margin_stand_below_each_other_and_on_the_page():
    data = brief(attacked(9))
    notes = {(page, round(base)) for page, left, base, _ in placed_words(data) if left > 475}
    assert len(notes) > 20
    by_page = {}
    for page, base in notes:
        by_page.setdefault(page, []).append(base)
    for bases in by_page.values():
        assert all(above - below > 6 for above, below in pairwise(sorted(bases, reverse=True)))
        assert min(bases) > 50
        assert max(bases) < 792 - 60


def test_notes_in_the_margin_take_no_room_from_the_text():
    with_notes = len(pages_of(brief(example_map(), example_text_of, "opposition")))
    case_map = example_map()
    without = len(pages_of(brief(case_map, example_text_of, "opposition", margin="no")))
    assert with_notes <= without + 2


def test_a_word_with_a_hyphen_is_not_divided_at_it():
    case = Case(movant="Parler LLC", respondent="AWS", title="Parler v. AWS", standard="")
    words = " ".join(f"Its {'x' * number} cloud-based host." for number in range(1, 60))
    case.claim(words, side=Side.MOVANT)
    text = " ".join(pages_of(brief(case.map)))
    assert text.count("cloud-based") >= 59
    assert "cloud-\n" not in text


def test_the_comma_of_a_role_of_two_words_stands_behind_the_second():
    roles = {"movant_role": "Plaintiffs-Petitioners", "respondent_role": "Defendants-Respondents"}
    case = Case(movant="Roe", respondent="Marrow", **roles)
    case.claim("The order should issue.", side=Side.MOVANT)
    front = squeezed(pages_of(brief(case.map))[0])
    assert "Plaintiffs-Petitioners," in front
    assert "Defendants-Respondents." in front


def test_what_a_card_says_of_its_marks_stands_under_its_words():
    pages = squeezed(
        "".join(pages_of(brief(example_map(), example_text_of, "debate", side="respondent")))
    )
    card = squeezed("“We made our concerns known to Parler over a number of weeks")
    told = squeezed("these words have the opening mark and not the closing one")
    after = pages[pages.index(card) + len(card) :]
    assert after.startswith(squeezed("Of the quotation We made our concerns known"))
    assert told in after
