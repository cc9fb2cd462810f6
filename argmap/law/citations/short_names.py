"""The short names that a document gives: Customer Service Agreement (“CSA”), [hereinafter AFP]."""

from __future__ import annotations

import re

_NAME = r"(?:[A-Z][\w.&’'-]*|of|the|and|for|on)"
_STRESS = r"[*_]*"
"""The asterisks of Markdown around what is stressed."""
_SHORT = r"[\"“'‘][*_]*(?P<{}>[^\W_][^\"“”'‘’()\[\]]{{1,50}}?)[,.]?[\"”'’]"
_OTHERS = r"(?:,? (?:or|and|together with)? ?(?:the )?[\"“][^\"“”()]{1,50}[\"”])*"
_DEFINED = re.compile(
    rf"(?P<name>[A-Z][\w.&’'-]*(?: {_NAME}){{1,7}}) \((?:the |this |collectively,? |together,? )?"
    rf"{_SHORT.format('short')}{_OTHERS}\)"
)
_HEREINAFTER = re.compile(
    rf"{_STRESS}\s*\\?[\[(]{_STRESS}(?:hereinafter|hereafter){_STRESS},?\s(?:the\s|as\s)?{_STRESS}"
    rf"(?:{_SHORT.format('marked')}|(?P<plain>[^\W_][^\[\]()]{{1,60}}?)){_STRESS}\\?[\])]"
    rf"|{_STRESS}\s*\((?:the\s)?{_STRESS}{_SHORT.format('quoted')}{_STRESS}\)",
    re.IGNORECASE,
)
_TITLE_END = re.compile(r"[.?!…]{1,3}[\"”’]?[*_]*(?=\s[*_]*[\[(\\])")
"""The full stop of a title, which a name stands behind as well: “*What Then?* (“Then”)”."""
_STRESSED = re.compile(r"[*_]")


def defined_names(text: str) -> dict[str, str]:
    """Return the names of contracts and the like that a text shortens, by their short forms."""
    found = (match for match in _DEFINED.finditer(" ".join(text.split())))
    return {plain_name(one["short"]): one["name"] for one in found}


def names_given(text: str) -> frozenset[str]:
    """Return the names that a text says it will cite something by: “[hereinafter *Report*]”.

    A name in marks and a bracket alone (“Report”) is one where it is stressed or has a capital;
    what it stands behind may be no citation.
    """
    found = (
        match["marked"] or match["plain"] or match["quoted"]
        for match in _HEREINAFTER.finditer(text)
        if not match["quoted"] or _STRESSED.search(match[0]) or match["quoted"][0].isupper()
    )
    return frozenset(" ".join(name.split()).strip(" ,.*_") for name in found if name)


def name_behind(text: str, at: int) -> str:
    """Return the short name that a text gives to what it cites right before; empty without one."""
    ended = _TITLE_END.match(text, at)
    match = _HEREINAFTER.match(text, ended.end() if ended else at)
    if match is None:
        return ""
    return plain_name(match["marked"] or match["plain"] or match["quoted"])


def plain_name(name: str) -> str:
    """Reduce a short name to what is compared."""
    words = name.replace("’", "'").strip(" ,.*_“”\"'‘’").split()
    return " ".join(words).casefold().removeprefix("the ")
