from __future__ import annotations

import itertools

from drafts import Draft

from argmap.case.evidence import Document, document_hash
from argmap.law.case_check import check_case
from argmap.sources.check_lines import check_lines

NEWS = (
    "Plant to close\n\nThe state did not inspect the boilers in March, it said.\n\n"
    "Zenco allegedly moved the drives to Peru before the raid."
)
JUST = ": Just before these words the source has "
FILING = "Nothing but this. The owner said that Zenco will win the case it has brought."


def texts_of(draft, **texts):
    documents = {}
    for text in texts.values():
        hash_ = document_hash(text.encode(), text)
        documents[hash_] = Document(hash_, text, text.encode(), pages=(0, 20))
    return lambda source: documents.get(source.document)


def test_every_line_names_source_place_words_and_what_they_are_quoted_for():
    draft = Draft()
    news = draft.source(NEWS, title="Plant to close after a winter of quarrels and complaints")
    filing = draft.source(FILING, title="Reply")
    quoted = draft.claim("The boilers were seen to")
    draft.quote(news, "inspect the boilers in March", quoted, text=NEWS)
    draft.quote(news, "moved the drives to Peru", draft.claim("Drives", None), text=NEWS)
    draft.quote(filing, "Zenco will win", text=FILING)
    text_of = texts_of(draft, news=NEWS, filing=FILING)
    lines = check_lines(draft.map, text_of, check_case(draft.map, text_of))
    title = "warning: Plant to close after a winter of…"
    turned = "which may turn their sense. Quote it with them, or look whether they can stand alone."
    assert [line.partition(JUST) for line in lines] == [
        (
            f"{title}, p. 2, ¶ 2, “inspect the boilers in March” (for “The boilers were seen to”)",
            JUST,
            f"“not”, {turned}",
        ),
        (
            f"{title}, p. 2, ¶ 3, “moved the drives to Peru” (for “Drives”)",
            JUST,
            f"“allegedly”, {turned}",
        ),
    ]


def test_what_has_moved_or_gone_is_told_in_the_group_of_its_source():
    draft = Draft()
    news, filing = draft.source(NEWS, title="News"), draft.source(FILING, title="Reply")
    draft.quote(news, "The state", draft.claim("Seen"), text=NEWS)
    draft.quote(filing, "Zenco will win the case it has brought", draft.claim("Won"), text=FILING)
    longer = f"Corrected.\n\n{NEWS}"
    texts = {
        source.id: Document(source.document, text, b"")
        for source, text in zip(draft.map.ranked_sources(), (longer, "Gone."), strict=True)
    }

    def text_of(source):
        return texts[source.id]

    lines = check_lines(draft.map, text_of, check_case(draft.map, text_of))
    first, second = (list(group) for full, group in itertools.groupby(lines, key=bool) if full)
    assert first[0].startswith("error: News: the text is not the one that was imported")
    assert first[1] == "moved: News, ¶ 3, “The state” (for “Seen”): now “The state”"
    assert second[0].startswith("error: Reply: ")
    assert second[1] == (
        "lost: Reply, “Zenco will win the case it has brought” (for “Won”): (not found)"
    )
    assert first[2].startswith("warning: News, ¶ 3, “The state” (for “Seen”): Just after")
    assert len(lines) == 6
