"""Every source that a memorandum of argmap cites is read back as itself, whatever it is called."""

from __future__ import annotations

import pytest
from drafts import Draft
from example import standards
from hypothesis import given, settings
from hypothesis import strategies as st

from argmap.case.changes import ChangeSet, added
from argmap.case.evidence import Document, document_hash
from argmap.case.motion import Relief
from argmap.case.terms import SourceKind
from argmap.formats.case_to_export import CaseToExport, Choices
from argmap.formats.docx_paper import docx_bytes
from argmap.formats.markdown import markdown_bytes
from argmap.formats.pdf import pdf_bytes
from argmap.formats.plain_text import text_bytes
from argmap.law.citecheck.checking import check_paper
from argmap.law.citecheck.held import held_of
from argmap.law.citecheck.items import ItemKind, PaperText, Verdict, paper_of
from argmap.sources.reading.pdf import read_pdf
from argmap.sources.reading.plain import read_markdown, read_plain
from argmap.sources.reading.word import read_word

WRITTEN = {
    "b.txt": (text_bytes, read_plain),
    "b.md": (markdown_bytes, read_markdown),
    "b.docx": (docx_bytes, read_word),
    "b.pdf": (pdf_bytes, read_pdf),
}
WORDS = [
    "the north gate stood open all night",
    "nobody warned the lower village",
    "water rose by nine feet within the hour",
    "the pumps had failed twice that spring",
    "its engineers asked for a second spillway",
    "the county paid for no repair at all",
    "a ferry carried the last families across",
    "the old mill was swept off its piles",
    "three bridges closed before daybreak",
    "crews found the siren cut from its post",
    "the ledger shows no inspection in May",
    "the road to the quarry lay under mud",
    "two wardens signed for the same key",
    "the gauge had been painted over",
    "insurers turned down every second claim",
    "the mayor slept in the school that week",
]


def case_of(shelf, string):
    """A case whose claims cite `string` sources each, and later quote each of them once more."""
    draft, texts, sources = Draft(movant="Hen Co.", respondent="The Board"), {}, []
    main = draft.claim("The motion should be granted.")
    for at, fields in enumerate(shelf):
        first, second = WORDS[2 * at : 2 * at + 2]
        text = f"It began at dusk. That {first}, as all agree. Then {second}, and it was over.\n"
        sources.append((draft.source(text, **fields), first, second))
        texts[sources[-1][0]] = text
    for turn in (1, 2):
        for at in range(0, len(sources), string):
            claim = draft.reason(main, f"Point {at} holds for the {turn}. time.")
            for one in sources[at : at + string]:
                draft.quote(one[0], one[turn], claim, text=texts[one[0]])
    relief = Relief(draft.new_id(), "Do not open the gate.", "The Board", "until judgment")
    draft.do(ChangeSet("Add relief", added(relief)))
    return draft.map, texts


def faults(shelf, name, string=1):
    """What is found in the memorandum as it is read back, but for what is sound."""
    case_map, texts = case_of(shelf, string)

    def text_of(source):
        text = texts[source.id]
        return Document(document_hash(text.encode(), text), text, text.encode())

    write, read = WRITTEN[name]
    choices = Choices(paper="memorandum", today="2024-08-26")
    data = write(CaseToExport(case_map, text_of, standards(), choices))
    paper = paper_of(read(data, f"“{name}”"), data, name)
    items = list(check_paper(paper, held_of(case_map, text_of)).items)
    quoted = [one for one in items if one.kind is ItemKind.QUOTATION]
    assert len(quoted) >= 2 * len(shelf)
    assert all(one.verdict in Verdict for one in items)
    return [(one.verdict, one.words, one.how) for one in items if not one.verdict.is_sound]


def article(author, title, **fields):
    printed = {"publisher": "The Gazette", "date": "2021-01-12"}
    return {"author": author, "title": title, **printed, **fields}


def filed(kind, title, number):
    return {"kind": kind, "title": title, "record_cite": f"ECF No. {number}"}


def cited(citation):
    return {"kind": SourceKind.CASE, "citation": citation}


def law(title, **fields):
    return {"kind": SourceKind.STATUTE, "title": title, **fields}


def decision(title, **fields):
    return {"kind": SourceKind.CASE, "title": title, **fields}


