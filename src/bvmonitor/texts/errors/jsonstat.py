"""Errors of JSON-stat documents."""

from typing import Final

from bvmonitor.domain.language import Translations
from bvmonitor.texts.catalogue import Catalogue

_TRY_AGAIN: Final = Translations(
    nb=(
        "Prøv igjen om litt. Ser svaret slik ut også da, er det tjenesten eller noe mellom deg og den (en proxy) "
        "som ikke svarer med tabellen. Tallene du har fra før er urørt."
    ),
    nn=(
        "Prøv igjen om litt. Ser svaret slik ut også då, er det tenesta eller noko mellom deg og henne (ein "
        "proxy) "
        "som ikkje svarar med tabellen. Tala du har frå før er urørte."
    ),
    en=(
        "Try again in a while. If the reply is still like this, the service, or something between you and it (a "
        "proxy), does not answer with the table. The figures you have are untouched."
    ),
)

_BROKEN: Final = Translations(
    nb=(
        "Ingenting er lest fra svaret, og tallene du har fra før er urørt. Prøv igjen om litt; er feilen der også "
        "da, meld den til dem som lager tabellen."
    ),
    nn=(
        "Ingenting er lese frå svaret, og tala du har frå før er urørte. Prøv igjen om litt; er feilen der "
        "også då, "
        "meld han til dei som lagar tabellen."
    ),
    en=(
        "Nothing was read from the reply, and the figures you have are untouched. Try again in a while; if "
        "the fault "
        "is still there, report it to those who make the table."
    ),
)

