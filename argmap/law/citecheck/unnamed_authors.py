"""A *supra* by the name of an author whom the document does not name where it cites the work."""

from __future__ import annotations

from collections.abc import Sequence

from argmap.law.citations.authority import AuthorityKind
from argmap.law.citations.family_names import called
from argmap.law.citations.found_citation import CiteForm, FoundCitation
from argmap.law.citations.known_words import bare
from argmap.law.citecheck.cited_source import Cited
from argmap.law.citecheck.items import Verdict

_SECONDARY = frozenset({AuthorityKind.OTHER, AuthorityKind.ARTICLE})


def with_authors_known(
    found: Sequence[FoundCitation], whole: Sequence[Cited | None]
) -> list[Cited | None]:
    """Return what citations mean, with each *supra* that names the author of a kept source.

    Where a work that is not held is cited without its author, a name may be his: nobody can tell.
    """
    return [
        means if (author := _author(one)) is None else _by_author(author, found, whole) or means
        for one, means in zip(found, whole, strict=True)
    ]


def _author(one: FoundCitation) -> str | None:
    """Return the one word that a *supra* names, which nothing cited before goes by."""
    if one.form is not CiteForm.SUPRA or one.refers_to is not None or not one.doubt:
        return None
    name = one.authority.text.partition("supra")[0].strip(" ,*_")
    return name if name[:1].isupper() and " " not in name else None


def _by_author(
    name: str, found: Sequence[FoundCitation], whole: Sequence[Cited | None]
) -> Cited | None:
    sources = {
        means.source.id: means.source
        for means in whole
        if means is not None
        and means.source is not None
        and _is_by(means.source.source.author, name)
    }
    if len(sources) == 1:
        (source,) = sources.values()
        return Cited(source, Verdict.KNOWN, "It names the author of a source cited before.")
    if not any(map(_is_without_author, found, whole)):
        return None
    how = f"What is cited before names no author: whether it is by {name}, look up."
    return Cited(None, Verdict.UNKNOWN, how)


def _is_by(author: str, name: str) -> bool:
    return bool(author) and bare(called(author)) == bare(name)


def _is_without_author(one: FoundCitation, means: Cited | None) -> bool:
    """Tell whether a citation is of a work in print that is not held, and names nobody."""
    work = one.authority
    is_work = work.kind in _SECONDARY and bool(work.document) and bool(work.volume or work.reporter)
    return is_work and not work.author and (means is None or means.source is None)
