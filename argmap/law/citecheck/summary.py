"""What a cite-check comes to, in a few sentences."""

from __future__ import annotations

from collections import Counter

from argmap.law.citecheck.held import Held
from argmap.law.citecheck.items import CiteCheck, ItemKind, Verdict

_NAMES = {ItemKind.QUOTATION: "quotation", ItemKind.CITATION: "citation"}
_CANNOT = (
    "What cannot be checked, or is not in the case, is not said to be invented: its text is not"
    " held here."
)
_NOT_SAID = "Whether an authority is still good law is not checked."


def summary_of(check: CiteCheck, held: Held) -> list[str]:
    """Count what was checked and found, a sentence a line, and say what was not looked at."""
    lines = [_counted(check, kind) for kind in ItemKind]
    texts = len(held.with_text)
    lines.append(f"Checked against {_many(texts, 'source')} whose text is held.")
    verdicts = {one.verdict for one in check.items}
    if verdicts & {Verdict.UNCHECKABLE, Verdict.UNKNOWN}:
        lines.append(_CANNOT)
    return [*lines, _NOT_SAID]


def _counted(check: CiteCheck, kind: ItemKind) -> str:
    verdicts = Counter(one.verdict for one in check.items if one.kind is kind)
    whole = sum(verdicts.values())
    if not whole:
        return f"No {_NAMES[kind]} was found."
    parts = (f"{verdicts[one]:,} {one.value}" for one in Verdict if verdicts[one])
    return f"{_many(whole, _NAMES[kind])}: {', '.join(parts)}."


def _many(count: int, what: str) -> str:
    return f"{count:,} {what}{'' if count == 1 else 's'}"
