"""The closing sentence of a notice (câu kết): who announces, to whom."""

from cchc_docs.model.base import Model, field
from cchc_docs.model.references import Owner
from cchc_docs.model.values import Line


class Closing(Model):
    """«Văn phòng thông báo để các phòng, đơn vị biết»."""

    announcer: Owner = field("don_vi", "Đơn vị thông báo", examples=("van_phong",))
    audience: Line = field(
        "thong_bao_de", "Thông báo để ai biết", examples=("các phòng, đơn vị và toàn thể CCVC",)
    )
