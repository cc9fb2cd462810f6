"""What a memo says of a cite: the source, the place, and the words quoted."""

from __future__ import annotations

from drafts import Draft

from argmap.brief.cited_words import CitedWords
from argmap.case.terms import SourceKind

TEXT = (
    "One paragraph.\nParler is down as of Monday afternoon, and nobody knows when it will be up.\n"
)
WORDS = "Parler is down as of Monday afternoon, and nobody knows when it will be up."


def told(kind=SourceKind.ARTICLE, *, is_held=True, words=WORDS):
    draft = Draft()
    claim = draft.claim("Parler is down.")
    source = draft.source(TEXT, title="Parler goes dark", kind=kind)
    draft.quote(source, words, target=claim, text=TEXT)
    held = {one.hash: one for done in draft.done for one in done.documents}
    (known,) = draft.map.sources.values()
    citing = CitedWords(draft.map, (lambda _: held[known.document]) if is_held else None)
    (cite,) = draft.map.cites.values()
    return citing.told([cite, cite])


def test_an_article_is_cited_with_the_paragraph_and_the_first_words():
    (said,) = told()
    said_in_short = "Parler is down as of Monday afternoon, and nobody knows when it will be…"
    assert said == f"Parler Goes Dark ¶ 2 (“{said_in_short}”)"


def test_words_that_are_few_are_quoted_whole():
    (said,) = told(words="Parler is down")
    assert said.endswith("¶ 2 (“Parler is down”)")


def test_no_paragraph_is_named_where_the_text_is_not_held():
    (said,) = told(is_held=False)
    assert said.startswith("Parler Goes Dark (“Parler is down")


def test_what_is_cited_by_its_place_in_a_record_takes_no_paragraph_of_the_text():
    (said,) = told(SourceKind.FILING)
    assert "¶" not in said
