"""A small file of every kind, and importing it as a user does."""

from __future__ import annotations

from io import BytesIO

from docx import Document as WordDocument
from typesetting import typeset

from argmap.ui.importing.preview import ImportPreview

REPORT = """Parler sues Amazon over its removal from the internet

By Ann Writer

Parler, the social network, sued Amazon on Monday and asked a court for an order. Amazon said
there is no merit to the claims. It had warned Parler for weeks about posts that call for
violence. A user said the network was dead within a day. It will take time to get it back.
"""
_LINES = [f"On day {n} the company told Reuters that it had lost {n} more users." for n in range(9)]


def web_page():
    words = "".join(f"<p>{line}</p>" for line in _LINES)
    return (
        "<html lang=en><head><title>Users leave</title><meta name=author content='Jane Roe'>"
        "<link rel=canonical href='https://example.org/users'></head>"
        f"<body><nav>Home | News</nav><article><h1>Users leave</h1>{words}</article></body></html>"
    ).encode()


def pdf():
    parts = (
        "The company asks for an order.\n\nIt was down for a week.",
        "Nobody else would host it.\n\nThe harm cannot be repaired.",
    )
    page = "#set page(width: 12cm, height: 12cm)\n"
    return typeset((page + "#pagebreak()\n".join(parts)).encode())


def word():
    made, file = WordDocument(), BytesIO()
    made.add_heading("Declaration of Amy Peikoff", 0)
    made.add_paragraph("I declare under penalty of perjury that the following is true.")
    made.save(file)
    return file.getvalue()


MAIL = (
    b"From: Ann <ann@example.org>\r\nTo: Bob <bob@example.org>\r\nSubject: The notice\r\n"
    b"Date: Mon, 11 Jan 2021 10:00:00 +0000\r\nMIME-Version: 1.0\r\n"
    b"Content-Type: text/plain; charset=utf-8\r\n\r\nWe will suspend your account.\r\n"
)
KINDS = {
    "brief.pdf": pdf,
    "declaration.docx": word,
    "mail.eml": lambda: MAIL,
    "notes.md": lambda: b"# Notes\n\nSome **bold** words about hosting.\n",
    "page.html": web_page,
    "report.txt": REPORT.encode,
    "terms.rtf": lambda: rb"{\rtf1\ansi Terms of service.\par No violence is allowed.\par}",
}
"""A small file of every kind, by the name it is given."""


def accept(sheet):
    """Import what is ticked, as it stands."""
    assert sheet.findChild(ImportPreview) is not None
    sheet.accept()


def take(user, *paths, fill=accept):
    """Import files and answer the preview."""
    user.answers_to(lambda: user.window.intake.import_paths(list(paths)), fill)
    idle(user)


def idle(user):
    """Wait until no import is under way."""
    user.waits(lambda: not user.window.intake.importer.is_busy)


def sources(user):
    return user.case_map.ranked_sources()


def text_of(user, source):
    return user.window._bridge.document_of(source.id).text
