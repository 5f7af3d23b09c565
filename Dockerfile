# Both services and the command `rts`; docker-compose.yml says which one a container runs.
# A version, since a digest is known only where images come from. To pin one:
# --build-arg PYTHON=python@sha256:…
ARG PYTHON=python:3.11.14-slim-bookworm
FROM ${PYTHON}

RUN useradd --create-home rts && install --directory --owner=rts --mode=700 /home/rts/data
WORKDIR /app

COPY requirements.lock .
RUN pip install --no-cache-dir --disable-pip-version-check --require-hashes -r requirements.lock

COPY pyproject.toml LICENSE alembic.ini ./
COPY db db
COPY app_common app_common
COPY app_main app_main
COPY app_binance app_binance
COPY app_matching app_matching
COPY app_fix app_fix
COPY audit audit
COPY rts rts
COPY bench bench
# The page's libraries; npm comes along for this step only.
COPY package.json package-lock.json .npmrc ./
RUN python -m app_main.page.libraries
RUN pip install --no-cache-dir --disable-pip-version-check --no-deps --no-build-isolation --editable .

USER rts
ENV RTS_DATA_DIR=/home/rts/data RTS_HOST=0.0.0.0
EXPOSE 8000 8001
CMD ["rts", "up"]
