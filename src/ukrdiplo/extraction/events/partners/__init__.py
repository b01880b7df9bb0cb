"""The grammatical partners of the word that names an event.

A partner stands in a slot: subject, object, dative, owner (genitive, possessive, the first part of a compound), origin (an
adjective of nationality), aim (a state before a hyphen), or behind a preposition. Verbs (:mod:`verbs`, their subjects in
:mod:`subjects`) and nouns (:mod:`nouns`) have them in different places. The small parser's trees are right four times in five,
so its habitual slips are mended here, each where it is made.
"""

from ukrdiplo.extraction.events.partners.measures import is_measure
from ukrdiplo.extraction.events.partners.nouns import nationalities, of_attribute, of_noun, possessor
from ukrdiplo.extraction.events.partners.partner import Partner
from ukrdiplo.extraction.events.partners.verbs import of_verb

__all__ = ["Partner", "is_measure", "nationalities", "of_attribute", "of_noun", "of_verb", "possessor"]
