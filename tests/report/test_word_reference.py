"""The user's own document as style: what is taken over from it, what is left behind, and what is refused."""

import random
from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest
from docx.oxml.ns import qn
from docx.shared import Twips
from tests.support.comparisons import golden_comparison
from tests.support.documents import NOTE, Told, blocks_of, document_of, parts_of, relations_of
from tests.support.reading_back import content_of
from tests.support.references import (
    DRAFT,
    GREEN,
    Change,
    a_picture,
    adding,
    changed,
    municipal_reference,
    replacing,
    saved,
    without,
)
from tests.support.word_rules import check_word

from bvmonitor.app.presenting.form import Form, render
from bvmonitor.errors import ReportError
from bvmonitor.errors.word import (
    ReferenceDamaged,
    ReferenceHolds,
    ReferenceMacros,
    ReferenceNotWord,
    ReferenceOld,
    ReferenceReaches,
    ReferenceTooLarge,
    ReferenceUnreadable,
)
from bvmonitor.report import word_zip
from bvmonitor.report.comparison_page import build_comparison_page

MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
TYPES = "[Content_Types].xml"
HEAD, FOOT = "word/header1.xml", "word/footer1.xml"
RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


@cache
def reference() -> bytes:
    return municipal_reference()


def word_by(path: Path) -> bytes:
    content = render(golden_comparison(), Form("docx", "nb", reference=path))
    assert isinstance(content, bytes)
    return content


def told_in(content: bytes) -> list[object]:
    """Everything but the styles: Word's heading is a heading whatever it looks like."""
    return [b.text if isinstance(b, Told) else b for b in blocks_of(content)]


def test_styles_sheets_head_and_foot_are_the_references_and_the_text_is_the_pages(tmp_path: Path) -> None:
    content = word_by(saved(tmp_path, reference()))
    document = document_of(content)
    section = document.sections[0]
    assert [round(int(side or 0) / 360_000, 1) for side in (section.left_margin, section.right_margin)] == [3, 2]
    title = document.paragraphs[0]
    assert title.text == "Klepp 2015: Barnevern"
    assert title.style is not None
    assert (title.style.style_id, title.style.font.color.rgb) == ("Overskrift1", GREEN)
    assert section.header.paragraphs[0].text == "Klepp kommune"
    assert a_picture() in parts_of(content).values()
    assert told_in(content) == told_in(word_by(None))  # type: ignore[arg-type]
    check_word(content, build_comparison_page(golden_comparison(), "nb"))


def test_nothing_of_the_references_own_text_name_or_past_is_in_the_page(tmp_path: Path) -> None:
    content = word_by(saved(tmp_path, reference()))
    held = b"".join(parts_of(content).values())
    for word in (DRAFT, "Nordmann", "tracker", "customXml", "stylesWithEffects"):
        assert word.encode() not in held


def test_below_a_foot_without_numbers_stands_our_line_and_one_with_numbers_stays(tmp_path: Path) -> None:
    feet = [p.text for p in document_of(word_by(saved(tmp_path, reference()))).sections[0].footer.paragraphs]
    assert feet[0] == "Postboks 25, 4358 Kleppe"
    assert feet[1].startswith("Kilde: ")
    numbered = changed(reference(), field(" PAGE ", part=FOOT))
    feet = [
        p.text for p in document_of(word_by(saved(tmp_path, numbered, "b.docx"))).sections[0].footer.paragraphs
    ]
    assert feet == ["Postboks 25, 4358 Kleppe"]


def test_that_a_page_is_internal_stands_on_every_sheet_whoever_made_the_foot(tmp_path: Path) -> None:
    numbered = changed(
        reference(),
        field(" PAGE ", part=FOOT),
        replacing("word/document.xml", "<w:pgSz", "<w:titlePg/><w:pgSz"),
    )
    path = saved(tmp_path, numbered)
    page = replace(build_comparison_page(golden_comparison(), "nb"), internal="INTERNT")
    content = content_of(page, Form("docx", "nb", reference=path))
    section = document_of(content).sections[0]
    assert [p.text for p in section.footer.paragraphs] == ["Postboks 25, 4358 Kleppe", "INTERNT"]
    assert [p.text for p in section.first_page_footer.paragraphs] == ["INTERNT"]


