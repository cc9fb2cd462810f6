from __future__ import annotations

import random
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap.case.errors import SourceError
from argmap.sources.decoding import TEXT_LIMIT, decode_text, refuse_too_large

FRENCH = "« L’été dernier, la société a été fermée » – elle n’a pas répondu à la question posée."
RUSSIAN = "Социальная сеть подала в суд на компанию, потому что она закрыла доступ к серверам."
JAPANESE = "裁判所は仮処分の申し立てを却下した。原告は、アクセスが遮断されたと主張している。"
CHINESE = "法院驳回了临时禁令的申请。原告声称服务器的访问被切断。这是一个重要的决定。"
TAIWANESE = "法院駁回了臨時禁制令的申請。原告聲稱伺服器的訪問被切斷。"
KOREAN = "법원은 가처분 신청을 기각했다. 원고는 서버에 대한 접근이 차단되었다고 주장한다."
GREEK = "δικαστήριο απέρριψε την αίτηση προσωρινών μέτρων της εταιρείας."


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        (FRENCH, "utf-8"),
        (FRENCH, "utf-8-sig"),
        (FRENCH, "utf-16"),
        (FRENCH, "utf-32"),
        (FRENCH, "utf-16-le"),
        (FRENCH, "utf-16-be"),
        (FRENCH, "utf-32-le"),
        (FRENCH, "utf-32-be"),
        (FRENCH, "cp1252"),
        (FRENCH, "mac-roman"),
        ("café", "cp1252"),
        (RUSSIAN, "cp1251"),
        (RUSSIAN, "koi8-r"),
        (RUSSIAN, "iso8859-5"),
        (RUSSIAN, "cp866"),
        (JAPANESE, "shift_jis"),
        (JAPANESE, "euc_jp"),
        (JAPANESE, "iso2022_jp"),
        (JAPANESE, "utf-16-le"),
        (CHINESE, "gb18030"),
        (CHINESE, "utf-16-be"),
        (TAIWANESE, "big5"),
        (KOREAN, "euc_kr"),
        (GREEK, "cp1253"),
    ],
)
def test_text_in_a_common_encoding_is_read(text, encoding):
    kept = decode_text(text.encode(encoding))
    assert kept.text == text
    assert not any("replaced" in sentence for sentence in kept.report)


@given(st.text(st.characters(exclude_categories=["Cs", "Cc", "Cn", "Co"]), min_size=1))
def test_utf8_text_is_kept_as_it_is(text):
    data = ("words " + text).encode()
    assert decode_text(data).text == data.decode()
    assert not decode_text(data).report


def test_a_guess_says_that_it_is_one():
    kept = decode_text(RUSSIAN.encode("cp1251"))
    assert kept.encoding == "cp1251"
    assert kept.report == ("The encoding is a guess: cp1251. Look whether the words read right.",)


def test_line_ends_become_one_kind_and_nothing_else_changes():
    data = "\ufeffone\r\ntwo\rthree\n\u2028\ufeff\u00a0\x0bfour".encode()
    assert decode_text(data).text == "one\ntwo\nthree\n\u2028\ufeff\u00a0\x0bfour"


def test_nul_is_replaced_counted_and_reported():
    kept = decode_text(b"some words\0 and some more\0 words")
    assert kept.text == "some words\ufffd and some more\ufffd words"
    assert kept.report == ("2 NUL characters were replaced by “\ufffd”.",)


def test_bytes_that_cannot_be_decoded_are_reported_with_their_offsets():
    data = b"\xef\xbb\xbf" + "“naïve” words".encode() + b"\xff and \xfe\xfe more"
    kept = decode_text(data)
    assert kept.text == "“naïve” words\ufffd and \ufffd\ufffd more"
    first = data.index(b"\xff")
    said = "3 bytes were not utf-8 and replaced by “\ufffd”"
    assert kept.report == (f"{said}, at byte {first}, {first + 6}, {first + 7}.",)


def test_one_bad_byte_in_utf8_without_a_mark_does_not_change_the_encoding():
    kept = decode_text("“naïve” words".encode() + b"\xff")
    assert kept.encoding == "utf-8"
    assert kept.text == "“naïve” words\ufffd"
    assert "1 byte was not utf-8" in kept.report[1]


