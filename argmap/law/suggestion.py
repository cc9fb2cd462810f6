"""A level suggested for a factor, with its reasons."""

from __future__ import annotations

from dataclasses import dataclass

from argmap.case.quotation import in_quotes
from argmap.case.weighing import Harm
from argmap.law.doctrines import Doctrine
from argmap.law.scales import Factor

_LONGEST = 90


@dataclass(frozen=True, slots=True)
class Reason:
    """Why a level is suggested: in a sentence, with the doctrines it rests on, if any.

    Where it is about a harm, `text` is what is said of it: the harm's name comes before.
    """

    text: str
    harm: Harm | None = None
    doctrines: tuple[Doctrine, ...] = ()

    @property
    def said(self) -> str:
        """The text with the cites of its doctrines, and of each whether that was compared."""
        if not self.doctrines:
            return self.text
        cites = [one.cite if one.checked else f"{one.cite}; not checked" for one in self.doctrines]
        return f"{self.text.removesuffix('.')} ({'; '.join(dict.fromkeys(cites))})."

    @property
    def told(self) -> str:
        """All of it as one sentence."""
        return f"{called(self.harm)} {self.said}" if self.harm else self.said


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A level suggested for a factor; `reasons` end with what follows from them."""

    factor: Factor
    level: str
    reasons: tuple[Reason, ...]

    @property
    def why(self) -> str:
        """What the level follows from, in a sentence: fit to stand as the reason of a finding."""
        return self.reasons[-1].text


def called(harm: Harm) -> str:
    """Return what a harm is called in a sentence: its words in quotation marks, cut where long."""
    text = " ".join(harm.text.split()).rstrip(".") or "Harm without words"
    return in_quotes(text if len(text) <= _LONGEST else f"{text[: _LONGEST - 1].rstrip()}…")
