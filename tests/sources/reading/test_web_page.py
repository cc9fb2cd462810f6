from __future__ import annotations

import json

import pytest
from newspaper import JUNK, article, page_of
from set_pages import story

from argmap.case.errors import SourceError
from argmap.sources.reading.page_encoding import decode_page
from argmap.sources.reading.page_text import left_out
from argmap.sources.reading.web_page import read_web_page

WORDS = "The court denied the motion, and said why in words that are long enough to be a paragraph."


def page(body, head=""):
    return f"<html><head>{head}</head><body><article>{body}</article></body></html>".encode()


def read(body, head=""):
    return read_web_page(page(body, head), "“page.html”")


@pytest.mark.parametrize("number", range(4))
def test_an_article_is_taken_whole_and_nothing_with_it(number):
    one = article(number)
    reading = read_web_page(page_of(one).encode(), "“page.html”")
    assert reading.text.split("\n\n") == [one.title, *one.paragraphs]
    assert not [junk for junk in JUNK if junk in reading.text]


def test_what_the_page_says_of_itself_comes_with_where_it_says_so():
    said = read_web_page(page_of(article(3)).encode(), "“page.html”").said
    assert {name: one.value for name, one in said.items()} == {
        "title": "Parler Is Now Suing Amazon For Booting It Offline After The Failed MAGA Coup",
        "author": "Jane Q. Reporter & J. Doe Jr.",
        "publisher": "The Daily Ledger",
        "date": "2021-01-12",
        "url": "https://ledger.example/2021/01/12/parler/3?a=1&b=2",
        "language": "en",
        "kind": "article",
    }
    assert said["author"].came_from == "what the page says of itself (JSON-LD)"
    assert said["url"].came_from == "the page's canonical link"


def test_what_is_left_out_of_a_page_is_told():
    report = read_web_page(page_of(story(0)).encode(), "“page.html”").report
    assert len(report) == 1
    assert report[0].startswith("Left out as not of the main text: “We and our 743 partners")


def test_meta_tags_speak_where_there_is_no_json_ld():
    said = read(
        f"<p>{WORDS}</p>",
        '<meta name="author" content="By Ann B. Clark">'
        '<meta name="citation_title" content="A title">'
        '<meta property="article:published_time" content="2020-02-03T01:02:03Z">'
        '<meta property="og:url" content="javascript:alert(1)">',
    ).said
    assert (said["author"].value, said["title"].value) == ("Ann B. Clark", "A title")
    assert (said["date"].value, said["date"].came_from) == (
        "2020-02-03",
        "the page's tag “article:published_time”",
    )
    assert "url" not in said


@pytest.mark.parametrize(
    ("byline", "author"),
    [
        ('<p class="byline">By <a href="/jd">Jane Doe</a></p>', "Jane Doe"),
        ('<span class="c-byline x">By Jane Doe and Ann B. Clark</span>', "Jane Doe & Ann B. Clark"),
        ('<div class="Byline">BY Jane Doe, Herald Staff Writer</div>', "Jane Doe"),
        ('<div class="byline">By Jane Doe January 12, 2021</div>', ""),
        ('<div class="byline">By Jane Doe</div><div class="byline">By Ann Clark</div>', ""),
        ("<div>By Jane Doe</div>", ""),
        ('<span class="post-author vcard">Posted by <b>Ida Quill</b></span>', "Ida Quill"),
        ('<dl><dt class="comment-author">Ida Quill said</dt></dl>', ""),
    ],
)
def test_the_one_byline_of_a_page_names_its_author(byline, author):
    said = read(f"{byline}<p>{WORDS}</p>").said
    assert (said["author"].value if "author" in said else "") == author


@pytest.mark.parametrize(
    ("tag", "author"),
    [
        ("By Matt Novak and Dell Cameron", "Matt Novak & Dell Cameron"),
        ("Ann B. Clark, Bob Doe, and Carl Roe", "Ann B. Clark, Bob Doe & Carl Roe"),
        ("Centre for Law and Order", "Centre for Law and Order"),
        ("Smith, Jones and Co", "Smith, Jones and Co"),
    ],
)
def test_authors_that_a_tag_joins_are_parted_where_all_are_persons(tag, author):
    assert (
        read(f"<p>{WORDS}</p>", f'<meta name="byl" content="{tag}">').said["author"].value == author
    )


