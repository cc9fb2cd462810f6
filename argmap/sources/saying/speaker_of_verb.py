"""Who says what a verb of saying tells: its subject, in the words before it."""

from __future__ import annotations

import re
from functools import cache

from argmap.sources.saying.attributing_words import attributing_words, one_of
from argmap.sources.saying.speaker_phrases import (
    COURT,
    UNKNOWN,
    Named,
    introduced_subject,
    object_of,
    subject_of,
)

_ADVERBS = re.compile(
    r"(?:\s+|^)(?:(?:[a-z]+ly\s+and\s+)?[a-z]+ly|has|had|have|also|then|later|once|again|since|further|already|even"
    r"|himself|herself|itself|both|all|too|thus|therefore|now|still)\s*$"
)
TITLE = re.compile(r"\b(?:Mr|Ms|Mrs|Mx|Dr|Sen|Rep|Hon|Prof|Gov)\.(?=\s)")
"""A title that is shortened by a full stop, which ends no sentence."""
_TITLED = re.compile(
    r"\b(?:[Tt]o|[Ww]ith|[Aa]t|[Ff]rom|[Ii]n|[Oo]n)\s(?:[A-Z][\w.&-]*\s){1,3}"
    rf"(?P<who>{TITLE.pattern}\s(?:[A-Z][\w.’'-]*\s?){{1,3}})\s*$"
)
"""A title begins another name than the one it stands behind: “to AFP Mr. Matze”."""
PASSIVE = re.compile(r"\b(?:is|was|were|been|be|being|are|am|gets?|got)\s*$")
"""What turns a verb into what was done to its subject."""
_NO_SUBJECT = re.compile(
    r"(?:[’']s|s[’']|\b(?:its|his|her|their|our|my|own|the|an?|this|that|these|those|such|any|no|some"
    r"|all|of|to|in|on|with|by|supra))\s*$",
    re.IGNORECASE,
)
_RELATIVE = re.compile(r"\b(?:an?|the|its|his|her|their|another)\s(?:[\w’'-]+\s){1,3}that\s*$")
_OF_OBJECT = re.compile(r"\s+(?:(?:its|his|her|their|the|an?|this|these|it|them|him)\b|[A-Z])")
"""Behind a noun with “that” it tells that the noun does so: “a complaint that calls its act”."""
_PLURAL = re.compile(r"(?:s|\b(?:counsel|we|they|I|who|people|and))\s*$")
_GOING_ON = re.compile(
    r"\s(?:continu\w+|went\s+on|goes\s+on|proceed\w*|beg[ai]n|was\s+quick|is\s+quick"
    r"|(?:went|goes|gone)\s+so\s+far\s+as|ha[ds]\s+the\s+\w+)\s+to\s*$"
)
"""Before a verb these tell that it was done, as “to” alone does not."""
_ACCUSED = re.compile(r"\s+(?:of|with)\b")
"""Behind “accused” it tells that its subject is: “Amazon, accused of”."""
_GRANTED = re.compile(
    r"\s+(?:(?:may|might|must|will)(?:\s+(?:well|indeed|very\s+well|no\s+doubt))?\s+have"
    r"|(?:may|might|will)(?:\s+(?:well|indeed|very\s+well|no\s+doubt|\w+ly))?|did|do|does)\s*$"
)
"""Before a verb it grants that somebody said so, or expects it: “Matze may have complained”."""
_BY = re.compile(r"\s+by\s")
_CLEFT = re.compile(r"\b[Ii]t\s+(?:was|is)\s+(?P<who>[A-Z][^,;]{1,40}?)\s+that\s*$")
"""What sets a subject apart: “It was Twitter that said so.”"""
_TO_SOMETHING = re.compile(r"\s+(?:to|on|upon)\b")
_WITH = re.compile(r"\s+with\s+(?=\S)")
_OPINION = re.compile(r"^[^.;:“”]{1,80}\s(?:as|to\s+be)\s*$")
"""Behind a verb it tells that what follows is what somebody thinks: “rejected it as”."""
_SAID = re.compile(r"\s*(?:that\b|[,:]|$)")
"""What follows a verb of saying that tells no more of a noun before it."""
_IN_BRACKETS = re.compile(r"\s*\([^()]{0,60}\)\s*$")
_BETWEEN_DASHES = re.compile(r"\s?[—–]\s?(?P<aside>[^—–.;:“”()]{1,80}?)\s?[—–]\s*$")
_WITH_QUOTED = re.compile(
    r"(?:\s?[—–]\s?|,\s(?=who|which))[^—–.;:,“”()]{1,60}“[^“”]{0,40}”"
    r"[^—–.;:,“”()]{0,40}(?:\s?[—–]|(?<!”),|(?<=”),?)\s*$"
)
"""Such an aside with a word that is quoted: “Dorsey, whom one exhibit calls “Dorsi,” says”."""
_PAPER = (
    r"(?:Decls?|Affs?|Affid|Dep|Tr|Compl|Exs?|Exhs?|Exhibit|Dkt|ECF|Doc|Br|Mem|Opp|Mot|App|Att)"
    r"\b\.?"
)
_CITED_BETWEEN = re.compile(
    rf",\s(?:[A-Z][\w.'’&-]*\s){{0,3}}{_PAPER}"
    rf"(?:,?\s(?:{_PAPER}|¶¶?|§§?|at|pp?\.|Nos?\.|[A-Z]\b|\d[\w:–-]*))*,\s*$"
)
"""A cite to the record between a subject and its verb: “The post, Reyes Decl., Ex. 1, says”."""


