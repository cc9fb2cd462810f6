from __future__ import annotations

import pytest
from drafts import Draft
from example import example_map, example_text_of, standards

from argmap.brief.block_lines import lines_of
from argmap.brief.paper_case import PaperCase
from argmap.brief.papers import paper_called
from argmap.brief.runs import words_of
from argmap.case.checked_papers import Outcome
from argmap.case.errors import FormatError
from argmap.case.evidence import Document, document_hash
from argmap.case.plan_checked_papers import plan_check, plan_review
from argmap.law.citecheck.checking import check_paper
from argmap.law.citecheck.held import held_of
from argmap.law.citecheck.items import PaperText, Verdict

SOUND = "AWS said there was “no merit to these claims”."
ALTERED = "It was “apparently motivated by political hatred.”"
FALSE = "AWS saw “much merit to these dreadful claims of a conspiracy”."
CITED = "See Doe v. Roe, 123 F.3d 456 (9th Cir. 1999)."
TEXT = f"{SOUND}\n\n{ALTERED}\n\n{FALSE}\n\n{CITED}"


@pytest.fixture
def draft():
    made = Draft()
    made.map = example_map()
    return made


def kept(draft, text=TEXT, name="brief.txt"):
    data = text.encode()
    document = Document(document_hash(data, text), text, data)
    planned = plan_check(
        *(draft.map, name, document),
        new_id=draft.new_id,
        checked_on="2026-11-22",
        digest=document.hash,
    )
    draft.do(planned)
    return planned.changes[-1].after, document


def lines(draft, *documents, **options):
    texts = {one.hash: one for one in documents}
    case = PaperCase(
        draft.map,
        example_text_of,
        standards(),
        options=options,
        kept_of=texts.get,
    )
    paper = paper_called("cite-check").write(case)
    return [words_of(line) for block in paper.blocks for line in lines_of(block)]


def item_with(draft, words):
    items = check_paper(PaperText(TEXT), held_of(draft.map, example_text_of)).items
    return next(one for one in items if words in one.words)


def test_the_report_says_first_what_was_checked_and_that_exact_is_not_fair(draft):
    _, document = kept(draft)
    told = "\n".join(lines(draft, document))
    assert "“brief.txt” was checked on November 22, 2026 against the case “Parler LLC v." in told
    assert "3 quotations and 1 citation, against 4 sources whose text is held." in told
    assert "does not prove that their use is fair" in told
    assert told.index("is fair") < told.index("In the document: ")
    assert "3 items still wait" in told


def test_a_report_on_which_nothing_waits_says_that_nobody_had_to_look(draft):
    _, document = kept(draft, SOUND)
    told = "\n".join(lines(draft, document))
    assert "Nothing was found that somebody has to look at." in told
    assert "confirmed or dismissed every" not in told


def test_every_item_is_told_with_its_verdict_and_the_words_that_differ(draft):
    _, document = kept(draft)
    told = "\n".join(lines(draft, document))
    assert "2. Altered: quotation, paragraph 2" in told
    assert "“hatred” for “animus”" in told
    assert "3. In no source: quotation, paragraph 3" in told
    assert "no merit to these claims" in told
    assert told.index("What could not be checked") < told.index("Doe v. Roe")
    assert "good law" in told


def test_the_report_tells_who_confirmed_and_dismissed_what_when_and_why(draft):
    paper, document = kept(draft)

    def review(words, outcome, **fields):
        item = item_with(draft, words)
        said = {"verdict": item.verdict.value, "when": "2026-11-23", **fields}
        draft.do(plan_review(draft.map, paper.id, item.key, outcome, new_id=draft.new_id, **said))

    review("hatred", Outcome.CONFIRMED, by="Anna", why="It says animus.")
    review("much merit", Outcome.DISMISSED, by="Ben", why="Irony, not a quotation.")
    told = "\n".join(lines(draft, document))
    assert "Confirmed by Anna, November 23, 2026: It says animus." in told
    assert "Dismissed by Ben, November 23, 2026: Irony, not a quotation." in told
    assert "1 item still waits" in told


def test_a_review_of_another_verdict_is_told_and_the_item_waits_again(draft):
    paper, document = kept(draft)
    item = item_with(draft, "hatred")
    was = {"verdict": Verdict.NOT_FOUND.value, "why": "Made up."}
    planned = plan_review(
        draft.map, paper.id, item.key, Outcome.CONFIRMED, new_id=draft.new_id, **was
    )
    draft.do(planned)
    told = "\n".join(lines(draft, document))
    assert "It was said of another verdict, “in no source”" in told
    assert "3 items still wait" in told


def test_a_review_of_another_accusation_of_the_same_kind_is_over(draft):
    paper, document = kept(draft)
    item = item_with(draft, "hatred")
    said = {"verdict": item.verdict.value, "why": "It is so."}

    def reviewed(told):
        args = (draft.map, paper.id, item.key, Outcome.CONFIRMED)
        draft.do(plan_review(*args, new_id=draft.new_id, told=told, **said))
        return "\n".join(lines(draft, document))

    assert "2 items still wait" in reviewed(item.how)
    told = reviewed("It was said of other words.")
    assert "It was said of something else that the check told" in told
    assert "3 items still wait" in told


def test_the_paper_is_chosen_by_its_name_and_else_is_the_last(draft):
    _, first = kept(draft)
    _, second = kept(draft, SOUND, "reply.txt")
    assert any("Cite-check of reply.txt" in one for one in lines(draft, first, second))
    assert any(
        "Cite-check of brief.txt" in one for one in lines(draft, first, second, of="brief.txt")
    )
    with pytest.raises(FormatError, match="called “other”"):
        lines(draft, first, second, of="other")


def test_without_a_checked_document_the_report_says_how_to_check_one(draft):
    assert any("No document was checked" in one for one in lines(draft))


def test_a_document_whose_text_is_gone_is_refused_with_what_to_do(draft):
    kept(draft)
    with pytest.raises(FormatError, match="is not held"):
        lines(draft)