@pytest.mark.parametrize(
    ("tag", "author"),
    [
        ("By JO RENNER Hemlock Valley News", "JO RENNER"),
        ("Jo Renner, Hemlock Valley News", "Jo Renner"),
        ("Jo Renner | HEMLOCK VALLEY NEWS", "Jo Renner"),
        ("Jo Renner of the Hemlock Valley News", "Jo Renner"),
        ("Hemlock Valley News", "Hemlock Valley News"),
        ("The Hemlock Valley News", "The Hemlock Valley News"),
        ("Jo Renner Hemlock Valley News Service", "Jo Renner Hemlock Valley News Service"),
    ],
)
def test_the_name_of_the_paper_behind_its_author_is_left_out(tag, author):
    site = '<meta property="og:site_name" content="Hemlock Valley News">'
    by_tag = read(f"<p>{WORDS}</p>", f'{site}<meta name="author" content="{tag}">')
    linked = {"@type": "NewsArticle", "author": tag, "publisher": {"name": "Hemlock Valley News"}}
    script = f'<script type="application/ld+json">{json.dumps(linked)}</script>'
    by_data = read(f"<p>{WORDS}</p>", script)
    assert by_tag.said["author"].value == author
    assert by_data.said["author"].value.removeprefix("By ") == author


@pytest.mark.parametrize(
    "ending", [" - Document 34 (W.D. Wash. 2021)", " – Document 3-1 (2d Cir. 2020)"]
)
def test_the_place_of_a_paper_in_its_docket_is_no_part_of_its_title(ending):
    title = "Parler LLC v. Amazon Web Services Inc, No. 2:2021cv00031"
    reading = read(f"<h1>{title}{ending}</h1><p>{WORDS}</p>", f"<title>{title}{ending}</title>")
    assert reading.said["title"].value == title
    assert reading.text.split("\n\n")[0] == title + ending


def test_a_title_that_speaks_of_a_document_is_kept_whole():
    title = "The judge reads - Document 34 and what is in it"
    assert read(f"<h1>{title}</h1><p>{WORDS}</p>").said["title"].value == title


@pytest.mark.parametrize(
    ("dates", "date"),
    [
        ('<abbr class="published" title="2021-01-14T10:00:00-08:00">10:00 AM</abbr>', "2021-01-14"),
        ('<abbr itemprop="datePublished" title="2021-01-14">10:00 AM</abbr>', "2021-01-14"),
        ('<abbr title="2021-01-14">ten</abbr>', ""),
        ("<abbr class=published title=2021-01-14>1</abbr>" * 2, "2021-01-14"),
        ("<abbr class=published title=2021-01-14>1</abbr><time datetime=2021-01-15>", "2021-01-15"),
        ("<time datetime=2021-01-14>1</time><time datetime=2021-01-15>2</time>", ""),
        ("<time datetime=2021-01-13>1</time><abbr class=published title=x>2</abbr>", "2021-01-13"),
    ],
)
def test_the_one_date_that_a_blog_marks_is_the_date(dates, date):
    said = read(f"{dates}<p>{WORDS}</p>").said
    assert (said["date"].value if "date" in said else "") == date


def test_the_comment_of_the_browser_that_saved_a_page_tells_its_address():
    data = b"<!-- saved from url=(0031)https://paper.example/a/b.html -->" + page(f"<p>{WORDS}</p>")
    assert read_web_page(data, "“page.html”").said["url"].value == "https://paper.example/a/b.html"


def test_a_page_saved_with_singlefile_tells_when():
    comment = (
        b"<!--\n Page saved with SingleFile \n url: https://paper.example/a \n"
        b" saved date: Tue Jan 12 2021 09:00:00 GMT+0000 (UTC)\n-->"
    )
    said = read_web_page(page(f"<p>{WORDS}</p>") + comment, "“page.html”").said
    assert said["url"].value == "https://paper.example/a"
    assert said["accessed"].value == "2021-01-12"


