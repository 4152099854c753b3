/** The files of a model by their names: Smithy IDL (`.smithy`), Smithy JSON AST or `service-2.json`. */
export type Model = Record<string, string>;

export interface ModelOptions {
  /** Without it: the built-in models of OTA updates. */
  model?: Model;
}

export type Profile = "authoring" | "wire" | "reading";
export type View = "whole" | "body";

export interface CheckOptions extends ModelOptions {
  /** A full ID or an unambiguous name; of an operation, its input. */
  shape?: string;
  /** What the document is called, by which its shape is found if it is not given, and whether it is YAML. */
  name?: string;
  profile?: Profile;
  view?: View;
  /** The most violations that are described: 100 without it, 0 is all. */
  max?: number;
  /** The document is YAML. */
  yaml?: boolean;
  /** Rules by code, path or both: `recommendation`, `/Tags`, `length:/Tags`. */
  deny?: string[];
  warn?: string[];
  allow?: string[];
}

export interface Violation {
  /** A JSON pointer. */
  path: string;
  code: string;
  message: string;
  /** From 1, in characters; `null` if it has no place. */
  line: number | null;
  column: number | null;
  level: "error" | "warning";
  /** What was probably meant. */
  suggestion?: string;
}

export interface Verdict {
  file: string;
  valid: boolean;
  error: "syntax" | null;
  violations: Violation[];
  warnings?: Violation[];
  /** How many violations are not described. */
  more?: number;
  /** What the service would answer. */
  exception: { message: string; fieldList: { path: string; message: string }[] } | null;
}

export interface Change {
  id: string;
  code: string;
  message: string;
  writers: Impact;
  readers: Impact;
  compilers: Impact;
}

export type Impact = "compatible" | "dangerous" | "breaking";

export interface HttpRequest {
  method: string;
  uri: string;
  headers: [string, string][];
  body: string | null;
  body_base64: string | null;
}

/** What is thrown if something cannot be done; its message is what the command prints. */
export class ShapewrightError extends Error {}

/** Resolves when the functions can be called: at once in Node, after the WebAssembly is loaded in browsers. */
export function ready(source?: string | URL | Request | Response | BufferSource): Promise<void>;

/** Checks a document, JSON or YAML. */
export function check(document: string, options?: CheckOptions): Verdict;

/** A valid document of a shape to begin with. */
export function skeleton(
  shape: string,
  options?: ModelOptions & { full?: boolean; yaml?: boolean; output?: boolean; errors?: boolean },
): string;

/** What changed between two models, and whom it breaks. Each is one file. */
export function diff(old: Model, current: Model, options?: { format?: "json" }): Change[];
export function diff(old: Model, current: Model, options: { format: "human" | "markdown" }): string;

/** The JSON Schema of a shape. */
export function schema(
  shape: string,
  options?: ModelOptions & { draft?: "2020-12" | "draft-07"; view?: View; target?: "standard" | "strict" },
): Record<string, unknown>;

/** Rust types, by the paths of their files. */
export function rust(
  options?: ModelOptions & { services?: string[]; operations?: string[]; shapes?: string[]; crateName?: string },
): Record<string, string>;

/** The OpenAPI document of a service. */
export function openapi(
  options?: ModelOptions & { service?: string; version?: "3.1" | "3.0" },
): Record<string, unknown>;

/** The HTTP request that carries a document. */
export function request(
  operation: string,
  document: string,
  options?: ModelOptions & { host?: string; unchecked?: boolean; yaml?: boolean; format?: "json" },
): HttpRequest;
export function request(
  operation: string,
  document: string,
  options: ModelOptions & { host?: string; unchecked?: boolean; yaml?: boolean; format: "http" | "curl" },
): string;

/** The page about a code, or a list of them. */
export function explain(code?: string): string;

/** Runs a command line on files in memory. */
export function command(
  args: string[],
  world?: { files?: Record<string, string>; input?: string },
): { status: number; output: string; diagnostics: string; files: Record<string, string> };
