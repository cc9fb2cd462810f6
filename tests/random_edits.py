"""Every edit a user can make, on records and with values that a seed picks."""

from __future__ import annotations

from dataclasses import replace
from random import Random

from drafts import TEXT
from motion_edits import MOTION_EDITS, some_claims
from paper_edits import PAPER_EDITS

from argmap.case.chronology import Event
from argmap.case.claims import Argument, Claim, Premise
from argmap.case.dismissals import (
    Dismissal,
    dismissals_of,
    plan_dismissal,
    plan_dismissal_removal,
)
from argmap.case.evidence import Cite, Document, Quote, Source, Statement, document_hash
from argmap.case.ids import keyed_id
from argmap.case.layer_corrections import (
    LayerCorrection,
    layer_corrections_of,
    plan_layer_correction,
    plan_layer_correction_removal,
)
from argmap.case.places import Against, Alone, Beside, Under
from argmap.case.plan_aliases import plan_alias, plan_alias_removal
from argmap.case.plan_caption import plan_caption, plan_flags, plan_posture, plan_standard
from argmap.case.plan_chronology import (
    plan_event,
    plan_event_change,
    plan_event_removal,
    plan_told_time,
)
from argmap.case.plan_claims import plan_amendment, plan_claim, plan_reuse, plan_reword, plan_stance
from argmap.case.plan_evidence import (
    plan_cite,
    plan_cite_removal,
    plan_quote,
    plan_quote_removal,
    plan_quotes,
    plan_requote,
    plan_source,
    plan_source_removal,
    plan_sources,
)
from argmap.case.plan_intake import plan_intake
from argmap.case.plan_layers import plan_layer, plan_layers
from argmap.case.plan_merging import plan_merge
from argmap.case.plan_moves import plan_detach, plan_move, plan_reorder
from argmap.case.plan_paste import plan_duplicate, plan_paste
from argmap.case.plan_removals import plan_removal, plan_use_removal
from argmap.case.plan_replacement import (
    Decisions,
    Place,
    plan_confirmation,
    plan_decided_replacement,
    plan_source_replacement,
)
from argmap.case.plan_rows import plan_moves, plan_reorders, plan_reuses
from argmap.case.plan_splitting import plan_split
from argmap.case.plan_statements import (
    ReportedWords,
    plan_best_report,
    plan_comparison,
    plan_statement,
    plan_statement_removal,
)
from argmap.case.plan_together import (
    plan_amendments,
    plan_cut,
    plan_removals,
    plan_stances,
    plan_together,
    plan_weights,
)
from argmap.case.plan_weighing import plan_finding, plan_harm, plan_harm_removal
from argmap.case.snippet import take_snippet
from argmap.case.snippet_json import snippet_from_json, snippet_to_json
from argmap.case.terms import (
    Basis,
    ClaimRole,
    Decision,
    Degree,
    Delay,
    Holder,
    OfferedFor,
    Side,
    Signal,
    SourceKind,
    SpokenFor,
    Stance,
    Status,
    Told,
)
from argmap.case.weighing import Finding, Harm
from argmap.law.doctrines import FACTS

