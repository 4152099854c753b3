// The page: what is chosen, checked and shown.

import * as editor from "./editor.js";
import { call } from "./engine.js";
import { isModel, read } from "./files.js";
import { link, state as stateOf } from "./share.js";

const $ = (id) => document.getElementById(id);
/** The models by name: those of the page, and what was opened. */
const models = new Map();
let tab = "skeleton";
/** What came of the last change; older answers are dropped. */
let round = 0;

const given = () => ({ model: models.get($("model").value) });
const language = () => $("language").value;

function notice(message, isError = false) {
  $("notice").textContent = message;
  $("notice").classList.toggle("error", isError);
}

/** Does something, and says what went wrong. */
const guarded = (action) => async (...args) => {
  try {
    await action(...args);
  } catch (error) {
    notice(error.message, true);
  }
};

/** What has documents in a model: operations first. */
async function shapesOf(model) {
  const answer = await call("command", ["ast", "--quiet", ...Object.keys(model)], { files: model });
  if (answer.status !== 0) throw new Error(answer.diagnostics.trimEnd());
  const shapes = Object.entries(JSON.parse(answer.output).shapes);
  const ids = (type) => shapes.filter(([, shape]) => shape.type === type).map(([id]) => id).sort();
  return { Operations: ids("operation"), Structures: ids("structure") };
}

async function chooseModel(name, shape) {
  const groups = await shapesOf(models.get(name));
  if (groups.Operations.length + groups.Structures.length === 0) throw new Error(`${name} has no operations and no structures.`);
  if (![...$("model").options].some((it) => it.value === name)) $("model").add(new Option(name, name));
  $("model").value = name;
  $("shape").replaceChildren(
    ...Object.entries(groups).map(([label, ids]) => {
      const group = document.createElement("optgroup");
      group.label = label;
      group.append(...ids.map((id) => new Option(id.split("#")[1], id)));
      return group;
    }),
  );
  if (shape) $("shape").value = shape;
}

/** Puts a document to begin with into the editor. */
async function begin() {
  delete document.body.dataset.begun;
  const yaml = language() === "yaml";
  const text = await call("skeleton", $("shape").value, { ...given(), yaml });
  await chosen();
  editor.setText(text, language());
  await check();
  document.body.dataset.begun = $("shape").value;
}

/** The shape is another one. */
async function chosen() {
  await editor.setSchema(undefined);
  const schema = await call("schema", $("shape").value, { ...given(), draft: "draft-07" });
  await editor.setSchema(schema);
  await Promise.all([check(), show()]);
}

async function check() {
  const mine = ++round;
  const options = { ...given(), shape: $("shape").value, yaml: language() === "yaml" };
  if ($("profile").value) options.profile = $("profile").value;
  const verdict = await call("check", editor.text(), options);
  if (mine !== round) return;
  const found = [...verdict.violations, ...(verdict.warnings ?? [])];
  editor.mark(found);
  $("problems").replaceChildren(...found.map(entry));
  const count = verdict.violations.length + (verdict.more ?? 0);
  $("summary").textContent = verdict.valid ? "The document is valid." : `${count} ${count === 1 ? "violation" : "violations"}`;
  document.body.dataset.checked = mine;
}

/** A line of the list of problems. */
function entry(violation) {
  const item = document.createElement("li");
  item.className = violation.level;
  const place = document.createElement("button");
  place.type = "button";
  place.className = "place";
  const code = document.createElement("span");
  code.className = "code";
  code.textContent = `${violation.level} [${violation.code}] `;
  place.append(code, `${violation.line}:${violation.column} ${violation.message}`);
  place.addEventListener("click", () => editor.reveal(violation));
  item.append(place);
  if (violation.suggestion) {
    const mend = document.createElement("button");
    mend.type = "button";
    mend.textContent = `Write ${violation.suggestion}`;
    mend.addEventListener("click", () => editor.fix(violation));
    item.append(mend);
  }
  return item;
}

const MAKE = {
  skeleton: () => call("skeleton", $("shape").value, { ...given(), full: true, yaml: language() === "yaml" }),
  schema: async () => JSON.stringify(await call("schema", $("shape").value, given()), null, 2),
  rust: async () => {
    const id = $("shape").value;
    const isOperation = $("shape").selectedOptions[0]?.parentElement.label === "Operations";
    const files = await call("rust", { ...given(), ...(isOperation ? { operations: [id] } : { shapes: [id] }) });
    return Object.entries(files).map(([name, text]) => `// ${name}\n\n${text}`).join("\n");
  },
  openapi: async () => JSON.stringify(await call("openapi", given()), null, 2),
  request: () => call("request", $("shape").value, editor.text(), { ...given(), yaml: language() === "yaml", format: "http", unchecked: true }),
};

