"""The documentation site: ``python -m sphinx -W docs docs/_build``, offline and without an outside address."""

import sys
from pathlib import Path

from pygments.lexers.special import TextLexer
from sphinx.application import Sphinx

sys.path.insert(0, str(Path(__file__).parents[1]))

from crosscheck.version import __version__

project = "crosscheck"
author = "The crosscheck authors"
version = release = __version__
extensions = ["myst_parser", "sphinx.ext.autodoc"]
exclude_patterns = ["_build"]
myst_enable_extensions = ["deflist"]
myst_heading_anchors = 3
html_theme = "furo"
html_title = f"crosscheck {__version__}"
html_show_sourcelink = False
html_copy_source = False
autodoc_typehints = "description"
autodoc_typehints_description_target = "documented"
autodoc_member_order = "bysource"
autodoc_class_signature = "separated"
autodoc_default_options = {"exclude-members": "model_config, model_post_init, __init__, __new__"}


def setup(app: Sphinx) -> None:
    """Drawings written for Mermaid are shown as text: their script would have to be fetched."""
    app.add_lexer("mermaid", TextLexer)
