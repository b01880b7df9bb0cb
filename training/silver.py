"""Trees of plain text, made by several parsers together, for a parser to learn from.

The parsers' probabilities are averaged, for heads and for labels, and the tree is the best one under the average: several
parsers together are wrong less often than each of them, and what they agree on is news text of the kind that is to be parsed.
"""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import numpy as np
import stanza
import torch
from stanza.models.common.chuliu_edmonds import chuliu_edmonds_one_root
from stanza.models.common.doc import DEPREL, HEAD, Document
from stanza.models.common.pretrain import Pretrain
from stanza.models.common.vocab import VOCAB_PREFIX_SIZE
from stanza.models.depparse.data import DataLoader
from stanza.models.depparse.trainer import Trainer, unpack_batch
from stanza.utils.conll import CoNLL

__all__ = ["label", "tagged"]

_SLICE = 200  # sentences; their probabilities are held together


def tagged(source: Path, target: Path, models: Path, vectors: Path, device: str) -> None:
    """Tokens, tags and lemmas of a plain text, as CoNLL-U.

    Args:
        source: The text, a paragraph a line.
        target: The file to write.
        models: Folder with tokenizer, expander, tagger and lemmatizer.
        vectors: Their word vectors, in full precision.
        device: ``cpu`` or ``cuda``.
    """
    (target.parent / "resources.json").write_text("{}", encoding="utf-8")
    pipeline = stanza.Pipeline(
        "de",
        dir=str(target.parent),
        processors="tokenize,mwt,pos,lemma",
        download_method=None,
        allow_unknown_language=True,
        device=device,
        tokenize_model_path=str(models / "de_tokenizer.pt"),
        mwt_model_path=str(models / "de_mwt.pt"),
        pos_model_path=str(models / "de_tagger.pt"),
        pos_pretrain_path=str(vectors),
        lemma_model_path=str(models / "de_lemma.pt"),
    )
    text = "\n\n".join(line for line in source.read_text(encoding="utf-8").splitlines() if line.strip())
    document = pipeline(text)
    document.set(
        [HEAD, DEPREL], [(0 if word.id == 1 else 1, "dep") for sentence in document.sentences for word in sentence.words]
    )
    CoNLL.write_doc2conll(document, str(target))


def label(source: Path, target: Path, parsers: Sequence[tuple[Path, Path]], device: str) -> None:
    """Write the trees that the parsers make of tagged sentences.

    Args:
        source: Tagged sentences.
        target: The file to write.
        parsers: Each with its word vectors.
        device: ``cpu`` or ``cuda``.
    """
    trainers = [_loaded(parser, vectors, device) for parser, vectors in parsers]
    labels = sorted(set().union(*(names for *_, names in trainers)))
    rows = CoNLL.conll2dict(input_file=str(source))[0]
    with target.open("w", encoding="utf-8") as made:
        for start in range(0, len(rows), _SLICE):
            document = Document(rows[start : start + _SLICE])
            each = zip(
                *(_probabilities(trainer, pretrain, names, labels, document) for trainer, pretrain, names in trainers),
                strict=True,
            )
            words = [word for sentence in each for word in _tree(sentence, labels)]
            document.set([HEAD, DEPREL], words)
            made.write(f"{document:C}\n\n")


def _loaded(parser: Path, vectors: Path, device: str) -> tuple[Any, Pretrain, list[str]]:
    pretrain = Pretrain(str(vectors))
    trainer = Trainer.load(str(parser), pretrain=pretrain, device=device)
    trainer.model.float().eval()
    names = trainer.vocab["deprel"]
    return trainer, pretrain, [names.id2unit(number + VOCAB_PREFIX_SIZE) for number in range(len(names) - VOCAB_PREFIX_SIZE)]


def _probabilities(
    trainer: Any, pretrain: Pretrain, names: list[str], labels: list[str], document: Any
) -> Iterator[tuple[Any, Any]]:
    """For each sentence the probabilities of each head and of each label at each head."""
    batches = DataLoader(document, 2000, trainer.args, pretrain, vocab=trainer.vocab, evaluation=True, sort_during_eval=True)
    columns = [labels.index(name) for name in names]
    found: list[tuple[Any, Any]] = []
    for batch in batches:
        inputs, order, *rest = unpack_batch(batch, trainer.model.get_device())
        with torch.no_grad():
            _, (heads, _, relations) = trainer.model(*inputs, *rest)
        part = []
        for number, length in enumerate(rest[1]):
            spread = np.zeros((length, length, len(labels)), dtype=np.float32)
            spread[:, :, columns] = np.exp(relations[number][:length, :length])
            part.append((np.exp(heads[number][:length, :length]), spread))
        found += [one for _, one in sorted(zip(order, part, strict=True), key=lambda pair: pair[0])]
    return iter([one for _, one in sorted(zip(batches.data_orig_idx, found, strict=True), key=lambda pair: pair[0])])


def _tree(opinions: Sequence[tuple[Any, Any]], labels: list[str]) -> list[tuple[int, str]]:
    heads = sum(head for head, _ in opinions) / len(opinions)
    relations = sum(relation for _, relation in opinions)
    tree = chuliu_edmonds_one_root(np.log(heads + 1e-9))
    return [(int(head), labels[int(relations[word, head].argmax())]) for word, head in enumerate(tree) if word]
