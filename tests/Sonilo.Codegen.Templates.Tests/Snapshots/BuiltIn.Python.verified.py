# Made by dotnet sonilo export from the reference pages. Unofficial.
# The template of this file can be ejected and changed: dotnet sonilo export --as python --eject DIR
# ruff: noqa
# pyright: reportUnusedImport=false
from __future__ import annotations

import re
import sys
from dataclasses import dataclass
from typing import Any, ClassVar, Iterator, Literal, Mapping, Optional, Sequence, Union, cast

FileInput = str
"""A file: the id of an asset, or the file itself as a data URL."""


@dataclass(frozen=True)
class Violation:
    """What a request gets wrong: the parameter, and what it must be."""

    parameter: str
    message: str


@dataclass(frozen=True)
class Check:
    """What one parameter accepts; `bits` is 0 where fractions are allowed, and `step` is a distance and where it is counted from.

    `items` and `rules` are what the objects of a list must keep; empty where nothing is known of them.
    """

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
    items: tuple[Check, ...] = ()
    rules: tuple[Rule, ...] = ()


@dataclass(frozen=True)
class Term:
    """A parameter, a parameter of the item in question, or a number, in a sum; `assumed` is what the service takes where the parameter is left out."""

    parameter: Optional[str]
    of_item: Optional[str]
    number: Optional[float]
    assumed: Optional[float]


@dataclass(frozen=True)
class Rule:
    """What holds between parameters. A parameter is given where the request has a value for it; a default does not count.

    A `relation` compares two sums, for each item where it is about a list; a `contiguous` list has an item's start on the left and its end on the right.
    """

    kind: str
    text: str
    parameters: tuple[str, ...] = ()
    values: tuple[Any, ...] = ()
    of_list: Optional[str] = None
    left: tuple[Term, ...] = ()
    operator: str = ""
    right: tuple[Term, ...] = ()


@dataclass(frozen=True)
class Rules:
    """A model and what its requests must keep."""

    id: str
    name: str
    path: str
    checks: tuple[Check, ...]
    rules: tuple[Rule, ...]


class Parameters:
    """What has parameters, a request or an object of a list: the fields' names and the parameters that they stand for."""

    NAMES: ClassVar[Mapping[str, str]]


class Request(Parameters):
    """What every request is: it has rules."""

    RULES: ClassVar[Rules]


def to_json(parameters: Parameters) -> dict[str, Any]:
    """The request as the service takes it; what is None is left out."""
    values = {name: getattr(parameters, field) for field, name in parameters.NAMES.items()}
    return {name: _json(value) for name, value in values.items() if value is not None}


def _json(value: Any) -> Any:
    if isinstance(value, Parameters):
        return to_json(value)
    return [_json(item) for item in cast(Sequence[Any], value)] if isinstance(value, (list, tuple)) else value


def validate(request: Request) -> list[Violation]:
    """Everything that a request violates, all at once; nothing where it is valid."""
    return validate_json(request.RULES, to_json(request))


def validate_json(rules: Rules, request: object) -> list[Violation]:
    """The same of a request in JSON, as json.loads gives it."""
    if not isinstance(request, Mapping):
        return [Violation("", "The request must be an object.")]
    return list(_faults(rules.checks, rules.rules, cast(Mapping[str, Any], request), ""))


def _faults(checks: Sequence[Check], rules: Sequence[Rule], values: Mapping[str, Any], path: str) -> Iterator[Violation]:
    # Of a request, or of one object of a list, whose place is the path.
    for check in checks:
        yield from _value_faults(check, values.get(check.name), path + check.name)
    for rule in rules:
        yield from _rule_faults(rule, values, path)


def _fault(parameter: str, words: str) -> Violation:
    return Violation(parameter, f"{parameter} {words}.")


# A character that .NET does not call white space: what \S means differs from one language to the next.
_VISIBLE = re.compile("[^\\t-\\r \\u0085\\u00a0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000]")


