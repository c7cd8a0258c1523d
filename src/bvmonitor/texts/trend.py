"""What is said of an indicator over the years, and of the parts of a whole: heads, changes in words, sentences."""

from typing import Final

from bvmonitor.domain.language import Translations
from bvmonitor.texts.catalogue import Catalogue

TREND: Final[Catalogue] = {
    "title": Translations(
        nb="{title}: {names} {years}", nn="{title}: {names} {years}", en="{title}: {names} {years}"
    ),
    "year": Translations(nb="År", nn="År", en="Year"),
    "since_year_before": Translations(
        nb="fra året før ({unit})", nn="frå året før ({unit})", en="since the year before ({unit})"
    ),
    "break": Translations(nb="Brudd i {year}", nn="Brot i {year}", en="Break in {year}"),
    "middle": Translations(nb="halvparten mellom", nn="halvparten mellom", en="half between"),
    "note.middle": Translations(
        nb="Halvparten av kommunene i KOSTRA-gruppen ligger mellom de to tallene: nedre og øvre kvartil blant dem "
        "som har tall, når minst {fewest} har det.",
        nn="Halvparten av kommunane i KOSTRA-gruppa ligg mellom dei to tala: nedre og øvre kvartil blant dei som "
        "har tal, når minst {fewest} har det.",
        en="Half of the municipalities in the KOSTRA group are between the two figures: the lower and upper "
        "quartile of those with a figure, where at least {fewest} have one.",
    ),
    "spans": Translations(nb="Endring til {year}", nn="Endring til {year}", en="Change to {year}"),
    "spans.none": Translations(
        nb="Endring: ingen tall for {year} å sammenligne med",
        nn="Endring: ingen tal for {year} å samanlikne med",
        en="Change: no figures for {year} to compare with",
    ),
    "region": Translations(nb="Region", nn="Region", en="Region"),
    "span.1": Translations(nb="Siste år", nn="Siste år", en="Last year"),
    "span.3": Translations(nb="Siste tre år", nn="Siste tre år", en="Last three years"),
    "span.whole": Translations(nb="Hele perioden", nn="Heile perioden", en="The whole period"),
    "span.unbroken": Translations(nb="Siden siste brudd", nn="Sidan siste brot", en="Since the last break"),
    "span.since": Translations(nb="{span} (fra {year})", nn="{span} (frå {year})", en="{span} (from {year})"),
    "unit.points": Translations(nb="prosentpoeng", nn="prosentpoeng", en="percentage points"),
    "unit.relative": Translations(nb="prosent", nn="prosent", en="per cent"),
    "way.up": Translations(nb="↑\u00a0opp\u00a0{size}", nn="↑\u00a0opp\u00a0{size}", en="↑\u00a0up\u00a0{size}"),
    "way.down": Translations(
        nb="↓\u00a0ned\u00a0{size}", nn="↓\u00a0ned\u00a0{size}", en="↓\u00a0down\u00a0{size}"
    ),
    "way.same": Translations(nb="→\u00a0uendret", nn="→\u00a0uendra", en="→\u00a0unchanged"),
    "size.points": Translations(
        nb="{size}\u00a0prosentpoeng", nn="{size}\u00a0prosentpoeng", en="{size}\u00a0percentage points"
    ),
    "size.relative": Translations(nb="{size}\u00a0prosent", nn="{size}\u00a0prosent", en="{size}\u00a0per cent"),
    "size.both": Translations(
        nb="{size}\u00a0prosent ({absolute})",
        nn="{size}\u00a0prosent ({absolute})",
        en="{size}\u00a0per cent ({absolute})",
    ),
    "other_year": Translations(nb="{change}, fra {year}", nn="{change}, frå {year}", en="{change}, from {year}"),
    "reading.up": Translations(
        nb="{name} gikk opp fra {then} i {since} til {now} i {period}, {size}.",
        nn="{name} gjekk opp frå {then} i {since} til {now} i {period}, {size}.",
        en="{name} went up from {then} in {since} to {now} in {period}, by {size}.",
    ),
    "reading.down": Translations(
        nb="{name} gikk ned fra {then} i {since} til {now} i {period}, {size}.",
        nn="{name} gjekk ned frå {then} i {since} til {now} i {period}, {size}.",
        en="{name} went down from {then} in {since} to {now} in {period}, by {size}.",
    ),
    "reading.same": Translations(
        nb="{name} er uendret: {then} i {since} og {now} i {period}.",
        nn="{name} er uendra: {then} i {since} og {now} i {period}.",
        en="{name} is unchanged: {then} in {since} and {now} in {period}.",
    ),
    "reading.broken": Translations(
        nb="Tallene fra {since} kan ikke sammenlignes med {period}: serien er brutt i {year}.",
        nn="Tala frå {since} kan ikkje samanliknast med {period}: serien er broten i {year}.",
        en="The figures of {since} cannot be compared with {period}: the series is broken in {year}.",
    ),
    "reading.others": Translations(
        nb="{name} kan ikke sammenlignes fra {since} til {period}: det er ikke de samme kommunene.",
        nn="{name} kan ikkje samanliknast frå {since} til {period}: det er ikkje dei same kommunane.",
        en="{name} cannot be compared from {since} to {period}: they are not the same municipalities.",
    ),
    "reading.absent": Translations(
        nb="{name} har ikke tall for {period}: {reason}.",
        nn="{name} har ikkje tal for {period}: {reason}.",
        en="{name} has no figure for {period}: {reason}.",
    ),
    "reading.extremes": Translations(
        nb="Høyest var {name} i {high_year} ({high}), lavest i {low_year} ({low}).",
        nn="Høgast var {name} i {high_year} ({high}), lågast i {low_year} ({low}).",
        en="{name} was highest in {high_year} ({high}) and lowest in {low_year} ({low}).",
    ),
}
