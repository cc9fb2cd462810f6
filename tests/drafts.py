"""A case built in a test as a user would: through the planners."""

from __future__ import annotations

from itertools import count

from argmap.case.caption import Case
from argmap.case.case_map import CaseMap
from argmap.case.claims import Argument, Claim, Premise
from argmap.case.evidence import Document, document_hash
from argmap.case.ids import CaseId, keyed_id
from argmap.case.places import Against, Alone, Beside, Under
from argmap.case.plan_claims import plan_claim, plan_reuse
from argmap.case.plan_evidence import plan_quote, plan_source
from argmap.case.terms import Stance

TEXT = "Parler is down as of Monday afternoon. It will take time to get it back to work.\n"


class Draft:
    """A map that grows by planners; every id is predictable."""

    def __init__(self, **caption):
        self.map = CaseMap([Case(CaseId(keyed_id("case")), **caption)])
        self._numbers = count()
        self.done = []

    def new_id(self):
        return keyed_id("draft", str(next(self._numbers)))

    def do(self, change_set):
        self.map.apply(change_set)
        self.done.append(change_set)
        return change_set

    def undo_all(self):
        while self.done:
            self.map.apply(self.done.pop().inverse())

    def claim(self, text, place=None, **fields):
        change_set = plan_claim(self.map, text, place or Alone(), new_id=self.new_id, **fields)
        self.do(change_set)
        return next(c.after.id for c in change_set.changes if isinstance(c.after, Claim))

    def reason(self, target, text, **fields):
        return self.claim(text, Under(target, Stance.PRO), **fields)

    def objection(self, target, text, **fields):
        return self.claim(text, Under(target, Stance.CON), **fields)

    def beside(self, claim, text):
        return self.claim(text, Beside(self.step(claim).id))

    def undercut(self, claim, text):
        return self.claim(text, Against(self.step(claim).id))

    def reuse(self, claim, place):
        change_set = self.do(plan_reuse(self.map, claim, place, new_id=self.new_id))
        return next(c.after for c in change_set.changes if isinstance(c.after, Premise))

    def use(self, claim) -> Premise:
        return self.map.uses_of(claim)[0]

    def step(self, claim) -> Argument:
        return self.map.arguments[self.use(claim).argument]

    def source(self, text=TEXT, **fields):
        original = text.encode()
        document = Document(document_hash(original, text), text, original)
        fields.setdefault("title", "A report")
        self.do(plan_source(self.map, fields, document, new_id=self.new_id))
        return self.map.ranked_sources()[-1].id

    def quote(self, source, words, target=None, text=TEXT):
        start = text.index(words)
        change_set = self.do(
            plan_quote(
                self.map, source, text, start, start + len(words), new_id=self.new_id, target=target
            )
        )
        return change_set.changes[0].after.id

    def texts(self, records):
        return [record.text for record in records]

    def reasons(self, target):
        """The words of the first premise of each argument on a target, in order."""
        return [
            self.map.claims[self.map.premises_of(argument.id)[0].claim].text
            for argument in self.map.arguments_on(target)
        ]


def same_map(first: CaseMap, second: CaseMap) -> bool:
    return list(first.records()) == list(second.records())
