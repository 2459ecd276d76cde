# cchc-docs with LibreOffice and a font that holds every Vietnamese letter.
#
#   docker build -t cchc-docs .
#   docker run --rm -v "$PWD:/van-phong" cchc-docs render thong-bao.yml
#
# Files are written as user 1000; for another one add: --user "$(id -u):$(id -g)"

FROM python:3.13-slim-bookworm AS wheel
WORKDIR /source
COPY pyproject.toml README.md LICENSE ./
COPY cchc_docs cchc_docs
COPY templates templates
COPY notices notices
RUN pip wheel --no-cache-dir --no-deps --wheel-dir /wheels .

FROM python:3.13-slim-bookworm
# Version 2 of the fonts: fonts-liberation, 1.x here, lacks most Vietnamese letters.
RUN apt-get update \
    && apt-get install -y --no-install-recommends libreoffice-writer-nogui fonts-liberation2 \
    && rm -rf /var/lib/apt/lists/*
RUN --mount=type=bind,from=wheel,source=/wheels,target=/wheels \
    pip install --no-cache-dir /wheels/*.whl
RUN useradd --uid 1000 --create-home van-thu
ENV LANG=C.UTF-8 TZ=Asia/Ho_Chi_Minh
USER van-thu
WORKDIR /van-phong
ENTRYPOINT ["cchc-docs"]
CMD ["--help"]
