# Made by dotnet sonilo export from the reference pages. Unofficial.
# The template of this file can be ejected and changed: dotnet sonilo export --as python --eject DIR
# ruff: noqa
# pyright: reportUnusedImport=false
from __future__ import annotations

import math
import re
from dataclasses import dataclass
from typing import Any, ClassVar, Literal, Mapping, Optional, Sequence, Union, cast

FileInput = str
"""A file: the id of an asset, or the file itself as a data URL."""


@dataclass(frozen=True)
class Violation:
    """What a request gets wrong: the parameter, and what it must be."""

    parameter: str
    message: str


@dataclass(frozen=True)
class Check:
    """What one parameter accepts; `bits` is 0 where fractions are allowed, and `step` is a distance and where it is counted from."""

    name: str
    kind: str
    is_list: bool
    required: bool
    not_blank: bool
    bits: int
    minimum: Optional[float]
    maximum: Optional[float]
    step: Optional[tuple[float, float]]
    min_length: Optional[int]
    max_length: Optional[int]
    allowed: tuple[Union[str, float], ...]


@dataclass(frozen=True)
class Term:
    """A parameter or a number in a sum; `assumed` is what the service takes where the parameter is left out."""

    parameter: Optional[str]
    number: Optional[float]
    assumed: Optional[float]


@dataclass(frozen=True)
class Relation:
    """A sum of parameters that must compare to another."""

    text: str
    left: tuple[Term, ...]
    operator: str
    right: tuple[Term, ...]


@dataclass(frozen=True)
class Rules:
    """A model and what its requests must keep; `names` are the fields' names and the parameters that they stand for."""

    id: str
    name: str
    path: str
    names: Mapping[str, str]
    checks: tuple[Check, ...]
    relations: tuple[Relation, ...]


class Request:
    """What every request is: it has rules."""

    RULES: ClassVar[Rules]


def to_json(request: Request) -> dict[str, Any]:
    """The request as the service takes it; what is None is left out."""
    values = {name: getattr(request, field) for field, name in request.RULES.names.items()}
    return {name: list(cast(Sequence[Any], value)) if isinstance(value, (list, tuple)) else value for name, value in values.items() if value is not None}


def validate(request: Request) -> list[Violation]:
    """Everything that a request violates, all at once; nothing where it is valid."""
    return validate_json(request.RULES, to_json(request))


def validate_json(rules: Rules, request: object) -> list[Violation]:
    """The same of a request in JSON, as json.loads gives it."""
    if not isinstance(request, Mapping):
        return [Violation("", "The request must be an object.")]
    values = cast(Mapping[str, Any], request)
    violations: list[Violation] = []
    for check in rules.checks:
        fault = _fault(check, values.get(check.name))
        if fault is not None:
            violations.append(Violation(check.name, f"{check.name} {fault}."))
    for relation in rules.relations:
        left = _sum(relation.left, values)
        right = _sum(relation.right, values)
        if left is not None and right is not None and not _holds(relation.operator, left, right):
            violations.append(Violation(relation.left[0].parameter or "", f"{relation.text} must hold, but {left} is not {relation.operator} {right}."))
    return violations


# A character that .NET does not call white space: what \S means differs from one language to the next.
_VISIBLE = re.compile("[^\\t-\\r \\u0085\\u00a0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000]")


def _units(text: str) -> int:
    # The service counts as JavaScript does: a character beyond the first 65,536 is two.
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def _fault(check: Check, value: Any) -> Optional[str]:
    if value is None:
        return "is required" if check.required else None
    if not check.is_list:
        fault = _item_fault(check, value)
        if fault is None and isinstance(value, str):
            return _length_fault(check, _units(value), "characters")
        return fault
    if not isinstance(value, list):
        return "must be a list"
    items = cast(list[Any], value)
    fault = _length_fault(check, len(items), "items")
    if fault is not None:
        return fault
    for item in items:
        fault = _item_fault(check, item)
        if fault is not None:
            return f"has an item that {fault}"
    return None


def _length_fault(check: Check, length: int, unit: str) -> Optional[str]:
    if check.min_length is not None and length < check.min_length:
        return f"must have at least {check.min_length} {unit}, but has {length}"
    if check.max_length is not None and length > check.max_length:
        return f"must have at most {check.max_length} {unit}, but has {length}"
    return None


def _is_on_step(value: Union[int, float], by: float, start: float) -> bool:
    # 0.1 + 0.2 is on the grid of 0.1, whatever binary fractions add.
    steps = (value - start) / by
    return abs(steps - round(steps)) <= 1e-14 * max(1.0, abs(value / by), abs(start / by))


def _item_fault(check: Check, value: Any) -> Optional[str]:
    if check.kind == "anything":
        return None
    if check.kind == "boolean":
        return None if isinstance(value, bool) else "must be true or false"
    if check.kind == "object":
        return None if isinstance(value, Mapping) else "must be an object"
    if check.kind == "number":
        return "must be a number" if isinstance(value, bool) or not isinstance(value, (int, float)) else _number_fault(check, value)
    if not isinstance(value, str):
        return "must be a text"
    if check.not_blank and _VISIBLE.search(value) is None:
        return "must not be empty or blank"
    if check.allowed and value not in check.allowed:
        return f"must be one of {', '.join(map(str, check.allowed))}"
    return None