def test_only_the_first_offsets_are_listed():
    (sentence,) = decode_text(b"\xef\xbb\xbf" + b"some words \xff" * 9).report
    assert sentence.startswith("9 bytes were not utf-8")
    assert len(re.findall(r"\d+, ", sentence)) == 5
    assert sentence.endswith(", ….")


def test_half_a_surrogate_pair_is_reported_not_kept():
    data = "\ufeffsome words ".encode("utf-16-le") + b"\x00\xd8" + "more".encode("utf-16-le")
    kept = decode_text(data)
    assert kept.text == "some words \ufffdmore"
    assert kept.report[0].startswith("2 bytes were not utf-16-le")


def test_an_odd_last_byte_of_utf16_is_reported():
    data = "words enough to see that it is UTF-16".encode("utf-16-le") + b"x"
    kept = decode_text(data)
    assert kept.text == "words enough to see that it is UTF-16\ufffd"


def test_what_no_encoding_fits_is_read_as_windows_text(monkeypatch):
    monkeypatch.setattr("charset_normalizer.from_bytes", lambda *_, **__: [])
    kept = decode_text(b"some words \x93quoted\x94 and \x81")
    assert kept.encoding == "cp1252"
    assert kept.text == "some words “quoted” and \ufffd"


def test_escape_sequences_alone_do_not_make_japanese():
    assert decode_text(b"price \x1b$ 5 \xe9 and some more").text.startswith("price")


@pytest.mark.parametrize(
    ("data", "looks"),
    [
        (b"%PDF-1.7 ...", "a PDF"),
        (b"PK\x03\x04...", "a ZIP archive or an office document (DOCX, ODT, EPUB)"),
        (b"\x89PNG\r\n\x1a\n", "a PNG picture"),
        (b"\x7fELF\x02", "a program"),
        (b"RIFF\x00\x01\x02\x03WAVE", "a picture, a sound or a film (RIFF)"),
        (b"SQLite format 3\x00", "a database (SQLite, as an argmap case is)"),
        (b"{\\rtf1\\ansi", "rich text (RTF)"),
        (b"\n<!DOCTYPE html><p>", "a web page (HTML)"),
        (b"\x00\x01\x02\x03" * 9, "binary data"),
        (b"\0", "binary data"),
        (random.Random(4).randbytes(4000), "binary data"),
        (b"\xff\xfe" + random.Random(5).randbytes(4000), "binary data"),
    ],
)
def test_what_is_not_plain_text_is_refused_by_its_name(data, looks):
    with pytest.raises(SourceError) as refusal:
        decode_text(data, "“x”")
    assert refusal.value.message == f"“x” is {looks}, not plain text."
    has_words = not any(one in looks for one in ("picture", "program", "argmap"))
    assert ("plain text (.txt)" in refusal.value.hint) == has_words


def test_a_picture_is_to_have_its_words_recognized():
    with pytest.raises(SourceError) as refusal:
        decode_text(b"\x89PNG\r\n\x1a\n", "“x”")
    assert "recognized (OCR)" in refusal.value.hint


@pytest.mark.parametrize("start", ["RIFF raff", "ID3 cards", "MZ wrote", "BZh is no word"])
def test_words_that_begin_like_a_format_are_words(start):
    assert decode_text(start.encode()).text == start


@pytest.mark.parametrize("data", [b"", b" \r\n\t", b"\xef\xbb\xbf"])
def test_a_file_without_words_is_refused(data):
    with pytest.raises(SourceError, match=r"empty|no words"):
        decode_text(data)


def test_a_text_above_the_limit_is_refused_with_size_and_limit():
    refuse_too_large(TEXT_LIMIT, "x")
    with pytest.raises(SourceError, match=r"x is 100\.0 MB long; .* up to 5\.0 MB"):
        refuse_too_large(100_000_000, "x")
    with pytest.raises(SourceError, match=r"5\.0 MB"):
        decode_text(b"a" * (TEXT_LIMIT + 1))
