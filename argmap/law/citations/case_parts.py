"""The parts of a case’s citation as somebody wrote it, each by where it stands in the words.

`cases` reads what the parts say; here is where they stand, so that a form with another page, with
none, or shorter is made of the words that were written, whatever abbreviations they have.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from argmap.law.citations.authority import tidied
from argmap.law.citations.cases import known_cores
from argmap.law.citations.known_words import bare

_PAGE = (
    r"(?:\*{0,2}\d[\d,]*(?<!,)|[A-Z]-?\d+|[ivxl]+)(?:-\*{0,2}\d+)?"
    r"(?: (?:& )?nn?\.? ?[\d*]+(?:(?:-|, | & )\d+(?=[,; (]|$))*)?"
)
_PARAGRAPHS = r"¶{1,2} ?\d+(?:-\d+)?(?:(?:, | & )\d+(?:-\d+)?)*"
_PIN = re.compile(
    rf"(?P<lead>,? (?:(?:slip|mem\.) op\. )?at |, (?:(?:slip|mem\.) op\. )?|,? (?=¶))"
    rf"(?P<pin>{_PARAGRAPHS}|{_PAGE}(?:(?:, | & ){_PAGE})*)(?=$|,| \(| \[|\.$)"
)
_WORD = r"(?:[A-Z][\w.'&]*|\d{1,2}(?:d|st|nd|rd|th)|\(\d{1,2}(?:st|d|nd|rd|th| [A-Z][\w.]+)\))"
_CORE = re.compile(
    rf"(?P<volume>\d{{1,4}}|_{{2,}}|-{{1,3}}) (?P<reporter>[A-Z][\w.'&]*(?: {_WORD}){{0,5}}?)"
    r" (?P<page>\d[\d,]*(?<!,)(?:-?[A-Z]{1,2}|\([A-Z]\))?|_{2,}|-{1,3})(?=$|,| \(| \[| ¶)"
)
"""A reporter that argmap may not know: only behind the comma of what stands before."""
_OF_A_DOCKET = re.compile(r"(?:C|CV|Cv|Civ\.?|CR|Cr\.?|M|MC|Misc\.?|MDL)$")
_NUMBER = re.compile(
    r"(?:(?:[A-Z][\w.&]*:? ){0,4}(?:Nos?[.:]|#) ?[A-Za-z0-9].{0,90}?"
    r"|\d{2} (?:C|CV|Cv|Civ\.?|CR|Cr\.?) \d+.{0,30}?|\d{1,2}:\d{2}-\S+?"
    r"|\d{2}-[A-Za-z]{2,4}-\S+?|\d{2}-\d{3,6})"
    r"(?=,? (?:slip|mem\.) op|, at (?:\*|\d|¶)|, (?:ECF|Dkt|Doc)|,? ¶"
    r"| \((?:[^()]|\([^()]*\))*[12]\d{3}\)| \((?:unpublished|mem\.|per curiam)|,?$"
    r"|, (?:\d{1,4}|_{2,}) [A-Z][\w.' ]*?[\d_])"
)
_UNPRINTED = re.compile(r"\([A-Z]\)(?=$|,| \()")
"""What New York puts behind the page of a decision that is in a table: “1141(A)”."""
_SLIP = re.compile(r",? (?:slip|mem\.) op\.(?=$|,| \()")
_VERSUS = re.compile(r" vs?\.? ")


@dataclass(frozen=True, slots=True)
class Printing:
    """Where a decision is found: a reporter, a database, or its number on a docket.

    `number` is the whole of it as it stands, `end` where that ends and `after` where the `pin`
    behind it does; `lead` is what parts the two. On a docket `reporter` is empty.
    """

    number: str
    start: int
    end: int
    after: int
    volume: str = ""
    reporter: str = ""
    page: str = ""
    lead: str = ""
    pin: str = ""
    is_foreign: bool = False

    @property
    def is_database(self) -> bool:
        """Tell whether it is Westlaw’s or Lexis’s, whose pages have stars."""
        return bare(self.reporter) == "wl" or bare(self.reporter).endswith("lexis")


@dataclass(frozen=True, slots=True)
class CaseParts:
    """The words of a citation on one line, the name that begins it, and where it is found.

    `unread` is what stands before the parentheses and could not be read.
    """

    words: str
    name: str
    printings: tuple[Printing, ...]
    tail: int
    unread: str = ""


def case_parts(written: str) -> CaseParts | None:
    """Part the citation of a case, without what became of it; None where no number is found."""
    words = " ".join(written.split())
    plain = tidied(words)
    at = _first_number(plain)
    if at is None:
        return None
    name = words[:at].rstrip(" ,")
    printings: list[Printing] = []
    while (found := _printing(words, plain, at)) is not None:
        printings.append(found)
        at = found.after
        if not plain.startswith(", ", at):
            break
        at += 2
    tail = printings[-1].after if printings else at
    rest = plain[tail:].strip(" ,.")
    unread = "" if rest[:1] in {"", "(", "["} else rest
    return CaseParts(words, name, tuple(printings), tail, unread) if printings else None


def _first_number(plain: str) -> int | None:
    """Return where the first number behind the names of the parties begins."""
    versus = _VERSUS.search(plain)
    low = versus.end() if versus else 0
    found = [core.start for core in known_cores(plain) if core.start >= low]
    commas = (match.end() for match in re.finditer(r", |^", plain) if match.end() >= low)
    unknown = next((at for at in commas if _is_number(plain, at)), None)
    return min([*found, *([unknown] if unknown is not None else [])], default=None)


def _is_number(plain: str, at: int) -> bool:
    return bool(_NUMBER.match(plain, at)) or _unknown(plain, at) is not None


def _unknown(plain: str, at: int) -> re.Match[str] | None:
    found = _CORE.match(plain, at)
    return None if found is None or _OF_A_DOCKET.match(found["reporter"]) else found


def _printing(words: str, plain: str, at: int) -> Printing | None:
    known = next((one for one in known_cores(plain) if one.start == at), None)
    if known is not None:
        letter = _UNPRINTED.match(plain, known.end)
        end = letter.end() if letter else known.end
        parts = (known.volume, known.reporter, known.page)
    elif (core := _unknown(plain, at)) is not None:
        end, parts = core.end(), (core["volume"], core["reporter"], core["page"])
    elif (number := _NUMBER.match(plain, at)) is not None:
        end, parts = number.end(), ("", "", "")
    else:
        return None
    pin = _PIN.match(plain, end)
    if pin is not None:
        lead, said, after = pin["lead"], words[pin.start("pin") : pin.end()], pin.end()
    else:
        slip = _SLIP.match(plain, end)
        lead, said, after = "", "", slip.end() if slip else end
    return Printing(words[at:end], at, end, after, *parts, lead=lead, pin=said)
