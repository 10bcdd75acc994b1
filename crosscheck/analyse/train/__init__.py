"""The recipe of the default language pipeline: ``python -m crosscheck.analyse.train TREEBANKS OUTPUT``."""
