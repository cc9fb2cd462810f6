"""The rule an answer rests on, in sentences: what flags change, and what an order would carry."""

from __future__ import annotations

from collections.abc import Iterable

from argmap.law.answer import Answer
from argmap.law.scales import Factor, Minimum, Remedy, Scales
from argmap.law.standard import Raise, Standard
from argmap.law.wording import figure, listed, routes_named, sentence, series

POINTS_LEAD = "What each level is worth in points, by argmap’s own model and by no law:"
_CHECKED = {"yes": "Checked", "partly": "Checked in part", "no": "Not checked"}


def rule_sentences(answer: Answer) -> Iterable[str]:
    """Say which test it is, whether that was checked, and what the flags change."""
    standard = answer.standard
    yield f"{sentence(standard.rule)} See {standard.cite}"
    yield f"{_CHECKED[standard.checked]}: {standard.source}"
    for change in standard.raises:
        if change.when in answer.flags:
            yield _tell_raise(change, standard)
    yield from _merged(answer)
    yield from _points(answer)


def _points(answer: Answer) -> Iterable[str]:
    """Say how many points each level is worth, in a test that counts them."""
    standard = answer.standard
    if not standard.balances:
        return
    remedy = answer.posture.remedy if answer.posture else standard.remedy
    worth = [
        f"{factor.name}: {', '.join(f'{level} {points}' for level, points in levels)}"
        for factor, levels in points_of_levels(standard.scales, remedy)
    ]
    yield f"{POINTS_LEAD} {'; '.join(worth)}"


def points_of_levels(scales: Scales, remedy: Remedy) -> list[tuple[Factor, list[tuple[str, str]]]]:
    """List, of each factor that is counted, its levels with the points they are worth.

    Levels that nobody can find before the remedy are left out.
    """
    return [
        (
            factor,
            [
                (level.label, figure(points))
                for level, points in zip(factor.levels, factor.points, strict=True)
            ][: remedy.top(factor) + 1],
        )
        for factor in scales.factors.values()
        if factor.points
    ]


def _merged(answer: Answer) -> Iterable[str]:
    standard = answer.standard
    merge = standard.scales.merge
    if merge is None or not standard.merges or merge.flag not in answer.flags:
        return
    pair = listed([standard.scales.factors[one].subject for one in merge.factors])
    because = standard.scales.flags[merge.flag].because
    if merge.cite:
        doubt = "" if merge.checked else "; not checked"
        yield f"{because}, {pair} are one inquiry ({merge.cite}{doubt})"
    else:
        yield (
            f"{because}, {pair} are taken as one inquiry: that is argmap’s model for every "
            f"court, and no authority of {standard.law} is held for it"
        )


def _tell_raise(change: Raise, standard: Standard) -> str:
    parts = []
    if change.minima:
        parts.append(f"every route needs {listed([_asks(one) for one in change.minima])}")
    closed = [route.name for route in standard.routes if route.id in change.drop]
    if closed:
        parts.append(f"{routes_named(closed)} {'are' if len(closed) > 1 else 'is'} closed")
    doubt = "" if change.checked else "; not checked"
    because = standard.scales.flags[change.when].because
    return f"{because}, {series(parts)} ({change.cite}{doubt})"


def _asks(minimum: Minimum) -> str:
    better = "" if minimum.rank == minimum.factor.top else " or better"
    return f"{minimum.factor.subject} {minimum.level.needed}{better}"


def condition_sentences(answer: Answer) -> tuple[str, ...]:
    """Say what an order would carry, each condition with its rule."""
    if not answer.conditions:
        return ()
    terms = (
        f"{one.text.rstrip('.')} ({one.rule}{'' if one.checked else '; not checked'})."
        for one in answer.conditions
    )
    return ("If an order issues, it carries conditions.", *terms)
