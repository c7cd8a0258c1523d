"""Lists of snapshots, their sources and their faults."""

from typing import Final

from bvmonitor.domain.language import Translations
from bvmonitor.texts.catalogue import Catalogue

SNAPSHOTS: Final[Catalogue] = {
    "list.title": Translations(nb="Øyeblikksbilder", nn="Augneblinksbilete", en="Snapshots"),
    "show.title": Translations(nb="Øyeblikksbilde {id}", nn="Augneblinksbilete {id}", en="Snapshot {id}"),
    "verify.title": Translations(
        nb="Kontroll av øyeblikksbilder", nn="Kontroll av augneblinksbilete", en="Check of snapshots"
    ),
    "verify.whole": Translations(
        nb="Uten feil: {snapshots}.", nn="Utan feil: {snapshots}.", en="Without faults: {snapshots}."
    ),
    "pins.title": Translations(nb="Festede øyeblikksbilder", nn="Festa augneblinksbilete", en="Pinned snapshots"),
    "prune.title": Translations(nb="Gamle øyeblikksbilder", nn="Gamle augneblinksbilete", en="Old snapshots"),
    "prune.done": Translations(
        nb="Fjernet: {count}. De {keep} nyeste og de som er festet, er her fortsatt.",
        nn="Fjerna: {count}. Dei {keep} nyaste og dei som er festa, er her framleis.",
        en="Removed: {count}. The newest {keep} and those that are pinned are still here.",
    ),
    "prune.would": Translations(
        nb="Ville blitt fjernet: {count}. De {keep} nyeste og de som er festet, blir.",
        nn="Ville blitt fjerna: {count}. Dei {keep} nyaste og dei som er festa, blir.",
        en="Would be removed: {count}. The newest {keep} and those that are pinned stay.",
    ),
    "export.title": Translations(nb="Pakket øyeblikksbilde", nn="Pakka augneblinksbilete", en="Packed snapshot"),
    "import.title": Translations(
        nb="Hentet inn øyeblikksbilde", nn="Henta inn augneblinksbilete", en="Imported snapshot"
    ),
    "import.new": Translations(
        nb="Alt stemmer med sjekksummene. Bruk det med --snapshot {id}.",
        nn="Alt stemmer med sjekksummane. Bruk det med --snapshot {id}.",
        en="Everything agrees with the checksums. Use it with --snapshot {id}.",
    ),
    "import.there": Translations(
        nb="Det var her fra før, med de samme tallene. Bruk det med --snapshot {id}.",
        nn="Det var her frå før, med dei same tala. Bruk det med --snapshot {id}.",
        en="It was here already, with the same figures. Use it with --snapshot {id}.",
    ),
    "bytes": Translations(nb="Byte", nn="Byte", en="Bytes"),
    "pinned": Translations(nb="Festet", nn="Festa", en="Pinned"),
    "program": Translations(nb="Program", nn="Program", en="Program"),
    "created": Translations(nb="Laget", nn="Laga", en="Created"),
    "damage": Translations(nb="Skade", nn="Skade", en="Damage"),
    "detail": Translations(nb="Hva som ble sett", nn="Kva som vart sett", en="What was seen"),
    "fault": Translations(nb="Feil", nn="Feil", en="Fault"),
    "file": Translations(nb="Fil", nn="Fil", en="File"),
    "folder": Translations(nb="Mappe", nn="Mappe", en="Folder"),
    "id": Translations(nb="Nummer", nn="Nummer", en="Id"),
    "licence": Translations(nb="Vilkår", nn="Vilkår", en="Licence"),
    "note": Translations(nb="Merknad", nn="Merknad", en="Note"),
    "producer": Translations(nb="Produsent", nn="Produsent", en="Producer"),
    "retrieved": Translations(nb="Hentet", nn="Henta", en="Retrieved"),
    "rows": Translations(nb="Rader", nn="Rader", en="Rows"),
    "sample": Translations(nb="Eksempeltall", nn="Eksempeltal", en="Sample"),
    "sha256": Translations(nb="Sjekksum", nn="Sjekksum", en="Checksum"),
    "snapshot": Translations(nb="Øyeblikksbilde", nn="Augneblinksbilete", en="Snapshot"),
    "sources": Translations(nb="Kilder", nn="Kjelder", en="Sources"),
    "table": Translations(nb="Tabell", nn="Tabell", en="Table"),
    "title": Translations(nb="Tittel", nn="Tittel", en="Title"),
    "updated": Translations(nb="Sist oppdatert", nn="Sist oppdatert", en="Last updated"),
    "url": Translations(nb="Adresse", nn="Adresse", en="Address"),
    "show.missing": Translations(
        nb="Det er ikke helt: {missing} kom ikke da det ble hentet.",
        nn="Det er ikkje heilt: {missing} kom ikkje då det vart henta.",
        en="It is partial: {missing} did not come when it was fetched.",
    ),
    "show.snapshot": Translations(
        nb="Laget {created} av {program}, i {folder}. Sjekksum {sha256}.",
        nn="Laga {created} av {program}, i {folder}. Sjekksum {sha256}.",
        en="Created {created} by {program}, in {folder}. Checksum {sha256}.",
    ),
    "show.sample": Translations(
        nb="Dette er eksempeltallene som følger med programmet.",
        nn="Dette er eksempeltala som følgjer med programmet.",
        en="This is the sample that comes with the program.",
    ),
    "fault.missing": Translations(nb="mangler", nn="manglar", en="missing"),
    "fault.changed": Translations(
        nb="endret siden den ble skrevet", nn="endra sidan ho vart skriven", en="changed since it was written"
    ),
    "fault.extra": Translations(nb="hører ikke til", nn="høyrer ikkje til", en="does not belong"),
    "fault.rows": Translations(nb="annet antall rader", nn="anna tal på rader", en="another number of rows"),
    "fault.unreadable": Translations(nb="lar seg ikke lese", nn="lèt seg ikkje lese", en="cannot be read"),
    "fault.manifest": Translations(
        nb="ikke slik den ble skrevet", nn="ikkje slik ho vart skriven", en="not as it was written"
    ),
    "fault.id": Translations(
        nb="nummeret følger ikke av sjekksummene",
        nn="nummeret følgjer ikkje av sjekksummane",
        en="the id does not follow from the checksums",
    ),
}
