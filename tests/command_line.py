"""Commands run in this process on cases in a folder of the test's own."""

from __future__ import annotations

import io
import json

from argmap.case_files import CaseFolder
from argmap.cli import run

EXAMPLE = "parler-v-aws"


class CommandLine:
    def __init__(self, home, capsys, monkeypatch):
        self.home = home
        self.folder = CaseFolder(
            home / "documents", home / "data", settings=home / "settings", author="anna"
        )
        self._capsys = capsys
        self._monkeypatch = monkeypatch

    def __call__(self, *words, given=None):
        """Run a command; return its exit code, what it printed, and what it said."""
        if given is not None:
            self._monkeypatch.setattr("sys.stdin", io.StringIO(given))
        self._capsys.readouterr()
        code = run([str(word) for word in words], self.folder)
        printed, said = self._capsys.readouterr()
        return code, printed, said

    def json(self, *words, **more):
        """Run a command that reports; return its exit code and its one JSON document."""
        code, printed, _ = self(*words, "--json", **more)
        return code, json.loads(printed)

    def refused(self, *words, **more):
        """Run a command that fails, plain and with --json; return the sentence it said."""
        before = self.listing()
        code, printed, said = self(*words, **more)
        assert (code, printed) == (2, "")
        assert said.startswith("argmap: ")
        code, fault = self.json(*words, **more)
        assert code == 2
        assert fault.keys() == {"error"}
        assert fault["error"].keys() == {"message", "hint"}
        assert (
            said == f"argmap: {fault['error']['message']} {fault['error']['hint']}".strip() + "\n"
        )
        assert self.listing() == before
        return said

    def listing(self):
        """Every file of the test with when it was written and how it begins; backups aside."""
        return {
            file: (file.stat().st_mtime_ns, file.stat().st_size, _beginning(file))
            for file in sorted(self.home.rglob("*"))
            if file.is_file() and "backups" not in file.parts
        }

    def new(self, name="case.argmap", *words):
        path = self.home / name
        code, _, said = self("new", path, *words)
        assert (code, said) == (0, "")
        return path

    def example(self):
        return self.new("example.argmap", "--example", EXAMPLE)

    def text(self, name="article.txt", words="Parler is down as of Monday afternoon.\n" * 5):
        path = self.home / name
        path.write_text(words, encoding="utf-8")
        return path


def _beginning(file):
    with file.open("rb") as opened:
        return opened.read(300_000)
