"""What typst sees: templates and drawings as files, and as inputs what it is to print and attach.

Typst reads every file that it is given as if it were written in its language, which takes longer
than to set a large map; an input it takes as it is.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import NamedTuple

from argmap.formats.attachments import Attachment
from argmap.resources import resource


class World(NamedTuple):
    """Files by name, among which typst begins with `main.typ`, and the texts of `sys.inputs`.

    `left_out` are characters of what is to be printed that no PDF may hold.
    """

    files: dict[str, bytes]
    inputs: dict[str, str]
    left_out: frozenset[str] = frozenset()


_ATTACH = b"""
#for one in json(bytes(sys.inputs.attached)) {
  pdf.attach(
    one.name, bytes(sys.inputs.at(one.input)),
    relationship: one.relationship, mime-type: one.media_type, description: one.about,
  )
}
"""


def world_for(template: str, attachments: Sequence[Attachment] = ()) -> World:
    """Return all templates, with that of the name to begin with, and what is attached."""
    folder = resource("templates")
    files = {file.name: file.read_bytes() for file in sorted(folder.glob("*.typ"))}
    files["main.typ"] = files[f"{template}.typ"]
    if not attachments:
        return World(files, {})
    files["main.typ"] += _ATTACH
    return World(files, _attached(attachments))


def _attached(attachments: Sequence[Attachment]) -> dict[str, str]:
    listed = [
        {name: value for name, value in one._asdict().items() if name != "data"}
        | {"input": f"attached-{number}"}
        for number, one in enumerate(attachments)
    ]
    inputs = {f"attached-{number}": one.data.decode() for number, one in enumerate(attachments)}
    return {**inputs, "attached": json.dumps(listed)}
