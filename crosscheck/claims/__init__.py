"""The catalogue of claim kinds: one kind, one file, one line here."""

from crosscheck.claims import answer, event, listing, location, naming, office, quantity, relation, statement
from crosscheck.protocols import ClaimKind

KINDS: tuple[ClaimKind, ...] = (
    event.KIND,
    quantity.KIND,
    office.KIND,
    naming.KIND,
    listing.KIND,
    location.KIND,
    statement.KIND,
    relation.KIND,
    answer.KIND,
)
