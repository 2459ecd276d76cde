"""A value within one line of YAML, as an example shows it (ví dụ trên một dòng)."""


def flow(value: object) -> str:
    """«[đúng hạn, đúng hẹn]», «{xep_loai: Tốt, tu: 80}»."""
    match value:
        case dict():
            return f"{{{', '.join(f'{key}: {flow(inner)}' for key, inner in value.items())}}}"
        case list():
            return f"[{', '.join(map(flow, value))}]"
        case _:
            return str(value)
