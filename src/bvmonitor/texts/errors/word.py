"""Errors of reference documents for Word."""

from typing import Final

from bvmonitor.domain.language import Translations
from bvmonitor.texts.catalogue import Catalogue

_SAVE_AGAIN: Final = Translations(
    nb="Åpne det i Word, og lagre det på nytt som Word-dokument (.docx).",
    nn="Opne det i Word, og lagre det på nytt som Word-dokument (.docx).",
    en="Open it in Word, and save it again as a Word document (.docx).",
)
_TAKE_OUT: Final = Translations(
    nb="Åpne det i Word, ta dette bort fra topp- og bunnteksten, eller sett inn bildet selv, og lagre på nytt.",
    nn="Opne det i Word, ta dette bort frå topp- og botnteksten, eller set inn biletet sjølv, og lagre på nytt.",
    en="Open it in Word, take this out of the header and footer, or insert the picture itself, and save it again.",
)

WORD_ERRORS: Final[Catalogue] = {
    "ReferenceNotForFormat": Translations(
        nb="--reference er for Word-dokumenter, og det som skal lages, er {format}.",
        nn="--reference er for Word-dokument, og det som skal lagast, er {format}.",
        en="--reference is for Word documents, and what is to be made is {format}.",
    ),
    "ReferenceNotForFormat.next": Translations(
        nb="Skriv siden til en fil som ender på .docx: -o FILE.docx.",
        nn="Skriv sida til ei fil som endar på .docx: -o FILE.docx.",
        en="Write the page to a file that ends in .docx: -o FILE.docx.",
    ),
    "ReferenceUnreadable": Translations(
        nb="Fikk ikke lest referansedokumentet {path}: {reason}.",
        nn="Fekk ikkje lese referansedokumentet {path}: {reason}.",
        en="Could not read the reference document {path}: {reason}.",
    ),
    "ReferenceUnreadable.next": Translations(
        nb="Sjekk navnet i --reference eller i bvmonitor.toml.",
        nn="Sjekk namnet i --reference eller i bvmonitor.toml.",
        en="Check the name in --reference or in bvmonitor.toml.",
    ),
    "ReferenceOld": Translations(
        nb="Referansedokumentet {path} er i Words gamle format (.doc), eller låst med passord.",
        nn="Referansedokumentet {path} er i det gamle formatet til Word (.doc), eller låst med passord.",
        en="The reference document {path} is in Word's old format (.doc), or locked with a password.",
    ),
    "ReferenceOld.next": _SAVE_AGAIN,
    "ReferenceNotWord": Translations(
        nb="Referansedokumentet {path} er ikke et Word-dokument.",
        nn="Referansedokumentet {path} er ikkje eit Word-dokument.",
        en="The reference document {path} is no Word document.",
    ),
    "ReferenceNotWord.next": Translations(
        nb="Bruk en fil som Word har lagret som .docx eller .dotx.",
        nn="Bruk ei fil som Word har lagra som .docx eller .dotx.",
        en="Use a file that Word has saved as .docx or .dotx.",
    ),
    "ReferenceMacros": Translations(
        nb="Referansedokumentet {path} kan ha makroer, og makroer tas ikke med i en side.",
        nn="Referansedokumentet {path} kan ha makroar, og makroar blir ikkje tekne med i ei side.",
        en="The reference document {path} may have macros, and no page is made with macros.",
    ),
    "ReferenceMacros.next": _SAVE_AGAIN,
    "ReferenceTooLarge": Translations(
        nb="Referansedokumentet {path} er større enn {megabytes} MB utpakket.",
        nn="Referansedokumentet {path} er større enn {megabytes} MB utpakka.",
        en="The reference document {path} is larger than {megabytes} MB unpacked.",
    ),
    "ReferenceTooLarge.next": Translations(
        nb="Ta bort bildene i teksten: bare stiler, sideoppsett, topp- og bunntekst brukes.",
        nn="Ta bort bileta i teksten: berre stilar, sideoppsett, topp- og botntekst blir brukte.",
        en="Take out the pictures in its text: only styles, page set-up, header and footer are used.",
    ),
    "ReferenceDamaged": Translations(
        nb="Referansedokumentet {path} er skadet: {part} kan ikke leses.",
        nn="Referansedokumentet {path} er skada: {part} kan ikkje lesast.",
        en="The reference document {path} is damaged: {part} cannot be read.",
    ),
    "ReferenceDamaged.next": _SAVE_AGAIN,
    "ReferenceReaches": Translations(
        nb="Referansedokumentet {path} henter noe utenfra i {part}: {target}.",
        nn="Referansedokumentet {path} hentar noko utanfrå i {part}: {target}.",
        en="The reference document {path} takes something from elsewhere in {part}: {target}.",
    ),
    "ReferenceReaches.next": _TAKE_OUT,
    "ReferenceHolds": Translations(
        nb="Referansedokumentet {path} har noe annet enn tekst og bilder i {part}: {what}.",
        nn="Referansedokumentet {path} har noko anna enn tekst og bilete i {part}: {what}.",
        en="The reference document {path} has something else than text and pictures in {part}: {what}.",
    ),
    "ReferenceHolds.next": _TAKE_OUT,
}
