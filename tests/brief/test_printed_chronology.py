"""The chronology on paper."""

from __future__ import annotations

from drafts import Draft
from example import example_map, example_text_of, standards

from argmap.brief.blocks import Heading, Paragraph
from argmap.brief.case_paper import case_paper
from argmap.brief.paper_case import PaperCase
from argmap.brief.runs import RunStyle
from argmap.case.plan_chronology import plan_event
from argmap.case.plan_evidence import plan_cite


def paper_of(case_map, text_of=lambda _: None):
    return case_paper(PaperCase(case_map, text_of, standards()))


def printed(paper):
    """Give the paragraphs of the chronology, each as its words."""
    heads = [at for at, one in enumerate(paper.blocks) if isinstance(one, Heading)]
    start = next(at for at in heads if paper.blocks[at].text == "Chronology")
    end = next((at for at in heads if at > start), len(paper.blocks))
    blocks = paper.blocks[start + 1 : end]
    assert all(isinstance(one, Paragraph) for one in blocks)
    return [("".join(run.text for run in one.runs), one.runs) for one in blocks]


def test_the_example_prints_its_events_in_the_order_of_time_with_their_sources():
    words = [line for line, _ in printed(paper_of(example_map(), example_text_of))]
    events = [line for line in words if not line.startswith("Sources: ")]
    assert len(events) == len(example_map().events)
    assert events[0].startswith(
        "November 17, 2020 to about January 5, 2021: AWS reported to Parler"
    )
    assert events[-1].startswith("Time not known: ")
    cut = next(at for at, line in enumerate(words) if "AWS cut Parler off" in line)
    assert words[cut].startswith("January 11, 2021, 08:00 UTC: ")
    assert words[cut].endswith(" Disputed.")
    assert "(January 10, 2021, evening)" in words[cut + 1]


def test_times_that_cannot_be_one_are_printed_as_a_warning():
    draft = Draft()
    draft.do(plan_event(draft.map, "Offline", new_id=draft.new_id, when="2021-01-11"))
    (event,) = draft.map.events
    source = draft.source(title="A report")
    draft.do(plan_cite(draft.map, source, event, new_id=draft.new_id, when="2021-01-09"))
    words, runs = printed(paper_of(draft.map))[-1]
    assert "“A report” tells January 9, 2021" in words
    assert [run.style for run in runs] == [RunStyle.WARNING]


def test_a_case_without_events_prints_no_chronology():
    draft = Draft()
    draft.claim("A claim")
    assert "Chronology" not in [
        one.text for one in paper_of(draft.map).blocks if isinstance(one, Heading)
    ]
