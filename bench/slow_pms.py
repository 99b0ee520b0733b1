"""How long the turns of a booking take while every answer of the PMS takes 250 ms: `python bench/slow_pms.py`.

A real server, a real Redis, signed webhooks over HTTP. Before each turn the PMS's delay is set anew, so that the number
of its calls can be read off the time: an availability turn is to take two at most, a booking turn six.
"""

from __future__ import annotations

import argparse
import statistics
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

import httpx2
from twilio.request_validator import RequestValidator

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from settings import DOUBLE_ACCOUNT_SID, DOUBLE_NUMBER  # noqa: E402 - found once the root is on the path
from simulators.launch import RunningBot, data_folder, running_bot  # noqa: E402

TALK = (
    ("greeting", "hi"),
    ("availability", "3 nights from next Friday for 2 adults"),
    ("room", "the cheapest"),
    ("name", "Jane Doe"),
    ("summary", "jane@example.com"),
    ("booking", "yes"),
)


def main(arguments: Sequence[str] | None = None) -> None:
    """Print the median and the longest time of each turn, with and without the delay."""
    asked = _parser().parse_args(arguments)
    # With nobody at Twilio's address no templates are found: every answer comes in the TwiML that is timed.
    nobody = "http://127.0.0.1:9"
    with (
        tempfile.TemporaryDirectory() as temporary,
        data_folder(Path(temporary)) as folder,
        running_bot(folder, TWILIO_API_BASE_URL=nobody) as bot,
    ):
        token = (folder / "data" / "twilio_auth_token").read_text().strip()
        _played(bot, token, guests=2, delay=0)
        at_once = _played(bot, token, guests=asked.guests, delay=0)
        slowly = _played(bot, token, guests=asked.guests, delay=asked.delay)
    sys.stdout.write(
        f"{'turn':<14}{'PMS at once':>22}{f'PMS in {asked.delay * 1000:.0f} ms':>22}   (median / longest, ms)\n"
    )
    for name, _ in TALK:
        sys.stdout.write(f"{name:<14}{_told(at_once[name]):>22}{_told(slowly[name]):>22}\n")


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--guests", type=int, default=5, help="how many bookings are timed")
    parser.add_argument("--delay", type=float, default=0.25, help="seconds each answer of the PMS takes")
    return parser


def _played(bot: RunningBot, token: str, *, guests: int, delay: float) -> dict[str, list[float]]:
    """The seconds of each turn, one for each guest."""
    with httpx2.Client(timeout=30) as http:
        http.delete(f"{bot.pms_url}/_control/faults").raise_for_status()
        if delay:
            http.post(f"{bot.pms_url}/_control/faults", json={"kind": "delay", "seconds": delay}).raise_for_status()
        times: dict[str, list[float]] = {name: [] for name, _ in TALK}
        for number in range(guests):
            for name, text in TALK:
                times[name].append(_turn(http, bot, token, f"+4477009{int(delay * 100):02d}{number:03d}", text))
    return times


def _turn(http: httpx2.Client, bot: RunningBot, token: str, guest: str, text: str) -> float:
    url = f"{bot.url}/webhook/whatsapp"
    form = {
        "AccountSid": DOUBLE_ACCOUNT_SID,
        "MessageSid": f"SM{time.monotonic_ns():032d}",
        "From": f"whatsapp:{guest}",
        "To": f"whatsapp:{DOUBLE_NUMBER}",
        "Body": text,
    }
    headers = {"X-Twilio-Signature": RequestValidator(token).compute_signature(url, form)}
    began = time.perf_counter()
    answer = http.post(url, data=form, headers=headers).raise_for_status()
    if "<Body>" not in answer.text:
        sys.exit(f"no answer to {text!r}")
    return time.perf_counter() - began


def _told(seconds: Sequence[float]) -> str:
    return f"{1000 * statistics.median(seconds):.0f} / {1000 * max(seconds):.0f}"


if __name__ == "__main__":
    main()
