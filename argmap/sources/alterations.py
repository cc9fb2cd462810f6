"""Whether a quote as printed says of every change that it is one, as the Bluebook asks.

What stands in brackets was changed or put in, an ellipsis stands for what was
left out, and a note in parentheses at the end tells the rest: emphasis added,
alterations that were there before. Punctuation, quotation marks and how words
are set do not count: the marks within a quotation change with those around it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher

from argmap.case.evidence import Quote
from argmap.sources.faults import Fault
from argmap.sources.inverting import turn_sense
from argmap.sources.passages import Span, sentence_around
from argmap.sources.printed_form import (
    ELLIPSIS,
    GAP,
    PUT_IN,
    Printed,
    PrintedWord,
    taken_apart,
    words_of,
)

_HAD = re.compile(r"alterations? (?:in|omitted)|citation modified|cleaned up")
_CITED = re.compile(r"citations? (?:omitted|modified)|cleaned up")
_STRESS = re.compile(r"stress|emphasi|italic|bold", re.IGNORECASE)
_STARRED = re.compile(r"(?<!\w)(?P<star>[*_]{1,2})\w(?:[^*_\n]*\w)?(?P=star)(?!\w)")
_SHOWN = 60
ALTERATION = "alteration"
"""The kind of fault of what is printed otherwise than the source has it, without a mark."""
TURNED_IN_PRINT = "turned in print"
"""The kind of fault of printed words that turn the sense, with a mark or without."""
UNMARKED_STRESS = "Words are stressed, but it is not printed with “(emphasis added)” at the end."
"""What is told of a quote with stressed words; of one that is read aloud it need not be."""
_TURNS = ": it turns the sense, and would in brackets too. Print the source’s words."


def alteration_faults(
    quote: Quote, text: str, span: Span, *, is_noted: bool = False
) -> Iterator[Fault]:
    """Walk what the printed form of a quote does not say of itself, or says without cause.

    `span` is where the quote's words stand in the text of its source; `is_noted` says
    that its citation has “(emphasis added)” behind it.
    """
    found = _faults(quote, text, span, is_noted=is_noted)
    for message in found:
        kind = TURNED_IN_PRINT if message.endswith(_TURNS) else ALTERATION
        yield Fault(kind, message, *span)
    yield from (Fault(TURNED_IN_PRINT, message, *span) for message in _inverted(quote, text))


def lacks_emphasis_note(quote: Quote) -> bool:
    """Tell whether words are stressed that were not, and the print does not say so."""
    return _is_stressed(quote) and "emphasis" not in taken_apart(quote.printed).notes


def _faults(quote: Quote, text: str, span: Span, *, is_noted: bool) -> Iterator[str]:
    if not quote.printed.strip():
        if quote.second_start is not None:
            yield "Words are left out of this quote, but it is not said how it is printed."
        if _is_stressed(quote) and not is_noted:
            yield UNMARKED_STRESS
        return
    printed = taken_apart(quote.printed)
    yield from _emphasis(quote, printed, is_noted=is_noted)
    yield from _notes(quote, printed)
    if printed.words and printed.words[0].key == ELLIPSIS:
        yield "A quotation does not begin with an ellipsis."
    yield from _words(printed, _original(quote, text), goes_on=_goes_on(quote, text, span))


def _original(quote: Quote, text: str) -> list[PrintedWord]:
    """Read the words of the source, which may have brackets and ellipses of its own."""
    words = [*words_of(quote.exact)]
    if quote.second_start is None or quote.second_end is None:
        return words
    return [*words, PrintedWord("", GAP), *words_of(text[quote.second_start : quote.second_end])]


def _words(printed: Printed, original: Sequence[PrintedWord], *, goes_on: bool) -> Iterator[str]:
    """Compare the words of both, and tell each difference that no mark accounts for."""
    words = printed.words
    if goes_on and words and words[-1].key == ELLIPSIS and not _leaves_end_out(words, original):
        words = words[:-1]
    keys = [word.key for word in original], [word.key for word in words]
    matcher = SequenceMatcher(None, *keys, autojunk=False)
    for what, i, j, k, m in matcher.get_opcodes():
        if what == "equal":
            yield from _case(original[i:j], words[k:m])
        elif not (_CITED.search(printed.notes) and _is_citation(original[i:j], words[k:m])):
            yield from _changed(original[i:j], words[k:m])


def _leaves_end_out(printed: Sequence[PrintedWord], original: Sequence[PrintedWord]) -> bool:
    """Say whether the source's last words are not printed, so that the ellipsis is theirs."""
    return len(printed) > 1 and bool(original) and printed[-2].key != original[-1].key


def _is_citation(original: Sequence[PrintedWord], printed: Sequence[PrintedWord]) -> bool:
    return not printed and any(character.isdigit() for word in original for character in word.text)


