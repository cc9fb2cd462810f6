"""A folder with a case in it, opened and looked into as tests need."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from datetime import UTC, datetime, timedelta

import pytest
from drafts import TEXT, Draft

from argmap.case.briefs import PointForm
from argmap.case.checked_papers import Outcome
from argmap.case.errors import StoreError
from argmap.case.evidence import Document, document_hash
from argmap.case.places import Alone
from argmap.case.plan_briefs import plan_brief
from argmap.case.plan_caption import plan_caption
from argmap.case.plan_checked_papers import plan_checked_paper, plan_review
from argmap.case.plan_chronology import plan_event
from argmap.case.plan_claims import plan_amendment, plan_claim
from argmap.case.plan_elements import plan_element, plan_own_element
from argmap.case.plan_evidence import plan_cite
from argmap.case.plan_motion import plan_exposure, plan_item, plan_relief
from argmap.case.plan_questions import plan_own_question, plan_reply
from argmap.case.plan_rounds import plan_flow_entry, plan_round
from argmap.case.plan_speeches import plan_speech_document, plan_speech_part
from argmap.case.plan_statements import plan_statement
from argmap.case.plan_weighing import plan_finding, plan_harm
from argmap.case.rounds import FlowStatus
from argmap.case.speeches import PartKind
from argmap.case.terms import Degree, Delay, QuestionKind, QuestionState, Reply, Side, Told
from argmap.law.doctrines import FACTS
from argmap.store.copying import copy_case
from argmap.store.creating import create_case
from argmap.store.opening import open_case
from argmap.workspace.workspace import Workspace


class Shelf:
    """A folder with one case in it, and a clock that goes by minutes, or as `tick` says."""

    def __init__(self, folder):
        self.folder = folder
        self.path = folder / "cases" / "parler.argmap"
        self.path.parent.mkdir()
        self.backups = folder / "data" / "backups"
        self.tick = timedelta(minutes=1)
        self._time = datetime(2026, 11, 21, 10, tzinfo=UTC)
        self._open = []

    def clock(self):
        self._time += self.tick
        return self._time

    def rest(self, time):
        self._time += time

    def create(self, draft=None, documents=()):
        draft = draft or Draft()
        documents = documents or [d for change in draft.done for d in change.documents]
        create_case(self.path, draft.map.records(), documents)
        return draft

    def open(self, path=None, **options):
        store = open_case(
            path or self.path,
            author="anna",
            clock=self.clock,
            backup_folder=self.backups,
            **options,
        )
        self._open.append(store)
        return store

    def workspace(self, path=None):
        return Workspace(self.open(path))

    def close_all(self):
        for store in self._open:
            store.close()

    def listing(self):
        return {
            str(file.relative_to(self.path.parent)): file.read_bytes() if file.is_file() else None
            for file in sorted(self.path.parent.rglob("*"))
        }

    def sql(self, *statements, path=None):
        with closing(sqlite3.connect(path or self.path, isolation_level=None)) as connection:
            for statement in statements:
                rows = connection.execute(statement).fetchall()
        return rows


def rows_of_file(path):
    """Every row of every table that an undo takes back."""
    with closing(sqlite3.connect(path)) as connection:
        names = [
            name
            for (name,) in connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")
            if name not in ("history", "document")
        ]
        return {
            name: connection.execute(f'SELECT * FROM "{name}" ORDER BY id').fetchall()
            for name in sorted(names)
        }


def add_claim(workspace, text, draft):
    return workspace.run(plan_claim(workspace.case_map, text, Alone(), new_id=draft.new_id))


def refused(workspace, draft, match):
    """See an edit refused with nothing changed; return the refusal."""
    before = list(workspace.case_map.records())
    step = workspace.to_undo
    with pytest.raises(StoreError, match=match) as refusal:
        add_claim(workspace, "Lost.", draft)
    assert list(workspace.case_map.records()) == before
    assert workspace.to_undo == step
    return refusal.value


def copied_map(shelf, workspace):
    """The map of a copy made of what is open, with its history."""
    copy = shelf.folder / "copy.argmap"
    copy_case(workspace._store, copy, with_history=True, with_notes=True)
    opened = shelf.workspace(copy)
    assert opened.to_undo.label == workspace.to_undo.label
    return opened.case_map


def second_draft():
    """A case with a record of every kind that the second version knew."""
    draft = first_draft()
    add_statement(draft, next(iter(draft.map.sources)))
    return draft


def third_draft():
    """A case with a record of every kind that the third version knew."""
    draft = second_draft()
    add_motion(draft)
    return draft


def full_draft():
    """A case with a record of every kind, and every field that was added last."""
    draft = fourth_draft()
    add_papers(draft)
    add_round(draft)
    return draft


def fourth_draft():
    """A case with a record of every kind that the fourth version knew, and the fifth."""
    draft = third_draft()
    asked = {"delay": Delay.EXPLAINED, "secured": Degree.NO, "avoidable": Degree.PARTLY}
    facts = dict(zip(FACTS, Told, strict=True))
    draft.do(plan_harm(draft.map, "It lasts.", new_id=draft.new_id, **asked, **facts))
    return draft


def first_draft():
    """A case with a record of every kind that the first version of a case file knew."""
    draft = Draft(title="Parler v. AWS", flags=("mandatory", "status-quo"))
    root = draft.claim("Restore hosting.")
    draft.do(plan_amendment(draft.map, draft.map.claims[root], note="Ask Kim", tags=("a", "ü")))
    reason = draft.reason(root, "Amazon broke its contract.")
    draft.beside(reason, "It gave no notice. – “ungehört” 🙂 שלום")
    draft.objection(root, "Parler breached first.")
    draft.undercut(reason, "The contract allows it.")
    source = draft.source()
    draft.quote(source, "down as of Monday", target=reason)
    draft.do(plan_harm(draft.map, "It dies.", new_id=draft.new_id, claims=(root,)))
    finding = plan_finding(draft.map, "merits", "weak", scale=["weak"], new_id=draft.new_id)
    draft.do(finding)
    return draft


def add_statement(draft, source):
    """Hold two quotes for reports of one statement, and put down when it was made."""
    draft.quote(source, "back to work")
    quotes = [quote.id for quote in draft.map.quotes_of(source)]
    statement = plan_statement(draft.map, quotes[:2], new_id=draft.new_id, best=quotes[0])
    draft.do(statement)
    event = plan_event(draft.map, "Down.", new_id=draft.new_id, when="2021-01-10 evening")
    draft.do(event)
    target = event.changes[-1].after.id
    draft.do(plan_cite(draft.map, quotes[0], target, new_id=draft.new_id, when="2021"))


def add_motion(draft):
    """Say what the motion has to show: a record of each kind that does."""
    (argument, *_), (cause, *others) = draft.map.arguments, draft.map.claims
    asked = {"claim": others[0], "new_id": draft.new_id}
    draft.do(plan_reply(draft.map, argument, "x", QuestionState.ANSWERED, **asked))
    kind = QuestionKind.EXCEPTION
    draft.do(plan_own_question(draft.map, argument, "Since?", kind, new_id=draft.new_id))
    some = {"claims": (cause, others[0]), "new_id": draft.new_id}
    draft.do(plan_own_element(draft.map, cause, "Standing.", **some))
    draft.do(plan_element(draft.map, cause, "agreement", **some))
    draft.do(plan_relief(draft.map, "Restore it.", narrower=("Keep the data.",), **some))
    draft.do(plan_exposure(draft.map, "Hosting.", low=1, high=2, **some))
    sources = tuple(draft.map.sources)[:1]
    draft.do(plan_item(draft.map, "notice", reply=Reply.YES, sources=sources, **some))


def add_papers(draft):
    """Plan a brief, keep a checked paper, and say what its caption page and its facts need."""
    made = {"new_id": draft.new_id}
    point, left_out, *_ = draft.map.claims
    lists = {"claims": (point,), "left_out": (left_out,)}
    options = {"form": PointForm.IRAC, "options": '{"pages": 24}'}
    draft.do(plan_brief(draft.map, "memorandum", side=Side.MOVANT, **lists, **options, **made))
    kept = document("“It was down”, they say.\n")
    draft.do(plan_checked_paper(draft.map, "opposition.pdf", kept, note="Theirs.", **made))
    (paper,) = draft.map.checked_papers
    told = {"why": "Only a comma.", "verdict": "altered", "when": "2021-01-13", "by": "anna"}
    draft.do(plan_review(draft.map, paper, "quotation 1", Outcome.DISMISSED, **told, **made))
    page = {"counsel": "A. Counsel\nSeattle", "oral_argument": Told.YES, "writes_for": Side.MOVANT}
    draft.do(plan_caption(draft.map, judge="Hon. A. Judge", movant_role="Plaintiff", **page))
    draft.do(plan_event(draft.map, "Up again.", agreed=True, claims=(point, left_out), **made))
    for record, said in (
        (draft.map.claims[point], {"as_question": "Whether to restore hosting."}),
        (next(iter(draft.map.sources.values())), {"short_form": "Report", "history": "aff’d"}),
        (next(iter(draft.map.cites.values())), {"despite": "It is the only one."}),
    ):
        draft.do(plan_amendment(draft.map, record, **said))


def add_round(draft):
    """Practise a round: one entry makes a claim, another answers it."""
    made = {"new_id": draft.new_id}
    draft.do(plan_round(draft.map, "tro-hearing", sides=("movant",), started="2021", **made))
    (held,) = draft.map.rounds
    claim, mark = next(iter(draft.map.claims)), {"mark": "!", "crossed_out": True}
    first = draft.do(plan_flow_entry(draft.map, held, "movant", claim=claim, **mark, **made))
    answers = {"answers": (first.changes[-1].after.id,), "status": FlowStatus.CONCEDED}
    draft.do(plan_flow_entry(draft.map, held, "respondent", words="No.", **answers, **made))
    add_speech(draft, held, claim)


def add_speech(draft, held, claim):
    """Write a speech for a round: a heading, a card and a claim."""
    made = {"new_id": draft.new_id}
    draft.do(plan_speech_document(draft.map, title="Opening", round=held, note="Short.", **made))
    (speech,) = draft.map.speech_documents
    quote = next(iter(draft.map.quotes))
    for kind, said in (
        (PartKind.BLOCK, {"words": "Harm"}),
        (PartKind.CARD, {"quote": quote, "claim": claim}),
        (PartKind.CLAIM, {"claim": claim, "note": "Slowly."}),
    ):
        draft.do(plan_speech_part(draft.map, speech, kind, **said, **made))


def document(text=TEXT):
    return Document(document_hash(text.encode(), text), text, text.encode())
