"""The case in a few words, for the top bar."""

from __future__ import annotations

from pathlib import Path

from argmap.case.caption import Case
from argmap.case.docket_line import docket_line
from argmap.case.terms import CaseKind
from argmap.law.standard import StandardSet


def title_words(case: Case, path: Path | None) -> str:
    """Return the title of a case or, while it has none, the name of its file."""
    return case.title or (path.stem if path else "Untitled")


def about_words(case: Case, law: StandardSet | None) -> str:
    """Return docket number, posture and standard; the last two once the law has been read."""
    parts = [docket_line(case.docket_number)]
    if case.kind is CaseKind.MOTION and law is not None:
        posture, standard = law.postures.get(case.posture), law.standards.get(case.standard)
        parts += [posture.name if posture else case.posture]
        parts += [standard.name if standard else case.standard]
    elif case.kind is CaseKind.DEBATE:
        parts.append("Debate")
    return " · ".join(part for part in parts if part)
