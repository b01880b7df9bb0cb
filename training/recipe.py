"""What is trained on what, how large and how long: every number of the shipped models."""

from collections.abc import Mapping
from types import MappingProxyType

from attrs import frozen

__all__ = ["RECIPE", "Recipe"]


@frozen(kw_only=True)
class Recipe:
    """The numbers of one set of models."""

    version: str = "2"
    """Of the models; another one for every change of a weight."""
    seed: int = 1
    held_gsd: int = 200
    """Sentences of UD_German-GSD that no model learns from, to look at the training by."""
    held_news: int = 150
    """Sentences of the news treebank, likewise."""

    vector_size: int = 64
    vocabulary: int = 66_000
    vector_epochs: int = 3
    words_kept: int = 61_000
    """The most frequent words, whose vectors go into the package: all files together may have 25 MB."""

    tokenizer_sizes: Mapping[str, int] = MappingProxyType({"hidden_dim": 64, "emb_dim": 32})
    tokenizer_steps: int = 1_400

    lemmatizer_sizes: Mapping[str, int] = MappingProxyType({"hidden_dim": 100, "emb_dim": 40, "pos_dim": 40})
    lemmatizer_epochs: int = 6

    tagger_sizes: Mapping[str, int] = MappingProxyType(
        {
            "hidden_dim": 200,
            "char_hidden_dim": 128,
            "char_emb_dim": 50,
            "deep_biaff_hidden_dim": 160,
            "composite_deep_biaff_hidden_dim": 50,
            "word_emb_dim": 50,
            "tag_emb_dim": 50,
            "transformed_dim": 96,
        }
    )
    tagger_steps: int = 4_000
    polish_steps: int = 1_100
    """Steps of the tagger's second round, with less dropped out."""

    parser_sizes: Mapping[str, int] = MappingProxyType(
        {
            "num_layers": 2,
            "hidden_dim": 200,
            "char_hidden_dim": 128,
            "char_emb_dim": 50,
            "deep_biaff_hidden_dim": 120,
            "deep_biaff_output_dim": 100,
            "word_emb_dim": 50,
            "tag_emb_dim": 50,
            "transformed_dim": 96,
        }
    )
    noisy_copies: int = 4
    parser_steps: int = 2_600
    """Steps on treebanks alone; what comes out labels the plain text."""
    student_steps: int = 3_200
    """Steps of the second round, on treebanks and machine-made trees together."""
    second_rate: float = 0.002
    second_dropout: Mapping[str, float] = MappingProxyType({"dropout": 0.33, "word_dropout": 0.25})
    """Of the second rounds: less than Stanza's 0.5 and 0.33."""
    silver_weight: float = 0.5
    """Batches of machine-made trees for each batch of the treebanks."""


RECIPE = Recipe()
"""The numbers of the shipped models."""
