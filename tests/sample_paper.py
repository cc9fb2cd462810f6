"""A small paper in which every kind of block and every style of a run stands once."""

from __future__ import annotations

import datetime as dt

from argmap.brief.blocks import (
    Authorities,
    Authority,
    Bearing,
    BlockQuote,
    Column,
    Contents,
    Entry,
    Heading,
    Listing,
    Numbering,
    Paragraph,
    Role,
    Section,
    SourceEntry,
    Table,
)
from argmap.brief.figures import Figure, LineEvent, TimeLine
from argmap.brief.ledger_block import Ledger, LedgerHarm, LedgerRow
from argmap.brief.paper import Caption, Paper
from argmap.brief.runs import Run, RunStyle
from argmap.case.ids import SourceId, keyed_id
from argmap.case.terms import Side

CAPTION = Caption(
    title="Parler LLC v. Amazon Web Services, Inc.",
    court="United States District Court",
    docket_number="2:21-cv-00031-BJR",
    parties=((Side.MOVANT, "Parler LLC"), (Side.RESPONDENT, "Amazon Web Services, Inc.")),
    motion=("Temporary restraining order",),
    facts=(("Filed", "Jan. 11, 2021"),),
)
MORNING, NOON = dt.datetime(2021, 1, 10, 8), dt.datetime(2021, 1, 10, 12)  # noqa: DTZ001 -- naive, as stretches are
EVENTS = (
    LineEvent("It was cut off", disputed=True, span=(MORNING, NOON)),
    LineEvent("<b>Somebody</b> was told", disputed=False, span=None),
)


def said(text, style=RunStyle.PLAIN, **fields):
    return Run(text, style, **fields)


def sample_paper():
    """Return the paper; its words are those of nobody."""
    styles = tuple(run for style in RunStyle for run in (said(style.value, style), said(" ")))
    noted = said("A sentence with a note", note=((said("The note."),),))
    harm = LedgerHarm("harm", "It dies.", (said("likely"),), Side.MOVANT, 0.5, 0.1, 0.0)
    other = LedgerHarm("other", "It pays.", (said("certain"),), Side.RESPONDENT, 0.3, 0.2, 0.0)
    winter = (said("Winter v. NRDC", RunStyle.TITLE), said(", 555 U.S. 7 (2008)"))
    row = ((said("Jan. 10"),), (said("a|b"),))
    blocks = (
        Section(Numbering.FRONT, counted=False),
        Contents(),
        Authorities((Authority("Cases", winter, SourceId(keyed_id("winter"))),)),
        Section(Numbering.BODY),
        Heading(1, "Argument", "argument", number="I."),
        Paragraph((noted, said(". Then "), said("1.1", to="entry"), said("."))),
        Paragraph(styles, lead=True, number="1."),
        Paragraph((said("Nobody answers this."),), role=Role.NOTE),
        Listing(((said("One"),), (said("Two"),))),
        Listing(((said("First"),), (said("Second"),)), numbered=True),
        Heading(2, "Outline", "outline"),
        Entry("entry", "1.1", 1, Side.MOVANT, Bearing.REASON, (said("Reason"),), "Harm.", "Harm"),
        BlockQuote(
            *("words of <b>somebody</b>", (said("Reporter"),), Side.MOVANT, "exact"),
            sound=True,
            warnings=("Quote with caution: it is cut.",),
            depth=1,
        ),
        Entry(
            *("use", "1.2", 1, Side.RESPONDENT, Bearing.OBJECTION, (), "No harm.", "No harm"),
            see=said("1.1", to="entry"),
        ),
        SourceEntry("source", winter, ((said("Case"),),)),
        Table((Column("When"), Column("What", 2)), (row,), "Facts"),
        Figure(TimeLine(EVENTS, "UTC-08:00"), "A line of time.", (said("Two events."),)),
        Ledger("If denied", "If granted", (LedgerRow("Parler", (harm,), "AWS", (other,)),)),
        Paragraph((said("[Signature]"),), role=Role.CLOSING),
    )
    return Paper("A sample", CAPTION, blocks, notices=("DRAFT",))
