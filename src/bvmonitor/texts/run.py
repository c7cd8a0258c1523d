"""The unattended run: what it says of itself, and the list of its pages."""

from typing import Final

from bvmonitor.domain.language import Translations
from bvmonitor.texts.catalogue import Catalogue

_FILE_NB: Final = """\
# Innstillinger for bvmonitor, og sidene som `bvmonitor run` lager. Linjer som begynner med #, gjelder ikke.
# `bvmonitor config check` finner feil i denne filen.

lang = '{lang}'                    # nb, nn eller en
# home = '/var/lib/bvmonitor'      # der tallene ligger; ellers brukerens egen datamappe

[run]
municipalities = {places}        # navn eller nummer, også tjenester; eller 'all' for alle kommuner
output = 'rapporter'               # mappen for sidene, sett fra denne filen
formats = ['md', 'html']           # md, html, csv, json, xlsx, docx
# languages = ['nb', 'nn']
# fetch = false                    # bruk tallene som er her, og hent ingen
# keep = 12                        # behold så mange øyeblikksbilder; de som er festet, blir alltid
# changes = false                  # ingen side om hva som er endret siden sist
# alerts = 'alerts.yaml'           # grensene som gir varsel, se docs/alerts.md

# Hver [[page]] er en kommando med valgene sine, uten streker foran: group er --group.
[[page]]
command = 'compare'
name = 'sammenligning'
country = 'all'

[[page]]
command = 'trend'
name = 'utvikling'
indicator = 'net_expenditure_per_inhabitant_0_22'
group = 'own'

# [[page]]
# command = 'rank'
# name = 'rangering'
# indicator = 'net_expenditure_per_inhabitant_0_17'
# mark = 'Klepp'
"""
_FILE_NN: Final = """\
# Innstillingar for bvmonitor, og sidene som `bvmonitor run` lagar. Linjer som byrjar med #, gjeld ikkje.
# `bvmonitor config check` finn feil i denne fila.

lang = '{lang}'                    # nb, nn eller en
# home = '/var/lib/bvmonitor'      # der tala ligg; elles datamappa til brukaren

[run]
municipalities = {places}        # namn eller nummer, også tenester; eller 'all' for alle kommunar
output = 'rapportar'               # mappa for sidene, sett frå denne fila
formats = ['md', 'html']           # md, html, csv, json, xlsx, docx
# languages = ['nb', 'nn']
# fetch = false                    # bruk tala som er her, og hent ingen
# keep = 12                        # ta vare på så mange augneblinksbilete; dei som er festa, blir alltid
# changes = false                  # inga side om kva som er endra sidan sist
# alerts = 'alerts.yaml'           # grensene som gir varsel, sjå docs/alerts.md

# Kvar [[page]] er ein kommando med vala sine, utan strekar framfor: group er --group.
[[page]]
command = 'compare'
name = 'samanlikning'
country = 'all'

[[page]]
command = 'trend'
name = 'utvikling'
indicator = 'net_expenditure_per_inhabitant_0_22'
group = 'own'

# [[page]]
# command = 'rank'
# name = 'rangering'
# indicator = 'net_expenditure_per_inhabitant_0_17'
# mark = 'Klepp'
"""
_FILE_EN: Final = """\
# Settings of bvmonitor, and the pages that `bvmonitor run` makes. Lines that begin with # do not count.
# `bvmonitor config check` finds what is wrong in this file.

lang = '{lang}'                    # nb, nn or en
# home = '/var/lib/bvmonitor'      # where figures lie; otherwise the user's own data folder

[run]
municipalities = {places}        # names or numbers, also services; or 'all' for all municipalities
output = 'reports'                 # the folder for the pages, seen from this file
formats = ['md', 'html']           # md, html, csv, json, xlsx, docx
# languages = ['nb', 'nn']
# fetch = false                    # use the figures at hand, and fetch none
# keep = 12                        # keep so many snapshots; those that are pinned always stay
# changes = false                  # no page on what changed since last time
# alerts = 'alerts.yaml'           # the limits that give alerts, see docs/alerts.md

# Each [[page]] is a command with its options, without dashes: group is --group.
[[page]]
command = 'compare'
name = 'comparison'
country = 'all'

[[page]]
command = 'trend'
name = 'trend'
indicator = 'net_expenditure_per_inhabitant_0_22'
group = 'own'

# [[page]]
# command = 'rank'
# name = 'ranking'
# indicator = 'net_expenditure_per_inhabitant_0_17'
# mark = 'Klepp'
"""

