"""The tokenizer, which finds words and sentences, and the expander of contractions."""

import random
from collections.abc import Sequence
from pathlib import Path

from stanza.models import mwt_expander, tokenizer
from stanza.utils.datasets import prepare_tokenizer_data

from training.schedule import Plan, flags
from training.treebanks import Sentence, write

__all__ = ["paragraphs", "train_expander", "train_tokenizer"]

_OPEN = (":", ",", ";")


def paragraphs(sentences: Sequence[Sentence], seed: int) -> list[list[Sentence]]:
    """The sentences in paragraphs of one to eight, as running text has them.

    Sentences that end in a colon or a comma are left out: in running text, what they introduce goes on in the same sentence.
    """
    generator = random.Random(seed)
    rest = [sentence for sentence in sentences if not sentence.words[-1].form.endswith(_OPEN)]
    made = []
    while rest:
        size = generator.randint(1, 8)
        made.append(rest[:size])
        rest = rest[size:]
    return made


def _running(parts: list[list[Sentence]], folder: Path, name: str) -> tuple[Path, Path, Path, Path]:
    """Plain text, labels, contractions and trees in the files that Stanza's tokenizer learns from."""
    text, labels, spans, trees = (folder / f"{name}.{end}" for end in ("txt", "toklabels", "mwt.json", "gold.conllu"))
    text.write_text("\n\n".join(" ".join(one.text for one in part) for part in parts) + "\n\n", encoding="utf-8")
    write(trees, [one for part in parts for one in part])
    prepare_tokenizer_data.main([str(text), str(trees), "-o", str(labels), "-m", str(spans)])
    return text, labels, spans, trees


def train_tokenizer(plan: Plan, *, train: Sequence[Sentence], dev: Sequence[Sentence], folder: Path, model: Path) -> None:
    """Train Stanza's tokenizer and write it to ``model``; what it learns from is written into ``folder`` first."""
    text, labels, spans, _ = _running(paragraphs(train, plan.seed), folder, "train")
    dev_text, dev_labels, _, dev_trees = _running(paragraphs(dev, plan.seed), folder, "dev")
    learnt = {
        "txt_file": text,
        "label_file": labels,
        "mwt_json_file": spans,
        "max_seqlen": 400,
        "lr0": 0.003,
        "steps": plan.steps,
    }
    held = {"dev_txt_file": dev_text, "dev_label_file": dev_labels, "dev_conll_gold": dev_trees, "eval_steps": 200}
    tokenizer.main([*plan.options(model, lang="de", **learnt, **held, conll_file=folder / "dev.made.conllu"), "--use_mwt"])


def train_expander(*, train: Path, dev: Path, model: Path) -> None:
    """Learn the dictionary of contractions (im: in dem); German has few, so that no network is needed."""
    where = flags(mode="train", lang="de", shorthand="de_news", save_dir=model.parent, save_name=model.name)
    files = flags(train_file=train, eval_file=dev, gold_file=dev, output_file=model.with_suffix(".conllu"))
    mwt_expander.main([*where, *files, "--dict_only"])
