from __future__ import annotations

from argmap.law.citecheck.items import ItemKind, Verdict
from argmap.law.citecheck.reviewed import Standing
from argmap.ui.citechecking.kinds import HEADINGS, STANDINGS, VERDICTS
from argmap.ui.icons import icon


def test_every_verdict_and_every_standing_has_an_icon_and_a_word_of_its_own(qapp):
    for table, kinds in ((VERDICTS, Verdict), (STANDINGS, Standing)):
        assert set(table) == set(kinds)
        assert len({one.word for one in table.values()}) == len(table)
        assert all(not icon(one.icon).isNull() for one in table.values())
    assert set(HEADINGS) == set(ItemKind)
