"""The names that readers of a PDF show for its pages (ISO 32000-1, 12.4.2)."""

from __future__ import annotations

import io
from collections.abc import Sequence


def with_tile_names(data: bytes, names: Sequence[str]) -> bytes:
    """Return a PDF whose pages after the first, a key in roman figures, have the names of tiles.

    Those after them count from 1. The same bytes give the same bytes.
    """
    import pikepdf  # noqa: PLC0415 -- for tiles alone: typst names pages by patterns of numbers

    out = io.BytesIO()
    with pikepdf.open(io.BytesIO(data)) as pdf:
        labels = [0, pikepdf.Dictionary(S=pikepdf.Name.r)]
        for page, name in enumerate(names, 1):
            labels += [page, pikepdf.Dictionary(P=pikepdf.String(name))]
        if len(pdf.pages) > len(names) + 1:
            labels += [len(names) + 1, pikepdf.Dictionary(S=pikepdf.Name.D, St=1)]
        pdf.Root.PageLabels = pikepdf.Dictionary(Nums=pikepdf.Array(labels))
        pdf.save(out, deterministic_id=True)
    return out.getvalue()
