"""The algebra of values: one file a type, each with a pure ``relate``."""
