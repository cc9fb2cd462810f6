"""Names that programs put in the place of an author’s: their own, and those of nobody."""

from __future__ import annotations

import re

_NOBODY = re.compile(
    r"(?:default |windows |local |guest )?user(?: ?name)?|default|author|owner|guest|root|none|null"
    r"|admin(?:istrator)?|n/a|\(?(?:unknown|anonymous|unspecified)\)?(?: author)?|\W*",
    re.IGNORECASE,
)
_PROGRAM = re.compile(
    r"python-docx|docx4j|apache (?:poi|fop)|openpyxl|aspose\b.*"
    r"|microsoft®?(?: office)?(?: (?:user|word|excel|powerpoint|outlook|print to pdf)\b.*)?"
    r"|ms[- ]?word|(?:libre|open) ?office\b.*|writer|google docs(?: renderer)?|skia/pdf.*"
    r"|(?:headless)?(?:chrome|chromium)\b.*|mozilla/\d.*|(?:firefox|safari)(?: \d.*)?"
    r"|quartz pdfcontext|mac os x\b.*|(?:adobe )?(?:acrobat|pdfmaker|indesign|illustrator"
    r"|distiller)\b.*|(?:gpl |afpl )?ghostscript\b.*|pscript\d?.*|typst\b.*|pandoc\b.*"
    r"|(?:pdf|xe|lua)?(?:la)?tex(?:[- ]?\d.*)?(?: with hyperref.*)?|weasyprint\b.*|wkhtmltopdf\b.*"
    r"|prince(?:xml| \d.*)|reportlab\b.*|itext\b.*|(?:m|tc|f|dom)pdf\b.*|pdfcreator\b.*|pdf24\b.*"
    r"|cutepdf\b.*|calibre\b.*|abbyy\b.*|canva|foxit (?:reader|phantom|pdf)\b.*"
    r"|nitro p(?:ro|df)\b.*|pypdf\d?|pikepdf\b.*|qpdf\b.*|cairo \d.*|\S+\.(?:dll|exe)",
    re.IGNORECASE,
)


def without_programs(author: str) -> str:
    """Return an author that a file names, or nothing where it names a program or nobody."""
    is_nobody = _NOBODY.fullmatch(author) or _PROGRAM.fullmatch(author)
    return "" if is_nobody else author
