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
}

/** A parameter or a number in a sum; `assumed` is what the service takes where the parameter is left out. */
export interface Term {
  readonly parameter: string | null;
  readonly number: number | null;
  readonly assumed: number | null;
}

/** A sum of parameters that must compare to another. */
export interface Relation {
  readonly text: string;
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
  readonly relations: readonly Relation[];
  /** Never there; it ties the rules to the type of their requests. */
  readonly request?: TRequest;
}

/** Everything that a request violates, all at once; nothing where it is valid. */
export function validate<TRequest>(rules: Rules<TRequest>, request: unknown): Violation[] {
  if (typeof request !== "object" || request === null || Array.isArray(request)) {
    return [{ parameter: "", message: "The request must be an object." }];
  }

  const values = request as Readonly<Record<string, unknown>>;
  const violations: Violation[] = [];
  for (const check of rules.checks) {
    const fault = faultOf(check, own(values, check.name));
    if (fault !== null) {
      violations.push({ parameter: check.name, message: `${check.name} ${fault}.` });
    }
  }

  for (const relation of rules.relations) {
    const left = sum(relation.left, values);
    const right = sum(relation.right, values);
    if (left !== null && right !== null && !holds(relation.operator, left, right)) {
      violations.push({ parameter: relation.left[0]?.parameter ?? "", message: `${relation.text} must hold, but ${left} is not ${relation.operator} ${right}.` });
    }
  }

  return violations;
}

/** Whether a request is valid, as TypeScript understands it. */
export function isValid<TRequest>(rules: Rules<TRequest>, request: unknown): request is TRequest {
  return validate(rules, request).length === 0;
}

// A character that .NET does not call white space: what \S means differs from one language to the next.
const visible = /[^\t-\r \u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]/;

function own(values: Readonly<Record<string, unknown>>, name: string): unknown {
  return Object.prototype.hasOwnProperty.call(values, name) ? values[name] : undefined;
}

function faultOf(check: Check, value: unknown): string | null {
  if (value === undefined || value === null) {
    return check.required ? "is required" : null;
  }

  if (!check.list) {
    const fault = itemFault(check, value);
    return fault === null && typeof value === "string" ? lengthFault(check, value.length, "characters") : fault;
  }

  if (!Array.isArray(value)) {
    return "must be a list";
  }

  const length = lengthFault(check, value.length, "items");
  if (length !== null) {
    return length;
  }

  for (const item of value) {
    const fault = itemFault(check, item);
    if (fault !== null) {
      return `has an item that ${fault}`;
    }
  }

  return null;
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

function sum(terms: readonly Term[], values: Readonly<Record<string, unknown>>): number | null {
  let total = 0;
  for (const term of terms) {
    const value = term.parameter === null ? term.number : own(values, term.parameter) ?? term.assumed;
    if (typeof value !== "number") {
      return null;
    }

    total += value;
  }

  return total;
}

// 1.1 + 2.2 is a little more than 3.3 in binary, and nobody's mistake.
function holds(operator: Relation["operator"], left: number, right: number): boolean {
  const same = Math.abs(left - right) < 1e-12 * Math.max(Math.abs(left), Math.abs(right));
  switch (operator) {
    case "<=": return left <= right || same;
    case "<": return left < right;
    case ">=": return left >= right || same;
    case ">": return left > right;
  }
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
}

/** What requests to Acme Tune must keep. From acme.md, 2026-06-15. */
export const AcmeTune15RequestRules: Rules<AcmeTune15Request> = {
  id: "model_acme-tune-1.5",
  name: "Acme Tune",
  path: "/generate/custom/model_acme-tune-1.5",
  checks: [
    { name: "prompt", kind: "text", list: false, required: true, notBlank: true, bits: 0, minimum: null, maximum: null, step: null, minLength: null, maxLength: 40, allowed: [] },
    { name: "style", kind: "text", list: false, required: false, notBlank: false, bits: 0, minimum: null, maximum: null, step: null, minLength: null, maxLength: null, allowed: ["", "b", "-Z"] },
    { name: "duration", kind: "number", list: false, required: false, notBlank: false, bits: 32, minimum: 1, maximum: 600, step: null, minLength: null, maxLength: null, allowed: [] },
    { name: "offset", kind: "number", list: false, required: false, notBlank: false, bits: 0, minimum: 0, maximum: 600.5, step: null, minLength: null, maxLength: null, allowed: [] },
    { name: "seed", kind: "number", list: false, required: false, notBlank: false, bits: 64, minimum: 0, maximum: 4294967295, step: null, minLength: null, maxLength: null, allowed: [] },
    { name: "length", kind: "number", list: false, required: false, notBlank: false, bits: 32, minimum: null, maximum: null, step: null, minLength: null, maxLength: null, allowed: [5, 10] },
    { name: "loop", kind: "boolean", list: false, required: false, notBlank: false, bits: 0, minimum: null, maximum: null, step: null, minLength: null, maxLength: null, allowed: [] },
    { name: "video", kind: "file", list: false, required: true, notBlank: false, bits: 0, minimum: null, maximum: null, step: null, minLength: null, maxLength: null, allowed: [] },
    { name: "model", kind: "model", list: false, required: false, notBlank: false, bits: 0, minimum: null, maximum: null, step: null, minLength: null, maxLength: null, allowed: [] },
    { name: "class", kind: "text", list: true, required: false, notBlank: false, bits: 0, minimum: null, maximum: null, step: null, minLength: null, maxLength: 2, allowed: ["a", "c"] },
    { name: "numbers", kind: "number", list: true, required: false, notBlank: false, bits: 0, minimum: -1, maximum: 9.5, step: null, minLength: null, maxLength: null, allowed: [] },
    { name: "files", kind: "file", list: true, required: false, notBlank: false, bits: 0, minimum: null, maximum: null, step: null, minLength: null, maxLength: null, allowed: [] },
    { name: "inputs", kind: "object", list: true, required: false, notBlank: false, bits: 0, minimum: null, maximum: null, step: null, minLength: null, maxLength: null, allowed: [] },
    { name: "odd", kind: "anything", list: false, required: false, notBlank: false, bits: 0, minimum: null, maximum: null, step: null, minLength: null, maxLength: null, allowed: [] },
  ],
  relations: [
    { text: "offset + 10 \u003c= duration", left: [{ parameter: "offset", number: null, assumed: 0 }, { parameter: null, number: 10, assumed: null }], operator: "<=", right: [{ parameter: "duration", number: null, assumed: 90 }] },
  ],
};
