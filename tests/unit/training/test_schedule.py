"""A run that is stopped goes on where it was; its weights are the average of those on the way."""

import contextlib
from collections.abc import Iterator
from pathlib import Path

import torch

from training.pack import halved
from training.schedule import Run


class Line:
    """A trainer of one number, drawn towards three."""

    def __init__(self) -> None:
        self.model = torch.nn.Linear(1, 1, bias=False)
        torch.nn.init.zeros_(self.model.weight)
        self.optimizers = {"all": torch.optim.Adam(self.model.parameters(), lr=99.0)}
        self.rates: list[float] = []

    def update(self, batch: float) -> float:
        """One step towards the batch."""
        self.rates.append(self.optimizers["all"].param_groups[0]["lr"])
        self.optimizers["all"].zero_grad()
        loss = (self.model.weight - batch).pow(2).sum()
        loss.backward()
        self.optimizers["all"].step()
        return float(loss.detach())

    def score(self) -> float:
        """How near it is."""
        return 100 - abs(float(self.model.weight.detach()) - 3)


def threes() -> Iterator[float]:
    """An endless stream of one batch."""
    while True:
        yield 3.0


def run(trainer: Line, folder: Path, steps: int) -> Run:
    """A short run."""
    return Run(
        steps=steps, rate=0.05, warm=10, average=0.9, every=50, seed=1, checkpoint=folder / "line.state", score=trainer.score
    )


def test_the_rate_rises_and_falls_to_nothing(tmp_path: Path) -> None:
    trainer = Line()
    run(trainer, tmp_path, 400)(trainer, trainer.optimizers, threes)
    assert max(trainer.rates) == trainer.rates[9] == 0.05
    assert trainer.rates[0] < 0.01
    assert trainer.rates[-1] == 0
    assert abs(float(trainer.model.weight.detach()) - 3) < 0.1


def test_a_run_that_was_stopped_goes_on(tmp_path: Path) -> None:
    class Stopped(Exception):  # noqa: N818 - it is the end of a test, no error
        pass

    def some(number: int) -> Iterator[float]:
        for _ in range(number):
            yield 3.0
        raise Stopped

    first = Line()
    with contextlib.suppress(Stopped):
        run(first, tmp_path, 400)(first, first.optimizers, lambda: some(120))
    second = Line()
    run(second, tmp_path, 400)(second, second.optimizers, threes)
    assert len(second.rates) == 300  # the last checkpoint was at a hundred
    whole = Line()
    (tmp_path / "whole").mkdir()
    run(whole, tmp_path / "whole", 400)(whole, whole.optimizers, threes)
    assert torch.allclose(second.model.weight, whole.model.weight)


def test_a_packed_model_is_the_same_in_half_precision(tmp_path: Path) -> None:
    source, target = tmp_path / "full.pt", tmp_path / "half.pt"
    torch.save(
        {
            "model": {"weight": torch.tensor([0.5, 1.25])},
            "config": {"steps": 3, "names": ["a"], "train_file": "/some/where/a.conllu;/b.conllu", "data_dir": "data/pos"},
        },
        source,
    )
    halved(source, target)
    made = torch.load(target, weights_only=True)
    assert made["model"]["weight"].dtype == torch.float16
    assert made["model"]["weight"].tolist() == [0.5, 1.25]
    assert made["config"] == {"steps": 3, "names": ["a"], "train_file": "a.conllu;b.conllu", "data_dir": "data/pos"}
    first = target.read_bytes()
    halved(source, target)
    assert target.read_bytes() == first
