from __future__ import annotations

import sqlite3
from contextlib import closing
from random import Random

import pytest
from command_line import CommandLine
from typesetting import typeset

from argmap.case.caption import Case
from argmap.case.case_map import CaseMap
from argmap.case.ids import keyed_id
from argmap.law.case_check import check_summary
from argmap.sources.checking import check_evidence

SEEDS = range(20)


@pytest.fixture
def argmap(tmp_path, capsys, monkeypatch):
    return CommandLine(tmp_path, capsys, monkeypatch)


def damage(case, seed):
    """Replace one character of one held text; return the source's id and the offset.

    Of eight seeds four fall anywhere in the four texts, four into a quote of each.
    """
    random = Random(seed)
    with closing(sqlite3.connect(case, isolation_level=None)) as connection:
        held = connection.execute(
            "SELECT source.id, hash, text FROM source JOIN document ON document = hash"
            " ORDER BY source.id"
        ).fetchall()
        assert len(held) == 4
        source, key, text = held[seed % 4]
        spans = connection.execute(
            'SELECT start, "end" FROM quote WHERE source = ? ORDER BY id', (source,)
        ).fetchall()
        offset = random.randrange(*(random.choice(spans) if seed % 8 > 3 else (0, len(text))))
        other = random.choice([char for char in "abcxyz .,’🙂" if char != text[offset]])
        damaged = text[:offset] + other + text[offset + 1 :]
        connection.execute("UPDATE document SET text = ? WHERE hash = ?", (damaged, key))
    return source, offset


def test_every_quote_of_the_example_is_exact_over_all_four_sources(argmap):
    code, report = argmap.json("check", argmap.example())
    assert code == 0
    assert [quote["state"] for quote in report["quotes"]] == ["exact"] * 62
    assert len({quote["source"] for quote in report["quotes"]}) == 4
    assert all(quote["targets"] for quote in report["quotes"])
    assert {problem["severity"] for problem in report["problems"]} == {"warning"}


def test_a_check_tells_what_the_sources_report_differently_and_does_not_fail_for_it(argmap):
    case = argmap.example()
    code, report = argmap.json("check", case)
    kinds = {problem["kind"] for problem in report["problems"]}
    assert code == 0
    assert kinds >= {"direction", "legal term", "number", "time", "reported differently"}
    # The case joins the names that are spelt in two ways.
    assert "name" not in kinds
    code, printed, _ = argmap("check", case)
    assert code == 0
    assert "“online” means online, “off the internet” offline" in printed
    assert "They are reports of one origin (AFP)" in printed


@pytest.mark.parametrize("seed", SEEDS)
def test_one_damaged_character_turns_exactly_the_quotes_it_touches(argmap, seed):
    case = argmap.example()
    source, offset = damage(case, seed)
    quotes = argmap.json("show", case)[1]["quotes"]
    touched = {
        quote["id"]
        for quote in quotes
        if quote["source"] == source and quote["start"] <= offset < quote["end"]
    }

    code, report = argmap.json("check", case)
    not_exact = {quote["id"] for quote in report["quotes"] if quote["state"] != "exact"}
    assert not_exact == touched
    assert len(report["quotes"]) == 62
    # The text is not the one that was imported, whether or not it is quoted there.
    errors = [one for one in report["problems"] if one["severity"] == "error"]
    assert [one["where"] for one in errors] == [[{"kind": "source", "id": source}]]
    assert code == 1


def test_the_seeded_damages_touch_quotes_in_every_source_and_miss_some(argmap):
    case = argmap.example()
    quotes = argmap.json("show", case)[1]["quotes"]
    hits = []
    for seed in SEEDS:
        source, offset = damage(case, seed)
        hits.append(
            {
                quote["source"]
                for quote in quotes
                if quote["source"] == source and quote["start"] <= offset < quote["end"]
            }
        )
    assert len(set().union(*hits)) == 4
    assert set() in hits


def test_a_damaged_quote_is_printed_with_the_words_found(argmap):
    case = argmap.example()
    with closing(sqlite3.connect(case, isolation_level=None)) as connection:
        connection.execute("UPDATE document SET text = replace(text, 'as a last', 'as a lost')")
    code, printed, _ = argmap("check", case)
    assert code == 1
    lines = printed.splitlines()
    assert any(line.startswith("altered: ") and "as a lost resort" in line for line in lines)
    assert any(line.startswith("error: ") for line in lines)
    assert lines[-1] == "62 quotes: 61 exact, 1 altered."


def test_a_quote_whose_text_is_gone_is_printed_as_not_found(argmap):
    case = argmap.example()
    with closing(sqlite3.connect(case, isolation_level=None)) as connection:
        connection.execute("UPDATE document SET text = 'Nothing of it is left.'")
    code, printed, _ = argmap("check", case)
    assert code == 1
    assert "(not found)" in printed
    assert printed.splitlines()[-1] == "62 quotes: 62 lost."


