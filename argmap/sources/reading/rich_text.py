"""Rich text (RTF): its words, footnotes and properties; pictures and objects are passed over."""

from __future__ import annotations

import codecs
import datetime as dt
import re
from dataclasses import dataclass, field, replace

from argmap.case.errors import SourceError
from argmap.sources.guessing import Guess
from argmap.sources.reading.reading import Reading
from argmap.sources.reading.words import kept_words, made_on, one_line

_TOKEN = re.compile(
    rb"\\([a-zA-Z]{1,32})(-?\d{1,10})?[ ]?|\\'([0-9a-fA-F]{2})|\\([^a-zA-Z])|([{}])|([\r\n]+)"
    rb"|([^\\{}\r\n]+)"
)
_SPECIAL = {
    "par": "\n\n", "sect": "\n\n", "page": "\n\n", "line": "\n", "row": "\n\n", "cell": "\t",
    "tab": "\t", "emdash": "—", "endash": "–", "bullet": "•", "lquote": "‘", "rquote": "’",
    "ldblquote": "“", "rdblquote": "”", "emspace": "\u2003", "enspace": "\u2002",
}  # fmt: skip
_SYMBOLS = {"~": "\u00a0", "_": "\u2011", "-": "\u00ad", "{": "{", "}": "}", "\\": "\\"}
_PASSED_WORDS = (
    "fonttbl colortbl stylesheet pict object header headerl headerr headerf footer footerl footerr"
    " footerf themedata colorschememapping latentstyles datastore xmlnstbl listtable filetbl"
    " listoverridetable revtbl rsidtbl generator fldinst nonshppict annotation atnid atnauthor"
    " bkmkstart bkmkend private do shpinst tc xe"
)
_PASSED = frozenset(_PASSED_WORDS.split())
_PROPERTIES = frozenset({"title", "author", "operator", "subject", "creatim", "info"})
_CHARSETS = {
    0: "cp1252", 77: "mac_roman", 128: "cp932", 129: "cp949", 134: "cp936", 136: "cp950",
    161: "cp1253", 162: "cp1254", 163: "cp1258", 177: "cp1255", 178: "cp1256", 186: "cp1257",
    204: "cp1251", 222: "cp874", 238: "cp1250",
}  # fmt: skip
_DEEPEST = 2000
_CUT_OFF = "It is damaged or cut off: it ends before its last group does, so words may be missing."


@dataclass(frozen=True, slots=True)
class _State:
    """What holds inside a group: where its words go, and in which code page they are."""

    goes_to: str = "body"
    code_page: str = ""
    skip: int = 1
    is_hidden: bool = False


@dataclass
class _Found:
    """What has been found so far, by where it goes."""

    words: dict[str, list[str]] = field(default_factory=lambda: {"body": []})
    fonts: dict[int, str] = field(default_factory=dict)
    created: dict[str, int] = field(default_factory=dict)
    told: set[str] = field(default_factory=set)

    def put(self, state: _State, words: str) -> None:
        """Put words where they go; what is passed over or hidden goes nowhere."""
        if state.goes_to and not state.is_hidden:
            self.words.setdefault(state.goes_to, []).append(words)


def read_rich_text(data: bytes, name: str) -> Reading:
    """Read RTF; raise `SourceError` where it is none or holds no words."""
    if not data.lstrip().startswith(b"{\\rtf"):
        raise SourceError(f"{name} is not rich text (RTF).", "Save it anew, and import that.")
    found = _Parsing(data).found
    notes = _blocks("".join(found.words.pop("notes", [])))
    text, told = kept_words("\n\n".join([*_blocks("".join(found.words["body"])), *notes]))
    if not text.strip():
        raise SourceError(f"{name} holds no words.", "Choose another file.")
    stands = ["Its notes stand at the end of the text."] if notes else []
    report = (*stands, *sorted(found.told), *told, *_made(found, text))
    return Reading(text, "text/rtf", "", report, (), _said(found))


