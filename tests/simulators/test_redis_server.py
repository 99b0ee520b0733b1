"""The embedded Redis: found, shared, durable, and honest when it cannot start."""

from __future__ import annotations

import os
import signal
import stat
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest
import redis

from session_store import connect
from simulators import redis_server
from tests.forked import processes
from tests.waiting import eventually


@pytest.fixture
def data_dir(tmp_path: Path) -> Iterator[Path]:
    try:
        redis_server.server_binary()
    except redis_server.NoRedisServer as reason:
        pytest.skip(str(reason))
    yield tmp_path
    redis_server.stop(tmp_path)


def client_of(data_dir: Path) -> redis.Redis:
    return connect(redis_server.start(data_dir))


def pid_of(data_dir: Path) -> int:
    with client_of(data_dir) as client:
        return int(client.info("server")["process_id"])


def is_gone(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return True
    # A zombie, where nobody collects it, is gone as well.
    return Path(f"/proc/{pid}/stat").read_text().rsplit(")")[-1].split()[0] == "Z"


def test_a_second_start_finds_the_first_server(data_dir: Path) -> None:
    assert pid_of(data_dir) == pid_of(data_dir)


def test_processes_that_start_at_once_share_one_server(data_dir: Path) -> None:
    with processes.Pool(4) as pool:
        pids = pool.map(pid_of, [data_dir] * 8)
        pool.close()
        pool.join()

    assert len(set(pids)) == 1


def test_what_was_written_survives_a_killed_server(data_dir: Path) -> None:
    with client_of(data_dir) as client:
        client.set("session", "kept")
    pid = pid_of(data_dir)
    os.kill(pid, signal.SIGKILL)
    eventually(lambda: is_gone(pid))

    with client_of(data_dir) as client:
        assert client.get("session") == "kept"


def test_it_writes_each_change_down_and_throws_nothing_out(data_dir: Path) -> None:
    with client_of(data_dir) as client:
        settings = client.config_get("append*") | client.config_get("maxmemory-policy")

    assert (settings["appendonly"], settings["appendfsync"]) == ("yes", "always")
    assert settings["maxmemory-policy"] == "noeviction"


def test_it_leaves_the_session_of_who_started_it(data_dir: Path) -> None:
    assert os.getsid(pid_of(data_dir)) != os.getsid(0)


def test_nobody_else_may_talk_to_it(data_dir: Path) -> None:
    redis_server.start(data_dir)

    assert stat.S_IMODE((data_dir / "redis" / "redis.sock").stat().st_mode) == 0o700


@pytest.fixture
def deep(tmp_path: Path, data_dir: Path) -> Iterator[tuple[Path, Path]]:
    """A data folder too deep for a socket, and the folder its socket went to."""
    folder = tmp_path / ("a" * 60) / ("ñ" * 40)
    elsewhere = Path(unquote(urlsplit(redis_server.start(folder)).path)).parent
    yield folder, elsewhere
    elsewhere.chmod(0o700)
    redis_server.stop(folder)
    elsewhere.rmdir()


def test_a_folder_too_deep_for_a_socket_has_it_elsewhere(deep: tuple[Path, Path]) -> None:
    folder, elsewhere = deep

    with client_of(folder) as client:
        assert client.ping()
    assert stat.S_IMODE(elsewhere.stat().st_mode) == 0o700


def test_a_socket_where_others_may_write_is_not_trusted(
    deep: tuple[Path, Path], capsys: pytest.CaptureFixture[str]
) -> None:
    folder, elsewhere = deep
    elsewhere.chmod(0o777)

    assert redis_server.main(["start", str(folder)]) == 1
    assert "shorter DATA_DIR" in capsys.readouterr().err


def test_stopping_what_does_not_run_is_harmless(tmp_path: Path) -> None:
    redis_server.stop(tmp_path)

    assert not (tmp_path / "redis" / "redis.pid").exists()


def test_a_stopped_server_is_gone_and_starts_again(data_dir: Path) -> None:
    first = pid_of(data_dir)
    redis_server.stop(data_dir)
    eventually(lambda: is_gone(first))

    assert pid_of(data_dir) != first


def test_a_server_that_hangs_is_not_doubled(data_dir: Path) -> None:
    pid = pid_of(data_dir)
    os.kill(pid, signal.SIGSTOP)
    try:
        with pytest.raises(redis_server.NoRedisServer, match="hangs"):
            redis_server.start(data_dir, patience_seconds=0.1)
    finally:
        os.kill(pid, signal.SIGCONT)


def test_a_file_that_cannot_be_read_back_is_told_with_the_log(data_dir: Path) -> None:
    (data_dir / "redis").mkdir()
    (data_dir / "redis" / "appendonly.aof").write_text("this is no append-only file\r\n")

    with pytest.raises(redis_server.NoRedisServer, match=r"redis\.log"):
        redis_server.start(data_dir, patience_seconds=0.3)


def test_a_server_on_the_path_serves_where_there_is_no_wheel(tmp_path: Path) -> None:
    valkey = tmp_path / "valkey-server"
    valkey.touch(0o755)

    assert redis_server.server_binary(wheel="no_such_wheel", path=str(tmp_path)) == valkey


def test_without_any_server_the_message_says_what_to_install(tmp_path: Path) -> None:
    with pytest.raises(redis_server.NoRedisServer, match="apt install redis-server"):
        redis_server.server_binary(wheel="no_such_wheel", path=str(tmp_path))


def test_a_server_that_refuses_to_start_is_told_in_its_own_words(tmp_path: Path) -> None:
    broken = tmp_path / "redis-server"
    broken.write_text("#!/bin/sh\necho cannot run here\nexit 1\n")
    broken.chmod(0o755)

    with pytest.raises(redis_server.NoRedisServer, match="cannot run here"):
        redis_server.start(tmp_path, binary=broken)


def test_the_command_line_prints_the_address_and_stops_again(
    data_dir: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    codes = [redis_server.main([order, str(data_dir)]) for order in ("start", "stop")]

    assert codes == [0, 0]
    assert capsys.readouterr().out == f"unix://{data_dir}/redis/redis.sock\n"


def test_any_other_command_is_told_the_usage(capsys: pytest.CaptureFixture[str]) -> None:
    assert redis_server.main(["restart"]) == 2
    assert "usage" in capsys.readouterr().err
