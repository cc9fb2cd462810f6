"""Levels that the ledger of harms suggests, each with its reasons and their doctrines.

A suggestion is argmap's model, made for teaching: it is never weighed. Whoever reads it finds a
level, that one or another, and only this counts.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from argmap.case.case_map import CaseMap
from argmap.case.terms import Decision, Delay, Holder, Likelihood, Reply
from argmap.law.crediting import Credit, credit_of
from argmap.law.delays import is_late
from argmap.law.doctrines import Doctrine, Doctrines, Scale
from argmap.law.scales import Factor, Scales
from argmap.law.suggestion import Reason, Suggestion, called
from argmap.law.wording import listed, sentence, series

HARM, BALANCE, PUBLIC, DAMAGES = "irreparable", "balance", "public", "damages"
"""The factors that the ledger speaks to; damages are asked for, and never suggested."""

NOTE = (
    "Suggested by argmap’s model from the harms above, and weighed only where you find it: the "
    "heaviest harm that counts stands for its side, and harms are not added up."
)
"""What a suggestion is, to be shown with it."""

_LIKELIHOODS = tuple(Likelihood)


def suggestions(
    case_map: CaseMap, scales: Scales, doctrines: Doctrines, damages: str | None = None
) -> list[Suggestion]:
    """Suggest levels of irreparable harm, balance and public interest from the harms.

    Nothing is suggested of irreparable harm and balance without a harm of a party. `damages` is
    what the reader found of the adequacy of damages, at its best for the movant.
    """
    credited = [credit_of(case_map, one, doctrines) for one in case_map.ranked_harms()]
    suggesting = _Suggesting(scales, doctrines)
    return [
        *suggesting.irreparable(
            [one for one in credited if _is(one, Decision.DENIED, Holder.MOVANT)],
            is_adequate=damages == scales.factor(DAMAGES).scale[0],
            is_delayed=_is_delayed(case_map),
        ),
        *suggesting.balance(credited),
        *suggesting.public(credited),
    ]


def _is(credit: Credit, decision: Decision, *holders: Holder) -> bool:
    return credit.harm.arises_if is decision and credit.harm.holder in holders


def _is_delayed(case_map: CaseMap) -> bool:
    """Tell whether the checklist says that the delay is not accounted for."""
    said = [one.reply for one in case_map.items.values() if one.item == "delay"]
    return Reply.NO in said


@dataclass(frozen=True, slots=True)
class _Found:
    """The level of irreparable harm that one harm comes to, and what lowered it."""

    credit: Credit
    rank: int
    applied: tuple[Doctrine, ...]

    @property
    def order(self) -> tuple[int, int]:
        """By what the harm that decides is found: its level, then its likelihood."""
        return self.rank, _LIKELIHOODS.index(self.credit.harm.likelihood)


@dataclass(frozen=True, slots=True)
class _Suggesting:
    scales: Scales
    doctrines: Doctrines

    def irreparable(
        self, credited: Sequence[Credit], *, is_adequate: bool, is_delayed: bool
    ) -> Iterable[Suggestion]:
        if not credited:
            return
        factor, known = self.scales.factor(HARM), self.doctrines
        counted = [one for one in credited if one.steps]
        found = [
            self._found(factor, one, is_adequate=is_adequate, is_delayed=is_delayed)
            for one in counted
        ]
        reasons = list(map(_told, credited))
        reasons += self._caps(factor, counted, is_adequate=is_adequate)
        reasons += self._delays(found, is_delayed=is_delayed)
        level = factor.levels[max((one.rank for one in found), default=0)]
        if level.id == known.by_likelihood[Likelihood.POSSIBLE]:
            speculative = known.by_id["speculative"]
            reasons.append(Reason(sentence(speculative.text), None, (speculative,)))
        reasons.append(Reason(_concluded(factor, level.found, found)))
        yield Suggestion(factor, level.id, tuple(reasons))

    def _found(
        self, factor: Factor, credit: Credit, *, is_adequate: bool, is_delayed: bool
    ) -> _Found:
        """Take the level of one harm: as likely as it is, capped, and lower where it is late.

        What the harm says of its delay goes before what the checklist says of all.
        """
        known, harm = self.doctrines, credit.harm
        level, applied = known.by_likelihood[harm.likelihood], []
        if is_adequate and credit.exempt is None:
            level = min(level, known.cap, key=factor.rank)
            applied.append(known.by_id["adequate"])
        rank = factor.rank(level)
        if rank and (is_late(harm) or (is_delayed and harm.delay is Delay.UNSAID)):
            rank -= 1
            applied.append(known.by_id["delayed"])
        return _Found(credit, rank, tuple(applied))

    def _delays(self, found: Sequence[_Found], *, is_delayed: bool) -> Iterable[Reason]:
        delayed = self.doctrines.by_id["delayed"]
        lowered = [one for one in found if delayed in one.applied]
        for one in lowered:
            if is_late(one.credit.harm):
                text = f"is met late: {delayed.text}, so its level is taken one lower."
                yield Reason(text, one.credit.harm, (delayed,))
        if is_delayed and any(not is_late(one.credit.harm) for one in lowered):
            yield Reason(
                sentence(f"{delayed.text}, so the level is taken one lower"), None, (delayed,)
            )

    def _caps(
        self, factor: Factor, counted: Sequence[Credit], *, is_adequate: bool
    ) -> Iterable[Reason]:
        for one in counted:
            if one.exempt is not None:
                kind = one.exempt.name.lower()
                told = f"speaks of {kind} (“{one.heard}”)" if one.heard else f"is marked as {kind}"
                yield Reason(f"{told}: {one.exempt.text}.", one.harm, (one.exempt,))
        if is_adequate and counted:
            adequate, cap = self.doctrines.by_id["adequate"], self.doctrines.cap
            found = factor.levels[factor.rank(cap)].label
            text = f"{adequate.text}: that caps every other harm at {found}"
            yield Reason(sentence(text), None, (adequate,))

    def balance(self, credited: Sequence[Credit]) -> Iterable[Suggestion]:
        movant = [one for one in credited if _is(one, Decision.DENIED, Holder.MOVANT)]
        respondent = [one for one in credited if _is(one, Decision.GRANTED, Holder.RESPONDENT)]
        if movant or respondent:
            names = ("the movant", "the respondent")
            factor = self.scales.factor(BALANCE)
            yield self._weighed(factor, self.doctrines.balance, (movant, respondent), names)

    def public(self, credited: Sequence[Credit]) -> Iterable[Suggestion]:
        others = (Holder.THIRD_PARTY, Holder.PUBLIC)
        denied = [one for one in credited if _is(one, Decision.DENIED, *others)]
        granted = [one for one in credited if _is(one, Decision.GRANTED, *others)]
        factor, names = self.scales.factor(PUBLIC), ("others by a denial", "others by an order")
        if denied or granted:
            yield self._weighed(factor, self.doctrines.public, (denied, granted), names)
        elif credited:
            private = self.doctrines.by_id["private"]
            reason = Reason(sentence(private.text), None, (private,))
            yield Suggestion(factor, self.doctrines.public.levels[2], (reason,))

    def _weighed(
        self,
        factor: Factor,
        scale: Scale,
        sides: tuple[Sequence[Credit], Sequence[Credit]],
        names: tuple[str, str],
    ) -> Suggestion:
        heaviest = [max((one.weight for one in side), default=0) for side in sides]
        level = scale.level(*heaviest)
        parts = [_side(side, name) for side, name in zip(sides, names, strict=True)]
        found = factor.levels[factor.rank(level)].found
        text = sentence(f"{parts[0]}, and {parts[1]}: {factor.subject} is suggested {found}")
        reasons = (_told(one) for side in sides for one in side)
        return Suggestion(factor, level, (*reasons, Reason(text)))


def _told(credit: Credit) -> Reason:
    """Say what counts of a harm, and why no more."""
    harm = credit.harm
    if credit.against is not None:
        return Reason(f"does not count: {credit.against.text}.", harm, (credit.against,))
    if credit.despite is not None and not credit.less:
        text = f"counts as {harm.likelihood} and {harm.severity}: {credit.despite.text}."
        return Reason(text, harm, (credit.despite,))
    if not credit.less:
        return Reason(f"counts as {harm.likelihood} and {harm.severity}.", harm)
    why = listed([one.text for one in credit.less])
    if credit.severity is None:
        return Reason(f"comes to nothing that counts: {why}.", harm, credit.less)
    text = f"counts as {harm.likelihood} and {credit.severity}, not {harm.severity}: {why}."
    return Reason(text, harm, credit.less)


def _side(side: Sequence[Credit], name: str) -> str:
    counted = [one for one in side if one.steps]
    if not counted:
        return f"no harm to {name} counts"
    one = max(counted, key=lambda credit: credit.weight)
    return f"the heaviest harm to {name} that counts is {one.harm.likelihood} and {one.severity}"


def _concluded(factor: Factor, level: str, found: Sequence[_Found]) -> str:
    if not found:
        return sentence(f"no harm to the movant counts: {factor.subject} is suggested {level}")
    decides = max(found, key=lambda one: one.order)
    harm = decides.credit.harm
    likeliest = max(_LIKELIHOODS.index(one.credit.harm.likelihood) for one in found)
    is_likeliest = _LIKELIHOODS.index(harm.likelihood) == likeliest
    which = "the likeliest harm to the movant that counts" if is_likeliest else "the harm to decide"
    clauses = [f"{which} is {called(harm)}, {harm.likelihood}"]
    clauses += [one.text for one in decides.applied]
    return sentence(f"{series(clauses)}: {factor.subject} is suggested {level}")