def test_a_style_that_the_reference_lacks_is_added_under_an_id_of_its_own(tmp_path: Path) -> None:
    taken = changed(
        reference(),
        replacing("word/styles.xml", '<w:name w:val="List Bullet"/>', '<w:name w:val="Noko anna"/>'),
        replacing("word/styles.xml", '<w:name w:val="heading 2"/>', '<w:name w:val="Eiga overskrift"/>'),
    )
    document = document_of(word_by(saved(tmp_path, taken)))
    style = next(p.style for p in document.paragraphs if p.text == "Tegnforklaring")
    assert style is not None
    assert (style.name, style.style_id) == ("Heading 2", "Heading2-bvmonitor")
    ids = [each.get(qn("w:styleId")) for each in document.styles.element.iter(qn("w:style"))]
    assert len(ids) == len(set(ids))


def test_a_reference_without_any_styles_lists_or_settings_gets_ours(tmp_path: Path) -> None:
    main = f'<w:document xmlns:w="{qn("w:p")[1:-2]}"><w:body><w:p/></w:body></w:document>'
    bare = {
        TYPES: '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        '<Default Extension="rels"'
        ' ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Override PartName="/word/document.xml" ContentType="{MAIN}"/></Types>',
        "_rels/.rels": f'<Relationships xmlns="{RELATIONS}">'
        f'<Relationship Id="a" Type="{OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>',
        "word/document.xml": main,
    }
    content = word_by(saved(tmp_path, changed(reference(), only(bare))))
    assert told_in(content) == told_in(word_by(None))  # type: ignore[arg-type]
    assert document_of(content).sections[0].page_width == Twips(11_906)
    check_word(content, build_comparison_page(golden_comparison(), "nb"))


def test_a_template_is_taken_and_its_own_template_left_behind(tmp_path: Path) -> None:
    settings = "word/_rels/settings.xml.rels"
    attached = (
        f'<Relationships xmlns="{RELATIONS}"><Relationship Id="rId1" Type="{OFFICE}/attachedTemplate"'
        ' Target="file:///K:/maler/Normal.dotm" TargetMode="External"/></Relationships>'
    )
    template = changed(
        reference(),
        replacing(TYPES, "document.main+xml", "template.main+xml"),
        adding(settings, attached.encode()),
        replacing("word/settings.xml", "<w:defaultTabStop", '<w:attachedTemplate r:id="rId1"/><w:defaultTabStop'),
    )
    content = word_by(saved(tmp_path, template, "mal.dotx"))
    assert document_of(content).paragraphs[0].text == "Klepp 2015: Barnevern"
    assert b"attachedTemplate" not in b"".join(parts_of(content).values())


def test_a_document_of_ours_is_a_reference_whose_foot_is_renewed(tmp_path: Path) -> None:
    first = word_by(None)  # type: ignore[arg-type]
    again = word_by(saved(tmp_path, first))
    assert told_in(again) == told_in(first)
    assert len(document_of(again).sections[0].footer.paragraphs) == 1
    third = word_by(saved(tmp_path, again, "b.docx"))
    assert parts_of(third)["word/styles.xml"] == parts_of(again)["word/styles.xml"]


def test_a_head_of_a_former_section_is_the_last_ones_too(tmp_path: Path) -> None:
    broken = "<w:p><w:pPr><w:sectPr>{}</w:sectPr></w:pPr></w:p>"
    parts = parts_of(reference())
    text = parts["word/document.xml"].decode()
    start = text.index("<w:headerReference")
    heads = text[start : text.index("<w:pgSz")]
    moved = text.replace(heads, "").replace("<w:body>", f"<w:body>{broken.format(heads)}")
    content = word_by(saved(tmp_path, changed(reference(), adding("word/document.xml", moved.encode()))))
    assert document_of(content).sections[0].header.paragraphs[0].text == "Klepp kommune"


