"""Reads an HTML page as its reader would: what stands on it, in which tags, and what is only said aloud."""

from dataclasses import dataclass, field
from html.parser import HTMLParser

_VOID = {"meta", "br", "link", "img"}


@dataclass
class HtmlCell:
    tag: str
    attrs: dict[str, str | None]
    text: str = ""
    said: str = ""


@dataclass
class HtmlTable:
    caption: str = ""
    groups: list[int] = field(default_factory=list)
    head: list[list[HtmlCell]] = field(default_factory=list)
    titles: list[HtmlCell] = field(default_factory=list)
    body: list[list[HtmlCell]] = field(default_factory=list)


class HtmlPage(HTMLParser):
    """Every element with its attributes, the text, and the tables."""

    def __init__(self) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.open: list[tuple[str, dict[str, str | None]]] = []
        self.text = ""
        self.tables: list[HtmlTable] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        found = dict(attrs)
        assert len(found) == len(attrs), f"<{tag}> has an attribute twice: {attrs}"
        self.elements.append((tag, found))
        if tag not in _VOID:
            self.open.append((tag, found))
        if tag == "table":
            self.tables.append(HtmlTable())
        elif tag == "colgroup":
            self.tables[-1].groups.append(int(found["span"] or ""))
        elif tag == "tr":
            (self.tables[-1].head if self._within("thead") else self.tables[-1].body).append([])
        elif tag in ("td", "th"):
            rows = self.tables[-1].head if self._within("thead") else self.tables[-1].body
            rows[-1].append(HtmlCell(tag, found))

    def handle_endtag(self, tag: str) -> None:
        opened, attrs = self.open.pop()
        assert opened == tag, f"</{tag}> closes <{opened}>"
        if tag == "tr" and attrs.get("class") == "group":
            self.tables[-1].titles.extend(self.tables[-1].body.pop())

    def handle_data(self, data: str) -> None:
        if self._within("style"):
            return
        self.text += data
        if self._within("caption"):
            self.tables[-1].caption += data.strip("\n")
        elif self._within("td") or self._within("th"):
            cell = (self.tables[-1].head if self._within("thead") else self.tables[-1].body)[-1][-1]
            if any((attrs.get("class") or "") == "said" for _, attrs in self.open):
                cell.said += data
            else:
                cell.text += data

    def _within(self, tag: str) -> bool:
        return any(opened == tag for opened, _ in self.open)


def read_html(document: str) -> HtmlPage:
    page = HtmlPage()
    page.feed(document)
    page.close()
    assert page.open == []
    return page
