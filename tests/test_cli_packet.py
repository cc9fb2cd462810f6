"""`argmap check BRIEF.pdf`, with no case at hand."""

from __future__ import annotations

import io
import re
from pathlib import Path

import pikepdf
import pytest
from command_line import CommandLine
from newspaper import article, pdf_of

from argmap.sources.reading.attached_names import QUOTATIONS

pytestmark = pytest.mark.usefixtures("qapp")


@pytest.fixture
def argmap(tmp_path, capsys, monkeypatch):
    monkeypatch.chdir(tmp_path)
    return CommandLine(tmp_path, capsys, monkeypatch)


@pytest.fixture(scope="module")
def printed():
    """What was printed once, by the name of the paper."""
    return {}


@pytest.fixture
def brief(argmap, printed):
    path = argmap.home / "brief.pdf"
    if not printed:
        words = ("--paper", "memorandum", "--kind", "checkable")
        argmap("export", argmap.example(), path.name, *words)
        (argmap.home / "example.argmap").unlink()
        printed["memorandum"] = path.read_bytes()
    path.write_bytes(printed["memorandum"])
    return Path(path.name)


def with_packet(brief, change):
    """The brief with another packet inside it."""
    data = io.BytesIO()
    with pikepdf.open(brief) as pdf:
        held = pdf.attachments[QUOTATIONS].get_file().read_bytes()
        pdf.attachments[QUOTATIONS] = pikepdf.AttachedFileSpec(pdf, change(held))
        pdf.save(data)
    other = Path("other.pdf")
    other.write_bytes(data.getvalue())
    return other


def test_a_sound_brief_proves_itself_and_says_how_and_what_it_cannot_know(argmap, brief):
    code, printed, _ = argmap("check", brief)
    assert code == 0
    assert int(re.search(r"(\d+) exact", printed)[1]) >= 30
    assert "altered" not in printed
    assert "the packet of quotations inside the PDF; no case was at hand" in printed
    assert "Not known: whether the sources say what the packet says" in printed
    assert "Not counted: what its last page, for whoever drafts" in printed
    assert "cannot be checked" not in printed
    assert argmap("check", brief, "--strict")[0] == 0


@pytest.mark.parametrize(("paper", "least"), [("map", 67), ("exhibits", 60), ("opposition", 30)])
def test_other_papers_prove_themselves_too(argmap, paper, least):
    argmap("export", argmap.example(), "out.pdf", "--paper", paper, "--kind", "checkable")
    code, report = argmap.json("check", "out.pdf")
    assert code == 0
    found = [one["verdict"] for one in report["items"]]
    assert found.count("exact") >= least
    assert set(found) <= {"exact", "cannot be checked"}
    assert found.count("cannot be checked") <= 5


MAPS = [
    (),
    ("--set", "pages=branches", "--set", "quotes=6", "--set", "size=a5"),
    ("--set", "pages=tiles", "--set", "quotes=3"),
]


@pytest.mark.parametrize("options", MAPS)
def test_a_map_proves_itself_without_a_doubt_however_it_is_laid_out(argmap, options):
    out = ("out.pdf", "--paper", "map", "--kind", "checkable")
    argmap("export", argmap.example(), *out, *options)
    code, report = argmap.json("check", "out.pdf", "--strict")
    assert {one["verdict"] for one in report["items"]} == {"exact"}
    assert code == 0


def test_a_brief_whose_words_are_not_those_of_its_packet_ends_with_one(argmap, brief):
    def change(held):
        text = held.decode()
        at = text.index('"words":"') + len('"words":"')
        first, _, rest = text[at:].partition(" ")
        return f"{text[:at]}{first} certainly {rest}".encode()

    code, printed, _ = argmap("check", with_packet(brief, change))
    assert code == 1
    assert "1 altered" in printed
    assert "“certainly” is left out" in printed


def test_what_cannot_prove_itself_gets_a_sentence(argmap, brief):
    Path("news.pdf").write_bytes(pdf_of(article(0)))
    Path("cut.pdf").write_bytes(brief.read_bytes()[:5000])
    Path("noise.pdf").write_bytes(b"%PDF-1.7\n" + bytes(range(256)) * 9)
    with pikepdf.open(brief) as pdf:
        pdf.save("locked.pdf", encryption=pikepdf.Encryption(owner="o", user="secret", R=6))
    assert "has no packet of quotations inside it" in argmap.refused("check", "news.pdf")
    assert "locked with a password" in argmap.refused("check", "locked.pdf")
    for name in ("cut.pdf", "noise.pdf", "missing.pdf"):
        argmap.refused("check", name)
    for change, told in (
        (lambda _: b"[]", "does not say that it is one"),
        (lambda held: held[:-40], "cannot be read"),
        (lambda held: held.replace(b'"version":1', b'"version":9'), "newer version"),
        (lambda _: b'{"format":"argmap quotations","quotations":[],"version":1}', "quotes nothing"),
    ):
        assert told in argmap.refused("check", with_packet(brief, change))
