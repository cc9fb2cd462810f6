"""Points argued: a claim, the rule, its application, what is said against it, and the answer.

After the scheme CREAC, or IRAC where that is chosen. A claim whose steps rest on authorities
is argued from these first. What the other side says is set out only where the map answers it;
where it does not, a note stands in the margin. Deep maps are walked without recursion.
"""

from __future__ import annotations

from collections.abc import Iterable

from argmap.brief.blocks import Block, Paragraph
from argmap.brief.motion.drafting import Draft, Work, about_claim, about_step
from argmap.brief.motion.joining import sentence_of
from argmap.brief.motion.outline import DEEPEST
from argmap.brief.motion.walk import (
    attacks_on,
    claims_behind,
    grounds_of,
    is_bare,
    premises_in_order,
    replies_to,
)
from argmap.brief.runs import Run, Runs
from argmap.case.briefs import PointForm
from argmap.case.claims import Argument, Claim, Premise
from argmap.case.ids import ArgumentId, ClaimId
from argmap.case.lookups import full_title_of

_CONCLUDED = 3
"""Headings down to this level end with the conclusion."""


class Arguing:
    """Argues claims of the map for the side of a draft, each once."""

    def __init__(self, draft: Draft) -> None:
        self._draft = draft
        self._map = draft.case_map
        self._places: dict[ClaimId, tuple[str, str]] = {}
        self._met: set[ArgumentId] = set()

    def is_argued(self, claim: ClaimId) -> bool:
        """Tell whether a claim has been argued."""
        return claim in self._places

    def is_made(self, step: ArgumentId) -> bool:
        """Tell whether a step has been argued, or set out and answered."""
        return step in self._met

    def claim(self, claim: Claim, level: int, more: Work | None = None) -> Work:
        """Argue a claim under a heading of its own, which is its words.

        `more` comes before what is below it, which may have headings.
        """
        draft = self._draft
        if self.is_argued(claim.id):
            yield Paragraph(self._again(claim), about=about_claim(claim))
        if self.is_argued(claim.id) or claim.id in draft.plan.left_out:
            yield more or iter(())
            return
        yield draft.heading(level, draft.sentence(claim), about_claim(claim))
        self._keep(claim)
        yield self._opening(claim)
        yield more or iter(())
        yield self.body(claim, level)
        if level <= _CONCLUDED and not is_bare(self._map, claim.id):
            conclusion = draft.that("therefore", [claim.text])
            yield Paragraph((conclusion,), about=about_claim(claim))

    def body(self, claim: Claim, level: int) -> Work:
        """Argue what supports a claim, then what attacks it and the answers."""
        plan = self._draft.plan
        for step in plan.steps(grounds_of(self._map, claim.id)):
            yield self.step(step, level)
        for attack in plan.steps(attacks_on(self._map, claim.id)):
            yield self.attack(attack)

    def step(self, step: Argument, level: int, *, headed: bool = False) -> Work:
        """Argue the premises of a step: together in one paragraph, then each that has more.

        One that stands alone has a heading where there is more below it, or where all are
        to be `headed`.
        """
        self._met.add(step.id)
        claims = self._draft.plan.claims(premises_in_order(self._map, step))
        if not claims:
            return
        if len(claims) == 1 and level < DEEPEST and self._is_headed(step, claims[0], headed=headed):
            yield self.claim(claims[0], level + 1)
            return
        fresh = [one for one in claims if not self.is_argued(one.id)]
        yield self._together(step, claims)
        for claim in fresh:
            if grounds_of(self._map, claim.id) and level < DEEPEST:
                # Its sentence stands in the paragraph above.
                yield self._draft.heading(level + 1, full_title_of(claim), about_claim(claim))
                self._keep(claim)
                yield self.body(claim, level + 1)
            else:
                yield self.body(claim, DEEPEST)

    def attack(self, attack: Argument) -> Work:
        """Set out an attack and what answers it; a note in the margin where nothing does."""
        plan = self._draft.plan
        if attack.id in self._met or not plan.steps([attack]):
            return
        self._met.add(attack.id)
        heard = [one for one in replies_to(self._map, attack) if one.id not in self._met]
        replies = plan.steps(heard)
        if not replies:
            yield self.unanswered(attack)
            return
        yield Paragraph(self._contention(attack, len(replies)), about=about_step(attack))
        for reply in replies:
            yield self.step(reply, DEEPEST)
            for answer in self._map.arguments_on(reply.id):
                yield self.attack(answer)

    def contends(self, claims: Iterable[Claim], name: str = "contends") -> Run:
        """Say what a side contends, by a sentence of the template."""
        listed = list(claims)
        side = listed[0].side
        if side is self._draft.side or side.opposite is side:
            return self._draft.that("objected", [one.text for one in listed])
        party = self._draft.party(side)
        return self._draft.that(name, [one.text for one in listed], party=party)

    def _is_headed(self, step: Argument, claim: Claim, *, headed: bool) -> bool:
        use = self._map.premises_of(step.id)[0]
        if use.negated or self.is_argued(claim.id):
            return False
        return headed or bool(grounds_of(self._map, claim.id))

    def _opening(self, claim: Claim) -> Work:
        """Open a point: the issue for IRAC, the conclusion with its cites for CREAC."""
        draft, about = self._draft, about_claim(claim)
        if draft.form is PointForm.IRAC:
            asked = claim.as_question.strip()
            issue = Run(asked) if asked else draft.that("issue", [claim.text])
            yield Paragraph((issue,), about=about)
        if draft.backing.is_any_behind(claim.id) or is_bare(self._map, claim.id):
            yield self._sentences([(claim, None)])

    def _together(self, step: Argument, claims: list[Claim]) -> Work:
        uses = {one.claim: one for one in self._map.premises_of(step.id)}
        yield self._sentences([(one, uses[one.id]) for one in claims])

    def _sentences(self, said: list[tuple[Claim, Premise | None]]) -> Work:
        """Write claims as one paragraph, each with its cites; block quotes follow."""
        runs: list[Run] = []
        blocks: list[Block] = []
        for claim, use in said:
            runs += [Run(" ")] if runs else []
            if use is not None and self.is_argued(claim.id):
                runs += self._again(claim, use)
                continue
            backed = self._draft.backing.behind(claim.id)
            runs += [self._worded(claim, use), *backed.runs]
            blocks += backed.blocks
            if not backed.is_any and is_bare(self._map, claim.id):
                place = about_claim(claim)
                runs += [Run(" "), self._draft.cite_needed(place, claim.text)]
            if not self.is_argued(claim.id):
                self._keep(claim)
            blocks += self._draft.despite_notes(backed, about_claim(claim))
        yield Paragraph(tuple(runs), about=about_claim(said[0][0]))
        yield from blocks

    def _worded(self, claim: Claim, use: Premise | None) -> Run:
        if use is not None and use.negated:
            return self._draft.that("negated", [claim.text])
        return Run(sentence_of(claim.text))

    def _again(self, claim: Claim, use: Premise | None = None) -> Runs:
        number, anchor = self._places[claim.id]
        see = self._draft.template.says("argued_at", part=number)
        return (self._worded(claim, use), Run(" "), Run(see, to=anchor))

    def _keep(self, claim: Claim) -> None:
        outline = self._draft.outline
        self._places[claim.id] = (outline.here, outline.anchor)

    def unanswered(self, attack: Argument) -> Work:
        """Note in the margin a step of the other side that nothing answers."""
        claims = premises_in_order(self._map, attack)
        runs = (self._draft.template.run("unanswered"), Run(" "), self.contends(claims))
        self._draft.unanswered.append((runs[2:], about_step(attack)))
        yield self._draft.note(runs, about_step(attack))

    def _contention(self, attack: Argument, answers: int) -> Runs:
        """Say what the other side contends, what it rests that on, and that it fails."""
        claims = premises_in_order(self._map, attack)
        runs: list[Run] = [self.contends(claims)]
        for claim in claims:
            runs += self._draft.backing.without_words(claim.id)
        behind = claims_behind(self._map, attack)
        for claim in (self._map.claims[one] for one in behind):
            if claim not in claims:
                runs += [Run(" "), self.contends([claim], "adds")]
                runs += self._draft.backing.without_words(claim.id)
        fails = "fails_once" if answers == 1 else "fails"
        return (*runs, Run(" "), self._draft.template.run(fails))
