from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap.brief.headlines import headline


@pytest.mark.parametrize(
    ("printed", "cited"),
    [
        (
            "Conservative social network Parler sues Amazon over Web shutdown",
            "Conservative Social Network Parler Sues Amazon over Web Shutdown",
        ),
        (
            "Parler Is Now Suing Amazon For Booting It Offline After The Failed MAGA Coup",
            "Parler Is Now Suing Amazon for Booting It Offline After the Failed MAGA Coup",
        ),
        ("“the end,” he said: a report", "“The End,” He Said: A Report"),
        ("Why? the answer to it", "Why? The Answer to It"),
        ("far-right and run-of-the-mill", "Far-Right and Run-of-the-Mill"),
        ("it’s what’s left in 24-hour news", "It’s What’s Left in 24-Hour News"),
        ("why eBay left amazon.com to @amy", "Why eBay Left amazon.com to @amy"),
        ("Log In With Vitamin A", "Log In with Vitamin A"),
        ("Doe v. Roe in the U.S. Supreme Court", "Doe v. Roe in the U.S. Supreme Court"),
        ("Oregon (OR) or bust", "Oregon (OR) or Bust"),
        ("THE END OF IT", "THE END OF IT"),
        ("", ""),
    ],
)
def test_the_words_of_a_headline_have_capitals_but_the_short_ones_between(printed, cited):
    assert headline(printed) == cited


@pytest.mark.parametrize("language", ["de", "fr-CA"])
def test_a_title_in_another_language_is_as_it_is_printed(language):
    assert headline("Parler verklagt Amazon nach dem Sturm", language) == (
        "Parler verklagt Amazon nach dem Sturm"
    )


def test_a_title_in_english_says_so_or_says_nothing():
    assert headline("it ends", "en-US") == headline("it ends") == "It Ends"


@given(st.text(max_size=60))
def test_a_headline_differs_from_its_title_in_capitals_alone_and_stays(title):
    cited = headline(title)
    assert cited.casefold() == title.casefold()
    assert headline(cited) == cited
