from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap.brief.authority_forms import full_form, short_form
from argmap.law.citations.authority import Authority, AuthorityKind
from argmap.law.citations.by_eyecite import eyecite_finder
from argmap.law.citations.found_citation import CiteForm
from argmap.law.citations.parsing import parse_authority
from argmap.law.citations.scanning import find_citations
from argmap.sources.reading.plain import read_markdown

PASSAGES = tomllib.loads((Path(__file__).parent / "passages.toml").read_text(encoding="utf-8"))
ROW = re.compile(
    r"(?P<form>[a-z. ]+?)(?: -> (?:(?P<to>\d+)|nothing: (?P<why>.*?)))?(?: in (?P<inside>\d+))?"
)


def one_line(words):
    return " ".join(words.split())


def said(text, one):
    """A citation as the passages write it, but for what its authority is."""
    to = f" -> {one.refers_to}" if one.refers_to is not None else ""
    inside = f" in {one.inside}" if one.inside is not None else ""
    nothing = " -> nothing" if one.doubt else ""
    words = one_line(text[one.span.start : one.span.end])
    return f"{one.form}{to}{nothing}{inside} | {words}"


def matches(one, row):
    head, _, parts = (*row.split(" | "), "", "")[:3]
    told = ROW.fullmatch(head)
    if told["why"] and told["why"] not in one.doubt:
        return False
    pairs = (pair.split("=", 1) for pair in parts.split("; ") if pair)
    return all(getattr(one.authority, name) == value for name, value in pairs)


@pytest.mark.parametrize("with_eyecite", [False, True])
@pytest.mark.parametrize("passage", PASSAGES["passage"], ids=lambda one: one["about"])
def test_every_citation_of_a_passage_is_found(passage, with_eyecite):
    if with_eyecite:
        pytest.importorskip("eyecite")
    text = passage["text"] if passage.get("wrapped") else one_line(passage["text"])
    found = find_citations(text, (), eyecite_finder() if with_eyecite else None)
    heads = [" | ".join(row.split(" | ")[:2]) for row in passage["found"]]
    plain = [re.sub(r"nothing: .*?(?= \| )", "nothing", head) for head in heads]
    assert [said(text, one) for one in found] == plain
    for one, row in zip(found, passage["found"], strict=True):
        assert matches(one, row), (row, one)


NOTES = """Winter v. NRDC, 555 U.S. 7 (2008), is the rule.[^1] Id. at 22. It is.[^2] Nken
v. Holder, 556 U.S. 418 (2009).[^3] Id. at 420.

[^1]: Id. at 20. Doe v. Roe, 800 F.3d 1 (9th Cir. 2015).

[^2]: Nothing is cited here.

[^3]: Id. at 5.
"""


def test_notes_are_read_where_they_belong():
    reading = read_markdown(NOTES.encode(), "“b.md”")
    found = find_citations(reading.text, reading.blocks)
    assert [said(reading.text, one) for one in found] == [
        "full | Winter v. NRDC, 555 U.S. 7 (2008)",
        "id. -> 0 | Id. at 22",
        "full | Nken v. Holder, 556 U.S. 418 (2009)",
        "id. -> 2 | Id. at 420",
        "id. -> nothing | Id. at 20",
        "full | Doe v. Roe, 800 F.3d 1 (9th Cir. 2015)",
        "id. -> 5 | Id. at 5",
    ]
    assert "first citation of its note" in found[4].doubt


def test_the_text_refers_to_what_a_note_cites_in_full():
    text = "It is so.[^1] Winter, 555 U.S. at 22.\n\n[^1]: Winter v. NRDC, 555 U.S. 7 (2008)."
    reading = read_markdown(text.encode(), "“b.md”")
    short, whole = find_citations(reading.text, reading.blocks)
    assert (short.form, short.refers_to, whole.form) == (CiteForm.SHORT, 1, CiteForm.FULL)


def test_an_id_inside_a_citation_points_to_nothing():
    found = find_citations("Winter v. NRDC, 555 U.S. 7 (2008) (quoting id. at 5). Id. at 6.")
    assert [(one.refers_to, one.inside) for one in found] == [(None, None), (None, 0), (0, None)]
    assert "inside another" in found[1].doubt


def test_eyecite_adds_the_codes_and_reporters_it_knows():
    pytest.importorskip("eyecite")
    text = "Doe v. Roe, 12 Haw. 34 (1900)."
    assert find_citations(text) == []
    (found,) = find_citations(text, (), eyecite_finder())
    assert text[slice(*found.span)] == "Doe v. Roe, 12 Haw. 34 (1900)"


