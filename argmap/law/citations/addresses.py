"""How the address of a page is printed in a citation: where a line ends, a space may part it."""

from __future__ import annotations

_SIGN = r"/\u200b\-_=&?%"
_BREAK = (
    rf"(?<=[{_SIGN}.~]) (?![A-Z(\[])"
    rf"(?=[^\s(\[]*[{_SIGN}][^\s(\[]|[^\s(\[]*\.(?:html?|php|aspx?|pdf|com|org|net|gov|edu)\b)"
)
"""Where an address goes on in the next line of a page: behind a sign of its own, with another."""
ADDRESS = rf"https?://(?:[^\s,;)]|{_BREAK})+[^\s,;).]"
"""An address as far as it goes, without the point or the comma behind it."""
