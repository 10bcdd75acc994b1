"""Bytes to text: what is decoded, guessed, replaced and refused."""

from __future__ import annotations

import pytest

from crosscheck.errors import UnreadableInput
from crosscheck.read.decoding import decode

TEXT = "“Zürich and Łódź”, the café said – naïvely."


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32"])
def test_marked_and_plain_unicode_is_read_without_doubt(encoding):
    decoded = decode(TEXT.encode(encoding), "a.txt")
    assert (decoded.text, decoded.diagnostics) == (TEXT, ())


def test_line_ends_stay_as_they_are():
    assert decode(b"one\r\ntwo\rthree\n", "a.txt").text == "one\r\ntwo\rthree\n"


def test_western_single_bytes_are_guessed_and_said_so():
    decoded = decode("The café in Köln – “closed” – reopens, said José.".encode("cp1252"), "a.txt")
    assert "café in Köln" in decoded.text
    assert [d.code for d in decoded.diagnostics] == ["encoding-guessed"]


def test_a_broken_byte_in_good_utf8_is_replaced_and_counted():
    decoded = decode("Zürich, Köln, Łódź ".encode() + b"\xff\xff end", "a.txt")
    assert decoded.text.endswith("\ufffd\ufffd end")
    assert "Łódź" in decoded.text
    assert [(d.code, d.count) for d in decoded.diagnostics] == [("encoding-replaced", 2)]


def test_characters_lost_before_are_counted_too():
    assert decode("four islands \ufffd all of them".encode(), "a.txt").diagnostics[0].count == 1


@pytest.mark.parametrize(
    "data", [b"\x00\x01\x02\x03" * 50, b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR" + bytes(40)]
)
def test_what_is_no_text_is_refused(data):
    with pytest.raises(UnreadableInput, match=r"^pic\.txt: not a text file; "):
        decode(data, "pic.txt")
