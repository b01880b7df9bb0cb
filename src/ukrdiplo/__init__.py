"""Typed objects from German news on the diplomacy around the Ukraine war."""

from ukrdiplo.lexicon import Lexicon
from ukrdiplo.pipeline import Parser, parse
from ukrdiplo.reading import read_text

__all__ = ["Lexicon", "Parser", "parse", "read_text"]
