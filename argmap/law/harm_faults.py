"""Where what is said of a harm does not go together, or only its words say what its fields could.

A suggestion is drawn from the fields of a harm; what a reader ticks goes before its words.
"""

from __future__ import annotations

from collections.abc import Iterator

from argmap.case.case_map import CaseMap
from argmap.case.lookups import beginning_of
from argmap.case.quotation import in_quotes
from argmap.case.terms import Degree, Delay, Reply, Told
from argmap.case.weighing import Harm
from argmap.law.doctrines import Doctrines
from argmap.reasoning.linter import Fault

BY_WORDS, AT_ODDS = "harm told by its words", "harm at odds with itself"


def harm_faults(case_map: CaseMap, doctrines: Doctrines) -> Iterator[Fault]:
    """Yield the harms whose fields are at odds, and those of which only words tell a doctrine."""
    said = {one.reply for one in case_map.items.values() if one.item == "delay"}
    for harm in case_map.ranked_harms():
        yield from _at_odds(harm, doctrines)
        if Reply.NO in said and harm.delay in (Delay.NONE, Delay.EXPLAINED):
            told = "accounts for the delay, and the checklist says that it is not accounted for"
            yield _fault(AT_ODDS, harm, told)
        yield from _by_words(harm, doctrines)


def _at_odds(harm: Harm, doctrines: Doctrines) -> Iterator[Fault]:
    if harm.reparable_by_money is not Degree.YES:
        return
    for doctrine in doctrines.by_id.values():
        if doctrine.exempts and doctrine.said_of(harm) is Told.YES:
            kind = doctrine.name.lower()
            told = f"is marked as {kind}, and money is said to repair it: {doctrine.text}"
            yield _fault(AT_ODDS, harm, told)


def _by_words(harm: Harm, doctrines: Doctrines) -> Iterator[Fault]:
    doctrine, heard = doctrines.exempting(harm) or (None, "")
    if doctrine is not None and doctrine.fact and heard:
        kind = doctrine.name.lower()
        told = f"speaks of {kind} (“{heard}”), and none of its fields says whether it is"
        yield _fault(BY_WORDS, harm, told)


def _fault(kind: str, harm: Harm, told: str) -> Fault:
    words = beginning_of(harm.text) or "Harm without words"
    return Fault(kind, f"{in_quotes(words)} {told}.", (harm,))
