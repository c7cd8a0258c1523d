"""Zips that nobody who means well would make, each with the code that it is refused for."""

import stat
import struct
import warnings
from collections.abc import Iterator, Mapping
from functools import cache
from io import BytesIO
from zipfile import ZIP_BZIP2, ZIP_DEFLATED, ZipFile, ZipInfo

from tests.support.bufdir import LONG_AGO, STEMS, rows_of, workbook, zip_of

NAME = f"{STEMS['3A']}.xlsx"
SHEET = "xl/worksheets/sheet1.xml"
STRINGS = "xl/sharedStrings.xml"
HEAD = b"<worksheet><sheetData>"
TAIL = b"</sheetData></worksheet>"
LAUGHS = b"<!DOCTYPE a [<!ENTITY b0 'ha'>" + b"".join(
    b"<!ENTITY b%d '%s'>" % (n, b"&b%d;" % (n - 1) * 10) for n in range(1, 12)
)


@cache
def good() -> bytes:
    return workbook(STEMS["3A"], rows_of("3A"))


def parts_of(book: bytes) -> dict[str, bytes]:
    with ZipFile(BytesIO(book)) as packed:
        return {name: packed.read(name) for name in packed.namelist()}


def book_with(**replaced: bytes) -> bytes:
    """A good workbook with a part replaced: `sheet`, `strings`, `types`, `book`, `links`."""
    names = {
        "sheet": SHEET,
        "strings": STRINGS,
        "types": "[Content_Types].xml",
        "book": "xl/workbook.xml",
        "links": "xl/_rels/workbook.xml.rels",
    }
    return zip_of({**parts_of(good()), **{names[name]: content for name, content in replaced.items()}})


def outer(**files: bytes) -> bytes:
    return zip_of({NAME: good(), **files})


def entry(
    name: str, content: bytes = b"x", *, mode: int = stat.S_IFREG | 0o644, packing: int = ZIP_DEFLATED
) -> bytes:
    """A zip of a good workbook and one more entry."""
    buffer = BytesIO()
    with ZipFile(buffer, "w") as packed, warnings.catch_warnings():
        warnings.simplefilter("ignore")  # a name that stands twice
        packed.writestr(ZipInfo(NAME, LONG_AGO), good(), ZIP_DEFLATED)
        more = ZipInfo("x", LONG_AGO)
        more.filename = name
        more.create_system = 3
        more.external_attr = mode << 16
        packed.writestr(more, content, packing)
    return buffer.getvalue()


def locked() -> bytes:
    """The bit that says a key is needed, in both places where it stands."""
    content = bytearray(outer())
    for signature, at in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        content[content.rfind(signature) + at] |= 1
    return bytes(content)


def belittled(files: Mapping[str, bytes]) -> bytes:
    """A zip that says of the last of its files that it is small, in both places."""
    content = bytearray(zip_of(files))
    for signature, at in ((b"PK\x03\x04", 22), (b"PK\x01\x02", 24)):
        struct.pack_into("<L", content, content.rfind(signature) + at, 100)
    return bytes(content)


def crowded(count: int) -> bytes:
    """A list of very many files, all of them the same bytes."""
    central = (
        struct.pack("<4s4B4HL2L5H2L", b"PK\x01\x02", 20, 3, 20, 0, 0, 0, 0, 33, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0)
        + b"a"
    )
    local = struct.pack("<4s2B4HL2L2H", b"PK\x03\x04", 20, 0, 0, 0, 0, 33, 0, 0, 0, 1, 0) + b"a"
    size = len(central) * count
    end = struct.pack("<4s4H2LH", b"PK\x05\x06", 0, 0, count & 0xFFFF, count & 0xFFFF, size, len(local), 0)
    return local + central * count + end


def of_zip64() -> bytes:
    """The mark of a zip beyond four gigabytes before the end."""
    content = outer()
    at = content.rfind(b"PK\x05\x06")
    return content[:at] + struct.pack("<4sLQL", b"PK\x06\x07", 0, 0, 1) + content[at:]


