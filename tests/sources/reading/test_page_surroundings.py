from __future__ import annotations

import pytest
from set_pages import story

from argmap.sources.guessing import guess_source
from argmap.sources.reading.web_page import read_web_page

HEAD = "<html><head><title>Parler sues Amazon - Gulf Herald</title></head><body>"


def read(body):
    return read_web_page(f"{HEAD}{body}</body></html>".encode(), "page.html")


def paragraphs(tag="p"):
    return "".join(f"<{tag}>{words}</{tag}>" for words in story(0).paragraphs)


def test_a_paragraph_that_is_nothing_but_a_link_is_left_out_and_told():
    link = '<p>READ: <a href="#">Ten facts about the harbour bridge of the town</a></p>'
    first, *rest = story(0).paragraphs
    body = f"<main><h1>Parler sues Amazon</h1><p>{first}</p>{link}"
    reading = read(body + "".join(f"<p>{words}</p>" for words in rest) + "</main>")
    assert "Ten facts" not in reading.text
    assert any("Left out as links" in line and "Ten facts" in line for line in reading.report)
    assert all(words in reading.text for words in story(0).paragraphs)


@pytest.mark.parametrize(
    "call",
    [
        "Sign up for our daily newsletter here",
        "Follow us on Twitter",
        "READ MORE: ten facts",
        "✉ Sign up for the morning briefing",
        "» Sign up to our newsletter",
        "NEWSLETTER: Sign up for the Harbour Briefing",
        "Get the news in your inbox. Sign up here.",
        "Morning briefing – subscribe now for nothing at all",
    ],
)
def test_a_call_on_the_reader_is_left_out_and_told(call):
    reading = read(f"<main><h1>Parler sues Amazon</h1>{paragraphs()}<p>{call}</p></main>")
    assert call not in reading.text
    assert any(call[:30] in line for line in reading.report if "Left out" in line)


@pytest.mark.parametrize(
    "words",
    [
        "Love the harbour? Sign up for the weekly walk.",
        "The firm told all its users at once: Sign up for Parler again.",
    ],
)
def test_what_may_be_a_call_behind_other_words_is_kept_and_told(words):
    reading = read(f"<main><h1>Parler sues Amazon</h1>{paragraphs()}<p>{words}</p></main>")
    assert words in reading.text
    [told] = [line for line in reading.report if "may be calls of the page" in line]
    assert words[:30] in told


@pytest.mark.parametrize(
    "words",
    [
        "Sign up for Parler rose sharply on Monday.",
        "Join our cause.",
        "Subscribe to Parler and see for yourself.",
        "Already a member of the board, Mercer took over.",
        "Click here to see the order of the court.",
        "You have 5 articles left to read, the clerk joked.",
    ],
)
@pytest.mark.parametrize("box", ["p", "p class=x"])
def test_a_whole_sentence_that_may_be_the_article_s_is_no_sure_call(words, box):
    reading = read(f"<main><h1>Parler sues Amazon</h1>{paragraphs()}<{box}>{words}</p></main>")
    assert reading.text.endswith(words)
    assert any(words[:30] in line for line in reading.report if "may be calls of" in line)


def test_a_whole_sentence_with_a_link_is_a_call():
    call = '<p>Join our cause. <a href="/join">Here is how.</a></p>'
    reading = read(f"<main><h1>Parler sues Amazon</h1>{paragraphs()}{call}</main>")
    assert "Join our cause" not in reading.text
    assert any("Join our cause" in line for line in reading.report if "Left out" in line)


def test_an_article_that_speaks_of_signing_up_is_left_as_it_is():
    words = "He asked them to sign up for the service, and to subscribe to its newsletter."
    reading = read(f"<main><h1>Parler sues Amazon</h1>{paragraphs()}<p>{words}</p></main>")
    assert words in reading.text
    assert reading.report == ()


@pytest.mark.parametrize(
    "cited",
    [
        "See also Winter v. Nat. Res. Def. Council, Inc., 555 U.S. 7, 20 (2008).",
        "See also Dkt. 10, at 3.",
    ],
)
def test_a_citation_that_begins_with_see_also_is_no_call(cited):
    reading = read(f"<main><h1>Parler sues Amazon</h1>{paragraphs()}<p>{cited}</p></main>")
    assert reading.text.endswith(cited)


