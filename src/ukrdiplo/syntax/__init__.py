"""Pure questions to an analysis: clauses, noun phrases, quotation marks, mood, negation."""
