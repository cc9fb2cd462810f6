"""Standards, scales and postures from the TOML files under `resources/standards/`."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from argmap.case.errors import FormatError
from argmap.case.toml_table import TomlTable, refuse_twins
from argmap.law.cite_checks import read_checked
from argmap.law.posture_reading import read_conditions, read_postures
from argmap.law.scales import Scales
from argmap.law.scales_reading import (
    merged_by,
    read_called,
    read_minima,
    read_remedy,
    read_scales,
    require_flag,
)
from argmap.law.standard import Raise, Route, Standard, StandardSet
from argmap.resources import resource

_CHECKED = ("yes", "partly", "no")
_PRELIMINARY = "preliminary"
_LAW = "United States"


def load_standards(folder: Path | None = None) -> StandardSet:
    """Read every standard and posture of a folder, by default the program's own.

    The folder holds `factors.toml`, `postures.toml` and `courts/`, where each
    file is a standard and its name the standard's id. Raises `FormatError`
    that names the file and what is wrong in it. The program's own are read once.
    """
    return _own() if folder is None else _of_folder(folder)


@cache
def _own() -> StandardSet:
    return _of_folder(resource("standards"))


def _of_folder(home: Path) -> StandardSet:
    scales = read_scales(_text(home / "factors.toml"))
    postures = read_postures(_text(home / "postures.toml"), scales)
    files = sorted((home / "courts").glob("*.toml"))
    standards = [read_standard(file.stem, _text(file), scales) for file in files]
    standards.sort(key=lambda one: (one.rank, one.id))
    return StandardSet(scales, {one.id: one for one in standards}, postures)


def _text(file: Path) -> str:
    try:
        return file.read_text(encoding="utf-8")
    except OSError as error:
        raise FormatError(
            f"The file {file} cannot be read: {error.strerror}.", "Install argmap again."
        ) from error
    except UnicodeDecodeError as error:
        raise FormatError(f"The file {file} is not UTF-8 text.", "Save it as UTF-8.") from error


def read_standard(standard_id: str, text: str, scales: Scales, *, where: str = "") -> Standard:
    """Read one standard from the text of its file, which mistakes call `where`."""
    root = TomlTable.parse(text, where or f"The standard “{standard_id}”")
    law = root.text("law", _LAW)
    scales = merged_by(read_called(root, scales), law, root.text("merge_cite", ""))
    raises = tuple(_raise(table, scales) for table in root.tables("raise"))
    standard = Standard(
        id=standard_id,
        name=root.text("name"),
        test=root.text("test"),
        court=root.text("court"),
        rule=root.text("rule"),
        burden=root.text("burden"),
        cite=root.text("cite"),
        checked=_checked(root, raises),
        source=root.text("source"),
        routes=tuple(_route(table, scales) for table in root.tables("route")),
        raises=raises,
        merges=root.truth("merge_gov", default=True),
        scales=scales,
        remedy=read_remedy(root, scales, _PRELIMINARY),
        law=law,
        subject=root.text("subject", ""),
        conditions=read_conditions(root),
        rank=root.whole("rank", 1000),
    )
    root.done()
    _check_standard(root, standard)
    return standard


def _checked(root: TomlTable, raises: tuple[Raise, ...]) -> str:
    """Read whether a test was checked: in part only, where one of its raises was not."""
    said = root.text("checked")
    return "partly" if said == "yes" and not all(one.checked for one in raises) else said


def _check_standard(root: TomlTable, standard: Standard) -> None:
    if standard.checked not in _CHECKED:
        raise root.mistake(f"“checked” must be one of {', '.join(_CHECKED)}", "checked")
    if not standard.routes:
        raise root.mistake("it has no route")
    names = [route.id for route in standard.routes]
    refuse_twins(root.tables("route"), "routes")
    for table, change in zip(root.tables("raise"), standard.raises, strict=True):
        unknown = [route for route in change.drop if route not in names]
        if unknown:
            what = f"the raise for “{change.when}” drops “{unknown[0]}”, no route of it"
            raise table.mistake(what, "drop")
        if set(change.drop) == set(names):
            raise table.mistake(f"the raise for “{change.when}” drops every route", "drop")


def _route(table: TomlTable, scales: Scales) -> Route:
    is_open = table.truth("open", default=False)
    route = Route(
        table.text("id"),
        table.text("name"),
        read_minima(table, scales),
        table.whole("score") if table.has("score") else None,
        is_open,
        table.text("why_open") if is_open else "",
    )
    table.done()
    if route.score is not None and not any(one.points for one in scales.factors.values()):
        raise table.mistake("it asks for a score, but no factor has points")
    if not route.minima:
        raise table.mistake("“min” names no factor, so that anything would pass")
    most = sum(max(one.points) for one in scales.factors.values() if one.points)
    if route.score is not None and route.score > most:
        raise table.mistake(
            f"no findings come to a score of {route.score}, only to {most}", "score"
        )
    return route


def _raise(table: TomlTable, scales: Scales) -> Raise:
    change = Raise(
        table.text("when"),
        read_minima(table, scales),
        table.list_of("drop", str),
        table.text("cite"),
        read_checked(table, table.text("cite")),
    )
    table.done()
    require_flag(table, scales, change.when)
    if not (change.minima or change.drop):
        raise table.mistake("it changes nothing")
    return change
