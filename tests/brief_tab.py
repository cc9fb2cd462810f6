"""What a user does in the Brief tab, and what its pages say."""

from __future__ import annotations

from argmap.brief.papers import PAPERS


def settled(user):
    """Wait until the pages of the paper as it is chosen are there, or why there are none."""
    panel = user.window.furniture.brief

    def is_settled():
        page = panel.page
        if page is None or page.pause.isActive() or page.writer.is_running:
            return False
        return page.pages.page_count > 0 or bool(page.fault.text())

    user.waits(is_settled)
    return panel.page


def choose(user, kind):
    user.press("Ctrl+Shift+1")
    kinds = user.window.furniture.brief.page.choice.kinds
    row = next(number for number, one in enumerate(PAPERS) if one.id == kind)
    kinds.scrollToItem(kinds.item(row))
    user.click(kinds.viewport(), kinds.visualItemRect(kinds.item(row)).center())
    return settled(user)


def text_of(page):
    pdf = page.pages.pdf
    texts = (pdf.getAllText(number).text() for number in range(pdf.pageCount()))
    return " ".join(" ".join(texts).split())