def deep(levels: int) -> bytes:
    return HEAD + b"<x>" * levels + b"</x>" * levels + TAIL


def long_sheet(rows: int) -> bytes:
    body = b"".join(b'<row r="%d"><c r="A%d"><v>1</v></c></row>' % (n, n) for n in range(1, rows + 1))
    return HEAD + body + TAIL


def hostile() -> Iterator[tuple[str, str, bytes]]:
    """Name, the code that it is refused for, and the zip."""
    yield "empty", "damaged", b""
    yield "no zip", "damaged", b"Rapporteringsenhet;Aar\n" * 50
    yield "climbs", "climbs", entry("../../.bashrc")
    yield "climbs inside", "climbs", entry("a/../../b.xlsx")
    yield "climbs by the other slash", "climbs", entry("..\\b.xlsx")
    yield "absolute", "absolute", entry("/etc/cron.d/x")
    yield "a drive", "absolute", entry("C:\\x.xlsx")
    yield "a server", "absolute", entry("\\\\server\\x.xlsx")
    yield "a link", "link", entry("b.xlsx", b"/etc/passwd", mode=stat.S_IFLNK | 0o777)
    yield "a device", "link", entry("b.xlsx", mode=stat.S_IFCHR | 0o666)
    yield "a name that is not seen", "bad_name", entry("a\x1bb.xlsx")
    yield "a name that ends early", "bad_name", entry("b.xlsx\x00.txt")
    yield "no name", "bad_name", entry("")
    yield "a key", "encrypted", locked()
    yield "packed otherwise", "packed_strangely", entry("b.xlsx", packing=ZIP_BZIP2)
    yield "twins", "twin", entry(NAME)
    yield "twins but for case", "twin", entry(NAME.upper())
    yield "macros", "macro", outer(**{"4A_x.xlsx": zip_of({**parts_of(good()), "xl/vbaProject.bin": b"x"})})
    yield (
        "macros of 1992",
        "macro",
        outer(**{"4A_x.xlsx": zip_of({**parts_of(good()), "xl/macrosheets/s.xml": b""})}),
    )
    types = parts_of(good())["[Content_Types].xml"].replace(b"sheet.main+xml", b"sheet.macroEnabled.main+xml")
    yield "macros by type", "macro", zip_of({NAME: book_with(types=types)})
    yield "macros by name", "macro", outer(**{"4A_x.xlsm": good()})
    yield (
        "an object inside",
        "macro",
        outer(**{"4A_x.xlsx": zip_of({**parts_of(good()), "xl/embeddings/oleObject1.bin": b"MZ"})}),
    )
    yield "a workbook that climbs", "climbs", outer(**{"4A_x.xlsx": entry("../x")})
    yield "no workbook", "no_workbook", outer(**{"4A_x.xlsx": zip_of({"a": b""})})
    yield "a part that is not there", "damaged", outer(**{"4A_x.xlsx": b"PK\x03\x04"})
    yield from _bombs()
    yield from _broken()


