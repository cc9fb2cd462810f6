"""A source in a line or two: what it is, from when and where, and what to be careful about."""

from __future__ import annotations

from argmap.case.counting import counted
from argmap.case.evidence import Document, Quote, Source
from argmap.case.source_dates import plain_date
from argmap.case.source_names import name_of_source
from argmap.case.terms import AuthorityWeight, Side

_MONTHS = ["January", "February", "March", "April", "May", "June", "July", "August"]
_MONTHS += ["September", "October", "November", "December"]
_YEAR, _MONTH = 1, 2
_WEIGHTS = {
    AuthorityWeight.UNSAID: ("circle-dashed", "Weight not said"),
    AuthorityWeight.BINDING: ("gavel", "Binding here"),
    AuthorityWeight.PERSUASIVE: ("book-open", "Persuasive"),
    AuthorityWeight.OVERRULED: ("circle-x", "Overruled"),
}


def source_title(source: Source) -> str:
    """Return what a list calls a source."""
    return name_of_source(source)


def source_line(source: Source) -> str:
    """Say what a source is: its kind, date, publisher and place, as far as known."""
    place = source.publisher or source.author
    parts = (source.kind.capitalize(), spoken_date(source.date), place, source.dateline)
    return " · ".join(part for part in parts if part)


def spoken_date(date: str) -> str:
    """Return a date, in figures or spelled out, in one form; what says more stays as it is."""
    date = plain_date(date)
    parts = date.split("-")
    if not all(part.isdecimal() for part in parts) or len(parts[0]) != len("2021"):
        return date
    if len(parts) == _YEAR:
        return date
    month = int(parts[1])
    if not 1 <= month <= len(_MONTHS):
        return date
    day = f"{int(parts[2])} " if len(parts) > _MONTH else ""
    return f"{day}{_MONTHS[month - 1]} {parts[0]}"


def short_warning(source: Source) -> str:
    """Name what to be careful about in a source in two or three words; empty for most."""
    if source.document is None:
        return "Text not held"
    return "Machine translation" if source.translated else ""


def authority_line(source: Source) -> tuple[str, str]:
    """Return an icon and the words for what an authority counts for; both empty for the rest."""
    if not source.is_authority:
        return "", ""
    icon, weight = _WEIGHTS[source.weight]
    against = "" if source.adverse_to is Side.NEUTRAL else f"against the {source.adverse_to.value}"
    when = spoken_date(source.checked_on)
    by = f"by {source.checked_by}" if source.checked_by else ""
    unchecked = "" if source.weight is AuthorityWeight.OVERRULED else "not checked"
    checked = " ".join(filter(None, ("checked", when, by))) if when or by else unchecked
    return icon, " · ".join(filter(None, (weight, against, checked)))


def warnings_of(source: Source, document: Document | None, strays: list[Quote]) -> list[str]:
    """List what to be careful about in a source, each in a sentence or two."""
    warnings = []
    if source.is_authority and source.weight is AuthorityWeight.OVERRULED:
        warnings.append("Overruled: it is not good law any more.")
    warnings += remarks_of(source, document)
    if strays:
        warnings.append(
            f"{counted(len(strays), 'quote')} no longer found where it was taken, and not marked "
            "below."
            if len(strays) == 1
            else f"{counted(len(strays), 'quote')} no longer found where they were taken, and not "
            "marked below."
        )
    return warnings


def remarks_of(source: Source, document: Document | None) -> list[str]:
    """List what is to be known of a source and its text, and is no fault of either."""
    translated = [f"Machine translation. {source.note}".strip()] if source.translated else []
    return [*translated, *(document.report if document is not None else ())]
