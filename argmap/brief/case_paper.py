"""From a case to the document that is printed of it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from argmap.brief.blocks import Block, Heading, Paragraph
from argmap.brief.called import NO_WORDS
from argmap.brief.caption import make_caption
from argmap.brief.chronology import chronology_blocks
from argmap.brief.elements import element_blocks
from argmap.brief.ledger import ledger_blocks
from argmap.brief.numbering import NumberedTree
from argmap.brief.outline import Names, outline_blocks
from argmap.brief.paper import Paper
from argmap.brief.paper_case import PaperCase
from argmap.brief.proposed_order import proposed_order
from argmap.brief.quoting import Evidence
from argmap.brief.rule65 import rule65_blocks
from argmap.brief.runs import Run
from argmap.brief.sources import source_blocks
from argmap.brief.statements import statement_blocks
from argmap.brief.weighing import weighing_blocks
from argmap.brief.wording import on_one_line
from argmap.case.lookups import title_of
from argmap.case.terms import CaseKind
from argmap.law.standard import StandardSet
from argmap.reasoning.schemes import scheme_names

EMPTY_CASE = "This case holds no claims yet."
_NAMED = 120
"""Characters of a claim that name a part of a map."""


def case_paper(case: PaperCase) -> Paper:
    """Write a case as a document: outline, sources, comparisons, chronology, elements, and so on.

    Where the motion says what it asks for, the skeleton of the order comes last. A part of a map
    has its outline and its sources alone: what is weighed, is weighed on the whole.
    """
    if case.only:
        return _part_paper(case)
    case_map, standards, evidence, tree = case.case_map, case.standards, case.evidence, case.tree
    caption = make_caption(case_map.case, evidence, standards)
    blocks = [*_outline(tree, evidence, standards)]
    holds_more = case_map.claims or case_map.sources or case_map.harms or case_map.findings
    if holds_more:
        blocks += _sources(tree, evidence)
        blocks += statement_blocks(evidence)
    if case_map.events:
        blocks += [Heading(1, "Chronology", "chronology"), *chronology_blocks(case_map)]
    if holds_more:
        blocks += _judgment(tree, evidence, standards, case.weighed_for)
    if case_map.reliefs and case_map.case.kind is CaseKind.MOTION:
        blocks += proposed_order(case_map, standards)
    return Paper(caption.title, caption, tuple(blocks), date=case.today)


def _part_paper(case: PaperCase) -> Paper:
    caption = make_caption(case.case_map.case, case.evidence, case.standards)
    caption = replace(caption, facts=(("Shown", _shown(case)), *caption.facts))
    blocks = [*_outline(case.tree, case.evidence, case.standards)]
    if case.case_map.sources:
        blocks += _sources(case.tree, case.evidence)
    return Paper(caption.title, caption, tuple(blocks), date=case.today)


def _shown(case: PaperCase) -> str:
    """Say which part of the map it is."""
    if len(case.only) > 1:
        return f"Part of the map: {len(case.only)} claims and what is below them"
    named = on_one_line(title_of(case.case_map.claims[case.only[0]]) or NO_WORDS, _NAMED)
    return f"Part of the map: “{named}” and what is below it"


def _outline(tree: NumberedTree, evidence: Evidence, standards: StandardSet) -> Iterator[Block]:
    yield Heading(1, "Outline", "outline")
    if not tree.boxes:
        yield Paragraph((Run(EMPTY_CASE),))
    factors = {factor.id: factor.name for factor in standards.scales.factors.values()}
    yield from outline_blocks(tree, evidence, Names(scheme_names(), factors))


def _sources(tree: NumberedTree, evidence: Evidence) -> Iterator[Block]:
    yield Heading(1, "Sources", "sources")
    if not evidence.case_map.sources:
        yield Paragraph((Run("No source is held or cited yet."),))
    yield from source_blocks(tree, evidence)


def _judgment(
    tree: NumberedTree, evidence: Evidence, standards: StandardSet, reader: str
) -> Iterator[Block]:
    case_map = evidence.case_map
    if case_map.case.kind is CaseKind.DEBATE:
        return
    yield from element_blocks(tree, case_map, standards.causes)
    yield Heading(1, "Harms", "harms")
    yield from ledger_blocks(tree, evidence)
    yield Heading(1, "Weighing", "weighing")
    yield from weighing_blocks(case_map, standards, reader)
    yield from rule65_blocks(tree, case_map, standards, reader)