def _units(text: str) -> int:
    # The service counts as JavaScript does: a character beyond the first 65,536 is two.
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def _value_faults(check: Check, value: Any, path: str) -> Iterator[Violation]:
    if value is None:
        if check.required:
            yield _fault(path, "is required")
        return
    if not check.is_list:
        words = _item_fault(check, value)
        if words is None and isinstance(value, str):
            words = _length_fault(check, _units(value), "characters")
        if words is not None:
            yield _fault(path, words)
        return
    if not isinstance(value, list):
        yield _fault(path, "must be a list")
        return
    items = cast(list[Any], value)
    words = _length_fault(check, len(items), "items")
    if words is not None:
        yield _fault(path, words)
    for index, item in enumerate(items):
        words = _item_fault(check, item)
        if words is not None:
            yield _fault(f"{path}[{index}]", words)
        elif check.kind == "object":
            yield from _faults(check.items, check.rules, item, f"{path}[{index}].")


def _rule_faults(rule: Rule, values: Mapping[str, Any], path: str) -> Iterator[Violation]:
    if rule.kind == "contiguous":
        yield from _gaps(rule, values, path)
        return
    if rule.kind == "relation":
        yield from _relation_faults(rule, values, path)
        return
    parameter, other = rule.parameters[0], rule.parameters[1]
    given = [values.get(name) is not None for name in rule.parameters]
    place = path[:-1] + ": " if path else ""
    listed = ", ".join(rule.parameters)
    if rule.kind == "required_with" and given[1] and not given[0]:
        yield _fault(path + parameter, f"is required when {other} is given")
    elif rule.kind == "required_without" and not any(given):
        yield _fault(path + parameter, f"is required when {other} is not given")
    elif rule.kind == "required_when" and not given[0] and _comparable(values.get(other)) in rule.values:
        yield _fault(path + parameter, f"is required when {other} is {' or '.join(map(str, rule.values))}")
    elif rule.kind == "excludes" and all(given):
        yield _fault(path + parameter, f"must not be given together with {other}")
    elif rule.kind == "at_most_one" and sum(given) > 1:
        yield Violation(path + parameter, f"{place}At most one of {listed} may be given, but {sum(given)} are.")
    elif rule.kind == "at_least_one" and not any(given):
        yield Violation(path + parameter, f"{place}At least one of {listed} is required.")


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
    if not -sys.float_info.max <= value <= sys.float_info.max:
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


def _comparable(value: Any) -> Any:
    # Numbers are compared as the service compares them: 64 bits with a binary point.
    if isinstance(value, bool) or not isinstance(value, (int, float)):
        return value
    return float(value) if -sys.float_info.max <= value <= sys.float_info.max else None


def _items(values: Mapping[str, Any], name: Optional[str]) -> list[Optional[Mapping[str, Any]]]:
    # The objects of a list; None for anything else, which has a violation of its own.
    items = values.get(name or "")
    return [cast(Mapping[str, Any], item) if isinstance(item, Mapping) else None for item in cast(list[Any], items)] if isinstance(items, list) else []


def _gaps(rule: Rule, values: Mapping[str, Any], path: str) -> Iterator[Violation]:
    start, end = rule.left[0].of_item, rule.right[0].of_item
    expected: Optional[float] = 0
    for index, item in enumerate(_items(values, rule.of_list)):
        begins = _sum(rule.left, values, item)
        ends = _sum(rule.right, values, item)
        place = f"{path}{rule.of_list}[{index}]."
        if begins is not None and expected is not None and begins != expected and not _is_same(begins, expected):
            why = "where the first begins" if index == 0 else "where the one before it ends"
            yield _fault(f"{place}{start}", f"must be {expected}, {why}, but is {begins}")
        if begins is not None and ends is not None and ends <= begins:
            yield _fault(f"{place}{end}", f"must be greater than {start} ({begins}), but is {ends}")
        expected = ends


def _relation_faults(rule: Rule, values: Mapping[str, Any], path: str) -> Iterator[Violation]:
    for index, item in enumerate([None] if rule.of_list is None else _items(values, rule.of_list)):
        left = _sum(rule.left, values, item)
        right = _sum(rule.right, values, item)
        if left is None or right is None or _holds(rule.operator, left, right):
            continue
        term = next((term for term in rule.left if term.parameter is not None), None)
        name = "" if term is None else f"{rule.of_list}[{index}].{term.of_item}" if term.of_item else term.parameter or ""
        yield Violation(path + name, f"{path + name}: {rule.text} must hold, but {left} is not {rule.operator} {right}.")