WORDS = (
    "",
    "Harm is likely.",
    "“ungehört” – Öl\n\tund 🙂",
    "שלום עולם",
    "a" * 300,
    "'; DROP TABLE",
)
TIMES = ("", "2021", "2021-01-10 evening", "2021-01-11T08:00Z", "2020-11~")
SCALE = ("weak", "serious", "likely")
AMENDMENTS = {
    Claim: {
        "side": tuple(Side),
        "status": tuple(Status),
        "basis": tuple(Basis),
        "role": tuple(ClaimRole),
        "factor": ("", "merits"),
        "as_question": WORDS,
        "short_title": WORDS,
        "note": WORDS,
        "tags": ((), ("one",), ("one", "zwei, drei")),
    },
    Argument: {"scheme": ("", "sign"), "label": WORDS, "weight": (None, 0.0, 0.1, 1.0)},
    Premise: {"role": WORDS, "negated": (True, False), "implicit": (True, False)},
    Source: {
        "title": WORDS,
        "kind": tuple(SourceKind),
        "translated": (True, False),
        "short_form": WORDS,
        "history": WORDS,
        "file_name": WORDS,
        "sworn": (True, False),
    },
    Quote: {
        "speaker": WORDS,
        "caution": WORDS,
        "attribution": WORDS,
        "spoken_for": tuple(SpokenFor),
    },
    Statement: {"why": WORDS},
    Event: {"text": WORDS, "note": WORDS},
    Cite: {
        "signal": tuple(Signal),
        "pinpoint": WORDS,
        "offered_for": tuple(OfferedFor),
        "despite": WORDS,
    },
    Harm: {
        "text": WORDS,
        "holder": tuple(Holder),
        "arises_if": tuple(Decision),
        **dict.fromkeys(("cured_by_order", "secured", "avoidable"), tuple(Degree)),
        "delay": tuple(Delay),
        **dict.fromkeys(FACTS, tuple(Told)),
    },
    Finding: {"why": WORDS},
}


class Absent(Exception):  # noqa: N818 -- nothing went wrong: the case has no such record
    """The case has no record for this edit to be made on."""


class Editor:
    """Plans one edit of a case; the seed picks what, where and how."""

    def __init__(self, case_map, seed, numbers):
        self.map = case_map
        self.random = Random(seed)
        self._numbers = numbers

    def new_id(self):
        return keyed_id("random", str(next(self._numbers)))

    def pick(self, choices):
        choices = list(choices)
        if not choices:
            raise Absent
        return self.random.choice(choices)

    def key(self, table):
        return self.pick(sorted(table))

    def words(self):
        return self.pick(WORDS)

    def place(self):
        at = self.pick((None, None, 0, 1, 2, 9))
        kind = self.pick((Alone, Under, Under, Beside, Against))
        if kind is Alone:
            return Alone(at)
        if kind is Under:
            return Under(self.key(self.map.claims), self.pick(Stance), at)
        return kind(self.key(self.map.arguments), at)

    def appearance(self):
        """A claim and one use of it, None where it is a root."""
        claim = self.key(self.map.claims)
        uses = [use.id for use in self.map.uses_of(claim)]
        return claim, self.pick(uses) if uses else None

    def appearances(self):
        """One to four claims, each by one of its uses."""
        return [self.appearance() for _ in range(self.random.randrange(1, 5))]

    def target(self):
        tables = (self.map.claims, self.map.harms, self.map.findings, self.map.events)
        return self.key([key for table in tables for key in table])

    def span(self):
        source = self.map.sources[self.key(self.map.sources)]
        start = self.random.randrange(len(TEXT) - 1)
        return source.id, TEXT, start, self.random.randrange(start + 1, len(TEXT) + 1)


def add_claim(editor):
    place = editor.place() if editor.map.claims else Alone()
    return plan_claim(editor.map, editor.words(), place, new_id=editor.new_id)


def reuse(editor):
    claim = editor.key(editor.map.claims)
    return plan_reuse(editor.map, claim, editor.place(), new_id=editor.new_id)


def reword(editor):
    return plan_reword(editor.map, editor.key(editor.map.claims), editor.words())


def amend(editor):
    kind = editor.pick(AMENDMENTS)
    record = editor.map.table(kind)[editor.key(editor.map.table(kind))]
    name = editor.pick(AMENDMENTS[kind])
    return plan_amendment(editor.map, record, **{name: editor.pick(AMENDMENTS[kind][name])})


def amend_claims_of_harm(editor):
    harm = editor.map.harms[editor.key(editor.map.harms)]
    claims = sorted(editor.map.claims)[: editor.random.randrange(4)]
    return plan_amendment(editor.map, harm, claims=tuple(claims))


def turn(editor):
    return plan_stance(editor.map, editor.key(editor.map.arguments), editor.pick(Stance))


def move(editor):
    claim, use = editor.appearance()
    return plan_move(editor.map, claim, use, editor.place(), new_id=editor.new_id)


