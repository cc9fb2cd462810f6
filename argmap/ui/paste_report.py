"""What there is to say of a paste: how lines were read, and what is not as it was copied."""

from __future__ import annotations

from argmap.case.counting import counted
from argmap.case.places import Against, Alone, Beside, Place, Under
from argmap.case.snippet import ReadAs, Snippet, undercutting
from argmap.case.terms import Stance

_READ = {
    ReadAs.SIGNS: "read by the signs before the lines",
    ReadAs.HYPHENS: (
        "read as a bulleted list of {things}: a hyphen is an objection only where another line"
        " begins with +, \N{MINUS SIGN}, ! or &"
    ),
    ReadAs.BULLETS: "read as a bulleted list of {things}",
    ReadAs.NUMBERS: "read as a numbered list of {things}",
    ReadAs.LINES: "each line read as {thing}",
}


def paste_report(snippet: Snippet, place: Place, label: str, pasted: int, missing: str) -> str:
    """Say what was pasted, how, and what of it is missing or is not as it was.

    `label` is the edit's, `pasted` the number of claims that came of it, and `missing` says what
    the case cannot hold.
    """
    parts = [f"{label}{_read(snippet, place)}"]
    if isinstance(place, Alone):
        parts += [_neutral(snippet), _freed(snippet)]
    parts += [_behind(len(snippet.claims) - pasted), missing]
    said = [part.rstrip(".") for part in parts if part]
    return f"{'. '.join(said)}." if said != [label] else label


def _read(snippet: Snippet, place: Place) -> str:
    if snippet.read_as is None or (
        snippet.read_as is ReadAs.LINES and len(snippet.claims) == len(snippet.tops) == 1
    ):
        return ""
    thing = "reason" if snippet.arguments else _thing_at(place)
    article = "an" if thing[0] in "aou" else "a"
    words = _READ[snippet.read_as].format(thing=f"{article} {thing}", things=f"{thing}s")
    return f", {words}"


def _thing_at(place: Place) -> str:
    """Return what a line without a sign becomes at a place."""
    if isinstance(place, Under):
        return "reason" if place.stance is Stance.PRO else "objection"
    names: dict[type[Place], str] = {Alone: "claim", Beside: "co-premise", Against: "undercut"}
    return names[type(place)]


def _neutral(snippet: Snippet) -> str:
    """Say which claims have no side, having nothing to take one from."""
    roots = sum(1 for top in snippet.tops for claim in top.claims if claim in snippet.unsided)
    if not roots:
        return ""
    words = "It is neutral: a root" if len(snippet.claims) == 1 else "Neutral: a root"
    return f"{words} bears on nothing that would give it a side"


def _freed(snippet: Snippet) -> str:
    """Say how many undercuts have no step to attack where they are pasted."""
    count = len(undercutting(snippet))
    if not count:
        return ""
    are = "became a root" if count == 1 else "became roots"
    return f"{counted(count, 'undercut')} {are}: pasted below a claim there is a step to attack"


def _behind(count: int) -> str:
    """Say how many claims undercut a step that is not there any more."""
    if not count:
        return ""
    return f"Left behind: {counted(count, 'claim')}, which bore on the step that was copied"
