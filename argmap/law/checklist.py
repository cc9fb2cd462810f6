"""The checklist of Rule 65: what a motion has to answer, and what the case answers by itself."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from functools import cache

from argmap.case.case_map import CaseMap
from argmap.case.claims import Claim
from argmap.case.errors import FormatError
from argmap.case.evidence import Source
from argmap.case.motion import Item
from argmap.case.terms import ME, Reply
from argmap.case.toml_table import TomlTable, checked_where, refuse_twins
from argmap.law.checklist_answers import CaseSays, case_says
from argmap.law.cite_checks import checked_by_cite
from argmap.law.looked import Looked
from argmap.law.standard import StandardSet
from argmap.resources import resource


@dataclass(frozen=True, slots=True)
class KnownItem:
    """A line of the checklist: the question, its rule, and whether that was compared.

    `where` is the text that it was compared with.
    """

    id: str
    name: str
    text: str
    rule: str
    checked: bool
    where: str = ""
    remedies: tuple[str, ...] = ()
    instead: Mapping[str, str] = field(default_factory=dict)

    def at(self, remedy: str) -> KnownItem:
        """Return it with the rule by which it is asked for a remedy."""
        rule = self.instead.get(remedy)
        if rule is None:
            return self
        checked, where = checked_by_cite(rule, (False, ""))
        return replace(self, rule=rule, checked=checked, where=where)


@dataclass(frozen=True, slots=True)
class ItemState:
    """What is said to a line of the checklist.

    `reply` is the user's where the user has replied, else what the case itself answers.
    `record` is what the user said, None where nothing. `says` is what the case answers.
    """

    number: int
    known: KnownItem
    record: Item | None
    says: CaseSays
    reply: Reply
    claims: tuple[Claim, ...]
    sources: tuple[Source, ...]

    @property
    def is_own(self) -> bool:
        """Whether the reply is the user's own."""
        return self.record is not None and self.record.reply is not Reply.UNKNOWN


@cache
def load_checklist() -> tuple[KnownItem, ...]:
    """Read the program's own checklist; raises `FormatError` for a mistake in it."""
    file = resource("rule65", "checklist.toml")
    try:
        text = file.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise FormatError(f"The file {file} cannot be read.", "Install argmap again.") from error
    return read_checklist(text)


def read_checklist(text: str) -> tuple[KnownItem, ...]:
    """Read a checklist from the text of its file."""
    root = TomlTable.parse(text, "checklist.toml")
    root.text("source")  # for those who read the file
    tables = root.tables("item")
    items = tuple(map(_item, tables))
    root.done()
    if not items:
        raise root.mistake("it has no item")
    refuse_twins(tables, "items")
    return items


def _item(table: TomlTable) -> KnownItem:
    item = KnownItem(
        table.text("id"),
        table.text("name"),
        table.text("text"),
        table.text("rule"),
        *checked_by_cite(table.text("rule"), checked_where(table)),
        table.list_of("remedies", str) if table.has("remedies") else (),
        table.texts_of("instead") if table.has("instead") else {},
    )
    table.done()
    return item


def item_states(
    case_map: CaseMap, standards: StandardSet, reader: str = ME
) -> tuple[ItemState, ...]:
    """Tell, line by line, what is said of a case and what it answers by itself.

    Only the findings of `reader` are looked at.
    """
    said = {one.item: one for one in case_map.items.values()}
    looked = Looked(case_map, standards, reader)
    items = items_for(looked.posture.remedy.id if looked.posture else "")
    return tuple(
        _state(looked, number, known, said.get(known.id)) for number, known in enumerate(items, 1)
    )


def items_for(remedy: str) -> tuple[KnownItem, ...]:
    """List what a motion for a remedy has to answer, each line with its rule there; "" for all."""
    items = load_checklist()
    asked = [one for one in items if not (remedy and one.remedies) or remedy in one.remedies]
    return tuple(one.at(remedy) for one in asked)


def _state(looked: Looked, number: int, known: KnownItem, record: Item | None) -> ItemState:
    says = case_says(looked, known.id)
    case_map = looked.case_map
    reply = record.reply if record and record.reply is not Reply.UNKNOWN else says.reply
    claims = dict.fromkeys(record.claims if record else ())
    sources = record.sources if record else ()
    return ItemState(
        number,
        known,
        record,
        says,
        reply,
        tuple(case_map.claims[one] for one in claims if one in case_map.claims),
        tuple(case_map.sources[one] for one in sources if one in case_map.sources),
    )


def progress_words(states: tuple[ItemState, ...]) -> str:
    """Count the replies in a sentence."""
    settled = sum(one.reply in (Reply.YES, Reply.NOT_APPLICABLE) for one in states)
    missing = sum(one.reply is Reply.NO for one in states)
    unknown = len(states) - settled - missing
    return f"{settled} of {len(states)} settled · {missing} missing · {unknown} not known yet"