def reorder(editor):
    return plan_reorder(editor.map, *editor.appearance(), editor.pick((-1, 1)))


def detach(editor):
    return plan_detach(editor.map, editor.key(editor.map.premises))


def remove_claim(editor):
    return plan_removal(editor.map, editor.key(editor.map.claims))


def remove_use(editor):
    return plan_use_removal(editor.map, editor.key(editor.map.premises))


def move_several(editor):
    keeps = editor.pick((True, False))
    return plan_moves(
        editor.map,
        editor.appearances(),
        editor.place(),
        new_id=editor.new_id,
        keeps_stances=keeps,
    )


def reuse_several(editor):
    return plan_reuses(editor.map, editor.appearances(), editor.place(), new_id=editor.new_id)


def reorder_several(editor):
    return plan_reorders(editor.map, editor.appearances(), editor.pick((-1, 1)))


def remove_several(editor):
    planner = editor.pick((plan_removals, plan_cut))
    return planner(editor.map, editor.appearances())


def amend_several(editor):
    claims = [editor.map.claims[one] for one in {one for one, _ in editor.appearances()}]
    return plan_amendments(editor.map, claims, side=editor.pick(Side), status=editor.pick(Status))


def weigh_several(editor):
    steps = {editor.key(editor.map.arguments) for _ in range(3)}
    steps = [editor.map.arguments[one] for one in sorted(steps)]
    return plan_weights(editor.map, steps, editor.pick((None, 0.0, 0.3, 1.0)))


def another_copy(editor, source):
    """Another copy of a source's text: some words stand elsewhere in it, some nowhere."""
    text = editor.pick(("A note. " + TEXT, TEXT.replace("Monday", "Tuesday"), TEXT))
    original = editor.words().encode()
    return Document(document_hash(original, text), text, original)


def replace_source(editor):
    source = editor.map.sources[editor.key(editor.map.sources)]
    copy, places = another_copy(editor, source), {}
    for one in editor.map.quotes_of(source.id):
        at = copy.text.find(one.exact)
        places[one.id] = None if at < 0 else Place(at, at + len(one.exact))
    if editor.pick((True, False)):
        return plan_source_replacement(editor.map, source.id, copy, places)
    taken = {quote: Place(3, 9) for quote, place in places.items() if place is None}
    fields = {"note": editor.words()} if editor.pick((True, False)) else {}
    decided = Decisions(taken, fields, editor.pick((True, False)))
    return plan_decided_replacement(editor.map, source.id, copy, places, decided)


def confirm(editor):
    quote = editor.map.quotes[editor.key(editor.map.quotes)]
    original = b"confirmed"
    copy = Document(document_hash(original, TEXT), TEXT, original)
    document = editor.map.sources[quote.source].document
    if document is None:
        raise Absent
    return plan_confirmation(editor.map, quote.id, replace(copy, hash=document), Place(3, 9))


def turn_several(editor):
    steps = [editor.key(editor.map.arguments) for _ in range(3)]
    return plan_stances(editor.map, steps, editor.pick(Stance))


def move_and_reorder(editor):
    """Several edits planned one upon another."""
    claim, use = editor.appearance()
    place = editor.place()
    return plan_together(
        editor.map,
        "Move and reorder",
        [
            lambda trial: plan_move(trial, claim, use, place, new_id=editor.new_id),
            lambda trial: plan_reorder(
                trial, claim, next((one.id for one in trial.uses_of(claim)), None), -1
            ),
        ],
    )


def copy_and_paste(editor):
    snippet = take_snippet(editor.map, editor.appearances())
    if len(snippet.claims) > len(editor.map.claims) // 2 + 3:
        raise Absent  # a case that doubles at every turn takes the tests' time
    snippet = snippet_from_json(snippet_to_json(snippet))
    return plan_paste(editor.map, snippet, editor.place(), new_id=editor.new_id)


def duplicate(editor):
    appearances = editor.appearances()
    if len(take_snippet(editor.map, appearances).claims) > len(editor.map.claims) // 2 + 3:
        raise Absent  # as above
    return plan_duplicate(editor.map, appearances, new_id=editor.new_id)


