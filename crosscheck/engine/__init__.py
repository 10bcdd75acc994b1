"""The same stages on other machinery: what lasts in a store, what does not fit, what runs on many machines.

Takes: paths, a store, an engine's name.
Gives: the report of ``pipeline.compare``, byte for byte.
Reads: the stages through ``pipeline`` and ``registry``.
"""
