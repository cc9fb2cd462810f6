"""Who says the words of a passage, as the report around it tells: an offer, never a fact."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from argmap.sources.passages import Span, paragraph_around, sentence_around
from argmap.sources.quotation_marks import Quotation, quotations_over, share_quoted
from argmap.sources.saying.names_in import begins_paragraph, subject_of_sentence
from argmap.sources.saying.said_behind import ASKING, end_with_who_says_it
from argmap.sources.wording import english

_SAYING = (
    r"(?:said|says|told|tells|wrote|writes|argued|argues|claimed|claims|insisted|insists|alleged"
    r"|alleges|stated|states|added|adds|announced|acknowledged|admitted|admits|explained|explains"
    r"|stressed|complained|accused|accuses|denied|denies|noted|notes|tweeted|testified|declared"
    r"|asserted|asserts|blamed|blames|conceded|warned|warns|maintained|contended|contends)"
)
_AUXILIARY = r"(?:(?:has|had|have|also|then|later|previously|already|flatly|repeatedly)\s+){0,3}"
_CAPITAL = r"[A-Z][\w&-]*(?:[’'](?!s\b)\w+)?"
_PROPER = rf"{_CAPITAL}(?:\s+{_CAPITAL}|\s+[JS]r\.){{0,4}}"
_ROLE = (
    r"(?:spokes(?:person|man|woman)|co-founder|founder|chief executive|executive|attorney|lawyer"
    r"|counsel|judge|official|company|network|platform|lawsuit|complaint|suit|petition)"
)
_SUBJECT = (
    rf"(?:(?:an?|the|An?|The)\s+)?(?:(?:{_PROPER}\s+)?{_ROLE}\b(?:\s+{_PROPER})?|{_PROPER})"
    r"|[Hh]e\b|[Ss]he\b|[Tt]hey\b"
)
_APPOSITION = rf"(?:,\s(?P<named>{_PROPER}),|,[^,.“”\"\n]{{1,60}},|,)?"
_FORMS = (
    re.compile(rf"(?<![\w’'-])(?P<who>{_SUBJECT}){_APPOSITION}\s+{_AUXILIARY}{_SAYING}\b"),
    re.compile(
        rf"\?[”\"»]\s*(?P<who>{_SUBJECT}){_APPOSITION}\s+{_AUXILIARY}(?:{'|'.join(ASKING)})\b"
    ),
    re.compile(rf"\b[Aa]ccording to (?P<who>{_SUBJECT})"),
    re.compile(rf"[,”\"]\s*{_SAYING} (?P<who>{_SUBJECT})"),
    re.compile(rf"[,.]\s?[”\"]\s*(?P<who>an? (?:{_PROPER} )?spokes(?:person|man|woman))(?=\W)"),
)
_CHARGING = re.compile(
    r"\b(?:accused|accuses|blamed|blames|complained|denied|denies|warned|warns)\b\W*$"
)
"""What somebody is said to do with a person or a thing, and not that something is so."""
_LEAVING = (
    r"(?:after|while|whereas|although|though|even as|when|amid|following|despite|which|whose)\b"
)
_ASIDE = re.compile(rf",\s+{_LEAVING}", re.IGNORECASE)
"""Where what is said ends, and the reporter tells what else was so."""
_REASON = re.compile(rf"\b(?:because|since|as|{_LEAVING})\b", re.IGNORECASE)
_BACK = re.compile(r"(?:the )?(?:he|she|they|company|network|platform)", re.IGNORECASE)
_PLEADING = re.compile(r"(?:the |a )?(?:lawsuit|complaint|suit|petition)", re.IGNORECASE)
_PLEADER = re.compile(
    rf"(?P<who>{_PROPER})\s+(?:has |had )?(?:filed an? (?:lawsuit|complaint|suit|petition)"
    r"|sued|sues|Is Now Suing|alleged)"
)
_OFFICES = re.compile(rf"^.*\b(?:CEO|CFO|COO|President|{_ROLE})\s+(?={_CAPITAL})")
_OFFICE = re.compile(rf"(?:(?:an?|the) )?(?:CEO|CFO|COO|President|{_ROLE})", re.IGNORECASE)
_ARTICLE = re.compile(r"^(?:an?|the)\s+", re.IGNORECASE)
_REPORTER = re.compile(
    r"\b(?:reporter|author|writer|paper|article|narrat\w+|editorial)(?:[’']s)?\b", re.IGNORECASE
)
_OTHERS = re.compile(r"\b(?:paraphras\w*|quot\w*|told|said|rendered|statement)\b", re.IGNORECASE)
_STEPS_BACK = 6
"""How many sayings a *he* or *the company* is followed back before it is given up."""

_REACH = 1500
"""How far, in characters, from a passage its speaker is looked for."""
_BEGINNING = 20_000
"""Within so many characters a report says who has sued."""
_LONGEST = 10_000
"""A longer passage is nobody's saying."""


