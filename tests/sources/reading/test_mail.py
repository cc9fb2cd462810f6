from __future__ import annotations

from email.message import EmailMessage

import pytest
from newspaper import article, page_of

from argmap.case.errors import SourceError
from argmap.sources.reading.batch import read_bytes
from argmap.sources.reading.mail import read_mail, read_web_archive

WORDS = (
    "We will suspend Parler’s account — effective Sunday, at 11:59 p.m. PST.\n\nAWS Trust & Safety"
)


def mail(words=WORDS):
    message = EmailMessage()
    message["From"] = "“AWS Trust & Safety” <safety@amazon.example>"
    message["To"] = "Amy Peikoff <amy@parler.example>"
    message["Date"] = "Sat, 09 Jan 2021 18:07:00 -0800"
    message["Subject"] = "Suspension of your account"
    message["Message-ID"] = "<1@amazon.example>"
    message.set_content(words)
    return message


def archive(page, charset="utf-8"):
    head = (
        "From: <Saved by Blink>\r\nSnapshot-Content-Location: https://ledger.example/saved\r\n"
        "Subject: A page\r\nDate: Tue, 12 Jan 2021 10:00:00 -0000\r\nMIME-Version: 1.0\r\n"
        'Content-Type: multipart/related; type="text/html"; boundary="B"\r\n\r\n--B\r\n'
        f"Content-Type: text/html; charset={charset}\r\nContent-Transfer-Encoding: binary\r\n\r\n"
    )
    return head.encode() + page + b"\r\n--B\r\nContent-Type: image/png\r\n\r\nPNG\r\n--B--\r\n"


def test_an_e_mail_says_who_wrote_to_whom_and_what():
    reading = read_mail(bytes(mail()), "“m.eml”")
    assert reading.text == (
        "From: “AWS Trust & Safety” <safety@amazon.example>\n"
        "To: Amy Peikoff <amy@parler.example>\n"
        "Date: Sat, 09 Jan 2021 18:07:00 -0800\n"
        f"Subject: Suspension of your account\n\n{WORDS}"
    )
    assert reading.report == ()
    assert {name: one.value for name, one in reading.said.items()} == {
        "kind": "correspondence",
        "title": "Suspension of your account",
        "author": "“AWS Trust & Safety” to Amy Peikoff",
        "date": "2021-01-09",
    }


def test_of_many_readers_the_first_is_named_and_that_there_are_others():
    people = "Amy <a@b.example>, Ben <b@b.example>, c@b.example, Dan <d@b.example>"
    data = f"From: Jane Roe <j@b.example>\nTo: {people}\nSubject: Rent\n\nWords."
    assert read_mail(data.encode(), "“m.eml”").said["author"].value == "Jane Roe to Amy and others"
    few = data.replace(", Dan <d@b.example>", "")
    told = read_mail(few.encode(), "“m.eml”").said["author"]
    assert told.value == "Jane Roe to Amy, Ben, c@b.example"
    assert told.came_from == "the sender and who it was sent to"


def test_attachments_are_named_and_not_read():
    message = mail()
    message.add_attachment(b"%PDF-", maintype="application", subtype="pdf", filename="letter.pdf")
    message.add_attachment("words of a note", filename="note.txt")
    reading = read_mail(bytes(message), "“m.eml”")
    assert "words of a note" not in reading.text
    assert reading.report == ("Its 2 attachments are not read: “letter.pdf”, “note.txt”.",)


def test_the_plain_form_goes_before_the_html_form():
    message = mail("Plain words.")
    message.add_alternative("<p>Marked words.</p>", subtype="html")
    text = read_mail(bytes(message), "“m.eml”").text
    assert "Plain words." in text
    assert "Marked" not in text


