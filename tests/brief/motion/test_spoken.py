from __future__ import annotations

from dataclasses import replace

import pytest
from drafts import Draft as Case
from example import example_map, example_text_of, standards

from argmap.brief.blocks import BlockQuote, Heading, Listing, Paragraph, Table
from argmap.brief.paper_case import PaperCase
from argmap.brief.papers import paper_called
from argmap.brief.runs import words_of
from argmap.case.changes import Change, ChangeSet, added
from argmap.case.errors import FormatError
from argmap.case.evidence import Document, document_hash
from argmap.case.ids import QuestionId, keyed_id
from argmap.case.plan_claims import plan_amendment
from argmap.case.plan_evidence import plan_cite
from argmap.case.questions import Question
from argmap.case.terms import CaseKind, ClaimRole, QuestionState, Side, Signal

TEXT = "Zoos keep rare animals from dying out. They cost little."


def written(kind, case_map=None, **options):
    text_of = example_text_of if case_map is None else (lambda _: None)
    case = PaperCase(case_map or example_map(), text_of, standards(), options=options)
    return paper_called(kind).write(case)


def told(paper):
    """Every line of a paper before its last page."""
    lines = []
    for block in paper.blocks:
        if isinstance(block, Heading):
            if block.anchor == "last-page":
                break
            lines.append(f"{block.number} {block.text}")
        elif isinstance(block, Listing):
            lines += [words_of(one) for one in block.items]
        elif isinstance(block, BlockQuote):
            lines.append(f"> {block.words}")
        elif isinstance(block, Paragraph):
            lines.append(words_of(block.runs))
    return lines


@pytest.fixture
def debate():
    case = Case(kind=CaseKind.DEBATE, title="Zoos", movant="Pro", respondent="Con")
    case.root = case.claim("This house would keep zoos.", side=Side.MOVANT)
    case.good = case.reason(case.root, "Zoos save species.", side=Side.MOVANT)
    case.quote(case.source(TEXT), "keep rare animals from dying out", case.good, text=TEXT)
    case.cheap = case.reason(case.good, "They are cheap.", side=Side.MOVANT)
    case.bad = case.objection(case.good, "Few species are saved.", side=Side.RESPONDENT)
    case.cruel = case.objection(case.root, "Cages are cruel.", side=Side.RESPONDENT)
    case.answer = case.objection(case.cruel, "Cages are large now.", side=Side.MOVANT)
    return case


def test_a_card_has_tag_citation_and_words(debate):
    lines = told(written("debate", debate.map))
    at = lines.index("A. Zoos save species.")
    assert lines[at + 1] == "A Report (undated)."
    assert lines[at + 2] == "> keep rare animals from dying out"


def test_a_claim_without_a_card_says_that_it_needs_one(debate):
    lines = told(written("debate", debate.map))
    assert lines[lines.index("1. They are cheap.") + 1] == "[card needed]"


def test_the_other_side_has_contentions_and_answers_of_its_own(debate):
    lines = told(written("debate", debate.map, side="respondent"))
    assert "A. Cages are cruel." in lines
    at = lines.index("A. Pro contends: Cages are large now.")
    assert lines[at + 1] == "[answer needed]"
    assert "A. Zoos save species." not in lines


def test_the_side_is_that_of_the_papers_of_the_case(debate):
    debate.do(plan_amendment(debate.map, debate.map.case, writes_for=Side.RESPONDENT))
    assert "A. Cages are cruel." in told(written("debate", debate.map))
    assert "A. Zoos save species." in told(written("debate", debate.map, side="movant"))


def test_each_card_is_cited_in_full():
    lines = told(written("debate"))
    assert not any("supra" in line or line.startswith("Id.") for line in lines)


def test_an_outline_has_the_points_and_what_the_bench_may_ask():
    lines = told(written("moot"))
    at = lines.index("B. Without an order, irreparable harm is likely.")
    assert lines[at + 1].startswith("Without hosting, Parler’s business dies")
    asked = (
        "The bench may ask: What of AWS’s point that money can repair it, as counsel conceded"
        " at the hearing?"
    )
    assert lines[lines.index(asked) + 1] == "[answer needed]"


