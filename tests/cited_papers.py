"""A brief that quotes and cites the example’s sources and some authorities, as argmap prints it."""

from __future__ import annotations

from functools import cache

from example import example_map, example_text_of

from argmap.brief.blocks import Paragraph
from argmap.brief.cited_before import with_forms
from argmap.brief.runs import Citation, Run, words_of
from argmap.case.evidence import Source
from argmap.case.ids import SourceId
from argmap.case.terms import SourceKind
from argmap.law.citecheck.held import Held, HeldSource, held_of

WINTER, WILD, STACKLA, IMMUNITY, COMPLAINT, RULE = (SourceId(f"{n:032x}") for n in range(1, 7))
AUTHORITIES = [
    Source(
        WINTER,
        SourceKind.CASE,
        title="Winter v. Natural Resources Defense Council",
        citation="Winter v. Nat. Res. Def. Council, Inc., 555 U.S. 7 (2008)",
    ),
    Source(
        WILD,
        SourceKind.CASE,
        title="Alliance for the Wild Rockies v. Cottrell",
        citation="All. for the Wild Rockies v. Cottrell, 632 F.3d 1127 (9th Cir. 2011)",
    ),
    Source(
        STACKLA,
        SourceKind.CASE,
        title="Stackla v. Facebook",
        citation="Stackla, Inc. v. Facebook Inc., No. 19-cv-05849-PJH, 2019 WL 4738288"
        " (N.D. Cal. Sept. 27, 2019)",
    ),
    Source(IMMUNITY, SourceKind.STATUTE, title="CDA", citation="47 U.S.C. § 230(c)(2)"),
    Source(COMPLAINT, SourceKind.FILING, title="Complaint", record_cite="ECF No. 1"),
    Source(RULE, SourceKind.STATUTE, title="Rule 65", citation="Fed. R. Civ. P. 65(b)"),
]


@cache
def held():
    """What the example holds, and the authorities above, whose texts nobody holds."""
    example = held_of(example_map(), example_text_of)
    return Held((*example.sources, *map(HeldSource, AUTHORITIES)), example.quotes, example.aliases)


def articles():
    """The ids of the example’s four articles, in their order."""
    return [one.id for one in example_map().ranked_sources()][:4]


def _said(lead, words, source, place=""):
    inner = words.replace("“", "‘").replace("”", "’").replace("\n", " ")
    return lead, f"“{inner}”", source, place


def _statements():
    s0, s1, s2, s3 = articles()
    return [
        _said("The order is asked for because", "The driver of AWS’s decision to effectively"
              " terminate the Parler account appears to be political hostility.", s0),
        _said("The complaint goes on:", "[W]orking to help social competitor Twitter", s0),
        _said("AWS’s spokesperson said it reported", "significant content on Parler that encourages"
              " and incites violence against others", s0),
        _said("One report tells that", "[a]pple and Google removed Parler from its app stores", s3),
        _said("AWS “saw a . . . increase” in it, or rather:", "[W]e saw a significant increase in"
              " this . . . dangerous content, not a decrease, which led to our suspension of their"
              " services Sunday evening.", s3),
        _said("In Parler’s words it was", "designed to reduce competition in the microblogging"
              " services market to the benefit of Twitter", s3),
        _said("As another report has it,", "AWS suspended Parler account “as a last resort”", s2),
        _said("It adds that", "[t]his is not about suppressing speech or suppressing views,", s2),
        _said("The site relied, it says, on nobody but", "volunteers for content report[ers]", s2),
        _said("On the merits it reports this:", "It also rejected Parler’s claims that AWS violated"
              " antitrust laws by denying services.", s2),
        _said("A third one knew that", "Gab bought his [sic] own servers to avoid relying on"
              " outside companies.", s1),
        _said("Matze told Fox News that", "all the vendors we contact tell us they don’t want to"
              " work with us if Apple or Google don’t approve,", s1),
        _said("So the company was", "unable to relocate all of its server data to another platform"
              " in the 24 hours notice", s3),
        _said("Amazon is held to", "a double standard, noting that it hosts other microblogging"
              " sites like Twitter.", s3),
        _said("A party must show that it", "is likely to suffer irreparable harm in the absence of"
              " preliminary relief,", WINTER, " at 20"),
        _said("It is", "an extraordinary remedy never awarded as of right.", WINTER, " at 24"),
        _said("The Ninth Circuit asks for", "serious questions going to the merits", WILD,
              " at 1131–32"),
        _said("A court there saw", "no irreparable harm at all", STACKLA, " at *3"),
        _said("The law protects what is", "voluntarily taken in good faith", IMMUNITY),
        _said("Parler pleads that it", "had thirty days", COMPLAINT, " ¶ 25"),
        _said("Notice is due unless", "immediate and irreparable injury", RULE),
    ]  # fmt: skip


@cache
def sound_paper():
    """The text of a brief in which all is well."""
    paragraphs = [
        Paragraph((Run(f"{lead} {words} "), Run("", cites=Citation(source, place=place))))
        for lead, words, source, place in _statements()
    ]
    sources = {one.id: one.source for one in held().sources}
    written = with_forms(paragraphs, sources)
    return "\n\n".join(words_of(one.runs) for one in written)
