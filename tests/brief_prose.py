"""What a brief says on pages that tests set: a paragraph, a lead-in, and what is quoted."""

from __future__ import annotations

TEXT = (
    "The company told the court that the network had been warned for weeks before it was cut off,"
    " and that nothing in the contract obliged a host to wait for thirty days when a customer does"
    " not take down what it was told to take down, as the letters of November and December show. "
)
LEAD = "The Supreme Court said what such an order is, and for whom it is meant:"
LINE = "An injunction of this kind is a remedy that is never awarded as of right."
TWO = (
    "Such an order is a matter of discretion for the court that is asked. It does not follow from"
    " success on the merits as a matter of course, and no court has held that it does."
)
ONE = (
    "The court should deny the motion because the network has shown neither a likelihood of"
    " success on its claims nor harm that could not be mended by money in the end."
)