def _bombs() -> Iterator[tuple[str, str, bytes]]:
    large = b"<a>" + b" " * (20 << 20)
    yield "a bomb of one part", "entry_too_large", zip_of({NAME: book_with(sheet=large)})
    yield "a bomb of strings", "entry_too_large", zip_of({NAME: book_with(strings=large)})
    yield "a bomb outside", "entry_too_large", outer(**{"4A_x.xlsx": b" " * (40 << 20)})
    middle = b"<sst>" + b" " * (15 << 20) + b"</sst>"
    book = book_with(strings=middle)
    many = {f"4{letter}_x.xlsx": book for letter in "ABCDEFGHIJ"}
    yield "a bomb of many parts", "unpacks_too_large", zip_of(many)
    within = zip_of({f"{n}.zip": zip_of({"0": b"\0" * (8 << 20)}) for n in range(8)})
    yield "zips in zips", "no_workbook", outer(**{"4A_x.xlsx": within})
    yield "a size that is a lie", "damaged", belittled({NAME: good()})
    parts = parts_of(good())
    parts[SHEET] = parts.pop(SHEET)[:-1] + b" " * (20 << 20)
    yield "a bomb that says it is small", "damaged", zip_of({NAME: belittled(parts)})
    yield "a crowd", "many_entries", crowded(250_000)
    yield "a crowd within its bytes", "many_entries", crowded(1_000)
    yield "zip64", "too_large", of_zip64()
    yield "a million rows", "many_rows", zip_of({NAME: book_with(sheet=long_sheet(300_000))})
    yield (
        "a row far down, twice",
        "damaged",
        zip_of({NAME: book_with(sheet=HEAD + b'<row r="9"/><row r="9"/>' + TAIL)}),
    )
    wide = b"".join(b"<c><v>1</v></c>" for _ in range(500_000))
    yield "half a million columns", "many_columns", zip_of({NAME: book_with(sheet=HEAD + b"<row>" + wide + TAIL)})
    yield (
        "a column far out",
        "many_columns",
        zip_of({NAME: book_with(sheet=HEAD + b'<row r="1"><c r="XFD1"><v>1</v></c></row>' + TAIL)}),
    )
    yield "brackets in brackets", "damaged", zip_of({NAME: book_with(sheet=deep(1_000_000))})
    long = b"<sst><si><t>" + b"x" * (15 << 20) + b"</t></si></sst>"
    yield "one string without end", "long_text", zip_of({NAME: book_with(strings=long)})
    pieces = b"<sst><si>" + b"<r><t>x</t></r>" * 900_000 + b"</si></sst>"
    yield "one string of many pieces", "long_text", zip_of({NAME: book_with(strings=pieces)})
    short = b"<sst>" + b"<si/>" * 3_000_000 + b"</sst>"
    yield "strings without end", "many_cells", zip_of({NAME: book_with(strings=short)})
    for part in ("sheet", "strings", "book", "links"):
        laughs = LAUGHS + b"]><worksheet><sheetData>&b11;</sheetData></worksheet>"
        yield f"laughs in {part}", "entities", zip_of({NAME: book_with(**{part: laughs})})
    outside = b'<!DOCTYPE a SYSTEM "file:///etc/passwd"><worksheet/>'
    yield "a document type elsewhere", "entities", zip_of({NAME: book_with(sheet=outside)})
    token = HEAD + b'<row r="' + b"1" * (15 << 20)
    yield "one attribute without end", "damaged", zip_of({NAME: book_with(sheet=token)})
    attributes = HEAD + b"<row " + b" ".join(b'a%d=""' % n for n in range(150_000)) + b"/>" + TAIL
    yield "attributes without end", "", zip_of({NAME: book_with(sheet=attributes)})


def _broken() -> Iterator[tuple[str, str, bytes]]:
    whole = outer()
    for share in (0.1, 0.5, 0.9):
        yield f"cut at {share:.0%}", "damaged", whole[: int(len(whole) * share)]
    sheet = parts_of(good())[SHEET]
    yield "a sheet cut short", "damaged", zip_of({NAME: book_with(sheet=sheet[: len(sheet) // 2])})
    yield "no XML", "damaged", zip_of({NAME: book_with(sheet=b"\x00\xff")})
    yield (
        "letters of no alphabet",
        "damaged",
        zip_of({NAME: book_with(sheet=b'<?xml version="1.0" encoding="utf-99"?><worksheet/>')}),
    )
    beyond = HEAD + b'<row r="1"><c t="s"><v>999999</v></c></row>' + TAIL
    yield "a string that is not there", "damaged", zip_of({NAME: book_with(sheet=beyond)})
    wrong = bytearray(whole)
    wrong[len(wrong) // 3] ^= 0xFF
    yield "one byte changed", "damaged", bytes(wrong)
    yield "a good one and a bad one", "damaged", outer(**{"4A_x.xlsx": good()[:-30]})