class _Parsing:
    """One pass over the tokens, with a stack of the groups that are open."""

    def __init__(self, data: bytes) -> None:
        self.found = _Found()
        self._code_page = "cp1252"
        self._state = _State()
        self._stack: list[_State] = []
        self._font = 0
        self._begins = False
        self._left = 0
        self._raw = bytearray()
        at = 0
        while at < len(data):
            token = _TOKEN.match(data, at)
            if token is None:
                at += 1
                continue
            at = token.end()
            at += self._take(token)
        self._flush()
        if self._stack or at > len(data):
            self.found.told.add(_CUT_OFF)

    def _take(self, token: re.Match[bytes]) -> int:
        """Take one token in; return how many bytes after it are no tokens."""
        word, number, code, symbol, brace, _end, plain = token.groups()
        if code is not None:
            self._take_bytes(bytes([int(code, 16)]))
        elif plain is not None:
            self._take_bytes(plain)
        elif word is not None:
            value = None if number is None else int(number)
            return self._take_word(word.decode("ascii"), value)
        else:
            self._flush()
            if brace is not None:
                self._group(brace)
            elif symbol is not None:
                self._symbol(symbol.decode("latin-1"))
        return 0

    def _take_bytes(self, data: bytes) -> None:
        # What stands in for a character of Unicode, for programs that know none.
        passed = min(self._left, len(data))
        self._left -= passed
        self._raw += data[passed:]
        self._begins = False

    def _group(self, brace: bytes) -> None:
        self._left = 0
        if brace == b"{":
            if len(self._stack) < _DEEPEST:
                self._stack.append(self._state)
            self._begins = True
        elif self._stack:
            self._state = self._stack.pop()
            self._begins = False

    def _symbol(self, symbol: str) -> None:
        if symbol == "*":
            self._state = replace(self._state, goes_to="")
        elif symbol in "\r\n":
            self.found.put(self._state, "\n\n")
        else:
            self.found.put(self._state, _SYMBOLS.get(symbol, ""))

    def _take_word(self, word: str, value: int | None) -> int:
        self._flush()
        begins, self._begins = self._begins, False
        if word == "bin":
            return max(0, value or 0)
        if word == "u":
            self._unicode(value or 0)
        elif word in _SPECIAL:
            self.found.put(self._state, _SPECIAL[word])
        elif begins and self._destination(word):
            pass
        else:
            self._setting(word, value)
        return 0

    def _unicode(self, value: int) -> None:
        self.found.put(self._state, chr(value % 0x10000))
        self._left = self._state.skip

    def _destination(self, word: str) -> bool:
        """Turn where the words of a group go that begins with such a word."""
        if word in _PASSED:
            self._state = replace(self._state, goes_to="fonts" if word == "fonttbl" else "")
        elif word in _PROPERTIES:
            self._state = replace(self._state, goes_to=word)
        elif word == "footnote":
            self._state = replace(self._state, goes_to="notes")
            self.found.put(self._state, "\n\n")
        else:
            return False
        return True

    def _setting(self, word: str, value: int | None) -> None:
        state = self._state
        if word == "ansicpg" and value:
            self._code_page = _codec(f"cp{value}", self._code_page)
        elif word == "mac":
            self._code_page = "mac_roman"
        elif word == "uc":
            self._state = replace(state, skip=max(0, value or 0))
        elif word in {"f", "fcharset"}:
            self._take_font(word, value or 0)
        elif word in {"v", "deleted"}:
            self._hide(hidden=value != 0)
        elif word == "plain":
            self._state = replace(state, is_hidden=False, code_page="")
        elif state.goes_to == "creatim" and word in {"yr", "mo", "dy"}:
            self.found.created[word] = value or 0

    def _hide(self, *, hidden: bool) -> None:
        self._state = replace(self._state, is_hidden=hidden)
        if hidden:
            self.found.told.add("Hidden or struck-out words are left out of the text.")

    def _take_font(self, word: str, value: int) -> None:
        if word == "fcharset":
            self.found.fonts[self._font] = _CHARSETS.get(value, "")
            return
        self._font = value
        self._state = replace(self._state, code_page=self.found.fonts.get(value, ""))

    def _flush(self) -> None:
        if self._raw:
            page = self._state.code_page or self._code_page
            self.found.put(self._state, self._raw.decode(page, "replace"))
            self._raw.clear()


def _codec(name: str, otherwise: str) -> str:
    if name == "cp65001":
        return "utf-8"
    try:
        return codecs.lookup(name).name
    except LookupError:
        return otherwise


def _blocks(words: str) -> list[str]:
    # Halves of a character above U+FFFF come one after the other.
    whole = words.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    blocks = (block.strip(" \t\n") for block in whole.split("\n\n"))
    return [block for block in blocks if block]


def _said(found: _Found) -> dict[str, Guess]:
    values = {
        name: one_line(" ".join(_blocks("".join(found.words.get(name, [])))))
        for name in ("title", "author")
    }
    return {
        name: Guess(value, "the document's properties") for name, value in values.items() if value
    }


def _made(found: _Found, text: str) -> list[str]:
    try:
        day = dt.date(*(found.created[part] for part in ("yr", "mo", "dy")))
    except (KeyError, ValueError, TypeError):
        return []
    return made_on(day.isoformat(), text)
