"""What a check found, in plain words."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Finding:
    """What was found of one subject. `advice` says what to change; where `is_ok` it is only worth knowing."""

    subject: str
    is_ok: bool
    says: str
    advice: str = ""

    def __str__(self) -> str:
        line = f"{'ok  ' if self.is_ok else 'FAIL'}  {self.subject}: {self.says}"
        return f"{line}\n      → {self.advice}" if self.advice else line


def good(subject: str, says: str, advice: str = "") -> Finding:
    return Finding(subject, True, says, advice)  # noqa: FBT003 - this is the word for it


def bad(subject: str, says: str, advice: str) -> Finding:
    return Finding(subject, False, says, advice)  # noqa: FBT003 - this is the word for it


@dataclass(frozen=True, slots=True)
class Report:
    """All findings, in the order of the looks."""

    findings: tuple[Finding, ...]

    @property
    def is_ok(self) -> bool:
        return all(finding.is_ok for finding in self.findings)

    def __str__(self) -> str:
        verdict = "The bot can work with this QloApps." if self.is_ok else "The bot cannot work with this QloApps yet."
        return "\n".join((*map(str, self.findings), "", verdict))