def speaker_of_verb(ahead: str, verb: str, behind: str) -> Named | None:
    """Read the subject of a verb of saying; None where the word is none.

    `ahead` ends before the verb, and `behind` begins after it. A verb that tells that something
    was not said has a subject without a name.
    """
    words = attributing_words()
    ahead = _BETWEEN_DASHES.sub(r", \g<aside>, ", _WITH_QUOTED.sub(" ", ahead))
    ahead = _CITED_BETWEEN.sub(" ", _IN_BRACKETS.sub(" ", TITLE.sub("", _from_title(ahead))))
    granted = _GRANTED.search(ahead)
    ahead = _without_adverbs(ahead[: granted.start()] if granted else ahead)
    going = _GOING_ON.search(ahead)
    ahead = _without_adverbs(ahead[: going.start()]) if going else ahead
    cleft = _CLEFT.search(ahead)
    ahead = cleft["who"] if cleft else ahead
    if PASSIVE.search(ahead) or (verb == "accused" and _BY.match(behind)):
        by = re.match(r"\s+(?:\w+\s+){0,4}?by\s+", behind)
        return object_of(behind[by.end() :]) if by else UNKNOWN
    if _unsaid().search(ahead) or (verb == "accused" and _ACCUSED.match(behind)):
        return UNKNOWN
    is_verb = going or granted or _PLURAL.search(ahead)
    is_noun = verb in _bases() and not is_verb
    is_consent = verb in words.joining and bool(_TO_SOMETHING.match(behind))
    is_relative = bool(_RELATIVE.search(ahead)) and bool(_OF_OBJECT.match(behind))
    if (_NO_SUBJECT.search(ahead) and not is_relative) or is_noun or is_consent:
        return None
    is_sure = verb in _told() or (verb.endswith("ed") and bool(_SAID.match(behind)))
    found = (introduced_subject(ahead) if is_sure else None) or subject_of(ahead)
    return found and _saying_so(found, verb, behind)


def _from_title(ahead: str) -> str:
    """Leave out a name right before a title, which begins another: “to AFP Mr. Matze”."""
    titled = _TITLED.search(ahead)
    return ahead[titled.start("who") :] if titled else ahead


def _without_adverbs(ahead: str) -> str:
    while cut := _ADVERBS.search(ahead):
        ahead = ahead[: cut.start()]
    return ahead


def _saying_so(found: Named, verb: str, behind: str) -> Named | None:
    """Return who says so by a verb: nobody who is known by one that says that it is not so."""
    words = attributing_words()
    is_opinion = verb not in words.retelling and bool(_OPINION.search(behind))
    if verb in words.refusing and not is_opinion:
        return UNKNOWN
    if verb in words.ruling and COURT not in found.names:
        return found if verb in words.naming and is_opinion else None
    return _joined(found, behind) if verb in words.joining else found


def _joined(found: Named, behind: str) -> Named:
    """Add whom somebody agrees with: the words may be theirs."""
    other = _WITH.match(behind)
    if other is None:
        return found
    names = object_of(behind[other.end() :]).names
    return found._replace(names=(*found.names, *names)) if names else UNKNOWN


@cache
def _told() -> frozenset[str]:
    """Return the forms that are nothing but a verb with its subject before it: said, wrote."""
    return frozenset({"said", "wrote", "told", "spoke", "says", "writes", "tells", "swore"})


@cache
def _bases() -> frozenset[str]:
    """Return the verbs in the form of a noun, as “charge”, which need a plural before them."""
    words = attributing_words()
    verbs = {*words.saying, *words.ruling, *words.refusing}
    return frozenset(one for one in verbs if f"{one}s" in verbs or f"{one[:-1]}ies" in verbs)


@cache
def _unsaid() -> re.Pattern[str]:
    return re.compile(rf"(?:(?<=n)[’']t|\b(?:{one_of(attributing_words().unsaid)}))\s*$")
