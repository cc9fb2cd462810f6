"""The caption of a paper against the case's own record: its number, its court and its parties."""

from __future__ import annotations

import pytest
from example import example_map
from student_prose import held

from argmap.law.citecheck.checking import check_paper
from argmap.law.citecheck.items import PaperText, Verdict
from argmap.law.citecheck.own_caption import caption_differences

LINES = """United States District Court for the Western District of Washington

# Parler LLC v. Amazon Web Services, Inc.

No. 2:21-cv-00031-BJR

Opposition to motion for a temporary restraining order
"""
BOX = """UNITED STATES DISTRICT COURT
WESTERN DISTRICT OF WASHINGTON
AT SEATTLE

PARLER LLC, a Nevada limited liability company,

Plaintiff,

v.

AMAZON WEB SERVICES, INC., a Delaware corporation,

Defendant.

Case No. 2:21-cv-00031-BJR

REPLY IN SUPPORT OF MOTION
"""
COLUMN = """THE HONORABLE BARBARA J. ROTHSTEIN
UNITED STATES DISTRICT COURT
FOR THE WESTERN DISTRICT OF WASHINGTON
PARLER LLC,                 )
          Plaintiff,        )   No. C21-0031-BJR
     v.                     )
AMAZON WEB SERVICES, INC.,  )
          Defendant.        )
"""
ONE_LINE = (
    "U.S. District Court, W.D. Wash.\n\nParler LLC, Plaintiff, v. Amazon Web Servs., Inc.,"
    " Defendant, No. 21-cv-31\n"
)
SHORT = "Parler v. Amazon, No. 2:21-cv-00031 (W.D. Wash.)\n\nMEMORANDUM OF LAW\n"
MEMO = """# BENCH MEMORANDUM

**To:** Judge Rothstein
**Re:** *Parler LLC v. Amazon Web Services, Inc.*, No. 2:21-cv-00031-BJR — motion for an order
"""
NOTE = "MEMORANDUM\n\nRE: Parler v. AWS; likelihood of a TRO\n\nNo. 2:21-cv-00031-BJR\n"
CAPTIONS = [LINES, BOX, COLUMN, ONE_LINE, SHORT, MEMO, NOTE]


def told(text):
    body = "\nParler asks for an order in Smith v. Jones, No. 9:99-cv-00001, which is another case."
    return [printed.words for printed, _ in caption_differences(text + body, example_map().case)]


@pytest.mark.parametrize("caption", CAPTIONS)
def test_a_caption_as_the_record_has_it_is_not_told(caption):
    assert told(caption) == []


@pytest.mark.parametrize("caption", CAPTIONS)
def test_another_number_in_a_caption_is_told(caption):
    number = next(one for one in ("00031", "0031", "31") if one in caption)
    (words,) = told(caption.replace(number, number.replace("31", "13"), 1))
    assert "13" in words


@pytest.mark.parametrize("caption", CAPTIONS[:3])
@pytest.mark.parametrize(
    ("own", "other"),
    [
        ("Parler LLC", "Gab LLC"),
        ("Parler LLC", "Parler Inc."),
        ("Amazon Web Services, Inc.", "Google LLC"),
        ("Amazon Web Services, Inc.", "Amazon Web Servers, Inc."),
        ("Western District", "Eastern District"),
        ("of Washington", "of Oregon"),
    ],
)
def test_another_party_or_court_in_a_caption_is_told(caption, own, other):
    changed = caption.replace(own, other, 1).replace(own.upper(), other.upper(), 1)
    assert changed != caption
    assert len(told(changed)) == 1


def test_exchanged_sides_are_told():
    swapped = LINES.replace("Parler LLC v. Amazon Web Services, Inc.", "AWS v. Parler LLC")
    assert told(swapped) == ["AWS", "Parler LLC"]


@pytest.mark.parametrize(
    "text",
    [
        "# What Winter v. NRDC asks of a movant\n\nIt asks for four things.\n",
        "UNITED STATES COURT OF APPEALS FOR THE NINTH CIRCUIT\n\nNo. 21-35010\n\nDoe v. Roe\n",
        "Notes on the hearing\n\nNo. 3 was the best answer.\n",
        "",
    ],
)
def test_what_is_no_caption_of_that_court_is_not_compared(text):
    assert told(text) == []


def test_the_cite_check_of_a_paper_doubts_its_caption():
    text = LINES.replace("00031", "00013")
    (item,) = check_paper(PaperText(text), held()).items
    assert item.verdict is Verdict.UNCHECKABLE
    assert text[item.span.start : item.span.end] == item.words == "2:21-cv-00013-BJR"
    assert "2:21-cv-00031-BJR" in item.how
