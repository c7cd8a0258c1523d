"""What stands in a file that people are to write in: for which part, what to write, and how."""

from bvmonitor.domain.language import Lang
from bvmonitor.domain.yearly_report import PartId
from bvmonitor.texts.catalogue import say
from bvmonitor.texts.yearly import YEARLY


def template_text(part: PartId, lang: Lang) -> str:
    """The text of a new file: a comment, which is no part of the report, and room to write below it."""
    title = say(YEARLY, f"part.{part}", lang)
    write = say(YEARLY, f"write.{part}", lang)
    return f"<!--\n{title}: {write}\n\n{say(YEARLY, 'template', lang)}\n-->\n\n"
