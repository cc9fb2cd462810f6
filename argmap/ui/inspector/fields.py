"""The tables of fields the inspector shows of each kind of record."""

from __future__ import annotations

from argmap.case.claims import USUAL_WEIGHT
from argmap.case.lookups import weight_figure
from argmap.case.terms import (
    Basis,
    ClaimRole,
    OfferedFor,
    Side,
    Signal,
    SourceKind,
    SpokenFor,
    Stance,
    Status,
)
from argmap.law.evidence_rules import load_evidence_rules
from argmap.law.standard import StandardSet
from argmap.reasoning.proof import MEANINGS, USUAL_PROOF, ProofStandard
from argmap.reasoning.schemes import Scheme
from argmap.ui.field_editors import Choice, Field, FieldKind
from argmap.ui.terms_in_words import choices_of, in_words, named_choices

CHOICE, LINES, TAGS = FieldKind.CHOICE, FieldKind.LINES, FieldKind.TAGS


CLAIM_FIELDS = (
    Field("side", "Side", CHOICE, choices_of(Side)),
    Field("status", "Status", CHOICE, choices_of(Status)),
)


STANDING_FIELDS = (
    Field(
        "proof_standard",
        "Proof needed",
        CHOICE,
        named_choices(
            ((one.value, in_words(one.value), MEANINGS[one]) for one in ProofStandard),
            f"Usual: {USUAL_PROOF.value}",
        ),
    ),
    Field(
        "burden",
        "Persuasion",
        CHOICE,
        (
            Choice("", "As the law says"),
            *(Choice(one.value, in_words(one.value)) for one in (Side.MOVANT, Side.RESPONDENT)),
        ),
    ),
)
"""What labels a claim is measured by."""


def claim_details(law: StandardSet) -> tuple[Field, ...]:
    """Return the fields of a claim that are seldom changed; factors are named by the law."""
    factors = law.scales.factors.values()
    named = named_choices(((one.id, one.name, one.help) for one in factors), "None")
    return (
        Field("short_title", "Short title", hint="What the outline calls it"),
        Field("as_question", "As a question", LINES, hint="Whether …, for a brief"),
        Field("basis", "Basis", CHOICE, choices_of(Basis)),
        Field("factor", "Factor", CHOICE, named),
        Field("role", "Role", CHOICE, choices_of(ClaimRole, "Neither")),
        Field("tags", "Tags", TAGS, hint="Parted by commas"),
        Field("note", "Note", LINES, hint="Not printed"),
    )


def argument_fields(schemes: tuple[Scheme, ...]) -> tuple[Field, ...]:
    """Return the fields of the argument by which a claim bears on another."""
    offered = tuple(Choice(one.id, one.name, one.description) for one in schemes)
    hint = "The pattern the argument follows"
    return (Field("scheme", "Scheme", FieldKind.OFFER, offered, hint),)


ARGUMENT_DETAILS = (
    Field("label", "Step label", hint="Shown on the frame"),
    Field("note", "Step note", LINES, hint="Not printed"),
)

STANCE_FIELD = Field(
    "stance",
    "Bears as",
    CHOICE,
    (Choice(Stance.PRO.value, "Reason"), Choice(Stance.CON.value, "Objection")),
)

UNWEIGHED = ""
"""How the field of the weight names that nobody has weighed the step."""

WEIGHT_FIELD = Field(
    "weight",
    "Weight",
    CHOICE,
    (
        Choice(UNWEIGHED, f"Not weighed ({weight_figure(USUAL_WEIGHT)})"),
        *(Choice(figure, figure) for figure in (weight_figure(n / 10) for n in range(10, -1, -1))),
    ),
    "How much the step counts, from 0 to 1",
)

QUOTE_FIELDS = (
    Field("printed", "As printed", LINES, hint="As in the source"),
    Field("speaker", "Speaker", hint="Who says it"),
    Field("spoken_for", "Speaks for", CHOICE, choices_of(SpokenFor, "As the name says")),
    Field("attribution", "Attribution", hint="As quoted, as reported"),
    Field("caution", "Caution", LINES, hint="Why not to quote it"),
)


def cite_fields() -> tuple[Field, ...]:
    """Return the fields of a cite; the levels of its worth are named by the rules of evidence."""
    levels = ((one.id, one.name, one.help) for one in load_evidence_rules().levels)
    return (
        Field("signal", "Signal", CHOICE, choices_of(Signal, "No signal")),
        Field("pinpoint", "Pinpoint", hint="Page or paragraph"),
        Field("parenthetical", "Parenthetical", hint="In a phrase"),
        Field("offered_for", "Offered for", CHOICE, choices_of(OfferedFor)),
        Field("worth", "Worth", CHOICE, named_choices(levels, "As the layers say")),
        Field("despite", "Used because", LINES, hint="Though it has a caution"),
    )


SOURCE_FIELDS = (
    Field("title", "Title"),
    Field("kind", "Kind", CHOICE, choices_of(SourceKind)),
    Field("author", "Author"),
    Field("publisher", "Publisher"),
    Field("date", "Date", FieldKind.DATE, example="YYYY-MM-DD"),
    Field("dateline", "Dateline", example="e.g. SEATTLE"),
    Field("url", "Address", example="https://"),
    Field("accessed", "Accessed", FieldKind.DATE, example="YYYY-MM-DD"),
    Field("language", "Language", example="e.g. en"),
    Field("translated", "Translation", FieldKind.TICK, hint="A translation"),
    Field("origin", "Origin", example="e.g. Reuters"),
    Field("citation", "Citation", LINES),
    Field("short_form", "Short form", hint="What later citations call it"),
    Field("record_cite", "Record cite", example="e.g. Dkt. 1 ¶ 5"),
    Field("sworn", "Oath", FieldKind.TICK, hint="Sworn, or under penalty of perjury"),
    Field("note", "Note", LINES, hint="Not printed"),
)
