"""Claims told in sentences, each with its cites, and where each was argued first."""

from __future__ import annotations

from argmap.brief.blocks import Block, Paragraph
from argmap.brief.motion.contending import is_of_others
from argmap.brief.motion.drafting import Draft, Work, about_claim, standing_for
from argmap.brief.motion.joining import sentence_of
from argmap.brief.motion.walk import is_bare
from argmap.brief.runs import Run, Runs
from argmap.case.claims import Argument, Claim, Premise
from argmap.case.ids import ClaimId
from argmap.case.terms import Side


class ClaimsTold:
    """Tells claims of a draft; one that was told before refers to where it was."""

    def __init__(self, draft: Draft) -> None:
        self._draft = draft
        self._map = draft.case_map
        self._places: dict[ClaimId, tuple[str, str]] = {}
        self._bare: set[ClaimId] = set()
        """The claims that lack a cite where they first stand."""

    def is_argued(self, claim: ClaimId) -> bool:
        """Tell whether a claim has been argued."""
        return claim in self._places

    def keep(self, claim: Claim) -> None:
        """Keep that a claim is argued here."""
        outline = self._draft.outline
        self._places[claim.id] = (outline.here, outline.anchor)

    def opening(self, claim: Claim) -> Work:
        """Open a point by saying who makes it: the bare words are the heading above."""
        return self._sentences([(claim, None)], opens=True)

    def together(self, step: Argument, claims: list[Claim]) -> Work:
        """Tell premises of a step together in one paragraph."""
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
                runs += standing_for(claim, self.again(claim, use))
                continue
            backed = self._draft.backing.behind(claim.id)
            worded = self._submitted(claim) if opens else self._worded(claim, use)
            runs += standing_for(claim, (worded, *backed.runs))
            blocks += backed.blocks
            if not backed.is_any and is_bare(self._map, claim.id):
                self._bare.add(claim.id)
                runs += self._cite_needed(claim)
            if not self.is_argued(claim.id):
                self.keep(claim)
            blocks += self._draft.quote_notes(backed, about_claim(claim))
        yield Paragraph(tuple(runs), about=about_claim(said[0][0]))
        yield from blocks

    def _submitted(self, claim: Claim) -> Run:
        if claim.side is not self._draft.side or claim.side is Side.NEUTRAL:
            return self._worded(claim, None)
        party = self._draft.party(claim.side)
        say = self._draft.plainly if is_of_others(claim.text) else self._draft.that
        return say("submits", [claim.text], party=party)

    def _worded(self, claim: Claim, use: Premise | None) -> Run:
        if use is not None and use.negated:
            return self._draft.that("negated", [claim.text])
        return Run(sentence_of(claim.text))

    def again(self, claim: Claim, use: Premise | None = None) -> Runs:
        """Tell a claim again, and where it is argued."""
        number, anchor = self._places[claim.id]
        see = self._draft.template.says("argued_at", part=number)
        said = (self._worded(claim, use), Run(" "), Run(see, to=anchor))
        # Else the second place would look as if the first supported it.
        return (*said, *self._cite_needed(claim)) if claim.id in self._bare else said

    def _cite_needed(self, claim: Claim) -> Runs:
        return (Run(" "), self._draft.cite_needed(about_claim(claim), claim.text))
