// The editor: Monaco, with what is wrong as marks and "did you mean" as quick fixes.

import { configureMonacoYaml } from "./monaco/yaml.js";

// The worker for YAML is not Monaco's own; as soon as one worker is ours, all of them are made here.
const YAML_WORKER = "monaco/yaml.worker.js";
const MONACO_WORKER = "monaco/vs/base/worker/workerMain.js";
window.MonacoEnvironment = {
  getWorker: (_, label) => (label === "yaml" ? new Worker(YAML_WORKER, { type: "module" }) : new Worker(MONACO_WORKER)),
};

let monaco;
let yaml;
let editor;
let problems = [];

/** Loads Monaco into an element. */
export async function create(element, onChange) {
  await new Promise((resolve, reject) => {
    window.require.config({ paths: { vs: new URL("monaco/vs", document.baseURI).href } });
    window.require(["vs/editor/editor.main"], resolve, reject);
  });
  monaco = window.monaco;
  yaml = configureMonacoYaml(monaco, { validate: false, format: { enable: false }, hoverSchemaSource: false });
  editor = monaco.editor.create(element, {
    ariaLabel: "The document",
    automaticLayout: true,
    fixedOverflowWidgets: true,
    fontSize: 13,
    minimap: { enabled: false },
    // Dimmed, the number of the last line has too little contrast.
    renderFinalNewline: "on",
    scrollBeyondLastLine: false,
    tabSize: 2,
  });
  editor.onDidChangeModelContent(onChange);
  for (const language of ["json", "yaml"]) {
    monaco.languages.registerCodeActionProvider(language, { provideCodeActions: fixes });
  }
  window.editor = editor;
}

export const text = () => editor.getValue();
export const setTheme = (theme) => monaco.editor.setTheme(theme === "dark" ? "vs-dark" : "vs");

export function setText(value, language) {
  monaco.editor.setModelLanguage(editor.getModel(), language);
  editor.setValue(value);
}

/** What is completed and shown on hover. */
export function setSchema(schema) {
  // Its address has to be whole for YAML; nothing is read from there.
  const uri = new URL("shape.json", document.baseURI).href;
  const schemas = schema ? [{ uri, fileMatch: ["*"], schema }] : [];
  // The check reports what is wrong, in one voice.
  monaco.languages.json.jsonDefaults.setDiagnosticsOptions({ validate: false, schemas });
  return yaml.update({ schemas });
}

/** Marks what is wrong. */
export function mark(violations) {
  const model = editor.getModel();
  problems = violations.filter((it) => it.line !== null).map((violation) => ({ ...violation, range: range(model, violation) }));
  const markers = problems.map(({ range: place, message, code, level }) => ({
    ...place,
    message,
    code,
    source: "shapewright",
    severity: level === "error" ? monaco.MarkerSeverity.Error : monaco.MarkerSeverity.Warning,
  }));
  monaco.editor.setModelMarkers(model, "shapewright", markers);
}

/** Goes to a violation. */
export function reveal({ line, column }) {
  if (line === null) return;
  const at = units(editor.getModel(), line, column);
  editor.setPosition({ lineNumber: line, column: at });
  editor.revealLineInCenter(line);
  editor.focus();
}

/** Puts what was probably meant in the place of a violation. */
export function fix(violation) {
  const model = editor.getModel();
  editor.executeEdits("shapewright", [edit(model, range(model, violation), violation.suggestion)]);
  editor.focus();
}

function fixes(model, place) {
  const found = problems.filter((it) => it.suggestion && monaco.Range.areIntersectingOrTouching(it.range, place));
  const actions = found.map((it) => ({
    title: `Write \`${it.suggestion}\``,
    kind: "quickfix",
    isPreferred: true,
    diagnostics: [],
    edit: { edits: [{ resource: model.uri, versionId: model.getVersionId(), textEdit: edit(model, it.range, it.suggestion) }] },
  }));
  return { actions, dispose() {} };
}

function edit(model, place, suggestion) {
  const [quote] = model.getValueInRange(place);
  const text = quote === '"' ? JSON.stringify(suggestion) : quote === "'" ? `'${suggestion}'` : suggestion;
  return { range: place, text };
}

/** Columns count characters, and Monaco counts units of UTF-16. */
function units(model, line, column) {
  return [...model.getLineContent(line)].slice(0, column - 1).join("").length + 1;
}

/** The text that begins at a place: a string with its quotes, a word or number, or one character. */
function range(model, { line, column }) {
  const lineNumber = Math.min(line, model.getLineCount());
  const start = units(model, lineNumber, column);
  const rest = model.getLineContent(lineNumber).slice(start - 1);
  const [token] = /^(?:"(?:[^"\\]|\\.)*"|'(?:[^']|'')*'|[^\s,\]}:[{"']+|.)/u.exec(rest) ?? [" "];
  return new monaco.Range(lineNumber, start, lineNumber, start + token.length);
}
