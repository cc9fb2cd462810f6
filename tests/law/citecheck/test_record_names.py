"""Documents of the record: told from others at the same number by what they are called."""

from __future__ import annotations

import pytest
from student_prose import checked, verdicts

from argmap.law.citecheck.items import Verdict
from argmap.law.citecheck.record_names import Naming, naming

OWN = "Parler LLC v. Amazon Web Servs., Inc., 514 F. Supp. 3d 1261 (W.D. Wash. 2021)"
KNOWN, NUMBER, UNKNOWN = Verdict.KNOWN, Verdict.WRONG_NUMBER, Verdict.UNKNOWN


@pytest.mark.parametrize(
    ("cited", "verdict"),
    [
        ("Order, Dkt. 34", KNOWN),
        ("See Order (Dkt. 34)", KNOWN),
        ("Opinion and Order, Dkt. 34 at 3", KNOWN),
        ("Prelim. Inj. Order, ECF No. 34, at 5", KNOWN),
        ("Order Denying PI, Dkt. 34", KNOWN),
        ("Ord. Den. Mot. Prelim. Inj., Dkt. 34", KNOWN),
        ("Order Denying Parler’s Motion for a Preliminary Injunction, Dkt. 34", KNOWN),
        ("Judge Rothstein’s Order of January 21, 2021, Dkt. 34", KNOWN),
        ("Parler, LLC v. Amazon Web Services, Inc., No. 2:21-cv-00031-BJR, Dkt. 34", KNOWN),
        (f"{OWN}, Dkt. 34", KNOWN),
        ("Order Granting Motion for Preliminary Injunction, Dkt. 34", NUMBER),
        ("Motion for Preliminary Injunction, Dkt. 34", NUMBER),
        ("Motion to Dismiss, Dkt. 34", NUMBER),
        ("Order to Show Cause, Dkt. 34", NUMBER),
        ("Peikari Decl. ¶ 5, Dkt. 34", NUMBER),
        ("Order Denying Emergency Motion for Preliminary Injunction, Dkt. 34", Verdict.UNCHECKABLE),
        ("Varghese v. China S. Airlines Co., 925 F.3d 1339 (11th Cir. 2019), Dkt. 34", UNKNOWN),
        ("Varghese v. China S. Airlines Co., Dkt. 34", NUMBER),
        ("Martinez v. Delta Air Lines, Inc., 2019 WL 4639462 (N.D. Cal. 2019), Dkt. 34", UNKNOWN),
        ("Order, Dkt. 12", UNKNOWN),
        ("Order Granting Motion for Preliminary Injunction, Dkt. 12", UNKNOWN),
        ("Order Denying Motion for Preliminary Injunction, Dkt. 12", NUMBER),
    ],
)
def test_a_number_of_the_docket_makes_nothing_else_known(cited, verdict):
    assert verdicts(f"So it was held. {cited}.") == [verdict]


def test_words_given_to_a_case_that_is_not_held_are_not_compared_with_the_docket_of_this_one():
    cite = "Varghese v. China S. Airlines Co., 925 F.3d 1339 (11th Cir. 2019), Dkt. 34"
    said = checked(f"It is “never so at all in any of the courts of this land.” {cite}.")
    assert [one.verdict for one in said] == [Verdict.UNCHECKABLE, UNKNOWN]


@pytest.mark.parametrize(
    ("name", "title", "told"),
    [
        ("Matze Decl.", "Declaration of John Matze", Naming.WHOLE),
        ("Peikari Decl.", "Declaration of John Matze", Naming.OTHER),
        ("Second Matze Decl.", "Declaration of John Matze", Naming.PERHAPS),
        ("Hr’g Tr.", "Transcript of Hearing on Motion", Naming.BARE),
        ("TRO Mot.", "Motion for Temporary Restraining Order", Naming.WHOLE),
        ("Ex. A", "AWS Customer Agreement", Naming.BARE),
        ("Am. Compl.", "Complaint", Naming.OTHER),
        ("Def.’s Opp’n", "AWS’s Opposition to Motion", Naming.BARE),
        ("AWS., Order", "Order Denying Motion", Naming.BARE),
    ],
)
def test_a_name_is_short_for_a_title_by_all_its_words(name, title, told):
    assert naming(name, title) is told
