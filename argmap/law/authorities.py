"""Authorities of a case: what each counts for here, whether it still holds, and what is owed.

The duty of candour is Model Rule 3.3(a)(2) of the American Bar Association: a lawyer does not
knowingly leave undisclosed an authority of the controlling jurisdiction that is directly adverse
to the client and that opposing counsel has not disclosed. Courts adopt it in words of their own.
"""

from __future__ import annotations

from collections.abc import Iterator

from argmap.case.case_map import CaseMap
from argmap.case.claims import Claim
from argmap.case.evidence import Cite, Source
from argmap.case.lookups import beginning_of, title_of
from argmap.case.quotation import in_quotes
from argmap.case.signals import SUPPORTING
from argmap.case.terms import AuthorityWeight, CaseKind, Side
from argmap.law.citations.became import was_undone
from argmap.law.wording import listed, sentence
from argmap.reasoning.linter import Fault

CANDOUR = "ABA Model Rule 3.3(a)(2)"
_SHOWN = 2


def authority_faults(case_map: CaseMap) -> Iterator[Fault]:
    """Yield what is wrong with the authorities: overruled, undisclosed, or never checked."""
    authorities = [one for one in case_map.ranked_sources() if one.is_authority]
    yield from (fault for one in authorities for fault in _overruled(case_map, one))
    yield from (fault for one in authorities for fault in _undisclosed(case_map, one))
    yield from (fault for one in authorities for fault in _unchecked(one))


def relies_on_overruled(cite: Cite, source: Source) -> bool:
    """Tell whether a cite relies on an authority that is overruled, for all its signal says."""
    is_past = source.is_authority and source.weight is AuthorityWeight.OVERRULED
    return is_past and cite.signal in SUPPORTING


def owes_candour(case_map: CaseMap, source: Source) -> bool:
    """Tell whether an authority binds a court and is against a side, which its counsel must say.

    Nobody owes it in a debate.
    """
    is_binding = source.is_authority and source.weight is AuthorityWeight.BINDING
    is_owed = is_binding and source.adverse_to is not Side.NEUTRAL
    return is_owed and case_map.case.kind is CaseKind.MOTION


def candour_reminder(case_map: CaseMap, source: Source) -> str:
    """Remind of the duty to cite an adverse authority, and say whether it is cited; else empty."""
    if not owes_candour(case_map, source):
        return ""
    duty = (
        f"Binding here and against the {source.adverse_to.value}, whose counsel has to tell the"
        f" court of it unless the other side has ({CANDOUR})."
    )
    cited = any(True for _ in cites_of_source(case_map, source))
    return f"{duty} {'This case cites it.' if cited else 'Nothing in this case cites it yet.'}"


def cites_of_source(case_map: CaseMap, source: Source) -> Iterator[Cite]:
    """Walk the cites of a source and of its quotes."""
    yield from case_map.cites_of(source.id)
    for quote in case_map.quotes_of(source.id):
        yield from case_map.cites_of(quote.id)


def _overruled(case_map: CaseMap, source: Source) -> Iterator[Fault]:
    cites = cites_of_source(case_map, source)
    relying = [one for one in cites if one.signal in SUPPORTING and was_undone(source)]
    if not relying:
        return
    claims = [case_map.claims[one] for one in dict.fromkeys(c.claim for c in relying if c.claim)]
    how = was_undone(source)
    if source.weight is AuthorityWeight.OVERRULED:
        told = f"{_named(source)} is overruled, and {_users(claims)} it without saying so"
    else:
        told = (
            f"{_named(source)} was undone as its source says ({how}), and {_users(claims)} it: look"
            " whether it still holds for that"
        )
    yield Fault("overruled authority", sentence(told), (source, *claims))


def _users(claims: list[Claim]) -> str:
    if not claims:
        return "the case relies on"
    names = [in_quotes(title_of(one) or "a claim without words") for one in claims[:_SHOWN]]
    more = len(claims) - len(names)
    names += [f"{more} more"] if more else []
    return f"{listed(names)} {'relies' if len(claims) == 1 else 'rely'} on"


def _undisclosed(case_map: CaseMap, source: Source) -> Iterator[Fault]:
    if owes_candour(case_map, source) and not any(True for _ in cites_of_source(case_map, source)):
        side = source.adverse_to.value
        yield Fault(
            "adverse authority not cited",
            sentence(
                f"{_named(source)} is binding here and against the {side}, and nothing in the case"
                f" cites it: the {side}’s counsel has to tell the court of it unless the other side"
                f" has ({CANDOUR})"
            ),
            (source,),
        )


def _unchecked(source: Source) -> Iterator[Fault]:
    is_past = source.weight is AuthorityWeight.OVERRULED
    if is_past or (source.checked_by and source.checked_on):
        return
    holds = f"that {_named(source)} is still good law"
    if source.checked_on:
        told = f"Who checked {holds} is not said."
    elif source.checked_by:
        told = f"When {source.checked_by} checked {holds} is not said."
    else:
        told = f"Nobody has checked {holds}."
    yield Fault("authority not checked", told, (source,))


def _named(source: Source) -> str:
    words = beginning_of(source.title or source.citation or source.record_cite)
    return in_quotes(words) if words else "an authority without a title"
