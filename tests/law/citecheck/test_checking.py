from __future__ import annotations

import pytest
from cited_papers import held, sound_paper

from argmap.law.citecheck.checking import check_paper
from argmap.law.citecheck.items import ItemKind, PaperText, Verdict
from argmap.sources.giving_up import GivenUpError

ALTERED, OTHER_SOURCE = Verdict.ALTERED, Verdict.OTHER_SOURCE
NOT_FOUND, OTHER_SPEAKER = Verdict.NOT_FOUND, Verdict.OTHER_SPEAKER
YEAR, COURT, REPORTER = Verdict.WRONG_YEAR, Verdict.WRONG_COURT, Verdict.WRONG_REPORTER
WRONG_ID, UNKNOWN = Verdict.WRONG_ID, Verdict.UNKNOWN

VIOLENT = "A Violent Post Forced Parler to Leave AWS (undated; machine-translated)"
SUES = "Parler Sues Amazon (San Francisco) (undated; machine-translated)"
BOOTED = "Parler Is Now Suing Amazon for Booting It Offline After the Failed MAGA Coup"
WORDS = [
    ("political hostility", "political hatred"),
    ("effectively terminate", "effectively suspend"),
    ("appears to be", "is"),
    ("significant content", "some content"),
    ("encourages and incites", "encourages or incites"),
    ("microblogging services market", "social media market"),
    ("24 hours notice", "48 hours notice"),
    ("not a decrease", "and a decrease"),
    ("Sunday evening", "Monday evening"),
    ("its app stores", "its app store"),
    ("is not about suppressing", "is about suppressing"),
    ("all of its server data", "its server data"),
    ("hosts other microblogging", "hosts microblogging"),
    ("don’t want to work", "want to work"),
    ("the benefit of Twitter", "the benefit of Facebook"),
    ("own servers", "new servers"),
    ("to reduce competition", "to competition reduce"),
    ("driver of AWS’s", "driver of Amazon’s"),
    ("AWS suspended Parler", "AWS wrongly suspended Parler"),
    ("‘as a last resort’", "‘as a first resort’"),
    ("also rejected Parler’s claims", "also rejected Parler’s claim"),
]
MARKS = [
    ("[W]e saw", "We saw"),
    ("[W]orking", "Working"),
    ("[a]pple", "apple"),
    ("[t]his is", "this is"),
    ("content report[ers]", "content reporters"),
    ("content report[ers]", "content [report]ers"),
    ("this . . . dangerous", "this dangerous"),
    ("designed to reduce", "designed . . . to reduce"),
    ("social competitor Twitter", "social [competitor] Twitter"),
    ("The driver of", "The [driver] of"),
    ("his [sic] own servers", "his [own] servers"),
    ("saw a . . . increase", "saw a increase"),
]
SOURCES = [
    ("competitor Twitter” Id.", f"competitor Twitter” {VIOLENT}.", OTHER_SOURCE),
    ("don’t approve,” Id.", f"don’t approve,” {VIOLENT}.", OTHER_SOURCE),
    (f"{BOOTED}, supra", VIOLENT, OTHER_SOURCE),
    (f"resort’” {VIOLENT}", f"resort’” {SUES}", OTHER_SOURCE),
    ("AWS’s spokesperson said", "Parler said", OTHER_SPEAKER),
    ("Matze told", "Jeff Bezos told", OTHER_SPEAKER),
    ("In Parler’s words it was", "Amazon said it was", OTHER_SPEAKER),
    ("So the company was", "Donald Trump said the company was", OTHER_SPEAKER),
    ("It also rejected Parler’s claims that AWS", "AWS", Verdict.OUT_OF_CONTEXT),
    ("a double standard, noting that it hosts other microblogging sites like Twitter.",
     "the end of free enterprise as every honest merchant knows it.", NOT_FOUND),
    ("volunteers for content report[ers]", "robots that never sleep and never err", NOT_FOUND),
    ("In Parler’s words", "Bezos wrote “crush them before the weekend”. In Parler’s words",
     NOT_FOUND),
]  # fmt: skip
CITATIONS = [
    ("7, 20 (2008)", "7, 20 (2009)", YEAR),
    ("(9th Cir. 2011)", "(9th Cir. 2012)", YEAR),
    ("(9th Cir. 2011)", "(8th Cir. 2011)", COURT),
    ("632 F.3d 1127", "632 F.2d 1127", REPORTER),
    ("632 F.3d 1127", "632 F.3d 1172", REPORTER),
    ("555 U.S. 7, 20", "554 U.S. 7, 20", REPORTER),
    ("Sept. 27, 2019", "Sept. 28, 2019", YEAR),
    ("(N.D. Cal.", "(C.D. Cal.", COURT),
    ("2019 WL 4738288", "2019 WL 4738289", REPORTER),
    ("§ 230(c)(2)", "§ 231(c)(2)", UNKNOWN),
    ("ECF No. 1", "ECF No. 7", Verdict.WRONG_NUMBER),
    ("Fed. R. Civ. P. 65(b)", "Fed. R. Civ. P. 56(b)", UNKNOWN),
    ("Winter v. Nat.", "Summer v. Nat.", REPORTER),
    ("Id. at 24", "Id. at 4", WRONG_ID),
    ("Notice is due", "See Smith v. Jones, 12 F.3d 34 (9th Cir. 1999). Notice is due", UNKNOWN),
    ("It adds that", "Nken v. Holder, 556 U.S. 418 (2009). It adds that", WRONG_ID),
    ("Coup (undated).", "Coup (undated); Winter v. NRDC, 555 U.S. 7 (2008).", Verdict.AMBIGUOUS),
    ("A Violent Post Forced", "A Violent Post Made", UNKNOWN),
]
DAMAGES = [
    *((old, new, ALTERED) for old, new in (*WORDS, *MARKS)),
    *SOURCES,
    *CITATIONS,
]


