"""Points argued: a claim, the rule, its application, what is said against it, and the answer.

After the scheme CREAC, or IRAC where that is chosen. A claim whose steps rest on authorities
is argued from these first. What the other side says is set out only where the map answers it;
where it does not, a note stands in the margin. Deep maps are walked without recursion.
"""

from __future__ import annotations

from argmap.brief.blocks import Block, Paragraph
from argmap.brief.motion.causes_ruled import rule_work
from argmap.brief.motion.contending import contends, contention_of, rebuttal_of
from argmap.brief.motion.drafting import Draft, Work, about_claim, about_step
from argmap.brief.motion.joining import sentence_of
from argmap.brief.motion.outline import DEEPEST
from argmap.brief.motion.walk import (
    attacks_on,
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
from argmap.case.terms import Side

_CONCLUDED = 3
"""Headings down to this level end with the conclusion."""


class Arguing:
    """Argues claims of the map for the side of a draft, each once."""

    def __init__(self, draft: Draft) -> None:
        self._draft = draft
        self._map = draft.case_map
        self._places: dict[ClaimId, tuple[str, str]] = {}
        self._met: set[ArgumentId] = set()
        self._bare: set[ClaimId] = set()
        """The claims that lack a cite where they first stand."""
        self._concluded = ""

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
            yield self._conclusion(claim)

    def body(self, claim: Claim, level: int) -> Work:
        """Argue what supports a claim, then what attacks it and the answers."""
        plan = self._draft.plan
        steps = plan.steps(grounds_of(self._map, claim.id))
        attacks = plan.steps(attacks_on(self._map, claim.id))
        if level < DEEPEST and any(self.has_more(one) for one in steps):
            yield self._headed_body(steps, attacks, level)
        else:
            yield from (self.step(one, level) for one in steps)
            yield from (self.attack(one) for one in attacks)

    def has_more(self, step: Argument) -> bool:
        """Tell whether a step has one premise, with more below it: it then has a heading."""
        claims = self._draft.premises(step)
        grounds = [one for claim in claims for one in grounds_of(self._map, claim.id)]
        return self._can_be_headed(step) and bool(self._draft.plan.steps(grounds))

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
        fresh = [one for one in claims if not self.is_argued(one.id)]
        yield self._together(step, claims)
        for claim in fresh:
            if grounds_of(self._map, claim.id) and level < DEEPEST:
                # Its sentence stands in the paragraph above.
                yield self._draft.heading(level + 1, full_title_of(claim), about_claim(claim))
                self._keep(claim)
                yield rule_work(self._draft, claim)
                yield self.body(claim, level + 1)
            else:
                yield self.body(claim, DEEPEST)

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

        The answers to attacks then have a heading as well, lest they stand under another's.
        """
        answered = [
            one for one in attacks if one.id not in self._met and replies_to(self._map, one)
        ]
        headed = [one for one in steps if self._can_be_headed(one)]
        yield from (self.step(one, level) for one in steps if one not in headed)
        yield from (self.attack(one) for one in attacks if one not in answered)
        yield from (self.step(one, level, headed=True) for one in headed)
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
            yield self._together(reply, claims)
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
            yield self._sentences([(claim, None)], opens=True)
        if draft.form is not PointForm.IRAC:
            yield rule_work(draft, claim)

    def _together(self, step: Argument, claims: list[Claim]) -> Work:
        uses = {one.claim: one for one in self._map.premises_of(step.id)}
        yield self._sentences([(one, uses[one.id]) for one in claims])

    def _sentences(self, said: list[tuple[Claim, Premise | None]], *, opens: bool = False) -> Work:
        """Write claims as one paragraph, each with its cites; block quotes follow.

        One that `opens` a point says who makes it: its bare words are the heading above.
        """
        runs: list[Run] = []
        blocks: list[Block] = []
        for claim, use in said:
            runs += [Run(" ")] if runs else []
            if use is not None and self.is_argued(claim.id):
                runs += self._again(claim, use)
                continue
            backed = self._draft.backing.behind(claim.id)
            worded = self._submitted(claim) if opens else self._worded(claim, use)
            runs += [worded, *backed.runs]
            blocks += backed.blocks
            if not backed.is_any and is_bare(self._map, claim.id):
                self._bare.add(claim.id)
                runs += self._cite_needed(claim)
            if not self.is_argued(claim.id):
                self._keep(claim)
            blocks += self._draft.despite_notes(backed, about_claim(claim))
        yield Paragraph(tuple(runs), about=about_claim(said[0][0]))
        yield from blocks

    def _submitted(self, claim: Claim) -> Run:
        if claim.side is not self._draft.side or claim.side is Side.NEUTRAL:
            return self._worded(claim, None)
        party = self._draft.party(claim.side)
        return self._draft.that("submits", [claim.text], party=party)

    def _worded(self, claim: Claim, use: Premise | None) -> Run:
        if use is not None and use.negated:
            return self._draft.that("negated", [claim.text])
        return Run(sentence_of(claim.text))

    def _again(self, claim: Claim, use: Premise | None = None) -> Runs:
        number, anchor = self._places[claim.id]
        see = self._draft.template.says("argued_at", part=number)
        said = (self._worded(claim, use), Run(" "), Run(see, to=anchor))
        # Else the second place would look as if the first supported it.
        return (*said, *self._cite_needed(claim)) if claim.id in self._bare else said

    def _cite_needed(self, claim: Claim) -> Runs:
        return (Run(" "), self._draft.cite_needed(about_claim(claim), claim.text))

    def _keep(self, claim: Claim) -> None:
        outline = self._draft.outline
        self._places[claim.id] = (outline.here, outline.anchor)
