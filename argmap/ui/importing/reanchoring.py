"""Finding beside the window where quotes go in another copy of their source."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial

from PySide6.QtWidgets import QWidget

from argmap.case.evidence import Document, Quote, Source
from argmap.case.ids import QuoteId
from argmap.case.plan_replacement import Place
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


def words_taken(
    bridge: Bridge, offer: Offer, found: Reanchoring, parent: QWidget
) -> Mapping[QuoteId, Place] | None:
    """Ask, where quotes may have other words of the new text, for each which; None to cancel.

    The report of what becomes of every quote is the one of every replacement.
    """
    if not any(one.anchor.candidates for one in found.waiting):
        return {}
    from argmap.ui.checks.old_text import surroundings  # noqa: PLC0415 -- few imports ask for it
    from argmap.ui.replacing.replace_sheet import (  # noqa: PLC0415 -- as above
        Replacement,
        ReplaceSheet,
    )

    assert offer.near is not None
    assert offer.near.source is not None
    title = offer.near.source.title or "a source"
    around = partial(surroundings, bridge)
    about = Replacement(title, offer.name, offer.document.text, around)
    sheet = ReplaceSheet(about, found, notes=(), parent=parent)
    sheet.show_quotes()
    return sheet.choice.taken if sheet.ask() else None


def replacement_job(bridge: Bridge, offer: Offer) -> Job:
    """Make the job that finds what becomes of the quotes of the text an offer replaces."""
    assert offer.near is not None
    assert offer.near.source is not None
    return reanchoring_job(bridge, offer.near.source, offer.document)
