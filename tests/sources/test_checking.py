from __future__ import annotations

from dataclasses import replace

from argmap.case.caption import Case
from argmap.case.case_map import CaseMap
from argmap.case.claims import Claim
from argmap.case.evidence import Cite, Quote, Source
from argmap.case.ids import keyed_id
from argmap.case.weighing import Finding, Harm
from argmap.sources.check_report import evidence_report
from argmap.sources.checking import (
    check_evidence,
    check_quote,
    check_quotes,
)
from argmap.sources.importing import document_from_bytes

TEXT = "The court denied the motion. The movant said it was wrong. Nobody else said much."
DOCUMENT = document_from_bytes(TEXT.encode())
SOURCE = Source(keyed_id("s"), title="Report", document=DOCUMENT.hash, length=len(TEXT))
UNHELD = Source(keyed_id("o"), title="Order", rank=2.0)
CLAIM, HARM = Claim(keyed_id("c"), "It was denied."), Harm(keyed_id("h"), "Loss")
FINDING = Finding(keyed_id("f"), "merits", "weak")


def quote(words, **changes):
    start = TEXT.index(words)
    made = Quote(
        keyed_id("q", words),
        SOURCE.id,
        start,
        start + len(words),
        words,
        TEXT[max(0, start - 32) : start],
        TEXT[start + len(words) :][:32],
        DOCUMENT.hash,
    )
    return replace(made, **changes)


FIRST, SECOND = quote("denied the motion"), quote("it was wrong")


def case_of(*records):
    return CaseMap([Case(keyed_id("case")), SOURCE, UNHELD, CLAIM, HARM, FINDING, *records])


def texts(document=DOCUMENT):
    return {SOURCE.id: document, UNHELD.id: None}


def check(*records, document=DOCUMENT):
    return check_evidence(case_of(*records), lambda source: texts(document)[source.id])


def test_a_sound_case_has_every_quote_exact_and_no_problem():
    checked = check(FIRST, SECOND)
    assert [(found.id, found.state, found.words) for found in checked.quotes] == [
        (FIRST.id, "exact", FIRST.exact),
        (SECOND.id, "exact", SECOND.exact),
    ]
    assert checked.problems == ()


def test_a_check_says_what_a_quote_is_brought_to_bear_on():
    cites = [
        Cite(keyed_id("1"), quote=FIRST.id, claim=CLAIM.id),
        Cite(keyed_id("2"), quote=FIRST.id, harm=HARM.id, rank=1.0),
        Cite(keyed_id("3"), quote=FIRST.id, finding=FINDING.id, rank=2.0),
    ]
    (found,) = check_quotes(case_of(FIRST, *cites), lambda source: texts()[source.id])
    assert [(target.kind, target.id) for target in found.targets] == [
        ("claim", CLAIM.id),
        ("harm", HARM.id),
        ("finding", FINDING.id),
    ]


def test_a_text_changed_behind_argmap_is_an_error_and_its_quotes_say_what_it_reads_now():
    changed = replace(DOCUMENT, text=TEXT.replace("wrong", "right"))
    checked = check(FIRST, SECOND, document=changed)
    assert [found.state for found in checked.quotes] == ["exact", "altered"]
    assert checked.quotes[1].words == "it was right"
    (problem,) = checked.problems
    assert (problem.kind, problem.grade) == ("text changed", "error")
    assert "Report" in problem.message


def test_another_sound_document_in_its_place_is_an_error_too():
    other = document_from_bytes(TEXT.encode() + b"!")
    assert [problem.kind for problem in check(FIRST, document=other).problems] == ["text changed"]


def test_quotes_of_a_text_that_is_not_held_are_lost():
    unheld = replace(FIRST, source=UNHELD.id)
    checked = check(unheld)
    assert [found.state for found in checked.quotes] == ["lost"]
    assert [problem.kind for problem in checked.problems] == ["text not held"]


def test_a_quote_from_another_version_of_its_source_is_a_warning():
    (problem,) = check(quote("denied the motion", source_hash="0" * 64)).problems
    assert (problem.kind, problem.grade) == ("other document", "warning")


def test_a_caution_is_a_warning_that_names_the_quote_and_its_span():
    careful = quote("denied the motion", caution="garbled.")
    report = evidence_report(check(careful))
    assert report["problems"] == [
        {
            "kind": "caution",
            "severity": "warning",
            "where": [
                {"kind": "quote", "id": careful.id},
                {"source": SOURCE.id, "start": careful.start, "end": careful.end},
            ],
            "message": "Quote with caution: garbled.",
        }
    ]


def test_one_quote_is_checked_as_all_are():
    careful = quote("denied the motion", caution="garbled", source_hash="0" * 64)
    alone = check_quote(careful, SOURCE, DOCUMENT)
    (among,) = check(careful).quotes
    assert alone == among
    assert [problem.kind for problem in alone.problems] == ["other document", "caution"]
    assert check(careful).problems == alone.problems
    assert (alone.told, alone.sound) == ("exact", True)


def test_a_quote_that_could_not_be_checked_is_not_said_to_be_missing():
    unheld = check_quote(replace(FIRST, source=UNHELD.id), UNHELD, None)
    assert (unheld.state, unheld.sound) == ("lost", False)
    assert unheld.told == "not checked: the text of the source is not held"


def test_the_report_has_the_shape_that_scripts_rely_on():
    cite = Cite(keyed_id("1"), quote=FIRST.id, claim=CLAIM.id)
    (found,) = evidence_report(check(FIRST, cite))["quotes"]
    assert found == {
        "id": FIRST.id,
        "source": SOURCE.id,
        "state": "exact",
        "words": "denied the motion",
        "start": FIRST.start,
        "end": FIRST.end,
        "targets": [{"kind": "claim", "id": CLAIM.id}],
    }


def test_what_stands_around_a_quote_and_how_it_is_printed_is_told_where_its_words_stand():
    given = {"speaker": "The movant", "attribution": "quoted", "printed": "it is wrong"}
    careless = quote("it was wrong", **given)
    kinds = [problem.kind for problem in check(careless).problems]
    assert kinds == ["reporter's words", "alteration"]
    assert all(problem.grade == "warning" for problem in check(careless).problems)
    gone = replace(careless, exact="it ain't so!")
    assert check(gone).problems == ()


def test_a_claim_that_rests_on_cautioned_quotes_alone_is_told_with_the_quotes():
    careful = quote("denied the motion", caution="garbled")
    cite = Cite(keyed_id("1"), quote=careful.id, claim=CLAIM.id)
    problem = check(careful, cite).problems[-1]
    assert problem.kind == "caution alone"
    assert [(place.kind, place.id) for place in problem.where] == [
        ("claim", CLAIM.id),
        ("quote", careful.id),
    ]
