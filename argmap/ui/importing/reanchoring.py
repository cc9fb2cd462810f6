"""Finding beside the window where quotes go in another copy of their source."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from argmap.case.evidence import Document, Quote, Source
from argmap.sources.giving_up import while_wanted
from argmap.sources.reanchoring import Reanchoring, reanchor
from argmap.ui.bridge import Bridge
from argmap.ui.errand import Errand, Job
from argmap.ui.importing.offers import Offer


def reanchoring_job(bridge: Bridge, source: Source, document: Document) -> Job:
    """Make the job that finds what becomes of the quotes of a source in another document."""
    quotes = bridge.case_map.quotes_of(source.id)
    return partial(_reanchor, quotes, document, bridge.document_of(source.id))


def _reanchor(
    quotes: Sequence[Quote], document: Document, old: Document | None, errand: Errand
) -> Reanchoring:
    return reanchor(while_wanted(quotes, errand.keep_going), document, old)


def replacement_job(bridge: Bridge, offer: Offer) -> Job:
    """Make the job that finds what becomes of the quotes of the text an offer replaces."""
    assert offer.near is not None
    assert offer.near.source is not None
    return reanchoring_job(bridge, offer.near.source, offer.document)
