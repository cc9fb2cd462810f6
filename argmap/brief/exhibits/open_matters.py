"""What is still open: questions that were asked, attacks that nothing on the map answers."""

from __future__ import annotations

from collections.abc import Iterator

from argmap.brief.blocks import Block, Heading, Listing, Paragraph
from argmap.brief.called import claim_names
from argmap.brief.paper_case import PaperCase
from argmap.brief.runs import Run, Runs, RunStyle
from argmap.case.case_map import CaseMap
from argmap.case.claims import Argument
from argmap.case.tree import Box
from argmap.reasoning.attacks import unanswered_attacks
from argmap.reasoning.critical_questions import QuestionStands, critical_questions
from argmap.sources.problems import RecordPlace

NO_QUESTIONS = "No critical question that was asked is open."
NO_ATTACKS = "Every attack on the map is answered on the map."


def open_matters(case: PaperCase) -> Iterator[Block]:
    """List open questions by the step they were asked of, attacks by their target."""
    boxes = [box for box in case.tree.boxes if not box.is_reference]
    questions = dict(item for box in boxes for item in _questions(case.case_map, box))
    yield Heading(2, "Open questions", "open-questions")
    yield _listed(questions) if questions else Paragraph((Run(NO_QUESTIONS),))
    # One answer to several steps is one attack to a reader.
    attacks = dict(item for box in boxes for item in _attacks(case.case_map, box))
    yield Heading(2, "Unanswered attacks", "unanswered-attacks")
    yield _listed(attacks) if attacks else Paragraph((Run(NO_ATTACKS),))


def _listed(items: dict[Runs, RecordPlace]) -> Listing:
    return Listing(tuple(items), about=tuple(items.values()))


def _questions(case_map: CaseMap, box: Box) -> Iterator[tuple[Runs, RecordPlace]]:
    for step in box.steps:
        if not case_map.questions_of(step.argument.id):
            continue
        for one in critical_questions(case_map, step.argument):
            if one.stands is QuestionStands.ASKED:
                about = " and ".join(_premises(case_map, step.argument))
                said = (Run(one.text), Run(f" Asked of: {about}.", RunStyle.MUTED))
                yield said, RecordPlace("argument", step.argument.id)


def _attacks(case_map: CaseMap, box: Box) -> Iterator[tuple[Runs, RecordPlace]]:
    target = claim_names(case_map, [box.claim.id])[0]
    for attack in unanswered_attacks(case_map, box.claim.id):
        against = " and ".join(_premises(case_map, attack))
        said = (Run(f"{against}.", RunStyle.STRONG), Run(f" Against: {target}.", RunStyle.MUTED))
        yield said, RecordPlace("argument", attack.id)


def _premises(case_map: CaseMap, argument: Argument) -> list[str]:
    return claim_names(case_map, (one.claim for one in case_map.premises_of(argument.id)))
