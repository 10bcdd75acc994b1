"""The slots of claims as readers ask for them: in summaries of findings and on pages alike."""

from __future__ import annotations

# What a reader asks where a claim has a slot; a slot without a question goes by its own name.
QUESTIONS: dict[str, str] = {
    "agent": "who",
    "patient": "whom or what",
    "recipient": "to whom",
    "together": "with whom",
    "place": "where",
    "from": "from where",
    "within": "where it lies",
    "nationality": "of which people",
    "date": "when",
    "count": "how many",
    "quantity": "how much",
    "thing": "of what",
    "holder": "who holds it",
    "office": "which office",
    "polity": "of which state or body",
    "subject": "about whom",
    "attribute": "what is said of it",
    "members": "which ones",
    "name": "the name",
    "namer": "who calls it so",
    "speaker": "who says so",
    "content": "what is said",
    "attribution": "by whose word",
    "cause": "why",
    "condition": "on what condition",
    "duration": "for how long",
    "way": "which way",
    "after": "after what",
    "before": "before what",
    "commitment": "how firmly",
    "wording": "in what words",
    "shade": "in what shade",
    "degree": "how far",
    "figure": "how firmly",
    "event": "what it is called",
    "quotation": "in what words it was said",
    "stage": "how far it has come",
    "spelling": "how it is spelt",
}


def question(slot: str) -> str:
    """The slot as a reader would ask for it.

    >>> question("date"), question("cause_of")
    ('when', 'cause of')
    """
    return QUESTIONS.get(slot, slot.replace("_", " "))
