"""The notes for whoever drafts, in the margin of a brief: none is lost, none lies on another."""

from __future__ import annotations

import re
from itertools import combinations

import pytest
from example import example_map, example_text_of, standards
from pdf_pages import pages_of
from PySide6.QtCore import QBuffer, QByteArray, QMarginsF
from PySide6.QtPdf import QPdfDocument

from argmap.case.ids import keyed_id
from argmap.case.places import Under
from argmap.case.plan_caption import plan_caption
from argmap.case.plan_claims import plan_claim
from argmap.case.terms import Side, Stance
from argmap.formats.case_to_export import CaseToExport, Choices
from argmap.formats.pdf import pdf_bytes

pytestmark = pytest.mark.usefixtures("qapp")

POINT = (
    "Point {}: the record on this point shows that the movant had been told of the breach "
    "in writing long before the day."
)
LONG = " ".join(f"This is the short sentence of number {at} that stands here." for at in range(25))
TOP, FOOT, RIGHT = 70, 740, 612 - 28
NOTE = 486
"""Where the margin begins in which notes stand, in points."""


def attacked(*texts, kind="reply", respondent="", **options):
    """The example as a brief whose first claim is attacked by claims of these words."""
    case_map = example_map()
    if respondent:
        case_map.apply(plan_caption(case_map, respondent=respondent, aliases=()))
    claim = next(one for one in case_map.claims.values() if "Sherman Act" in one.text)
    for at, text in enumerate(texts):
        ids = iter(keyed_id("attack", f"{at}.{part}") for part in range(9))
        place = Under(claim.id, Stance.CON)
        new_id = ids.__next__
        case_map.apply(plan_claim(case_map, text, place, new_id=new_id, side=Side.RESPONDENT))
    choices = Choices(paper=kind, today="2024-08-26", options=options)
    return pdf_bytes(CaseToExport(case_map, example_text_of, standards(), choices))


def points(number):
    return [POINT.format(at) for at in range(number)]


def note_lines(data):
    """The lines in the margin of each page, as rectangles in points from its upper left corner."""
    held = QByteArray(data)
    buffer = QBuffer(held)
    buffer.open(QBuffer.OpenModeFlag.ReadOnly)
    document = QPdfDocument()
    document.load(buffer)
    pages = [
        [one.boundingRect() for one in document.getAllText(at).bounds()]
        for at in range(document.pageCount())
    ]
    document.close()
    return [[one for one in page if one.left() > NOTE and not is_foot(one)] for page in pages]


def is_foot(line):
    return FOOT < line.top() < FOOT + 15


def assert_readable(data):
    for page in note_lines(data):
        for line in page:
            assert line.top() >= TOP
            assert line.bottom() <= FOOT
            assert line.right() <= RIGHT
        for one, other in combinations(page, 2):
            assert not one.marginsRemoved(QMarginsF(0, 1, 0, 1)).intersects(other)


def said(data):
    """The words of the pages without their feet, between which a note may be parted."""
    bodies = (page.rpartition("\n")[0] for page in pages_of(data))
    return re.sub(r"\s+", " ", " ".join(bodies))


ATTACKED = [
    *((kind, at, "yes") for kind in ("reply", "memorandum") for at in range(1, 15)),
    *((kind, at, "no") for kind in ("reply", "memorandum") for at in (1, 8, 14)),
    ("opposition", 14, "yes"),
]


@pytest.mark.parametrize(("kind", "number", "last_page"), ATTACKED)
def test_no_note_lies_on_another_or_leaves_the_page(kind, number, last_page):
    data = attacked(*points(number), kind=kind, last_page=last_page)
    assert any(note_lines(data))
    assert_readable(data)
    assert all(f"oint {at}: the record" in said(data) for at in range(number))


@pytest.mark.parametrize("last_page", ["yes", "no"])
@pytest.mark.parametrize("kind", ["reply", "memorandum"])
def test_a_very_long_note_is_readable_and_is_somewhere_whole(kind, last_page):
    data = attacked(LONG, kind=kind, last_page=last_page)
    assert_readable(data)
    assert all(f"sentence of number {at} that" in said(data) for at in range(25))
    assert ("The last page has the whole." in said(data)) is (last_page == "yes")


def test_what_the_margin_leaves_out_is_counted_and_is_on_the_last_page():
    data = attacked(*points(12))
    beside = pages_of(data)[3]
    left = int(re.search(r"And\s+(\d+)\s+more\s+attacks:", beside).group(1))
    shown = sum(f"oint {at}:" in re.sub(r"\s+", " ", beside) for at in range(12))
    assert shown < 12
    assert left >= 12 - shown
    last = said(data).partition("Attacks that the map does not answer")[2]
    assert all(f"oint {at}: the record" in last for at in range(12))


def test_party_names_of_many_words_keep_their_notes_on_the_page():
    names = ", ".join(f"Company Number {at} of Washington, Inc." for at in range(12))
    for kind in ("reply", "memorandum"):
        assert_readable(attacked(kind=kind, respondent=names))
