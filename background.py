"""The background engine: the chores of the whole hotel as Celery tasks, for any number of worker processes.

    celery -A background worker     does them, in threads of one process
    celery -A background beat       says when; it knows nothing of the bot

No work lies in a task: what is due lies in Redis, and is claimed there. A task that is lost, repeated or killed in its
middle is made up for by one of the next, and without any worker the servers do the same by their own timers.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import parse_qsl, urlsplit

from celery import Celery, bootsteps, signals
from celery.beat import ScheduleEntry, Scheduler
from celery.worker import WorkController
from kombu import Producer, Queue
from kombu.transport import redis

import chores
from settings import Settings
from starting import embedded_redis, settings_or_exit

if TYPE_CHECKING:
    from whatsapp_bot import Services

QUEUE = "whatsapp_background"
TASK = "chore"
THREADS = 4
IDLE_SECONDS = 3600
"""What the broker keeps for the engine is gone so long after it was last used."""

REDELIVERED_AFTER_SECONDS = 120
"""A task whose worker gave no sign for so long is another's."""

MOST_WAITING = 50
"""More ticks than this wait only where no worker is: then no more are given."""


class Ticks(Scheduler):
    """Beat without a file of its own, and without an ever longer queue where nobody works."""

    def apply_async(
        self,
        entry: ScheduleEntry,
        producer: Producer | None = None,
        advance: bool = True,  # noqa: FBT001, FBT002  # Celery's own signature
        **options: Any,
    ) -> object:
        """Give the tick, unless so many wait already that nobody can be there to take it."""
        channel: Any = (producer or self.producer).channel
        is_full = channel.queue_declare(queue=QUEUE).message_count >= MOST_WAITING
        given = None if is_full else super().apply_async(entry, producer, advance, **options)
        if isinstance(channel, redis.Channel):
            _put_off_end(channel)
        return given


def _put_off_end(channel: Any) -> None:
    """Routes, and the tasks of dead workers, end with the queue when no more ticks come: Kombu keeps them for ever."""
    routes = (channel.keyprefix_queue % QUEUE, channel.keyprefix_binding_deadlines)
    with channel.conn_or_acquire() as client, client.pipeline() as pipeline:
        for key in (*routes, channel.unacked_key, channel.unacked_index_key):
            pipeline.pexpire(key, IDLE_SECONDS * 1000)
        pipeline.execute()


def engine(settings: Settings) -> Celery:
    """The Celery app of these settings. Making it opens no connection but that of an embedded Redis."""
    app = Celery("background", broker=_broker(settings), set_as_current=False)
    app.conf.update(
        task_queues=(Queue(QUEUE, expires=IDLE_SECONDS),),
        task_default_queue=QUEUE,
        beat_schedule={chore.name: _tick(chore) for chore in chores.SHARED},
        beat_scheduler="background:Ticks",
        broker_transport_options=_transport(settings),
        broker_connection_retry_on_startup=True,
        # A broker may be away for longer than any number of tries, and nobody would start the worker again.
        broker_connection_max_retries=None,
        # A task is another's when its worker dies, and waits for no other task.
        task_acks_late=True,
        worker_prefetch_multiplier=1,
        task_ignore_result=True,
        # Threads, because a chore waits for Redis, the PMS or Twilio: they share what a process knows of them.
        worker_pool="threads",
        worker_concurrency=THREADS,
        worker_enable_remote_control=False,
        worker_hijack_root_logger=False,
    )
    _employ(app, settings)
    return app


def _employ(app: Celery, settings: Settings) -> None:
    """What the app's workers do, with a bot that each of them makes when it starts."""
    shared = {chore.name: chore for chore in chores.SHARED}
    bots: list[Services] = []

    class StartBot(bootsteps.StartStopStep):
        """Before the worker takes its first task. What is raised here ends it; raised by a signal it would be logged,
        and the worker would go on, doing nothing."""

        requires = ("celery.worker.components:Pool",)

        def start(self, parent: WorkController) -> None:  # noqa: ARG002 - Celery's own signature
            # Not at the top: beat needs none of it.
            from web.instruments import serve_instruments
            from whatsapp_bot import SERVICE, connected_app

            bot = connected_app(settings)
            bots.append(bot.extensions[SERVICE])
            chores.keep_doing(chores.OWN, bots[0])
            if settings.worker_metrics_port:
                serve_instruments(bot, settings.host, settings.worker_metrics_port)

    app.steps["worker"].add(StartBot)

    @app.task(name=TASK, shared=False)
    def chore(name: str) -> None:
        # A tick of another version may name a chore that is none of ours: in a deploy both are there for a moment.
        if name in shared:
            chores.attempt(shared[name], bots[0])


def _tick(chore: chores.Chore) -> dict[str, object]:
    """A tick nobody took in time is dropped: the next one says the same."""
    every = chore.every_seconds
    return {"task": TASK, "args": (chore.name,), "schedule": every, "options": {"expires": every}}


def _broker(settings: Settings) -> str:
    """The broker in Celery's spelling: the bot's own Redis, where no other is named."""
    url = settings.celery_broker_url or settings.redis_url or embedded_redis(settings)
    parts = urlsplit(url)
    if parts.scheme != "unix":
        return url
    options = dict(parse_qsl(parts.query))
    return f"redis+socket://{parts.path}?virtual_host={options.get('db', 0)}"


def _transport(settings: Settings) -> dict[str, object]:
    """How Celery speaks to its broker; `master_name` counts only where that is behind Sentinel."""
    return {
        "global_keyprefix": "whatsapp_celery:",
        "visibility_timeout": REDELIVERED_AFTER_SECONDS,
        "master_name": settings.celery_sentinel_master,
        "socket_connect_timeout": 2,
        "health_check_interval": 30,
    }


def __getattr__(name: str) -> Celery:
    """`celery -A background`, made when Celery asks for it and not when this file is imported."""
    if name != "app":
        raise AttributeError(name)
    # Celery's command has the folder it is started in on the path only while it looks for this file.
    sys.path.append(str(Path(__file__).parent))
    settings = settings_or_exit()
    # Celery would put handlers of its own into the log.
    signals.setup_logging.connect(lambda **_: None, weak=False)
    return engine(settings)
