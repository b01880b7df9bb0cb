"""The fuzzer tells of whatever comes out of a loader, and outlives it."""

import os
import signal
from pathlib import Path

import pytest

from tests.fuzz.loaders import Loader
from tests.fuzz.trial import Trial
from ukrdiplo.errors import FormatError


def refuse(_: bytes) -> object:
    raise FormatError("no")


def fail(_: bytes) -> object:
    raise KeyError


def die(_: bytes) -> object:
    os.kill(os.getpid(), signal.SIGKILL)


@pytest.mark.parametrize(
    ("load", "tried", "said"),
    [
        (bytes, {"read": 5}, ""),
        (refuse, {"refused": 5}, ""),
        (fail, {"found": 5}, "KeyError at test_trial.py"),
        (die, {"found": 5}, "the process ended with -9"),
    ],
)
def test_all_documents_are_tried_whatever_becomes_of_them(tmp_path: Path, load: object, tried: dict[str, int], said: str) -> None:
    trial = Trial(name="A", loader=Loader(load=load, valid=(b"xyz",)), seed=0, keep=tmp_path / "kept")  # type: ignore[arg-type]
    trial.go_on(3, float("inf"))
    trial.go_on(2, float("inf"))
    assert trial.tried == tried
    assert [found for found in trial.finds if found.startswith(said)] == list(trial.finds)
    assert len(list(tmp_path.rglob("A-0-*"))) == len(trial.finds) == bool(said)
