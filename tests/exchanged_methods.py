"""Methods of Qt classes that a test exchanges for its own."""

from __future__ import annotations

_KEPT = []


def exchange(monkeypatch, kind, name, method):
    """Exchange a method that Qt calls for the time of a test.

    PySide 6.11 remembers for each object which method it called, without a reference: were this
    one let go at the end of the test, an event for an object that is left would call whatever
    stands in its place in memory by then.
    """
    _KEPT.append(method)
    monkeypatch.setattr(kind, name, method)
