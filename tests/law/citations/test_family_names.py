from __future__ import annotations

import pytest

from argmap.law.citations.family_names import called, in_full


@pytest.mark.parametrize(
    ("author", "name"),
    [
        ("Juliette Michel", "Michel"),
        ("Martin Luther King Jr.", "King"),
        ("Martin Luther King, Jr.", "King"),
        ("John Roe III", "Roe"),
        ("Dr. Ann Poe, M.D., Ph.D.", "Poe"),
        ("Ann Poe, Esq.", "Poe"),
        ("By Ann Poe", "Poe"),
        ("ANN POE", "POE"),
        ("Poe, Ann B.", "Poe"),
        ("Oscar de la Cruz", "de la Cruz"),
        ("Ana Ruiz de la Vega", "Ruiz de la Vega"),
        ("Ana Ruiz del Río, Ph.D.", "Ruiz del Río"),
        ("María Teresa de la Cruz", "de la Cruz"),
        ("Ana M. de la Cruz", "de la Cruz"),
        ("Mary-Kate Ó Sé", "Ó Sé"),
        ("Mary Van Buren", "Van Buren"),
        ("Ludwig van Beethoven", "van Beethoven"),
        ("Jean St. John", "St. John"),
        ("Zoë Ångström-Lee", "Ångström-Lee"),
        ("Malcolm X", "Malcolm X"),
        ("Ann Lee, Chief Executive of the Hen Company", "Lee"),
        ("Ann Lee, Business Editor", "Lee"),
        ("Ann Lee (Reuters)", "Lee"),
        ("Ann Lee | Reuters", "Lee"),
    ],
)
def test_a_person_is_called_by_the_family_name_alone(author, name):
    assert called(author) == name


@pytest.mark.parametrize(
    "author",
    [
        "Associated Press",
        "The Associated Press",
        "Agence France-Presse",
        "Reuters",
        "AWS Trust & Safety",
        "New York Times",
        "U.S. Dep't of Justice",
        "American Civil Liberties Union",
        "Smith & Jones",
        "Fish, Game & Wildlife Service",
        "Human Rights Watch",
        "Harvard University",
        "Hen Co.",
        "AP Staff",
    ],
)
def test_a_body_is_called_as_a_whole(author):
    assert called(author) == author


def test_an_author_who_is_the_publisher_too_is_called_as_a_whole():
    assert called("Cloud Nine", "Cloud Nine") == "Cloud Nine"


@pytest.mark.parametrize(
    ("author", "name"),
    [
        ("Jane Roe & John Smith", "Roe & Smith"),
        ("Jane Roe and John Smith Jr.", "Roe & Smith"),
        ("Jane Roe, John Smith", "Roe & Smith"),
        ("Jane Roe; John Smith", "Roe & Smith"),
        ("Roe, Jane; Smith, John", "Roe & Smith"),
        ("Jane Roe, John Smith & Ann Lee", "Roe et al."),
        ("Jane Roe, John Smith, and Ann Lee", "Roe et al."),
        ("Jane Roe et al.", "Roe et al."),
    ],
)
def test_two_authors_are_both_named_and_of_more_the_first(author, name):
    assert called(author) == name


def test_nobody_is_called_nothing():
    assert called(" ") == ""


@pytest.mark.parametrize(
    ("name", "plain"),
    [
        ("Dr. Ann Poe, M.D.", "Ann Poe"),
        ("Martin L. King Jr.", "Martin L. King"),
        ("Hen Co.", "Hen Co."),
    ],
)
def test_a_whole_name_goes_without_its_ranks(name, plain):
    assert in_full(name) == plain
