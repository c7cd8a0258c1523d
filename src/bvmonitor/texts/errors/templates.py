"""Errors of page templates."""

from typing import Final

from bvmonitor.domain.language import Translations
from bvmonitor.texts.catalogue import Catalogue

_MODEL: Final = Translations(
    nb="Alt som en mal får, står i docs/templates.md; `bvmonitor templates copy` gir deg en mal som virker.",
    nn="Alt som ein mal får, står i docs/templates.md; `bvmonitor templates copy` gir deg ein mal som verkar.",
    en="What a template receives is in docs/templates.md; `bvmonitor templates copy` gives you one that works.",
)

TEMPLATES: Final[Catalogue] = {
    "UnknownTemplate": Translations(
        nb="Ingen mal heter «{name}».",
        nn="Ingen mal heiter «{name}».",
        en="No template is called “{name}”.",
    ),
    "UnknownTemplate.next": Translations(
        nb="`bvmonitor templates list` viser dem som finnes: {known}.",
        nn="`bvmonitor templates list` viser dei som finst: {known}.",
        en="`bvmonitor templates list` shows those that there are: {known}.",
    ),
    "CopyExists": Translations(
        nb="{path} finnes allerede og er urørt.",
        nn="{path} finst allereie og er urørt.",
        en="{path} exists already and is untouched.",
    ),
    "CopyExists.next": Translations(
        nb="Gi kopien et annet navn, eller bruk --force for å skrive over.",
        nn="Gi kopien eit anna namn, eller bruk --force for å skrive over.",
        en="Give the copy another name, or overwrite with --force.",
    ),
    "TemplateUnreadable": Translations(
        nb="Fikk ikke lest malen {path}: {reason}.",
        nn="Fekk ikkje lese malen {path}: {reason}.",
        en="Could not read the template {path}: {reason}.",
    ),
    "TemplateUnreadable.next": Translations(
        nb="Sjekk navnet. `bvmonitor templates copy page.md.jinja` gir deg en mal å begynne med.",
        nn="Sjekk namnet. `bvmonitor templates copy page.md.jinja` gir deg ein mal å byrje med.",
        en="Check the name. `bvmonitor templates copy page.md.jinja` gives you a template to begin with.",
    ),
    "TemplateNotText": Translations(
        nb="Malen {path} er ikke lagret som UTF-8.",
        nn="Malen {path} er ikkje lagra som UTF-8.",
        en="The template {path} is not saved as UTF-8.",
    ),
    "TemplateNotText.next": Translations(
        nb="Lagre den på nytt som UTF-8.", nn="Lagre han på nytt som UTF-8.", en="Save it again as UTF-8."
    ),
    "TemplateMalformed": Translations(
        nb="{where}: Malen er ikke gyldig Jinja: {problem}",
        nn="{where}: Malen er ikkje gyldig Jinja: {problem}",
        en="{where}: The template is not valid Jinja: {problem}",
    ),
    "TemplateMalformed.next": _MODEL,
    "TemplateNameUnknown": Translations(
        nb="{where}: Malen bruker «{name}», som ikke finnes.",
        nn="{where}: Malen bruker «{name}», som ikkje finst.",
        en="{where}: The template uses “{name}”, which is not there.",
    ),
    "TemplateNameUnknown.next": _MODEL,
    "TemplateFileRefused": Translations(
        nb="{where}: Malen vil hente «{name}», som den ikke får lese.",
        nn="{where}: Malen vil hente «{name}», som han ikkje får lese.",
        en="{where}: The template asks for “{name}”, which it may not read.",
    ),
    "TemplateFileRefused.next": Translations(
        nb="En mal leser bare filer som ender på .jinja, i sin egen mappe eller mapper i den, og programmets "
        "egne som bvmonitor/NAVN.",
        nn="Ein mal les berre filer som endar på .jinja, i si eiga mappe eller mapper i ho, og dei eigne til "
        "programmet som bvmonitor/NAMN.",
        en="A template reads only files that end in .jinja, in its own folder or folders in it, and the program's "
        "own as bvmonitor/NAME.",
    ),
    "TemplateForbidden": Translations(
        nb="{where}: Malen gjør noe en mal ikke får gjøre: {problem}",
        nn="{where}: Malen gjer noko ein mal ikkje får gjere: {problem}",
        en="{where}: The template does what no template may: {problem}",
    ),
    "TemplateForbidden.next": _MODEL,
    "TemplateFailed": Translations(
        nb="{where}: Malen stanset: {problem}",
        nn="{where}: Malen stansa: {problem}",
        en="{where}: The template stopped: {problem}",
    ),
    "TemplateFailed.next": _MODEL,
    "TemplateTooSlow": Translations(
        nb="{where}: Malen brukte mer enn {seconds:g} sekunder, og ble stanset.",
        nn="{where}: Malen brukte meir enn {seconds:g} sekund, og vart stansa.",
        en="{where}: The template took more than {seconds:g} seconds, and was stopped.",
    ),
    "TemplateTooSlow.next": Translations(
        nb="Se etter en løkke i en løkke, eller en veldig stor potens.",
        nn="Sjå etter ei løkke i ei løkke, eller ein veldig stor potens.",
        en="Look for a loop in a loop, or a very large power.",
    ),
    "TemplateTooHungry": Translations(
        nb="{where}: Malen ville ha mer enn {megabytes} MB minne, og ble stanset.",
        nn="{where}: Malen ville ha meir enn {megabytes} MB minne, og vart stansa.",
        en="{where}: The template wanted more than {megabytes} MB of memory, and was stopped.",
    ),
    "TemplateTooHungry.next": Translations(
        nb="Se etter en tekst eller liste som dobles i en løkke, eller en tekst ganget med et høyt tall.",
        nn="Sjå etter ein tekst eller liste som blir dobla i ei løkke, eller ein tekst gonga med eit høgt tal.",
        en="Look for a text or list that doubles in a loop, or a text times a large number.",
    ),
    "TemplateTooLong": Translations(
        nb="{where}: Siden ble lengre enn {megabytes} MB, og malen ble stanset.",
        nn="{where}: Sida vart lengre enn {megabytes} MB, og malen vart stansa.",
        en="{where}: The page grew longer than {megabytes} MB, and the template was stopped.",
    ),
    "TemplateTooLong.next": Translations(
        nb="Se etter en løkke som skriver det samme om igjen.",
        nn="Sjå etter ei løkke som skriv det same om igjen.",
        en="Look for a loop that prints the same again.",
    ),
    "TemplateStopped": Translations(
        nb="Programmet som lager siden etter malen {where}, stanset uten et ord (kode {code}).",
        nn="Programmet som lagar sida etter malen {where}, stansa utan eit ord (kode {code}).",
        en="The process that makes the page from the template {where} ended without a word (code {code}).",
    ),
    "TemplateStopped.next": Translations(
        nb="Ta bort halve malen om gangen til siden blir laget; det som ble borte sist, er årsaken.",
        nn="Ta bort halve malen om gongen til sida blir laga; det som vart borte sist, er årsaka.",
        en="Take away half of the template at a time until the page is made; what went last is the cause.",
    ),
}
