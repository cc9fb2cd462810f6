"""A template of the user's own for the paper that is shown: copied, chosen and led to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.brief.options import TEMPLATE
from argmap.brief.own_template import CopiedTemplate, copy_template
from argmap.case.errors import FormatError
from argmap.ui.written_file import WrittenFile

if TYPE_CHECKING:
    from argmap.ui.bridge import Bridge
    from argmap.ui.brief.brief_page import BriefPage


def copy_shown_template(bridge: Bridge, page: BriefPage) -> None:
    """Copy argmap's template of a paper among the user's own, and write the paper by it."""
    try:
        copied = copy_template(page.kind)
    except FormatError as error:
        bridge.failed.emit(error)
        return
    if copied.name:
        options = page.choice.options | {TEMPLATE.name: copied.name}
        page.kept.keep_options(page.kind.id, options)
    page.write()
    bridge.wrote.emit(WrittenFile(copied.path, _told(copied)))


def _told(copied: CopiedTemplate) -> str:
    """Say where a template of the user's own is, and what it does."""
    if copied.was_there:
        told = f"There already is a template of your own: {copied.path}. It"
    else:
        told = f"Copied argmap’s template to {copied.path}. It"
    reads = "is chosen for this paper" if copied.name else "is read for every paper of this kind"
    return f"{told} {reads}: change its headings and sentences in any editor of text."
