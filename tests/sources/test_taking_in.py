from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from drafts import Draft
from newspaper import article, page_of, pdf_of

from argmap.case.errors import SourceError
from argmap.sources.reading.kinds import kind_of
from argmap.sources.reading.outcome import Outcome, outcome_of
from argmap.sources.reading.reader_process import read_here
from argmap.sources.taking_in import plan_import
from argmap.sources.trimming import trimmed


@pytest.fixture
def draft():
    one = Draft()
    one.documents = {}
    return one


def take(draft, *outcomes):
    """Plan the import of what was read, and carry it out."""
    done = plan_import(
        draft.map,
        outcomes,
        text_of=lambda source: draft.documents.get(source.document),
        new_id=draft.new_id,
    )
    draft.do(done.change_set)
    draft.documents |= {one.hash: one for one in done.change_set.documents}
    return done


def read(data, file_name):
    """Read a file in this process: it is the test's own."""
    path = Path(file_name)
    return outcome_of(path, data, read_here(data, kind_of(data, path.suffix), file_name))


def page(number=0, file_name="page.html", old="", new=""):
    return read(page_of(article(number)).replace(old, new).encode(), file_name)


def test_several_files_become_sources_in_one_step(draft):
    done = take(draft, page(0), read(pdf_of(article(1)), "b.pdf"))
    first, second = draft.map.ranked_sources()
    assert (first.author, first.date, first.language) == (
        "Jane Q. Reporter & J. Doe Jr.",
        "2021-01-12",
        "en",
    )
    assert first.url == "https://ledger.example/2021/01/12/parler/0?a=1&b=2"
    assert second.title == "San Francisco, United States."
    assert [one.source for one in done.taken] == [first, second]
    assert [one.file_name for one in (first, second)] == ["page.html", "b.pdf"]
    assert done.change_set.label == "Import 2 sources"
    draft.undo_all()
    assert not draft.map.sources


def test_the_name_of_a_file_is_kept_as_it_can_be_written_and_without_its_folder(draft):
    data = b"A report of nothing much."
    odd = replace(read(data, "a.txt"), path=Path("/home/somebody/n\udcfcn.txt"))
    take(draft, odd)
    (source,) = draft.map.ranked_sources()
    assert source.file_name == "n?n.txt"


def test_the_same_document_is_not_taken_in_twice(draft):
    take(draft, page(0))
    done = take(draft, page(0, "again.html"), page(1), page(1, "twice.html"))
    assert len(draft.map.sources) == 2
    [refused] = done.refused
    assert refused.error.message.startswith(
        "“again.html” is in the case already, as “Conservative social"
    )
    [twin] = done.twins
    assert (twin.path.name, twin.first.name) == ("twice.html", "page.html")
    assert twin.note == "It is the same as “page.html” of this batch, which was imported once."


def test_the_twin_of_a_file_that_is_refused_is_refused_too(draft):
    cut = page(0)
    cut = replace(cut, document=trimmed(cut.document, 0, len(cut.document.text) - 100))
    take(draft, cut)
    done = take(draft, page(0), page(0, "twice.html"))
    assert [one.path.name for one in done.refused] == ["page.html", "twice.html"]
    assert not done.twins


def test_a_near_copy_is_taken_in_and_told_beside_the_first(draft):
    take(draft, page(3))
    done = take(draft, page(3, "b.html", old="Seattle", new="Tacoma"), page(1))
    near, other = done.taken
    assert len(draft.map.sources) == 3
    assert near.notes[-1].startswith("It is nearly the same as “Parler Is Now Suing Amazon")
    assert not [note for note in other.notes if "nearly the same" in note]


def test_near_copies_in_one_batch_are_told(draft):
    done = take(draft, page(3), page(3, "b.html", old="Seattle", new="Tacoma"))
    assert "It is nearly the same as “page.html”" in done.taken[1].notes[-1]


def test_of_many_near_copies_the_nearest_is_named_and_the_rest_counted(draft):
    names = [f"{at}.html" for at in range(4)]
    pages = [page(3, name, old="Seattle", new=f"Town{at}") for at, name in enumerate(names)]
    done = take(draft, *pages)
    notes = [note for note in done.taken[-1].notes if "nearly the same" in note]
    assert len(notes) == 2
    assert notes[1] == "It is nearly the same as 2 others too."


def test_a_file_whose_text_was_cut_by_hand_is_the_same_file(draft):
    whole = page(0)
    half = trimmed(whole.document, 0, len(whole.document.text) // 3)
    take(draft, replace(whole, document=half))
    done = take(draft, page(0, "again.html"), page(1))
    [refused] = done.refused
    assert refused.error.message.startswith("“again.html” is in the case already, as “Conservative")
    assert "of which the end was cut by hand" in refused.error.message
    assert len(draft.map.sources) == 2


def test_a_file_that_was_read_in_another_way_is_the_same_file(draft):
    whole = page(0)
    other = replace(whole.document, hash="0" * 64, text=whole.document.text.replace(" ", "  "))
    take(draft, replace(whole, document=other))
    [refused] = take(draft, page(0, "again.html")).refused
    assert "of which the text was read in another way" in refused.error.message


def test_where_nothing_is_read_nothing_is_planned(draft):
    done = take(draft, Outcome(Path("a.txt"), error=SourceError("It is empty.")))
    assert not done.change_set
    assert [one.path for one in done.refused] == [Path("a.txt")]