def test_an_outline_for_the_respondent_is_against_the_motion():
    lines = told(written("moot", side="respondent"))
    assert any(
        line.startswith("Amazon Web Services, Inc. (“AWS”) asks the Court to deny")
        for line in lines
    )
    assert any("The equities do not tip toward Parler." in line for line in lines)
    assert "1. Sherman Act § 1: the claim is not likely to succeed." in lines


def test_the_roadmap_has_the_factors_and_the_causes_stand_under_the_merits():
    lines = told(written("moot"))
    assert lines.count("Parler is likely to succeed on at least one of its claims.") == 1
    assert "1. AWS and Twitter conspired to restrain trade, in violation of Sherman Act § 1." in (
        lines
    )
    assert "AWS breached the Customer Service Agreement." not in lines


def test_what_is_attacked_alike_is_answered_once_in_a_debate():
    lines = told(written("debate"))
    assert sum("contends that Section 230(c)(2) protects" in one for one in lines) == 1


def test_causes_stand_under_the_merits_for_the_respondent_too():
    paper = written("moot", side="respondent")
    heads = [(one.level, one.number, one.text) for one in paper.blocks if isinstance(one, Heading)]
    at = next(at for at, (*_, text) in enumerate(heads) if text.startswith("Sherman Act § 1"))
    assert heads[at - 1][0] == 2
    assert "merits" in heads[at - 1][2] or "succeed" in heads[at - 1][2]
    assert [level for level, *_ in heads[at : at + 3]] == [3, 3, 3]
    assert "[argument needed]" not in told(paper)


def test_a_point_without_reasons_asks_for_them():
    case = Case(movant="A", respondent="B", standard="winter")
    root = case.claim("The order should issue.", side=Side.MOVANT)
    case.reason(root, "It is fair.", factor="balance", side=Side.MOVANT)
    lines = told(written("moot", case.map))
    assert lines[lines.index("A. It is fair.") + 1] == "[argument needed]"


@pytest.fixture
def ferry():
    """A motion of which much is not met."""
    case = Case(movant="Ferry", respondent="Brook", standard="winter")
    merits = case.claim("Ferry will win.", side=Side.MOVANT, factor="merits")
    cause = case.reason(
        merits, "Brook broke the lease.", side=Side.MOVANT, role=ClaimRole.CAUSE_OF_ACTION
    )
    case.reason(cause, "The rent was paid.", side=Side.MOVANT)
    ended = case.objection(cause, "The lease ended in May.", side=Side.RESPONDENT)
    case.objection(ended, "Nobody gave notice.", side=Side.MOVANT)
    harm = case.claim("The crop will rot.", side=Side.MOVANT, factor="irreparable")
    case.reason(harm, "Cold rooms are full.", side=Side.MOVANT)
    return case


def test_the_bench_asks_the_respondent_of_every_reason_that_nothing_meets(ferry):
    lines = told(written("moot", ferry.map, side="respondent"))
    asked = [one for one in lines if "What of" in one]
    assert [one.partition("Ferry’s point")[2] for one in asked] == [
        " that the rent was paid?",
        " that nobody gave notice?",
        ": Cold rooms are full.",
    ]
    assert all(lines[lines.index(one) + 1] == "[answer needed]" for one in asked)
    listed = listed_of(written("moot", ferry.map, side="respondent"))
    assert sum(one.startswith("Ferry contends") for one in listed) == 3


@pytest.mark.parametrize("side", ["movant", "respondent"])
def test_a_factor_that_nobody_says_anything_of_needs_an_argument(ferry, side):
    paper = written("moot", ferry.map, side=side)
    heads = [one.text for one in paper.blocks if isinstance(one, Heading)]
    needed = told(paper).count("[argument needed]")
    assert sum("equities" in one.lower() or "public" in one.lower() for one in heads) == 2
    assert needed == (2 if side == "movant" else 3)
    listed = " ".join(listed_of(paper))
    assert "nothing on this: Public interest" in listed
    assert "nothing on this: Balance of equities" in listed