/** Shows the chosen tab. */
async function show() {
  const asked = tab;
  let text;
  try {
    text = await MAKE[asked]();
  } catch (error) {
    text = error.message;
  }
  if (asked === tab) $("result").textContent = text;
}

function select(button) {
  for (const other of $("tabs").children) {
    other.setAttribute("aria-selected", String(other === button));
    other.tabIndex = other === button ? 0 : -1;
  }
  $("panel").setAttribute("aria-labelledby", button.id);
  tab = button.id.replace("tab-", "");
  return show();
}

function theme(name) {
  document.documentElement.dataset.theme = name;
  $("theme").setAttribute("aria-pressed", String(name === "dark"));
  editor.setTheme(name);
}

async function open(file) {
  if (!file) return;
  notice(`Reading ${file.name}…`);
  const { name, text } = await read(file);
  if (isModel(name, text)) {
    models.set(name, { [name]: text });
    await chooseModel(name);
    await begin();
    return notice(`${name} is the model.`);
  }
  $("language").value = /\.ya?ml$/.test(name) ? "yaml" : "json";
  editor.setText(text, language());
  notice(`${name} is the document.`);
}

async function share() {
  const name = $("model").value;
  const isOwn = models.get(name) !== builtin.get(name);
  const fragment = await link({
    name,
    ...(isOwn ? { model: models.get(name) } : {}),
    shape: $("shape").value,
    profile: $("profile").value,
    language: language(),
    document: editor.text(),
  });
  history.replaceState(null, "", fragment);
  await navigator.clipboard?.writeText(location.href).catch(() => {});
  notice("The address of this page is the link; it is in the clipboard if the browser allows that.");
}

const builtin = new Map();

async function restore() {
  const state = await stateOf(location.hash);
  if (!state) return false;
  if (state.model) models.set(state.name, state.model);
  await chooseModel(state.name, state.shape);
  $("profile").value = state.profile;
  $("language").value = state.language;
  editor.setText(state.document, state.language);
  await chosen();
  return true;
}

/** Calls a function when nothing has happened for a while. */
function calm(action, milliseconds) {
  let timer;
  return () => {
    clearTimeout(timer);
    timer = setTimeout(action, milliseconds);
  };
}

function listen() {
  $("model").addEventListener("change", guarded(async () => { await chooseModel($("model").value); await begin(); }));
  $("shape").addEventListener("change", guarded(begin));
  $("begin").addEventListener("click", guarded(begin));
  $("language").addEventListener("change", guarded(begin));
  $("profile").addEventListener("change", guarded(check));
  $("share").addEventListener("click", guarded(share));
  $("theme").addEventListener("click", () => theme(document.documentElement.dataset.theme === "dark" ? "light" : "dark"));
  $("file").addEventListener("change", guarded(async ({ target }) => { await open(target.files[0]); target.value = ""; }));
  $("tabs").addEventListener("click", guarded(({ target }) => target.role === "tab" && select(target)));
  $("tabs").addEventListener("keydown", guarded(async (event) => {
    const tabs = [...$("tabs").children];
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (!step) return;
    const next = tabs[(tabs.indexOf(document.activeElement) + step + tabs.length) % tabs.length];
    next.focus();
    await select(next);
  }));
  addEventListener("dragover", (event) => { event.preventDefault(); document.body.classList.add("dropping"); });
  addEventListener("dragleave", () => document.body.classList.remove("dropping"));
  addEventListener("drop", guarded(async (event) => {
    event.preventDefault();
    document.body.classList.remove("dropping");
    await open(event.dataTransfer.files[0]);
  }), true);
  addEventListener("hashchange", guarded(restore));
}

const start = guarded(async () => {
  const refresh = calm(guarded(async () => { await check(); if (tab === "request") await show(); }), 150);
  const names = fetch("models/models.json").then((answer) => answer.json());
  const texts = names.then((list) => Promise.all(list.map(async (name) => [name, await (await fetch(`models/${name}`)).text()])));
  await editor.create($("editor"), refresh);
  theme(matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light");
  for (const [name, text] of await texts) {
    const model = { [name]: text };
    models.set(name, model);
    builtin.set(name, model);
    $("model").add(new Option(name.replace(/\.smithy$/, ""), name));
  }
  listen();
  if (!(await restore())) {
    await chooseModel($("model").value);
    await begin();
  }
  document.body.dataset.ready = "true";
  navigator.serviceWorker?.register("offline.js").catch(() => {});
});

start();
