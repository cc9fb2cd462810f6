from __future__ import annotations

import getpass
from contextlib import closing
from datetime import UTC, datetime
from itertools import count

import pytest
from drafts import same_map

from argmap.brief.pdf_kinds import PdfKind
from argmap.case.errors import StoreError
from argmap.case.ids import random_id
from argmap.case.places import Alone
from argmap.case.plan_claims import plan_claim, plan_reword
from argmap.case_files import CaseFolder
from argmap.formats import registry
from argmap.formats.case_to_export import Choices
from argmap.formats.registry import ExportFormat

NEWS = "Parler Sues Amazon\n\n" + "Parler is down as of Monday afternoon, its owner said.\n" * 5


@pytest.fixture
def folder(tmp_path):
    minutes = count()
    return CaseFolder(
        tmp_path / "documents",
        tmp_path / "data",
        author="anna",
        clock=lambda: datetime(2026, 11, 21, 10, next(minutes), tzinfo=UTC),
    )


@pytest.fixture
def case(folder, tmp_path):
    path = tmp_path / "case.argmap"
    folder.create(path)
    return path


def add(workspace, text, **fields):
    new = {"new_id": random_id, **fields}
    workspace.run(plan_claim(workspace.case_map, text, Alone(), **new))


def texts(workspace):
    return [claim.text for claim in workspace.case_map.roots()]


def test_new_cases_go_into_the_folder_of_documents(folder, tmp_path):
    assert folder.default_folder() == tmp_path / "documents"
    assert not folder.default_folder().exists()


def test_an_empty_case_has_a_caption_of_its_own(folder, case, tmp_path):
    other = tmp_path / "other.argmap"
    folder.create(other)
    with folder.viewed(case) as one, folder.viewed(other) as two:
        assert [*one.case_map.records()] == [one.case_map.case]
        assert one.case_map.case.id != two.case_map.case.id


def test_a_new_case_takes_the_place_of_nothing(folder, case):
    before = case.read_bytes()
    for example in (None, "parler-v-aws"):
        with pytest.raises(StoreError):
            folder.create(case, example)
    assert case.read_bytes() == before


def test_what_is_edited_is_there_when_the_case_is_opened_again(folder, case):
    with closing(folder.open(case)) as workspace:
        add(workspace, "Restore hosting.")
    with folder.viewed(case) as workspace:
        assert texts(workspace) == ["Restore hosting."]
        assert workspace.to_undo.author == "anna"
        assert workspace.to_undo.time.startswith("2026-11-21T10:")


def test_the_author_is_the_user_unless_nobody_knows(tmp_path, monkeypatch):
    def nobody():
        raise KeyError

    monkeypatch.setattr(getpass, "getuser", nobody)
    path = tmp_path / "case.argmap"
    folder = CaseFolder(tmp_path, tmp_path)
    folder.create(path)
    with folder.opened(path) as workspace:
        add(workspace, "One.")
        assert workspace.to_undo.author == "somebody"
    monkeypatch.setattr(getpass, "getuser", lambda: "kim")
    with CaseFolder(tmp_path, tmp_path).opened(path) as workspace:
        add(workspace, "Two.")
        assert workspace.to_undo.author == "kim"
        now = datetime.now(UTC)
        assert abs((datetime.fromisoformat(workspace.to_undo.time) - now).total_seconds()) < 3600


def test_a_case_held_elsewhere_opens_to_be_read_and_is_not_opened_for_writing(folder, case):
    with closing(folder.open(case)) as writer:
        with closing(folder.open(case)) as reader:
            assert "anna" in reader.read_only
            add(writer, "Restore hosting.")
            reader.follow()
            assert texts(reader) == ["Restore hosting."]
        with pytest.raises(StoreError, match="anna"), folder.opened(case):
            pass
        with folder.viewed(case) as seen:
            assert texts(seen) == ["Restore hosting."]
    with folder.opened(case) as workspace:
        assert not workspace.read_only


def test_a_view_refuses_to_be_edited_and_leaves_no_trace(folder, case):
    before = sorted(case.parent.iterdir()), case.read_bytes()
    with folder.viewed(case) as workspace, pytest.raises(StoreError):
        add(workspace, "Restore hosting.")
    assert (sorted(case.parent.iterdir()), case.read_bytes()) == before


def test_a_case_is_closed_whatever_happens_to_it(folder, case):
    with pytest.raises(ZeroDivisionError), folder.opened(case):
        raise ZeroDivisionError
    with folder.opened(case) as workspace:
        assert not workspace.read_only


def test_sources_are_imported_in_the_order_given_and_undone_in_one_step(folder, case, tmp_path):
    one, two = tmp_path / "one.txt", tmp_path / "two.txt"
    one.write_text(NEWS, encoding="utf-8")
    two.write_bytes(NEWS.replace("Parler Sues", "Gab Sues").encode() + b"caf\xc3\xa9 \xff\n")
    with folder.opened(case) as workspace:
        done = folder.import_sources(workspace, [two, one])
        titles = [source.title for source in workspace.case_map.ranked_sources()]
        assert titles == ["Gab Sues Amazon", "Parler Sues Amazon"]
        assert [one.outcome.path for one in done.taken] == [two, one]
        assert "1 byte was not utf-8" in " ".join(done.taken[0].notes)
        first = workspace.case_map.ranked_sources()[0]
        assert workspace.document_of(first.id).original == two.read_bytes()
        workspace.undo()
        assert not workspace.case_map.sources


