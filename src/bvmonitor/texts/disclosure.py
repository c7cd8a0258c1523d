"""What is said of a table in which counts are hidden."""

from typing import Final

from bvmonitor.domain.language import Translations
from bvmonitor.texts.catalogue import Catalogue

DISCLOSURE: Final[Catalogue] = {
    "title": Translations(
        nb="Tabell uten tall som røper enkeltpersoner",
        nn="Tabell utan tal som røper enkeltpersonar",
        en="A table that gives no single persons away",
    ),
    "summary": Translations(
        nb=(
            "Skjulte tall: {hidden}. Så mange av dem kunne regnes ut av resten av tabellen: {opened}. Derfor er"
            " flere tall skjult: {beside}."
        ),
        nn=(
            "Skjulte tal: {hidden}. Så mange av dei kunne reknast ut av resten av tabellen: {opened}. Difor er"
            " fleire tal skjulte: {beside}."
        ),
        en=(
            "Hidden numbers: {hidden}. Of these, so many could be worked out from the rest of the table: {opened}."
            " So further numbers are hidden: {beside}."
        ),
    ),
    "summary.safe": Translations(
        nb="Skjulte tall: {hidden}. Ingen av dem kan regnes ut av resten av tabellen.",
        nn="Skjulte tal: {hidden}. Ingen av dei kan reknast ut av resten av tabellen.",
        en="Hidden numbers: {hidden}. None of them can be worked out from the rest of the table.",
    ),
    "summary.nothing": Translations(
        nb="Ingen tall er skjult.", nn="Ingen tal er skjulte.", en="No numbers are hidden."
    ),
    "mark.rule": Translations(
        nb="skjult: 1 eller flere, men færre enn {most}",
        nn="skjult: 1 eller fleire, men færre enn {most}",
        en="hidden: 1 or more, but fewer than {most}",
    ),
    "mark.rule.zeros": Translations(
        nb="skjult: færre enn {most}, 0 også",
        nn="skjult: færre enn {most}, 0 òg",
        en="hidden: fewer than {most}, or 0",
    ),
    "mark.beside": Translations(
        nb="skjult, for at andre skjulte tall ikke skal kunne regnes ut",
        nn="skjult, for at andre skjulte tal ikkje skal kunne reknast ut",
        en="hidden, so that other hidden numbers cannot be worked out",
    ),
    "note.rule": Translations(
        nb="Skjult fordi tallet er lite: {cells}.",
        nn="Skjult fordi talet er lite: {cells}.",
        en="Hidden because the number is small: {cells}.",
    ),
    "note.beside": Translations(
        nb="Skjult fordi et skjult tall ellers kunne regnes ut av summene: {cells}.",
        nn="Skjult fordi eit skjult tal elles kunne reknast ut av summane: {cells}.",
        en="Hidden because a hidden number could be worked out from the totals otherwise: {cells}.",
    ),
    "note.spared": Translations(
        nb="Du ville beholde disse, men uten dem var det ikke nok å skjule: {cells}.",
        nn="Du ville halde på desse, men utan dei var det ikkje nok å skjule: {cells}.",
        en="You wanted to keep these, but hiding others was not enough: {cells}.",
    ),
    "note.totals": Translations(
        nb="Regnet som sum av de andre: {names}.",
        nn="Rekna som sum av dei andre: {names}.",
        en="Taken as the sum of the others: {names}.",
    ),
    "note.no_totals": Translations(
        nb="Ingen rad eller kolonne er regnet som en sum.",
        nn="Inga rad eller kolonne er rekna som ein sum.",
        en="No row or column is taken as a total.",
    ),
    "note.only_here": Translations(
        nb="Bare det som står i tabellen, er regnet med: er et tall kjent fra et annet sted, verner ikke dette.",
        nn="Berre det som står i tabellen, er rekna med: er eit tal kjent frå ein annan stad, vernar ikkje dette.",
        en="Only what the table holds is counted in: a number that is known from elsewhere is not protected.",
    ),
}
