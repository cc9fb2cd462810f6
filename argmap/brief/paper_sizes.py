"""The sizes of paper that a map can be printed on, as `resources/paper_sizes.toml` has them."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from argmap.case.toml_table import TomlTable, refuse_twins
from argmap.resources import resource

_POINTS = {"mm": 72 / 25.4, "in": 72.0}


@dataclass(frozen=True, slots=True)
class PaperSize:
    """A size of paper: upright, in points; `text` is the id of that of the pages behind a map."""

    id: str
    title: str
    width: float
    height: float
    text: str


@dataclass(frozen=True, slots=True)
class PaperSizes:
    """Every size, and which is usual: in general, and under the law of some countries."""

    sizes: tuple[PaperSize, ...]
    usual: str
    usual_of_law: dict[str, str]

    def called(self, name: str) -> PaperSize:
        """Return the size of that id; raise `KeyError` where there is none."""
        return {one.id: one for one in self.sizes}[name]

    def usual_for(self, law: str) -> PaperSize:
        """Return the usual size under a law, as standards name it; empty for the United States."""
        return self.called(self.usual_of_law.get(law, self.usual))


@cache
def paper_sizes() -> PaperSizes:
    """Read the sizes; raise `FormatError` that says what is wrong in the file."""
    return read_sizes(resource("paper_sizes.toml").read_text("utf-8"))


def read_sizes(text: str) -> PaperSizes:
    """Read the sizes from the text of a file."""
    root = TomlTable.parse(text, "paper_sizes.toml")
    usual, usual_of_law = root.text("usual"), root.texts_of("usual_of_law")
    sizes: list[PaperSize] = []
    for series in root.tables("series"):
        sizes += _series(series)
    root.done()
    known = {one.id for one in sizes}
    for name in (usual, *usual_of_law.values(), *(one.text for one in sizes)):
        if name not in known:
            raise root.mistake(f"there is no size “{name}”")
    return PaperSizes(tuple(sizes), usual, usual_of_law)


def _series(series: TomlTable) -> list[PaperSize]:
    series.text("name"), series.text("source"), series.text("checked")
    unit, text = series.text("unit"), series.text("text")
    if unit not in _POINTS:
        raise series.mistake("“unit” must be mm or in", "unit")
    tables = series.tables("sizes")
    series.done()
    refuse_twins(tables, "size")
    return [_size(one, _POINTS[unit], text) for one in tables]


def _size(table: TomlTable, points: float, text: str) -> PaperSize:
    try:
        width, height = float(table.text("width")), float(table.text("height"))
    except ValueError as error:
        raise table.mistake("“width” and “height” must be numbers") from error
    size = PaperSize(table.text("id"), table.text("title"), width * points, height * points, text)
    table.done()
    if not 0 < width <= height:
        raise table.mistake("a sheet is given upright: its width is no more than its height")
    return size