def test_a_question_leaves_the_points_of_what_was_left_out():
    case = Case(movant="Ferry", respondent="Brook", standard="winter")
    merits = case.claim("Ferry will win.", side=Side.MOVANT, factor="merits")
    case.objection(merits, "The lease ended. . .", side=Side.RESPONDENT)
    lines = told(written("moot", case.map))
    assert "The bench may ask: What of Brook’s point that the lease ended. . .?" in lines


def listed_of(paper):
    """The items of the last page."""
    at = next(
        at for at, one in enumerate(paper.blocks) if getattr(one, "anchor", "") == "last-page"
    )
    items = [item for one in paper.blocks[at:] if isinstance(one, Listing) for item in one.items]
    return [words_of(one) for one in items]


def test_a_critical_question_that_was_asked_is_a_question_of_the_bench(debate):
    step = debate.step(debate.good)
    asked = Question(QuestionId(keyed_id("q")), step.id, text="Is there no better way?")
    debate.map.apply(ChangeSet("Ask", added(asked)))
    lines = told(written("moot", debate.map))
    at = lines.index("The bench may ask: Is there no better way?")
    assert lines[at + 1] == "[answer needed]"
    answered = replace(asked, state=QuestionState.ANSWERED, claim=debate.cheap)
    debate.map.apply(ChangeSet("Answer", (Change(asked, answered),)))
    lines = told(written("moot", debate.map))
    at = lines.index("The bench may ask: Is there no better way?")
    assert lines[at + 1].startswith("They are cheap.")


def test_a_bench_memo_gives_both_sides_by_name_and_takes_none():
    lines = told(written("bench-memo"))
    at = lines.index("D. Public interest")
    assert lines[at + 1 : at + 3] == [
        "For it, Parler contends:",
        "An order is in the public interest.",
    ]
    at = next(at for at, line in enumerate(lines) if line.startswith("This is not a First Amend"))
    assert lines[at - 1] == "Against it, AWS contends:"
    assert any(isinstance(one, Table) for one in written("bench-memo").blocks)


def test_a_bench_memo_gives_what_supports_a_cause_under_it_alone_and_every_answer():
    lines = told(written("bench-memo"))
    assert sum(one.startswith("The purpose was to reduce competition") for one in lines) == 1
    assert sum(one.startswith("Section 230(c)(2)(A) asks for good faith") for one in lines) == 3


def test_a_bench_memo_quotes_nothing_that_has_a_caution():
    cautions = [one.exact for one in example_map().quotes.values() if one.caution]
    said = " ".join(told(written("bench-memo")))
    assert len(cautions) > 10
    assert not [one for one in cautions if one.strip("“” .") in said]


@pytest.mark.parametrize("kind", ["memorandum", "opposition", "reply", "moot", "debate"])
def test_no_paper_quotes_what_has_a_caution(kind):
    cautions = [one.exact for one in example_map().quotes.values() if one.caution]
    said = " ".join(told(written(kind)))
    sound = [one.exact for one in example_map().quotes.values() if not one.caution]
    hidden = [one for one in cautions if not any(one.strip("“” .") in other for other in sound)]
    assert not [one for one in hidden if one.strip("“” .") in said]


@pytest.mark.parametrize("kind", ["bench-memo", "moot", "debate"])
def test_an_empty_case_is_written_too(kind):
    assert written(kind, Case().map).kind == kind


def test_notes_in_the_margin_can_be_left_out():
    paper = written("opposition", margin="no")
    assert not any("Not answered in the map" in line for line in told(paper))
    assert any("Not answered in the map" in line for line in told(written("opposition")))


@pytest.mark.parametrize("kind", ["memorandum", "opposition", "reply", "bench-memo"])
def test_a_paper_on_a_motion_is_refused_for_a_debate(debate, kind):
    with pytest.raises(FormatError, match="A debate has no motion"):
        written(kind, debate.map)


