"""What the Weigh tab is and is not, in a few sentences."""

from __future__ import annotations

ABOUT = (
    "This says what a test permits on the findings you make, and nothing more. Permitted: every "
    "gate of a route is passed. Denied: each route has a gate that is failed. Open: a finding is "
    "missing, or the law is unsettled, and the answer turns on it.\n\n"
    "A test is a set of gates, not an average: strength on one factor never pays for failure on "
    "another, unless that court’s own rule says so. Where a court balances, the points used here "
    "are a teaching model of it, not law.\n\n"
    "Relief is discretionary. Permitted does not mean that a court must grant the order, and "
    "nothing here forecasts what a court will do or is legal advice."
)
"""Shown where the user asks what this is."""
