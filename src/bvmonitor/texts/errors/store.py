"""Errors of snapshots on disk."""

from typing import Final

from bvmonitor.domain.language import Translations
from bvmonitor.texts.catalogue import Catalogue

_DAMAGED_NEXT: Final = Translations(
    nb=(
        "Ikke stol på tallene. Slett mappen og hent tallene på nytt med `bvmonitor fetch`, eller velg"
        " et annet øyeblikksbilde med --snapshot. `bvmonitor snapshot verify` viser alle feilene."
    ),
    nn=(
        "Ikkje stol på tala. Slett mappa og hent tala på nytt med `bvmonitor fetch`, eller vel eit "
        "anna augneblinksbilete med --snapshot. `bvmonitor snapshot verify` viser alle feila."
    ),
    en=(
        "Do not trust the figures. Delete the folder and fetch them again with `bvmonitor fetch`, or "
        "choose another snapshot with --snapshot. `bvmonitor snapshot verify` shows every fault."
    ),
)

_PACK_AGAIN: Final = Translations(
    nb="Be avsenderen pakke det på nytt med `bvmonitor snapshot export`, og sammenlign filens sjekksum.",
    nn="Be avsendaren pakke det på nytt med `bvmonitor snapshot export`, og samanlikn sjekksummen til fila.",
    en="Ask the sender to pack it again with `bvmonitor snapshot export`, and compare the file's checksum.",
)

