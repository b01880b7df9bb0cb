"""One training run of a Stanza model: Stanza's own update, with a learning rate that falls to nothing and averaged weights.

Stanza's training scripts keep the learning rate until the score on held-out sentences stalls; on the few thousand trees that
there are, most of the hours then go by at too high a rate. Here the rate rises for a moment and falls in a straight line to
nothing, and the weights that are kept are a running average of those on the way. What computes a loss and makes a step is
Stanza's trainer, unchanged.
"""

import logging
import random
import time
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any

import numpy as np
import torch
from attrs import field, frozen

__all__ = ["Plan", "Run", "flags"]

_LOG = logging.getLogger("training")


@frozen(kw_only=True)
class Plan:
    """What one model is: its size, how long it learns, and where."""

    sizes: Mapping[str, float]
    """Options of Stanza's that set the size of the model, and how much of it is dropped out."""
    steps: int
    """Updates; of the lemmatizer, rounds."""
    seed: int
    """Of all random generators."""
    device: str
    """``cpu`` or ``cuda``."""
    rate: float = 0.003
    """The highest learning rate, for the models that :class:`Run` trains."""

    def options(self, model: Path, **more: object) -> list[str]:
        """What Stanza's training scripts are told: which file to write, the size, seed and device, and whatever else."""
        where = flags(mode="train", shorthand="de_news", save_dir=model.parent, save_name=model.name)
        return [*where, *flags(**self.sizes, seed=self.seed, device=self.device), *flags(**more)]


def flags(**values: object) -> list[str]:
    """Options of a command line.

    Example:
        >>> flags(mode="train", steps=20)
        ['--mode=train', '--steps=20']
    """
    return [f"--{name}={value}" for name, value in values.items()]


@frozen(kw_only=True)
class Run:
    """How one model is trained."""

    steps: int
    """Updates in all."""
    rate: float = 0.003
    """The highest learning rate."""
    warm: int = 100
    """Updates until the learning rate is at its highest."""
    average: float = 0.998
    """How much of the running average of the weights is kept at each update."""
    every: int = 400
    """Updates between two checkpoints."""
    seed: int = 1
    checkpoint: Path
    """Where the state is kept, so that a run that was stopped goes on."""
    score: Callable[[], float] = field(repr=False)
    """The score of the model as it is, on sentences that it does not learn from."""

    def __call__(self, trainer: Any, optimizers: dict[str, Any], batches: Callable[[], Iterator[Any]]) -> None:
        """Train; the trainer's model has the averaged weights at the end.

        Args:
            trainer: Stanza's trainer of a tagger or a parser.
            optimizers: Its optimizers.
            batches: Makes an endless stream of batches, in an order that depends on the state of the random generators.
        """
        weights = [weight for weight in trainer.model.parameters() if weight.requires_grad]
        averaged = [weight.detach().clone() for weight in weights]
        done = self._resumed(weights, averaged, optimizers)
        self._sow(done)
        started, loss = time.monotonic(), 0.0
        stream = batches()
        for step in range(done + 1, self.steps + 1):
            for optimizer in optimizers.values():
                for group in optimizer.param_groups:
                    group["lr"] = self._rate(step)
            made = trainer.update(next(stream))
            loss += made[0] if isinstance(made, tuple) else made
            kept = min(self.average, step / (step + 10))
            with torch.no_grad():
                for mean, weight in zip(averaged, weights, strict=True):
                    mean.lerp_(weight, 1 - kept)
            if step % self.every == 0 or step == self.steps:
                with _exchanged(weights, averaged):
                    score = self.score()
                pace = (time.monotonic() - started) / (step - done)
                _LOG.info("step %d of %d: loss %.3f, score %.2f, %.2f s a step", step, self.steps, loss / self.every, score, pace)
                loss = 0.0
                self._keep(step, weights, averaged, optimizers)
        _copy(averaged, weights)

    def _rate(self, step: int) -> float:
        return self.rate * min(step / self.warm, (self.steps - step) / max(1, self.steps - self.warm))

    def _sow(self, done: int) -> None:
        """Start the random generators anew; a run that goes on does not see the batches of its first part again."""
        random.seed(self.seed + done)
        np.random.seed(self.seed + done)  # noqa: NPY002 - the generator that stanza uses
        torch.manual_seed(self.seed + done)

    def _keep(self, step: int, weights: list[Any], averaged: list[Any], optimizers: dict[str, Any]) -> None:
        state = {
            "step": step,
            "weights": [weight.detach() for weight in weights],
            "averaged": averaged,
            "optimizers": {name: optimizer.state_dict() for name, optimizer in optimizers.items()},
        }
        unfinished = self.checkpoint.with_suffix(".unfinished")
        torch.save(state, unfinished)
        unfinished.replace(self.checkpoint)

    def _resumed(self, weights: list[Any], averaged: list[Any], optimizers: dict[str, Any]) -> int:
        if not self.checkpoint.exists():
            return 0
        state = torch.load(self.checkpoint, weights_only=True)
        _copy(state["weights"], weights)
        _copy(state["averaged"], averaged)
        for name, optimizer in optimizers.items():
            optimizer.load_state_dict(state["optimizers"][name])
        _LOG.info("going on after step %d", state["step"])
        return int(state["step"])


class _exchanged:  # noqa: N801 - used like a function
    """The averaged weights stand in for the weights while the score is taken."""

    def __init__(self, weights: list[Any], averaged: list[Any]) -> None:
        self.weights, self.averaged = weights, averaged

    def __enter__(self) -> None:
        self.kept = [weight.detach().clone() for weight in self.weights]
        _copy(self.averaged, self.weights)

    def __exit__(self, *_: object) -> None:
        _copy(self.kept, self.weights)


def _copy(source: list[Any], target: list[Any]) -> None:
    with torch.no_grad():
        for one, other in zip(source, target, strict=True):
            other.copy_(one)
