"""What a brief is written with: whose it is, by which template, and what it keeps track of."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import TypeAlias, Union

from argmap.brief.blocks import Block, Heading, Paragraph, Role
from argmap.brief.motion.backing import Backed, Backing
from argmap.brief.motion.hindsight import Hindsight
from argmap.brief.motion.joining import Clauses, sentence_of, unquoted, with_pronoun
from argmap.brief.motion.law_cited import LawCited
from argmap.brief.motion.outline import Outline
from argmap.brief.motion.plan import Plan, plan_for
from argmap.brief.motion.template import Template
from argmap.brief.motion.walk import premises_in_order
from argmap.brief.paper_case import PaperCase
from argmap.brief.parties import Parties
from argmap.brief.runs import Run, Runs, RunStyle
from argmap.brief.wording import opened
from argmap.case.briefs import PointForm
from argmap.case.case_map import CaseMap
from argmap.case.chronology import Event
from argmap.case.claims import Argument, Claim
from argmap.case.ids import HarmId
from argmap.case.lookups import full_title_of
from argmap.case.plan_aliases import names_in
from argmap.case.terms import Side
from argmap.law.case_labels import case_labels
from argmap.reasoning.labels import Labels
from argmap.sources.problems import RecordPlace

Work: TypeAlias = Iterator[Union[Block, "Work"]]
"""Blocks one by one, and work that makes more of them where it stands."""


@dataclass
class Draft:
    """A brief as it is written: the case, the side, the words, and what is still to be done."""

    case: PaperCase
    side: Side
    template: Template
    form: PointForm = PointForm.CREAC
    outline: Outline = field(default_factory=Outline)
    needed: list[tuple[str, RecordPlace | None]] = field(default_factory=list)
    unanswered: list[tuple[Runs, RecordPlace]] = field(default_factory=list)
    untold: list[Event] = field(default_factory=list)
    """The events that came after the day of the paper."""
    harms: dict[HarmId, Run] = field(default_factory=dict)
    """The harms that were told, and what refers to the place."""

    @property
    def case_map(self) -> CaseMap:
        """The map that is argued from."""
        return self.case.case_map

    @cached_property
    def plan(self) -> Plan:
        """The order of the points that the case keeps for such a paper."""
        return plan_for(self.case_map, self.template.id, self.side)

    @cached_property
    def backing(self) -> Backing:
        """What claims are cited with."""
        return Backing(self.case_map, self.case.checks, self.hindsight)

    @cached_property
    def hindsight(self) -> Hindsight:
        """What is later than the paper."""
        return Hindsight(self.case_map.case, self.template.id)

    @cached_property
    def law(self) -> LawCited:
        """The law that is cited from the data, beside the sources of the case."""
        return LawCited(self.case_map.sources)

    @cached_property
    def labels(self) -> Labels:
        """Who is ahead where."""
        return case_labels(self.case_map, self.case.text_of)

    @cached_property
    def clauses(self) -> Clauses:
        """How claims stand inside sentences."""
        case = self.case_map.case
        named = [one for name in (case.movant, case.respondent) for one in name.split(";")]
        named += [one for entry in case.aliases for one in names_in(entry)]
        texts = [f"the {name}" for name in (case.movant, case.respondent, *case.aliases)]
        texts += [one.text for one in self.case_map.claims.values()]
        texts += [one.text for one in self.case_map.events.values()]
        texts += [one.exact for one in self.case_map.quotes.values()]
        lists = self.template.words
        small, common, numbered = (lists.get(one, ()) for one in ("small", "common", "numbered"))
        return Clauses(texts, small, common, numbered, named)

    def premises(self, step: Argument) -> list[Claim]:
        """List the claims of a step that are argued, in the order of the plan."""
        return self.plan.claims(premises_in_order(self.case_map, step))

    def party(self, side: Side) -> str:
        """Name a party as a brief calls it after the caption."""
        return self.parties.short(side) or self.template.says(f"party_{side.value}")

    @cached_property
    def parties(self) -> Parties:
        """How the parties are called."""
        return Parties(self.case_map.case, self.template.words)

    def heading(self, level: int, text: str, about: RecordPlace | None = None) -> Heading:
        """Write the next heading."""
        return self.outline.heading(level, opened(text), about)

    def sentence(self, claim: Claim) -> str:
        """Return a claim as a heading has it."""
        return sentence_of(claim.text) or full_title_of(claim)

    def said(self, name: str, about: RecordPlace | None = None, /, **filled: str) -> Paragraph:
        """Write a sentence of the template as a paragraph."""
        return Paragraph((self.template.run(name, **filled),), about=about)

    def note(self, runs: Runs, about: RecordPlace | None) -> Paragraph:
        """Write a note in the margin."""
        return Paragraph(runs, about=about, role=Role.NOTE)

    def unchecked(self, cite: str, about: RecordPlace) -> Paragraph:
        """Note in the margin that a line of the law was not compared with its source."""
        return self.note((self.template.run("unchecked", cite=cite.replace("'", "’")),), about)

    def quote_notes(self, backed: Backed, about: RecordPlace) -> Iterator[Paragraph]:
        """Note in the margin why quotes are used that have a caution, and of which a mark lacks."""
        for cite, caution in backed.despite:
            said = {"caution": unquoted(caution), "why": unquoted(cite.despite)}
            yield self.note((self.template.run("despite", **said),), about)
        for halved in backed.halved:
            yield self.note((Run(unquoted(halved)),), about)

    def cite_needed(self, about: RecordPlace | None, what: str, name: str = "needed") -> Run:
        """Stand where a cite is missing, or else what the template names; keep that it is."""
        if about is not None and self.backing.is_only_later(about.id):
            what = self.template.says("only_later", what=what)
        self.needed.append((what, about))
        return Run(self.template.says(name), RunStyle.NEEDED)

    def answer_needed(self, to: Runs, about: RecordPlace) -> Paragraph:
        """Stand where what is asked has no answer on the map; keep that it has none."""
        self.unanswered.append((to, about))
        return Paragraph((Run(self.template.says("answer_needed"), RunStyle.NEEDED),), about=about)

    def argument_needed(self, on: str, about: RecordPlace) -> Paragraph:
        """Stand under a heading for which the map has nothing yet."""
        what = self.template.says("nothing_on", what=on)
        return Paragraph((self.cite_needed(about, what, "argument_needed"),), about=about)

    def that(self, name: str, texts: Iterable[str], /, **filled: str) -> Run:
        """Write “… that A and that B” by the template, or its plain form where names may lead.

        The plain form is the sentence whose name ends in `_plain`. A `party` that is a body is
        “it” where a claim begins with its name.
        """
        words = list(texts)
        names = self.parties.as_it(filled.get("party", ""))
        within = [self.clauses.within(one) for one in words]
        within = [one and with_pronoun(one, names) for one in within]
        inner = [one for one in within if one is not None]
        if len(inner) < len(words):
            return self.plainly(name, words, **filled)
        said = [inner[0], *(f"that {one}" for one in inner[1:])]
        joined = said[0] if len(said) == 1 else f"{', '.join(said[:-1])} and {said[-1]}"
        return self.template.run(name, claim=joined, **filled)

    def plainly(self, name: str, texts: Iterable[str], /, **filled: str) -> Run:
        """Write “…: A. B.” by the template: claims as they are, behind a colon."""
        plain = " ".join(sentence_of(one) for one in texts)
        return self.template.run(f"{name}_plain", claim=plain, **filled)


def about_claim(claim: Claim) -> RecordPlace:
    """Say that a block stands for a claim."""
    return RecordPlace("claim", claim.id)


def standing_for(claim: Claim, runs: Runs) -> Runs:
    """Say that a paragraph of several claims stands for one of them from these runs on."""
    first, *rest = runs
    return (replace(first, stands_for=about_claim(claim)), *rest)


def about_step(step: Argument) -> RecordPlace:
    """Say that a block stands for a step."""
    return RecordPlace("argument", step.id)


def unrolled(work: Work) -> Iterator[Block]:
    """Walk the blocks of work that holds work, however deep: a chain of claims may be long."""
    stack: list[Work] = [work]
    while stack:
        found = next(stack[-1], None)
        if found is None:
            stack.pop()
        elif isinstance(found, Iterator):
            stack.append(found)
        else:
            yield found
