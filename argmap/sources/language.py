"""The language of a text, told by its script and its commonest words."""

from __future__ import annotations

import re
from collections import Counter

_COMMONEST = {
    "en": "the of and to in that is was for on with as by said from it his be has not which",
    "fr": "le la les des et est une dans que pour qui sur par pas plus ce aux avec sont été",
    "de": "der die das und ist nicht ein eine den von mit dem des sich auf für wird auch im zu",
    "es": "el los las una que del por para con se es no su al como más lo ha sus fue",
    "it": "il di che è per una del della con non sono le gli dei alla si nel ha come più",
    "pt": "o os uma que não do da para com em por mais como foi ao são dos das se no",
    "nl": "de het een van en in is dat op te voor zijn met niet aan er om ook als bij",
}
_WORDS_OF = {language: frozenset(words.split()) for language, words in _COMMONEST.items()}
# Only scripts that one language writes most of; Cyrillic, Arabic and Latin say too little.
_SCRIPTS = (
    ("ja", re.compile("[\\u3041-\\u30ff]")),
    ("ko", re.compile("[\\uac00-\\ud7a3]")),
    ("zh", re.compile("[\\u4e00-\\u9fff]")),
    ("el", re.compile("[\\u0370-\\u03ff]")),
    ("he", re.compile("[\\u0590-\\u05ff]")),
    ("th", re.compile("[\\u0e01-\\u0e5b]")),
)
_SCRIPT_SHARE = 0.15
_WORD_SHARE = 0.15
_LEAD = 1.5
_LEAST_WORDS = 20
_SAMPLE = 20_000


def language_of(text: str) -> str:
    """Return the code of a text's language (ISO 639-1), or nothing where it is not certain."""
    sample = text[:_SAMPLE]
    letters = sum(character.isalpha() for character in sample)
    for language, script in _SCRIPTS:
        if letters and len(script.findall(sample)) > _SCRIPT_SHARE * letters:
            return language
    words = re.findall(r"[^\W\d_]+", sample.lower())
    if len(words) < _LEAST_WORDS:
        return ""
    counts = Counter(
        language for word in words for language, common in _WORDS_OF.items() if word in common
    )
    (best, hits), (_, next_hits), *_ = [*counts.most_common(2), ("", 0), ("", 0)]
    return best if hits > _WORD_SHARE * len(words) and hits > _LEAD * next_hits else ""