def _sum(terms: Sequence[Term], values: Mapping[str, Any], item: Optional[Mapping[str, Any]]) -> Optional[float]:
    # None where a side is not known, which breaks nothing.
    total = 0.0
    for term in terms:
        value: Any = term.number
        if term.parameter is not None:
            owner = values if term.of_item is None else item
            value = None if owner is None else owner.get(term.of_item or term.parameter)
            value = term.assumed if value is None and owner is not None else value
        value = _comparable(value)
        if not isinstance(value, float):
            return None
        total += value
    return total


def _is_same(left: float, right: float) -> bool:
    # 1.1 + 2.2 is a little more than 3.3 in binary, and nobody's mistake.
    return abs(left - right) < 1e-12 * max(abs(left), abs(right))


def _holds(operator: str, left: float, right: float) -> bool:
    same = _is_same(left, right)
    if operator == "<=":
        return left <= right or same
    if operator == "<":
        return left < right
    if operator == ">=":
        return left >= right or same
    return left > right


@dataclass(frozen=True)
class AcmeTune15Segment(Parameters):
    "One of the segments of a request to Acme Tune."

    # Required, at least 0. Where it opens.
    start: float
    # Optional, at most 600. 
    end: Optional[float] = None
    # Optional. What is heard.
    text: Optional[str] = None
    # Optional, one of calm, dark. 
    mood: Optional[Literal["calm", "dark"]] = None
    # Optional. 
    tags: Optional[Sequence[str]] = None

    NAMES: ClassVar[Mapping[str, str]] = {
        "start": "start",
        "end": "end",
        "text": "text",
        "mood": "mood",
        "tags": "tags",
    }


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
    # Optional. The scenes.
    segments: Optional[Sequence[AcmeTune15Segment]] = None

    NAMES: ClassVar[Mapping[str, str]] = {
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
        "segments": "segments",
    }

    # From acme.md, 2026-06-15.
    RULES: ClassVar[Rules] = Rules(
        id="model_acme-tune-1.5",
        name="Acme Tune",
        path="/generate/custom/model_acme-tune-1.5",
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
            Check("segments", "object", True, False, False, 0, None, None, None, None, None, (), (
                Check("start", "number", False, True, False, 0, 0, None, None, None, None, ()),
                Check("end", "number", False, False, False, 0, None, 600, None, None, None, ()),
                Check("text", "text", False, False, False, 0, None, None, None, None, None, ()),
                Check("mood", "text", False, False, False, 0, None, None, None, None, None, ("calm", "dark", )),
                Check("tags", "text", True, False, False, 0, None, None, None, None, None, ()),
            ), (
                Rule("required_without", "text required without mood", ("text", "mood", )),
                Rule("at_most_one", "at most one of mood, tags", ("mood", "tags", )),
            )),
        ),
        rules=(
            Rule("relation", "offset + 10 \u003c= duration", of_list=None, left=(Term("offset", None, None, 0), Term(None, None, 10, None), ), operator="<=", right=(Term("duration", None, None, 90), )),
            Rule("required_with", "seed required with offset", ("seed", "offset", )),
            Rule("required_without", "length required without loop", ("length", "loop", )),
            Rule("required_when", "offset required when length is 10", ("offset", "length", ), (10, )),
            Rule("required_when", "numbers required when loop is true", ("numbers", "loop", ), (True, )),
            Rule("excludes", "files excludes numbers", ("files", "numbers", )),
            Rule("at_most_one", "at most one of files, inputs, segments", ("files", "inputs", "segments", )),
            Rule("at_least_one", "at least one of prompt, class", ("prompt", "class", )),
            Rule("contiguous", "segments contiguous from start to end", of_list="segments", left=(Term("segments", "start", None, 0), ), right=(Term("segments", "end", None, None), )),
            Rule("relation", "segments.end \u003c= duration", of_list="segments", left=(Term("segments", "end", None, None), ), operator="<=", right=(Term("duration", None, None, 90), )),
        ),
    )