LONG = (
    "https://www.example.com/a/very/long/address/that/goes/on/and/on/2021/01/12/who-knew-and-when"
)
SHELVES = {
    "one family name": [
        article("Ann Lee", "Dam Broke at Dawn"),
        article("Bo Lee", "Three Days of Rain"),
        article("Associated Press", "Flood Closes the Valley Road"),
        article("Martin Luther King Jr.", "Letter from the Valley"),
    ],
    "several authors": [
        article("Jane Roe & John Smith", "Three days"),
        article("Jane Roe and Ann Poe", "Dam broke"),
        article("Jane Roe, John Smith & Bo Fox", "Water under the Bridge"),
    ],
    "one title": [
        article("", "Dam Broke"),
        article("", "Dam Broke", publisher="AFP"),
        article("Ann Lee", "After the Flood"),
        article("Bo Lee", "After the Flood"),
    ],
    "the record": [
        filed(SourceKind.DECLARATION, "Declaration of Dr. Ann Poe, M.D.", "3"),
        filed(SourceKind.DECLARATION, "Declaration of Martin L. King Jr.", "4"),
        filed(SourceKind.DECLARATION, "Declaration of Ann Lee", "5"),
        filed(SourceKind.DECLARATION, "Declaration of Bo Lee", "6"),
        filed(SourceKind.FILING, "Exhibit A to Complaint", "1-2"),
        filed(SourceKind.FILING, "Exhibit A", "7"),
    ],
    "decisions": [
        decision(
            "Hen Co. v. Fox, 50 F.3d 10 (2d Cir. 1980), overruled by Ox v. Cow, 51 F.3d 5"
            " (2d Cir. 1981)"
        ),
        decision("Hen Co. v. Roe, 60 F.3d 10 (2d Cir. 1990), cert. denied, 500 U.S. 3 (1991)"),
        decision("Lee v. Poe, 70 F.3d 10 (2d Cir. 1995)"),
        article("Ann Lee", "Dam Broke at Dawn"),
    ],
    "short forms of the user": [
        article("Ann Lee", "Dam Broke at Dawn", short_form="Dam Report"),
        article("Bo Lee", "Three Days of Rain"),
        decision("Lee v. Poe, 70 F.3d 10 (2d Cir. 1995)", short_form="Poe"),
    ],
    "titles that ask": [
        article("Ann Lee", "Was it the dam?"),
        law("N.Y. Pub. Off. Law § 103"),
        article("", "Who opened the gate at night?"),
        law("N.Y. Pub. Off. Law § 104"),
        law("Restatement (Second) of Torts § 936"),
        article("Bo Poe", "What Now?"),
    ],
    "several sections": [
        law("42 U.S.C. §§ 1981–1983"),
        law("28 U.S.C. §§ 1331, 1367"),
        law("Colo. Rev. Stat. §§ 13-21-101, 13-21-102"),
    ],
    "letters": [
        {
            "kind": SourceKind.CORRESPONDENCE,
            "author": "AWS Trust & Safety",
            "date": "2021-01-09",
            "title": "Notice of suspension",
        },
        {
            "kind": SourceKind.CORRESPONDENCE,
            "author": "AWS Trust & Safety",
            "date": "2021-01-10",
            "title": "Letter to Parler",
        },
        {"kind": SourceKind.CONTRACT, "author": "AWS", "title": "AWS Customer Agreement"},
    ],
    "laws of states": [
        law("N.Y. C.P.L.R. 6301"),
        law("N.Y. Pub. Off. Law § 103"),
        decision("Lee v. Poe, 70 F.3d 10 (2d Cir. 1995)"),
        law("735 ILCS 5/11-101"),
        law("CR 65(b)"),
        law("Pub. L. No. 104-104, 110 Stat. 56"),
        law("Mass. Gen. Laws ch. 93A, § 11"),
        law("D. Minn. LR 7.1(f)"),
    ],
    "decisions as users write them": [
        cited("Eli Lilly & Co. v. Natural Answers, Inc., 233 F.3d 456, 461 (7th Cir. 2000)"),
        cited("Petrzilka v. Gorscak, 199 Ill. App. 3d 120, 124, 556 N.E.2d 1265 (2d Dist. 1990)"),
        cited("SEC v. Jarkesy, 603 U.S. 109, 144 S. Ct. 2117, 2127 (2024)"),
        cited("Molon v. Nidec, No. 16 C 03545, 2017 WL 1954531, at *3 (N.D. Ill. May 11, 2017)"),
        cited("Weisfeld v. Sun Chem. Corp., 84 F. App’x 257, 260 (3d Cir. 2004)"),
        cited(
            "Rockwell Graphic Systems, Inc. v. DEV Industries, Inc., 925 F.2d 174 (7th Cir. 1991)"
        ),
        cited("In re Dippin’ Dots Patent Litigation, 249 F. Supp. 2d 1346 (N.D. Ga. 2003)"),
        cited("New York ex rel. Schneiderman v. Actavis PLC, 787 F.3d 638, 650 (2d Cir. 2015)"),
    ],
    "long addresses": [
        article("Ann Lee", "Who Knew of It", url=f"{LONG}-did-they-know.html"),
        article("Ann Lee", "The Night of the Flood", url=f"{LONG}-did-they-ask.html?b=2"),
        article("Bo Fox", "Gates and Keys", url=f"{LONG}/gates-and-keys"),
        article("Bo Fox", "Rain at Last", url="https://x.org/a"),
    ],
}


