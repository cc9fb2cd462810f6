"""Where the links of a page lead: to a document, to another page of its site, or elsewhere."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from urllib.parse import SplitResult, urlsplit

from argmap.sources.reading.page_blocks import PageBlock

_LINKED = 0.8
"""From this share of letters in links on, a block is nothing but a link."""
_CITED = re.compile(
    r"\b\d{1,4} [A-Z][\w.]{0,12}(?: [\w.]{1,8}){0,3} (?:at |§+ ?)?\d+\b|\b(?:Dkt|ECF)\b|\b[Ii]d\."
)
_DOCUMENT = re.compile(r"\.(?:pdf|docx?|odt|rtf|txt|tiff?)$", re.IGNORECASE)
_HOSTS = re.compile(
    r"(?:^|\.)(?:documentcloud\.org|courtlistener\.com|scribd\.com|justia\.com|casetext\.com"
    r"|pacermonitor\.com|govinfo\.gov|[\w-]+\.gov)$",
    re.IGNORECASE,
)
"""Who keeps papers of courts, and what else the state has written."""
_WEB = frozenset({"", "http", "https"})
_NOWHERE = SplitResult("#", "", "", "", "")


class Site:
    """The site that a page is of, to ask where its links lead.

    It is told by the page's own address; else most of its links lead there.
    """

    def __init__(self, address: str, blocks: Iterable[PageBlock]) -> None:
        self._page = _split(address)
        self._host = _host(self._page)
        if not self._host:
            hosts = Counter(_host(_split(one)) for block in blocks for one in block.counts.leads_to)
            hosts.pop("", None)
            self._host = next((host for host, _ in hosts.most_common(1)), "")

    def is_left_for_another_page(self, block: PageBlock) -> bool:
        """Say whether all links of a block lead to other pages of the site, and to no document."""
        leads_to = block.counts.leads_to
        return bool(leads_to) and all(map(self._is_other_page, leads_to))

    def _is_other_page(self, address: str) -> bool:
        parts = _split(address)
        if parts.scheme.lower() not in _WEB or _is_document(parts):
            return False
        if not parts.path.strip("/") and not parts.query:
            return False
        host = _host(parts)
        is_own = host in {"", self._host} or host.endswith(f".{self._host}")
        return is_own and parts.path.rstrip("/") != self._page.path.rstrip("/")


def is_link(block: PageBlock) -> bool:
    """Say whether a block is nothing but a link, and no authority or document named by one."""
    linked = block.counts.linked
    if not linked or linked < _LINKED * len(block.letters):
        return False
    return not (_CITED.search(block.words) or _lists_document(block))


def _lists_document(block: PageBlock) -> bool:
    """Say whether an item of a list leads to documents alone, as the papers of a court."""
    leads_to = block.counts.leads_to
    is_item = any(box.tag == "li" for box in (block.box, block.box.around) if box)
    return is_item and all(_is_document(_split(one)) for one in leads_to)


def _is_document(parts: SplitResult) -> bool:
    return bool(_DOCUMENT.search(parts.path) or _HOSTS.search(parts.hostname or ""))


def _host(parts: SplitResult) -> str:
    return (parts.hostname or "").lower().removeprefix("www.")


def _split(address: str) -> SplitResult:
    try:
        parts = urlsplit(address)
        _ = parts.hostname
    except ValueError:
        return _NOWHERE
    return parts