def test_one_source_that_cannot_be_read_keeps_no_other_out(folder, case, tmp_path):
    (tmp_path / "one.txt").write_text(NEWS, encoding="utf-8")
    with folder.opened(case) as workspace:
        done = folder.import_sources(workspace, [tmp_path / "gone.txt", tmp_path / "one.txt"])
        assert len(workspace.case_map.sources) == 1
        assert "gone.txt" in done.refused[0].error.message


def test_where_no_source_can_be_read_the_case_is_as_it_was(folder, case, tmp_path):
    with folder.opened(case) as workspace:
        assert not folder.import_sources(workspace, [tmp_path / "gone.txt"]).taken
        assert not workspace.case_map.sources
        assert workspace.to_undo is None


@pytest.mark.parametrize("state", ["open", "closed", "never opened", "another is open"])
def test_a_case_is_copied_whatever_state_it_is_in(folder, case, tmp_path, state):
    with folder.opened(case) as workspace:
        add(workspace, "Restore hosting.", note="Ask Kim")
    copy, bare = tmp_path / "copy.argmap", tmp_path / "bare.argmap"
    held = None
    if state == "open":
        held = folder.open(case)
    elif state == "never opened":
        folder = CaseFolder(tmp_path, tmp_path / "data")
    elif state == "another is open":
        folder.create(tmp_path / "other.argmap")
        held = folder.open(tmp_path / "other.argmap")
    folder.copy(case, copy, with_history=True)
    folder.copy(case, bare, with_history=False)
    if held:
        held.close()
    with folder.viewed(case) as one, folder.viewed(copy) as two, folder.viewed(bare) as three:
        assert same_map(one.case_map, two.case_map)
        assert two.to_undo.label == one.to_undo.label
        assert three.to_undo is None
        assert [claim.note for claim in three.case_map.claims.values()] == [""]


def test_a_case_whose_file_is_gone_can_still_be_copied_from_what_is_open(folder, case, tmp_path):
    with closing(folder.open(case)) as workspace:
        add(workspace, "Restore hosting.")
        case.rename(tmp_path / "moved.argmap")
        try:
            folder.copy(case, tmp_path / "copy.argmap", with_history=True)
        finally:
            (tmp_path / "moved.argmap").rename(case)
    with folder.viewed(tmp_path / "copy.argmap") as copied:
        assert texts(copied) == ["Restore hosting."]


def test_an_earlier_state_is_listed_and_restored(folder, case):
    with folder.opened(case) as workspace:
        add(workspace, "Restore hosting.")
    with folder.opened(case) as workspace:
        (claim,) = workspace.case_map.claims
        workspace.run(plan_reword(workspace.case_map, claim, "Something else."))
    latest, first = folder.backups(case)
    assert first.about == "0 claims, no edits yet"
    assert latest.about == "1 claim, last: Add claim"
    assert "November 2026" in latest.label
    assert latest.label != first.label

    folder.restore(latest, case)
    with folder.viewed(case) as workspace:
        assert texts(workspace) == ["Restore hosting."]
    kept = folder.backups(case)
    assert len(kept) == 3
    with folder.viewed(kept[0].path) as workspace:
        assert texts(workspace) == ["Something else."]


def test_a_case_nobody_opened_has_no_backups(folder, case):
    assert folder.backups(case) == []


def test_a_case_is_exported_on_the_findings_of_the_reader_asked_for(
    folder, case, tmp_path, monkeypatch
):
    asked = []

    def write(case):
        source = next(iter(case.case_map.sources.values()))
        asked.append(
            (case.text_of(source).text, case.choices.reader, "ca9" in case.standards.standards)
        )
        return b"bytes"

    monkeypatch.setattr(registry, "EXPORT_FORMATS", (ExportFormat(".bytes", "Bytes", write),))
    (tmp_path / "one.txt").write_text(NEWS, encoding="utf-8")
    out = tmp_path / "out.bytes"
    with folder.opened(case) as workspace:
        folder.import_sources(workspace, [tmp_path / "one.txt"])
        for reader in ("court", ""):
            folder.export(out, workspace.case_map, workspace.document_of, Choices(reader))
    assert out.read_bytes() == b"bytes"
    assert asked == [(NEWS, "court", True), (NEWS, "", True)]


def test_a_case_is_made_of_its_working_copy_and_equals_it(folder, tmp_path):
    case, copy, again = (tmp_path / name for name in ("a.argmap", "copy.pdf", "b.argmap"))
    folder.create(case, "parler-v-aws")
    with folder.viewed(case) as workspace:
        records = list(workspace.case_map.records())
        choices = Choices(paper="order", pdf_kind=PdfKind.WORKING, revealed=True)
        folder.export(
            *(copy, workspace.case_map, workspace.document_of, choices),
            kept_of=workspace.kept_document,
        )
    folder.create_from(again, copy)
    with folder.viewed(again) as workspace:
        assert list(workspace.case_map.records()) == records
        held = [workspace.document_of(one) for one in workspace.case_map.sources]
        assert sum(one is not None for one in held) == 4
        assert workspace.to_undo is None
    with pytest.raises(StoreError, match="There already is a file"):
        folder.create_from(again, copy)
