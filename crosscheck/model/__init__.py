"""What flows between the stages: spans, articles, analyses, mentions, entities, claims, comparisons, findings."""
