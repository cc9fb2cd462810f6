"""Sources cited one after the other at places, and the tables of how each form is written."""

from __future__ import annotations

from pathlib import Path

from argmap.brief.blocks import Paragraph
from argmap.brief.cited_before import with_forms
from argmap.brief.citing import pinpoint_words
from argmap.brief.runs import Citation, Run, words_of
from argmap.case.evidence import Cite, Source
from argmap.case.ids import CiteId, ClaimId, SourceId, keyed_id
from argmap.case.terms import SourceKind

OTHER = Source(SourceId(keyed_id("other")), kind=SourceKind.STATUTE, citation="1 U.S.C. § 1")


def rows_of(name):
    """Read the rows of a table of forms."""
    lines = (Path(__file__).parent / "brief" / name).read_text(encoding="utf-8").splitlines()
    return [tuple(map(str.strip, line.split("|"))) for line in lines if not line.startswith("#")]


def source(kind, citation, **fields):
    return Source(SourceId(keyed_id("one")), kind=kind, citation=citation, **fields)


def place(pin):
    claim = ClaimId(keyed_id("claim"))
    one = SourceId(keyed_id("one"))
    return pinpoint_words(Cite(CiteId(keyed_id("cite")), claim=claim, source=one, pinpoint=pin))


def told(one, *pins):
    """Cite a source at one place after the other, something else after every third citation."""
    blocks = [Paragraph((Run("", cites=Citation(one.id, place=place(pin))),)) for pin in pins]
    between = Paragraph((Run("", cites=Citation(OTHER.id)),))
    done = with_forms([blocks[0], between, *blocks[1:]], {one.id: one, OTHER.id: OTHER})
    return [words_of(block.runs).removesuffix(".") for block in (done[0], *done[2:])]
