"""What a layer of a cite is worth where the user corrects the rules, with the reason.

They stand in `Cite.extra`, a JSON object, under a name of their own.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, fields, replace
from typing import Any

from argmap.case.case_map import CaseMap
from argmap.case.changes import Change, ChangeSet
from argmap.case.errors import RuleError
from argmap.case.evidence import Cite
from argmap.case.ids import CiteId
from argmap.case.kept_extra import kept_in, with_kept
from argmap.case.lookups import cite_of

_NAME = "layers"


@dataclass(frozen=True, slots=True)
class LayerCorrection:
    """What one layer is worth at one posture as its user judges, and why.

    `who` names the layer as the rules of evidence do (“the article”, “what AWS said”);
    `worth` is the id of a level.
    """

    who: str
    posture: str
    worth: str
    why: str


def layer_corrections_of(cite: Cite) -> tuple[LayerCorrection, ...]:
    """Return the corrections of a cite's layers; whatever cannot be read as one is left out."""
    listed = kept_in(cite.extra).get(_NAME, [])
    return tuple(one for one in map(_read, listed if isinstance(listed, list) else []) if one)


def plan_layer_correction(
    case_map: CaseMap, cite_id: CiteId, correction: LayerCorrection
) -> ChangeSet:
    """Plan to correct what a layer is worth; a correction it has at that posture goes.

    Raises `RuleError` where no worth or no reason is given.
    """
    if not correction.worth:
        raise RuleError("A layer is corrected to a worth.", "Choose what it is worth.")
    if not correction.why.strip():
        raise RuleError("A layer is corrected for a reason.", "Say why it is worth that.")
    cite = cite_of(case_map, cite_id)
    others = [one for one in layer_corrections_of(cite) if not _is_same(one, correction)]
    return _with("Correct a layer", cite, [*others, correction])


def plan_layer_correction_removal(
    case_map: CaseMap, cite_id: CiteId, correction: LayerCorrection
) -> ChangeSet:
    """Plan to take a layer for what the rules say again."""
    cite = cite_of(case_map, cite_id)
    known = layer_corrections_of(cite)
    left = [one for one in known if not _is_same(one, correction)]
    if len(left) == len(known):
        raise RuleError("That layer is not corrected any more.")
    return _with("Take a layer as the rules say", cite, left)


def _is_same(one: LayerCorrection, other: LayerCorrection) -> bool:
    return (one.who, one.posture) == (other.who, other.posture)


def _with(label: str, cite: Cite, corrections: Sequence[LayerCorrection]) -> ChangeSet:
    rows: list[dict[str, Any]] = [
        {name: getattr(one, name) for name in _FIELDS} for one in corrections
    ]
    after = replace(cite, extra=with_kept(cite.extra, _NAME, rows, of="cite"))
    return ChangeSet(label, (Change(cite, after),) if after != cite else ())


def _read(kept: Any) -> LayerCorrection | None:
    if not isinstance(kept, dict):
        return None
    values = [kept.get(name) for name in _FIELDS]
    texts = [one for one in values if isinstance(one, str)]
    return LayerCorrection(*texts) if len(texts) == len(_FIELDS) else None


_FIELDS = tuple(field.name for field in fields(LayerCorrection))
