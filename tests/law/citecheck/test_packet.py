from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap.case.errors import FormatError
from argmap.law.citecheck.packet import (
    MOST,
    MOST_BYTES,
    Packet,
    PacketQuotation,
    packet_from_json,
    packet_json,
)

ONE = PacketQuotation("It [was] down.", "It is down.", 3, 14, before="So ", source="A report")
WORDS = st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=20)


def changed(**fields):
    """The packet of one quotation with fields of it changed, as bytes; None leaves one out."""
    found = json.loads(packet_json(Packet((ONE,))))
    row = found["quotations"][0] | fields
    found["quotations"][0] = {name: value for name, value in row.items() if value is not None}
    return json.dumps(found).encode()


@given(exact=WORDS.filter(bool), words=WORDS.filter(str.strip), around=st.lists(WORDS, min_size=5))
def test_what_is_read_is_what_was_written(exact, words, around):
    before, after, between, second, speaker = around[:5]
    one = PacketQuotation(
        *(words, exact, 5, 5 + len(exact)),
        before=before,
        after=after,
        between=between if second else "",
        second=second,
        second_start=9 if second else None,
        speaker=speaker,
        page=2,
        is_block=True,
    )
    data = packet_json(Packet((one, ONE)))
    assert packet_from_json(data) == Packet((one, ONE))
    assert packet_json(packet_from_json(data)) == data


@pytest.mark.parametrize(
    "fields",
    [
        {"words": None},
        {"words": " "},
        {"words": 7},
        {"words": ["It"]},
        {"words": "\ud800"},
        {"exact": ""},
        {"exact": "longer than it says it is"},
        {"start": -1},
        {"start": 3.0},
        {"start": True},
        {"start": "3"},
        {"end": 2**60},
        {"second": "half of it"},
        {"second_start": 5},
        {"page": "one"},
        {"is_block": 1},
        {"claim": "somebody's"},
        {"before": "x" * 1_000_001},
    ],
)
def test_what_is_not_a_quotation_is_refused_with_a_sentence(fields):
    with pytest.raises(FormatError, match="packet of quotations inside it"):
        packet_from_json(changed(**fields))


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"\xff\xfe",
        b"[]",
        b"null",
        b'{"format": "argmap case", "version": 1}',
        b'{"format": "argmap quotations", "version": 1}',
        b'{"format": "argmap quotations", "version": "1", "quotations": []}',
        b'{"format": "argmap quotations", "version": 1, "quotations": [7]}',
        b'{"format": "argmap quotations", "version": 1, "quotations": [NaN]}',
        b"[" * 100_000,
        b'{"format": "argmap quotations", "version": 1, "quotations": ['
        + b",".join([b"1"] * (MOST + 1))
        + b"]}",
        b" " * (MOST_BYTES + 1),
    ],
    ids=range(12),
)
def test_what_is_no_packet_is_refused_with_a_sentence(data):
    with pytest.raises(FormatError, match="packet of quotations inside it"):
        packet_from_json(data)


def test_a_packet_of_a_newer_argmap_says_so():
    data = packet_json(Packet()).replace(b'"version":1', b'"version":2')
    with pytest.raises(FormatError, match="newer version"):
        packet_from_json(data)
