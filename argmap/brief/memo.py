"""The weighing as plain prose with citations, fit to paste into a bench memo."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from argmap.brief.cited_words import CitedWords, DocumentOf
from argmap.brief.wording import in_small
from argmap.case.case_map import CaseMap
from argmap.case.claims import Claim
from argmap.case.evidence import Cite
from argmap.case.ids import ClaimId
from argmap.case.lookups import cited_source, title_of
from argmap.case.quotation import in_quotes
from argmap.case.terms import ME
from argmap.case.weighing import Harm
from argmap.law.answer import Answer
from argmap.law.case_findings import reader_name
from argmap.law.flip_words import WhatWouldChange
from argmap.law.gate_list import GateEntry, gate_list, point_lines
from argmap.law.gate_sources import GateSources, gate_sources
from argmap.law.prose import explain
from argmap.law.wording import listed, quoted, sentence

_MOST = 5
"""How many of a kind a sentence names; the rest is counted."""
_WAYS = 8
_RULED = "A court’s order speaks of it, which is no evidence"
_NOTHING_SWORN = "Nothing sworn is cited for it."
_UNSWORN = "What the map cites beside is not sworn."


@dataclass(frozen=True, slots=True)
class GateAccount:
    """One gate with what of the map bears on it.

    `citations` are those of its cites with the words quoted, in order and each once; `against`
    those against it, `rulings` those of a court's order, which is no evidence.
    """

    entry: GateEntry
    sources: GateSources
    citations: tuple[str, ...]
    against: tuple[str, ...]
    rulings: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Memo:
    """What an answer rests on: every gate with its sources, and all of it as paragraphs."""

    accounts: tuple[GateAccount, ...]
    paragraphs: tuple[str, ...]
    citing: CitedWords

    @property
    def gate_lines(self) -> tuple[str, ...]:
        """A paragraph for each gate."""
        return tuple(" ".join(_account(one)) for one in self.accounts)

    @property
    def text(self) -> str:
        """The paragraphs with empty lines between them."""
        return "\n\n".join(self.paragraphs)


def account_of(
    case_map: CaseMap, answer: Answer, entry: GateEntry, citing: CitedWords | None = None
) -> GateAccount:
    """Gather what of a map bears on a gate of an answer."""
    citing = citing or CitedWords(case_map)
    cause = ClaimId(entry.cause) if entry.cause is not None else None
    scales = answer.standard.scales
    sources = gate_sources(case_map, scales, entry.factor, cause, answer.by or ME)
    cited, against, rulings = (
        citing.told(cites) for cites in (sources.cites, sources.cites_against, sources.rulings)
    )
    return GateAccount(entry, sources, cited, against, rulings)


def memo(
    case_map: CaseMap,
    answer: Answer,
    changed: WhatWouldChange | None = None,
    document_of: DocumentOf | None = None,
) -> Memo:
    """Write down why an answer is what it is, and what would change it where that is known.

    Paragraphs of articles are named where `document_of` finds their texts.
    """
    citing = CitedWords(case_map, document_of)
    accounts = tuple(account_of(case_map, answer, entry, citing) for entry in gate_list(answer))
    return Memo(accounts, tuple(_paragraphs(answer, accounts, changed)), citing)


def memo_json(case_map: CaseMap, told: Memo) -> dict[str, Any]:
    """Turn a memo into values that JSON can hold: its text, and each gate with its sources."""
    gates = [_gate_json(case_map, one, told.citing) for one in told.accounts]
    return {"memo": told.text, "gates": gates}


def _paragraphs(
    answer: Answer, accounts: Iterable[GateAccount], changed: WhatWouldChange | None
) -> Iterator[str]:
    said = explain(answer)
    standard = answer.standard
    basis = f"Weighed by the standard “{standard.name}” on the findings by "
    yield f"{said.headline}. {basis}{reader_name(answer.by or ME)}."
    yield " ".join(said.summary)
    for one in accounts:
        yield " ".join(_account(one))
    points = point_lines(answer)
    if points:
        yield " ".join((*points, standard.scales.points_note))
    yield " ".join(said.rules)
    if changed is not None:
        badge = f"{changed.robustness.value.capitalize()}: {changed.meaning}"
        yield " ".join((badge, *_most_ways(changed.sentences)))
    if said.conditions:
        yield " ".join(said.conditions)
    yield said.closing


def _account(account: GateAccount) -> Iterator[str]:
    entry, sources = account.entry, account.sources
    on = f" on {quoted([entry.name])[0]}" if entry.name else ""
    why = sources.finding.why.strip() if sources.finding else ""
    yield f"{entry.factor.name}{on}: {entry.found}."
    if why:
        yield sentence(why)
    yield sentence("; ".join(need.words for need in entry.needs))
    if sources.claims and not entry.name:
        yield f"In the map: {_titles(sources.claims)}."
    yield from _named_and_cited("For it", sources.reasons, account.citations)
    if sources.only_sworn and not sources.cites:
        yield _NOTHING_SWORN
    if sources.unsworn:
        yield _UNSWORN
    yield from _named_and_cited("Against it", sources.objections, account.against)
    if account.rulings:
        yield _cited(_RULED, account.rulings)
    if sources.harms:
        yield f"Harms: {_titles(sources.harms)}."


def _named_and_cited(what: str, claims: tuple[Claim, ...], cited: Iterable[str]) -> Iterator[str]:
    if claims:
        yield f"{what}: {_titles(claims)}."
    if cited:
        yield _cited(f"Cited {in_small(what)}", cited)


def _cited(what: str, citations: Iterable[str]) -> str:
    return sentence(f"{what}: {'; '.join(_most(citations))}")


def _titles(some: Iterable[Claim | Harm]) -> str:
    names = [in_quotes(title_of(one) if isinstance(one, Claim) else one.text) for one in some]
    return listed(_most([one for one in names if one]))


def _most(names: Iterable[str]) -> list[str]:
    """Name the first few, and count the others."""
    every = list(names)
    if len(every) <= _MOST + 1:
        return every
    return [*every[:_MOST], f"{len(every) - _MOST} more"]


def _most_ways(sentences: Iterable[str]) -> list[str]:
    every = list(sentences)
    if len(every) <= _WAYS + 1:
        return every
    return [*every[:_WAYS], f"{len(every) - _WAYS} other such changes would turn it too."]


def _gate_json(case_map: CaseMap, account: GateAccount, citing: CitedWords) -> dict[str, Any]:
    entry, sources = account.entry, account.sources
    finding = sources.finding
    return {
        "factor": entry.factor.id,
        "name": entry.factor.name,
        "claim": entry.cause,
        "found": entry.found,
        "why": finding.why if finding else "",
        "needs": [
            {"routes": [*one.routes], "level": one.level, "words": one.words,
             "result": one.result.value}
            for one in entry.needs
        ],
        "claims": _named(sources.claims),
        "for": _named(sources.reasons),
        "against": _named(sources.objections),
        "harms": [{"id": one.id, "title": one.text} for one in sources.harms],
        "cites": _cites_json(case_map, sources.cites, citing),
        "cites_against": _cites_json(case_map, sources.cites_against, citing),
        "rulings": _cites_json(case_map, sources.rulings, citing),
        "unsworn": _cites_json(case_map, sources.unsworn, citing),
    }  # fmt: skip


def _cites_json(
    case_map: CaseMap, cites: Iterable[Cite], citing: CitedWords
) -> list[dict[str, str | None]]:
    return [
        {
            "quote": one.quote,
            "source": cited_source(case_map, one).id,
            "citation": citing.citation(one),
            "words": citing.words(one),
        }
        for one in cites
    ]


def _named(claims: Iterable[Claim]) -> list[dict[str, str]]:
    return [{"id": one.id, "title": title_of(one)} for one in claims]
