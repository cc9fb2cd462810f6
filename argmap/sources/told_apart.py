"""English words that a stemmer takes for forms of one, though they say different things.

The index stems words as Porter does, to whom “likely” is a form of “like”. Words on
different lines here are not forms of each other; each line lists all forms of its word,
so that nothing is lost by looking for these alone.
"""

from __future__ import annotations

_LINES = """
like likes liked liking
likely
new
news
late
lately
even evens evened
evening evenings
bare bares bared baring
barely
name names named naming
namely
close closes closed closing
closely
time times timed timing timings
timely
use uses used using
useful usefully
us
busy busying
business businesses
past pasts
paste pastes pasted pasting
suit suits suited
suite suites
moral morals morally
morale
sever severs severed severing
several
severe
import imports imported importing importation
important importance
object objects objected objecting objection objections
objective objectives
execute executes executed executing execution executions
executive executives
author authors authored authoring
authority authorities
authorize authorizes authorized authorizing authorization authorizations
experience experiences experienced experiencing
experiment experiments experimented experimenting experimental
position positions positioned positioning
positive positives
community communities
communicate communicates communicated communicating communication communications
custom customs
customer customers
emerge emerges emerged emerging
emergency emergencies
hospital hospitals
hospitality
compete competes competed competing
competent competence
considerable considerably
consideration considerations
inform informs informed informing information
informal
intern interns interned
internal
international
general generals
generate generates generated generating generation generations
generous
universe universes
universal universally
university universities
organ organs
organize organizes organized organizing organization organizations
content contents contented contenting
contention contentions
constitute constitutes constituted constituting
constitution constitutions constitutional
deposit deposits deposited depositing
deposition depositions
respect respects respected respecting
respective respectively
prospect prospects
prospective
"""

FORMS = {word: tuple(line.split()) for line in _LINES.strip().splitlines() for word in line.split()}
"""All words of these lines, each with the forms of its line."""


def forms_of(word: str) -> tuple[str, ...]:
    """Return all forms of a word that a stemmer mistakes for others; empty for any other word."""
    return FORMS.get(word.casefold(), ())
