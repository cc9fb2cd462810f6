"""Saved web pages (HTML): parsed, never run; nothing they point at is fetched."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Any

from argmap.case.errors import SourceError
from argmap.sources.guessing import Guess
from argmap.sources.reading.blocks import BlockKind, BlockWords, laid_out, with_line_ends
from argmap.sources.reading.limits import PAGE_LIMIT, refuse_larger
from argmap.sources.reading.page_blocks import PageWords
from argmap.sources.reading.page_choice import choose
from argmap.sources.reading.page_doubts import told_of_doubts
from argmap.sources.reading.page_encoding import decode_page
from argmap.sources.reading.page_fields import headline_of, is_free_to_all, said_by_page
from argmap.sources.reading.page_leads import without_leads
from argmap.sources.reading.page_lines import told_of_lines, without_lines
from argmap.sources.reading.page_links import Site
from argmap.sources.reading.page_notices import beyond_notices, without_notices
from argmap.sources.reading.page_partial import told_of_error, told_of_paywall
from argmap.sources.reading.page_surroundings import outside_the_article, without_calls
from argmap.sources.reading.page_text import left_out, main_text
from argmap.sources.reading.page_unseen import told_of_words
from argmap.sources.reading.page_walk import words_of_page
from argmap.sources.reading.reading import Reading
from argmap.sources.reading.words import kept_words, spaces_joined
from argmap.sources.signatures import is_hardly_text

MEDIA_TYPE = "text/html"
# Pictures that are kept inside the page; they can be most of its bytes, and are no words.
_HEAD = 100_000
_PICTURES = re.compile(rb"data:[\w/+.-]{1,60}(?:;[\w=-]{1,40}){0,3};base64,[A-Za-z0-9+/=%]*")
_ENTITY = re.compile(
    r"<!DOCTYPE\b[^<>\[]{0,1000}\[(?:(?!\]\s*>).){0,20000}?<!ENTITY\b", re.IGNORECASE | re.DOTALL
)
_CUT = (
    "Not read to its end: it is nested too deeply from some place on. Compare the end of the text"
    " with what a browser shows, and paste what is missing."
)
_DECLARATION = re.compile(r"^\s*<\?xml[^>]{0,300}\?>")


def read_web_page(data: bytes, name: str) -> Reading:
    """Read a web page; raise `SourceError` for one too large or without a main text."""
    data = _PICTURES.sub(b"data:,", data)
    refuse_larger(len(data), PAGE_LIMIT, name=name, what="web pages")
    page, encoding, told = decode_page(data)
    if is_hardly_text(page):
        raise SourceError(
            f"{name} is called a web page, but holds binary data.", "Save the page anew, as HTML."
        )
    if _ENTITY.search(page, 0, _HEAD):
        raise SourceError(
            f"{name} declares abbreviations of its own, which can stand for text without end;"
            " they are not read.",
            "Open it in a browser, copy its words and paste them here.",
        )
    reading = reading_of_page(page, name)
    return replace(reading, encoding=encoding, report=(*told, *reading.report))


def reading_of_page(page: str, name: str) -> Reading:
    """Read a web page that is decoded already."""
    tree = page_tree(page)
    if tree is None:
        raise _without_text(name)
    said, is_free = said_by_page(tree), is_free_to_all(tree)
    headline = headline_of(tree, said.get("title", Guess()).value)
    page_words = words_of_page(tree)
    rows, told = _article(tree, page_words, headline, said.get("url", Guess()).value)
    if not rows:
        raise _too_deep(name) if told_of_cut(tree) else _without_text(name)
    if headline not in spaces_joined(laid_out(rows)[0]):
        # Where it stands outside the article, as in a page's masthead.
        rows = [BlockWords(headline, BlockKind.HEADING), *rows]
    unkept, blocks = laid_out(rows)
    text, more = kept_words(unkept)
    report = (
        *told_of_cut(tree),
        *told_of_error(said.get("title", Guess()).value, text),
        *told_of_paywall(page_words.blocks, is_free=is_free),
        *told,
        *kept_words("\0" * page.count("\0"))[1],
        *more,
        *told_of_words(page_words),
    )
    found = with_line_ends(blocks, unkept)
    return Reading(text, MEDIA_TYPE, report=report, said=said, blocks=found)


def _article(
    tree: Any, page_words: PageWords, headline: str, address: str
) -> tuple[list[BlockWords], list[str]]:
    """Return the blocks that are kept of a page, and what is told of the others."""
    blocks = page_words.blocks
    choice = choose(blocks, beyond_notices(main_text(tree), blocks), headline)
    rows, told = without_notices(choice.rows, headline)
    rows, more = without_calls(rows, choice.sure)
    rows, lines, between = without_lines(rows, choice.sure, headline)
    rows, leading, leads = without_leads(rows, choice, headline, Site(address, blocks))
    told += [*more, *between, *leads, *told_of_doubts(choice, rows, leading)]
    told += outside_the_article(rows, choice, headline)
    if not rows:
        whole = [BlockWords(one.words, one.kind) for one in blocks]
        return whole, ["No main text was found: all words of the page were taken."]
    told += left_out((one.words for one in choice.left), (one.words for one in rows))
    told += told_of_lines(rows, lines, told)
    return [BlockWords(one.words, one.kind) for one in rows], told


def page_tree(page: str) -> Any:
    """Parse a page as browsers do, whatever is wrong with it; None where nothing is left."""
    from lxml import etree, html  # noqa: PLC0415 -- loaded when first needed: start-up

    parser = html.HTMLParser(encoding="utf-8", no_network=True, huge_tree=False)
    words = _DECLARATION.sub("", page.replace("\0", "\ufffd"))
    try:
        return html.document_fromstring(words.encode("utf-8", "replace"), parser=parser)
    except (etree.LxmlError, ValueError):
        return None


def told_of_cut(tree: Any) -> list[str]:
    """Say that a page's boxes stand in each other so deep that its reader stopped there."""
    log = tree.getroottree().parser.error_log
    return [_CUT] * any(error.type_name == "ERR_RESOURCE_LIMIT" for error in log)


def _too_deep(name: str) -> SourceError:
    return SourceError(
        f"{name} is nested too deeply to be read: its boxes stand in each other.",
        "Open it in a browser, copy its words and paste them here.",
    )


def _without_text(name: str) -> SourceError:
    return SourceError(
        f"{name} is a web page without words.",
        "If its words come by a script, open it in a browser, copy them and paste them here.",
    )
