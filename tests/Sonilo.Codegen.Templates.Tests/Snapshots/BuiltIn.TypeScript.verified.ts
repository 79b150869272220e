// Made by dotnet sonilo export from the reference pages. Unofficial.
// The template of this file can be ejected and changed: dotnet sonilo export --as typescript --eject DIR

/** What a request gets wrong: the parameter, and what it must be. */
export interface Violation {
  readonly parameter: string;
  readonly message: string;
}

/** A file: the id of an asset, or the file itself as a data URL. */
export type FileInput = string;

/** What one parameter accepts. */
export interface Check {
  readonly name: string;
  readonly kind: "text" | "number" | "boolean" | "file" | "model" | "object" | "anything";
  readonly list: boolean;
  readonly required: boolean;
  readonly notBlank: boolean;
  /** The bits of a whole number; 0 where fractions are allowed. */
  readonly bits: 0 | 32 | 64;
  readonly minimum: number | null;
  readonly maximum: number | null;
  /** How far apart allowed numbers are, and where they begin; null where every number is allowed. */
  readonly step: { readonly by: number; readonly from: number } | null;
  readonly minLength: number | null;
  readonly maxLength: number | null;
  readonly allowed: readonly (string | number)[];
  /** What the objects of a list must keep, and what holds between their parameters; empty where nothing is known of them. */
  readonly items: readonly Check[];
  readonly rules: readonly Rule[];
}

/**
 * A parameter, a parameter of the item in question, or a number, in a sum; `assumed` is what the service takes where the
 * parameter is left out.
 */
export interface Term {
  readonly parameter: string | null;
  readonly property: string | null;
  readonly number: number | null;
  readonly assumed: number | null;
}

/** What holds between parameters. A parameter is given where the request has a value for it; a default does not count. */
export type Rule =
  | { readonly kind: "required_with" | "required_without" | "excludes" | "at_most_one" | "at_least_one"; readonly parameters: readonly string[] }
  | { readonly kind: "required_when"; readonly parameters: readonly string[]; readonly values: readonly unknown[] }
  | { readonly kind: "contiguous"; readonly list: string; readonly start: Term; readonly end: Term }
  | Relation;

/** A sum of parameters that must compare to another; where it is about a list, for each of its items. */
export interface Relation {
  readonly kind: "relation";
  readonly text: string;
  readonly list: string | null;
  readonly left: readonly Term[];
  readonly operator: "<=" | "<" | ">=" | ">";
  readonly right: readonly Term[];
}

/** A model and what its requests must keep. `TRequest` is the type of a valid request. */
export interface Rules<TRequest> {
  readonly id: string;
  readonly name: string;
  readonly path: string;
  readonly checks: readonly Check[];
  readonly rules: readonly Rule[];
  /** Never there; it ties the rules to the type of their requests. */
  readonly request?: TRequest;
}

/** Everything that a request violates, all at once; nothing where it is valid. */
export function validate<TRequest>(rules: Rules<TRequest>, request: unknown): Violation[] {
  return isObject(request) ? faultsOf(rules.checks, rules.rules, request, "") : [{ parameter: "", message: "The request must be an object." }];
}

/** Whether a request is valid, as TypeScript understands it. */
export function isValid<TRequest>(rules: Rules<TRequest>, request: unknown): request is TRequest {
  return validate(rules, request).length === 0;
}

// A character that .NET does not call white space: what \S means differs from one language to the next.
const visible = /[^\t-\r \u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]/;

type Values = Readonly<Record<string, unknown>>;

