"""Errors of pages made and written."""

from typing import Final

from bvmonitor.domain.language import Translations
from bvmonitor.texts.catalogue import Catalogue

REPORT: Final[Catalogue] = {
    "UnknownEnding": Translations(
        nb="Endelsen på {path} sier ikke hvilket format du vil ha.",
        nn="Endinga på {path} seier ikkje kva format du vil ha.",
        en="The ending of {path} does not say which format you want.",
    ),
    "UnknownEnding.next": Translations(
        nb="Bruk en av disse endelsene: {endings}. Eller si det med --format.",
        nn="Bruk ei av desse endingane: {endings}. Eller sei det med --format.",
        en="Use one of these endings: {endings}. Or say it with --format.",
    ),
    "NotForTerminal": Translations(
        nb="En terminal kan ikke vise {format}.",
        nn="Ein terminal kan ikkje vise {format}.",
        en="A terminal cannot show {format}.",
    ),
    "NotForTerminal.next": Translations(
        nb="Skriv det til en fil: -o FILE.{format}.",
        nn="Skriv det til ei fil: -o FILE.{format}.",
        en="Write it to a file: -o FILE.{format}.",
    ),
    "ExtraMissing": Translations(
        nb="For å skrive {format} trengs pakken {package}, og den er ikke installert.",
        nn="For å skrive {format} trengst pakken {package}, og han er ikkje installert.",
        en="To write {format}, the package {package} is needed, and it is not installed.",
    ),
    "ExtraMissing.next": Translations(
        nb="Installer den med: {python} -m pip install {package}",
        nn="Installer han med: {python} -m pip install {package}",
        en="Install it with: {python} -m pip install {package}",
    ),
    "PageUnwritable": Translations(
        nb="Fikk ikke skrive {path}: {reason}.",
        nn="Fekk ikkje skrive {path}: {reason}.",
        en="Could not write {path}: {reason}.",
    ),
    "PageUnwritable.next": Translations(
        nb="Velg et annet sted med -o, eller rydd plass. Det som stod i filen fra før, er urørt.",
        nn="Vel ein annan stad med -o, eller rydd plass. Det som stod i fila frå før, er urørt.",
        en="Choose another place with -o, or make room. What the file held before is untouched.",
    ),
    "PagesFailed": Translations(
        nb="Fikk ikke laget {count} av {all} sider: {names}.",
        nn="Fekk ikkje laga {count} av {all} sider: {names}.",
        en="Could not make {count} of {all} pages: {names}.",
    ),
    "PagesFailed.next": Translations(
        nb="De andre er skrevet. {index} sier hvorfor, kommune for kommune.",
        nn="Dei andre er skrivne. {index} seier kvifor, kommune for kommune.",
        en="The others are written. {index} says why, municipality by municipality.",
    ),
    "NoFolder": Translations(
        nb="Sidene for alle kommunene trenger en mappe.",
        nn="Sidene for alle kommunane treng ei mappe.",
        en="The pages of all municipalities need a folder.",
    ),
    "NoFolder.next": Translations(
        nb="Si hvor med -o: `bvmonitor compare --all -o sider`.",
        nn="Sei kvar med -o: `bvmonitor compare --all -o sider`.",
        en="Say where with -o: `bvmonitor compare --all -o pages`.",
    ),
}
