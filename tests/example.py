"""The example case, as tests read it."""

from __future__ import annotations

from functools import cache

from argmap.case.case_map import CaseMap
from argmap.formats.case_toml import read_case_toml
from argmap.law.reading import load_standards
from argmap.resources import resource


@cache
def standards():
    return load_standards()


@cache
def _new_case():
    scales = {factor.id: factor.scale for factor in standards().scales.factors.values()}
    return read_case_toml(resource("examples", "parler-v-aws"), scales)


def example_map():
    return CaseMap(_new_case().records)


def example_text_of(source):
    return {document.hash: document for document in _new_case().documents}.get(source.document)