def test_the_headline_is_kept_where_it_stands_outside_the_article():
    data = (
        "<html><head><title>Motion denied in Seattle today | Paper</title></head><body>"
        "<header><h1>Paper</h1><h1>Motion denied in Seattle today</h1></header>"
        f'<main><div class="article-body"><p>{WORDS}</p><p>And {WORDS}</p></div></main></body>'
    )
    reading = read_web_page(data.encode(), "“page.html”")
    assert reading.text.split("\n\n") == ["Motion denied in Seattle today", WORDS, f"And {WORDS}"]


def test_scripts_and_remote_pictures_leave_no_words():
    reading = read(
        f"<script>document.write('stolen')</script><p>{WORDS}</p>"
        '<img src="https://remote.example/x.png" alt="a remote picture" onerror="alert(1)">'
        '<iframe src="https://remote.example/frame"></iframe>'
    )
    assert reading.text == WORDS


def test_line_breaks_lists_and_tables_keep_their_words_apart():
    reading = read(
        f"<p>{WORDS}<br>Second\r\nline</p><ul><li>one</li><li>two</li></ul>"
        f"<table><tr><td>cell</td><td>other</td></tr></table><p>{WORDS} Again.</p>"
    )
    assert reading.text.split("\n\n") == [
        f"{WORDS}\nSecond line",
        "one",
        "two",
        "cell\tother",
        f"{WORDS} Again.",
    ]


def test_quotation_marks_dashes_and_ligatures_are_kept():
    words = "“Section 230 isn’t a shield… ”, said the ﬁrst of them — and many more words came."
    assert read(f"<p>{words}</p><p>{WORDS}</p>").text.startswith(words)


def test_a_paragraph_left_out_because_it_is_repeated_is_told():
    reading = read(f"<p>{WORDS}</p>" * 4)
    # trafilatura takes a page of nothing else for a list of the same teaser.
    assert reading.text == WORDS
    [told] = reading.report
    assert told.startswith("Repeated on the page, and not kept as often: “The court denied the m")
    assert told.endswith("…” (4 times, kept once).")


def test_a_page_without_words_is_a_sentence():
    with pytest.raises(SourceError, match="a web page without words"):
        read_web_page(b"<html><body><script>render()</script></body></html>", "“page.html”")


def test_a_page_without_a_main_text_is_taken_whole_and_told(monkeypatch):
    monkeypatch.setattr("argmap.sources.reading.web_page.main_text", lambda _tree: [])
    data = "<html><head><title>T</title></head><body>a <b>b</b> c<div>d<!-- no -->e</div><style>s"
    reading = read_web_page(data.encode(), "“page.html”")
    assert reading.text == "a b c\n\nde"
    assert reading.report == ("No main text was found: all words of the page were taken.",)


def test_fifty_thousand_nested_boxes_do_no_harm_and_are_said_to_be_too_deep():
    with pytest.raises(SourceError, match="nested too deeply to be read"):
        read_web_page(b"<html><body>" + b"<div>" * 50_000 + b"x", "“page.html”")


def test_nine_megabytes_of_repeated_paragraphs_are_refused_unread():
    with pytest.raises(SourceError, match=r"is 9\.\d MB long; .* web pages up to 3\.0 MB"):
        read_web_page(page(f"<p>{WORDS}</p>" * 95_000), "“page.html”")


def test_characters_that_no_text_holds_are_told():
    reading = read(f"<p>{WORDS} A\0B.</p><p>{WORDS} Again.</p>")
    assert "A\ufffdB" in reading.text
    assert "1 character that no text holds was replaced by “\ufffd”." in reading.report


def test_pictures_inside_a_page_do_not_count_as_its_length():
    picture = '<img src="data:image/png;base64,' + "A" * 4_000_000 + '">'
    assert read(f"<p>{WORDS}</p>{picture}<p>Then {WORDS}</p>").text == f"{WORDS}\n\nThen {WORDS}"


def test_json_ld_that_is_nested_or_broken_says_nothing():
    deep = '<script type="application/ld+json">' + "[" * 100_000 + "</script>"
    odd = '<script type="application/ld+json">{"@type": 5, "author": [null, {}, 3]}</script>'
    assert "author" not in read(f"<p>{WORDS}</p>", deep + odd).said


