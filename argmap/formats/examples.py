"""The example cases that come with argmap."""

from __future__ import annotations

from argmap.case.errors import FormatError
from argmap.formats.case_toml import read_case_toml
from argmap.formats.new_case import NewCase
from argmap.law.reading import load_standards
from argmap.resources import resource


def read_example(name: str) -> NewCase:
    """Read an example by its name; raise `FormatError` with those there are."""
    names = sorted(folder.name for folder in resource("examples").iterdir() if folder.is_dir())
    if name not in names:
        raise FormatError(f"There is no example “{name}”.", f"Examples are: {', '.join(names)}.")
    factors = load_standards().scales.factors
    return read_case_toml(
        resource("examples", name), {factor.id: factor.scale for factor in factors.values()}
    )
