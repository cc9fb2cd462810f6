"""A question put in words from outside, as `argmap weigh --findings` is: what each key may say."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from difflib import get_close_matches
from typing import Any

from argmap.case.errors import FormatError
from argmap.law.motion import Motion
from argmap.law.standard import Posture, StandardSet
from argmap.law.weighing import Found

KEYS = ("standard", "posture", "flags", "findings", "flips")
"""What a question on a line can say."""
_USUAL = "winter"


def read_question(known: StandardSet, question: Mapping[str, Any]) -> Motion:
    """Read a question; raises `ArgmapError` that names what it has and nobody knows."""
    for key in question:
        require_known(key, KEYS, "a key of a question")
    findings, flags = question.get("findings", {}), question.get("flags", [])
    if not isinstance(findings, Mapping) or not isinstance(flags, list):
        raise FormatError("“findings” is an object and “flags” a list.")
    if not isinstance(question.get("flips", False), bool):
        raise FormatError("“flips” is true or false.")
    found = {factor: _found(factor, level) for factor, level in findings.items()}
    return asked_motion(
        known,
        found,
        [str(flag) for flag in flags],
        standard=_name(question, "standard"),
        posture=_name(question, "posture"),
    )


def _name(question: Mapping[str, Any], key: str) -> str | None:
    """Return what a question names; None where it leaves that out."""
    name = question.get(key)
    if key in question and not isinstance(name, str):
        raise FormatError(f"“{key}” is a name in quotation marks.", "Leave it out where none is.")
    return name


def asked_motion(
    known: StandardSet,
    findings: Mapping[str, Found],
    flags: Sequence[str],
    *,
    standard: str | None = None,
    posture: str | None = None,
) -> Motion:
    """Make a motion of what is asked; without a standard, the posture chooses one.

    Raises `ArgmapError` for a name that nobody knows, and for a finding that only a posture
    asks for where the posture is not said or is another.
    """
    stands = None
    if posture is not None:
        require_known(posture, known.postures, "a posture")
        stands = known.posture(posture)
    chosen = known.fitting(_USUAL, posture or "") if standard is None else standard
    require_known(chosen, known.standards, "a standard")
    for factor, level in findings.items():
        require_known(factor, known.scales.factors, "a factor")
        for one in (level,) if isinstance(level, str) else level or ():
            require_known(one, known.scales.factor(factor).scale, f"a level of “{factor}”")
    for flag in flags:
        require_known(flag, known.scales.flags, "a flag")
    _require_asked_for(known, findings, stands)
    return Motion(known.standard(chosen), findings, tuple(flags), None, stands)


def _require_asked_for(known: StandardSet, findings: Iterable[str], stands: Posture | None) -> None:
    """Refuse a finding that gates of a posture alone read, where this one has no such gate."""
    asking = {
        gate.minimum.factor.id: posture.id
        for posture in known.postures.values()
        for gate in posture.gates
    }
    read = {one.id for standard in known.standards.values() for one in standard.factors}
    here = {gate.minimum.factor.id for gate in stands.gates} if stands else set()
    for factor in findings:
        if factor in asking and factor not in read | here:
            raise FormatError(
                f"“{factor}” is asked for by a posture only, and "
                + (f"“{stands.id}” does not ask for it." if stands else "no posture is said."),
                f"Say the posture “{asking[factor]}”, or leave it out.",
            )


def require_known(name: str, known: Collection[str], what: str) -> None:
    """Raise `FormatError` for a name that is not known, with the nearest that is."""
    if name in known:
        return
    near = get_close_matches(name.casefold(), known, 1, 0.5)
    meant = f"Did you mean “{near[0]}”? " if near else ""
    raise FormatError(f"“{name}” is not {what}.", f"{meant}Known: {', '.join(known)}.")


def listing(known: StandardSet) -> str:
    """List every id that a question can use: standards, postures, factors, levels and flags."""
    parts = [
        ("Standards", [f"{one.id}: {one.name}" for one in known.standards.values()]),
        ("Postures", [f"{one.id}: {one.name}" for one in known.postures.values()]),
        (
            "Factors, each with its levels from worst to best for the movant",
            [f"{one.id}: {', '.join(one.scale)}" for one in known.scales.factors.values()],
        ),
        ("Flags", [f"{one.id}: {one.name}" for one in known.scales.flags.values()]),
    ]
    return "\n\n".join(
        "\n".join((f"{title}:", *(f"  {line}" for line in lines))) for title, lines in parts
    )


def listing_json(known: StandardSet) -> dict[str, Any]:
    """Give the same ids as values that JSON can hold."""
    return {
        "standards": list(known.standards),
        "postures": list(known.postures),
        "factors": {key: list(one.scale) for key, one in known.scales.factors.items()},
        "flags": list(known.scales.flags),
    }


def _found(factor: str, level: object) -> Found:
    if level is None or isinstance(level, str):
        return level
    match level:
        case [str(low), str(high)]:
            return low, high
    raise FormatError(f"“{factor}” is a level, or a list of the lowest and the highest.")