STORE: Final[Catalogue] = {
    "NoSnapshot": Translations(
        nb="Det finnes ingen tall i {home}, og programmet kom uten eksempeltallene sine.",
        nn="Det finst ingen tal i {home}, og programmet kom utan eksempeltala sine.",
        en="There are no figures in {home}, and the program came without its sample figures.",
    ),
    "NoSnapshot.next": Translations(
        nb="Hent tall med `bvmonitor fetch`, eller installer programmet på nytt.",
        nn="Hent tal med `bvmonitor fetch`, eller installer programmet på nytt.",
        en="Fetch figures with `bvmonitor fetch`, or install the program again.",
    ),
    "NoSuchSnapshot": Translations(
        nb="Fant ikke øyeblikksbildet «{wanted}».",
        nn="Fann ikkje augneblinksbiletet «{wanted}».",
        en="There is no snapshot “{wanted}”.",
    ),
    "NoSuchSnapshot.next": Translations(
        nb="`bvmonitor snapshot list` viser dem som finnes: {available}.",
        nn="`bvmonitor snapshot list` viser dei som finst: {available}.",
        en="`bvmonitor snapshot list` shows those there are: {available}.",
    ),
    "AmbiguousSnapshot": Translations(
        nb="Flere øyeblikksbilder begynner med «{wanted}»: {matches}.",
        nn="Fleire augneblinksbilete byrjar med «{wanted}»: {matches}.",
        en="Several snapshots begin with “{wanted}”: {matches}.",
    ),
    "AmbiguousSnapshot.next": Translations(
        nb="Skriv mer av nummeret.",
        nn="Skriv meir av nummeret.",
        en="Write more of the id.",
    ),
    "NotASnapshot": Translations(
        nb="{path} er ikke et øyeblikksbilde: der er det ingen manifest.json fra bvmonitor.",
        nn="{path} er ikkje eit augneblinksbilete: der er det ingen manifest.json frå bvmonitor.",
        en="{path} is not a snapshot: it has no manifest.json of bvmonitor's.",
    ),
    "NotASnapshot.next": Translations(
        nb="Pek på mappen som har manifest.json i seg, eller bruk et nummer fra `bvmonitor snapshot list`.",
        nn="Peik på mappa som har manifest.json i seg, eller bruk eit nummer frå `bvmonitor snapshot list`.",
        en="Point at the folder that holds manifest.json, or use an id from `bvmonitor snapshot list`.",
    ),
    "SnapshotTooNew": Translations(
        nb="{path} er skrevet av en nyere utgave av programmet (skjema {schema}, denne leser {supported}).",
        nn="{path} er skrive av ei nyare utgåve av programmet (skjema {schema}, denne les {supported}).",
        en=("{path} was written by a later version of the program (schema {schema}; this one reads {supported})."),
    ),
    "SnapshotTooNew.next": Translations(
        nb="Oppgrader bvmonitor, eller velg et annet øyeblikksbilde med --snapshot.",
        nn="Oppgrader bvmonitor, eller vel eit anna augneblinksbilete med --snapshot.",
        en="Upgrade bvmonitor, or choose another snapshot with --snapshot.",
    ),
    "ManifestDamaged": Translations(
        nb="Øyeblikksbildet {path} er skadet: manifest.json er ikke slik den ble skrevet ({fault}).",
        nn="Augneblinksbiletet {path} er skadd: manifest.json er ikkje slik ho vart skriven ({fault}).",
        en="The snapshot {path} is damaged: manifest.json is not as it was written ({fault}).",
    ),
    "ManifestDamaged.next": _DAMAGED_NEXT,
    "SnapshotFileMissing": Translations(
        nb="Øyeblikksbildet {path} er skadet: filen {file} mangler.",
        nn="Augneblinksbiletet {path} er skadd: fila {file} manglar.",
        en="The snapshot {path} is damaged: the file {file} is missing.",
    ),
    "SnapshotFileMissing.next": _DAMAGED_NEXT,
    "SnapshotFileChanged": Translations(
        nb="Øyeblikksbildet {path} er skadet: filen {file} er endret siden den ble skrevet.",
        nn="Augneblinksbiletet {path} er skadd: fila {file} er endra sidan ho vart skriven.",
        en="The snapshot {path} is damaged: the file {file} has changed since it was written.",
    ),
    "SnapshotFileChanged.next": _DAMAGED_NEXT,
    "SnapshotUnreadable": Translations(
        nb="Fikk ikke lese {path}: {reason}.",
        nn="Fekk ikkje lese {path}: {reason}.",
        en="Could not read {path}: {reason}.",
    ),
    "SnapshotUnreadable.next": Translations(
        nb="Se til at du har lov til å lese mappen, og at disken er frisk.",
        nn="Sjå til at du har lov til å lese mappa, og at disken er frisk.",
        en="See that you may read the folder, and that the disk is sound.",
    ),
    "NoTableInSnapshot": Translations(
        nb="Øyeblikksbildet {snapshot} har ikke tabell {table}. Det har: {available}.",
        nn="Augneblinksbiletet {snapshot} har ikkje tabell {table}. Det har: {available}.",
        en="The snapshot {snapshot} does not hold table {table}. It holds: {available}.",
    ),
    "NoTableInSnapshot.next": Translations(
        nb="Hent den med `bvmonitor fetch {table}`.",
        nn="Hent han med `bvmonitor fetch {table}`.",
        en="Fetch it with `bvmonitor fetch {table}`.",
    ),
    "SnapshotFaulty": Translations(
        nb="Øyeblikksbildet {path} er skadet. Antall feil: {count}.",
        nn="Augneblinksbiletet {path} er skadd. Talet på feil: {count}.",
        en="The snapshot {path} is damaged. Faults found: {count}.",
    ),
    "SnapshotFaulty.next": Translations(
        nb=(
            "Ikke stol på tallene. Slett mappen og hent tallene på nytt med `bvmonitor fetch`, eller hent"
            " den fra en sikkerhetskopi."
        ),
        nn=(
            "Ikkje stol på tala. Slett mappa og hent tala på nytt med `bvmonitor fetch`, eller hent henne"
            " frå ein tryggingskopi."
        ),
        en=(
            "Do not trust the figures. Delete the folder and fetch them again with `bvmonitor fetch`, or "
            "take it from a backup."
        ),
    ),
    "StoreLocked": Translations(
        nb="En annen bvmonitor skriver i {path}, og ble ikke ferdig på {timeout_s:g} sekunder.",
        nn="Ein annan bvmonitor skriv i {path}, og vart ikkje ferdig på {timeout_s:g} sekund.",
        en="Another bvmonitor is writing in {path}, and was not done in {timeout_s:g} seconds.",
    ),
    "StoreLocked.next": Translations(
        nb="Vent til den er ferdig og prøv igjen. Ingenting er endret.",
        nn="Vent til han er ferdig og prøv igjen. Ingenting er endra.",
        en="Wait until it is done and try again. Nothing was changed.",
    ),
    "StoreUnwritable": Translations(
        nb="Fikk ikke skrive i {path}: {reason}.",
        nn="Fekk ikkje skrive i {path}: {reason}.",
        en="Could not write in {path}: {reason}.",
    ),
    "StoreUnwritable.next": Translations(
        nb="Rydd plass, eller velg en annen mappe med --home. Ingenting er endret.",
        nn="Rydd plass, eller vel ei anna mappe med --home. Ingenting er endra.",
        en="Make room, or choose another folder with --home. Nothing was changed.",
    ),
    "ArchiveUnreadable": Translations(
        nb="Fikk ikke lest {path} som et pakket øyeblikksbilde: {reason}.",
        nn="Fekk ikkje lese {path} som eit pakka augneblinksbilete: {reason}.",
        en="{path} cannot be read as a packed snapshot: {reason}.",
    ),
    "ArchiveUnreadable.next": _PACK_AGAIN,
    "ArchiveForeign": Translations(
        nb="{path} er ikke et øyeblikksbilde fra bvmonitor: «{entry}» hører ikke hjemme der. Ingenting er lagret.",
        nn="{path} er ikkje eit bilete frå bvmonitor: «{entry}» høyrer ikkje heime der. Ingenting er lagra.",
        en="{path} is not a snapshot of bvmonitor's: “{entry}” does not belong in one. Nothing was kept.",
    ),
    "ArchiveForeign.next": _PACK_AGAIN,
    "ArchiveTooLarge": Translations(
        nb="{path} er større enn noe øyeblikksbilde: over {files} filer eller {bytes} byte. Ingenting er lagret.",
        nn="{path} er større enn noko slikt bilete: over {files} filer eller {bytes} byte. Ingenting er lagra.",
        en="{path} is larger than any snapshot: more than {files} files or {bytes} bytes. Nothing was kept.",
    ),
    "ArchiveTooLarge.next": _PACK_AGAIN,
    "ArchiveIncomplete": Translations(
        nb="{path} mangler {entry}. Ingenting er lagret.",
        nn="{path} manglar {entry}. Ingenting er lagra.",
        en="{path} lacks {entry}. Nothing was kept.",
    ),
    "ArchiveIncomplete.next": _PACK_AGAIN,
    "ArchiveChanged": Translations(
        nb="{entry} i {path} er ikke slik den ble pakket ({fault}). Ingenting er lagret.",
        nn="{entry} i {path} er ikkje slik ho vart pakka ({fault}). Ingenting er lagra.",
        en="{entry} in {path} is not as it was packed ({fault}). Nothing was kept.",
    ),
    "ArchiveChanged.next": _PACK_AGAIN,
    "PinsDamaged": Translations(
        nb="Listen over øyeblikksbilder som skal beholdes, {path}, er ikke slik den ble skrevet.",
        nn="Lista over augneblinksbilete som skal haldast på, {path}, er ikkje slik ho vart skriven.",
        en="The list of pinned snapshots, {path}, is not as it was written.",
    ),
    "PinsDamaged.next": Translations(
        nb="Slett filen, og fest på nytt dem du vil beholde: `bvmonitor snapshot pin`. Ingenting er fjernet.",
        nn="Slett fila, og fest på nytt dei du vil ha: `bvmonitor snapshot pin`. Ingenting er fjerna.",
        en="Delete the file and pin again those to keep: `bvmonitor snapshot pin`. Nothing was removed.",
    ),
    "NotInHome": Translations(
        nb="Øyeblikksbildet {snapshot} ligger ikke i denne samlingen, men i {path}.",
        nn="Augneblinksbiletet {snapshot} ligg ikkje i denne samlinga, men i {path}.",
        en="Snapshot {snapshot} is not in this home folder, but in {path}.",
    ),
    "NotInHome.next": Translations(
        nb="`bvmonitor snapshot list` viser dem som kan festes.",
        nn="`bvmonitor snapshot list` viser dei som kan festast.",
        en="`bvmonitor snapshot list` shows those that can be pinned.",
    ),
}
