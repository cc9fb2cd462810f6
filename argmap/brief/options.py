"""What is chosen of a kind of paper, and what several kinds have in common."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Option:
    """Something that is chosen of a kind of paper.

    `usual` is its value where nobody chose: “yes” or “no” for a tick, one of `choices` (each
    with what it is called) for a choice, any text else. `about` says in a sentence what it does.
    """

    name: str
    title: str
    about: str
    usual: str
    choices: tuple[tuple[str, str], ...] = ()

    @property
    def is_tick(self) -> bool:
        """Whether it is chosen or not, without more."""
        return not self.choices and self.usual in {"yes", "no"}


_DRAFT = Option("draft", "DRAFT", "Writes DRAFT at the head of every page.", "no")
_WORK_PRODUCT = Option(
    "work_product",
    "Attorney work product",
    "Writes “Attorney work product” at the head of every page.",
    "no",
)
_NOT_ADVICE = Option(
    "not_advice",
    "Not legal advice",
    "Writes “Not legal advice” at the head of every page.",
    "no",
)
LAST_PAGE = Option(
    "last_page",
    "Last page",
    "Lists on a last page the cites that are needed and the attacks that nobody answers.",
    "yes",
)
"""Whether a last page lists what is still to be done."""
_FORM = Option(
    "form",
    "Points",
    "CREAC begins each point with its conclusion, IRAC with the issue as a question.",
    "CREAC",
    (("CREAC", "CREAC: the conclusion first"), ("IRAC", "IRAC: the issue first")),
)
LIMIT = Option(
    "limit",
    "Limit of length",
    "Which limit of a court it is measured against; by itself, that in force on the day of filing.",
    "",
)
"""Which limit a paper is measured against."""
MARGIN = Option(
    "margin",
    "Notes in the margin",
    "Notes beside the text which attacks nobody answers, and what law was not checked.",
    "yes",
)
"""Whether notes stand in the margin."""
TITLE = Option(
    "title",
    "Title",
    "What the paper calls itself; empty for the usual.",
    "",
)
"""What a paper is called."""
TEMPLATE = Option(
    "template",
    "Template",
    "One of your own, made of a copy of argmap’s (File ▸ Copy the template of the paper); left "
    "empty, the usual.",
    "",
)
"""Which of the user's own templates a paper is written by."""
SIDE = Option(
    "side",
    "Side",
    "Whose it is; by default that of the case’s papers, else the movant’s.",
    "",
    (("", "As the case says"), ("movant", "Movant"), ("respondent", "Respondent")),
)
"""Whose paper it is."""
ROUND = Option(
    "round",
    "Practice round",
    "Which practice round it is of; by itself, the last.",
    "",
)
"""Which practice round a paper is of."""
SPEECH = Option(
    "speech",
    "Speech",
    "Which speech it is; by itself, the last.",
    "",
)
"""Which speech a paper is."""
CHECKED_DOCUMENT = Option(
    "of",
    "Checked document",
    "Which document it reports on; by itself, the one taken in last.",
    "",
)
"""Which checked document a report is of."""
WHICH = (ROUND, SPEECH, CHECKED_DOCUMENT)
"""What says which of several of a case a paper is of: asked before anything else."""
PARTS = (
    Option(
        "by",
        "Quotes by",
        "Arranges the quotes by the source they stand in, or by the claim they are cited for.",
        "source",
        (("source", "source"), ("claim", "claim")),
    ),
    Option("quotes", "Quotations", "Every quote with two sentences on each side of it.", "yes"),
    Option("facts", "Facts by issue", "The events under each claim they bear on.", "yes"),
    Option("undisputed", "Undisputed facts", "What both sides agree on or admit.", "yes"),
    Option(
        "chronology",
        "Chronology",
        "All events in the order of time, drawn and as a table.",
        "yes",
    ),
    Option("harms", "Harms", "The harms under each decision, as a table.", "yes"),
    Option("elements", "Elements", "The elements of causes and defences, and their gaps.", "yes"),
    Option("open", "Open matters", "Questions asked and attacks that nothing answers.", "yes"),
)
"""Which parts the exhibits have, and how their quotes are arranged."""
NOTICES = (_DRAFT, _WORK_PRODUCT, _NOT_ADVICE)
"""What may stand at the head of every page."""
OF_COURT = (TITLE, _FORM, MARGIN, LAST_PAGE, *NOTICES, LIMIT, TEMPLATE)
"""What is chosen of a paper that is filed."""
