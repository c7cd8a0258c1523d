"""What is said in charts and about them."""

from typing import Final

from bvmonitor.domain.language import Translations
from bvmonitor.texts.catalogue import Catalogue

CHARTS: Final[Catalogue] = {
    "dots": Translations(
        nb="Prikkdiagram, en prikk for hver av {n} kommuner: lavest {low_name} ({low}), "
        "høyest {high_name} ({high}).",
        nn="Prikkdiagram, ein prikk for kvar av {n} kommunar: lågast {low_name} ({low}), "
        "høgast {high_name} ({high}).",
        en="Dot plot, a dot for each of {n} municipalities: lowest {low_name} ({low}), "
        "highest {high_name} ({high}).",
    ),
    "dots.median": Translations(nb="median", nn="median", en="median"),
    "funnel": Translations(
        nb="Traktdiagram, {n} kommuner etter nevner, fra {smallest} til {largest}, rundt {target}: {outside} "
        "utenfor 95 %, av dem {far} utenfor 99,8 %.",
        nn="Traktdiagram, {n} kommunar etter nemnar, frå {smallest} til {largest}, rundt {target}: {outside} "
        "utanfor 95 %, av dei {far} utanfor 99,8 %.",
        en="Funnel plot, {n} municipalities by denominator, from {smallest} to {largest}, about {target}: "
        "{outside} outside 95%, of which {far} outside 99.8%.",
    ),
    "funnel.far": Translations(
        nb="Utenfor 99,8 %: {names}.", nn="Utanfor 99,8 %: {names}.", en="Outside 99.8%: {names}."
    ),
    "funnel.95": Translations(nb="95 %", nn="95 %", en="95%"),
    "funnel.998": Translations(nb="99,8 %", nn="99,8 %", en="99.8%"),
    "funnel.target": Translations(nb="alle", nn="alle", en="all"),
    "funnel.n": Translations(
        nb="nevner (en kommune lenger til høyre er større)",
        nn="nemnar (ein kommune lenger til høgre er større)",
        en="denominator (a municipality farther to the right is larger)",
    ),
    "bars.title": Translations(
        nb="{name} mot {other} {year}", nn="{name} mot {other} {year}", en="{name} against {other} {year}"
    ),
    "bars.axis": Translations(
        nb="forskjell i prosent av tallet for {other}",
        nn="skilnad i prosent av talet for {other}",
        en="difference in per cent of the figure of {other}",
    ),
    "bars": Translations(
        nb="Stolpediagram over forskjellen mellom {name} og {other} i {year}, i prosent av tallet for {other}.",
        nn="Stolpediagram over skilnaden mellom {name} og {other} i {year}, i prosent av talet for {other}.",
        en="Bar chart of the difference between {name} and {other} in {year}, in per cent of the figure "
        "of {other}.",
    ),
    "bars.above": Translations(nb="Høyere: {rows}.", nn="Høgare: {rows}.", en="Higher: {rows}."),
    "bars.below": Translations(nb="Lavere: {rows}.", nn="Lågare: {rows}.", en="Lower: {rows}."),
    "bars.same": Translations(nb="Likt: {rows}.", nn="Likt: {rows}.", en="The same: {rows}."),
    "bars.value": Translations(nb="{value}\u00a0%", nn="{value}\u00a0%", en="{value}%"),
    "trend": Translations(
        nb="Linjediagram, {first}–{last}.", nn="Linjediagram, {first}–{last}.", en="Line chart, {first}–{last}."
    ),
    "trend.middle": Translations(
        nb="Halvparten av kommunene i {group} lå mellom {low} og {high} i {year}.",
        nn="Halvparten av kommunane i {group} låg mellom {low} og {high} i {year}.",
        en="Half of the municipalities in {group} were between {low} and {high} in {year}.",
    ),
    "multiples": Translations(
        nb="Små linjediagrammer, {name}.",
        nn="Små linjediagram, {name}.",
        en="Small line charts, {name}.",
    ),
    "panel": Translations(
        nb="{title}: {then} i {since}, {now} i {period}.",
        nn="{title}: {then} i {since}, {now} i {period}.",
        en="{title}: {then} in {since}, {now} in {period}.",
    ),
    "panel.one": Translations(
        nb="{title}: {now} i {period}.", nn="{title}: {now} i {period}.", en="{title}: {now} in {period}."
    ),
    "panel.none": Translations(nb="{title}: uten tall.", nn="{title}: utan tal.", en="{title}: no figures."),
    "panel.beside": Translations(
        nb="I {period}: {others}.", nn="I {period}: {others}.", en="In {period}: {others}."
    ),
    "rows": Translations(nb="Utvikling", nn="Utvikling", en="Trend"),
    "rows.key": Translations(
        nb="{head}: {sign} {name} {years}{others}. Hver rad har sin egen skala.",
        nn="{head}: {sign} {name} {years}{others}. Kvar rad har sin eigen skala.",
        en="{head}: {sign} {name} {years}{others}. Each row has a scale of its own.",
    ),
    "rows.key.others": Translations(
        nb="; i {period}: {others}", nn="; i {period}: {others}", en="; in {period}: {others}"
    ),
    "middle": Translations(nb="halvparten av {group}", nn="halvparten av {group}", en="half of {group}"),
    "break": Translations(nb="Brudd {year}", nn="Brot {year}", en="Break {year}"),
    "missing": Translations(
        nb="Diagrammene mangler på denne siden: pakken som lager bilder av dem, er ikke installert. Installer den "
        "med: python -m pip install {package}",
        nn="Diagramma manglar på denne sida: pakken som lagar bilete av dei, er ikkje installert. Installer han "
        "med: python -m pip install {package}",
        en="The charts are missing on this page: the package that makes pictures of them is not installed. "
        "Install it with: python -m pip install {package}",
    ),
}
