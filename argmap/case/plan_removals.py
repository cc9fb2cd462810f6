"""Planning edits that remove claims and uses of claims."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass, field, replace

from argmap.case.case_map import CaseMap
from argmap.case.changes import Change, ChangeSet, removed
from argmap.case.claims import Claim
from argmap.case.counting import counted
from argmap.case.evidence import Cite, Quote, Statement
from argmap.case.ids import ArgumentId, ClaimId, PremiseId, QuoteId
from argmap.case.lookups import claim_of, premise_of, title_of
from argmap.case.losses import losses
from argmap.case.quotation import in_quotes
from argmap.case.speeches import QUOTE_GONE, PartKind, SpeechPart


def plan_removal(case_map: CaseMap, claim_id: ClaimId) -> ChangeSet:
    """Plan the removal of a claim with everything below it, leaves first.

    What is used elsewhere stays. Quotes that then bear on nothing go as well,
    and findings about the claim; see `losses` for the rest of the case. Leaves go
    first so that the inverse, read backwards, restores parents before the
    children that point to them.
    """
    claim = claim_of(case_map, claim_id)
    doomed = _Doomed(case_map)
    doomed.claim(claim_id)
    changes = doomed.changes()
    return ChangeSet(f"Delete {_what_goes(claim, changes)}", changes)


def plan_use_removal(case_map: CaseMap, premise_id: PremiseId) -> ChangeSet:
    """Plan the removal of one use of a claim; a claim used nowhere else goes with it."""
    premise = premise_of(case_map, premise_id)
    claim = claim_of(case_map, premise.claim)
    if len(case_map.uses_of(claim.id)) == 1:
        return plan_removal(case_map, claim.id)
    doomed = _Doomed(case_map)
    doomed.use(premise_id)
    return ChangeSet(f"Delete a use of {in_quotes(title_of(claim))}", doomed.changes())


def cite_removals(case_map: CaseMap, cites: Iterable[Cite]) -> tuple[Change, ...]:
    """Return the changes that remove cites, and quotes that nothing else cites.

    A quote that stands in a speech stays.
    """
    gone = {cite.id: cite for cite in cites}
    quotes = {cite.quote for cite in gone.values() if cite.quote}
    bare: list[Quote] = [
        case_map.quotes[quote]
        for quote in sorted(quotes)
        if all(cite.id in gone for cite in case_map.cites_of(quote))
        and not case_map.parts_with(quote)
    ]
    return (*removed(*(gone[key] for key in sorted(gone))), *quote_removals(case_map, bare))


def quote_removals(case_map: CaseMap, quotes: Iterable[Quote]) -> tuple[Change, ...]:
    """Return the changes that remove quotes, and what statements and speeches lose by it.

    A statement that one quote is left of goes too: there is nothing to compare. In a speech
    the words stay.
    """
    doomed = {quote.id: quote for quote in quotes}
    touched = {one.id: one for quote in doomed for one in case_map.statements_of(quote)}
    return (
        *(_without(touched[key], doomed) for key in sorted(touched)),
        *(_said(case_map, part) for key in doomed for part in case_map.parts_with(key)),
        *removed(*(doomed[key] for key in sorted(doomed))),
    )


def _said(case_map: CaseMap, part: SpeechPart) -> Change:
    """Return a card that is left as words: its tag, and below it those of its quote."""
    assert part.quote is not None
    claim = case_map.claims[part.claim].text if part.claim else ""
    lines = (part.words or claim, case_map.quotes[part.quote].exact)
    words = "\n".join(line for line in lines if line)
    note = part.note or QUOTE_GONE
    after = replace(part, kind=PartKind.TEXT, words=words, claim=None, quote=None, note=note)
    return Change(part, after)


def _without(statement: Statement, doomed: Collection[QuoteId]) -> Change:
    left = tuple(quote for quote in statement.quotes if quote not in doomed)
    if len(left) < 2:  # noqa: PLR2004 -- two are compared
        return Change(statement, None)
    best = statement.best if statement.best in left else None
    return Change(statement, replace(statement, quotes=left, best=best))


def _what_goes(claim: Claim, changes: tuple[Change, ...]) -> str:
    """Name the claim, and count the other claims and the quotes that go with it."""
    kinds = [type(change.before) for change in changes if change.after is None]
    below, quotes = kinds.count(Claim) - 1, kinds.count(Quote)
    parts = [
        in_quotes(title_of(claim)),
        f"{counted(below, 'claim')} below it" if below else "",
        counted(quotes, "quote") if quotes else "",
    ]
    *most, last = (part for part in parts if part)
    return f"{', '.join(most)} and {last}" if most else last


@dataclass
class _Doomed:
    """What goes, in the order it was met: parents first, each once."""

    case_map: CaseMap
    claims: dict[ClaimId, None] = field(default_factory=dict)
    arguments: dict[ArgumentId, None] = field(default_factory=dict)
    premises: dict[PremiseId, None] = field(default_factory=dict)

    def claim(self, claim_id: ClaimId) -> None:
        """Mark a claim, all its uses, and everything below it."""
        self.claims[claim_id] = None
        for use in self.case_map.uses_of(claim_id):
            self.use(use.id)
        self._spread([claim_id])

    def use(self, premise_id: PremiseId) -> None:
        """Mark one use, and its argument where no premise is left to it."""
        self.premises[premise_id] = None
        argument = self.case_map.premises[premise_id].argument
        fellows = self.case_map.premises_of(argument)
        if all(premise.id in self.premises for premise in fellows):
            self.arguments[argument] = None
            self._spread([argument])

    def changes(self) -> tuple[Change, ...]:
        """Return the removals, leaves first, and what the rest of the case loses."""
        findings = [one for claim in self.claims for one in self.case_map.findings_on(claim)]
        cites = [cite for claim in self.claims for cite in self.case_map.cites_on(claim)]
        cites += [cite for finding in findings for cite in self.case_map.cites_on(finding.id)]
        return (
            *losses(self.case_map, self.claims, self.arguments),
            *cite_removals(self.case_map, cites),
            *removed(*findings),
            *removed(*(self.case_map.premises[key] for key in reversed(self.premises))),
            *removed(*(self.case_map.arguments[key] for key in reversed(self.arguments))),
            *removed(*(self.case_map.claims[key] for key in reversed(self.claims))),
        )

    def _spread(self, pending: list[ClaimId | ArgumentId]) -> None:
        while pending:
            for argument in self.case_map.arguments_on(pending.pop()):
                if argument.id in self.arguments:
                    continue
                self.arguments[argument.id] = None
                pending.append(argument.id)
                pending += self._premises_fall(argument.id)

    def _premises_fall(self, argument: ArgumentId) -> list[ClaimId | ArgumentId]:
        fallen: list[ClaimId | ArgumentId] = []
        for premise in self.case_map.premises_of(argument):
            self.premises[premise.id] = None
            uses = self.case_map.uses_of(premise.claim)
            unused = all(use.id in self.premises for use in uses)
            if unused and premise.claim not in self.claims:
                self.claims[premise.claim] = None
                fallen.append(premise.claim)
        return fallen
