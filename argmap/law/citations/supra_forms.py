"""What a *supra* refers to among what was cited before it: by its title, else by its author.

Of two sources of one title it is that whose author is named with it.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from rapidfuzz.fuzz import ratio

from argmap.law.citations.authority import Authority
from argmap.law.citations.family_names import called
from argmap.law.citations.found_citation import CiteForm, FoundCitation
from argmap.law.citations.known_words import bare
from argmap.law.citations.placed import Placed
from argmap.law.citations.referring import WHOLE, is_named
from argmap.sources.passages import Span

_NEARLY = 70.0
"""How like a title, in hundredths, another is that was written down with an error."""
_NOT_CITED = "Nothing called “{}” is cited before it."
_BEGINNING = 10
"""So many letters of a title tell it from others."""
_ENDED = re.compile(
    r"[.!?;:)”\"’']\s+(?:(?:[Ss]ee|[Cc]f\.|[Aa]ccord)(?:,? also|,? e\.g\.,)?\s+)?|\("
)


def supra(parts: Mapping[str, str], cited: Sequence[FoundCitation]) -> tuple[int | None, str]:
    """Find the authority that a *supra* names: by its whole title, else the last of that name.

    Nothing is said where no name stands before it: then it is no citation.
    """
    name, words = parts["name"], _letters(parts["behind_words"])
    titled = [
        (len(title), _by_author(one.authority, words), place)
        for place, one in enumerate(cited)
        if one.form in WHOLE
        and (title := _letters(one.authority.document))
        and words.endswith(title)
    ]
    if titled:
        return max(titled)[-1], ""
    if wrong := parts.get("wrong_title", ""):
        place, _ = _by_headline(wrong, cited)
        return place, "" if place is not None else _NOT_CITED.format(wrong)
    if headline := parts.get("headline", ""):
        place, doubt = _by_headline(headline, cited)
        if place is not None or doubt:
            return place, doubt
    begun = _by_beginning(parts["behind_words"], cited)
    if begun is not None or not name:
        return begun, ""
    named = [
        place
        for place, one in enumerate(cited)
        if one.form in WHOLE
        and (is_named(one.authority, name) or bare(one.authority.publisher) == bare(name))
    ]
    if not named:
        return None, _NOT_CITED.format(name)
    # Who wrote something goes by that name before what merely has it in a title.
    family = [bare(called(cited[place].authority.author)) for place in named]
    own = bare(name)
    written = [place for place, one in zip(named, family, strict=True) if one == own]
    # Before the name may stand “de la”, which no citation begins with.
    behind = [
        p for p, one in zip(named, family, strict=True) if "&" not in one and one.endswith(own)
    ]
    return (written or behind or named)[-1], ""


def _by_author(one: Authority, words: str) -> int:
    """Tell how much of an author stands before a title: the whole name, the family name, none."""
    title = _letters(one.document)
    names = ("", called(one.author), one.author)
    return max(at for at, name in enumerate(names) if words.endswith(_letters(name) + title))


def _by_beginning(words: str, cited: Sequence[FoundCitation]) -> int | None:
    """Find what the last words before a *supra* begin the title of: “*A violent post*, supra”."""
    begun = [
        place
        for place, one in enumerate(cited)
        if one.form in WHOLE and beginning_of(one.authority, words)
    ]
    return begun[-1] if begun else None


def beginning_of(one: Authority, words: str) -> str:
    """Return the last words before a *supra* in their sentence, where they begin a title."""
    last = _ENDED.split(words.rstrip(" ,.”\"’'"))[-1]
    own = _letters(last)
    is_begun = len(own) >= _BEGINNING and _letters(one.document).startswith(own)
    return last if is_begun else ""


def _by_headline(headline: str, cited: Sequence[FoundCitation]) -> tuple[int | None, str]:
    """Find the article that a title before a *supra* begins, and doubt what is nearly its title."""
    own = _letters(headline)
    titles = [
        (place, _letters(one.authority.document))
        for place, one in enumerate(cited)
        if one.form in WHOLE and one.authority.document
    ]
    begun = [place for place, title in titles if title.startswith(own)]
    if begun:
        return begun[-1], ""
    if any(ratio(own, title[: len(own)]) >= _NEARLY for _, title in titles):
        return None, _NOT_CITED.format(headline)
    return None, ""


def _letters(words: str) -> str:
    return "".join(filter(str.isalnum, words)).casefold()


def span_referring(placed: Placed, parts: Mapping[str, str], of: Authority) -> Span:
    """Return where a form stands, with the beginning of a title that a *supra* names."""
    if parts.get("alone"):
        return placed.span
    is_unnamed = placed.one.form is CiteForm.SUPRA and not parts.get("name")
    words = "" if parts.get("headline") or not is_unnamed else parts["behind_words"]
    return placed.span_from(words, beginning_of(of, words))