@pytest.mark.parametrize("kind", ["bench-memo", "moot"])
def test_a_long_quote_stands_as_a_block_behind_the_item_that_it_supports(kind):
    words = " ".join(f"word{number}" for number in range(60))
    case = Case(title="Doe v. Roe", movant="Doe", respondent="Roe")
    root = case.claim("The public gains.", side=Side.MOVANT)
    case.do(plan_amendment(case.map, case.map.claims[root], factor="public"))
    reason = case.reason(root, "Many use it.", side=Side.MOVANT)
    case.reason(root, "It costs little.", side=Side.MOVANT)
    case.quote(case.source(words, title="A report"), words, reason, text=words)
    lines = told(written(kind, case.map))
    at = next(at for at, line in enumerate(lines) if line.startswith("> word0"))
    assert "any use it" in lines[at - 1]
    assert sum(words in line for line in lines) == 1


def test_a_card_that_speaks_against_its_tag_has_its_signal_and_what_is_said_of_it(debate):
    source = debate.source(TEXT, title="Cages", author="Lee")
    said = {"signal": Signal.BUT_SEE, "parenthetical": "they cost much"}
    debate.do(plan_cite(debate.map, source, debate.cheap, new_id=debate.new_id, **said))
    lines = told(written("debate", debate.map))
    assert [one for one in lines if "Cages (" in one] == [
        "But see Lee, Cages (undated) (they cost much)."
    ]


HALF = "They said: “Zoos keep rare animals. They cost little.” Nobody asked why."


def cards(paper):
    return [block for block in paper.blocks if isinstance(block, BlockQuote)]


def debate_that_quotes(words):
    case = Case(kind=CaseKind.DEBATE, title="Zoos", movant="Pro", respondent="Con")
    case.root = case.claim("This house would keep zoos.", side=Side.MOVANT)
    good = case.reason(case.root, "Zoos save species.", side=Side.MOVANT)
    case.quote(case.source(HALF), words, good, text=HALF)
    document = Document(document_hash(HALF.encode(), HALF), HALF, HALF.encode())
    paper_case = PaperCase(case.map, lambda _: document, standards(), options={})
    return paper_called("debate").write(paper_case)


def test_a_card_that_has_one_mark_of_a_quotation_says_so():
    (card,) = cards(debate_that_quotes("“Zoos keep rare animals."))
    assert card.words == "“Zoos keep rare animals."
    (warning,) = card.warnings
    assert "have the opening mark and not the closing one" in warning


@pytest.mark.parametrize(
    "words", ["“Zoos keep rare animals. They cost little.”", "Zoos keep rare animals."]
)
def test_a_card_with_both_marks_or_with_neither_has_no_warning(words):
    (card,) = cards(debate_that_quotes(words))
    assert card.warnings == ()


LONG_HALF = (
    f"They said: “{' '.join(['Zoos keep rare animals.'] * 14)} They cost little.” So they said."
)


@pytest.mark.parametrize(("closes", "told"), [(False, True), (True, False)])
def test_a_block_quote_of_a_brief_with_one_mark_is_noted_in_the_margin(closes, told):
    case = Case(title="Zoos", movant="Zoo", respondent="City")
    root = case.claim("The zoo stays open.", side=Side.MOVANT)
    reason = case.reason(root, "Zoos save species.", side=Side.MOVANT)
    start, end = LONG_HALF.index("“"), LONG_HALF.index("” So")
    words = (
        LONG_HALF[start : end + 1] if closes else LONG_HALF[start : end - len(" They cost little.")]
    )
    case.quote(case.source(LONG_HALF), words, reason, text=LONG_HALF)
    document = Document(document_hash(LONG_HALF.encode(), LONG_HALF), LONG_HALF, LONG_HALF.encode())
    paper = paper_called("memorandum").write(PaperCase(case.map, lambda _: document, standards()))
    assert len(cards(paper)) == 1
    assert told == any(
        "have the opening mark and not the closing" in line for line in lines_of(paper)
    )


def lines_of(paper):
    return [words_of(one.runs) for one in paper.blocks if isinstance(one, Paragraph)]
