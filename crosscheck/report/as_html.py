"""HTML: one page that needs nothing else. No script, no outside address, and a policy that allows none."""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Mapping
from functools import cache
from importlib import resources
from pathlib import PurePath
from typing import TYPE_CHECKING

from crosscheck.model.report import FindingKind, ReportData
from crosscheck.report.escape import relative, visible
from crosscheck.report.page.anchors import Links
from crosscheck.report.page.folder import Sheet, sheets
from crosscheck.report.page.layout import Page, page
from crosscheck.report.page.limits import CAPPED, FIRST_PAGE, FOLDER_ABOVE, FULL
from crosscheck.report.wording import WORDING, doubt
from crosscheck.version import __version__

if TYPE_CHECKING:
    from jinja2 import Template

_POLICY = "default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"


class HtmlRenderer:
    """A page for people: numbers first, then what contradicts, with both quotes side by side."""

    name = "html"
    suffixes: tuple[str, ...] = (".html", ".htm")

    def render(self, report: ReportData, *, full: bool = False) -> str:
        """One page; of a large report the worst, and all of it with ``full``."""
        return _one_page(page(report, FULL if full else CAPPED))

    def pages(self, report: ReportData, name: str) -> dict[str, str]:
        """All of a report, by file name: one page of this name, and where that is too large a folder beside it.

        The folder of ``x.html`` is ``x_files``; every page links to the others by relative paths.
        """
        everything = page(report, FULL)
        single = _one_page(everything)
        if len(single.encode()) <= FOLDER_ABOVE:
            return {name: single}
        first, beside = page(report, FIRST_PAGE), sheets(everything, f"{PurePath(name).stem}_files")
        places = {anchor: relative(sheet.file) for sheet in beside for anchor in sheet.anchors}
        places |= dict.fromkeys(first.anchors, relative(name))
        index = _render("report.html.j2", page=first, links=Links(places, relative(name)), beside=beside)
        return {name: index} | {sheet.file: _sheet(sheet, name, places) for sheet in beside}


def _one_page(shown: Page) -> str:
    return _render("report.html.j2", page=shown, links=Links(dict.fromkeys(shown.anchors, "")), beside=())


def _sheet(sheet: Sheet, name: str, places: Mapping[str, str]) -> str:
    links = Links(places, relative(sheet.file), up="../")
    return _render("sheet.html.j2", sheet=sheet, links=links, home=f"../{relative(name)}")


def _render(template: str, **shown: object) -> str:
    """Every text is escaped by the template; only the style sheet of this package is not."""
    from markupsafe import Markup  # noqa: PLC0415 - templates load only where a page is made

    style = _style()
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    return _template(template).render(
        **shown,
        kinds=tuple(FindingKind),
        wording=WORDING,
        style=Markup(style),
        policy=_POLICY.format(digest=digest),
        version=__version__,
        doubt_in_words=doubt,
    )


@cache
def _style() -> str:
    return resources.files("crosscheck.report").joinpath("templates/report.css").read_text("utf-8")


@cache
def _template(name: str) -> Template:
    from jinja2 import Environment, PackageLoader, StrictUndefined  # noqa: PLC0415 - see above

    environment = Environment(
        loader=PackageLoader("crosscheck.report", "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        finalize=_show,
    )
    return environment.get_template(name)


def _show(value: object) -> object:
    """Letters that cannot be seen are shown, in whatever text a template prints."""
    return visible(value) if type(value) is str else value
