"""Papers printed for tests in all manners, whose words are known: paragraphs, notes, furniture."""

from __future__ import annotations

import re
from dataclasses import dataclass
from random import Random

from typesetting import typeset

_WHO = [
    "the court",
    "the company",
    "counsel for the plaintiff",
    "the network",
    "the hosting provider",
    "the witness",
    "its chief executive",
    "the commission",
    "the county",
    "the port authority",
    "the master of the vessel",
    "the insurer",
    "a former employee",
]
_SAID = [
    "said",
    "argued",
    "wrote",
    "conceded",
    "denied",
    "held",
    "testified",
    "replied",
    "found",
    "insisted",
    "warned",
]
_WHAT = [
    "the contract had been breached without notice",
    "nothing in the record supports the claim",
    "far-right users had posted threats",
    "the well-known platform was offline for nine days",
    "service was suspended on Sunday evening",
    "the balance of hardships tips sharply",
    "no written warning was ever received",
    "the motion for a restraining order should be denied",
    "the co-operative and its long-term lenders would be harmed",
    "an injunction would serve the public interest",
]
_WHERE = [
    "in a letter of January",
    "before the district judge",
    "at the hearing on Thursday",
    "under oath",
    "according to the minutes",
    "after a recess",
    "as the docket shows",
    "with some reluctance",
]

HEADERS = {
    "none": ("none", "none"),
    "one line": ("[The Harbour Gazette #h(1fr) 12 January 2021]", "none"),
    "page of": ("none", "context [Page #number of #counter(page).final().first()]"),
    "stamp": (
        "context align(center)[Case 2:21-cv-00031-BJR Document 13 Filed 1/12/21 Page #number of 9]",
        "context align(center, number)",
    ),
    "left and right": (
        (
            "context if calc.odd(here().page()) [#h(1fr) Opinion of the Court #h(1em) #number]"
            " else [#number #h(1em) PARLER v. AMAZON]"
        ),
        "none",
    ),
    "two rows": ("[DISTRICT COURT \\ Western District]", "context [ORDER \\ Page #number]"),
}
FURNITURE = re.compile(
    r"Harbour Gazette|Page \d|21-cv-00031|Opinion of the Court|PARLER v|Western District|ORDER"
)


@dataclass(frozen=True)
class Look:
    """How a paper is set."""

    header: str = "none"
    columns: int = 1
    paper: str = "us-letter"
    size: int = 11
    note_smaller: int = 2
    is_justified: bool = True
    is_indented: bool = False


@dataclass(frozen=True)
class PrintedPaper:
    """A PDF, and the words of its paragraphs and of its notes."""

    data: bytes
    paragraphs: tuple[str, ...]
    notes: tuple[str, ...]


def printed_paper(seed: int, look: Look, *, count: int = 18, notes: int = 0) -> PrintedPaper:
    """Print paragraphs of a seed; a note stands in every third of them as far as there are some."""
    random = Random(seed)
    header, footer = HEADERS[look.header]
    spacing = ", first-line-indent: 1.2em, spacing: 0.65em" if look.is_indented else ""
    rows = [
        "#let number = context counter(page).display()",
        f'#set page(paper: "{look.paper}", columns: {look.columns})',
        f"#set page(header: {header}, footer: {footer}, numbering: none)",
        f'#set text(size: {look.size}pt, hyphenate: true, lang: "en", font: "Libertinus Serif")',
        f"#show footnote.entry: set text(size: {look.size - look.note_smaller}pt)",
        f"#set par(justify: {str(look.is_justified).lower()}{spacing})",
    ]
    paragraphs, noted = [], []
    for at in range(count):
        words = " ".join(_sentence(random) for _ in range(random.randint(1, 6)))
        paragraphs.append(words)
        if at % 3 == 1 and len(noted) < notes:
            noted.append(f"See the minutes of the meeting in box {len(noted) + 101}.")
            first, _, rest = words.partition(" that ")
            rows.append(f"{_escaped(first)}#footnote[{noted[-1]}] that {_escaped(rest)}")
        else:
            rows.append(_escaped(words))
    data = typeset("\n\n".join(rows).encode())
    return PrintedPaper(data, tuple(paragraphs), tuple(noted))


def _sentence(random: Random) -> str:
    words = f"{random.choice(_WHO)} {random.choice(_SAID)} that {random.choice(_WHAT)}"
    return f"{words[0].upper()}{words[1:]} {random.choice(_WHERE)}."


def _escaped(words: str) -> str:
    return re.sub(r"([\\#$*_@<>\[\]`=~/-])", r"\\\1", words)


def plain_words(text: str) -> list[str]:
    """Return the words of a text but for the marks of its notes and the hyphens in its words."""
    unmarked = re.sub(r"(?<=[^\W\d])\d{1,2}\b", "", text)
    return unmarked.replace("-", "").split()
