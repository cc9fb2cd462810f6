"""Where what the fields of an offer hold was guessed from, and what they may hold."""

from __future__ import annotations

from argmap.case.source_dates import plain_date
from argmap.sources.guessing import Guess, SourceGuess
from argmap.sources.reading.outcome import (
    offered_date,
    offered_date_in_words,
    offered_publisher_in_words,
)
from argmap.ui.form import FieldForm
from argmap.ui.importing.offers import Offer
from argmap.ui.reader.source_lines import spoken_date

GUESSED = (
    "title",
    "author",
    "publisher",
    "date",
    "kind",
    "language",
    "dateline",
    "origin",
    "translated",
    "url",
    "accessed",
    "record_cite",
)
"""The fields that are filled in by guesses."""
_OFFERED = {"date": offered_date_in_words, "publisher": offered_publisher_in_words}
"""What says of a field which value a text may tell, for the user to fill in."""


def mark_guesses(form: FieldForm, offer: Offer, guess: SourceGuess) -> None:
    """Say under every field of a form where what it holds was guessed from."""
    for name in _OFFERED:
        form.offer(name, "")
    for name in GUESSED:
        mark_guess(form, offer, guess, name)
    mark_oath(form, guess)


def mark_oath(form: FieldForm, guess: SourceGuess) -> None:
    """Say under the tick of an oath that the text has the words of one, and offer to tick it."""
    is_open = bool(guess.sworn) and not form.editor("sworn").value
    form.mark("sworn", f"The text has {guess.sworn.came_from}; not ticked" if is_open else "")
    form.offer("sworn", guess.sworn.value if is_open else "", "under oath")


def mark_guess(form: FieldForm, offer: Offer, guess: SourceGuess, name: str) -> None:
    """Say where what a field holds was guessed from, as long as it is what was guessed."""
    one: Guess = getattr(guess, name)
    held = str(form.editor(name).value)
    # That a text looks translated is a hint: whether it is, only the user knows.
    if one and name == "translated":
        form.mark(name, f"It may be one: {one.came_from}")
    elif one:
        form.mark(name, f"Guessed from {one.came_from}" if held == one.value else "")
    elif name == "date" and offer.has_date_of_near and offer.near:
        told = f"Taken from {offer.near.name}, which is nearly the same"
        form.mark(name, told if held == plain_date(offer.near.date) else "")
    elif in_words := _OFFERED.get(name):
        told = "" if held else in_words(guess)
        form.mark(name, f"{told}; not filled in" if told else "")
        _offer(form, guess, name, wanted=bool(told))


def _offer(form: FieldForm, guess: SourceGuess, name: str, *, wanted: bool) -> None:
    """Let what may stand in a field be filled in by a click or a key."""
    one = offered_date(guess) if name == "date" else guess.printed_publisher
    words = spoken_date(one.value) if name == "date" else one.value
    form.offer(name, one.value if wanted else "", words)
