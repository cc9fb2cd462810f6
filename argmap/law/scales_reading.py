"""Factors, flags and merge from the text of `factors.toml`, and gates that name them."""

from __future__ import annotations

from dataclasses import replace

from argmap.case.errors import RuleError
from argmap.case.toml_table import TomlTable, refuse_twins
from argmap.law.cite_checks import read_checked
from argmap.law.scales import Contradiction, Factor, Flag, Level, Merge, Minimum, Remedy, Scales

_FEWEST_LEVELS = 2


def read_scales(text: str) -> Scales:
    """Read the factors, flags and merge from the text of `factors.toml`."""
    root = TomlTable.parse(text, "factors.toml")
    factors = [_factor(table) for table in root.tables("factor")]
    flags = [_flag(table) for table in root.tables("flag")]
    refuse_twins(root.tables("factor"), "factors")
    refuse_twins(root.tables("flag"), "flags")
    refuse_twins(root.tables("remedy"), "remedies")
    scales = Scales(
        {one.id: one for one in factors},
        {one.id: one for one in flags},
        _merge(root.table("merge")) if root.has("merge") else None,
        root.text("by_cause"),
        root.text("sworn"),
        root.text("points_note"),
        root.text("closing"),
        remedies={one.id: one for one in map(_remedy, root.tables("remedy"))},
    )
    tables = root.tables("contradiction")
    scales = replace(scales, contradictions=tuple(_contradiction(one, scales) for one in tables))
    root.done()
    _known(root, scales, scales.by_cause, "by_cause")
    _known(root, scales, scales.sworn, "sworn")
    _check_merge(root, scales)
    _check_remedies(root, scales)
    return scales


def _factor(table: TomlTable) -> Factor:
    factor = Factor(
        table.text("id"),
        table.text("name"),
        table.text("help"),
        table.text("subject"),
        tuple(_level(one) for one in table.tables("levels")),
        table.list_of("points", int),
    )
    table.done()
    refuse_twins(table.tables("levels"), "levels")
    if len(factor.levels) < _FEWEST_LEVELS:
        raise table.mistake("a scale has at least two levels")
    if factor.points and len(factor.points) != len(factor.levels):
        raise table.mistake(f"{len(factor.points)} points for {len(factor.levels)} levels")
    if tuple(sorted(factor.points)) != factor.points:
        raise table.mistake("points may not fall from one level to the next")
    return factor


def _level(table: TomlTable) -> Level:
    found = table.text("found")
    level = Level(table.text("id"), table.text("label"), found, table.text("needed", found))
    table.done()
    return level


def _flag(table: TomlTable) -> Flag:
    flag = Flag(table.text("id"), table.text("name"), table.text("text"), table.text("because"))
    table.done()
    return flag


def _merge(table: TomlTable) -> Merge:
    factors = table.list_of("factors", str)
    if len(set(factors)) != 2 or len(factors) != 2:  # noqa: PLR2004 -- a pair
        raise table.mistake("“factors” must name two factors")
    cite = table.text("cite")
    merge = Merge(
        table.text("flag"),
        (factors[0], factors[1]),
        table.text("cap"),
        cite,
        table.text("law"),
        read_checked(table, cite),
    )
    table.done()
    return merge


def _remedy(table: TomlTable) -> Remedy:
    remedy = Remedy(
        table.text("id"),
        table.text("name"),
        table.text("standard", ""),
        table.text("test"),
        table.text("cite"),
        table.texts_of("withheld") if table.has("withheld") else {},
    )
    table.done()
    return remedy


def _contradiction(table: TomlTable, scales: Scales) -> Contradiction:
    ends = []
    for key in ("better", "worse"):
        pairs = list(table.texts_of(key).items())
        if len(pairs) != 1:
            raise table.mistake("it names one factor and its level", key)
        ends.append(read_minimum(table, scales, *pairs[0]))
    contradiction = Contradiction(ends[0], ends[1], table.text("text"))
    table.done()
    return contradiction


def _check_remedies(root: TomlTable, scales: Scales) -> None:
    for table, remedy in zip(root.tables("remedy"), scales.remedies.values(), strict=True):
        for factor_id, level in remedy.withheld.items():
            read_minimum(table, scales, factor_id, level)


def read_remedy(table: TomlTable, scales: Scales, usual: str | None = None) -> Remedy:
    """Read what a standard or a posture is for; raise `FormatError` for no known remedy."""
    name = table.text("remedy", usual)
    if name not in scales.remedies:
        known = ", ".join(scales.remedies)
        raise table.mistake(f"“{name}” is not a remedy. Remedies are {known}", "remedy")
    return scales.remedies[name]


def _check_merge(root: TomlTable, scales: Scales) -> None:
    if scales.merge is not None:
        require_flag(root, scales, scales.merge.flag)
        for factor_id in scales.merge.factors:
            read_minimum(root, scales, factor_id, scales.merge.cap)


def read_called(root: TomlTable, scales: Scales) -> Scales:
    """Read what a court calls its factors, under the key `factor`; the others keep their names."""
    names = {}
    for table in root.tables("factor"):
        factor = _known(table, scales, table.text("id"), "id")
        names[factor.id] = (table.text("name", factor.name), table.text("subject", factor.subject))
        table.done()
    refuse_twins(root.tables("factor"), "factors")
    return scales.called(names) if names else scales


def merged_by(scales: Scales, law: str, cite: str) -> Scales:
    """Return the scales with the authority by which a court of a law merges factors, if any."""
    merge = scales.merge
    if merge is None or (law == merge.law and not cite):
        return scales
    return replace(scales, merge=replace(merge, cite=cite, law=law, checked=False))


def read_minima(table: TomlTable, scales: Scales) -> tuple[Minimum, ...]:
    """Read the gates under the key `min`, a factor and the level needed each."""
    pairs = table.texts_of("min").items()
    minima = tuple(read_minimum(table, scales, factor, level, key="min") for factor, level in pairs)
    for one in minima:
        if one.rank == 0:
            what = f"“{one.level.id}” is the worst “{one.factor.id}”: anything passes"
            raise table.mistake(what, "min")
    return minima


def read_minimum(
    table: TomlTable, scales: Scales, factor_id: str, level: str, *, key: str | None = None
) -> Minimum:
    """Make a gate; raise `FormatError`, at `key`, for a factor or level the scales lack."""
    factor = _known(table, scales, factor_id, key)
    try:
        return Minimum(factor, factor.rank(level))
    except RuleError as error:
        raise table.mistake(f"{error.message} {error.hint}".rstrip("."), key) from error


def _known(table: TomlTable, scales: Scales, factor_id: str, key: str | None) -> Factor:
    try:
        return scales.factor(factor_id)
    except RuleError as error:
        raise table.mistake(f"{error.message} {error.hint}".rstrip("."), key) from error


def require_flag(table: TomlTable, scales: Scales, flag_id: str) -> None:
    """Raise `FormatError` for a flag the scales lack."""
    try:
        scales.flag(flag_id)
    except RuleError as error:
        key = "when" if table.has("when") else "flag"
        raise table.mistake(f"{error.message} {error.hint}".rstrip("."), key) from error
