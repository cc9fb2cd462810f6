"""Points argued: a claim, the rule, its application, what is said against it, and the answer.

After the scheme CREAC, or IRAC where that is chosen. A claim whose steps rest on authorities
is argued from these first. What the other side says is set out only where the map answers it;
where it does not, a note stands in the margin. Deep maps are walked without recursion.
"""

from __future__ import annotations

from collections.abc import Iterable

from argmap.brief.blocks import Paragraph
from argmap.brief.motion.causes_ruled import rule_work
from argmap.brief.motion.claims_told import ClaimsTold
from argmap.brief.motion.contending import contends, contention_of, rebuttal_of
from argmap.brief.motion.drafting import Draft, Work, about_claim, about_step
from argmap.brief.motion.outline import DEEPEST
from argmap.brief.motion.walk import (
    attacks_on,
    grounds_of,
    is_bare,
    premises_in_order,
    replies_to,
)
from argmap.brief.runs import Run
from argmap.case.briefs import PointForm
from argmap.case.claims import Argument, Claim
from argmap.case.ids import ArgumentId, ClaimId

_CONCLUDED = 3
"""Headings down to this level end with the conclusion."""


class Arguing:
    """Argues claims of the map for the side of a draft, each once."""

    def __init__(self, draft: Draft) -> None:
        self._draft = draft
        self._map = draft.case_map
        self._told = ClaimsTold(draft)
        self._met: set[ArgumentId] = set()
        self._concluded = ""

    def is_argued(self, claim: ClaimId) -> bool:
        """Tell whether a claim has been argued."""
        return self._told.is_argued(claim)

    def is_made(self, step: ArgumentId) -> bool:
        """Tell whether a step has been argued, or set out and answered."""
        return step in self._met

    def claim(self, claim: Claim, level: int, more: Work | None = None) -> Work:
        """Argue a claim under a heading of its own, which is its words.

        `more` comes before what is below it, which may have headings.
        """
        draft = self._draft
        if self.is_argued(claim.id):
            yield Paragraph(self._told.again(claim), about=about_claim(claim))
        if self.is_argued(claim.id) or claim.id in draft.plan.left_out:
            yield more or iter(())
            return
        yield draft.heading(level, draft.sentence(claim), about_claim(claim))
        self._told.keep(claim)
        yield self._opening(claim)
        yield more or iter(())
        yield self.body(claim, level)
        if level <= _CONCLUDED and not is_bare(self._map, claim.id):
            yield self._conclusion(claim)

    def body(self, claim: Claim, level: int) -> Work:
        """Argue what supports a claim, then what attacks it and the answers."""
        plan = self._draft.plan
        steps = plan.steps(grounds_of(self._map, claim.id))
        attacks = plan.steps(attacks_on(self._map, claim.id))
        if level < DEEPEST and any(self.has_more(one) or self._is_deep(one) for one in steps):
            yield self._headed_body(steps, attacks, level)
        else:
            yield from (self.step(one, level) for one in steps)
            yield from (self.attack(one) for one in attacks)

    def has_more(self, step: Argument) -> bool:
        """Tell whether a step has one premise, with more below it: it then has a heading."""
        claims = self._draft.premises(step)
        grounds = [one for claim in claims for one in grounds_of(self._map, claim.id)]
        return self._can_be_headed(step) and bool(self._draft.plan.steps(grounds))

    def is_loose(self, step: Argument) -> bool:
        """Tell whether a step can have no heading: several premises, or one that was argued."""
        return not self._can_be_headed(step)

    def step(self, step: Argument, level: int, *, headed: bool = False) -> Work:
        """Argue the premises of a step: together in one paragraph, then each that has more.

        One that stands alone has a heading where there is more below it, or where all that can
        are to be `headed`.
        """
        self._met.add(step.id)
        claims = self._draft.premises(step)
        if not claims:
            return
        is_headed = self._can_be_headed(step) if headed else self.has_more(step)
        if is_headed and level < DEEPEST:
            yield self.claim(claims[0], level + 1)
            return
        fresh = self._fresh(step)
        yield self._said(step, can_follow=level >= DEEPEST)
        if level < DEEPEST:
            yield self._headed_below(fresh, level)

    def attack(self, attack: Argument) -> Work:
        """Set out an attack and what answers it; a note in the margin where nothing does."""
        plan = self._draft.plan
        if attack.id in self._met or not plan.steps([attack]):
            return
        self._met.add(attack.id)
        replies = plan.steps(replies_to(self._map, attack))
        if not replies:
            yield self.unanswered(attack)
            return
        contention = contention_of(self._draft, attack, len(replies))
        yield Paragraph(contention, about=about_step(attack))
        for reply in replies:
            yield self._reply(reply)

    def unanswered(self, attack: Argument) -> Work:
        """Note in the margin a step of the other side that nothing answers."""
        claims = premises_in_order(self._map, attack)
        runs = (self._draft.template.run("unanswered"), Run(" "), contends(self._draft, claims))
        self._draft.unanswered.append((runs[2:], about_step(attack)))
        yield self._draft.note(runs, about_step(attack))

    def _headed_body(self, steps: list[Argument], attacks: list[Argument], level: int) -> Work:
        """Argue steps of which some have headings: what has none comes before, with the notes.

        So do the sentences of premises that stand together, of which each may have a heading.
        The answers to attacks then have a heading as well, lest they stand under another's.
        """
        answered = [
            one for one in attacks if one.id not in self._met and replies_to(self._map, one)
        ]
        headed = [one for one in steps if self._can_be_headed(one)]
        later: dict[ArgumentId, list[Claim]] = {}
        for step in (one for one in steps if one not in headed):
            later[step.id] = self._fresh(step)
            yield self._said(step)
        yield from (self.attack(one) for one in attacks if one not in answered)
        for step in steps:
            below = self._headed_below(later.get(step.id, ()), level)
            yield self.step(step, level, headed=True) if step in headed else below
        if answered:
            said = rebuttal_of(self._draft, answered)
            yield self._draft.heading(level + 1, said, about_step(answered[0]))
        yield from (self.attack(one) for one in answered)

    def _conclusion(self, claim: Claim) -> Work:
        """Conclude a claim; not where what is below it has just been concluded."""
        here = self._draft.outline.anchor
        if self._concluded != here:
            self._concluded = here
            conclusion = self._draft.that("therefore", [claim.text])
            yield Paragraph((conclusion,), about=about_claim(claim))

    def _reply(self, reply: Argument) -> Work:
        """Make a reply; one that was made before is referred to."""
        claims = premises_in_order(self._map, reply)
        if reply.id in self._met and all(self.is_argued(one.id) for one in claims):
            yield self._told.together(reply, claims)
            return
        yield self.step(reply, DEEPEST)
        yield from (self.attack(one) for one in self._map.arguments_on(reply.id))

    def _can_be_headed(self, step: Argument) -> bool:
        claims = self._draft.premises(step)
        if len(claims) != 1 or self.is_argued(claims[0].id):
            return False
        return not any(use.negated for use in self._map.premises_of(step.id))

    def _opening(self, claim: Claim) -> Work:
        """Open a point: the issue for IRAC, the conclusion for CREAC; then the rule of its law."""
        draft, about = self._draft, about_claim(claim)
        if draft.form is PointForm.IRAC:
            asked = claim.as_question.strip()
            issue = Run(asked) if asked else draft.that("issue", [claim.text])
            yield Paragraph((issue,), about=about)
            yield rule_work(draft, claim)
        if draft.backing.is_any_behind(claim.id) or is_bare(self._map, claim.id):
            yield self._told.opening(claim)
        if draft.form is not PointForm.IRAC:
            yield rule_work(draft, claim)

    def _is_deep(self, step: Argument) -> bool:
        """Tell whether premises stand together in a step, one of them with more below it."""
        fresh = self._fresh(step)
        return not self._can_be_headed(step) and any(grounds_of(self._map, one.id) for one in fresh)

    def _fresh(self, step: Argument) -> list[Claim]:
        return [one for one in self._draft.premises(step) if not self.is_argued(one.id)]

    def _said(self, step: Argument, *, can_follow: bool = False) -> Work:
        """Tell the premises of a step in one paragraph, then what is below those with no heading.

        All where it `can_follow`, else what has nothing that supports it.
        """
        fresh = self._fresh(step)
        self._met.add(step.id)
        yield self._told.together(step, self._draft.premises(step))
        for claim in fresh:
            if can_follow or not grounds_of(self._map, claim.id):
                yield self.body(claim, DEEPEST)

    def _headed_below(self, claims: Iterable[Claim], level: int) -> Work:
        """Argue under headings what supports claims whose sentences stand above."""
        draft = self._draft
        for claim in claims:
            if grounds_of(self._map, claim.id):
                yield draft.heading(level + 1, draft.sentence(claim), about_claim(claim))
                self._told.keep(claim)
                yield rule_work(draft, claim)
                yield self.body(claim, level + 1)
