# The bot alone: Redis is a service of its own (docker-compose.yml), simulators and tests stay outside.

FROM python:3.12-slim AS requirements
ENV PIP_DISABLE_PIP_VERSION_CHECK=1 PIP_NO_CACHE_DIR=1
RUN python -m venv /opt/venv
COPY requirements.txt .
# Hashes: what is installed is what was tested, whatever an index serves today.
RUN /opt/venv/bin/pip install --require-hashes -r requirements.txt

FROM python:3.12-slim
RUN useradd --system --no-create-home --shell /usr/sbin/nologin bot
COPY --from=requirements /opt/venv /opt/venv
WORKDIR /app
# .dockerignore names the few things that come along.
COPY . .
# Compiled here once: the user below may not write into this folder.
RUN /opt/venv/bin/python -m compileall -q .
ENV PATH=/opt/venv/bin:$PATH \
    PYTHONUNBUFFERED=1 \
    APP_ENV=production \
    WHATSAPP_BOT_HOST=0.0.0.0
USER bot
EXPOSE 5000
# urlopen raises on 503, which /health answers when Redis is away and no guest can be served.
HEALTHCHECK --interval=15s --timeout=5s --start-period=20s --retries=3 \
    CMD ["python", "-c", "import os, urllib.request; urllib.request.urlopen(f\"http://127.0.0.1:{os.environ.get('WHATSAPP_BOT_PORT') or 5000}/health\", timeout=4)"]
CMD ["gunicorn", "-c", "gunicorn.conf.py", "whatsapp_bot:app"]
