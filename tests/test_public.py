"""The names of the package root."""

from importlib import import_module

import pytest

import crosscheck


def test_every_public_name_is_there() -> None:
    assert all(getattr(crosscheck, name) is not None for name in crosscheck.__all__)


@pytest.mark.parametrize("name", ["read", "extract"])
def test_functions_stay_functions_when_stages_of_their_names_are_loaded(name: str) -> None:
    import_module(f"crosscheck.{name}")
    assert callable(getattr(crosscheck, name))
