"""Stanza's default German package, as large as the real one and with random weights, to measure speed against.

What the package holds is said by ``stanza/resources/default_packages.py`` and ``prepare_resources.py``: for German the treebanks
``combined``, the vectors ``conll17`` (100 dimensions), and the language models of characters ``newswiki``, which tagger and
parser read and tokenizer and lemmatizer do not. The sizes are the defaults of Stanza's own training commands, with which the
package is made, and are asked of them here: tagger 2 x 200, scorers 400; parser 3 x 400, scorers 400; lemmatizer 200; language
models 1,024 each way.

Random weights would make random decisions, and these cost time that real ones do not. So four things are not random:

- Tokens, sentences and multi-word tokens are made by the models that it is compared with, and their lemmatizer's dictionary is
  its own.
- The parser's scorers of order and distance are biased so that each word hangs on the one before it. A random tree has circles
  and many roots, and to mend these takes longer than to find a real tree.
- All labels are the same one, which breaks no constraint that Stanza would mend.
- Lemmas, which a batch of 50 words gets letter by letter until the last is finished, end after as many letters as the longest
  of 50 words has, in the middle of all batches, and not after 50 letters each time.
"""

import importlib
import statistics
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import torch

from ud import Tree

Model = Any  # stanza has no types

VECTORS = 100  # dimensions, https://lindat.mff.cuni.cz/repository/xmlui/handle/11234/1-1989
XPOS = 54  # tags of STTS
LEFT = -20.0  # a score so low that its sigmoid is nothing


def pipeline(folder: Path, trees: Sequence[Tree], ours: Model) -> Model:
    """A pipeline of the default architecture.

    Args:
        folder: An empty folder for its files.
        trees: Trees for the labels, letters and words that it knows.
        ours: The pipeline whose tokenizer, multi-word tokens and dictionary it takes over.
    """
    torch.manual_seed(0)
    document = _document(trees)
    words = sorted({node.form.lower() for tree in trees for node in tree.nodes})
    charlm = _charlm(folder, trees)
    _vectors(folder, words)
    _tagger(folder, document, charlm)
    _lemmatizer(folder, document, ours.processors["lemma"].trainer)
    _parser(folder, document, charlm)
    (folder / "resources.json").write_text("{}", encoding="utf-8")
    readers = {f"{name}_{direction}_charlm_path": file for name in ("pos", "depparse") for direction, file in charlm.items()}
    made = _stanza().Pipeline(
        "de",
        dir=str(folder),
        processors="tokenize,mwt,pos,lemma,depparse",
        download_method=None,
        allow_unknown_language=True,
        verbose=False,
        device="cpu",
        tokenize_model_path=ours.processors["tokenize"].config["model_path"],
        mwt_model_path=ours.processors["mwt"].config["model_path"],
        pos_model_path=str(folder / "tagger.pt"),
        pos_pretrain_path=str(folder / "vectors.pt"),
        lemma_model_path=str(folder / "lemmatizer.pt"),
        depparse_model_path=str(folder / "parser.pt"),
        depparse_pretrain_path=str(folder / "vectors.pt"),
        **readers,
    )
    for processor in ("pos", "lemma", "depparse"):
        made.processors[processor].trainer.model.eval()
    return made


def _stanza(module: str = "") -> Model:
    return importlib.import_module(f"stanza{module}")


def _document(trees: Sequence[Tree]) -> Model:
    rows = [
        [
            {
                "id": (n,),
                "text": node.form,
                "lemma": node.lemma,
                "upos": node.upos,
                "xpos": f"X{n % XPOS}",
                "feats": node.feats,
                "head": node.head,
                "deprel": node.deprel,
            }
            for n, node in enumerate(tree.nodes, start=1)
        ]
        for tree in trees
    ]
    return _stanza(".models.common.doc").Document(rows)


def _vectors(folder: Path, words: Sequence[str]) -> None:
    plain = folder / "vectors.txt"
    with plain.open("w", encoding="utf-8") as out:
        out.write(f"{len(words)} {VECTORS}\n")
        for word, vector in zip(words, torch.randn(len(words), VECTORS).tolist(), strict=True):
            out.write(f"{word} {' '.join(f'{number:.4f}' for number in vector)}\n")
    _stanza(".models.common.pretrain").Pretrain(str(folder / "vectors.pt"), str(plain)).load()