def only(held: dict[str, str]) -> Change:
    def change(parts: dict[str, bytes]) -> None:
        parts.clear()
        parts.update({name: text.encode() for name, text in held.items()})

    return change


def relation(kind: str, target: str, mode: str = ' TargetMode="External"') -> Change:
    made = f'<Relationship Id="rIdX" Type="{OFFICE}/{kind}" Target="{target}"{mode}/></Relationships>'
    return replacing("word/_rels/header1.xml.rels", "</Relationships>", made)


def field(*instructions: str, part: str = HEAD) -> Change:
    runs = "".join(f"<w:r><w:instrText>{each}</w:instrText></w:r>" for each in instructions)
    begin, end = (f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>' for kind in ("begin", "end"))
    return replacing(part, "</w:p>", f"{begin}{runs}{end}</w:p>")


NESTED = (
    '</w:instrText><w:fldChar w:fldCharType="begin"/><w:instrText>QUOTE 68 68 69</w:instrText>'
    '<w:fldChar w:fldCharType="end"/><w:instrText>'
)
ENTITIES = '<!DOCTYPE x [<!ENTITY a "&#97;&#97;"><!ENTITY b "&a;&a;&a;&a;">]>'


@pytest.mark.parametrize(
    ("error", "changes"),
    [
        (ReferenceMacros, [replacing(TYPES, MAIN, "application/vnd.ms-word.document.macroEnabled.main+xml")]),
        (
            ReferenceMacros,
            [
                adding("word/vbaProject.bin", b"\xd0\xcf"),
                replacing(
                    TYPES,
                    "<Default ",
                    '<Default Extension="bin" ContentType="application/vnd.ms-office.vbaProject"/><Default ',
                ),
            ],
        ),
        (
            ReferenceNotWord,
            [replacing(TYPES, MAIN, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml")],
        ),
        (ReferenceNotWord, [without(TYPES)]),
        (ReferenceNotWord, [without("_rels/.rels")]),
        (
            ReferenceNotWord,
            [replacing("word/document.xml", qn("w:p")[1:-2], "http://purl.oclc.org/ooxml/wordprocessingml/main")],
        ),
        (ReferenceDamaged, [replacing("word/styles.xml", "</w:styles>", "")]),
        (ReferenceDamaged, [without("word/styles.xml")]),
        (ReferenceDamaged, [without("word/header1.xml")]),
        (ReferenceDamaged, [without("word/media/image1.png")]),
        (ReferenceDamaged, [adding("word/../../evil", b"")]),
        (ReferenceDamaged, [replacing(HEAD, "<w:hdr", f"{ENTITIES}<w:hdr")]),
        (ReferenceReaches, [relation("image", "http://example.com/logo.png")]),
        (ReferenceReaches, [relation("image", "\\\\\\\\server\\\\share\\\\logo.png")]),
        (ReferenceReaches, [relation("hyperlink", "file:///c:/windows/system32/calc.exe")]),
        (ReferenceReaches, [relation("attachedTemplate", "http://example.com/t.dotm")]),
        (ReferenceHolds, [relation("oleObject", "media/image1.png", "")]),
        (ReferenceHolds, [relation("aFChunk", "media/image1.png", "")]),
        (ReferenceHolds, [replacing(HEAD, "</w:p>", "<w:r><w:object/></w:r></w:p>")]),
        (ReferenceHolds, [field(' DDEAUTO c:\\\\windows\\\\system32\\\\cmd.exe "/k calc" ')]),
        (ReferenceHolds, [field("dde", "auto c:\\\\x")]),
        (ReferenceHolds, [field(" INCLUDEPICTURE http://example.com/a.png ")]),
        (ReferenceHolds, [field(NESTED)]),
        (ReferenceHolds, [replacing(HEAD, "</w:p>", '<w:fldSimple w:instr=" INCLUDETEXT c:\\\\x "/></w:p>')]),
    ],
)
def test_a_reference_that_may_do_harm_or_is_none_is_refused(
    error: type[ReportError], changes: list[Change], tmp_path: Path
) -> None:
    with pytest.raises(error):
        word_by(saved(tmp_path, changed(reference(), *changes)))


@pytest.mark.parametrize(
    ("error", "content", "name"),
    [
        (ReferenceOld, b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 512, "mal.doc"),
        (ReferenceNotWord, b"%PDF-1.7", "mal.docx"),
        (ReferenceNotWord, b"", "mal.docx"),
        (ReferenceNotWord, b"PK\x03\x04" + b"\0" * 100, "mal.docx"),
        (ReferenceMacros, None, "mal.docm"),
        (ReferenceMacros, None, "MAL.DOTM"),
    ],
)
def test_a_file_that_is_no_word_document_is_refused(
    error: type[ReportError], content: bytes | None, name: str, tmp_path: Path
) -> None:
    with pytest.raises(error):
        word_by(saved(tmp_path, reference() if content is None else content, name))


def test_a_folder_and_a_file_that_is_not_there_are_refused(tmp_path: Path) -> None:
    for path in (tmp_path, tmp_path / "no.docx"):
        with pytest.raises(ReferenceUnreadable):
            word_by(path)


def test_a_bomb_is_refused_before_it_is_unpacked(tmp_path: Path) -> None:
    bomb = saved(tmp_path, changed(reference(), adding("word/media/x.png", bytes(word_zip.MOST_BYTES))))
    assert bomb.stat().st_size < 1 << 20
    with pytest.raises(ReferenceTooLarge):
        word_by(bomb)
    many = {f"word/media/{number}.png": b"" for number in range(word_zip.MOST_PARTS)}
    with pytest.raises(ReferenceTooLarge):
        word_by(saved(tmp_path, changed(reference(), lambda parts: parts.update(many)), "many.docx"))


def test_fields_that_only_say_something_stay(tmp_path: Path) -> None:
    said = field(' STYLEREF "heading 1" ', "")
    content = word_by(saved(tmp_path, changed(reference(), said, field(" DATE "))))
    head = document_of(content).sections[0].header.part.element
    assert [each.text for each in head.iter(qn("w:instrText"))] == [' STYLEREF "heading 1" ', None, " DATE "]


def test_an_address_to_open_in_the_foot_stays(tmp_path: Path) -> None:
    outside = [
        target for _, target, is_outside in relations_of(word_by(saved(tmp_path, reference()))) if is_outside
    ]
    assert outside == ["https://www.klepp.kommune.no/"]


def test_a_damaged_reference_is_refused_or_makes_the_page_and_never_fails_otherwise(tmp_path: Path) -> None:
    dice = random.Random(20151)  # noqa: S311 - a test's dice
    whole = word_by(None)  # type: ignore[arg-type]
    small = {name: part for name, part in parts_of(reference()).items() if "Effects" not in name}
    names = [name for name in small if name.endswith((".xml", ".rels"))]
    for number in range(25):
        name = dice.choice(names)
        part = bytearray(small[name])
        for _ in range(dice.randint(1, 4)):
            at = dice.randrange(len(part))
            part[at : at + dice.randint(0, 6)] = bytes(dice.randrange(256) for _ in range(dice.randint(0, 3)))
        path = saved(tmp_path, changed(reference(), adding(name, bytes(part))), f"{number}.docx")
        try:
            made = word_by(path)
        except ReportError:
            continue
        assert [b for b in blocks_of(made) if not (isinstance(b, Told) and b.style == NOTE)]
        assert len(told_in(made)) == len(told_in(whole))
