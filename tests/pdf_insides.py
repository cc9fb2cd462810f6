"""Everything that a PDF holds, as bytes: what is printed, and what is not."""

from __future__ import annotations

import io

import pikepdf


def insides_of(data):
    """Return the decoded bytes of every stream of a PDF, and every string and name, in one."""
    found, kept = [], []
    with pikepdf.open(io.BytesIO(data)) as pdf:
        kept += list(pdf.objects)
        for one in [pdf.trailer, *kept]:
            found += _of(one, 0)
    return b"\n".join(found)


def _of(one, depth):
    if isinstance(one, pikepdf.Stream):
        found = [one.read_bytes(), *_of(pikepdf.Dictionary(dict(one.stream_dict)), depth)]
    elif isinstance(one, pikepdf.String):
        found = [bytes(one), str(one).encode("utf-8", "replace")]
    elif isinstance(one, pikepdf.Name):
        found = [str(one).encode("utf-8", "replace")]
    elif isinstance(one, pikepdf.Dictionary) and not (depth and one.is_indirect):
        found = [
            part for key, value in one.items() for part in (key.encode(), *_of(value, depth + 1))
        ]
    elif isinstance(one, pikepdf.Array) and not (depth and one.is_indirect):
        found = [part for value in one for part in _of(value, depth + 1)]
    else:
        found = []
    return found


def holds(insides, words):
    """Say whether bytes hold some words in any of the ways in which a PDF writes text."""
    return any(words.encode(one) in insides for one in ("utf-8", "utf-16-be", "utf-16-le"))


def attached_to(data):
    """Return the bytes of what is attached to a PDF by its name, and how it is related."""
    with pikepdf.open(io.BytesIO(data)) as pdf:
        related = {str(one.UF): str(one.AFRelationship) for one in pdf.Root.get("/AF", [])}
        return {
            name: (one.get_file().read_bytes(), related.get(name))
            for name, one in pdf.attachments.items()
        }