def _number_fault(check: Check, value: Union[int, float]) -> Optional[str]:
    if isinstance(value, float) and not math.isfinite(value):
        return "must be a finite number"
    limit = 2 ** (31 if check.bits == 32 else 63)
    if check.bits and (value != int(value) or not -limit <= value < limit):
        return f"must be a whole number of {check.bits} bits"
    if check.allowed and value not in check.allowed:
        return f"must be one of {', '.join(map(str, check.allowed))}"
    if check.minimum is not None and value < check.minimum:
        return f"must be at least {check.minimum}, but is {value}"
    if check.maximum is not None and value > check.maximum:
        return f"must be at most {check.maximum}, but is {value}"
    if check.step is not None and not _is_on_step(value, check.step[0], check.step[1]):
        return f"must move in steps of {check.step[0]}, but is {value}"
    return None


def _sum(terms: Sequence[Term], values: Mapping[str, Any]) -> Optional[float]:
    total = 0.0
    for term in terms:
        value: Any = term.number
        if term.parameter is not None:
            value = values.get(term.parameter)
            value = term.assumed if value is None else value
        if isinstance(value, bool) or not isinstance(value, (int, float)):
            return None
        total += value
    return total


def _holds(operator: str, left: float, right: float) -> bool:
    # 1.1 + 2.2 is a little more than 3.3 in binary, and nobody's mistake.
    same = abs(left - right) < 1e-12 * max(abs(left), abs(right))
    if operator == "<=":
        return left <= right or same
    if operator == "<":
        return left < right
    if operator == ">=":
        return left >= right or same
    return left > right


@dataclass(frozen=True)
class AcmeTune15Request(Request):
    "A request to Acme Tune. Makes a tune out of words, loudly \u0026 \u003cb\u003eclearly\u003c/b\u003e."

    # Required, at most 40 characters. What to play, loudly.
    prompt: str
    # Required, kind of file: video. What to play to.
    video: FileInput
    # Optional, one of the empty text, b, -Z; b where it is left out. The style.
    style: Optional[Literal["", "b", "-Z"]] = None
    # Optional, from 1 to 600, a whole number, in seconds; 90 where it is left out. How long.
    duration: Optional[int] = None
    # Optional, from 0 to 600.5. 
    offset: Optional[float] = None
    # Optional, from 0 to 4294967295, a whole number. 
    seed: Optional[int] = None
    # Optional, a whole number, one of 5, 10; 5 where it is left out. Either.
    length: Optional[int] = None
    # Optional; false where it is left out. Whether to loop.
    loop: Optional[bool] = None
    # Optional. 
    model: Optional[str] = None
    # Optional, at most 2 items, each one of a, c; an empty list where it is left out. 
    class_: Optional[Sequence[Literal["a", "c"]]] = None
    # Optional, each from -1 to 9.5. 
    numbers: Optional[Sequence[float]] = None
    # Optional. 
    files: Optional[Sequence[FileInput]] = None
    # Optional. 
    inputs: Optional[Sequence[Mapping[str, Any]]] = None
    # Optional. 
    odd: Optional[Any] = None

    # From acme.md, 2026-06-15.
    RULES: ClassVar[Rules] = Rules(
        id="model_acme-tune-1.5",
        name="Acme Tune",
        path="/generate/custom/model_acme-tune-1.5",
        names={
            "prompt": "prompt",
            "style": "style",
            "duration": "duration",
            "offset": "offset",
            "seed": "seed",
            "length": "length",
            "loop": "loop",
            "video": "video",
            "model": "model",
            "class_": "class",
            "numbers": "numbers",
            "files": "files",
            "inputs": "inputs",
            "odd": "odd",
        },
        checks=(
            Check("prompt", "text", False, True, True, 0, None, None, None, None, 40, ()),
            Check("style", "text", False, False, False, 0, None, None, None, None, None, ("", "b", "-Z", )),
            Check("duration", "number", False, False, False, 32, 1, 600, None, None, None, ()),
            Check("offset", "number", False, False, False, 0, 0, 600.5, None, None, None, ()),
            Check("seed", "number", False, False, False, 64, 0, 4294967295, None, None, None, ()),
            Check("length", "number", False, False, False, 32, None, None, None, None, None, (5, 10, )),
            Check("loop", "boolean", False, False, False, 0, None, None, None, None, None, ()),
            Check("video", "file", False, True, False, 0, None, None, None, None, None, ()),
            Check("model", "model", False, False, False, 0, None, None, None, None, None, ()),
            Check("class", "text", True, False, False, 0, None, None, None, None, 2, ("a", "c", )),
            Check("numbers", "number", True, False, False, 0, -1, 9.5, None, None, None, ()),
            Check("files", "file", True, False, False, 0, None, None, None, None, None, ()),
            Check("inputs", "object", True, False, False, 0, None, None, None, None, None, ()),
            Check("odd", "anything", False, False, False, 0, None, None, None, None, None, ()),
        ),
        relations=(
            Relation("offset + 10 \u003c= duration", (Term("offset", None, 0), Term(None, 10, None), ), "<=", (Term("duration", None, 90), )),
        ),
    )