PARTIES = st.sampled_from(
    [
        *("Winter", "Parler LLC", "Amazon Web Servs., Inc.", "All. for the Wild Rockies", "Doe"),
        *(
            "United States",
            "O'Brien",
            "Nat. Res. Def. Council, Inc.",
            "City of Seattle",
            "eBay Inc.",
        ),
        *("Ass'n of Am. Pub. & Libr. Cos.", "Smith & Co.", "State ex rel. Jones", "De La Cruz"),
    ]
)
REPORTERS = st.sampled_from(
    ["U.S.", "S. Ct.", "F.3d", "F. Supp. 3d", "F.4th", "Cal. App. 5th", "P.3d"]
)
NUMBER = st.integers(1, 999).map(str)
PAGE = st.integers(1, 19).map(str)
PINS = st.sampled_from(["", "", ", 20", ", 1131–32", ", 20, 22", ", 20 n.3"])
COURTS = st.sampled_from(["(2008)", "(9th Cir. 2011)", "(W.D. Wash. 2021)", "(3d Cir. 2015)"])
DATES = st.sampled_from(["Jan. 11, 2021", "Sept. 27, 2019", "May 3, 2020"])
NAMES = st.one_of(
    st.builds("{} v. {}".format, PARTIES, PARTIES),
    st.sampled_from(["In re Google Play Store Antitrust Litig.", "Ex parte Young"]),
)
CASES = st.one_of(
    st.builds("{}, {} {} {}{} {}".format, NAMES, NUMBER, REPORTERS, PAGE, PINS, COURTS),
    st.builds(
        "{}, No. 19-cv-0{}-PJH, 2019 WL {}, at *{} (N.D. Cal. {})".format,
        *(NAMES, NUMBER, st.integers(1000, 9_999_999), NUMBER, DATES),
    ),
    st.builds("{}, No. 2:21-cv-00{} (W.D. Wash. {})".format, NAMES, NUMBER, DATES),
)
LAWS = st.one_of(
    st.builds(
        "{} U.S.C. § {}{}".format, st.integers(1, 54), NUMBER, st.sampled_from(["", "(c)(2)"])
    ),
    st.builds("{} C.F.R. § {}.1 (2020)".format, st.integers(1, 50), NUMBER),
    st.builds(
        "{} {}{}".format,
        st.sampled_from(["Fed. R. Civ. P.", "Fed. R. Evid.", "LCR"]),
        NUMBER,
        st.sampled_from(["", "(b)", "(b)(1)"]),
    ),
    st.builds("RCW {}.86.020".format, NUMBER),
    st.builds("U.S. Const. amend. {}".format, st.sampled_from(["I", "V", "XIV"])),
    st.builds("Cal. Civ. Code § {}".format, NUMBER),
)
RECORDS = st.builds(
    "{}{}, {} {}".format,
    st.sampled_from(["Compl.", "Peikari Decl.", "Mot.", "Hr'g Tr.", "Order", "Opp'n"]),
    st.sampled_from([" ¶ 25", " at 5", " 12:3–14", " ¶¶ 3–5", ""]),
    st.sampled_from(["ECF No.", "Dkt. No.", "Dkt."]),
    NUMBER,
)
ARTICLES = st.builds(
    "{}{}, {} ({}){}".format,
    st.sampled_from(["", "Juliette Michel, "]),
    st.sampled_from(["Parler Sues Amazon over Web Shutdown", "What Is Parler", "Amazon’s Reply"]),
    st.sampled_from(["N.Y. Times", "Malaysian Reserve"]),
    DATES,
    st.sampled_from(["", ", https://a.example/parler-1"]),
)
CITED = st.one_of(CASES, LAWS, RECORDS, ARTICLES)
BEFORE = st.sampled_from(
    ["", "See ", "It was denied. ", "The court held so (", "It is so; see also ", "It is. But see "]
)
AFTER = st.sampled_from([".", ". Then it ended.", "; and so on.", ") and so on."])


def printed(runs):
    return "".join(run.text for run in runs)


@given(CITED, BEFORE, AFTER)
def test_whatever_is_printed_is_found_and_read_back(cited, before, after):
    words = printed(full_form(parse_authority(cited)))
    text = f"{before}{words}{after}"
    (found,) = find_citations(text)
    assert text[found.span.start : found.span.end] == words
    assert found.authority == parse_authority(words)
    assert found.form is (
        CiteForm.RECORD if found.authority.kind is AuthorityKind.RECORD else CiteForm.FULL
    )


@given(CASES.filter(lambda one: "In re" not in one and "Ex parte" not in one), AFTER)
def test_a_short_form_that_is_printed_refers_to_the_full_one(cited, after):
    authority = parse_authority(cited)
    text = f"{printed(full_form(authority))}. It is so. {printed(short_form(authority))}{after}"
    whole, short = find_citations(text)
    assert (short.form, short.refers_to, short.doubt) == (CiteForm.SHORT, 0, "")
    for part in ("parties", "volume", "page", "docket", "pinpoint", "date"):
        assert getattr(short.authority, part) == getattr(whole.authority, part)


@given(st.lists(st.tuples(BEFORE, CITED, AFTER).map("".join), max_size=4).map(" ".join))
def test_citations_lie_in_their_text_and_refer_backwards(text):
    found = find_citations(text)
    assert [one.span for one in found] == sorted(one.span for one in found)
    for place, one in enumerate(found):
        assert 0 <= one.span.start < one.span.end <= len(text)
        assert one.refers_to is None or one.refers_to < place
        assert not (one.refers_to is not None and one.doubt)


PIECES = st.sampled_from(
    [
        *(
            "Winter",
            " v. ",
            "NRDC",
            ", ",
            "555",
            " U.S. ",
            "7",
            " (2008)",
            "(",
            ")",
            " F.3d ",
            "§ 230",
        ),
        *(
            "Id.",
            " at 5",
            "supra",
            "; ",
            "see ",
            "\n\n",
            "*",
            "_",
            "No. 2:21-cv-1",
            "ECF No. 1",
            "¶ 3",
        ),
        *(
            "[1975] AC 396",
            "Rule 65",
            "(quoting ",
            "aff'd, ",
            "2019 WL 1",
            "“",
            "Compl. ",
            "¾",
            ". ",
        ),
    ]
)


@given(st.lists(PIECES, max_size=40).map("".join))
def test_any_text_is_scanned(text):
    for one in find_citations(text):
        assert text[one.span.start : one.span.end].strip()
        assert isinstance(one.authority, Authority)
