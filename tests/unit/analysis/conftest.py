"""One analyser with the bundled models for all tests of this folder."""

import pytest

import ukrdiplo
from ukrdiplo.analysis.stanza import StanzaAnalyser


@pytest.fixture(scope="session")
def analyser(parser: ukrdiplo.Parser) -> StanzaAnalyser:
    """The analyser of the default parser, which is loaded once for the whole run."""
    assert isinstance(parser.analyser, StanzaAnalyser)
    return parser.analyser
