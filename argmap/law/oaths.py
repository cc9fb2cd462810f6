"""What is sworn, and whether anything sworn stands behind an immediate harm to the movant."""

from __future__ import annotations

from collections.abc import Iterator
from typing import cast

from argmap.case.case_map import CaseMap
from argmap.case.evidence import Source
from argmap.case.ids import ClaimId, HarmId, QuoteId
from argmap.case.signals import SUPPORTING
from argmap.case.terms import Decision, HarmTime, Holder, Imminence, SourceKind
from argmap.case.weighing import Harm

_CAN_BE_SWORN = frozenset({SourceKind.FILING, SourceKind.TRANSCRIPT, SourceKind.CORRESPONDENCE})
_IMMEDIATE = frozenset({Imminence.NOW, Imminence.DAYS})


def is_sworn(source: Source) -> bool:
    """Tell whether a source is a declaration, or a filing, a letter or testimony under oath.

    A news article never is, whatever is ticked.
    """
    return source.kind is SourceKind.DECLARATION or (source.sworn and source.kind in _CAN_BE_SWORN)


def is_sworn_harm_cited(case_map: CaseMap) -> bool:
    """Tell whether a sworn source stands behind an immediate harm to the movant.

    Fed. R. Civ. P. 65(b)(1)(A): an affidavit or a verified complaint; a news article alone is
    never enough.
    """
    harms = filter(_is_immediate, case_map.harms.values())
    return any(is_sworn(source) for harm in harms for source in _sources_behind(case_map, harm))


def _is_immediate(harm: Harm) -> bool:
    return (
        harm.holder is Holder.MOVANT
        and harm.arises_if is Decision.DENIED
        and harm.when is HarmTime.BEFORE_JUDGMENT
        and harm.imminence in _IMMEDIATE
    )


def _sources_behind(case_map: CaseMap, harm: Harm) -> Iterator[Source]:
    targets: tuple[HarmId | ClaimId, ...] = (harm.id, *harm.claims)
    for cite in (one for target in targets for one in case_map.cites_on(target)):
        if cite.signal in SUPPORTING:
            source = cite.source or case_map.quotes[cast("QuoteId", cite.quote)].source
            yield case_map.sources[source]
