"""Cases written for the tests of the cite-check: other law, other parties, other speakers."""

from __future__ import annotations

import tomllib
from functools import cache
from pathlib import Path
from typing import NamedTuple

from drafts import Draft

from argmap.case.evidence import Document, document_hash
from argmap.case.terms import SourceKind
from argmap.law.citecheck.held import Held, held_of

TOLD = Path(__file__).parent / "law" / "citecheck" / "written_cases.toml"


class Written(NamedTuple):
    """What a case holds, how its sources are cited, and the quotes with who says them."""

    held: Held
    cites: dict
    short: dict
    quotes: list


@cache
def cases():
    """The written cases, by their names."""
    told = tomllib.loads(TOLD.read_text(encoding="utf-8"))["case"]
    return {one["name"]: written(one) for one in told}


def written(case):
    draft = Draft(movant=case["movant"], respondent=case["respondent"], standard="winter",
                  posture="preliminary-injunction")  # fmt: skip
    documents = {}
    for one in case["source"]:
        kept = {k: v for k, v in one.items() if k not in {"key", "cites", "short", "text", "kind"}}
        source = draft.source(one["text"], kind=SourceKind(one["kind"]), **kept)
        data = one["text"].encode()
        documents[source] = Document(document_hash(data, one["text"]), one["text"], data)
    held = held_of(draft.map, lambda source: documents[source.id])
    cites, short = (
        {one["key"]: one[what] for one in case["source"]} for what in ("cites", "short")
    )
    return Written(held, cites, short, case["quote"])
