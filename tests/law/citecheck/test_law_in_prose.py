"""Laws of other countries that a sentence names in prose alone: their words are in no source."""

from __future__ import annotations

import pytest
from student_prose import quoted

from argmap.law.citecheck.items import Verdict

FAITH = "performance according to the requirements of good faith"
SPEECH = "everyone has the right to freedom of expression"
RISKS = "diligently identify, analyse and assess any systemic risks"
LAWS = [
    f"Section 242 of the German Civil Code requires “{FAITH}.”",
    f"Article 10 of the European Convention (“{SPEECH}”) is alike.",
    f"Article 10 of the European Convention on Human Rights says that “{SPEECH}.”",
    f"The Digital Services Act, Article 34, asks platforms to “{RISKS}.”",
    f"Under the Digital Services Act, Article 34, platforms must “{RISKS}.”",
    f"Section 2(b) of the Canadian Charter of Rights and Freedoms guarantees that “{SPEECH}.”",
    f"The Basic Law, Article 5, says: “{SPEECH.capitalize()}.”",
    f"Article 17 of the GDPR asks them to “{RISKS}.”",
    f"Article 102 TFEU asks them to “{RISKS}.”",
    f"The Human Rights Act 1998, s. 12, says that “{SPEECH}.”",
    f"The Swiss Code of Obligations, Art. 2, asks for “{FAITH}.”",
    f"The Covenant says that “{SPEECH}.”",
    f"“{SPEECH.capitalize()}” (Article 19 of the Universal Declaration of Human Rights).",
]
OTHERS = [
    "Section 3 of Amazon’s letter says that “there was nothing anybody would have done about it.”",
    "Section 2 of Parler’s brief concedes that “nobody has been asked by anybody about it.”",
    "Under Article 10 of the Convention, Amazon said that “nobody has been asked by anybody.”",
    "The Act of Congress came first. Amazon said that “nobody has been asked by anybody at all.”",
    "Part 3 of the story says that “nobody has been asked by anybody about it.”",
]


@pytest.mark.parametrize("text", LAWS)
def test_the_words_of_a_law_that_a_sentence_names_cannot_be_compared(text):
    assert quoted(text) == [Verdict.UNCHECKABLE]


@pytest.mark.parametrize("text", OTHERS)
def test_what_is_given_to_no_law_is_still_in_no_source(text):
    assert quoted(text) == [Verdict.NOT_FOUND]
