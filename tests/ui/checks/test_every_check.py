"""Every kind of check: a case with the defect, told on the command line and in the Checks tab."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from dataclasses import dataclass

import map_faults
import pytest
from command_line import CommandLine

from argmap.case.claims import Claim
from argmap.case.evidence import Quote, Source
from argmap.case.layer_corrections import LayerCorrection, plan_layer_correction
from argmap.case.places import Alone
from argmap.case.plan_chronology import plan_event
from argmap.case.plan_claims import plan_amendment, plan_claim
from argmap.case.plan_evidence import plan_cite, plan_quote, plan_source
from argmap.case.plan_replacement import plan_source_replacement
from argmap.case.plan_weighing import plan_harm
from argmap.case.terms import AuthorityWeight, Degree, Side, SourceKind, Told
from argmap.sources.anchoring import AnchorState
from argmap.sources.importing import document_from_bytes
from argmap.ui.bridge import Bridge
from argmap.ui.checks.check_model import KindHead
from argmap.ui.checks.kinds import KINDS, STATES

SAID = "We never promised to keep the harbour lights on during the regatta"
TOLD = f"The fair opened on Monday.\n\n“{SAID},” said John Matze.\n\nIt rained all night."


class Made:
    """A case made as a user would, with a defect in it."""

    def __init__(self, bridge, argmap, path):
        self.bridge, self.path, self._argmap = bridge, path, argmap

    def check(self):
        """Close the case, check it on the command line, and open it again."""
        self.bridge.close()
        code, printed, said = self._argmap("check", self.path)
        assert said == ""
        self.bridge.open(self._argmap.folder.open(self.path))
        return code, printed

    def do(self, plan, *args, **fields):
        done = self.bridge.edit(plan, *args, new_id=self.bridge.new_id, **fields)
        return [change.after for change in done.changes]

    def amend(self, record, **fields):
        self.bridge.edit(plan_amendment, record, **fields)

    def source(self, text=TOLD, title="The report", **fields):
        document = document_from_bytes(text.encode())
        made = self.do(plan_source, {"title": title, **fields}, document)
        return next(one for one in made if isinstance(one, Source))

    def quote(self, words=SAID, text=TOLD, target=None, source=None, **fields):
        source = source or self.source(text)
        start = text.index(words)
        end = start + len(words)
        made = self.do(plan_quote, source.id, text, start, end, target=target, **fields)
        return next(one for one in made if isinstance(one, Quote))

    def claim(self, text="The lights were to be kept on."):
        return next(one for one in self.do(plan_claim, text, Alone()) if isinstance(one, Claim))

    def becomes(self, quote, text):
        document = document_from_bytes(text.encode())
        places = {quote.id: None}
        self.bridge.edit(plan_source_replacement, quote.source, document, places)

    def damage(self, words):
        with closing(sqlite3.connect(self.path, isolation_level=None)) as connection:
            connection.execute(words)


def moved(made):
    made.becomes(made.quote(), f"A new beginning.\n\n{TOLD}")


def altered(made):
    made.becomes(made.quote(), TOLD.replace("promised to keep", "agreed to leave"))


def ambiguous(made):
    made.becomes(made.quote(), f"A beginning.\n\n{TOLD}\n\n{TOLD}")


def lost(made):
    made.becomes(made.quote(), "Nothing of all that was printed.")


def text_changed(made):
    made.quote()
    made.damage("UPDATE document SET text = replace(text, 'rained', 'snowed')")


def text_not_held(made):
    made.quote()
    made.damage("UPDATE source SET document = NULL")


def other_document(made):
    made.amend(made.quote(), source_hash="0" * 64)


def printed(words, layers=()):
    def make(made):
        made.amend(made.quote(), printed=words, layers=layers)

    return make


def turned(before, after=""):
    def make(made):
        words = "keep the harbour lights on"
        made.quote(words, f"The mayor {before} {words}{after} that night. It rained.")

    return make


def cut_within_a_word(made):
    made.quote("safe to operate", "The boom is unsafe to operate. It rained.")


def reporters_words(made):
    text = TOLD.replace("“", "").replace("”", "")
    made.amend(made.quote(text=text), speaker="John Matze", attribution="statement, quoted")


def other_speaker(made):
    text = f"{TOLD} said John Matze."
    made.amend(made.quote(text=text), speaker="Jeff Bezos", attribution="statement, quoted")


def unbalanced(made):
    made.amend(made.quote(text=TOLD.replace("”", "")), speaker="John Matze")


def one_origin(made):
    claim = made.claim()
    for title in ("The first", "The second"):
        source = made.source(f"{title} report.\n\n{TOLD}", title, origin="AFP")
        text = f"{title} report.\n\n{TOLD}"
        made.quote(text=text, target=claim.id, source=source)


def quoted_differently(made):
    made.amend(made.quote(), speaker="John Matze")
    retold = SAID.replace("promised to keep", "agreed to leave")
    text = TOLD.replace(SAID, retold)
    quote = made.quote(retold, text, source=made.source(text, "The other"))
    made.amend(quote, speaker="John Matzi")
    made.amend(made.bridge.case_map.case, aliases=("Matze = Matzi",))


def reported_differently(made):
    made.source()
    made.source(TOLD.replace("promised to keep", "agreed to leave"), "The other")


def cautioned(caution, *, claimed):
    def make(made):
        target = made.claim().id if claimed else None
        made.amend(made.quote(target=target), caution=caution)

    return make


def conflicting_times(made):
    event = made.do(plan_event, "The fair opens", when="2021-01-11")[0]
    quote = made.quote("opened on Monday", target=event.id)
    made.amend(made.bridge.case_map.cites_of(quote.id)[0], when="2021-01-09")


def not_known(made):
    made.damage("UPDATE \"case\" SET standard = 'nowhere'")


def overruled(made):
    fields = {"weight": AuthorityWeight.OVERRULED, "checked_by": "Me", "checked_on": "2021"}
    source = made.source(title="Doe v. Roe", kind=SourceKind.CASE, **fields)
    made.do(plan_cite, source.id, made.claim().id)


def not_disclosed(made):
    fields = {"weight": AuthorityWeight.BINDING, "adverse_to": Side.MOVANT}
    made.source(title="Doe v. Roe", kind=SourceKind.CASE, **fields)


def not_checked(made):
    made.source(title="15 U.S.C. § 1", kind=SourceKind.STATUTE)


def nothing_sworn(made):
    made.quote(target=made.claim().id)
    made.amend(made.bridge.case_map.case, posture="tro-without-notice")


def harm_at_odds(made):
    made.do(plan_harm, "All is lost", loses_evidence=Told.YES, reparable_by_money=Degree.YES)


def harm_of_words(made):
    made.do(plan_harm, "The business goes under")


def moot_correction(made):
    quote = made.quote(target=made.claim().id)
    made.amend(quote, speaker="John Matze")
    (cite,) = made.bridge.case_map.cites_of(quote.id)
    posture = made.bridge.case_map.case.posture
    correction = LayerCorrection("what John Matze said", posture, "none", "He was not there.")
    made.bridge.edit(plan_layer_correction, cite.id, correction)
    made.amend(made.bridge.case_map.quotes[quote.id], speaker="The mayor")


@dataclass(frozen=True)
class Row:
    """A defect, the word of its kind in the tab, what is told of it, and whether a check fails."""

    make: object
    word: str
    told: str
    fails: bool = False


ROWS = {
    "moved": Row(moved, "Moved", SAID),
    "altered": Row(altered, "Altered", "agreed to leave", fails=True),
    "ambiguous": Row(ambiguous, "Ambiguous", "(not found)", fails=True),
    "lost": Row(lost, "Lost", "(not found)", fails=True),
    "text changed": Row(text_changed, "Text changed from outside", "not the one", fails=True),
    "text not held": Row(text_not_held, "Text not held", "its text is not held", fails=True),
    "other version": Row(other_document, "From another version", "another version of its source"),
    "brackets": Row(
        printed("We never agreed to keep the harbour lights on during the regatta"),
        "Alteration not marked",
        "“agreed” is not in the source",
    ),
    "opposite": Row(
        printed("We [always] promised to keep the harbour lights on during the regatta"),
        "Sense turned in print",
        "“[always]” is printed where the source has “never” and turns its sense",
        fails=True,
    ),
    "opposite without brackets": Row(
        printed("We promised to keep the harbour lights off during the regatta"),
        "Sense turned in print",
        "“off” is not in the source where the source has “on”: it turns the sense",
        fails=True,
    ),
    "ellipsis": Row(
        printed("We never promised to keep the harbour lights on"),
        "Alteration not marked",
        "“during the regatta” is left out",
    ),
    "emphasis": Row(
        printed(f"{SAID} (emphasis added)"),
        "Alteration not marked",
        "“(emphasis added)” is said, but no words are stressed",
    ),
    "not": Row(turned("did not"), "Sense turned", "“not”, which may turn their sense"),
    "alleged": Row(turned("allegedly"), "Sense turned", "“allegedly”, which may turn"),
    "may": Row(turned("may"), "Sense turned", "“may”, which may turn their sense"),
    "unless": Row(turned("will", " unless paid"), "Sense turned", "“unless”, which may turn"),
    "cut": Row(cut_within_a_word, "Cut within a word", "The quote begins within “unsafe”"),
    "reporter’s words": Row(
        reporters_words, "The reporter’s words", "given as quoted from John Matze"
    ),
    "other speaker": Row(
        other_speaker, "Another speaker", "to Jeff Bezos, the source to John Matze"
    ),
    "quotation marks": Row(unbalanced, "Quotation marks", "do not balance in the source"),
    "one origin": Row(one_origin, "One origin", "reports of one origin, AFP"),
    "quoted differently": Row(
        quoted_differently,
        "Quoted differently",
        "John Matze is quoted in other words by two sources: “promised”",
    ),
    "reported differently": Row(
        reported_differently, "Differs: wording", "both are in quotation marks"
    ),
    "caution ignored": Row(
        cautioned("Never quote this.", claimed=True),
        "Used against its caution",
        "though its caution says: Never quote this",
    ),
    "caution alone": Row(
        cautioned("garbled", claimed=True), "Rests on cautions only", "nothing but quotes"
    ),
    "caution": Row(cautioned("garbled", claimed=False), "Quote with caution", "garbled"),
    "times": Row(conflicting_times, "Conflicting times", "both cannot hold"),
    "not known": Row(not_known, "Not known to the standards", "cannot be weighed", fails=True),
    "overruled": Row(
        overruled, "Overruled authority", "“The lights were to be kept on.” relies on it"
    ),
    "not disclosed": Row(
        not_disclosed, "Adverse authority not cited", "unless the other side has (ABA Model Rule"
    ),
    "not checked": Row(
        not_checked, "Authority not checked", "Nobody has checked that “15 U.S.C. § 1”"
    ),
    "nothing sworn": Row(nothing_sworn, "Nothing sworn", "Rule 65(b)(1)(A)"),
    "harm at odds": Row(
        harm_at_odds, "Harm at odds with itself", "marked as loss of evidence, and money is said"
    ),
    "harm of words": Row(
        harm_of_words, "Harm told by its words", "speaks of extinction (“goes under”)"
    ),
    "moot correction": Row(
        moot_correction,
        "Correction not counted",
        "not counted in the cite of “The report” for “The lights were to be kept on.”: what John"
        " Matze said is none (He was not there); the cite has no such layer any more.",
    ),
    "findings at odds": Row(
        map_faults.findings_at_odds,
        "Findings contradict each other",
        "money is found to be an adequate remedy for the movant, but irreparable harm",
    ),
    "both ways": Row(
        map_faults.both_ways, "Supports and attacks the same", "“It was promised.” supports"
    ),
    "factors apart": Row(
        map_faults.factors_apart, "Factors not joined", "each of “The merits.” and “The public.”"
    ),
    "both sides": Row(map_faults.both_sides, "Counted on both sides", "and against it in another"),
    "quote of both sides": Row(
        map_faults.quote_of_both_sides, "Counted on both sides", "cited for claims of both sides"
    ),
    "circle": Row(map_faults.circle, "Depends on itself", "depend on each other in a circle"),
    "duplicates": Row(map_faults.duplicates, "Says the same twice", "2 claims say the same"),
    "apart": Row(map_faults.apart, "Map and finding apart", "but in this map it is behind"),
    "finding of nothing": Row(
        map_faults.finding_of_nothing,
        "Finding without a claim",
        "finds the balance of equities to tip to the movant",
    ),
    "unanswered": Row(
        map_faults.unanswered,
        "Unanswered attack",
        "undercuts the step from “It was promised.” to “Keep the lights on.”",
    ),
    "bare": Row(map_faults.bare, "Rests on nothing", "“It was promised.” rests on nothing"),
}


@pytest.fixture
def argmap(tmp_path, capsys, monkeypatch):
    return CommandLine(tmp_path, capsys, monkeypatch)


@pytest.fixture
def path(argmap):
    return argmap.new()


@pytest.fixture
def bridge(qapp, argmap, path):
    bridge = Bridge()
    bridge.open(argmap.folder.open(path))
    yield bridge
    bridge.close()


@pytest.fixture
def made(bridge, argmap, path):
    return Made(bridge, argmap, path)


@pytest.mark.parametrize("name", ROWS)
def test_a_defect_is_told_on_the_command_line_and_in_the_tab(made, make_panel, show, name):
    row = ROWS[name]
    assert made.check() == (0, "No quotes yet.\n")
    row.make(made)
    code, printed = made.check()
    assert code == int(row.fails)
    assert row.told.casefold() in printed.casefold()
    page = show(make_panel())
    found = [one for one in page.found.rows if one.kind.word == row.word]
    assert row.word in kinds_of(page)
    told = " ".join([found[0].sentence, *(passage.words for passage in found[0].passages)])
    assert row.told.replace("(not found)", "").casefold() in told.casefold()


def kinds_of(page):
    """The words of the kinds that the list has, folded or not."""
    model = page.list.checks
    items = [model.item_at(model.index(at)) for at in range(model.rowCount())]
    return [item.kind.word for item in items if isinstance(item, KindHead)]


def test_every_kind_that_the_tab_knows_is_tried():
    states = [kind.word for state, kind in STATES.items() if state is not AnchorState.EXACT]
    known = [kind.word for kind in KINDS.values()]
    assert {*states, *known} <= {row.word for row in ROWS.values()}
