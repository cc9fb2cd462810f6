"""What words can be quoted for, and the sources to read, as entries to choose from."""

from __future__ import annotations

from collections.abc import Iterator

from argmap.case.case_map import CaseMap
from argmap.case.ids import SourceId
from argmap.case.lookups import full_title_of
from argmap.ui.palette_entries import Entry, EntryKind
from argmap.ui.reader.source_lines import source_title


def new_entry(chosen: str, title: str) -> Entry:
    """Return the entry that makes something new."""
    return Entry(EntryKind.CLAIM, chosen, title, "New", words="new add", takes_words=True)


def claim_entries(case_map: CaseMap) -> Iterator[Entry]:
    """Walk the claims of a case."""
    for claim in sorted(case_map.claims.values(), key=lambda one: (one.key, one.id)):
        title = full_title_of(claim) or "Empty claim"
        aside, tags = claim.key or "Claim", " ".join(claim.tags)
        kept = (EntryKind.CLAIM, claim.id, title, aside, claim.key)
        yield Entry(*kept, text=claim.text, words=f"claim {tags}")


def harm_entries(case_map: CaseMap) -> Iterator[Entry]:
    """Walk the harms of a case."""
    for harm in case_map.ranked_harms():
        title = harm.text or "Empty harm"
        yield Entry(EntryKind.CLAIM, harm.id, title, "Harm", harm.key, words="harm")


def event_entries(case_map: CaseMap) -> Iterator[Entry]:
    """Walk the events of a case."""
    for event in case_map.ranked_events():
        title = event.text or "Empty event"
        yield Entry(EntryKind.CLAIM, event.id, title, "Event", event.key, words="event")


def every_entry(case_map: CaseMap) -> list[Entry]:
    """List the claims, harms and events of a case."""
    return [*claim_entries(case_map), *harm_entries(case_map), *event_entries(case_map)]


def source_entries(case_map: CaseMap, *, but: SourceId | None) -> list[Entry]:
    """List the sources of a case, but the one that is open."""
    return [
        Entry(EntryKind.CLAIM, one.id, source_title(one), one.publisher, one.key)
        for one in case_map.ranked_sources()
        if one.id != but
    ]
