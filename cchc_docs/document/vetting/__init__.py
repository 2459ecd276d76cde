"""Prove the wording of a kind before anything is rendered: its names, its phrases, its Markdown."""

from __future__ import annotations

from jinja2 import TemplateNotFound, TemplateSyntaxError

from cchc_docs.diagnostic import Diagnostic, FilePlace
from cchc_docs.document.kind import Kind
from cchc_docs.document.vetting.findings import Findings
from cchc_docs.document.vetting.flow import Flow
from cchc_docs.document.vetting.names import names_of
from cchc_docs.document.vetting.shapes import record_shapes
from cchc_docs.document.vetting.text import vet_text

__all__ = ["names_of", "vet_wording"]


def vet_wording(kind: Kind) -> list[Diagnostic]:
    """Everything wrong with the wording of a kind and with the wordings it imports, in order.

    What depends on the data is left to rendering: a value that may be absent is not reported.
    """
    findings = Findings()
    flow = Flow(kind.environment, findings)
    try:
        flow.wording(kind.wording, dict(record_shapes(kind.model)))
    except TemplateSyntaxError as error:
        findings.unreadable(error, kind.wording)
    except UnicodeDecodeError:
        findings.not_text(kind.wording)
    except TemplateNotFound as error:
        name = str(error.name or kind.wording)
        known = kind.environment.list_templates(["md"])
        findings.no_file(FilePlace(kind.wording), name, known)
    for source in flow.sources.values():
        findings.unfit(source)
        vet_text(source, flow.markdown, findings)
    return findings.sorted()
