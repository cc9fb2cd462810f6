"""Maps to be labelled: built by hand, or by edits that seeds pick."""

from __future__ import annotations

from itertools import count

from drafts import Draft
from hypothesis import strategies as st
from random_edits import EDITS, Absent, Editor

from argmap.case.errors import RuleError
from argmap.case.plan_claims import plan_amendment
from argmap.case.plan_questions import plan_own_question, plan_own_reply
from argmap.case.plan_together import plan_weights
from argmap.case.terms import QuestionState, Status
from argmap.reasoning.labels import Labels


class World(Draft):
    """A map in which every cited claim's evidence stands, and claims are easily given."""

    def given(self, claim):
        self.amend(claim, status=Status.ASSUMED)
        return claim

    def amend(self, claim, **fields):
        self.do(plan_amendment(self.map, self.map.claims[claim], **fields))

    def weigh(self, claim, weight):
        self.do(plan_weights(self.map, [self.step(claim)], weight))

    def ask(self, claim, kind, state, answer=None):
        step = self.step(claim).id
        done = self.do(plan_own_question(self.map, step, "Really?", kind, new_id=self.new_id))
        question = done.changes[-1].after.id
        if state is not QuestionState.OPEN:
            self.do(plan_own_reply(self.map, question, state, answer))

    def labels(self):
        return Labels(self.map, lambda _: True)

    def label(self, claim):
        return self.labels().label(claim)


def edited(turns, draft=None):
    """Yield a draft and the last edit of it, after each of the edits that seeds pick."""
    draft, numbers = draft or World(), count()
    root = draft.claim("Root.")
    draft.quote(draft.source(), "Parler is down", target=draft.reason(root, "Reason."))
    names = sorted(EDITS)
    for name, seed in turns:
        editor = Editor(draft.map, seed, numbers)
        try:
            done = EDITS[names[name % len(names)]](editor)
        except (Absent, RuleError):
            continue
        draft.do(done)
        yield draft, done


seeds = st.lists(st.tuples(st.integers(0, 10_000), st.integers(0, 10_000)), max_size=25)
