"""A dictionary of a few words, so that no test needs one of the machine's."""

from __future__ import annotations

AFFIXES = """SET UTF-8
TRY esianrtolcdugmphbyfvkwz
NOSUGGEST !
FORBIDDENWORD *
NEEDAFFIX ~
REP 2
REP ^alot$ a_lot
REP ible able

PFX U Y 1
PFX U 0 un .

SFX D Y 4
SFX D 0 d e
SFX D y ied [^aeiou]y
SFX D 0 ed [^ey]
SFX D 0 ed [aeiou]y

SFX S N 1
SFX S 0 s .

SFX M N 1
SFX M 0 's .

SFX B Y 1
SFX B 0 able/Y [^e]

SFX Y Y 1
SFX Y 0 ly .
"""

WORDS = """18
a
lot/S
the
claim/SDUM
carry/D
play/D
judge/DS
harm/S
English
Parler
plaintiff/S
don't
rely
harn/!
carryed/*
kempt/~U
reason/BU
use/D po:noun
"""


def write_dictionary(folder, name="en_US", affixes=AFFIXES, words=WORDS, encoding="utf-8"):
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / f"{name}.aff"
    path.write_text(affixes, encoding=encoding)
    path.with_suffix(".dic").write_text(words, encoding=encoding)
    return path
