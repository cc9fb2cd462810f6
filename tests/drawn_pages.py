"""Waiting for the pages of a PDF, which are drawn by threads; meanwhile nothing is asked of it."""

from __future__ import annotations


def settles(qtbot, pages):
    """Wait until every page in view is drawn in its size, so that no more of them is asked for."""

    def is_settled():
        pages.viewport().repaint()
        return not pages.drawing._pause.isActive() and not pages.drawing.is_busy

    qtbot.waitUntil(is_settled)
