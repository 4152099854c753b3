// The functions of the package: each runs the command in WebAssembly.

import { run } from "./binding.js";

/** What a run that could not be done throws: a model that is wrong, a shape that does not exist. */
export class ShapewrightError extends Error {
  constructor(diagnostics) {
    super(diagnostics.trimEnd());
    this.name = "ShapewrightError";
  }
}

/** Runs a command line on files in memory. */
export function command(args, { files = {}, input = "" } = {}) {
  const texts = Object.fromEntries(Object.entries(files).map(([name, text]) => [name, wellFormed(text)]));
  return JSON.parse(run(JSON.stringify({ arguments: args, files: texts, input: wellFormed(input) })));
}

/** A text as it would be in a file: halves of characters, which UTF-8 has not, are replaced. */
const wellFormed = (text) => new TextDecoder("utf-8", { ignoreBOM: true }).decode(new TextEncoder().encode(text));

export function check(document, options = {}) {
  const { name = "document.json", shape, profile, view, max, yaml, deny, warn, allow } = options;
  const args = ["check", "--format", "json", ...modelArguments(options.model)];
  args.push(...flag("--shape", shape), ...flag("--profile", profile), ...flag("--view", view));
  args.push(...flag("--max", max), ...(yaml ? ["--yaml"] : []));
  args.push(...flags("--deny", deny), ...flags("--warn", warn), ...flags("--allow", allow));
  const answer = command([...args, `--stdin-filename=${name}`, "-"], given(options, document));
  if (answer.status > 1 || answer.output === "") throw new ShapewrightError(answer.diagnostics);
  return JSON.parse(answer.output);
}

export function skeleton(shape, options = {}) {
  const args = ["skeleton", ...modelArguments(options.model)];
  for (const name of ["full", "yaml", "output", "errors"]) if (options[name]) args.push(`--${name}`);
  return printed([...args, "--", shape], given(options));
}

export function diff(old, current, options = {}) {
  const files = { ...prefixed("old/", old), ...prefixed("new/", current) };
  const [before, after] = ["old/", "new/"].map((folder) => single(files, folder));
  const args = ["diff", "--format", options.format ?? "json", ...flag("--deny", options.deny)];
  const text = printed([...args, "--", before, after], { files });
  return (options.format ?? "json") === "json" ? JSON.parse(text) : text;
}

export function schema(shape, options = {}) {
  const args = ["schema", "--quiet", ...modelArguments(options.model), "--shape", shape];
  args.push("--draft", options.draft ?? "2020-12", ...flag("--view", options.view));
  args.push(...flag("--target", options.target), "--out", "out");
  const [text] = Object.values(written(args, options));
  return JSON.parse(text);
}

export function rust(options = {}) {
  const args = ["rust", "--quiet", ...modelArguments(options.model)];
  args.push(...flags("--operation", options.operations), ...flags("--shape", options.shapes));
  args.push(...flags("--service", options.services), ...flag("--crate-name", options.crateName));
  return written([...args, "--out", "out"], options);
}

export function openapi(options = {}) {
  const args = ["openapi", "--quiet", ...modelArguments(options.model)];
  args.push(...flag("--service", options.service), ...flag("--openapi", options.version));
  return JSON.parse(printed(args, given(options)));
}

export function request(operation, document, options = {}) {
  const args = ["request", ...modelArguments(options.model), ...flag("--host", options.host)];
  args.push("--format", options.format ?? "json", ...(options.unchecked ? ["--unchecked"] : []));
  const name = `input/document.${options.yaml ? "yaml" : "json"}`;
  const files = { ...options.model, [name]: document };
  const text = printed([...args, "--", operation, name], { files });
  return (options.format ?? "json") === "json" ? JSON.parse(text) : text;
}

export function explain(code) {
  return printed(["explain", ...(code === undefined ? [] : ["--", code])], {});
}

/** What a command prints; a status of 1 is an answer only if something is printed. */
function printed(args, world) {
  const { status, output, diagnostics } = command(args, world);
  if (status > 1 || (status === 1 && output === "")) throw new ShapewrightError(diagnostics);
  return output;
}

/** What a command writes to `out`, by paths from there. */
function written(args, options) {
  const { status, files, diagnostics } = command(args, given(options));
  if (status !== 0) throw new ShapewrightError(diagnostics);
  return Object.fromEntries(Object.entries(files).map(([name, text]) => [name.replace(/^out\//, ""), text]));
}

function given(options, input = "") {
  return { files: options.model ?? {}, input };
}

const modelArguments = (model = {}) => Object.keys(model).map((name) => `--model=${name}`);
const flag = (name, value) => (value === undefined ? [] : [`${name}=${value}`]);
const flags = (name, values = []) => values.map((value) => `${name}=${value}`);

function prefixed(folder, model) {
  return Object.fromEntries(Object.entries(model).map(([name, text]) => [folder + name, text]));
}

/** `diff` compares two files. */
function single(files, folder) {
  const names = Object.keys(files).filter((name) => name.startsWith(folder));
  if (names.length !== 1) throw new ShapewrightError("error: `diff` compares models of one file each");
  return names[0];
}