JSONSTAT: Final[Catalogue] = {
    "NotJson": Translations(
        nb="Svaret for {table} er ikke JSON (linje {line}, tegn {column}). Det begynner slik: {begins}",
        nn="Svaret for {table} er ikkje JSON (linje {line}, teikn {column}). Det byrjar slik: {begins}",
        en="The reply for {table} is not JSON (line {line}, character {column}). It begins: {begins}",
    ),
    "NotJson.next": _TRY_AGAIN,
    "NotJsonStat": Translations(
        nb="Svaret for {table} er ikke JSON-stat: {path} har ingen dimensjoner. Det begynner slik: {begins}",
        nn="Svaret for {table} er ikkje JSON-stat: {path} har ingen dimensjonar. Det byrjar slik: {begins}",
        en="The reply for {table} is not JSON-stat: {path} has no dimensions. It begins: {begins}",
    ),
    "NotJsonStat.next": _TRY_AGAIN,
    "WrongClass": Translations(
        nb="Svaret for {table} er av en annen klasse enn ventet: {path} er «{found}», ikke «{expected}».",
        nn="Svaret for {table} er av ein annan klasse enn venta: {path} er «{found}», ikkje «{expected}».",
        en="The reply for {table} is of another class than expected: {path} is “{found}”, not “{expected}”.",
    ),
    "WrongClass.next": _BROKEN,
    "NotOneDataset": Translations(
        nb="Svaret for {table} skulle ha én tabell i seg, men har {count}.",
        nn="Svaret for {table} skulle ha éin tabell i seg, men har {count}.",
        en="The reply for {table} should hold one table, but holds {count}.",
    ),
    "NotOneDataset.next": _BROKEN,
    "NotEmbedded": Translations(
        nb="{table}: {path} er bare en lenke, uten tallene: {href}",
        nn="{table}: {path} er berre ei lenkje, utan tala: {href}",
        en="{table}: {path} is only a link, without the figures: {href}",
    ),
    "NotEmbedded.next": Translations(
        nb="Lenker i en samling følges aldri. Hent tabellen lenken peker på, for seg.",
        nn="Lenkjer i ei samling blir aldri følgde. Hent tabellen lenkja peikar på, for seg.",
        en="Links in a collection are never followed. Fetch the table that the link points at by itself.",
    ),
    "OtherTable": Translations(
        nb="Spurte om tabell {table}, men fikk tabell {found} ({path}).",
        nn="Spurde om tabell {table}, men fekk tabell {found} ({path}).",
        en="Asked for table {table}, but table {found} came ({path}).",
    ),
    "OtherTable.next": _BROKEN,
    "FieldMissing": Translations(
        nb="Svaret for {table} mangler {path}.",
        nn="Svaret for {table} manglar {path}.",
        en="The reply for {table} lacks {path}.",
    ),
    "FieldMissing.next": _BROKEN,
    "WrongType": Translations(
        nb="Svaret for {table} har feil slags innhold i {path}: ventet {expected}, fikk {found}.",
        nn="Svaret for {table} har feil slags innhald i {path}: venta {expected}, fekk {found}.",
        en="The reply for {table} has the wrong kind of content at {path}: expected {expected}, got {found}.",
    ),
    "WrongType.next": _BROKEN,
    "LengthMismatch": Translations(
        nb="Svaret for {table} går ikke opp: {path} har {found} i seg, men skal etter størrelsene ha {expected}.",
        nn="Svaret for {table} går ikkje opp: {path} har {found} i seg, men skal etter storleikane ha {expected}.",
        en="The reply for {table} does not add up: {path} holds {found}, where its sizes say {expected}.",
    ),
    "LengthMismatch.next": _BROKEN,
    "UnknownKeys": Translations(
        nb="Svaret for {table} nevner ukjente koder i {path}: {keys}.",
        nn="Svaret for {table} nemner ukjende kodar i {path}: {keys}.",
        en="The reply for {table} names unknown codes at {path}: {keys}.",
    ),
    "UnknownKeys.next": _BROKEN,
    "RepeatedName": Translations(
        nb="Svaret for {table} har «{name}» mer enn én gang i {path}.",
        nn="Svaret for {table} har «{name}» meir enn éin gong i {path}.",
        en="The reply for {table} has “{name}” more than once at {path}.",
    ),
    "RepeatedName.next": _BROKEN,
    "ReservedName": Translations(
        nb="Svaret for {table} har en dimensjon som heter «{name}» ({path}); det navnet kan ikke brukes her.",
        nn="Svaret for {table} har ein dimensjon som heiter «{name}» ({path}); det namnet kan ikkje brukast her.",
        en="The reply for {table} has a dimension called “{name}” ({path}); that name cannot be used here.",
    ),
    "ReservedName.next": Translations(
        nb="Tabellen kan ikke leses av dette programmet. Meld fra, så finner vi en annen måte.",
        nn="Tabellen kan ikkje lesast av dette programmet. Meld frå, så finn vi ein annan måte.",
        en="This program cannot read the table. Tell us, and we will find another way.",
    ),
    "IndexMissing": Translations(
        nb="Svaret for {table} sier ikke hvilken rekkefølge de {size} kategoriene kommer i: {path} mangler.",
        nn="Svaret for {table} seier ikkje kva rekkjefølgje dei {size} kategoriane kjem i: {path} manglar.",
        en="The reply for {table} does not say in which order the {size} categories come: {path} is absent.",
    ),
    "IndexMissing.next": _BROKEN,
    "IndexPositions": Translations(
        nb=(
            "Svaret for {table} har feil plassnumre i {path}: «{code}» står på plass {position}. De {size} "
            "plassene, "
            "regnet fra 0, skal brukes én gang hver."
        ),
        nn=(
            "Svaret for {table} har feil plassnummer i {path}: «{code}» står på plass {position}. Dei {size} "
            "plassane, rekna frå 0, skal brukast éin gong kvar."
        ),
        en=(
            "The reply for {table} has wrong positions at {path}: “{code}” is at position {position}. The {size} "
            "positions, counted from 0, are each used once."
        ),
    ),
    "IndexPositions.next": _BROKEN,
    "ChildCycle": Translations(
        nb="Svaret for {table} gjør «{code}» til en del av seg selv i {path}.",
        nn="Svaret for {table} gjer «{code}» til ein del av seg sjølv i {path}.",
        en="The reply for {table} makes “{code}” a part of itself at {path}.",
    ),
    "ChildCycle.next": _BROKEN,
    "TooManyCells": Translations(
        nb="Svaret for {table} sier i {path} at det har {cells} celler; grensen her er {limit}.",
        nn="Svaret for {table} seier i {path} at det har {cells} celler; grensa her er {limit}.",
        en="The reply for {table} says at {path} that it has {cells} cells; the limit here is {limit}.",
    ),
    "TooManyCells.next": Translations(
        nb="Be om færre år, regioner eller målinger om gangen.",
        nn="Be om færre år, regionar eller målingar om gongen.",
        en="Ask for fewer years, regions or measures at a time.",
    ),
    "NoFigures": Translations(
        nb="Svaret for {table} er en beskrivelse av tabellen, uten tall ({path} er tom).",
        nn="Svaret for {table} er ei skildring av tabellen, utan tal ({path} er tom).",
        en="The reply for {table} is a description of the table, without figures ({path} is empty).",
    ),
    "NoFigures.next": _BROKEN,
    "PositionOutOfRange": Translations(
        nb=(
            "Svaret for {table} har noe i celle «{position}» i {path}, men tabellen har bare {cells} celler, fra "
            "0."
        ),
        nn=(
            "Svaret for {table} har noko i celle «{position}» i {path}, men tabellen har berre {cells} celler, "
            "frå 0."
        ),
        en=(
            "The reply for {table} has something in cell “{position}” at {path}, but the table has only {cells} "
            "cells, from 0."
        ),
    ),
    "PositionOutOfRange.next": _BROKEN,
    "ValueNotNumeric": Translations(
        nb="Svaret for {table} har {found} der det skulle stått et tall: {path} ({cell}).",
        nn="Svaret for {table} har {found} der det skulle stått eit tal: {path} ({cell}).",
        en="The reply for {table} has {found} where a number should be: {path} ({cell}).",
    ),
    "ValueNotNumeric.next": Translations(
        nb=(
            "Tekst i stedet for tall gjettes det ikke på: SSB setter merkene sine i «status». Ingenting er lest, "
            "og "
            "tallene du har fra før er urørt."
        ),
        nn=(
            "Tekst i staden for tal blir det ikkje gissa på: SSB set merka sine i «status». Ingenting er lese, og "
            "tala du har frå før er urørte."
        ),
        en=(
            "Text in place of a number is not guessed at: SSB puts its marks in “status”. Nothing was read, and "
            "the "
            "figures you have are untouched."
        ),
    ),
}
