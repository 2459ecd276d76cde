"""What the file says of itself (thuộc tính tệp): Word shows it under File, Info."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from cchc_docs.document.tree import Properties
from cchc_docs.write.docx.package import Package
from cchc_docs.write.docx.wordml import OFFICE_RELATIONS, XML_DECLARATION, escape

CORE = "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties"
EXTENDED = f"{OFFICE_RELATIONS}/extended-properties"
UNDATED = "1980-01-01"  # a draft: the same input must give the same bytes, so not today

_CORE_XML = """{declaration}<cp:coreProperties\
 xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"\
 xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"\
 xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">\
<dc:title>{title}</dc:title><dc:subject>{title}</dc:subject><dc:creator>{agency}</dc:creator>\
<cp:keywords>{number}</cp:keywords><dc:identifier>{number}</dc:identifier>\
<dc:language>vi-VN</dc:language>\
<dcterms:created xsi:type="dcterms:W3CDTF">{issued}T00:00:00Z</dcterms:created>\
<dcterms:modified xsi:type="dcterms:W3CDTF">{issued}T00:00:00Z</dcterms:modified>\
</cp:coreProperties>"""
_EXTENDED_XML = """{declaration}<Properties\
 xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">\
<Application>cchc-docs</Application><Company>{agency}</Company></Properties>"""


def property_parts(package: Package) -> dict[str, str]:
    """The property parts that the package has, each with the XML into which the words go."""
    return {
        name: xml
        for kind, xml in ((CORE, _CORE_XML), (EXTENDED, _EXTENDED_XML))
        for name in package.related("", kind)
    }


def written(parts: Mapping[str, str], properties: Properties) -> Iterator[tuple[str, str]]:
    """The property parts with the words of a document."""
    texts = {
        "declaration": XML_DECLARATION,
        "title": escape(properties.title),
        "agency": escape(properties.agency),
        "number": escape(properties.number),
        "issued": properties.issued or UNDATED,
    }
    for name, xml in parts.items():
        yield name, xml.format(**texts)