class Saying(NamedTuple):
    """Where a report says who says something: its words for them, and their place."""

    who: str
    start: int
    end: int


class SaidBy(NamedTuple):
    """Who says a passage: a name in full, how the report has the words, and where it tells so."""

    name: str
    attribution: str
    start: int
    end: int


def suggest_speaker(text: str, start: int, end: int) -> SaidBy | None:
    """Suggest who says the words of a span, by the sentence, or the quotation, that holds them.

    *He* and *the company* are followed back to a name, a surname to the full
    name, and what *the complaint* says to who filed it. None where the report
    does not tell.
    """
    span = Span(start, end)
    if end - start > _LONGEST:
        return None
    marked = _quotation_of(text, span)
    saying = _saying_of(text, span, marked)
    if saying is None:
        return None
    name = _name_of(text, saying)
    if not name:
        return None
    return SaidBy(name, attribution_of(text, span), saying.start, saying.end)


def is_reporters_own(attribution: str) -> bool:
    """Say whether words are recorded as the reporter's own, so that nobody else says them."""
    return bool(_REPORTER.search(attribution)) and not _OTHERS.search(attribution)


def attribution_of(text: str, span: Span) -> str:
    """Say how a report has the words of a span: quoted, partly quoted or paraphrased."""
    share = share_quoted(text, span)
    if share == 1:
        return "quoted"
    return "partly quoted" if share else "paraphrase"


def sayings_in(text: str, start: int, end: int) -> list[Saying]:
    """List where a stretch of a report says who says something, outside quotation marks."""
    found = {}
    for form in _FORMS:
        for match in form.finditer(text, start, end):
            who = Span(*match.span("who"))
            words = _without_function_words(match["who"])
            if words and not any(one.start <= who.start < one.end for one in _marked(text, who)):
                named = match.groupdict().get("named") if _OFFICE.fullmatch(words) else None
                found[who.end] = Saying(named or words, *match.span())
    return [found[key] for key in sorted(found)]


def _saying_of(text: str, span: Span, marked: Quotation | None) -> Saying | None:
    held = Span(marked.start, marked.end) if marked else span
    sentence = sentence_around(text, *_with_marks(text, held))
    first, last = max(sentence.start, span.start - _REACH), min(sentence.end, span.end + _REACH)
    near = sayings_in(text, first, last)
    if marked is None:
        before = [one for one in near if one.start <= span.start and _reaches(text, one, span)]
        told = [one for one in near if text[one.start :].lower().startswith("according")]
        return next(reversed(before or told), None)
    # A capital behind “Never!” begins no sentence where it says who says so.
    near = near or sayings_in(text, held.end - 1, end_with_who_says_it(text, held.end))
    if near:
        return min(near, key=lambda one: _distance(one, held))
    if subject_of_sentence(text[sentence.start : held.start]).names:
        return None  # the sentence is about somebody else than who spoke before it
    paragraph = paragraph_around(text, *held)
    before = sayings_in(text, max(paragraph.start, held.start - _REACH), held.start)
    if before:
        return before[-1]
    return _of_paragraph_before(text, paragraph, held)


