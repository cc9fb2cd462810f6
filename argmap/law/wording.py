"""Sentences about gates: what was found, and which route needs what."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from argmap.law.answer import Cap, Gate, Result, Score, Span, WeighedCause
from argmap.law.scales import Factor, Scales

WHOLE_MOTION = "The motion as a whole"
"""What is weighed beside the causes of action, where some of them are."""


@dataclass(slots=True)
class Obstacle:
    """Gates on one factor, found alike, that keep routes from passing.

    `needs` holds, for each level needed, the names of the routes that need it.
    `tried` is how many routes there are in all.
    """

    factor: Factor
    span: Span
    causes: list[str]
    needs: dict[str, list[str]]
    tried: int


def obstacles(
    causes: Iterable[WeighedCause], scales: Scales, results: tuple[Result, ...]
) -> list[Obstacle]:
    """Gather the gates with one of these results, in routes whose own result it is too.

    Causes with the same finding on the merits are gathered into one.
    """
    found: dict[tuple[str, Span], Obstacle] = {}
    for cause in causes:
        for tried in cause.routes:
            for gate in tried.gates:
                if gate.result in results and tried.result in results:
                    one = _obstacle(found, gate, len(cause.routes))
                    _add(one.needs.setdefault(gate.minimum.level.needed, []), tried.route.name)
                    if gate.factor == scales.by_cause and cause.name:
                        _add(one.causes, cause.name)
    order = list(scales.factors)
    return sorted(found.values(), key=lambda one: order.index(one.factor.id))


def join_alike(found: list[Obstacle], others: Iterable[Obstacle]) -> list[Obstacle]:
    """Add to obstacles what others with the same finding need, and return the rest of those."""
    known = {(one.factor.id, one.span): one for one in found}
    rest = []
    for other in others:
        one = known.get((other.factor.id, other.span))
        if one is None:
            rest.append(other)
            continue
        for level, routes in other.needs.items():
            for name in routes:
                _add(one.needs.setdefault(level, []), name)
        for cause in other.causes:
            _add(one.causes, cause)
    return rest


def _obstacle(found: dict[tuple[str, Span], Obstacle], gate: Gate, tried: int) -> Obstacle:
    key = (gate.factor, gate.span)
    if key not in found:
        found[key] = Obstacle(gate.minimum.factor, gate.span, [], {}, tried)
    return found[key]


def _add(names: list[str], name: str) -> None:
    if name not in names:
        names.append(name)


def tell(obstacle: Obstacle, scales: Scales) -> str:
    """Tell what was found on the factor, and which route needs what of it."""
    where = f"on {listed(quoted(obstacle.causes))}, " if obstacle.causes else ""
    found = _tell_found(obstacle.factor, obstacle.span, scales)
    return sentence(f"{where}{found}; {_tell_needs(obstacle)}")


def _tell_found(factor: Factor, span: Span, scales: Scales) -> str:
    if span.capped_by:
        cap, other = factor.levels[span.high], scales.factors[span.capped_by]
        merge = scales.merge
        taken = "it is" if merge and merge.cite else "argmap’s model takes it as"
        return (
            f"{no_finding(factor.subject)}, but against the government {taken} one inquiry "
            f"with {other.subject}, which is found adverse, so that it can at best be taken "
            f"{cap.found}"
        )
    if not span.found:
        return no_finding(factor.subject)
    return f"{factor.subject} is found {found_words(factor, span)}"


def no_finding(subject: str) -> str:
    """Say that a factor is still open, so that nobody takes it for a finding against somebody."""
    return f"there is no finding yet on {subject}"


def found_words(factor: Factor, span: Span) -> str:
    """Complete "… is found": the level, or the two ends of a range."""
    low, high = factor.levels[span.low].found, factor.levels[span.high].found
    return low if span.low == span.high else f"at least {low} and at most {high}"


def _tell_needs(obstacle: Obstacle) -> str:
    wants = list(obstacle.needs.items())
    level, routes = wants[0]
    verb = "need" if 1 < len(routes) < obstacle.tried else "needs"
    parts = [f"{_who(routes, obstacle.tried)} {verb} it {level}"]
    parts += [f"{_who(routes, obstacle.tried)} {level}" for level, routes in wants[1:]]
    return series(parts)


def _who(routes: list[str], tried: int) -> str:
    if tried == 1:
        return "the test"
    return "every route" if len(routes) == tried else routes_named(routes)


def routes_named(names: list[str]) -> str:
    """Name one or several routes."""
    return f"the {listed(names)} route{'s' if len(names) > 1 else ''}"


def tell_score(name: str, score: Score) -> str:
    """Tell the points of a route and how many the model needs."""
    low, high, needed = map(figure, (score.low, score.high, score.needed))
    reach = low if low == high else f"between {low} and {high}"
    open_points = [factor.subject for factor in score.unsettled]
    depending = f", depending on {listed(open_points)}" if open_points else ""
    caps = "".join(f" ({_tell_cap(one)})" for one in score.caps)
    return (
        f"the points of the {name} route come to {reach}{depending}{caps}; the model needs {needed}"
    )


def _tell_cap(cap: Cap) -> str:
    return (
        f"as one inquiry with {cap.by.subject}, which is found adverse, {cap.factor.subject} "
        f"counts at best as “{cap.level.label}”"
    )


def figure(points: int) -> str:
    """Write points as a figure, with a minus sign where they speak against the movant."""
    return str(points).replace("-", "\N{MINUS SIGN}")


def quoted(names: Iterable[str]) -> list[str]:
    """Put the names of causes of action in quotation marks; the motion as a whole has no name."""
    return [
        WHOLE_MOTION[0].lower() + WHOLE_MOTION[1:]
        if name == WHOLE_MOTION
        else f"“{name.strip().rstrip('.')}”"
        for name in names
    ]


def listed(parts: list[str], word: str = "and") -> str:
    """Join parts into one phrase, with the serial comma."""
    if len(parts) == 1:
        return parts[0]
    if len(parts) == 2:  # noqa: PLR2004 -- two need no serial comma
        return f"{parts[0]} {word} {parts[1]}"
    return series(parts, word)


def series(parts: list[str], word: str = "and") -> str:
    """Join clauses, with a comma before the last even where there are two."""
    return f"{', '.join(parts[:-1])}, {word} {parts[-1]}" if len(parts) > 1 else parts[0]


def sentence(text: str) -> str:
    """Begin with a capital and end with a full stop."""
    text = text.strip()
    return text[:1].upper() + text[1:] + ("" if text.endswith((".", ".”")) else ".")
