"""Answers of a bounded size: nobody can fill our memory."""

from __future__ import annotations

from collections.abc import Iterator

import httpx2

MOST_BYTES = 64 * 1024


class BoundedTransport(httpx2.BaseTransport):
    """Another transport whose answers may have MOST_BYTES; one that is larger raises httpx2.ReadError."""

    def __init__(self, inner: httpx2.BaseTransport) -> None:
        self._inner = inner

    def handle_request(self, request: httpx2.Request) -> httpx2.Response:
        # Compressed it could unfold to any size.
        request.headers["Accept-Encoding"] = "identity"
        response = self._inner.handle_request(request)
        assert isinstance(response.stream, httpx2.SyncByteStream)  # noqa: S101 - what every transport without async gives
        return httpx2.Response(
            response.status_code,
            headers=[pair for pair in response.headers.raw if pair[0].lower() != b"content-encoding"],
            stream=_Bounded(response.stream),
            extensions=response.extensions,
        )

    def close(self) -> None:
        self._inner.close()


class _Bounded(httpx2.SyncByteStream):
    def __init__(self, stream: httpx2.SyncByteStream) -> None:
        self._stream = stream

    def __iter__(self) -> Iterator[bytes]:
        size = 0
        for chunk in self._stream:
            size += len(chunk)
            if size > MOST_BYTES:
                raise httpx2.ReadError(f"the answer is larger than {MOST_BYTES} bytes")
            yield chunk

    def close(self) -> None:
        self._stream.close()
