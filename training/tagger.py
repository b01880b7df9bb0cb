"""The tagger: parts of speech and features, from treebanks of which some have no features."""

import io
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import torch
from stanza.models import tagger as stanza_tagger
from stanza.models.common import utils
from stanza.models.common.foundation_cache import FoundationCache
from stanza.models.pos import scorer
from stanza.models.pos.data import Dataset
from stanza.models.pos.trainer import Trainer
from stanza.utils.conll import CoNLL

from training.schedule import Plan, Run

__all__ = ["train"]

_SENTENCES = 50  # in a batch


def train(
    plan: Plan,
    *,
    train: Sequence[Path],
    dev: Path,
    vectors: Path,
    model: Path,
    start: Path | None = None,
) -> None:
    """Train a tagger and write it to ``model``.

    Args:
        plan: Size, length, seed and device.
        train: Tagged sentences; files of which no word has features teach parts of speech alone.
        dev: Tagged sentences, for the score in the log.
        vectors: Stanza's file of word vectors.
        model: The file to write.
        start: A tagger of the same sizes, learnt from the same treebanks, whose weights this one starts from.
    """
    files = ";".join(map(str, train))
    options = plan.options(
        model, lang="de", train_file=files, eval_file=dev, wordvec_pretrain_file=vectors, beta2=0.95, batch_size=_SENTENCES
    )
    args = stanza_tagger.parse_args(options)
    pretrain = stanza_tagger.load_pretrain(args)
    args["word_cutoff"] = utils.update_word_cutoff(pretrain, args["word_cutoff"])
    utils.set_random_seed(plan.seed)
    vocab, _, epoch = stanza_tagger.load_training_data(args, pretrain)
    document = CoNLL.conll2doc(input_file=str(dev))
    held = Dataset(document, args, pretrain, vocab=vocab, evaluation=True, sort_during_eval=True).to_loader(batch_size=_SENTENCES)
    trainer = Trainer(args=args, vocab=vocab, pretrain=pretrain, device=plan.device, foundation_cache=FoundationCache())
    if start is not None:
        trainer.model.load_state_dict(torch.load(start, weights_only=True)["model"], strict=False)  # the vectors are not in it

    def score() -> float:
        made: list[Any] = []
        order: list[int] = []
        for batch in held:
            made += trainer.predict(batch)
            order.extend(batch.idx)
        stanza_tagger.set_predictions(document, trainer, utils.unsort(made, order))
        return 100 * float(scorer.score(io.StringIO(f"{document:C}\n\n"), str(dev), eval_type="UPOS")[-1])

    def batches() -> Iterator[Any]:
        while True:
            yield from epoch

    run = Run(steps=plan.steps, rate=plan.rate, seed=plan.seed, checkpoint=model.with_suffix(".state"), score=score)
    run(trainer, trainer.optimizers, batches)
    trainer.save(str(model))
