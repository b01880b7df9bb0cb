"""The dependency parser: Stanza's biaffine graph parser, trained on trees whose parts of speech are as wrong as a tagger's."""

import io
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import torch
from stanza.models import parser as stanza_parser
from stanza.models.common.doc import DEPREL, HEAD
from stanza.models.depparse import scorer
from stanza.models.depparse.data import DataLoader, InfiniteBatch
from stanza.models.depparse.trainer import GraphTrainer
from stanza.utils.conll import CoNLL

from training.schedule import Plan, Run

__all__ = ["train"]

_WORDS = 1000  # in a batch


def train(
    plan: Plan,
    *,
    train: Path,
    dev: Path,
    vectors: Path,
    model: Path,
    start: Path | None = None,
    silver: Path | None = None,
    silver_weight: float = 1.0,
) -> None:
    """Train a parser and write it to ``model``.

    Args:
        plan: Size, length, seed and device.
        train: Trees; their parts of speech are what the parser will see, errors and all.
        dev: Trees with a tagger's parts of speech, for the score in the log.
        vectors: Stanza's file of word vectors.
        model: The file to write.
        start: A parser of the same sizes, learnt from the same treebanks, whose weights this one starts from.
        silver: Trees that another parser made.
        silver_weight: Batches of silver trees for each batch of the others.
    """
    options = plan.options(
        model,
        lang="de",
        train_file=train,
        eval_file=dev,
        wordvec_pretrain_file=vectors,
        optim="adam",
        beta2=0.95,
        batch_size=_WORDS,
    )
    args = stanza_parser.parse_args([*options, "--no_xpos", "--no_ufeats"])
    pretrain = stanza_parser.load_pretrain(args)
    args["word_cutoff"] = stanza_parser.utils.update_word_cutoff(pretrain, args["word_cutoff"])
    stanza_parser.utils.set_random_seed(plan.seed)
    gold = DataLoader(CoNLL.conll2doc(input_file=str(train)), _WORDS, args, pretrain, evaluation=False)
    parts, weights = [gold], [1.0]
    if silver is not None:
        parts.append(
            DataLoader(CoNLL.conll2doc(input_file=str(silver)), _WORDS, args, pretrain, vocab=gold.vocab, evaluation=False)
        )
        weights.append(silver_weight)
    document = CoNLL.conll2doc(input_file=str(dev))
    held = DataLoader(document, _WORDS, args, pretrain, vocab=gold.vocab, evaluation=True, sort_during_eval=True)
    trainer = GraphTrainer(args=args, vocab=gold.vocab, pretrain=pretrain, device=plan.device)
    if start is not None:
        trainer.model.load_state_dict(torch.load(start, weights_only=True)["model"], strict=False)  # the vectors are not in it

    def score() -> float:
        made = stanza_parser.predict_dataset(trainer, held)
        document.set([HEAD, DEPREL], [word for sentence in made for word in sentence])
        return 100 * float(scorer.score(io.StringIO(f"{document:C}\n\n"), str(dev))[-1])

    def batches() -> Iterator[Any]:
        for part in parts:
            part.reshuffle()
        endless = InfiniteBatch(*parts, weights=weights)
        while True:
            yield endless.next_batch()

    run = Run(steps=plan.steps, rate=plan.rate, seed=plan.seed, checkpoint=model.with_suffix(".state"), score=score)
    run(trainer, trainer.optimizer, batches)
    trainer.save(str(model))