function isObject(value: unknown): value is Values {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function own(values: Values, name: string): unknown {
  return Object.prototype.hasOwnProperty.call(values, name) ? values[name] : undefined;
}

function isGiven(values: Values, name: string): boolean {
  return (own(values, name) ?? null) !== null;
}

// Of a request, or of one object of a list, whose place is the path.
function faultsOf(checks: readonly Check[], rules: readonly Rule[], values: Values, path: string): Violation[] {
  return [
    ...checks.flatMap((check) => valueFaults(check, own(values, check.name), path + check.name)),
    ...rules.flatMap((rule) => ruleFaults(rule, values, path)),
  ];
}

function fault(parameter: string, words: string): Violation[] {
  return [{ parameter, message: `${parameter} ${words}.` }];
}

function valueFaults(check: Check, value: unknown, path: string): Violation[] {
  if (value === undefined || value === null) {
    return check.required ? fault(path, "is required") : [];
  }

  if (!check.list) {
    const words = itemFault(check, value) ?? (typeof value === "string" ? lengthFault(check, value.length, "characters") : null);
    return words === null ? [] : fault(path, words);
  }

  if (!Array.isArray(value)) {
    return fault(path, "must be a list");
  }

  const length = lengthFault(check, value.length, "items");
  return [...(length === null ? [] : fault(path, length)), ...value.flatMap((item: unknown, index) => {
    const words = itemFault(check, item);
    return words !== null ? fault(`${path}[${index}]`, words)
      : check.kind === "object" && isObject(item) ? faultsOf(check.items, check.rules, item, `${path}[${index}].`)
      : [];
  })];
}

function ruleFaults(rule: Rule, values: Values, path: string): Violation[] {
  switch (rule.kind) {
    case "contiguous":
      return gaps(rule.list, rule.start, rule.end, values, path);
    case "relation":
      return relationFaults(rule, values, path);
    default:
      break;
  }

  const [parameter = "", other = ""] = rule.parameters;
  const count = rule.parameters.filter((name) => isGiven(values, name)).length;
  const place = path.length === 0 ? "" : `${path.slice(0, -1)}: `;
  const listed = rule.parameters.join(", ");
  switch (rule.kind) {
    case "required_with":
      return isGiven(values, other) && !isGiven(values, parameter) ? fault(path + parameter, `is required when ${other} is given`) : [];
    case "required_without":
      return count === 0 ? fault(path + parameter, `is required when ${other} is not given`) : [];
    case "required_when":
      return !isGiven(values, parameter) && rule.values.includes(own(values, other)) ? fault(path + parameter, `is required when ${other} is ${rule.values.join(" or ")}`) : [];
    case "excludes":
      return count > 1 ? fault(path + parameter, `must not be given together with ${other}`) : [];
    case "at_most_one":
      return count > 1 ? [{ parameter: path + parameter, message: `${place}At most one of ${listed} may be given, but ${count} are.` }] : [];
    case "at_least_one":
      return count === 0 ? [{ parameter: path + parameter, message: `${place}At least one of ${listed} is required.` }] : [];
  }
}

function lengthFault(check: Check, length: number, unit: string): string | null {
  return check.minLength !== null && length < check.minLength ? `must have at least ${check.minLength} ${unit}, but has ${length}`
    : check.maxLength !== null && length > check.maxLength ? `must have at most ${check.maxLength} ${unit}, but has ${length}`
    : null;
}

// 0.1 + 0.2 is on the grid of 0.1, whatever binary fractions add.
function isOnStep(value: number, by: number, from: number): boolean {
  const steps = (value - from) / by;
  return Math.abs(steps - Math.round(steps)) <= 1e-14 * Math.max(1, Math.abs(value / by), Math.abs(from / by));
}

function itemFault(check: Check, value: unknown): string | null {
  switch (check.kind) {
    case "anything":
      return null;
    case "boolean":
      return typeof value === "boolean" ? null : "must be true or false";
    case "object":
      return typeof value === "object" && value !== null && !Array.isArray(value) ? null : "must be an object";
    case "number":
      return typeof value === "number" ? numberFault(check, value) : "must be a number";
    default:
      return typeof value !== "string" ? "must be a text"
        : check.notBlank && !visible.test(value) ? "must not be empty or blank"
        : check.allowed.length > 0 && !check.allowed.includes(value) ? `must be one of ${check.allowed.join(", ")}`
        : null;
  }
}

function numberFault(check: Check, value: number): string | null {
  const limit = check.bits === 32 ? 2147483648 : 9223372036854775808;
  return !Number.isFinite(value) ? "must be a finite number"
    : check.bits !== 0 && (!Number.isInteger(value) || value < -limit || value >= limit) ? `must be a whole number of ${check.bits} bits`
    : check.allowed.length > 0 && !check.allowed.includes(value) ? `must be one of ${check.allowed.join(", ")}`
    : check.minimum !== null && value < check.minimum ? `must be at least ${check.minimum}, but is ${value}`
    : check.maximum !== null && value > check.maximum ? `must be at most ${check.maximum}, but is ${value}`
    : check.step !== null && !isOnStep(value, check.step.by, check.step.from) ? `must move in steps of ${check.step.by}, but is ${value}`
    : null;
}

// The objects of a list; null for anything else, which has a violation of its own.
function itemsOf(values: Values, list: string): (Values | null)[] {
  const items = own(values, list);
  return Array.isArray(items) ? items.map((item: unknown) => (isObject(item) ? item : null)) : [];
}

function gaps(list: string, start: Term, end: Term, values: Values, path: string): Violation[] {
  let expected: number | null = 0;
  const found: Violation[] = [];
  itemsOf(values, list).forEach((item, index) => {
    const begins = sum([start], values, item);
    const ends = sum([end], values, item);
    const at = `${path}${list}[${index}].`;
    if (begins !== null && expected !== null && begins !== expected && !isSame(begins, expected)) {
      found.push(...fault(at + start.property, `must be ${expected}, ${index === 0 ? "where the first begins" : "where the one before it ends"}, but is ${begins}`));
    }

    if (begins !== null && ends !== null && ends <= begins) {
      found.push(...fault(at + end.property, `must be greater than ${start.property} (${begins}), but is ${ends}`));
    }

    expected = ends;
  });
  return found;
}

function relationFaults(relation: Relation, values: Values, path: string): Violation[] {
  const { list } = relation;
  const term = relation.left.find((one) => one.parameter !== null);
  return (list === null ? [null] : itemsOf(values, list)).flatMap((item, index) => {
    const left = sum(relation.left, values, item);
    const right = sum(relation.right, values, item);
    const name = term?.property ? `${list}[${index}].${term.property}` : term?.parameter ?? "";
    return left === null || right === null || holds(relation.operator, left, right) ? []
      : [{ parameter: path + name, message: `${path + name}: ${relation.text} must hold, but ${left} is not ${relation.operator} ${right}.` }];
  });
}

// Null where a side is not known, which breaks nothing.
function sum(terms: readonly Term[], values: Values, item: Values | null): number | null {
  let total = 0;
  for (const term of terms) {
    const owner = term.property === null ? values : item;
    const value = term.parameter === null ? term.number : owner === null ? null : own(owner, term.property ?? term.parameter) ?? term.assumed;
    if (typeof value !== "number") {
      return null;
    }

    total += value;
  }

  return total;
}

function isSame(left: number, right: number): boolean {
  return Math.abs(left - right) < 1e-12 * Math.max(Math.abs(left), Math.abs(right));
}

// 1.1 + 2.2 is a little more than 3.3 in binary, and nobody's mistake.
function holds(operator: Relation["operator"], left: number, right: number): boolean {
  const same = isSame(left, right);
  switch (operator) {
    case "<=": return left <= right || same;
    case "<": return left < right;
    case ">=": return left >= right || same;
    case ">": return left > right;
  }
}

/** One of the segments of a request to Acme Tune. */
export interface AcmeTune15Segment {
  /**
   * Where it opens.
   * Required, at least 0.
   */
  readonly "start": number;
  /**
   * 
   * Optional, at most 600.
   */
  readonly "end"?: number | null;
  /**
   * What is heard.
   * Optional.
   */
  readonly "text"?: string | null;
  /**
   * 
   * Optional, one of calm, dark.
   */
  readonly "mood"?: "calm" | "dark" | null;
  /**
   * 
   * Optional.
   */
  readonly "tags"?: readonly (string)[] | null;
}

/**
 * A request to Acme Tune: Makes a tune out of words, loudly & <b>clearly</b>.
 */
export interface AcmeTune15Request {
  /**
   * What to play, loudly.
   * Required, at most 40 characters.
   */
  readonly "prompt": string;
  /**
   * The style.
   * Optional, one of the empty text, b, -Z; b where it is left out.
   */
  readonly "style"?: "" | "b" | "-Z" | null;
  /**
   * How long.
   * Optional, from 1 to 600, a whole number, in seconds; 90 where it is left out.
   */
  readonly "duration"?: number | null;
  /**
   * 
   * Optional, from 0 to 600.5.
   */
  readonly "offset"?: number | null;
  /**
   * 
   * Optional, from 0 to 4294967295, a whole number.
   */
  readonly "seed"?: number | null;
  /**
   * Either.
   * Optional, a whole number, one of 5, 10; 5 where it is left out.
   */
  readonly "length"?: number | null;
  /**
   * Whether to loop.
   * Optional; false where it is left out.
   */
  readonly "loop"?: boolean | null;
  /**
   * What to play to.
   * Required, kind of file: video.
   */
  readonly "video": FileInput;
  /**
   * 
   * Optional.
   */
  readonly "model"?: string | null;
  /**
   * 
   * Optional, at most 2 items, each one of a, c; an empty list where it is left out.
   */
  readonly "class"?: readonly ("a" | "c")[] | null;
  /**
   * 
   * Optional, each from -1 to 9.5.
   */
  readonly "numbers"?: readonly (number)[] | null;
  /**
   * 
   * Optional.
   */
  readonly "files"?: readonly (FileInput)[] | null;
  /**
   * 
   * Optional.
   */
  readonly "inputs"?: readonly (Record<string, unknown>)[] | null;
  /**
   * 
   * Optional.
   */
  readonly "odd"?: unknown | null;
  /**
   * The scenes.
   * Optional.
   */
  readonly "segments"?: readonly (AcmeTune15Segment)[] | null;
}

/** What requests to Acme Tune must keep. From acme.md, 2026-06-15. */
export const AcmeTune15RequestRules: Rules<AcmeTune15Request> = {
  id: "model_acme-tune-1.5",
  name: "Acme Tune",
  path: "/generate/custom/model_acme-tune-1.5",
  checks: [
    { name: "prompt", kind: "text", list: false, required: true, notBlank: true, bits: 0, minimum: null, maximum: null, step: null, minLength: null, maxLength: 40, allowed: [], items: [], rules: [] },
    { name: "style", kind: "text", list: false, required: false, notBlank: false, bits: 0, minimum: null, maximum: null, step: null, minLength: null, maxLength: null, allowed: ["", "b", "-Z"], items: [], rules: [] },
    { name: "duration", kind: "number", list: false, required: false, notBlank: false, bits: 32, minimum: 1, maximum: 600, step: null, minLength: null, maxLength: null, allowed: [], items: [], rules: [] },
    { name: "offset", kind: "number", list: false, required: false, notBlank: false, bits: 0, minimum: 0, maximum: 600.5, step: null, minLength: null, maxLength: null, allowed: [], items: [], rules: [] },
    { name: "seed", kind: "number", list: false, required: false, notBlank: false, bits: 64, minimum: 0, maximum: 4294967295, step: null, minLength: null, maxLength: null, allowed: [], items: [], rules: [] },
    { name: "length", kind: "number", list: false, required: false, notBlank: false, bits: 32, minimum: null, maximum: null, step: null, minLength: null, maxLength: null, allowed: [5, 10], items: [], rules: [] },
    { name: "loop", kind: "boolean", list: false, required: false, notBlank: false, bits: 0, minimum: null, maximum: null, step: null, minLength: null, maxLength: null, allowed: [], items: [], rules: [] },
    { name: "video", kind: "file", list: false, required: true, notBlank: false, bits: 0, minimum: null, maximum: null, step: null, minLength: null, maxLength: null, allowed: [], items: [], rules: [] },
    { name: "model", kind: "model", list: false, required: false, notBlank: false, bits: 0, minimum: null, maximum: null, step: null, minLength: null, maxLength: null, allowed: [], items: [], rules: [] },
    { name: "class", kind: "text", list: true, required: false, notBlank: false, bits: 0, minimum: null, maximum: null, step: null, minLength: null, maxLength: 2, allowed: ["a", "c"], items: [], rules: [] },
    { name: "numbers", kind: "number", list: true, required: false, notBlank: false, bits: 0, minimum: -1, maximum: 9.5, step: null, minLength: null, maxLength: null, allowed: [], items: [], rules: [] },
    { name: "files", kind: "file", list: true, required: false, notBlank: false, bits: 0, minimum: null, maximum: null, step: null, minLength: null, maxLength: null, allowed: [], items: [], rules: [] },
    { name: "inputs", kind: "object", list: true, required: false, notBlank: false, bits: 0, minimum: null, maximum: null, step: null, minLength: null, maxLength: null, allowed: [], items: [], rules: [] },
    { name: "odd", kind: "anything", list: false, required: false, notBlank: false, bits: 0, minimum: null, maximum: null, step: null, minLength: null, maxLength: null, allowed: [], items: [], rules: [] },
    { name: "segments", kind: "object", list: true, required: false, notBlank: false, bits: 0, minimum: null, maximum: null, step: null, minLength: null, maxLength: null, allowed: [], items: [
      { name: "start", kind: "number", list: false, required: true, notBlank: false, bits: 0, minimum: 0, maximum: null, step: null, minLength: null, maxLength: null, allowed: [], items: [], rules: [] },
      { name: "end", kind: "number", list: false, required: false, notBlank: false, bits: 0, minimum: null, maximum: 600, step: null, minLength: null, maxLength: null, allowed: [], items: [], rules: [] },
      { name: "text", kind: "text", list: false, required: false, notBlank: false, bits: 0, minimum: null, maximum: null, step: null, minLength: null, maxLength: null, allowed: [], items: [], rules: [] },
      { name: "mood", kind: "text", list: false, required: false, notBlank: false, bits: 0, minimum: null, maximum: null, step: null, minLength: null, maxLength: null, allowed: ["calm", "dark"], items: [], rules: [] },
      { name: "tags", kind: "text", list: true, required: false, notBlank: false, bits: 0, minimum: null, maximum: null, step: null, minLength: null, maxLength: null, allowed: [], items: [], rules: [] },
    ], rules: [
      { kind: "required_without", parameters: ["text", "mood"] },
      { kind: "at_most_one", parameters: ["mood", "tags"] },
    ] },
  ],
  rules: [
    { kind: "relation", text: "offset + 10 \u003c= duration", list: null, left: [{ parameter: "offset", property: null, number: null, assumed: 0 }, { parameter: null, property: null, number: 10, assumed: null }], operator: "<=", right: [{ parameter: "duration", property: null, number: null, assumed: 90 }] },
    { kind: "required_with", parameters: ["seed", "offset"] },
    { kind: "required_without", parameters: ["length", "loop"] },
    { kind: "required_when", parameters: ["offset", "length"], values: [10] },
    { kind: "required_when", parameters: ["numbers", "loop"], values: [true] },
    { kind: "excludes", parameters: ["files", "numbers"] },
    { kind: "at_most_one", parameters: ["files", "inputs", "segments"] },
    { kind: "at_least_one", parameters: ["prompt", "class"] },
    { kind: "contiguous", list: "segments", start: { parameter: "segments", property: "start", number: null, assumed: 0 }, end: { parameter: "segments", property: "end", number: null, assumed: null } },
    { kind: "relation", text: "segments.end \u003c= duration", list: "segments", left: [{ parameter: "segments", property: "end", number: null, assumed: null }], operator: "<=", right: [{ parameter: "duration", property: null, number: null, assumed: 90 }] },
  ],
};