# Where no paragraph of a PDF has three lines, the reader may part those of two.
READ = [(shelf, name) for shelf in SHELVES for name in WRITTEN
        if (shelf, name) != ("one title", "b.pdf")]  # fmt: skip


@pytest.mark.parametrize(("shelf", "name"), READ)
def test_every_source_of_a_memorandum_is_read_back_as_itself(shelf, name):
    assert faults(SHELVES[shelf], name) == []


@pytest.mark.parametrize("name", WRITTEN)
@pytest.mark.parametrize(
    "shelf", ["several authors", "titles that ask", "long addresses", "laws of states"]
)
def test_so_is_every_source_of_a_string(shelf, name):
    assert faults(SHELVES[shelf], name, string=2) == []


BEHIND = "Hen v. Fox, 50 F.3d 10 (2d Cir. 1980)"


@pytest.mark.parametrize(
    ("said", "verdict"),
    [
        (f"{BEHIND}.", Verdict.UNCHECKABLE),
        (f"{BEHIND} (per curiam); Lee v. Poe, 70 F.3d 10 (2d Cir. 1995).", Verdict.UNCHECKABLE),
        (f"{BEHIND}, overruled by Ox v. Cow, 51 F.3d 5 (2d Cir. 1981).", Verdict.KNOWN),
        ("*Hen v. Fox*, 50 F.3d 10 (2d Cir. 1980), *overruled by* *Ox v. Cow*.", Verdict.KNOWN),
    ],
)
def test_a_decision_that_was_undone_is_doubted_where_the_document_does_not_say_so(said, verdict):
    case_map, _ = case_of(
        [decision(f"{BEHIND}, overruled by Ox v. Cow, 51 F.3d 5 (2d Cir. 1981)")], 1
    )
    items = check_paper(PaperText(f"It is so. {said}"), held_of(case_map, lambda _: None)).items
    assert items[0].verdict is verdict
    is_told = "(overruled by Ox v. Cow, 51 F.3d 5 (2d Cir. 1981))" in items[0].how
    assert is_told == (verdict is Verdict.UNCHECKABLE)


GIVEN = st.sampled_from(["Ann", "Bo", "Jane", "Martin L.", "Zoë", "Oscar", "Mary Kate"])
FAMILY = st.sampled_from(["Lee", "Poe", "King", "de la Cruz", "Ångström", "Smith-Roe", "O’Neil"])
RANK = st.sampled_from(["", "", "", " Jr.", " III", ", M.D."])
PERSON = st.builds("{} {}{}".format, GIVEN, FAMILY, RANK)
PAIR = st.builds("{} {} & {} {}".format, GIVEN, FAMILY, GIVEN, FAMILY)
BODY = st.sampled_from(["Associated Press", "Reuters", "Human Rights Watch", "Editorial Board", ""])
TITLE = st.sampled_from(
    [
        "Dam Broke at Dawn",
        "Three days",
        "Was It the Dam?",
        "Lee Wins in Court",
        "Who Pays: The Press and the Flood",
        "After “the Flood”",
        "U.S. Senate Hears of Poe",
        "Gates, Keys and Floods",
        "$40 Million Lost!",
    ]
)
ARTICLES = st.lists(
    st.builds(article, PERSON | PAIR | BODY, TITLE),
    min_size=2,
    max_size=5,
    unique_by=lambda one: one["title"],
)


@settings(max_examples=15, deadline=None)
@given(ARTICLES)
def test_articles_by_anybody_under_any_title_are_read_back_as_themselves(shelf):
    assert faults(shelf, "b.txt") == []