def _charlm(folder: Path, trees: Sequence[Tree]) -> dict[str, str]:
    """The language models' files by their direction."""
    plain = folder / "letters.txt"
    plain.write_text("\n".join(tree.text for tree in trees), encoding="utf-8")
    module = _stanza(".models.common.char_model")
    vocabulary = {"char": module.build_charlm_vocab(str(plain))}
    files: dict[str, str] = {}
    for direction in ("forward", "backward"):
        args = _stanza(".models.charlm").parse_args(["--direction", direction, "--shorthand", "de_newswiki"])
        model = module.CharacterLanguageModel(args, vocabulary, is_forward_lm=direction == "forward")
        files[direction] = str(folder / f"{direction}.pt")
        model.save(files[direction])
    return files


def _args(module: Model, folder: Path, charlm: dict[str, str] | None = None) -> dict[str, Any]:
    """The sizes that Stanza's training command takes by itself."""
    given = ["--shorthand", "de_combined", "--lang", "de", "--wordvec_pretrain_file", str(folder / "vectors.pt")]
    if charlm:
        given += ["--charlm", "--charlm_forward_file", charlm["forward"], "--charlm_backward_file", charlm["backward"]]
    return module.parse_args(given)


def _tagger(folder: Path, document: Model, charlm: dict[str, str]) -> None:
    args = _args(_stanza(".models.tagger"), folder, charlm)
    vocabulary = _stanza(".models.pos.data").Dataset.init_vocab([document], args)
    vectors = _stanza(".models.common.pretrain").Pretrain(str(folder / "vectors.pt"))
    trainer = _stanza(".models.pos.trainer").Trainer(args=args, vocab=vocabulary, pretrain=vectors, device="cpu")
    trainer.model.upos_clf.bias.data[vocabulary["upos"].unit2id("NOUN")] = 1
    trainer.save(str(folder / "tagger.pt"))


def _lemmatizer(folder: Path, document: Model, ours: Model) -> None:
    args = _stanza(".models.lemmatizer").parse_args(["--shorthand", "de_combined"])
    vocabulary = _stanza(".models.lemma.data").DataLoader(document, args["batch_size"], args).vocab
    pairs = document.get(["text", "upos"])
    open_words = [word for (word, _), known in zip(pairs, ours.skip_seq2seq(pairs), strict=True) if not known]
    longest = middle_of_the_longest(open_words, args["batch_size"])
    args |= {"vocab_size": vocabulary["char"].size, "pos_vocab_size": vocabulary["pos"].size, "max_dec_len": longest}
    trainer = _stanza(".models.lemma.trainer").Trainer(args=args, vocab=vocabulary, device="cpu")
    trainer.pos_dict = ours.pos_dict
    trainer.save(str(folder / "lemmatizer.pt"))


def middle_of_the_longest(words: Sequence[str], batch: int) -> int:
    """The letters of the longest word of each batch, and its end, in the middle of all batches.

    Example:
        >>> middle_of_the_longest(["Ei", "Wand", "Haus", "Garten", "Bahn", "Kelch"], 2)
        6
    """
    longest = [max(map(len, words[start : start + batch])) for start in range(0, len(words), batch)]
    return 1 + int(statistics.median(longest)) if longest else 1


def _parser(folder: Path, document: Model, charlm: dict[str, str]) -> None:
    args = _args(_stanza(".models.parser"), folder, charlm)
    vectors = _stanza(".models.common.pretrain").Pretrain(str(folder / "vectors.pt"))
    vocabulary = _stanza(".models.depparse.data").Dataset(document, args, vectors).vocab
    trainer = _stanza(".models.depparse.trainer").GraphTrainer(args=args, vocab=vocabulary, pretrain=vectors, device="cpu")
    for name in ("linearization", "distance"):
        getattr(trainer.model, name).scorer.W_bilin.bias.data.fill_(LEFT)
    trainer.save(str(folder / "parser.pt"))