RUN: Final[Catalogue] = {
    "index.title": Translations(nb="Sider", nn="Sider", en="Pages"),
    "index.name": Translations(nb="Sted", nn="Stad", en="Place"),
    "index.code": Translations(nb="Nummer", nn="Nummer", en="Number"),
    "index.page": Translations(nb="Side", nn="Side", en="Page"),
    "index.file": Translations(nb="Fil", nn="Fil", en="File"),
    "index.reason": Translations(nb="Hvorfor ikke", nn="Kvifor ikkje", en="Why not"),
    "index.note": Translations(
        nb="Laget av øyeblikksbildet {snapshot}, hentet {day}.",
        nn="Laga av augneblinksbiletet {snapshot}, henta {day}.",
        en="Made from snapshot {snapshot}, fetched on {day}.",
    ),
    "title": Translations(nb="Kjøring", nn="Køyring", en="Run"),
    "page": Translations(nb="Side", nn="Side", en="Page"),
    "written": Translations(nb="Skrevet", nn="Skrivne", en="Written"),
    "unchanged": Translations(nb="Som før", nn="Som før", en="Unchanged"),
    "failed": Translations(nb="Mislyktes", nn="Mislukka", en="Failed"),
    "why": Translations(nb="Hvorfor", nn="Kvifor", en="Why"),
    "plan.title": Translations(
        nb="Det som ville blitt laget", nn="Det som ville blitt laga", en="What would be made"
    ),
    "plan.page": Translations(nb="Side", nn="Side", en="Page"),
    "plan.command": Translations(nb="Kommando", nn="Kommando", en="Command"),
    "plan.places": Translations(nb="Steder", nn="Stader", en="Places"),
    "plan.languages": Translations(nb="Språk", nn="Språk", en="Languages"),
    "plan.formats": Translations(nb="Formater", nn="Format", en="Formats"),
    "plan.everyone": Translations(nb="alle kommuner", nn="alle kommunar", en="all municipalities"),
    "left": Translations(
        nb="Filer fra forrige kjøring som ikke lages lenger, og som ingen holder ved like: {files}.",
        nn="Filer frå førre køyring som ikkje blir laga lenger, og som ingen held ved like: {files}.",
        en="Files of the last run that are made no longer, and that nobody keeps up to date: {files}.",
    ),
    "nothing": Translations(
        nb="Ingenting nytt siden sist; ingen filer er rørt.",
        nn="Ingenting nytt sidan sist; ingen filer er rørte.",
        en="Nothing new since last time; no file was touched.",
    ),
    "own_changed": Translations(
        nb="Egne tall er endret siden forrige kjøring: sider med egne tall blir ikke som de var.",
        nn="Eigne tal er endra sidan førre køyring: sider med eigne tal blir ikkje som dei var.",
        en="Own figures changed since the last run: pages with own figures will not be as they were.",
    ),
    "fetch.why.first": Translations(
        nb="Henter tall for første gang.",
        nn="Hentar tal for første gong.",
        en="Fetching figures for the first time.",
    ),
    "fetch.why.long_ago": Translations(
        nb="Henter tall: alt sjekkes på nytt, for siste hele sjekk er gammel eller ukjent.",
        nn="Hentar tal: alt blir sjekka på nytt, for siste heile sjekk er gammal eller ukjend.",
        en="Fetching figures: everything is checked anew, since the last whole check is old or not known.",
    ),
    "fetch.why.many": Translations(
        nb="Henter tall: SSB har oppdatert mange tabeller.",
        nn="Hentar tal: SSB har oppdatert mange tabellar.",
        en="Fetching figures: SSB has updated many tables.",
    ),
    "fetch.why.tables": Translations(
        nb="Henter tall: SSB har oppdatert {tables}.",
        nn="Hentar tal: SSB har oppdatert {tables}.",
        en="Fetching figures: SSB has updated {tables}.",
    ),
    "fetch.why.klass": Translations(
        nb="Henter tall: KLASS har endret listene over kommuner eller grupper.",
        nn="Hentar tal: KLASS har endra listene over kommunar eller grupper.",
        en="Fetching figures: KLASS has changed its lists of municipalities or groups.",
    ),
    "fetch.why.definitions": Translations(
        nb="Henter tall: definisjonene eller settene er andre enn sist.",
        nn="Hentar tal: definisjonane eller setta er andre enn sist.",
        en="Fetching figures: the definitions or sets are others than last time.",
    ),
    "fetch.why.partial": Translations(
        nb="Henter tall: ikke alt kom sist.",
        nn="Hentar tal: ikkje alt kom sist.",
        en="Fetching figures: not everything came last time.",
    ),
    "fetch.failed": Translations(
        nb="Fikk ikke hentet nye tall ({what}) Sidene lages av dem som er her.",
        nn="Fekk ikkje henta nye tal ({what}) Sidene blir laga av dei som er her.",
        en="Could not fetch new figures ({what}) Pages are made of those at hand.",
    ),
    "init.ask.places": Translations(
        nb="Hvilke kommuner eller tjenester (med komma mellom; all er alle kommuner)?",
        nn="Kva kommunar eller tenester (med komma mellom; all er alle kommunar)?",
        en="Which municipalities or services (with commas between; all is every municipality)?",
    ),
    "init.ask.lang": Translations(
        nb="Hvilket språk skal sidene ha: nb, nn eller en?",
        nn="Kva språk skal sidene ha: nb, nn eller en?",
        en="Which language are the pages to have: nb, nn or en?",
    ),
    "init.not_a_lang": Translations(
        nb="«{wanted}» er ikke et av språkene: nb, nn eller en.",
        nn="«{wanted}» er ikkje eit av språka: nb, nn eller en.",
        en="“{wanted}” is none of the languages: nb, nn or en.",
    ),
    "init.done": Translations(
        nb="Skrev {path}, for {places}. Se hva som ville blitt laget: `bvmonitor run --dry-run`.",
        nn="Skreiv {path}, for {places}. Sjå kva som ville blitt laga: `bvmonitor run --dry-run`.",
        en="Wrote {path}, for {places}. See what would be made: `bvmonitor run --dry-run`.",
    ),
    "init.file": Translations(nb=_FILE_NB, nn=_FILE_NN, en=_FILE_EN),
}
