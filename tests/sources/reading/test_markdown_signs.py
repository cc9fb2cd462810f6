import pytest

from argmap.sources.reading.plain import read_markdown
from argmap.sources.reading.words import told_of_paper


def read(text):
    return read_markdown(text.encode(), "“notes.md”")


@pytest.mark.parametrize(
    "signs",
    [
        *("**denied**", "*in full*", "_in full_", "***both***", "__denied__", "&amp;", "&#8217;"),
        *("[motion](http://x.example)", '[motion](/x "a title")', "[motion][1]", "`code`"),
        "![the court](court.png)",
    ],
)
def test_signs_that_a_reader_does_not_see_are_kept_and_told(signs):
    text = f"The court spoke of the {signs} on Monday."
    reading = read(text)

    assert reading.text == text
    [told] = reading.report
    assert told.startswith("Its Markdown signs are part of the text,")
    assert f": “{signs}”. To quote what a reader sees" in told


def test_of_many_signs_the_first_are_shown():
    [told] = read("**a** and *b* and **a** and `c` and &amp; and [d](e)").report

    assert ": “**a**”, “*b*”, “`c`”, …. To quote" in told


@pytest.mark.parametrize(
    "text",
    [
        *(
            "# A heading\n\n> A quotation\n\n- one\n- two",
            "2 * 3 * 4 is 24",
            "a_file_name and so_on",
        ),
        *(r"Not \*set\* at all", "[sic] was printed", "AT&T; R&D", "```\n**code**\n```\nwords"),
        *("* * *", "An ellipsis [...] and a note.[^1]\n\n[^1]: The note.", "__init__ & Co."[8:]),
    ],
)
def test_words_without_such_signs_are_kept_without_a_word(text):
    assert read(text).report == ()


def test_of_a_paper_that_is_checked_its_signs_are_not_told():
    assert told_of_paper(read("*Id.* at 4").report) == ()