@pytest.mark.parametrize(
    "words",
    [
        "Advertisement is not speech, the court held in 1942.",
        "Read more carefully, the letter says that it will suspend.",
        "Follow us, the guard told them.",
        "Join our hands, the pastor said, and pray.",
        "“Click here to win,” the email said, and he clicked.",
        "Share this view I do not.",
    ],
)
def test_a_sentence_that_begins_as_calls_do_is_kept(words):
    reading = read(f"<main><h1>Parler sues Amazon</h1>{paragraphs()}<p>{words}</p></main>")
    assert reading.text.endswith(words)


@pytest.mark.parametrize(
    "call",
    [
        "Advertisement",
        "ADVERTISEMENT<br>Buy the last broom that you will need.",
        "Read more about our policy",
        "Share this article",
        "Share this:",
        "Follow us!",
        "Read next",
        "Join our mailing list today",
    ],
)
def test_a_call_in_each_of_its_forms_is_left_out_and_told(call):
    reading = read(f"<main><h1>Parler sues Amazon</h1>{paragraphs()}<p>{call}</p></main>")
    assert reading.text.endswith(story(0).paragraphs[-1])
    assert any(call.split("<")[0] in line for line in reading.report if "Left out" in line)


def test_every_call_that_is_left_out_is_named():
    calls = [f"READ MORE: fact {at} of the bridge" for at in range(12)]
    around = "".join(f"<p>{call}</p>" for call in calls)
    reading = read(f"<main><h1>Parler sues Amazon</h1>{paragraphs()}{around}</main>")
    [told] = [line for line in reading.report if "Left out as links" in line]
    assert [call for call in calls if call not in told] == []


MADE = "Some of this was written by a machine, which can be wrong in places, as was said before."
STORY = "".join(f"<p>{MADE.replace('this', f'report {at}')}</p>" for at in range(6))


def test_what_ends_an_article_in_a_box_that_is_called_as_no_other_is_told():
    foot = f'<div class="disclaimer"><p>{MADE}</p><p>It is protected by a test.</p></div>'
    reading = read(f"<main><h1>Parler sues Amazon</h1>{STORY}{foot}</main>")
    assert MADE in reading.text
    [told] = reading.report
    assert told.startswith(
        "Kept, though the page sets it apart from the rest of the article: “Some"
    )
    assert "“It is protected by a test.”" in told


@pytest.mark.parametrize(
    "end",
    [
        '<div class="text"><p>{}</p></div>',
        "<div><p>{}</p></div>",
        '<p class="end">{}</p>',
        "<ul class=list><li>{}</li></ul>",
    ],
)
def test_an_article_that_goes_on_in_boxes_as_before_has_nothing_to_tell(end):
    story = f"<div class=text><p>{MADE.replace('this', 'all')}</p></div>{STORY}"
    reading = read(f"<main><h1>Parler sues Amazon</h1>{story}{end.format(MADE)}</main>")
    assert reading.text.endswith(MADE)
    assert reading.report == ()


@pytest.mark.parametrize("is_headed", [True, False])
def test_what_stands_before_the_article_outside_its_own_part_is_told(is_headed):
    story = paragraphs()
    notes = "<div><p>Notes from the back row, by somebody who likes to sit there all day.</p></div>"
    head = "<h1>Parler sues Amazon</h1>" if is_headed else ""
    reading = read(f"{notes}<div><div>{head}{story}</div></div>")
    told = [line for line in reading.report if line.startswith("At the start stand paragraphs")]
    assert ("Notes from" in reading.text) == bool(told)
    assert all("“Notes from" in line and "move the start of the text" in line for line in told)


def test_the_words_of_a_foot_of_a_mail_are_left_out_and_told():
    foot = "<p>You can update your preferences or unsubscribe from this list.</p>"
    reading = read(f"<main><h1>Parler sues Amazon</h1>{paragraphs()}{foot}</main>")
    assert "unsubscribe" not in reading.text
    assert any("You can update your" in line for line in reading.report)


