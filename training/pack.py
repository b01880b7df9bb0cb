"""From training to package: half precision, and the manifest that says what each file is."""

import hashlib
import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import stanza
import torch

from training.recipe import Recipe

__all__ = ["described", "halved", "manifest", "shortened"]

_HEAD = """\
# The models in this folder. Every file is checked against its hash before it is loaded. Written by `python -m training`, stage
# pack; training/README.md tells how they were made and what was tried.

version = {version}
stanza = {stanza}    # the version whose file format this is
licence = "CC-BY-SA-4.0"    # see LICENSE beside this file
command = "make models TREEBANKS=… TEXTS=… NEWS=…"
"""


def halved(source: Path, target: Path) -> None:
    """Copy a model with every number in half precision; Stanza raises them when it loads all files but the vectors."""
    data = _half(torch.load(source, map_location="cpu", weights_only=True))
    _save({**data, "config": _portable(data["config"])}, target)


def shortened(source: Path, target: Path, words: int) -> None:
    """Copy vectors in half precision, those of the most frequent words alone."""
    data = torch.load(source, map_location="cpu", weights_only=True)
    units = data["vocab"]["_id2unit"][:words]
    data["vocab"]["_id2unit"] = units
    data["vocab"]["_unit2id"] = {unit: number for number, unit in enumerate(units)}
    data["emb"] = data["emb"][:words].half()
    _save(data, target)


def _save(data: Any, target: Path) -> None:
    unfinished = target.with_suffix(".unfinished")
    torch.save(data, unfinished)  # the older format would write addresses of memory, and other bytes each time
    unfinished.replace(target)


def _portable(config: Mapping[str, Any]) -> dict[str, Any]:
    """The options of a training without the folders that it ran in: of each file the name alone."""
    return {name: _names(value) if isinstance(value, str) else value for name, value in config.items()}


def _names(value: str) -> str:
    return ";".join(Path(part).name if Path(part).is_absolute() else part for part in value.split(";"))


def _half(value: Any) -> Any:
    if isinstance(value, torch.Tensor):
        return value.half() if value.dtype == torch.float32 else value
    if isinstance(value, dict):
        return {name: _half(part) for name, part in value.items()}
    if isinstance(value, list | tuple):
        return type(value)(_half(part) for part in value)
    return value


def manifest(folder: Path, version: str, files: Sequence[Mapping[str, str]]) -> None:
    """Write the manifest of a folder of models.

    Args:
        folder: Where the models are.
        version: Theirs.
        files: For each its ``name``, ``role``, ``data``, ``made`` and ``scores``.
    """
    parts = [_HEAD.format(version=json.dumps(version), stanza=json.dumps(".".join(stanza.__version__.split(".")[:2])))]
    for entry in files:
        data = (folder / entry["name"]).read_bytes()
        known = {"bytes": len(data), "sha256": hashlib.sha256(data).hexdigest()}
        fields = {
            "name": entry["name"],
            "role": entry["role"],
            **known,
            "data": entry["data"],
            "made": entry["made"],
            "scores": entry["scores"],
        }
        parts.append(
            "[[file]]\n" + "".join(f"{name} = {json.dumps(value, ensure_ascii=False)}\n" for name, value in fields.items())
        )
    unfinished = folder / "manifest.unfinished"
    unfinished.write_text("\n".join(parts), encoding="utf-8")
    unfinished.replace(folder / "manifest.toml")


def described(recipe: Recipe, scores: Path, *, silver: bool) -> list[dict[str, str]]:
    """What the manifest says of each file: the numbers of the recipe, and the scores that ``bench/models.py --json`` wrote."""
    known = json.loads(scores.read_text(encoding="utf-8")) if scores.exists() else {}
    trees = "UD_German-GSD dev and test, UD_German-PUD without the documents held out, German Wikinews treebank (train part)"
    plain = "plain text of German Wikinews (train part)"
    texts = (
        "records of the Bundestag (2017 to 2026), German Wikipedia articles, German Wikinews (train part); see training/README.md"
    )
    at = f"seed {recipe.seed}"
    vectors = f"gensim skip-gram, lower-cased, {recipe.vector_size} dimensions, window 2, 5 negatives"
    vectors += (
        f", {recipe.vector_epochs} epochs, {recipe.vocabulary:,} words asked for, {recipe.words_kept:,} kept, one worker, {at}"
    )
    tokens = f"stanza tokenizer, {_sizes(recipe.tokenizer_sizes)}, {recipe.tokenizer_steps:,} steps, {at}"
    tags = f"stanza tagger, {_sizes(recipe.tagger_sizes)}, {recipe.tagger_steps:,} and {recipe.polish_steps:,} steps"
    tags += f" of 50 sentences, {at}"
    lemmas = f"stanza lemmatizer, {_sizes(recipe.lemmatizer_sizes)}, {recipe.lemmatizer_epochs} epochs, {at}"
    rows = [
        ("de64.pt", "word vectors", texts, vectors),
        ("de_tokenizer.pt", "tokens and sentences", trees, tokens),
        ("de_mwt.pt", "contractions", trees, "stanza mwt, dictionary only"),
        ("de_tagger.pt", "parts of speech and features", trees, tags),
        ("de_lemma.pt", "lemmas", trees, lemmas),
        ("de_parser.pt", "dependency trees", f"{trees}; {plain}" if silver else trees, _parser(recipe, silver=silver)),
    ]
    return [
        {"name": name, "role": role, "data": data, "made": made, "scores": known.get(name, "")} for name, role, data, made in rows
    ]


def _sizes(sizes: Mapping[str, float]) -> str:
    return ", ".join(f"{name} {size}" for name, size in sizes.items())


def _parser(recipe: Recipe, *, silver: bool) -> str:
    made = f"stanza parser, {_sizes(recipe.parser_sizes)}, seed {recipe.seed}, tags confused"
    made += f", {recipe.parser_steps:,} steps of 1,000 words"
    again = f"then {recipe.student_steps:,} with trees of plain text of its own, {recipe.silver_weight} batches to one"
    return f"{made}, {again}" if silver else made