def test_a_case_without_quotes_is_in_order(argmap):
    code, printed, _ = argmap("check", argmap.new())
    assert (code, printed) == (0, "No quotes yet.\n")
    assert (
        check_summary(check_evidence(CaseMap([Case(keyed_id("case"))]), {}.get)) == "No quotes yet."
    )


def test_find_tells_where_words_are_in_every_source(argmap):
    case = argmap.example()
    code, report = argmap.json("find", case, "political animus")
    assert code == 0
    assert report["matches"]
    texts = {source["id"]: source["title"] for source in argmap.json("show", case)[1]["sources"]}
    for match in report["matches"]:
        assert match.keys() >= {"source", "start", "end", "text", "score"}
        assert match["end"] - match["start"] == len(match["text"])
        assert match["title"] == texts[match["source"]]
    scores = [match["score"] for match in report["matches"]]
    assert scores == sorted(scores, reverse=True)
    assert scores[0] == 100.0


def test_find_prints_score_title_place_and_words(argmap):
    code, printed, _ = argmap("find", argmap.example(), "PULLING  the plug")
    assert code == 0
    first = printed.splitlines()[0]
    assert first.startswith("100.0  Conservative social media network Parler sues Amazon")
    assert first.endswith(", 1160: pulling the plug")


@pytest.mark.parametrize("words", ["", "   ", "zx", "a locomotive in the Alps at dawn", "\0"])
def test_find_ends_with_1_where_nothing_is_like_the_words(argmap, words):
    case = argmap.example()
    assert argmap("find", case, words)[:2] == (1, "")
    assert argmap.json("find", case, words) == (1, {"matches": []})


def test_find_says_which_quotes_use_a_passage(argmap):
    case = argmap.example()
    quotes = {quote["id"]: quote for quote in argmap.json("show", case)[1]["quotes"]}
    (match,) = argmap.json("find", case, "as a last resort")[1]["matches"]
    assert match["quotes"]
    for quote in map(quotes.get, match["quotes"]):
        assert quote["source"] == match["source"]
        assert quote["start"] < match["end"]
        assert match["start"] < quote["end"]


def test_find_finds_words_of_any_form_and_order(argmap):
    case = argmap.example()
    code, report = argmap.json("find", "--words", case, 'hospital OR "free speech" -zebra')
    assert code == 0
    for match in report["matches"]:
        assert match["end"] - match["start"] == len(match["text"])
        found = {match["text"][a - match["start"] : b - match["start"]] for a, b in match["words"]}
        assert found <= {"hospital", "free speech"}
    scores = [match["score"] for match in report["matches"]]
    assert scores == sorted(scores, reverse=True)
    assert argmap("find", "--words", case, "plugs pull")[1].count("pulling the plug") == 1
    for typed in ("zebra", '"', " -hospital", ""):
        assert argmap.json("find", "--words", case, typed) == (1, {"matches": []})


def test_a_finding_that_is_on_no_scale_is_listed_and_fails_the_check(argmap):
    case = argmap.example()
    with closing(sqlite3.connect(case, isolation_level=None)) as connection:
        (finding,) = connection.execute("SELECT id FROM finding ORDER BY id LIMIT 1").fetchone()
        connection.execute("UPDATE finding SET level = 'great' WHERE id = ?", (finding,))
    code, report = argmap.json("check", case)
    assert code == 1
    (problem,) = [one for one in report["problems"] if one["severity"] == "error"]
    assert problem["where"] == [{"kind": "finding", "id": finding}]
    assert "“great” is not a level of" in problem["message"]
    code, printed, _ = argmap("check", case)
    assert code == 1
    assert f"error: {problem['message']}\n" in printed


def test_a_check_names_the_quote_of_each_warning_and_fails_for_one_only_if_strict(argmap):
    case = argmap.example()
    code, printed, _ = argmap("check", case)
    assert code == 0
    assert (
        "warning: Parler sues Amazon (San Francisco), ¶ 13, “Freedom of speech is his leitmotif.”"
        " (for “A venue for speech lost”): Quote with caution: machine translation.\n" in printed
    )
    assert argmap("check", case, "--strict")[:2] == (1, printed)
    assert argmap("check", argmap.new("empty.argmap"), "--strict")[0] == 0
    assert argmap("show", case)[0] == 0