def test_the_address_below_a_mail_to_many_is_left_out_and_told_and_kept_elsewhere():
    address = "Our mailing address is: 1 Main Street"
    foot = "<p>You can update your preferences or unsubscribe from this list.</p>"
    mail, page = (
        read(f"<main><h1>Parler sues Amazon</h1>{paragraphs()}<p>{address}</p>{end}</main>")
        for end in (foot, "")
    )
    assert address not in mail.text
    assert any("Our mailing address" in line for line in mail.report if "Left out" in line)
    assert address in page.text
    assert any("Our mailing address" in line for line in page.report if "may be" in line)


def test_a_link_inside_a_paragraph_stays_where_it_is():
    said = '<p>The judge <a href="#">said in her order</a> that Parler had not shown it.</p>'
    reading = read(f"<main><h1>Parler sues Amazon</h1>{paragraphs()}{said}</main>")
    assert "The judge said in her order that Parler had not shown it." in reading.text


def test_what_stands_behind_the_article_in_a_block_of_its_own_is_told():
    comments = "".join(
        f"<div>reader{at} wrote: I disagree, and I think that the court will get it wrong.</div>"
        for at in range(3)
    )
    body = (
        f'<div class="a"><div class="b"><h1>Parler sues Amazon</h1>{paragraphs("div")}</div>'
        f'<div class="q">{comments}</div></div>'
    )
    reading = read(body)
    told = [line for line in reading.report if "outside the article’s own part" in line]
    assert ("reader0 wrote" in reading.text) == bool(told)
    assert all("reader0 wrote" in line for line in told)
    assert all(words in reading.text for words in story(0).paragraphs)


def test_of_an_article_in_one_block_nothing_is_told():
    reading = read(f"<main><h1>Parler sues Amazon</h1>{paragraphs()}</main>")
    assert reading.report == ()


def test_a_byline_with_the_date_behind_it_names_the_author():
    text = (
        "A headline about things\n\nBy Juliette Michel | 12 January 2021 09:15\n\nNew York: text."
    )
    guess = guess_source(text)
    assert guess.author.value == "Juliette Michel"
    assert guess.date.value == "2021-01-12"


NOTICE = (
    "We value your privacy. We and our partners use cookies and similar technologies to store and"
    " access information on your device, and to show you personalised advertising."
)
NOTICED = "Left out as a notice of the page about cookies: "


@pytest.mark.parametrize(
    "notice",
    [
        f"<div><p>{NOTICE}</p></div>",
        "<p>We value your privacy</p><p>We and our partners set cookies.</p><p>Accept all</p>",
        "<p>This website uses cookies to give you the best experience. Manage your choices.</p>",
        "<p>By continuing to browse this site you agree to our use of cookies.</p>",
    ],
)
def test_a_notice_about_cookies_before_an_article_is_left_out_and_told(notice):
    reading = read(f"{notice}<h1>Parler sues Amazon</h1>{paragraphs()}")
    assert reading.text.split("\n\n") == ["Parler sues Amazon", *story(0).paragraphs]
    [told] = reading.report
    assert told.startswith(NOTICED)


def test_a_notice_about_cookies_behind_the_first_paragraphs_is_kept_and_told():
    reading = read(f"<main><h1>Parler sues Amazon</h1>{paragraphs()}<p>{NOTICE}</p></main>")
    assert NOTICE in reading.text
    assert "Kept, but may be a notice of the page about cookies: “We value" in reading.report[0]


def test_a_page_about_privacy_keeps_what_it_says_of_cookies():
    page = f"<h1>Privacy notice of Amazon</h1><p>{NOTICE}</p>{paragraphs()}"
    head = "<html><head><title>Privacy notice of Amazon</title></head><body>"
    reading = read_web_page(f"{head}{page}</body></html>".encode(), "page.html")
    assert NOTICE in reading.text
    assert not any(line.startswith(NOTICED) for line in reading.report)


@pytest.mark.parametrize(
    "words",
    [
        "We use cookies every day, and few of us know what they tell the firms that made them.",
        "“We and our partners use cookies on your device,” said the firm of its new browser.",
        "Amazon said that it and its partners use cookies, and that your privacy is its concern.",
    ],
)
def test_an_article_that_speaks_of_cookies_is_left_as_it_is(words):
    reading = read(f"<main><h1>Parler sues Amazon</h1><p>{words}</p>{paragraphs()}</main>")
    assert words in reading.text
    assert reading.report == ()