def split(editor):
    one = editor.appearance()
    at = editor.random.randrange(len(editor.map.claims[one[0]].text) + 1)
    together = editor.pick((True, False))
    return plan_split(editor.map, one, at, new_id=editor.new_id, together=together)


def merge(editor):
    return plan_merge(editor.map, [one for one, _ in editor.appearances()])


def add_source(editor):
    original = editor.words().encode()
    document = Document(document_hash(original, TEXT), TEXT, original)
    fields = {"title": editor.words(), "kind": editor.pick(SourceKind)}
    held = editor.pick((document, document, None))
    return plan_source(editor.map, fields, held, new_id=editor.new_id)


def add_sources(editor):
    fields = [{"title": editor.words()} for _ in range(2)]
    return plan_sources(editor.map, [(one, None) for one in fields], new_id=editor.new_id)


def remove_source(editor):
    return plan_source_removal(editor.map, editor.key(editor.map.sources))


def quote(editor):
    target = editor.pick((None, editor.target()))
    return plan_quote(editor.map, *editor.span(), new_id=editor.new_id, target=target)


def quote_again(editor):
    known = editor.map.quotes[editor.key(editor.map.quotes)]
    span = (known.source, TEXT, known.start, known.end)
    return plan_quote(editor.map, *span, new_id=editor.new_id, target=editor.target())


def quote_many(editor):
    source, text, *span = editor.span()
    other = editor.span()[2:]
    rows = [{"start": start, "end": end} for start, end in (span, other)]
    return plan_quotes(editor.map, source, text, rows, new_id=editor.new_id)


def requote(editor):
    _, *span = editor.span()
    return plan_requote(editor.map, editor.key(editor.map.quotes), *span)


def remove_quote(editor):
    return plan_quote_removal(editor.map, editor.key(editor.map.quotes))


def cite(editor):
    evidence = editor.key([*editor.map.quotes, *editor.map.sources])
    return plan_cite(editor.map, evidence, editor.target(), new_id=editor.new_id)


def remove_cite(editor):
    return plan_cite_removal(editor.map, editor.key(editor.map.cites))


def compare(editor):
    quotes = [editor.key(editor.map.quotes) for _ in range(editor.random.randrange(2, 4))]
    fields = {"why": editor.words()}
    return plan_statement(editor.map, [*dict.fromkeys(quotes)], new_id=editor.new_id, **fields)


def compare_passages(editor):
    passages = [ReportedWords(*editor.span()) for _ in range(editor.random.randrange(2, 4))]
    return plan_comparison(editor.map, passages, new_id=editor.new_id, why=editor.words())


def dismiss(editor):
    passages = [(editor.key(editor.map.sources), editor.words()) for _ in range(2)]
    kind = editor.pick(("time", "number"))
    return plan_dismissal(editor.map, Dismissal(kind, tuple(passages), editor.words()))


def tell_again(editor):
    return plan_dismissal_removal(editor.map, editor.pick(dismissals_of(editor.map.case)))


def correct_layer(editor):
    who = editor.pick(("the article", "what AWS said", editor.words()))
    worth = editor.pick(("none", "some", "full", editor.words()))
    correction = LayerCorrection(who, editor.pick(("", "stay")), worth, editor.words())
    return plan_layer_correction(editor.map, editor.key(editor.map.cites), correction)


def take_layer_by_rule(editor):
    corrected = [key for key, one in sorted(editor.map.cites.items()) if layer_corrections_of(one)]
    cite = editor.map.cites[editor.pick(corrected)]
    correction = editor.pick(layer_corrections_of(cite))
    return plan_layer_correction_removal(editor.map, cite.id, correction)


def join_names(editor):
    names = ("Matze", "Matzi", "Parler", "Parlor", "AWS", "Amazon = AWS", "")
    return plan_alias(editor.map, [editor.pick(names) for _ in range(2)])


def part_names(editor):
    return plan_alias_removal(editor.map, editor.pick(editor.map.case.aliases))


