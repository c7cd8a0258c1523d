"""Faults of Bufdir's open file: why it is refused, and why a part of it is passed over."""

from typing import Final

from bvmonitor.domain.language import Translations
from bvmonitor.texts.catalogue import Catalogue

BUFDIR_ISSUES: Final[Catalogue] = {
    "bufdir.unreadable": Translations(
        nb="fikk ikke lest filen: {reason}.",
        nn="fekk ikkje lese fila: {reason}.",
        en="could not read the file: {reason}.",
    ),
    "bufdir.no_file": Translations(
        nb="dette er ingen vanlig fil.",
        nn="dette er inga vanleg fil.",
        en="this is no plain file.",
    ),
    "bufdir.too_large": Translations(
        nb="filen er større enn {limit} MiB.",
        nn="fila er større enn {limit} MiB.",
        en="the file is larger than {limit} MiB.",
    ),
    "bufdir.damaged": Translations(
        nb="filen er skadet eller avkortet{part}: {reason}.",
        nn="fila er skadd eller avkorta{part}: {reason}.",
        en="the file is damaged or cut short{part}: {reason}.",
    ),
    "bufdir.many_entries": Translations(
        nb="zip-filen lister opp flere enn {limit} filer.",
        nn="zip-fila listar opp fleire enn {limit} filer.",
        en="the zip lists more than {limit} files.",
    ),
    "bufdir.entry_too_large": Translations(
        nb="en fil inni blir større enn {limit} MiB når den pakkes ut{part}.",
        nn="ei fil inni blir større enn {limit} MiB når ho blir pakka ut{part}.",
        en="a file inside unpacks to more than {limit} MiB{part}.",
    ),
    "bufdir.unpacks_too_large": Translations(
        nb="filene blir større enn {limit} MiB til sammen når de pakkes ut{part}.",
        nn="filene blir større enn {limit} MiB til saman når dei blir pakka ut{part}.",
        en="the files unpack to more than {limit} MiB together{part}.",
    ),
    "bufdir.lacks": Translations(
        nb="arbeidsboken mangler en del som den må ha{part}.",
        nn="arbeidsboka manglar ein del som ho må ha{part}.",
        en="the workbook lacks a part that it must have{part}.",
    ),
    "bufdir.absolute": Translations(
        nb="navnet er en plass på en disk; en zip-fil skal bare ha navn inni seg selv{part}.",
        nn="namnet er ein plass på ein disk; ei zip-fil skal berre ha namn inni seg sjølv{part}.",
        en="the name is a place on a disk; a zip is to have names within itself only{part}.",
    ),
    "bufdir.climbs": Translations(
        nb="navnet går opp av mappen (..){part}.",
        nn="namnet går opp av mappa (..){part}.",
        en="the name climbs out of its folder (..){part}.",
    ),
    "bufdir.bad_name": Translations(
        nb="navnet er tomt eller har tegn som ikke vises{part}.",
        nn="namnet er tomt eller har teikn som ikkje viser{part}.",
        en="the name is empty, or has letters that nobody sees{part}.",
    ),
    "bufdir.link": Translations(
        nb="dette er en lenke eller enhet, ikke en fil{part}.",
        nn="dette er ei lenkje eller eining, ikkje ei fil{part}.",
        en="this is a link or a device, not a file{part}.",
    ),
    "bufdir.encrypted": Translations(
        nb="filen er låst med passord{part}.",
        nn="fila er låst med passord{part}.",
        en="the file is locked with a password{part}.",
    ),
    "bufdir.packed_strangely": Translations(
        nb="filen er pakket på en måte som ikke brukes i slike filer{part}.",
        nn="fila er pakka på ein måte som ikkje blir brukt i slike filer{part}.",
        en="the file is packed in a way that such files never are{part}.",
    ),
    "bufdir.twin": Translations(
        nb="navnet står to ganger{part}.",
        nn="namnet står to gonger{part}.",
        en="the name stands twice{part}.",
    ),
    "bufdir.macro": Translations(
        nb="filen har makroer eller annet som kan kjøres{part}.",
        nn="fila har makroar eller anna som kan køyrast{part}.",
        en="the file has macros, or something else that can run{part}.",
    ),
    "bufdir.no_workbook": Translations(
        nb="dette er ingen Excel-arbeidsbok.",
        nn="dette er inga Excel-arbeidsbok.",
        en="this is no Excel workbook.",
    ),
    "bufdir.entities": Translations(
        nb="arbeidsboken har egne XML-entiteter, som kan vokse uten ende{part}.",
        nn="arbeidsboka har eigne XML-entitetar, som kan vekse utan ende{part}.",
        en="the workbook declares XML entities of its own, which can grow without end{part}.",
    ),
    "bufdir.many_rows": Translations(
        nb="arket har flere enn {limit} rader{part}.",
        nn="arket har fleire enn {limit} rader{part}.",
        en="the sheet has more than {limit} rows{part}.",
    ),
    "bufdir.many_columns": Translations(
        nb="arket har flere enn {limit} kolonner{part}.",
        nn="arket har fleire enn {limit} kolonnar{part}.",
        en="the sheet has more than {limit} columns{part}.",
    ),
    "bufdir.many_cells": Translations(
        nb="arkene har flere celler enn en slik fil kan ha{part}.",
        nn="arka har fleire celler enn ei slik fil kan ha{part}.",
        en="the sheets have more cells than such a file can have{part}.",
    ),
    "bufdir.long_text": Translations(
        nb="en celle har mer enn {limit} tegn{part}.",
        nn="ei celle har meir enn {limit} teikn{part}.",
        en="a cell has more than {limit} letters{part}.",
    ),
    "bufdir.other_file": Translations(
        nb="hoppet over: ikke en Excel-arbeidsbok.",
        nn="hoppa over: ikkje ei Excel-arbeidsbok.",
        en="passed over: not an Excel workbook.",
    ),
    "bufdir.unknown_layout": Translations(
        nb="hoppet over: en annen utforming enn indikatorfilene har («{what}»).",
        nn="hoppa over: ei anna utforming enn indikatorfilene har («{what}»).",
        en="passed over: another layout than the indicators' files have (“{what}”).",
    ),
    "bufdir.no_header": Translations(
        nb="hoppet over: ingen av de ti første radene har overskriften Region.",
        nn="hoppa over: ingen av dei ti første radene har overskrifta Region.",
        en="passed over: none of the first ten rows has the heading Region.",
    ),
    "bufdir.other_header": Translations(
        nb=(
            "hoppet over: overskriftene er ikke Region, Regionnavn, Tallformat og år, hver av dem én"
            " gang (mangler eller er ukjent: {what})."
        ),
        nn=(
            "hoppa over: overskriftene er ikkje Region, Regionnavn, Tallformat og år, kvar av dei éin"
            " gong (manglar eller er ukjend: {what})."
        ),
        en=(
            "passed over: the headings are not Region, Regionnavn, Tallformat and years, each of them"
            " once (missing or unknown: {what})."
        ),
    ),
    "bufdir.other_stem": Translations(
        nb="hoppet over: filen heter {code}, men første rad sier «{stem}».",
        nn="hoppa over: fila heiter {code}, men første rad seier «{stem}».",
        en="passed over: the file is called {code}, but its first row says “{stem}”.",
    ),
    "bufdir.no_rows": Translations(
        nb="hoppet over: ingen rader under overskriften.",
        nn="hoppa over: ingen rader under overskrifta.",
        en="passed over: no rows under the headings.",
    ),
    "bufdir.bad_region": Translations(
        nb="hoppet over filen: «{value}» er ikke nummeret til et land, fylke, en kommune eller bydel.",
        nn="hoppa over fila: «{value}» er ikkje nummeret til eit land, fylke, ein kommune eller bydel.",
        en=(
            "passed over the file: “{value}” is not the number of a country, county, municipality or"
            " city district."
        ),
    ),
    "bufdir.bad_format": Translations(
        nb="hoppet over filen: tallformatet «{value}» er verken Antall eller Andel.",
        nn="hoppa over fila: talformatet «{value}» er verken Antall eller Andel.",
        en="passed over the file: the format “{value}” is neither Antall nor Andel.",
    ),
    "bufdir.repeated_row": Translations(
        nb="hoppet over filen: region {region} står også i rad {first} med samme tallformat.",
        nn="hoppa over fila: region {region} står òg i rad {first} med same talformat.",
        en="passed over the file: region {region} also stands in row {first} in the same format.",
    ),
    "bufdir.bad_number": Translations(
        nb="hoppet over filen: «{value}» for {year} er ikke et tall.",
        nn="hoppa over fila: «{value}» for {year} er ikkje eit tal.",
        en="passed over the file: “{value}” for {year} is no number.",
    ),
    "bufdir.no_share": Translations(
        nb="hoppet over filen: {value} for {year} er ingen prosentandel, som {indicator} er.",
        nn="hoppa over fila: {value} for {year} er ingen prosentdel, som {indicator} er.",
        en="passed over the file: {value} for {year} is no percentage, which {indicator} is.",
    ),
    "bufdir.unnamed": Translations(
        nb="hoppet over: det er ikke kjent hvilken indikator filen er.",
        nn="hoppa over: det er ikkje kjent kva indikator fila er.",
        en="passed over: which indicator the file is of is not known.",
    ),
    "bufdir.same_indicator": Translations(
        nb="hoppet over: flere filer er sagt å være {indicator}.",
        nn="hoppa over: fleire filer er sagde å vere {indicator}.",
        en="passed over: several files are said to be of {indicator}.",
    ),
    "bufdir.several_names": Translations(
        nb="hoppet over: filen kan være flere indikatorer: {names}.",
        nn="hoppa over: fila kan vere fleire indikatorar: {names}.",
        en="passed over: the file may be of several indicators: {names}.",
    ),
    "bufdir.unknown_regions": Translations(
        nb="utelatt: regioner som ikke finnes i SSBs kodelister: {codes}.",
        nn="utelatne: regionar som ikkje finst i kodelistene til SSB: {codes}.",
        en="left out: regions that Statistics Norway's lists do not have: {codes}.",
    ),
    "bufdir.names_no_workbook": Translations(
        nb="linjen sier ikke hvilken fil den gjelder: code eller words må til.",
        nn="linja seier ikkje kva fil ho gjeld: code eller words må til.",
        en="the line does not say which file it is about: it needs code or words.",
    ),
    "bufdir.names_no_indicator": Translations(
        nb="linjen sier ikke hvilken indikator filen er: share eller count må til.",
        nn="linja seier ikkje kva indikator fila er: share eller count må til.",
        en="the line does not say which indicator the file is of: it needs share or count.",
    ),
    "bufdir.names_unknown_indicator": Translations(
        nb="ingen indikator heter «{value}».",
        nn="ingen indikator heiter «{value}».",
        en="no indicator is called “{value}”.",
    ),
    "bufdir.twin_code": Translations(
        nb="hoppet over: flere filer har koden {code}: {files}.",
        nn="hoppa over: fleire filer har koden {code}: {files}.",
        en="passed over: several files have the code {code}: {files}.",
    ),
}
