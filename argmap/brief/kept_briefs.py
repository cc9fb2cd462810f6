"""What a case keeps of each paper that is written from it: options, order, what is left out.

A paper is written as the first brief of its kind in the case has it, unless somebody chooses
otherwise where it is written.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from argmap.brief.options import Option
from argmap.brief.pdf_kinds import PdfKind
from argmap.case.briefs import Brief, PointForm
from argmap.case.case_map import CaseMap
from argmap.case.counting import counted
from argmap.case.terms import Side

_OWN = ("form", "side", "limit", "title", "template")
"""Options that a brief has a field for; the others are kept together, as JSON."""


def brief_for(case_map: CaseMap, kind: str) -> Brief | None:
    """Return the brief that the case keeps of a kind of paper: the first; None for none."""
    return next((one for one in case_map.ranked_briefs() if one.kind == kind), None)


def kept_options(case_map: CaseMap, kind: str) -> dict[str, str]:
    """Return what the case keeps of the options of a kind of paper, by their names."""
    brief = brief_for(case_map, kind)
    return options_in(brief) if brief is not None else {}


def options_in(brief: Brief) -> dict[str, str]:
    """Return the options that a brief keeps; what cannot be read was never chosen."""
    try:
        others = json.loads(brief.options or "{}")
    except (ValueError, RecursionError):
        others = {}
    listed = others.items() if isinstance(others, dict) else ()
    found = {name: one for name, one in listed if isinstance(one, str)}
    side = "" if brief.side is Side.NEUTRAL else brief.side.value
    own = {"form": brief.form.value, "side": side, "limit": brief.limit, "title": brief.title}
    own["template"] = brief.template
    return found | {name: one for name, one in own.items() if one}


def kept_kind(case_map: CaseMap, kind: str) -> PdfKind | None:
    """Return which kind of PDF the case keeps of a kind of paper; None for none."""
    brief = brief_for(case_map, kind)
    known = brief is not None and brief.pdf_kind in set(PdfKind)
    return PdfKind(brief.pdf_kind) if brief is not None and known else None


def fields_of(options: tuple[Option, ...], chosen: Mapping[str, str]) -> dict[str, Any]:
    """Return the fields of a brief that keep what is chosen; what is usual is not kept."""
    unusual = {
        one.name: chosen[one.name]
        for one in options
        if one.name in chosen and chosen[one.name] != one.usual
    }
    others = {name: unusual[name] for name in sorted(unusual) if name not in _OWN}
    fields: dict[str, Any] = {
        "options": json.dumps(others, ensure_ascii=False) if others else "",
        "limit": unusual.get("limit", ""),
        "title": unusual.get("title", ""),
        "template": unusual.get("template", ""),
    }
    asked = {one.name for one in options}
    if "form" in asked:
        fields["form"] = PointForm(unusual.get("form", ""))
    if "side" in asked:
        fields["side"] = Side(unusual.get("side") or Side.NEUTRAL)
    return fields


def told_of(case_map: CaseMap, kind: str, overruled: Mapping[str, str]) -> list[str]:
    """Tell in sentences what of a paper is as the case keeps it, but for what was overruled."""
    brief = brief_for(case_map, kind)
    if brief is None:
        return []
    kept = {name: one for name, one in options_in(brief).items() if name not in overruled}
    listed = ", ".join(f"{name} {value}" for name, value in sorted(kept.items()))
    told = [f"As the case keeps it: {listed}; --set chooses otherwise."] if listed else []
    if brief.claims:
        told.append("Its points are in the order that the case keeps.")
    if brief.left_out:
        points = counted(len(brief.left_out), "point")
        told.append(f"It is without {points} that the case leaves out of it.")
    return told
