"""What stands in the shadow of an element of a web page: a template that is shown in its place.

Browsers show what the element itself holds where the template has slots for it.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

_MODES = ("shadowrootmode", "shadowroot")
_INLINE = frozenset(
    (
        *("a", "abbr", "b", "bdi", "bdo", "br", "cite", "code", "em", "i", "img", "link", "mark"),
        *("q", "slot", "small", "span", "strong", "style", "sub", "sup", "svg", "time", "u"),
    )
)


def open_shadows(tree: Any) -> None:
    """Put in a page's tree what is in slots into them, and make a box of each such template.

    What there is no slot for stays behind the template: no words are lost.
    """
    for template in [one for one in tree.iter("template") if _is_shadow(one)]:
        _fill(template)
        elements = (one for one in template.iterdescendants() if isinstance(one.tag, str))
        template.tag = "span" if all(one.tag in _INLINE for one in elements) else "div"


def _is_shadow(template: Any) -> bool:
    return any(template.get(name) is not None for name in _MODES)


def _fill(template: Any) -> None:
    """Move what the host of a template holds into the slots that are for it."""
    slots: dict[str, Any] = {}
    for slot in _slots_of(template):
        slots.setdefault(slot.get("name") or "", slot)
    filled = set[Any]()
    for child in list(template.getparent()):
        slot = slots.get(child.get("slot") or "") if isinstance(child.tag, str) else None
        if child is template or slot is None:
            continue
        if slot not in filled:
            # What it holds is shown only where nothing is put into it.
            _empty(slot)
            filled.add(slot)
        slot.append(child)


def _empty(slot: Any) -> None:
    slot.text = None
    for child in list(slot):
        slot.remove(child)


def _slots_of(template: Any) -> Iterator[Any]:
    """Walk the slots of a template, but those of others in it."""
    nodes = list(reversed(template))
    while nodes:
        node = nodes.pop()
        if node.tag == "slot":
            yield node
        elif not (node.tag == "template" and _is_shadow(node)):
            nodes.extend(reversed(node))