def checked(text):
    return check_paper(PaperText(text), held()).items


def test_a_sound_paper_is_accused_of_nothing():
    items = checked(sound_paper())
    assert [one for one in items if one.verdict.accuses] == []
    by_kind = {kind: [one for one in items if one.kind is kind] for kind in ItemKind}
    assert {one.verdict for one in by_kind[ItemKind.CITATION]} == {Verdict.KNOWN}
    verdicts = [one.verdict for one in by_kind[ItemKind.QUOTATION]]
    assert verdicts.count(Verdict.EXACT) == 14
    assert verdicts.count(Verdict.MARKED) == 1
    assert verdicts.count(Verdict.UNCHECKABLE) == 7


def test_there_are_sixty_damages_and_more():
    assert len(DAMAGES) >= 60
    assert len(set(DAMAGES)) == len(DAMAGES)


@pytest.mark.parametrize(("old", "new", "verdict"), DAMAGES)
def test_every_damage_is_found_and_nothing_else_is_accused(old, new, verdict):
    sound = sound_paper()
    assert sound.count(old) == 1
    text, at = sound.replace(old, new), sound.index(old)
    found = [one for one in checked(text) if not one.verdict.is_sound]
    near = [one for one in found if at - 400 < one.span.start < at + len(new) + 400]
    assert verdict in {one.verdict for one in near}, near
    assert not any(one.how.endswith("..") for one in found), found
    shifted = (OTHER_SOURCE, WRONG_ID, UNKNOWN) if verdict in {OTHER_SOURCE, UNKNOWN} else ()
    for one in found:
        touched = one.span.start < at + len(new) and at < one.span.end
        expected = one.verdict in {verdict, Verdict.UNCHECKABLE, *shifted}
        assert touched or expected or not one.verdict.accuses, one


def test_a_check_that_nobody_waits_for_is_given_up():
    with pytest.raises(GivenUpError):
        check_paper(PaperText(sound_paper()), held(), lambda: False)


def test_the_same_items_have_the_same_keys_and_all_differ():
    one, other = (checked(sound_paper()) for _ in range(2))
    keys = [item.key for item in one]
    assert keys == [item.key for item in other]
    assert len(set(keys)) == len(keys)