def test_an_e_mail_in_html_only_loses_no_words():
    message = mail()
    message.set_content(
        "<html><body><script>run()</script><p>Dear Amy,</p>"
        "<div>we <b>suspend</b> you.<br>Today.</div>"
        '<img src="https://tracker.example/p.gif"></body></html>',
        subtype="html",
    )
    text = read_mail(bytes(message), "“m.eml”").text
    assert text.endswith("\n\nDear Amy,\n\nwe suspend you.\nToday.")
    assert "run()" not in text


def test_an_e_mail_in_html_that_is_nested_too_deeply_says_where_it_stops():
    deep = "<div>" * 300
    data = f"From: a@b.example\nContent-Type: text/html\n\n<p>First words.</p>{deep}<p>Last words."
    reading = read_mail(data.encode(), "“mail.eml”")
    assert "First words." in reading.text
    assert "Last words." not in reading.text
    assert any(line.startswith("Not read to its end") for line in reading.report)


def test_an_e_mail_that_lies_about_its_encoding_is_told():
    data = (
        b"From: a@b.example\nMIME-Version: 1.0\nSubject: x\n"
        b"Content-Type: text/plain; charset=us-ascii\n\nGr\xc3\xb6\xc3\x9fe\n"
    )
    reading = read_mail(data, "“m.eml”")
    assert reading.text.endswith("Größe")
    assert "says that it is in us-ascii" in reading.report[0]


def test_headers_are_read_out_whatever_they_are_written_in():
    data = (
        "From: =?utf-8?q?Andr=C3=A9_M=C3=BCller?= <a@b.example>\nTo: Größe <<x: @,\n"
        "Subject: =?utf-9?b?!!!?= Über uns\n\nWords.".encode()
    )
    reading = read_mail(data, "“m.eml”")
    assert reading.text == (
        "From: André Müller <a@b.example>\nTo: Größe <<x: @,\n"
        "Subject: =?utf-9?b?!!!?= Über uns\n\nWords."
    )
    assert reading.said["author"].value == "André Müller"


def test_what_is_no_e_mail_is_a_sentence():
    with pytest.raises(SourceError, match="no e-mail, or an empty one"):
        read_mail(b"\n\n", "“m.eml”")


@pytest.mark.parametrize("depth", [3, 3000])
def test_messages_in_messages_do_no_harm(depth):
    data = b"From: a@b.example\nSubject: x\n" + b"Content-Type: message/rfc822\n\n" * depth + b"in"
    outcome = read_bytes(data, "m.eml")
    assert outcome.document is not None or outcome.error is not None


def test_a_web_archive_is_read_as_its_page():
    one = article(2)
    reading = read_web_archive(archive(page_of(one).encode()), "“p.mhtml”")
    assert reading.text.split("\n\n") == [one.title, *one.paragraphs]
    assert reading.said["author"].value == "Jane Q. Reporter & J. Doe Jr."
    assert reading.said["accessed"].value == "2021-01-12"
    assert (reading.media_type, reading.encoding) == ("multipart/related", "utf-8")


def test_a_web_archive_tells_from_where_it_was_saved():
    page = b"<html><body><p>Some words of a page that says nothing of itself.</p></body></html>"
    said = read_web_archive(archive(page), "“p.mhtml”").said
    assert said["url"].value == "https://ledger.example/saved"
    assert said["url"].came_from == "where it was saved from"


def test_a_web_archive_is_known_by_its_first_lines_whatever_it_is_called():
    data = archive(page_of(article(1)).encode())
    assert read_bytes(data, "saved.txt").document.media_type == "multipart/related"
    assert read_bytes(bytes(mail()), "mail.txt").document.media_type == "message/rfc822"
    assert read_bytes(b"To: the court\nRe: a letter\nDate: today\n\nx", "l.txt").document.text


def test_an_archive_without_a_page_is_a_sentence():
    with pytest.raises(SourceError, match="holds no web page"):
        read_web_archive(b"MIME-Version: 1.0\nContent-Type: image/png\n\nx", "“p.mht”")