def _goes_on(quote: Quote, text: str, span: Span) -> bool:
    """Say whether the sentence goes on after the quote's last words."""
    end = quote.second_end or span.end
    return sentence_around(text, end - 1, end).end > end + 1


def _case(original: Sequence[PrintedWord], printed: Sequence[PrintedWord]) -> Iterator[str]:
    for old, new in zip(original, printed, strict=True):
        bare = re.sub(r"[\[\]]", "", new.text)
        if bare != new.text and bare == old.text:
            yield f"“{new.text}” claims a change, but the source has the same."
        elif bare == new.text and old.text[:1] != new.text[:1] and _same_letter(old, new):
            yield f"The source has “{old.text}”, printed is “{new.text}”: bracket the letter."


def _same_letter(old: PrintedWord, new: PrintedWord) -> bool:
    return old.text[:1].casefold() == new.text[:1].casefold()


def _changed(original: Sequence[PrintedWord], printed: Sequence[PrintedWord]) -> Iterator[str]:
    old = " ".join(word.text for word in original if word.key != GAP)
    new = [word for word in printed if not word.is_mark]
    marks = {word.key for word in printed if word.is_mark}
    cut = bool(original)
    inside = " ".join(word.text[1:-1] for word in printed if word.key == PUT_IN)
    if cut and inside and inside == old:
        yield f"“[{_short(inside)}]” claims a change, but the source has the same."
    if new and not _are_parts(original, new):
        words = _short(" ".join(word.text for word in new))
        yield f"“{words}” is not in the source{_advice(old, words)}"
    elif cut and not marks and not new:
        what = f"“{_short(old)}”" if old else "What stands between the parts"
        yield f"{what} is left out without an ellipsis."
    if marks == {ELLIPSIS} and not cut and not new:
        yield "An ellipsis stands where nothing is left out."


def _advice(old: str, words: str) -> str:
    """Say what to print instead of words that are not the source's: its own, before all."""
    if not old:
        return ": leave it out, or put it in brackets."
    where = f" where the source has “{_short(old)}”"
    if turn_sense(old, words):
        return where + _TURNS
    return f"{where}: print the source’s words, or put it in brackets."


def _inverted(quote: Quote, text: str) -> Iterator[str]:
    """Walk what stands in brackets and says the opposite of what it takes the place of."""
    words, original = taken_apart(quote.printed).words, _original(quote, text)
    keys = [word.key for word in original], [word.key for word in words]
    for what, i, j, k, m in SequenceMatcher(None, *keys, autojunk=False).get_opcodes():
        put_in = [word.text for word in words[k:m] if word.key == PUT_IN]
        inside = " ".join(word.strip("[]") for word in put_in)
        old = " ".join(word.text for word in original[i:j] if word.key != GAP)
        if what != "equal" and put_in and turn_sense(old, inside):
            instead = f" where the source has “{_short(old)}”" if old else ""
            yield (
                f"“{_short(' '.join(put_in))}” is printed{instead} and turns its sense:"
                " brackets say who wrote it, and not that the source says so."
                " Print the source’s words."
            )


def _are_parts(original: Sequence[PrintedWord], new: Sequence[PrintedWord]) -> bool:
    """Say whether printed words are the source's with letters changed or left out in brackets."""
    pairs = zip(original, new, strict=False)
    return len(original) == len(new) and all(
        "[" in word.text and re.sub(r"\[[^\]]*\]", "", word.text) in old.text for old, word in pairs
    )


def _emphasis(quote: Quote, printed: Printed, *, is_noted: bool) -> Iterator[str]:
    stressed = _is_stressed(quote)
    said = is_noted or "emphasis" in printed.notes
    if stressed and not said:
        yield "Words are stressed, but “(emphasis added)” is not said at the end."
    if "emphasis added" in printed.notes and not stressed:
        yield "“(emphasis added)” is said, but no words are stressed."


def _is_stressed(quote: Quote) -> bool:
    """Say whether words are stressed that were not: by a layer, or between asterisks in print."""
    laid = any(_STRESS.search(kind) for _, _, kind in quote.layers)
    return laid or bool(_STARRED.search(quote.printed) and not _STARRED.search(quote.exact))


def _notes(quote: Quote, printed: Printed) -> Iterator[str]:
    had = bool(re.search(r"\[[^\]]*\]|\.\s?\.\s?\.|…", quote.exact))
    said = bool(_HAD.search(printed.notes))
    marked = any(word.is_mark or "[" in word.text for word in printed.words)
    if "alteration in original" in printed.notes and not had:
        yield "“(alteration in original)” is said, but the source has no brackets or ellipses."
    if had and marked and not said:
        yield "The source has brackets or ellipses of its own: say “(alteration in original)”."


def _short(words: str) -> str:
    return words if len(words) <= _SHOWN else f"{words[: _SHOWN - 1]}…"