def _reaches(text: str, saying: Saying, span: Span) -> bool:
    """Tell whether what is said goes on as far as the reporter's words of a span.

    It does not where a clause of the reporter's own stands between, or opens the span:
    “accused it of animus, not because” is followed by what nobody is said to have said.
    """
    charges = _CHARGING.search(text, saying.start, saying.end)
    left = (_REASON if charges else _ASIDE).search(text, saying.end, span.end)
    return left is None or left.start() > span.start


def _of_paragraph_before(text: str, paragraph: Span, held: Span) -> Saying | None:
    """Return the saying that a paragraph of nothing but quoted words goes on with."""
    if text[paragraph.start : held.start].strip(' \n“”"«»'):
        return None
    before = text[: paragraph.start].rstrip()
    if not before:
        return None
    earlier = paragraph_around(text, len(before) - 1, len(before))
    sayings = sayings_in(text, max(earlier.start, earlier.end - _REACH), earlier.end)
    return sayings[-1] if sayings and before[-1] in '”"»' else None


def _name_of(text: str, saying: Saying) -> str:
    """Return the name a saying means, following it back where it names nobody."""
    for _ in range(_STEPS_BACK):
        who = saying.who
        if _PLEADING.fullmatch(who):
            filed = _PLEADER.search(text, 0, _BEGINNING)
            return _without_function_words(filed["who"]) if filed else ""
        if not _BACK.fullmatch(who):
            return _in_full(text, _ARTICLE.sub("", _OFFICES.sub("", who)), saying.start)
        earlier = sayings_in(text, max(0, saying.start - _REACH), saying.start)
        is_person = who.casefold() in {"he", "she"}
        nearer = begins_paragraph(text, saying.start, earlier[-1].end if earlier else 0)
        if is_person and nearer:
            return _in_full(text, nearer, saying.start)
        if not earlier:
            return ""
        saying = earlier[-1]
    return ""


def _in_full(text: str, name: str, before: int) -> str:
    """Return the full name by which somebody was introduced before the surname stood alone."""
    if " " in name or not name[:1].isupper():
        return name
    first = re.search(rf"\b{re.escape(name)}\b", text)
    if first is None or first.start() >= before:
        return name
    line = text[text.rfind("\n", 0, first.start()) + 1 : first.end()]
    full = re.search(rf"(?:{_CAPITAL} +){{1,3}}{re.escape(name)}$", line)
    return _OFFICES.sub("", _without_function_words(full.group())) if full else name


def _without_function_words(words: str) -> str:
    """Drop what begins a sentence and is no part of a name: But Parler, In addition."""
    parts = words.split()
    known = english()
    while len(parts) > 1 and parts[0].lower() in known.function - {"a", "an", "the"}:
        parts = parts[1:]
    is_pointer = len(parts) == 1 and parts[0].lower() in {"he", "she", "they"}
    if len(parts) == 1 and not is_pointer and parts[0].lower() in known.function:
        return ""
    return " ".join(parts)


def _quotation_of(text: str, span: Span) -> Quotation | None:
    """Return the quotation that holds most of a span, None where the words are the reporter's."""
    found = [*quotations_over(text, span)]
    if not found or share_quoted(text, span) < 1 / 2:
        return None
    return max(found, key=lambda one: _shared(one, span))


def _shared(one: Quotation, span: Span) -> int:
    return min(one.end, span.end) - max(one.start, span.start)


def _distance(saying: Saying, held: Span) -> int:
    return max(saying.start - held.end, held.start - saying.end, 0)


def _marked(text: str, span: Span) -> Iterator[Quotation]:
    yield from (one for one in quotations_over(text, span) if one.whole)


def _with_marks(text: str, span: Span) -> Span:
    return Span(max(0, span.start - 1), min(len(text), span.end + 1))
