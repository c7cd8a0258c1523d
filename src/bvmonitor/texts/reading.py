"""What a comparison's figures say, in words."""

from typing import Final

from bvmonitor.domain.language import Translations
from bvmonitor.texts.catalogue import Catalogue

READING: Final[Catalogue] = {
    # Where the subject stands: the first part names what it is set beside, the others follow it.
    "counts": Translations(
        nb="{name} ligger {parts}.",
        nn="{name} ligg {parts}.",
        en="{name} is {parts}.",
    ),
    "counts.year": Translations(
        nb="I {year} ligger {name} {parts}.",
        nn="I {year} ligg {name} {parts}.",
        en="In {year}, {name} is {parts}.",
    ),
    "higher.first": Translations(
        nb="høyere enn {base} på {count} av de {n} nøkkeltallene der begge har tall",
        nn="høgare enn {base} på {count} av dei {n} nøkkeltala der begge har tal",
        en="higher than {base} on {count} of the {n} key figures that both have",
    ),
    "higher.all": Translations(
        nb="høyere enn {base} på alle de {n} nøkkeltallene der begge har tall",
        nn="høgare enn {base} på alle dei {n} nøkkeltala der begge har tal",
        en="higher than {base} on all {n} key figures that both have",
    ),
    "higher": Translations(nb="høyere på {count}", nn="høgare på {count}", en="higher on {count}"),
    "lower.first": Translations(
        nb="lavere enn {base} på {count} av de {n} nøkkeltallene der begge har tall",
        nn="lågare enn {base} på {count} av dei {n} nøkkeltala der begge har tal",
        en="lower than {base} on {count} of the {n} key figures that both have",
    ),
    "lower.all": Translations(
        nb="lavere enn {base} på alle de {n} nøkkeltallene der begge har tall",
        nn="lågare enn {base} på alle dei {n} nøkkeltala der begge har tal",
        en="lower than {base} on all {n} key figures that both have",
    ),
    "lower": Translations(nb="lavere på {count}", nn="lågare på {count}", en="lower on {count}"),
    "same.first": Translations(
        nb="likt med {base} på {count} av de {n} nøkkeltallene der begge har tall",
        nn="likt med {base} på {count} av dei {n} nøkkeltala der begge har tal",
        en="the same as {base} on {count} of the {n} key figures that both have",
    ),
    "same.all": Translations(
        nb="likt med {base} på alle de {n} nøkkeltallene der begge har tall",
        nn="likt med {base} på alle dei {n} nøkkeltala der begge har tal",
        en="the same as {base} on all {n} key figures that both have",
    ),
    "same": Translations(nb="likt på {count}", nn="likt på {count}", en="the same on {count}"),
    # The rows that are furthest from what the subject is set beside.
    "furthest": Translations(
        nb="Lengst fra {base}: {rows}.",
        nn="Lengst frå {base}: {rows}.",
        en="Furthest from {base}: {rows}.",
    ),
    "gap.neutral": Translations(
        nb="{title} ({own} mot {other})", nn="{title} ({own} mot {other})", en="{title} ({own} against {other})"
    ),
    "gap.better": Translations(
        nb="{title} (bedre: {own} mot {other})",
        nn="{title} (betre: {own} mot {other})",
        en="{title} (better: {own} against {other})",
    ),
    "gap.worse": Translations(
        nb="{title} (svakere: {own} mot {other})",
        nn="{title} (svakare: {own} mot {other})",
        en="{title} (weaker: {own} against {other})",
    ),
    # Where places were asked for.
    "quarter.highest": Translations(
        nb="I {base} er {name} i fjerdedelen med høyest tall på {highest}.",
        nn="I {base} er {name} i fjerdedelen med høgast tal på {highest}.",
        en="In {base}, {name} is in the quarter with the highest figures on {highest}.",
    ),
    "quarter.lowest": Translations(
        nb="I {base} er {name} i fjerdedelen med lavest tall på {lowest}.",
        nn="I {base} er {name} i fjerdedelen med lågast tal på {lowest}.",
        en="In {base}, {name} is in the quarter with the lowest figures on {lowest}.",
    ),
    "quarter.both": Translations(
        nb="I {base} er {name} i fjerdedelen med høyest tall på {highest}, og i den med lavest tall på {lowest}.",
        nn="I {base} er {name} i fjerdedelen med høgast tal på {highest}, og i den med lågast tal på {lowest}.",
        en=(
            "In {base}, {name} is in the quarter with the highest figures on {highest}, and in that with the"
            " lowest on {lowest}."
        ),
    ),
    # What became of it.
    "changed": Translations(
        nb="Mest endret siden {since}: {rows}.",
        nn="Mest endra sidan {since}: {rows}.",
        en="Most changed since {since}: {rows}.",
    ),
    "up.neutral": Translations(
        nb="{title}, opp fra {then} til {now}",
        nn="{title}, opp frå {then} til {now}",
        en="{title}, up from {then} to {now}",
    ),
    "down.neutral": Translations(
        nb="{title}, ned fra {then} til {now}",
        nn="{title}, ned frå {then} til {now}",
        en="{title}, down from {then} to {now}",
    ),
    "up.better": Translations(
        nb="{title}, opp fra {then} til {now}, til det bedre",
        nn="{title}, opp frå {then} til {now}, til det betre",
        en="{title}, up from {then} to {now}, for the better",
    ),
    "down.better": Translations(
        nb="{title}, ned fra {then} til {now}, til det bedre",
        nn="{title}, ned frå {then} til {now}, til det betre",
        en="{title}, down from {then} to {now}, for the better",
    ),
    "up.worse": Translations(
        nb="{title}, opp fra {then} til {now}, til det svakere",
        nn="{title}, opp frå {then} til {now}, til det svakare",
        en="{title}, up from {then} to {now}, for the worse",
    ),
    "down.worse": Translations(
        nb="{title}, ned fra {then} til {now}, til det svakere",
        nn="{title}, ned frå {then} til {now}, til det svakare",
        en="{title}, down from {then} to {now}, for the worse",
    ),
    "change.neutral": Translations(nb="{title}, {change}", nn="{title}, {change}", en="{title}, {change}"),
    "change.better": Translations(
        nb="{title}, {change}, til det bedre",
        nn="{title}, {change}, til det betre",
        en="{title}, {change}, for the better",
    ),
    "change.worse": Translations(
        nb="{title}, {change}, til det svakere",
        nn="{title}, {change}, til det svakare",
        en="{title}, {change}, for the worse",
    ),
    # What is set beside, inside a sentence.
    "country": Translations(nb="landet", nn="landet", en="Norway"),
    "country_without_oslo": Translations(nb="landet uten Oslo", nn="landet utan Oslo", en="Norway without Oslo"),
}