def mark_words(editor):
    quote = editor.map.quotes[editor.key(editor.map.quotes)]
    start = editor.random.randrange(len(quote.exact))
    end = editor.random.randrange(start, len(quote.exact)) + 1
    kind = editor.pick(("underline", "highlight", "emphasis"))
    if editor.pick((True, False)):
        return plan_layers(editor.map, quote.id, [(start, end, kind), (0, end, "highlight")])
    return plan_layer(editor.map, quote.id, (start, end), kind)


def take_in(editor):
    original = editor.words().encode()
    document = Document(document_hash(original, TEXT), TEXT, original)
    new = [({"title": editor.words()}, document)] * editor.random.randrange(3)
    return plan_intake(editor.map, new, [], new_id=editor.new_id)


def choose_best(editor):
    statement = editor.map.statements[editor.key(editor.map.statements)]
    best = editor.pick((None, *statement.quotes))
    return plan_best_report(editor.map, statement.id, best, editor.words())


def end_comparison(editor):
    return plan_statement_removal(editor.map, editor.key(editor.map.statements))


def add_event(editor):
    fields = {"when": editor.pick(TIMES), "disputed": editor.pick((True, False))}
    return plan_event(editor.map, editor.words(), new_id=editor.new_id, **fields)


def change_event(editor):
    fields = {"when": editor.pick(TIMES), "until": editor.pick(TIMES), "told": editor.words()}
    fields |= {"claims": some_claims(editor), editor.pick(("disputed", "agreed")): True}
    return plan_event_change(editor.map, editor.key(editor.map.events), **fields)


def tell_time(editor):
    cite = editor.map.cites[editor.key(editor.map.cites)]
    return plan_told_time(editor.map, cite, editor.pick(TIMES), editor.pick(TIMES))


def remove_event(editor):
    return plan_event_removal(editor.map, editor.key(editor.map.events))


def add_harm(editor):
    claims = tuple(sorted(editor.map.claims)[: editor.random.randrange(3)])
    return plan_harm(editor.map, editor.words(), new_id=editor.new_id, claims=claims)


def remove_harm(editor):
    return plan_harm_removal(editor.map, editor.key(editor.map.harms))


def find(editor):
    claim = editor.pick((None, *sorted(editor.map.claims)))
    place = (editor.pick(("merits", "public")), editor.pick(("me", "court")), claim)
    known = [(one.factor, one.by, one.claim) for _, one in sorted(editor.map.findings.items())]
    factor, by, claim = editor.pick((place, *known))
    level = editor.pick((*SCALE, None))
    return plan_finding(
        editor.map, factor, level, scale=SCALE, new_id=editor.new_id, by=by, claim=claim
    )


def caption(editor):
    name = editor.pick(("title", "court", "movant", "decided", "relief_sought", "counsel"))
    return plan_caption(editor.map, **{name: editor.words()})


def motion(editor):
    known = ("one", "two", "three")
    if editor.pick((True, False)):
        return plan_flags(editor.map, known[: editor.random.randrange(4)], known)
    planner = editor.pick((plan_posture, plan_standard))
    return planner(editor.map, editor.pick(known), known)


EDITS = {
    edit.__name__: edit
    for edit in (
        *(add_claim, reuse, reword, amend, amend_claims_of_harm, turn, move, reorder, detach),
        *(
            remove_claim,
            remove_use,
            add_source,
            add_sources,
            remove_source,
            quote,
            quote_again,
            quote_many,
            requote,
        ),
        *(
            reorder_several,
            move_several,
            reuse_several,
            remove_several,
            amend_several,
            turn_several,
            weigh_several,
            replace_source,
            confirm,
        ),
        *(move_and_reorder, copy_and_paste, duplicate, split, merge),
        *(compare_passages, join_names, part_names, dismiss, tell_again, mark_words, take_in),
        *(correct_layer, take_layer_by_rule),
        *(compare, choose_best, end_comparison, add_event, change_event, tell_time, remove_event),
        *MOTION_EDITS,
        *PAPER_EDITS,
        *(remove_quote, cite, remove_cite, add_harm, remove_harm, find, caption, motion),
    )
}
