"""Whether a law is what speaks in a sentence: “The Sherman Act condemns”, “Congress wrote that”.

It is the subject of its sentence, or what it quotes is told as the law’s own: “the Act’s ban on”.
"""

from __future__ import annotations

import re
from functools import cache

from argmap.case.terms import SourceKind
from argmap.law.citecheck.held import Held
from argmap.law.citecheck.items import Verdict
from argmap.law.citecheck.judged import OF_AUTHORITY, Judged
from argmap.law.citecheck.law_in_prose import law_is_held
from argmap.law.citecheck.quotations import FoundQuotation
from argmap.law.citecheck.source_words import SourceWords
from argmap.sources.passages import sentence_around
from argmap.sources.saying.attributing_words import attributing_words, one_of
from argmap.sources.saying.told_speaker import told_speaker
from argmap.sources.word_alignment import Change
from argmap.sources.wording import english

_NOUN = (
    r"(?:Acts?|Amendments?|Constitution|Clause|Code|Statute|Charter|Convention|Treaty|Covenant"
    r"|Bill of Rights|Regulation|Directive|Ordinance)"
)
_NAMED = (
    r"(?:(?:[A-Z][\w’'-]*\s)(?:(?:[A-Z][\w’'-]*|and|of|for|the|to|on|in)\s){0,6}?)?"
    rf"{_NOUN}(?!\s(?:of|for)\s(?:Conduct|Ethics))(?:\sof(?:\s[A-Z][\w’'-]*){{1,4}})?"
    r"(?:\sof\s(?:1[6-9]|20)\d\d)?"
)
_LAW = rf"(?P<name>(?:(?:[Tt]he|[Tt]hat|[Tt]his|[Ii]ts|[Oo]ur)\s)?{_NAMED}|Congress)"
_BEGUN = (
    r"(?:^|[,;:—]\s?|\b(?:[Tt]hat|[Aa]nd|[Bb]ut|[Yy]et|[Ss]o|[Bb]ecause|[Ww]hile|[Ww]here|[Ss]ince|[Ff]or"
    r"|[Ii]f|[Ww]hen|[Hh]ere|[Tt]hus)\s)[*_\d.\s]*"
)
"""What stands before a subject."""
_STEMS = (
    "allow; authorize; ban; bar; bind/binds/bound; codify; command; condemn; confer; contain; "
    "cover; create; declare; deem; define; demand; describe; direct; draw/draws/drew; enact; "
    "entitle; enumerate; establish; exclude; exempt; extend; find/finds/found; "
    "forbid/forbids/forbade; give/gives/gave; grant; guarantee; guard; immunize; impose; "
    "instruct; leave/leaves/left; let/lets; limit; list; make/makes/made; mandate; "
    "mean/means/meant; mention; name; outlaw; penalize; permit/permits/permitted; preserve; "
    "prohibit; promise; protect; provide; punish; reach/reaches/reached; read/reads; recognize; "
    "refer/refers/referred; regulate; require; reserve; restrict; say/says/said; secure; "
    "shield; speak/speaks/spoke; state; target; tell/tells/told; treat; use; "
    "withhold/withholds/withheld; write/writes/wrote; put it/puts it; ask; call; insist"
)
"""What a law does that says something: a verb that is not regular has every form."""
_ADVERBS = r"(?:(?:\w+ly|also|only|itself|thus|then|has|had|does|do|did|not|never|may)\s){0,3}"
_OWN_WORDS = (
    r"(?:ban|bar|guarantee|protections?|prohibition|promise|text|words?|language|terms|phrase|command"
    r"|definition|condemnation|requirement|reference|shield|immunity|preamble|purpose|exception"
    r"|mandate|section|provision)"
)
_REST = r"(?P<rest>(?!\sto\s[A-Z])[^.;“”]{0,160})$"
_QUOTED = re.compile(r"“[^“”]*”|\"[^\"]*\"")
_STRESS = re.compile(r"[*_]")
_UNNAMED = re.compile(rf"Congress|(?:\w+\s)?{_NOUN}")
_PRONOUN = re.compile(
    r"\b(?:he|she|they|we|who|it|which)\s+\w*(?:said|says|wrote|told|claims|argues)\b"
)
_FEW = 2
"""So few weighty words in common with a source tell nothing: a law and a report may share them."""