def test_a_motion_without_notice_that_rests_on_articles_is_told_what_the_rule_asks_for(argmap):
    case = argmap.example()
    kinds = {problem["kind"] for problem in argmap.json("check", case)[1]["problems"]}
    assert "no oath" not in kinds
    with closing(sqlite3.connect(case, isolation_level=None)) as connection:
        connection.execute("UPDATE \"case\" SET posture = 'tro-without-notice'")
    code, report = argmap.json("check", case)
    (problem,) = [one for one in report["problems"] if one["kind"] == "no oath"]
    assert code == 0
    assert "Rule 65(b)(1)(A)" in problem["message"]
    assert "affidavit" in problem["message"]


def test_find_says_that_nothing_was_found_or_given_and_prints_no_score_of_words(argmap):
    case = argmap.example()
    assert "Nothing was given to look for." in argmap("find", case, "")[2]
    assert "No source has it." in argmap("find", "--words", case, "zebra")[2]
    printed = argmap("find", "--words", case, '"political animus"')[1].splitlines()
    assert len(printed) == 2
    assert all(line.startswith("Parler Is Now Suing Amazon") for line in printed)


def test_a_check_tells_what_the_court_found_only_where_it_is_to_be_revealed(argmap):
    case = argmap.example()
    _, printed, said = argmap("check", case)
    _, revealed, silent = argmap("check", case, "--reveal")
    assert "“court” finds" not in printed
    assert "“court” finds" in revealed
    assert "left out; --reveal tells" in said
    assert "left out" not in silent
    told, whole = (argmap.json("check", case, *more)[1]["problems"] for more in ((), ("--reveal",)))
    assert {one["message"] for one in whole} - {one["message"] for one in told} == {
        one["message"] for one in whole if "“court” finds" in one["message"]
    }


def test_a_date_in_a_story_is_told_and_not_taken_for_the_date_of_its_source(argmap, tmp_path):
    case, story = argmap.example(), tmp_path / "rent.txt"
    story.write_text("The landlord paid the rent on 3 May 2020 to Mrs Okafor.\n", encoding="utf-8")
    code, report = argmap.json("add", case, story)
    assert code == 0
    (note,) = [note for note in report["notes"] if "2020" in note]
    assert note.startswith("rent.txt: Perhaps 3 May 2020, from the sentence “The landlord")
    assert note.endswith("it is not taken for the source’s date.")
    with closing(sqlite3.connect(case)) as connection:
        (row,) = connection.execute(
            "SELECT date FROM source WHERE id = ?", (report["sources"][0]["id"],)
        )
    assert not row[0]


def test_find_prints_every_place_and_says_of_letters_within_a_word_that_they_are(argmap, tmp_path):
    case, story = argmap.new(), tmp_path / "story.txt"
    story.write_text("Some laws hold. " + "The court rose. " * 70, encoding="utf-8")
    assert argmap("add", case, story)[0] == 0
    assert argmap("find", case, "the court")[1].count("The court\n") == 70
    assert len(argmap.json("find", case, "the court")[1]["matches"]) == 70
    assert argmap("find", case, "aws")[1].endswith(": aws (letters within a word)\n")
    (match,) = argmap.json("find", case, "aws")[1]["matches"]
    assert match["in_word"]


def test_find_names_a_source_without_a_title_and_the_page_of_a_hit(argmap, tmp_path):
    case, story, paper = argmap.new(), tmp_path / "story.txt", tmp_path / "paper.pdf"
    story.write_text("the walrus rose.", encoding="utf-8")
    pages = "The motion is denied for now. #pagebreak() Then the narwhal rose again."
    paper.write_bytes(typeset(pages.encode()))
    assert argmap("add", case, story, paper)[0] == 0
    with closing(sqlite3.connect(case)) as connection, connection:
        connection.execute("UPDATE source SET title = ''")
    look = "--words"
    assert argmap("find", look, case, "walrus")[1].startswith("Untitled source (story.txt), 0: ")
    assert argmap("find", look, case, "narwhal")[1].startswith(
        "Untitled source (paper.pdf), p. 2, "
    )
    [match] = argmap.json("find", look, case, "narwhal")[1]["matches"]
    assert (match["title"], match["page"]) == ("", 2)


def test_a_file_twice_in_one_batch_is_a_note_and_no_refusal(argmap, tmp_path):
    case, one, other = argmap.new(), tmp_path / "one.txt", tmp_path / "sub" / "one.txt"
    other.parent.mkdir()
    for path in (one, other):
        path.write_text("The walrus rose and said so.", encoding="utf-8")
    code, printed, said = argmap("add", case, one, other)
    assert (code, printed) == (0, "Imported 1 source.\n")
    assert f"one.txt: It is the same as “{one}” of this batch, which was imported once." in said
    code, report = argmap.json("add", argmap.new("second.argmap"), one, other)
    assert (code, report["refused"]) == (0, [])
    assert report["twins"] == [{"file": str(other), "same_as": str(one)}]
