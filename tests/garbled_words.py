"""Frames of news, names to put in them, and how another paper would say it."""

from __future__ import annotations

import re

TOWNS = re.findall(
    r"\w+",
    """Aldermoor Bexhall Carnwick Dunmere Elsford Fenbridge Garstow Hollin Inverby Kelton Lowick
    Marbury Northam Oakhurst Penrith Quenby Ridsdale Selwick Thornby Ulverton""",
)
FIRMS = re.findall(
    r"\w+",
    """Lumeta Orvane Pelltrix Quandis Rostova Sableco Tarvox Umbrel Vantiq Weltrum Axiforte
    Brightly Corvenza Delmarin Estrano Fluxodyn""",
)
PEOPLE = re.findall(
    r"\w+",
    """Adeyemi Brankovic Castellan Dufresne Eriksen Fontaine Grigorov Halloran Ibarra Jankowski
    Kovacs Lindqvist Mbeki Novotny Okafor Petrova Quintero Rasmussen Sorensen Takahashi""",
)
DAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"]
FRAMES = (
    (
        "{firm} {agreed} the delivery of insulin to the hospitals of {town} on {day},"
        " the company wrote."
    ),
    (
        "“We have repaired {number} of the leaking valves at the {town} reservoir,”"
        " {person} said on {day}."
    ),
    "{person}, who runs the {town} shelter, said the council {decided} the request for new beds.",
    (
        "Inspectors counted {number} cracks in the concrete piers of the {town} viaduct,"
        " {person} reported."
    ),
    (
        "The insurer {firm} said it would pay the {town} farmers whose barns burned"
        " in the drought fire."
    ),
    "{person} told the jury that the guard was able to see the east gate from the {town} tower.",
    (
        "The contract between {firm} and the {town} school board was {ended}"
        " after the kitchen inspection."
    ),
    (
        "“Our drivers did sign the {town} safety pledge before the tunnel opened,”"
        " {person} of {firm} said."
    ),
    (
        "The price of ferry tickets to {town} will {move} by spring,"
        " according to the harbour master {person}."
    ),
    (
        "{firm} has published the emission tables of its {town} smelter,"
        " a spokesman for {person} said."
    ),
    (
        "A storm forced the {town} telescope {connection} for several nights,"
        " the astronomer {person} wrote."
    ),
    "{person} said the amendment was legal under the charter that {town} adopted after the flood.",
)
CHOICES = {
    "agreed": ("approved", "rejected"),
    "decided": ("granted", "denied"),
    "ended": ("terminated", "suspended"),
    "move": ("rise", "fall"),
    "connection": ("online", "offline"),
}
PARAPHRASES = (
    ("wrote", "explained"),
    ("told the jury", "told jurors"),
    ("reported", "announced"),
    ("according to", "says"),
    ("several nights", "a few nights"),
    ("said it would", "promised to"),
    ("counted", "found"),
    ("new beds", "additional beds"),
    ("repaired", "mended"),
    ("leaking valves", "faulty valves"),
    ("whose barns burned", "who lost barns"),
    ("published", "released"),
    ("the kitchen inspection", "an inspection of the kitchen"),
    ("adopted", "passed"),
    ("A storm", "A gale"),
)
DROPPED = (" leaking", " concrete", " emission", " drought", " safety", " faulty")
ADDED = (" this year", " after long talks", " as neighbours had feared", ", people there say")
FILLERS = ("Nobody was hurt.", "More is expected next week.", "The inquiry goes on.")
NEGATED = (
    (" did sign ", " did not sign "),
    (" has published ", " has not published "),
    (" has released ", " has never released "),
    (" would pay ", " would not pay "),
    (" promised to pay ", " promised not to pay "),
    ("“We have ", "“We have not "),
)
