"""Alerts: each in one sentence, with the reason."""

from typing import Final

from bvmonitor.domain.language import Translations
from bvmonitor.texts.catalogue import Catalogue

ALERTS: Final[Catalogue] = {
    "title": Translations(nb="Varsler", nn="Varsel", en="Alerts"),
    "lead": Translations(
        nb="Tall som er forbi en grense. Dømt etter det som trykkes; på selve grensen er det ikke varsel.",
        nn="Tal som er forbi ei grense. Dømt etter det som blir trykt; på sjølve grensa er det ikkje varsel.",
        en="Figures beyond a limit. Judged by what is printed; there is no alert at the limit itself.",
    ),
    "none": Translations(
        nb="Ingen tall er forbi grensene ({judged} holdt mot dem).",
        nn="Ingen tal er forbi grensene ({judged} haldne mot dei).",
        en="No figure is beyond its limits ({judged} held against them).",
    ),
    "count": Translations(
        nb="Nye: {new}. Fortalt før: {told}. Kvittert ut: {acknowledged}. Over: {over}.",
        nn="Nye: {new}. Fortalde før: {told}. Kvitterte ut: {acknowledged}. Over: {over}.",
        en="New: {new}. Told before: {told}. Acknowledged: {acknowledged}. Over: {over}.",
    ),
    "open": Translations(
        nb="Varsler: {new}. Kvittert ut: {acknowledged}.",
        nn="Varsel: {new}. Kvitterte ut: {acknowledged}.",
        en="Alerts: {new}. Acknowledged: {acknowledged}.",
    ),
    "marks": Translations(
        nb="Uten tall å dømme etter, og derfor uten varsel: {count}.",
        nn="Utan tal å døme etter, og difor utan varsel: {count}.",
        en="Without a figure to judge by, and therefore without an alert: {count}.",
    ),
    "state.new": Translations(nb="Nye varsler", nn="Nye varsel", en="New alerts"),
    "state.told": Translations(nb="Fortalt før", nn="Fortalde før", en="Told before"),
    "state.acknowledged": Translations(nb="Kvittert ut", nn="Kvitterte ut", en="Acknowledged"),
    "state.over": Translations(nb="Over", nn="Over", en="Over"),
    "place": Translations(nb="Sted", nn="Stad", en="Place"),
    "year": Translations(nb="År", nn="År", en="Year"),
    "indicator": Translations(nb="Indikator", nn="Indikator", en="Indicator"),
    "figure": Translations(nb="Tall", nn="Tal", en="Figure"),
    "severity": Translations(nb="Alvor", nn="Alvor", en="Severity"),
    "rule": Translations(nb="Regel", nn="Regel", en="Rule"),
    "why": Translations(nb="Hvorfor", nn="Kvifor", en="Why"),
    "severity.info": Translations(nb="Til orientering", nn="Til orientering", en="Information"),
    "severity.warning": Translations(nb="Advarsel", nn="Åtvaring", en="Warning"),
    "severity.critical": Translations(nb="Kritisk", nn="Kritisk", en="Critical"),
    "line": Translations(
        nb="{severity}: {place} {year}: {title}: {why}",
        nn="{severity}: {place} {year}: {title}: {why}",
        en="{severity}: {place} {year}: {title}: {why}",
    ),
    "value.above": Translations(
        nb="{figure} er over grensen på {limit}",
        nn="{figure} er over grensa på {limit}",
        en="{figure} is above the limit of {limit}",
    ),
    "value.below": Translations(
        nb="{figure} er under grensen på {limit}",
        nn="{figure} er under grensa på {limit}",
        en="{figure} is below the limit of {limit}",
    ),
    "target.above": Translations(
        nb="{figure} er over målet på {limit}",
        nn="{figure} er over målet på {limit}",
        en="{figure} is above the target of {limit}",
    ),
    "target.below": Translations(
        nb="{figure} er under målet på {limit}",
        nn="{figure} er under målet på {limit}",
        en="{figure} is below the target of {limit}",
    ),
    "change.above": Translations(
        nb="{figure} er {size} mer enn i {since} ({before}); grensen er {limit} opp",
        nn="{figure} er {size} meir enn i {since} ({before}); grensa er {limit} opp",
        en="{figure} is {size} more than in {since} ({before}); the limit is {limit} up",
    ),
    "change.below": Translations(
        nb="{figure} er {size} mindre enn i {since} ({before}); grensen er {limit} ned",
        nn="{figure} er {size} mindre enn i {since} ({before}); grensa er {limit} ned",
        en="{figure} is {size} less than in {since} ({before}); the limit is {limit} down",
    ),
    "group.above": Translations(
        nb="{figure} er {size} over {group} ({mean}); grensen er {limit}",
        nn="{figure} er {size} over {group} ({mean}); grensa er {limit}",
        en="{figure} is {size} above {group} ({mean}); the limit is {limit}",
    ),
    "group.below": Translations(
        nb="{figure} er {size} under {group} ({mean}); grensen er {limit}",
        nn="{figure} er {size} under {group} ({mean}); grensa er {limit}",
        en="{figure} is {size} below {group} ({mean}); the limit is {limit}",
    ),
    "group.untold.above": Translations(
        nb="{figure} er mer over {group} enn grensen, som er {limit}; tallet for {group} er utelatt for å verne"
        " personer",
        nn="{figure} er meir over {group} enn grensa, som er {limit}; talet for {group} er utelate for å verne"
        " personar",
        en="{figure} is above {group} by more than the limit, which is {limit}; the figure of {group} is left out"
        " to protect persons",
    ),
    "group.untold.below": Translations(
        nb="{figure} er mer under {group} enn grensen, som er {limit}; tallet for {group} er utelatt for å verne"
        " personer",
        nn="{figure} er meir under {group} enn grensa, som er {limit}; talet for {group} er utelate for å verne"
        " personar",
        en="{figure} is below {group} by more than the limit, which is {limit}; the figure of {group} is left out"
        " to protect persons",
    ),
    "clear.above": Translations(
        nb="{figure} er klart over de andre i {group} samlet: forskjellen er større enn tilfeldigheter forklarer",
        nn="{figure} er klart over dei andre i {group} samla: skilnaden er større enn tilfelle forklarer",
        en="{figure} is clearly above the others in {group} together: the difference is more than chance explains",
    ),
    "clear.below": Translations(
        nb="{figure} er klart under de andre i {group} samlet: forskjellen er større enn tilfeldigheter forklarer",
        nn="{figure} er klart under dei andre i {group} samla: skilnaden er større enn tilfelle forklarer",
        en="{figure} is clearly below the others in {group} together: the difference is more than chance explains",
    ),
    "rank.worse": Translations(
        nb="{figure} gir {place} av {count} i {group}, dårligere enn plass {limit}",
        nn="{figure} gir {place} av {count} i {group}, dårlegare enn plass {limit}",
        en="{figure} gives {place} of {count} in {group}, worse than place {limit}",
    ),
    "rank.better": Translations(
        nb="{figure} gir {place} av {count} i {group}, bedre enn plass {limit}",
        nn="{figure} gir {place} av {count} i {group}, betre enn plass {limit}",
        en="{figure} gives {place} of {count} in {group}, better than place {limit}",
    ),
    "place.one": Translations(nb="plass {rank}", nn="plass {rank}", en="place {rank}"),
    "place.band": Translations(
        nb="plass {rank} (hele båndet, {first}–{last})",
        nn="plass {rank} (heile bandet, {first}–{last})",
        en="place {rank} (the whole band, {first}–{last})",
    ),
    "country": Translations(nb="landet", nn="landet", en="Norway"),
    "before": Translations(nb="; {before} året før", nn="; {before} året før", en="; {before} the year before"),
    "provisional": Translations(
        nb="Tallet er foreløpig.", nn="Talet er førebels.", en="The figure is provisional."
    ),
    "acknowledged": Translations(
        nb="Kvittert ut: {reason}", nn="Kvittert ut: {reason}", en="Acknowledged: {reason}"
    ),
    "acknowledged.by": Translations(nb="av {by}", nn="av {by}", en="by {by}"),
    "acknowledged.until": Translations(nb="til {day}", nn="til {day}", en="until {day}"),
    "over.within": Translations(
        nb="ikke lenger forbi grensen: {figure} i {year}",
        nn="ikkje lenger forbi grensa: {figure} i {year}",
        en="no longer beyond the limit: {figure} in {year}",
    ),
    "over.mark": Translations(
        nb="dømmes ikke lenger: det er ikke noe tall for {year} ({mark})",
        nn="blir ikkje dømt lenger: det er ikkje noko tal for {year} ({mark})",
        en="no longer judged: there is no figure for {year} ({mark})",
    ),
    "over.rule_gone": Translations(
        nb="dømmes ikke lenger: regelen er tatt ut",
        nn="blir ikkje dømt lenger: regelen er teken ut",
        en="no longer judged: the rule has been taken out",
    ),
    "over.place_gone": Translations(
        nb="dømmes ikke lenger: stedet er tatt ut, eller det er ingen tall",
        nn="blir ikkje dømt lenger: staden er teken ut, eller det er ingen tal",
        en="no longer judged: the place has been taken out, or there are no figures",
    ),
    "over.line": Translations(
        nb="Over: {place} {year}: {title}: {why}",
        nn="Over: {place} {year}: {title}: {why}",
        en="Over: {place} {year}: {title}: {why}",
    ),
    "note.group": Translations(
        nb="Gruppens og landets tall er som på sidene, med stedet selv i; en klar forskjell er mot de andre.",
        nn="Tala til gruppa og landet er som på sidene, med staden sjølv i; ein klar skilnad er mot dei andre.",
        en="Figures of the group and the country are as on pages, the place itself included; a clear difference is"
        " from the others.",
    ),
}
