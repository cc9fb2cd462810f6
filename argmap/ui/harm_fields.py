"""The fields of a harm: one table, of which each form shows the part it has room for."""

from __future__ import annotations

from argmap.case.terms import (
    Cause,
    Decision,
    Degree,
    Delay,
    HarmTime,
    Holder,
    Imminence,
    Likelihood,
    Severity,
    Told,
)
from argmap.case.weighing import Harm
from argmap.ui.field_editors import Field, FieldKind
from argmap.ui.form import FieldForm
from argmap.ui.terms_in_words import NOT_SAID, choices_of, in_words, named_choices

CHOICE = FieldKind.CHOICE
_CAUSES = named_choices(
    (cause.value, "The act complained of" if cause is Cause.ACT else in_words(cause.value), "")
    for cause in Cause
)
_DELAYS = named_choices(
    (
        (one.value, "No delay" if one is Delay.NONE else in_words(one.value), "")
        for one in Delay
        if one
    ),
    NOT_SAID,
)

HARM_FIELDS = (
    Field("text", "Harm", hint="In a few words"),
    Field("holder", "Who is hurt", CHOICE, choices_of(Holder)),
    Field("arises_if", "If the order is", CHOICE, choices_of(Decision)),
    Field("likelihood", "How likely", CHOICE, choices_of(Likelihood)),
    Field("severity", "How bad", CHOICE, choices_of(Severity)),
    Field("reparable_by_money", "Money repairs", CHOICE, choices_of(Degree)),
    Field("imminence", "How soon", CHOICE, choices_of(Imminence)),
    Field("when", "When it falls", CHOICE, choices_of(HarmTime)),
    Field("cured_by_order", "Order cures it", CHOICE, choices_of(Degree)),
    Field("cause", "Caused by", CHOICE, _CAUSES),
    Field("avoidable", "Holder can avoid it", CHOICE, choices_of(Degree)),
    Field("delay", "Delay in moving", CHOICE, _DELAYS),
    Field("secured", "Security pays", CHOICE, choices_of(Degree)),
    Field("threatens_business", "Threatens business", CHOICE, choices_of(Told)),
    Field("payer_insolvent", "Payer insolvent", CHOICE, choices_of(Told)),
    Field("loses_evidence", "Evidence is lost", CHOICE, choices_of(Told)),
    Field("note", "Note", FieldKind.LINES, hint="Not printed"),
)
"""Every field of a harm that is edited, in the order of the forms."""

_OF_DENIAL = ("cured_by_order", "delay")
_OF_ORDER = ("secured",)
"""What bears only on a harm that a denial leaves, and only on one that an order costs."""


def show_what_bears(form: FieldForm, harm: Harm) -> None:
    """Show the fields of a harm that bear on the decision it arises from, and no others."""
    is_denial = harm.arises_if is Decision.DENIED
    for name in (*_OF_DENIAL, *_OF_ORDER):
        form.show_row(name, shown=(name in _OF_DENIAL) is is_denial)


def harm_fields_without(*names: str) -> tuple[Field, ...]:
    """Return the table without some fields, named by their attributes."""
    return tuple(field for field in HARM_FIELDS if field.name not in names)
