from __future__ import annotations

from collections import defaultdict

from word_indexes import Texts

from argmap.sources.marking import stems_of
from argmap.sources.told_apart import FORMS, forms_of

INDEX = Texts("x").index


def test_each_line_is_of_words_that_the_stemmer_mistakes_for_those_of_another():
    lines = defaultdict(set)
    for word, forms in FORMS.items():
        lines[INDEX.stems([word])[0]].add(forms)
    for forms in set(FORMS.values()):
        assert any(len(lines[INDEX.stems([word])[0]]) > 1 for word in forms), forms


def test_no_word_is_on_two_lines():
    assert all(FORMS[word] == forms for forms in set(FORMS.values()) for word in forms)
    assert len(FORMS) == sum(map(len, set(FORMS.values())))


def test_words_told_apart_have_stems_of_their_own_and_all_others_those_of_the_index():
    like, likes, likely, courts = stems_of(INDEX, ["like", "Likes", "likely", "courts"])
    assert like == likes != likely
    assert courts == ("court",)
    assert stems_of(INDEX, ["a likely story", "", "?"]) == [("a", "likely", "stori"), (), ()]
    assert forms_of("courts") == ()
