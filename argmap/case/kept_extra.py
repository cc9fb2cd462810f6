"""What argmap keeps in the `extra` of a record: a JSON object, each thing under its own name."""

from __future__ import annotations

import json
from typing import Any

from argmap.case.errors import RuleError


def kept_in(extra: str) -> dict[str, Any]:
    """Return what an `extra` holds by name; nothing where it is no JSON object.

    Half of a character, which JSON can spell and no file can hold, makes it none.
    """
    if not extra:
        return {}
    try:
        kept = json.loads(extra)
        if "\\u" in extra:
            json.dumps(kept, ensure_ascii=False).encode()
    except (ValueError, RecursionError):
        return {}
    return kept if isinstance(kept, dict) else {}


def with_kept(extra: str, name: str, rows: list[dict[str, Any]], *, of: str) -> str:
    """Return an `extra` that keeps rows under a name, none of them where there are none.

    Raises `RuleError` where it holds something else than a JSON object; `of` names the record.
    """
    kept = kept_in(extra)
    if extra and not kept:
        raise RuleError(f"What another program kept with this {of} leaves no room for it.")
    kept.pop(name, None)
    if rows:
        kept[name] = rows
    return json.dumps(kept, ensure_ascii=False) if kept else ""
