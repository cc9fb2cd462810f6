"""A seeded run of edits, as different as a user's: one call, one finished edit."""

from __future__ import annotations

from argmap.case.changes import ChangeSet
from argmap.case.errors import RuleError
from argmap.case.evidence import Document, document_hash
from argmap.case.places import Against, Alone, Beside, Under
from argmap.case.plan_claims import plan_amendment, plan_claim, plan_reword
from argmap.case.plan_evidence import plan_quote, plan_source
from argmap.case.plan_removals import plan_removal
from argmap.case.plan_weighing import plan_finding, plan_harm
from argmap.case.terms import Stance

WORDS = "Parler is down as of Monday afternoon. – It will “take time” 🙂 to get it back.\n"
CROWDED = 30


class ScriptedEdits:
    """Runs edits on a workspace; the same chances make the same edits."""

    def __init__(self, workspace, chance):
        self._workspace = workspace
        self._chance = chance
        self._kinds = [self._add, self._reword, self._type, self._annotate, self._source]
        self._kinds += [self._quote, self._harm, self._finding, self._remove]
        self._kinds += [self._undo, self._redo]

    @property
    def _map(self):
        return self._workspace.case_map

    def one(self):
        """Make one edit that leaves or extends a step; try again where a rule refuses."""
        done = ChangeSet("Nothing", ())
        while not done:
            edit = self._chance.choice(self._kinds)
            if len(self._map.claims) > CROWDED:
                edit = self._remove
            try:
                done = edit()
            except RuleError:
                continue

    def _new_id(self):
        return f"{self._chance.getrandbits(128):032x}"

    def _any(self, records):
        if not records:
            raise RuleError("There is none yet.")
        return self._chance.choice(sorted(records))

    def _text(self):
        size = self._chance.choice([10, 50, 300, 4000])
        return "".join(self._chance.choice(WORDS) for _ in range(size)).strip() or "x"

    def _add(self):
        place = Alone()
        if self._map.claims:
            claim = self._any(self._map.claims)
            places = [place, Under(claim, Stance.PRO), Under(claim, Stance.CON)]
            if self._map.arguments:
                argument = self._any(self._map.arguments)
                places += [Beside(argument), Against(argument)]
            place = self._chance.choice(places)
        return self._workspace.run(plan_claim(self._map, self._text(), place, new_id=self._new_id))

    def _reword(self):
        claim = self._any(self._map.claims)
        return self._workspace.run(plan_reword(self._map, claim, self._text()))

    def _type(self):
        claim = self._any(self._map.claims)
        for _ in range(3):
            text = self._map.claims[claim].text[-100:] + self._chance.choice("abc")
            done = self._workspace.run(plan_reword(self._map, claim, text), typing=claim)
        return done

    def _annotate(self):
        claim = self._map.claims[self._any(self._map.claims)]
        return self._workspace.run(
            plan_amendment(self._map, claim, note=self._text(), tags=(self._text()[:5],))
        )

    def _source(self):
        text = WORDS * self._chance.choice([1, 2, 300])
        document = Document(document_hash(text.encode(), text), text, text.encode())
        return self._workspace.run(
            plan_source(self._map, {"title": self._text()[:20]}, document, new_id=self._new_id)
        )

    def _quote(self):
        source = self._any(self._map.sources)
        text = self._workspace.document_of(source).text
        start = self._chance.randrange(len(text) - 5)
        target = self._any(self._map.claims)
        return self._workspace.run(
            plan_quote(
                self._map, source, text, start, start + 5, new_id=self._new_id, target=target
            )
        )

    def _harm(self):
        return self._workspace.run(plan_harm(self._map, self._text(), new_id=self._new_id))

    def _finding(self):
        level = self._chance.choice(["weak", "strong", None])
        return self._workspace.run(
            plan_finding(self._map, "merits", level, scale=["weak", "strong"], new_id=self._new_id)
        )

    def _remove(self):
        return self._workspace.run(plan_removal(self._map, self._any(self._map.claims)))

    def _undo(self):
        return self._workspace.undo()

    def _redo(self):
        return self._workspace.redo()
