"""Whether a place of a text lies within a word, a number or an amount, read sign by sign.

This is what the tests know of it; nothing of the program is asked.
"""

from __future__ import annotations

import re
from unicodedata import category

UNSEEN = "\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\ufeff"
NOTES = "\u00b9\u00b2\u00b3\u2070\u2074\u2075\u2076\u2077\u2078\u2079"
JOINING = "'’&_-\u2010\u2011"
SCALE = re.compile(r"\s(hundred|thousand|million|billion|trillion|percent|per cent)\b")
ENDING = re.compile(r"[.,:/'’–]\d|[\u00a0\u2009\u202f]\d{3}(?!\d)|\s000(?!\d)|[^\S\n]?[%‰]|[°$€£¥]")
LINE_END = re.compile(r"[-\u2010\u00ad][^\S\n\r\u2028]*(\r\n|[\n\r\u2028])[^\S\n\r\u2028]*")


def runs_on(text, at):
    """Say whether what stands before an offset and what stands behind it are of one word."""
    before, behind = text[max(0, at - 12) : at].rstrip(UNSEEN), text[at : at + 14].lstrip(UNSEEN)
    if not (before and behind):
        return False
    if is_mark(behind[0]):
        return not before[-1].isspace()
    bare = re.sub(r"[\u0300-\u036f]+$", "", before)
    return bool(bare) and (joins(bare, behind) or counts(bare, behind))


def joins(before, behind):
    """Say whether letters go on, over an apostrophe, a hyphen or the end of a line too."""
    if is_letter(before[-1]):
        gap = LINE_END.match(behind)
        rest = behind[gap.end() :] if gap else behind.lstrip(UNSEEN)
        if rest[:1] and rest[0] in JOINING:
            rest = rest[1:].lstrip(UNSEEN)
        return bool(rest) and is_letter(rest[0])
    if not is_letter(behind[0]):
        return False
    gaps = [one for one in LINE_END.finditer(before) if one.end() == len(before)]
    rest = before[: gaps[0].start()] if gaps else before[:-1] if before[-1] in JOINING else ""
    rest = rest.rstrip(UNSEEN)
    return bool(rest) and (is_letter(rest[-1]) or is_mark(rest[-1]))


def counts(before, behind):
    """Say whether a number goes on, or what is counted in."""
    if before[-1].isdecimal():
        return bool(ENDING.match(behind) or SCALE.match(behind))
    if not behind[0].isdecimal():
        return before[-1] in " \u00a0" and before[-2:-1].isdecimal() and behind[0] in "%‰"
    if before[-1] in "$€£¥" or re.search(r"\d[.,:/'’–]$|(^|[^\w.])\.$", before):
        return True
    if re.search(r"\d[\u00a0\u2009\u202f]$", before) and re.match(r"\d{3}(?!\d)", behind):
        return True
    return bool(re.search(r"(^|[\s(\[“\"'‘])[-+\u2212–]$", before))


def is_mark(sign):
    return category(sign)[0] == "M" and not "\ufe00" <= sign <= "\ufe0f"


def is_letter(sign):
    return sign.isalnum() and sign not in NOTES and not "\u3040" <= sign <= "\u9fff"


def longer(text, span):
    """Widen a span to all that runs on from it."""
    start, end = span
    while runs_on(text, start):
        start -= 1
    while runs_on(text, end):
        end += 1
    return start, end
