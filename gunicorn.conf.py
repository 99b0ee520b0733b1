"""gunicorn -c gunicorn.conf.py whatsapp_bot:app"""

from __future__ import annotations

import os
import shutil
import tempfile
from pathlib import Path
from typing import Protocol

from reservations.errors import SettingsError
from settings import Settings
from telemetry import logging_config

try:
    _settings = Settings.from_environment()
except SettingsError as error:
    # SystemExit prints the sentences alone; any other exception would bury them in a traceback.
    raise SystemExit(f"The settings are not complete:\n{error}") from error

bind = f"{_settings.host}:{_settings.port}"

# Threads, because a turn waits most of its time for Redis, the PMS or Twilio. The number of processes is gunicorn's own
# WEB_CONCURRENCY (1 by default; one for each core is plenty). Instances share nothing but Redis.
worker_class = "gthread"

# More than the turns that may run at once in a process: the rest of the threads accept messages, answer /health and
# receive status callbacks while every turn waits for a slow PMS.
threads = 32

# Connections that wait for a thread: a burst queues here for a moment instead of being refused.
backlog = 512

# Twilio gives a webhook 15 s and a turn takes at most 12 s of them; a worker silent for longer than this is stuck.
timeout = 30

# On a restart the turns under way are finished and their replies delivered. Whatever is cut off all the same waits in
# Redis and is taken up when its lease (30 s) ends.
graceful_timeout = 20

# Longer than the idle time after which common load balancers close (60 s), so that it is never us who hang up on a
# request that is already on its way.
keepalive = 75

# No preload: each worker opens its own connections and starts its own sweep, and a reload takes new code.
preload_app = False

# Workers are not recycled by request count: memory stays flat, and each recycling would cost the turns under way.
max_requests = 0

# The heartbeat file on a disk can block a worker for seconds while the disk is busy; where it exists, this is memory.
_memory = Path("/dev/shm")  # noqa: S108  # gunicorn makes the file itself, under a random name, and unlinks it at once
worker_tmp_dir = str(_memory) if _memory.is_dir() else None

# gunicorn's control interface would want a socket under a home folder, which the container's user does not have.
control_socket_disable = True

# Signatures are checked against PUBLIC_BASE_URL, so no forwarded header needs to be believed from anybody.
forwarded_allow_ips = ""

# One line a request: no query and no address of the caller. Paths pass the same net for numbers as every other line.
accesslog = "-"
access_log_format = '%(m)s "%(U)s" %(s)s, %(B)s bytes in %(M)s ms'
logconfig_dict = logging_config(_settings.log_level, as_json=_settings.is_production, public=(_settings.twilio.number,))

# Every process writes what it counts into files of its own here, and /metrics adds them up. The variable is one of the
# metrics' library; a reload keeps the folder, so that no number goes back.
_metrics = Path(tempfile.gettempdir()) / f"whatsapp-bot-metrics-{os.getpid()}"
raw_env = [f"PROMETHEUS_MULTIPROC_DIR={_metrics}"]


class _Worker(Protocol):
    pid: int


def on_starting(server: object) -> None:  # noqa: ARG001 - gunicorn's own signature
    shutil.rmtree(_metrics, ignore_errors=True)
    _metrics.mkdir(mode=0o700)


def child_exit(server: object, worker: _Worker) -> None:  # noqa: ARG001 - gunicorn's own signature
    """A breaker that was open in a process now gone is nobody's."""
    # Not at the top: loaded before the variable is set, the library would count for each process alone.
    from prometheus_client.multiprocess import mark_process_dead

    mark_process_dead(worker.pid, str(_metrics))  # type: ignore[no-untyped-call]


def on_exit(server: object) -> None:  # noqa: ARG001 - gunicorn's own signature
    shutil.rmtree(_metrics, ignore_errors=True)
