"""What on the checklist of Rule 65 cannot wait: warnings, each with its rule."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from argmap.case.motion import Relief
from argmap.case.terms import Reply
from argmap.law.checklist import ItemState
from argmap.law.cite_checks import marked
from argmap.law.durations import MOST_DAYS, is_too_long
from argmap.law.looked import Looked

LONG_ORDER = (
    "a restraining order that lasts so long may be treated as a preliminary injunction",
    "Sampson v. Murray, 415 U.S. 61, 86–87 (1974) (not checked)",
)
"""What becomes of a restraining order on notice that is to last long, and the authority."""
_REFERS = re.compile(
    r"(?<!\ba )(?<!\bany )(?<!\bno )(?<!\bevery )\bcomplaint\b|\bmotion papers\b"
    r"|\bas (described|alleged|set forth)\b(?! (above|below|here|herein|in this order)\b)",
    re.IGNORECASE,
)
"""Another paper that an order sends its reader to; a complaint to somebody is none."""
_VAGUE = re.compile(
    r"\b(any and all|obey the law|comply with the law|and the like|etc)\b", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class ChecklistWarning:
    """Something that a motion cannot do without, the line it belongs to, and the rule."""

    item: str
    text: str
    rule: str


def checklist_warnings(looked: Looked, states: tuple[ItemState, ...]) -> list[ChecklistWarning]:
    """List what the motion lacks, the gravest first.

    The user's own reply to a line of the checklist, yes or does not apply, ends its warning,
    but for the words of the order and its time, which are there to be read.
    """
    settled = {
        one.known.id
        for one in states
        if one.is_own and one.reply in (Reply.YES, Reply.NOT_APPLICABLE)
    }
    warnings = [
        *(() if "notice" in settled else _no_notice(looked)),
        *_too_long(looked),
        *(() if "security" in settled else _no_security(looked)),
        *(() if "specificity" in settled else _no_order(looked)),
        *_not_specific(looked),
    ]
    asked = {one.known.id for one in states}
    return [replace(one, rule=marked(one.rule)) for one in warnings if one.item in asked]


def _no_notice(looked: Looked) -> list[ChecklistWarning]:
    if not (looked.is_without_notice and looked.lacks_oath):
        return []
    text = (
        "No notice and no affidavit: without notice, sworn facts have to show immediate and"
        " irreparable injury. A news article is not an affidavit."
    )
    return [ChecklistWarning("notice", text, "Fed. R. Civ. P. 65(b)(1)(A)")]


def _too_long(looked: Looked) -> list[ChecklistWarning]:
    if not looked.is_restraining:
        return []
    long = [one for one in looked.case_map.ranked_reliefs() if is_too_long(one.duration)]
    if not long:
        return []
    asked = f"More than {MOST_DAYS} days is asked for ({long[0].duration.strip()}): "
    if looked.is_without_notice:
        text = f"a restraining order without notice ends within {MOST_DAYS} days of its entry."
        return [ChecklistWarning("order", asked + text, "Fed. R. Civ. P. 65(b)(2)")]
    text, rule = LONG_ORDER
    return [ChecklistWarning("order", f"{asked}{text}.", rule)]


def _no_security(looked: Looked) -> list[ChecklistWarning]:
    if looked.case_map.case.security.strip():
        return []
    text = "Security is not addressed: propose an amount and its basis, or say why there is none."
    return [ChecklistWarning("security", text, "Fed. R. Civ. P. 65(c)")]


def _no_order(looked: Looked) -> list[ChecklistWarning]:
    if looked.case_map.reliefs:
        return []
    text = "The order is not specific: no act to be restrained or required is entered."
    return [ChecklistWarning("specificity", text, "Fed. R. Civ. P. 65(d)(1)")]


def _not_specific(looked: Looked) -> list[ChecklistWarning]:
    return [
        ChecklistWarning("specificity", text, rule)
        for relief in looked.case_map.ranked_reliefs()
        for text, rule in _faults(relief)
    ]


def _faults(relief: Relief) -> list[tuple[str, str]]:
    """Say why the words of an order are not specific, each reason with its rule."""
    called = f"“{_short(relief.text)}”"
    faults = []
    if not relief.text.strip():
        faults.append(("An order has no words yet.", "Fed. R. Civ. P. 65(d)(1)(C)"))
    elif refers := _REFERS.search(relief.text):
        text = f"{called} is not specific: it refers to another paper (“{refers[0]}”)."
        faults.append((text, "Fed. R. Civ. P. 65(d)(1)(C)"))
    elif vague := _VAGUE.search(relief.text):
        text = f"{called} is not specific: “{vague[0]}” tells nobody what not to do."
        faults.append((text, "Fed. R. Civ. P. 65(d)(1)(B)"))
    if relief.text.strip() and not relief.persons.strip():
        text = f"{called} does not say whom it binds."
        faults.append((text, "Fed. R. Civ. P. 65(d)(2)"))
    return faults


def _short(text: str, longest: int = 60) -> str:
    words = " ".join(text.split())
    return words if len(words) <= longest else f"{words[: longest - 1].rstrip()}…"
