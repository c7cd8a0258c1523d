"""Faults of what `bvmonitor run` is to make."""

from typing import Final

from bvmonitor.domain.language import Translations
from bvmonitor.texts.catalogue import Catalogue

RUN_ISSUES: Final[Catalogue] = {
    "run.unreadable": Translations(
        nb="fikk ikke lese filen: {reason}.",
        nn="fekk ikkje lese fila: {reason}.",
        en="could not read the file: {reason}.",
    ),
    "run.not_table": Translations(
        nb="[run] må være en tabell.", nn="[run] må vere ein tabell.", en="[run] must be a table."
    ),
    "run.no_pages": Translations(
        nb="ingen sider å lage; skriv minst én [[page]].",
        nn="ingen sider å lage; skriv minst éi [[page]].",
        en="no pages to make; write at least one [[page]].",
    ),
    "run.lacking": Translations(nb="{wanted} mangler.", nn="{wanted} manglar.", en="{wanted} is lacking."),
    "run.bad_name": Translations(
        nb="«{value}» duger ikke som filnavn; bruk bokstaver, tall og bindestrek.",
        nn="«{value}» duger ikkje som filnamn; bruk bokstavar, tal og bindestrek.",
        en="“{value}” will not do as a file name; use letters, digits and hyphens.",
    ),
    "run.same_name": Translations(
        nb="to sider heter «{value}»; gi den ene et annet navn med name.",
        nn="to sider heiter «{value}»; gi den eine eit anna namn med name.",
        en="two pages are called “{value}”; give one another name with name.",
    ),
    "run.not_list": Translations(
        nb="{key} må være en liste av tekster: {example}.",
        nn="{key} må vere ei liste av tekstar: {example}.",
        en="{key} must be a list of texts: {example}.",
    ),
    "run.not_number": Translations(
        nb="{key} må være et helt tall over null, ikke {value}.",
        nn="{key} må vere eit heilt tal over null, ikkje {value}.",
        en="{key} must be a whole number above zero, not {value}.",
    ),
    "run.bad_option": Translations(
        nb="{key} må være tekst, tall, true eller false, eller en liste.",
        nn="{key} må vere tekst, tal, true eller false, eller ei liste.",
        en="{key} must be text, a number, true or false, or a list.",
    ),
    "run.unknown_command": Translations(
        nb="ingen side heter «{value}».", nn="inga side heiter «{value}».", en="no page is called “{value}”."
    ),
    "run.unknown_option": Translations(
        nb="{command} har ikke noe valg som heter «{key}».",
        nn="{command} har ikkje noko val som heiter «{key}».",
        en="{command} has no option called “{key}”.",
    ),
    "run.argument": Translations(
        nb="{command} trenger {key}.", nn="{command} treng {key}.", en="{command} needs {key}."
    ),
    "run.no_places": Translations(
        nb="{command} lages for kommuner; si hvilke med municipalities.",
        nn="{command} blir laga for kommunar; sei kva for nokre med municipalities.",
        en="{command} is made for municipalities; say which with municipalities.",
    ),
    "run.no_file": Translations(
        nb="{key}: det finnes ingen fil {value}.",
        nn="{key}: det finst inga fil {value}.",
        en="{key}: there is no file {value}.",
    ),
    "run.bad_value": Translations(nb="{key}: {reason}", nn="{key}: {reason}", en="{key}: {reason}"),
}