@pytest.mark.parametrize(
    ("encoding", "says"),
    [("utf-8", "utf-8"), ("utf-8", ""), ("cp1252", "iso-8859-1"), ("cp1251", "windows-1251")],
)
def test_a_page_that_tells_its_encoding_truly_is_read_in_it(encoding, says):
    words = "Слово Закон" if encoding == "cp1251" else "Größe “und” Weite"
    meta = f'<meta http-equiv="Content-Type" content="text/html; charset={says}">' if says else ""
    text, _, told = decode_page((meta + words).encode(encoding))
    assert text == meta + words
    assert told == []


@pytest.mark.parametrize("says", ["windows-1251", "utf-16", "iso-8859-1", "shift_jis"])
def test_utf_8_is_read_as_such_whatever_the_page_says(says):
    data = f'<meta charset="{says}">Größe “und” Weite'.encode()
    text, encoding, told = decode_page(data)
    assert (text, encoding) == (data.decode(), "utf-8")
    assert len(told) == 1
    assert "its bytes are not; it was read as utf-8" in told[0]


def test_a_page_that_says_utf_8_and_is_not_is_told():
    data = '<meta charset="utf-8">“Größe” — so wird das in München oft geschrieben.'.encode(
        "cp1252"
    )
    text, encoding, told = decode_page(data)
    assert "“Größe” — so" in text
    assert encoding == "cp1252"
    assert "says that it is in utf-8" in told[0]


@pytest.mark.parametrize("says", ["nonsense", "base64", "idna", "\\0"])
def test_an_encoding_that_is_none_is_passed_over(says):
    text, encoding, _ = decode_page(f'<meta charset="{says}">“Größe” und Weite'.encode())
    assert (text[-5:], encoding) == ("Weite", "utf-8")


def test_every_block_that_is_left_out_is_named():
    paragraphs = [
        f"Number {rank} tells of the harbour and of the ships {rank}" * 3 for rank in range(6)
    ]
    told, repeated = left_out(paragraphs, paragraphs[:1])
    assert told.count("“Number") == 5
    assert "more" not in told
    assert repeated.endswith("(2 times, kept once).")


def test_what_is_kept_once_and_repeated_is_not_said_to_be_left_out():
    other, kept = (f"The harbour tells of ship {rank} and of its crew. " * 3 for rank in range(2))
    told = left_out([WORDS, other, WORDS], [kept, WORDS])
    begun = f"“{WORDS[:40].rstrip()}…”"
    assert told == [
        f"Left out as not of the main text: “{other[:40].rstrip()}…”.",
        f"Repeated on the page, and not kept as often: {begun} (3 times, kept once).",
    ]


@pytest.mark.parametrize("inside", ["Ann Clark at the pier", "<p>Ann Clark at the pier</p>"])
def test_the_caption_of_a_picture_is_told_where_it_is_left_out(inside):
    around = "".join(f"<p>{WORDS} So said judge {rank}.</p>" for rank in range(4))
    reading = read(f"{around}<figure><figcaption>{inside}</figcaption></figure>{around}")
    assert "pier" not in reading.text
    assert "Left out as not of the main text: “Ann Clark at the pier”." in reading.report


def test_a_page_that_is_read_up_to_where_it_is_nested_too_deeply_says_so():
    deep = "<div>" * 300
    reading = read(f"<p>{WORDS}</p><p>{WORDS} Again.</p>{deep}<p>{WORDS} Last.</p>")
    assert "Last" not in reading.text
    assert reading.report[0].startswith("Not read to its end: it is nested too deeply")


def test_what_is_told_as_a_call_on_the_reader_is_not_told_again():
    around = "".join(f"<p>{WORDS} So said judge {rank}.</p>" for rank in range(6))
    call = "READ MORE: Ten photographs of the week that you have to see, and what was behind them"
    reading = read(f"{around}<p><b>{call}</b></p>{around.replace('judge', 'clerk')}")
    assert [line.split(":")[0] for line in reading.report] == [
        "Left out as links of the page or calls on its reader"
    ]
