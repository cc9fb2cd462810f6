from __future__ import annotations

import pytest
from drafts import TEXT, Draft
from example import example_map, example_text_of, standards

from argmap.brief.block_lines import lines_of
from argmap.brief.blocks import BlockQuote, Heading, Listing, Paragraph, Table
from argmap.brief.exhibits.paper import exhibits
from argmap.brief.paper_case import PaperCase
from argmap.brief.papers import paper_called
from argmap.brief.runs import RunStyle, words_of
from argmap.case.errors import FormatError
from argmap.case.plan_chronology import plan_event
from argmap.case.plan_claims import plan_amendment
from argmap.case.terms import Status
from argmap.sources.importing import document_from_bytes

PARTS = ("quotes", "facts", "undisputed", "chronology", "harms", "elements", "open")


def written(case_map, text_of=lambda _: None, **options):
    return exhibits(PaperCase(case_map, text_of, standards(), options=options))


def only(part, **more):
    return {one: "yes" if one == part else "no" for one in PARTS} | more


def words(paper):
    return "\n".join(words_of(line) for block in paper.blocks for line in lines_of(block))


@pytest.fixture(scope="module")
def example():
    return written(example_map(), example_text_of)


def test_every_part_has_its_heading_in_the_order_of_the_options(example):
    heads = [one.text for one in example.blocks if isinstance(one, Heading) and one.level == 1]
    assert heads == [
        *("Quotations in context", "Facts by issue", "Undisputed facts", "Chronology", "Harms"),
        *("Elements", "Open questions and unanswered attacks"),
    ]
    names = [one.name for one in paper_called("exhibits").options if one.is_tick]
    assert names == list(PARTS)


@pytest.mark.parametrize("part", PARTS)
def test_a_part_can_be_chosen_alone(part):
    paper = written(example_map(), example_text_of, **only(part))
    heads = [one for one in paper.blocks if isinstance(one, Heading) and one.level == 1]
    assert len(heads) == 1


def test_no_part_at_all_is_refused():
    with pytest.raises(FormatError, match="No part"):
        written(example_map(), **dict.fromkeys(PARTS, "no"))


@pytest.mark.parametrize("by", ["source", "claim"])
def test_every_quote_of_the_example_stands_in_the_appendix(by):
    paper = written(example_map(), example_text_of, **only("quotes", by=by))
    printed = {one.words for one in paper.blocks if isinstance(one, BlockQuote)}
    assert printed == {quote.exact for quote in example_map().quotes.values()}


def test_by_source_each_quote_stands_once_and_in_the_order_of_its_text():
    paper = written(example_map(), example_text_of, **only("quotes"))
    quotes = [one for one in paper.blocks if isinstance(one, BlockQuote)]
    assert len(quotes) == len(example_map().quotes)


def test_a_quote_stands_among_the_words_around_it_as_the_source_has_them():
    draft = Draft()
    source = draft.source(TEXT, title="A report")
    claim = draft.claim("It was cut off.")
    quoted = TEXT[20:40]
    draft.quote(source, quoted, claim, text=TEXT)
    document = document_from_bytes(TEXT.encode())
    paper = written(draft.map, lambda _: document, **only("quotes"))
    context = next(
        one
        for one in paper.blocks
        if isinstance(one, Paragraph) and one.runs[0].text == "In context: "
    )
    exact = [run.text for run in context.runs if run.style is RunStyle.EXACT]
    assert exact == [quoted]
    around = "".join(run.text for run in context.runs[1:])
    assert " ".join(around.replace("¶", " ").split()) in " ".join(TEXT.split())


def test_of_words_that_no_longer_stand_in_their_source_no_context_is_shown():
    draft = Draft()
    source = draft.source(TEXT, title="A report")
    draft.quote(source, TEXT[20:40], draft.claim("It was cut off."), text=TEXT)
    paper = written(draft.map, **only("quotes"))
    assert "In context" not in words(paper)
    assert TEXT[20:40] in words(paper)


def event(draft, text, **fields):
    planned = plan_event(draft.map, text, new_id=draft.new_id, **fields)
    draft.do(planned)
    return planned.changes[-1].after


def test_facts_stand_under_the_issues_they_bear_on_and_the_rest_last():
    draft = Draft()
    issue = draft.claim("Harm is likely.")
    event(draft, "It goes dark.", claims=(issue,), when="2021-01-11")
    event(draft, "It is founded.", when="2018")
    paper = written(draft.map, **only("facts"))
    heads = [one.text for one in paper.blocks if isinstance(one, Heading)]
    assert heads == ["Facts by issue", "Harm is likely", "No issue named"]
    first, rest = (one for one in paper.blocks if isinstance(one, Table))
    assert [words_of(row[1]) for row in first.rows] == ["It goes dark."]
    assert [words_of(row[1]) for row in rest.rows] == ["It is founded."]


def test_only_what_is_agreed_or_admitted_is_undisputed():
    draft = Draft()
    claim, other = draft.claim("They signed."), draft.claim("They lied.")
    draft.do(plan_amendment(draft.map, draft.map.claims[claim], status=Status.ADMITTED))
    draft.do(plan_amendment(draft.map, draft.map.claims[other], status=Status.DISPUTED))
    event(draft, "It goes dark.", agreed=True)
    event(draft, "It is warned.", disputed=True)
    event(draft, "It is founded.")
    paper = written(draft.map, **only("undisputed"))
    [listing] = [one for one in paper.blocks if isinstance(one, Listing)]
    assert [words_of(item) for item in listing.items] == [
        "It goes dark.",
        "They signed. (admitted)",
    ]


def test_the_chronology_has_every_event_once_in_the_order_of_time(example):
    paper = written(example_map(), example_text_of, **only("chronology"))
    [table] = [one for one in paper.blocks if isinstance(one, Table)]
    assert len(table.rows) == len(example_map().events)
    assert {"disputed"} <= {words_of(row[3]) for row in table.rows}


def test_every_harm_stands_under_its_decision():
    paper = written(example_map(), example_text_of, **only("harms"))
    tables = [one for one in paper.blocks if isinstance(one, Table)]
    assert [one.title for one in tables] == ["If the order is denied", "If the order is granted"]
    assert sum(len(one.rows) for one in tables) == len(example_map().harms)


def test_an_attack_that_nothing_answers_is_listed_and_an_answered_one_is_not():
    draft = Draft()
    root = draft.claim("Grant it.")
    draft.objection(root, "It is late.")
    met = draft.objection(root, "It is moot.")
    draft.objection(met, "It is not.")
    told = words(written(draft.map, **only("open")))
    assert "It is late. Against: Grant it." in told
    assert "It is moot. Against" not in told
    assert "It is not. Against: It is moot." in told


def test_an_empty_case_says_of_each_part_that_there_is_nothing():
    told = words(written(Draft().map))
    for sentence in ("No words are quoted", "No event", "Nothing is marked", "No harm", "Every"):
        assert sentence in told


def test_no_run_leads_to_another_paper(example):
    anchors = set(example.anchors())
    for block in example.blocks:
        for line in lines_of(block):
            assert all(not run.to or run.to in anchors for run in line)
