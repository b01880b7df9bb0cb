"""A loader, tried with one damaged document after the other, in processes that it may end."""

import multiprocessing
import random
import time
import traceback
from collections import Counter
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any

from attrs import Factory, define

from tests.fuzz.attempt import attempt, damaged
from tests.fuzz.loaders import Loader

__all__ = ["OUTCOMES", "Trial"]

LONG = 10.0
OUTCOMES = ("read", "refused", "found")
FORK = multiprocessing.get_context("fork")


@define(kw_only=True)
class Trial:
    """A loader, and what has come of its documents so far."""

    name: str
    loader: Loader
    seed: int
    keep: Path
    tried: Counter[str] = Factory(Counter)
    finds: Counter[str] = Factory(Counter)
    seconds: float = 0

    def go_on(self, inputs: int, until: float) -> None:
        """Try some more, until a moment of the clock."""
        begin = time.monotonic()
        try:
            for outcome, what in self._outcomes(range(self.tried.total(), self.tried.total() + inputs), until):
                if outcome == "found":
                    self._keep(what)
                self.tried[outcome] += 1
        finally:
            self.seconds += time.monotonic() - begin

    def _outcomes(self, numbers: range, until: float) -> Iterator[tuple[str, str]]:
        """What comes of each document, and what is to be said of it, as a process of its own finds out."""
        while numbers:
            here, there = FORK.Pipe(duplex=False)
            child = FORK.Process(target=self._try, args=(numbers, until, there))
            child.start()
            there.close()
            with suppress(EOFError):
                while True:
                    yield here.recv()
                    numbers = numbers[1:]
            child.join()
            if not child.exitcode:
                return
            yield "found", f"the process ended with {child.exitcode}"
            numbers = numbers[1:]

    def _try(self, numbers: range, until: float, there: Any) -> None:
        with suppress(KeyboardInterrupt):  # which the parent gets, too, and tells of
            for number in numbers:
                if time.monotonic() > until:
                    return
                there.send(self._outcome(self._document(number)))

    def _document(self, number: int) -> bytes:
        return damaged(self.loader, random.Random(f"{self.seed} {self.name} {number}"))

    def _outcome(self, document: bytes) -> tuple[str, str]:
        start = time.process_time()
        try:
            outcome = "read" if attempt(self.loader, document) else "refused"
            if time.process_time() - start > LONG:
                raise TimeoutError(f"{time.process_time() - start:.0f} s")  # noqa: TRY301
        except Exception as fault:  # noqa: BLE001 - that is what is looked for
            place = traceback.extract_tb(fault.__traceback__)[-1]
            return "found", f"{type(fault).__name__} at {Path(place.filename).name}:{place.lineno}: {fault!s:.200}"
        return outcome, ""

    def _keep(self, what: str) -> None:
        """Keep the document whose turn it is, if it is the first of its kind."""
        self.finds[what] += 1
        if self.finds[what] == 1:
            self.keep.mkdir(parents=True, exist_ok=True)
            number = self.tried.total()
            kept = self.keep / f"{self.name.replace(', ', '-').replace(' ', '-')}-{self.seed}-{number}"
            kept.write_bytes(self._document(number))
            print(f"{self.name}: {what} → {kept}", flush=True)
