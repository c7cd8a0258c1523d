"""SSB's published figures beside those that follow from its counts."""

from typing import Final

from bvmonitor.domain.language import Translations
from bvmonitor.texts.catalogue import Catalogue

VERIFY: Final[Catalogue] = {
    "heading": Translations(
        nb="SSBs nøkkeltall regnet ut på nytt, {years}",
        nn="Nøkkeltala til SSB rekna ut på nytt, {years}",
        en="SSB's key figures computed anew, {years}",
    ),
    "heading.each": Translations(
        nb="Nøkkeltall der SSB og vi er uenige, {years}",
        nn="Nøkkeltal der SSB og vi er usamde, {years}",
        en="Key figures where SSB and we differ, {years}",
    ),
    "indicator": Translations(nb="Indikator", nn="Indikator", en="Indicator"),
    "regions": Translations(nb="Regioner", nn="Regionar", en="Regions"),
    "region": Translations(nb="Kode", nn="Kode", en="Code"),
    "name": Translations(nb="Region", nn="Region", en="Region"),
    "year": Translations(nb="År", nn="År", en="Year"),
    "published": Translations(nb="Publisert", nn="Publisert", en="Published"),
    "compared": Translations(nb="Sammenlignet", nn="Samanlikna", en="Compared"),
    "computed": Translations(nb="Regnet ut", nn="Rekna ut", en="Computed"),
    "difference": Translations(nb="Forskjell", nn="Skilnad", en="Difference"),
    "lowest": Translations(nb="Avrunding tillater fra", nn="Avrunding tillèt frå", en="Rounding allows from"),
    "highest": Translations(nb="til", nn="til", en="to"),
    "equal": Translations(nb="Like", nn="Like", en="Equal"),
    "differs": Translations(nb="Ulike", nn="Ulike", en="Differ"),
    "others": Translations(nb="Ikke sammenlignet", nn="Ikkje samanlikna", en="Not compared"),
    "why": Translations(nb="Hvorfor", nn="Kvifor", en="Why"),
    "widest": Translations(nb="Største forskjell", nn="Største skilnad", en="Largest difference"),
    "no_formula": Translations(nb="uten formel", nn="utan formel", en="no formula"),
    "no_members": Translations(nb="ukjente medlemmer", nn="ukjende medlemmer", en="members unknown"),
    "some_members": Translations(nb="medlemmer mangler", nn="medlemmer manglar", en="members missing"),
    "no_cells": Translations(nb="celler mangler", nn="celler manglar", en="cells missing"),
    "borders": Translations(nb="grenser endret", nn="grenser endra", en="borders changed"),
    "marked": Translations(nb="tegn i teller eller nevner", nn="teikn i teljar eller nemnar", en="marked parts"),
    "zero_denominator": Translations(nb="nevner null", nn="nemnar null", en="denominator zero"),
    "kind.municipality": Translations(nb="kommuner", nn="kommunar", en="municipalities"),
    "kind.county": Translations(nb="fylker", nn="fylke", en="counties"),
    "kind.kostra_group": Translations(nb="KOSTRA-grupper", nn="KOSTRA-grupper", en="KOSTRA groups"),
    "kind.country": Translations(nb="landet", nn="landet", en="Norway"),
    "kind.country_without_oslo": Translations(
        nb="landet uten Oslo", nn="landet utan Oslo", en="Norway without Oslo"
    ),
    "note.total": Translations(
        nb=(
            "Publiserte tall: {published}. Sammenlignet: {compared}, av dem like: {equal}, ulike: {differs}. Ikke"
            " sammenlignet: {others}."
        ),
        nn=(
            "Publiserte tal: {published}. Samanlikna: {compared}, av dei like: {equal}, ulike: {differs}. Ikkje"
            " samanlikna: {others}."
        ),
        en=(
            "Published figures: {published}. Compared: {compared}; of those equal: {equal}, different: {differs}."
            " Not compared: {others}."
        ),
    ),
    "note.no_formula": Translations(
        nb="Ikke sammenlignet, {count}: definisjonen har bare SSBs egen celle, ingen teller.",
        nn="Ikkje samanlikna, {count}: definisjonen har berre cella til SSB, ingen teljar.",
        en="Not compared, {count}: the definition has SSB's own cell only, no numerator.",
    ),
    "note.no_members": Translations(
        nb="Ikke sammenlignet, {count}: medlemmene av gruppen, fylket eller landet er ikke kjent det året.",
        nn="Ikkje samanlikna, {count}: medlemmene av gruppa, fylket eller landet er ikkje kjende det året.",
        en="Not compared, {count}: the members of the group, county or country are not known that year.",
    ),
    "note.some_members": Translations(
        nb="Ikke sammenlignet, {count}: minst ett av medlemmene mangler teller eller nevner.",
        nn="Ikkje samanlikna, {count}: minst éin av medlemmene manglar teljar eller nemnar.",
        en="Not compared, {count}: at least one member lacks numerator or denominator.",
    ),
    "note.no_cells": Translations(
        nb="Ikke sammenlignet, {count}: teller eller nevner finnes ikke blant tallene som er hentet.",
        nn="Ikkje samanlikna, {count}: teljar eller nemnar finst ikkje mellom tala som er henta.",
        en="Not compared, {count}: numerator or denominator is not among the figures at hand.",
    ),
    "note.borders": Translations(
        nb="Ikke sammenlignet, {count}: kommunens grenser ble endret mellom tellerens år og nevnerens.",
        nn="Ikkje samanlikna, {count}: grensene til kommunen vart endra mellom året til teljaren og nemnaren.",
        en="Not compared, {count}: the borders changed between the numerator's year and the denominator's.",
    ),
    "note.marked": Translations(
        nb="Ikke sammenlignet, {count}: SSB har et tegn i teller eller nevner (skjult, mangler).",
        nn="Ikkje samanlikna, {count}: SSB har eit teikn i teljar eller nemnar (skjult, manglar).",
        en="Not compared, {count}: SSB has a mark in numerator or denominator (hidden, missing).",
    ),
    "note.zero_denominator": Translations(
        nb="Ikke sammenlignet, {count}: nevneren er null, eller så liten at avrundingen kan være hele den.",
        nn="Ikkje samanlikna, {count}: nemnaren er null, eller så liten at avrundinga kan vere heile han.",
        en="Not compared, {count}: the denominator is zero, or so small that rounding may be all of it.",
    ),
    "note.without": Translations(
        nb="Indikatorer der SSB ikke har tallet selv, og som ikke står her: {count}.",
        nn="Indikatorar der SSB ikkje har talet sjølv, og som ikkje står her: {count}.",
        en="Indicators for which SSB has no figure itself, and which are not listed: {count}.",
    ),
    "note.rule": Translations(
        nb=(
            "Ulike er tall som skiller seg mer enn avrunding kan forklare: avrundingen av SSBs tall, og av beløp"
            " og årsverk i teller og nevner."
        ),
        nn=(
            "Ulike er tal som skil seg meir enn avrunding kan forklare: avrundinga av talet til SSB, og av beløp"
            " og årsverk i teljar og nemnar."
        ),
        en=(
            "Different means further apart than rounding can explain: the rounding of SSB's figure, and of amounts"
            " and full-time equivalents in numerator and denominator."
        ),
    ),
    "note.each": Translations(
        nb="`bvmonitor indicators verify --differences` viser hvert av tallene som er ulike.",
        nn="`bvmonitor indicators verify --differences` viser kvart av tala som er ulike.",
        en="`bvmonitor indicators verify --differences` shows each of the figures that differ.",
    ),
}