def law_speaks(one: FoundQuotation, paper: str, held: Held) -> bool:
    """Tell whether a quotation without a citation is given to a law that is not held.

    `paper` is the document without the words that it quotes. A party of the case or anybody
    else who speaks between the law and the words is not passed over.
    """
    if one.is_block:
        return False
    start = sentence_around(paper, one.span.start, one.span.start).start
    before = paper[start : one.span.start].rstrip(" \n“\"‘'«„[(")
    before = " ".join(_STRESS.sub("", _QUOTED.sub("…", before)).split())
    found = next(filter(None, (form.search(before) for form in _forms())), None)
    if found is None or _speaks_between(found["rest"]):
        return False
    told = told_speaker(paper, one)
    if told is not None and any(name not in found["name"] for name in told.names):
        return False
    return not (law_is_held(found["name"], held) or _may_be_held(found["name"], held))


def or_of_law(judged: Judged) -> Judged:
    """Doubt that a quotation that is given to a law is a source’s in other words.

    It is doubted where the two share but a word or two that weigh.
    """
    source, span = judged.source, judged.span
    if source is None or span is None:
        return judged
    base = source.text[slice(*span)]
    same = " ".join(base[slice(*run.one)] for run in judged.runs if run.change is Change.EQUAL)
    weighty = [key for key in SourceWords(same).keys if key not in english().function]
    if len(weighty) > _FEW:
        return judged
    how = f"{OF_AUTHORITY.how} {judged.how}"
    return judged._replace(verdict=Verdict.UNCHECKABLE, how=how)


def _may_be_held(name: str, held: Held) -> bool:
    """Tell whether a law that has no name of its own may be one that a source holds."""
    is_unnamed = bool(_UNNAMED.fullmatch(name))
    return is_unnamed and any(one.source.kind is SourceKind.STATUTE for one in held.with_text)


def _speaks_between(rest: str) -> bool:
    """Tell whether somebody else says something between a law and what is quoted."""
    return bool(_somebody().search(rest) or _PRONOUN.search(rest))


@cache
def _somebody() -> re.Pattern[str]:
    words = attributing_words()
    verbs = one_of((*words.saying, *words.refusing, *words.participles))
    return re.compile(
        rf"[A-Z][\w’']+,?\s(?:\w+ly\s|has\s|had\s)?(?:{verbs})\b|\b(?:according|says|said)\b"
    )


@cache
def _forms() -> tuple[re.Pattern[str], ...]:
    forms = (
        rf"{_BEGUN}{_LAW}\s{_ADVERBS}(?:{_verbs()})\b{_REST}",
        rf"\b{_LAW}[’']s?\s(?:[a-z-]+\s){{0,2}}{_OWN_WORDS}\b{_REST}",
        rf"\b{_OWN_WORDS}\s(?:of|in)\s{_LAW}{_REST}",
        rf"{_BEGUN}(?:[Uu]nder|[Ii]n|[Bb]y)\s{_LAW},?(?P<rest>[^A-Z.;“”]{{0,120}})$",
    )
    return tuple(map(re.compile, forms))


def _verbs() -> str:
    """Return a pattern of what a law does that says something, in every form."""
    found: list[str] = []
    for stem in _STEMS.split("; "):
        if "/" in stem:
            found += stem.split("/")
        elif stem.endswith("y"):
            found += [stem, f"{stem[:-1]}ies", f"{stem[:-1]}ied"]
        elif stem.endswith("e"):
            found += [stem, f"{stem}s", f"{stem}d"]
        else:
            ending = "es" if stem.endswith(("sh", "ch", "s")) else "s"
            found += [stem, f"{stem}{ending}", f"{stem}{stem[-1] if stem in _DOUBLED else ''}ed"]
    return one_of(found)


_DOUBLED = frozenset({"ban", "bar", "confer"})
