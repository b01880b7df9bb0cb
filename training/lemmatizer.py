"""The lemmatizer: a dictionary of the treebanks' words, and a small network that spells the rest."""

from pathlib import Path

from stanza.models import lemmatizer

from training.schedule import Plan

__all__ = ["train"]


def train(plan: Plan, *, train: Path, dev: Path, model: Path) -> None:
    """Train Stanza's lemmatizer and write it to ``model``."""
    files = {"train_file": train, "eval_file": dev, "output_file": model.with_suffix(".conllu")}
    lemmatizer.main(plan.options(model, **files, batch_size=200, lr=0.002, num_epoch=plan.steps))
