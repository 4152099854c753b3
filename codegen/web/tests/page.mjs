// The page in headless Chromium. Run by `cargo xtask web --check`:
// node page.mjs PAGE SCREENSHOTS, with CHROMIUM as the browser.

import assert from "node:assert/strict";
import { createReadStream, existsSync, mkdirSync, mkdtempSync, statSync, truncateSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { extname, join, normalize } from "node:path";
import { after, before, test } from "node:test";
import { chromium } from "playwright-core";

const [folder, screenshots] = process.argv.slice(2);
const TYPES = {
  ".css": "text/css", ".html": "text/html", ".js": "text/javascript", ".json": "application/json",
  ".smithy": "text/plain", ".ttf": "font/ttf", ".wasm": "application/wasm",
};

const server = createServer((request, response) => {
  const path = new URL(request.url, "http://localhost").pathname;
  const file = join(folder, normalize(path.endsWith("/") ? `${path}index.html` : path));
  if (!existsSync(file) || !statSync(file).isFile()) return response.writeHead(404).end();
  response.writeHead(200, { "content-type": TYPES[extname(file)] ?? "application/octet-stream" });
  createReadStream(file).pipe(response);
});

let browser;
let home;
const scratch = mkdtempSync(join(tmpdir(), "page-"));

before(async () => {
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  home = `http://127.0.0.1:${server.address().port}/`;
  browser = await chromium.launch({ executablePath: process.env.CHROMIUM, args: ["--no-sandbox"] });
  mkdirSync(screenshots, { recursive: true });
});

after(async () => {
  await browser?.close();
  server.close();
});

/** A new page that is ready, in a context of its own. Errors of the page fail the test. */
async function opened(options = {}, address = home) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, ...options });
  const page = await context.newPage();
  const errors = [];
  page.on("pageerror", (error) => errors.push(error.message));
  page.on("console", (message) => message.type() === "error" && errors.push(message.text()));
  await page.goto(address);
  await page.waitForSelector("body[data-ready]", { timeout: 60_000 });
  await page.waitForSelector("body[data-checked]");
  return { page, context, errors };
}

const write = (page, text) => page.evaluate((it) => window.editor.setValue(it), text);
const said = (page, text) => page.getByText(text, { exact: false }).first().waitFor();
const BAD = '{\n  "S3Url": "s3://firmware/hub.bin",\n  "OtaType": "ONE-TIME"\n}\n';

/** A document that shows much: a mistake and advice. */
const LONG = `{
  "Description": "Thermostat firmware 2-4-1",
  "Protocol": "HTTP",
  "OtaMechanism": "PUSH",
  "OtaTargetQueryString": "attributes.model:thermostat",
  "S3Url": "x://firmware/hub.bin",
  "OtaSchedulingConfig": {
    "StartTime": "2026-12-01T02:00:00Z"
  },
  "Tags": {
    "team": "heating"
  },
  "OtaType": "ONE-TIME"
}
`;
const LONG_YAML = LONG.replace(/[{}"]|,$/gm, "").replace(/^ *\n/gm, "").replace(/^ {2}/gm, "");

/** Chooses, and waits for the document to begin with. */
async function choose(page, id, option) {
  await page.waitForSelector("body[data-begun]");
  await page.locator(id).selectOption(option);
  await page.waitForSelector("body[data-begun]");
}
const chooseShape = (page, label) => choose(page, "#shape", { label });

test("a mistake is marked at its place, and a quick fix mends it", async () => {
  const { page, errors } = await opened();
  await chooseShape(page, "CreateOtaTask");
  await said(page, "The document is valid.");
  await write(page, BAD);
  await said(page, "1 violation");
  const marks = await page.evaluate(() => window.monaco.editor.getModelMarkers({}));
  assert.deepEqual(marks.map((it) => [it.startLineNumber, it.startColumn, it.endColumn, it.code]), [[3, 14, 24, "enum"]]);
  await page.locator(".squiggly-error").waitFor();
  // By the keyboard, in the editor.
  await page.locator("#problems .place").first().click();
  await page.keyboard.press("Control+.");
  await page.getByText("Write `ONE_TIME`").waitFor();
  await page.keyboard.press("Enter");
  await said(page, "The document is valid.");
  // By the button in the list.
  await write(page, BAD);
  await page.getByRole("button", { name: "Write ONE_TIME" }).click();
  await said(page, "The document is valid.");
  assert.match(await page.evaluate(() => window.editor.getValue()), /"OtaType": "ONE_TIME"/);
  assert.deepEqual(errors, []);
});

/** Puts the cursor at a place, with the focus. */
const goTo = (page, lineNumber, column) =>
  page.evaluate((it) => { window.editor.setPosition(it); window.editor.focus(); }, { lineNumber, column });

for (const [language, empty, at, choice, bad, place, mend] of [
  ["json", "{\n  \n}\n", [2, 3], '{\n  "OtaType": \n}\n', BAD, [3, 14, 24], '"ONE_TIME"'],
  ["yaml", "\n", [1, 1], "OtaType: \n", "S3Url: s3://firmware/hub.bin\nOtaType: ONE-TIME\n", [2, 10, 18], "ONE_TIME"],
]) {
  test(`members and values are completed, documented and mended in ${language}`, async () => {
    const { page, errors } = await opened();
    await chooseShape(page, "CreateOtaTask");
    await choose(page, "#language", language);
    await said(page, "The document is valid.");
    const offered = (text) => page.locator(".suggest-widget .monaco-list-row", { hasText: text }).first();
    // A member, and its value.
    await write(page, empty);
    await goTo(page, ...at);
    await page.keyboard.press("Control+Space");
    await offered("OtaType").waitFor();
    await page.keyboard.press("Escape");
    await write(page, choice);
    const line = choice.split("\n").findIndex((it) => it.includes("OtaType")) + 1;
    await goTo(page, line, choice.split("\n")[line - 1].length + 1);
    await page.keyboard.press("Control+Space");
    await offered("CONTINUOUS").waitFor();
    await offered("ONE_TIME").click();
    assert.match(await page.evaluate(() => window.editor.getValue()), /OtaType"?: "?ONE_TIME/);
    // Documentation of a member, from the schema.
    await write(page, bad);
    await goTo(page, place[0] - 1, 4);
    await page.evaluate(() => window.editor.trigger("", "editor.action.showHover", {}));
    await page.locator(".monaco-hover", { hasText: "firmware" }).first().waitFor();
    // One mark, and one way to mend it.
    await page.keyboard.press("Escape");
    await said(page, "[enum]");
    const marks = await page.evaluate(() => window.monaco.editor.getModelMarkers({}));
    assert.deepEqual(marks.map((it) => [it.startLineNumber, it.startColumn, it.endColumn, it.source]), [[...place, "shapewright"]]);
    await goTo(page, place[0], place[1] + 1);
    await page.keyboard.press("Control+.");
    await page.getByText("Write `ONE_TIME`").waitFor();
    await page.keyboard.press("Enter");
    await said(page, "The document is valid.");
    assert.ok((await page.evaluate(() => window.editor.getValue())).includes(mend));
    assert.deepEqual(errors, []);
  });
}

test("another service, another language, and what is made from the model", async () => {
  const { page, errors } = await opened();
  await choose(page, "#model", { label: "iot-wireless" });
  await chooseShape(page, "StartFuotaTask");
  await choose(page, "#language", "yaml");
  await said(page, "The document is valid.");
  assert.match(await page.evaluate(() => window.editor.getValue()), /^# |^Id:/m);
  const shows = async (name, text) => {
    await page.getByRole("tab", { name }).click();
    await page.locator("#result", { hasText: text }).waitFor();
  };
  await shows("Schema", '"title": "StartFuotaTaskRequest"');
  await shows("Rust", "pub struct StartFuotaTaskRequest");
  await shows("OpenAPI", '"openapi": "3.1.0"');
  await shows("HTTP request", "PUT /fuota-tasks/");
  await page.getByRole("tab", { name: "HTTP request" }).press("ArrowRight");
  assert.equal(await page.getByRole("tab", { name: "Skeleton" }).getAttribute("aria-selected"), "true");
  assert.deepEqual(errors, []);
});

test("a link carries the document, and an own model", async () => {
  const { page } = await opened();
  const model = '$version: "2"\nnamespace a\n\nstructure Hub {\n    @length(max: 3)\n    name: String\n}\n';
  await page.getByLabel("Open a file").setInputFiles({ name: "hub.smithy", mimeType: "text/plain", buffer: Buffer.from(model) });
  await said(page, "hub.smithy is the model.");
  await write(page, '{"name": "Röhre 😀"}');
  await said(page, "1 violation");
  await page.getByRole("button", { name: "Share" }).click();
  await page.waitForFunction(() => location.hash.length > 10);
  const { page: other } = await opened({}, page.url());
  await said(other, "1 violation");
  assert.equal(await other.evaluate(() => window.editor.getValue()), '{"name": "Röhre 😀"}');
  assert.equal(await other.locator("#shape").inputValue(), "a#Hub");
  await other.goto(`${home}#s1.broken`);
  await said(other, "cut off or not one of this page");
});

test("a model of AWS of two megabytes is read", async (context) => {
  const file = process.env.LARGE_MODEL;
  if (!file) return context.skip("no large model is given");
  const { page, errors } = await opened();
  await page.getByLabel("Open a file").setInputFiles(file);
  await page.getByText("is the model.").waitFor({ timeout: 30_000 });
  assert.ok(await page.locator("#shape option").count() > 300);
  assert.deepEqual(errors, []);
});

test("files that cannot be read are refused in clear words", async () => {
  const { page, errors } = await opened();
  const large = join(scratch, "large.json");
  writeFileSync(large, "");
  truncateSync(large, 100 * 1024 * 1024);
  const open = (files) => page.getByLabel("Open a file").setInputFiles(files);
  await open(large);
  await said(page, "large.json has 100 MiB; this page reads files of up to 64 MiB");
  for (const [name, buffer, words] of [
    ["a.json", Buffer.from([0, 1, 2, 255]), "a.json is not text in UTF-8"],
    ["a.json.gz", Buffer.from([0x1f, 0x8b, 1, 2]), "a.json.gz is not compressed with gzip"],
    ["a.smithy", Buffer.from("namespace"), "a.smithy:1:"],
    ["a.smithy", Buffer.from('$version: "2"\nnamespace a\nstring S\n'), "has no operations and no structures"],
  ]) {
    await open({ name, mimeType: "application/octet-stream", buffer });
    await said(page, words);
  }
  assert.equal(await page.locator("#model option").count(), 2);
  assert.deepEqual(errors, []);
});

test("the page works without a network once it is loaded", async () => {
  const { page, context } = await opened();
  await page.evaluate(() => navigator.serviceWorker.ready);
  await context.setOffline(true);
  await page.reload();
  await page.waitForSelector("body[data-ready]", { timeout: 60_000 });
  await chooseShape(page, "CreateOtaTask");
  await write(page, BAD);
  await said(page, "1 violation");
});

test("everybody can use it, in light and in dark", async () => {
  const axe = createRequire(import.meta.url).resolve("axe-core/axe.min.js");
  for (const colorScheme of ["light", "dark"]) {
    const { page } = await opened({ colorScheme, bypassCSP: true });
    await chooseShape(page, "CreateOtaTask");
    await page.addScriptTag({ path: axe });
    for (const [language, document] of [["json", LONG], ["yaml", LONG_YAML]]) {
      await choose(page, "#language", language);
      await write(page, document);
      await said(page, "1 violation");
      const { violations } = await page.evaluate(() => window.axe.run());
      assert.deepEqual(violations.map((it) => `${it.id}: ${it.nodes.map((node) => node.html).join(" ")}`), []);
      const lineNumber = document.split("\n").findIndex((it) => it.includes("OtaType")) + 1;
      await goTo(page, lineNumber, 6);
      await page.evaluate(() => window.editor.trigger("", "editor.action.showHover", {}));
      await page.locator(".monaco-hover", { hasText: "CONTINUOUS" }).first().waitFor();
      await page.screenshot({ path: join(screenshots, `page-${language}-${colorScheme}.png`), animations: "disabled" });
      await page.keyboard.press("Escape");
    }
  }
  const { page } = await opened({ viewport: { width: 400, height: 800 } });
  assert.equal(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), true);
});

test("the first check comes within a second of the page's code", async () => {
  const { page } = await opened();
  const time = await page.evaluate(async () => {
    const start = performance.now();
    const worker = new Worker("worker.js", { type: "module" });
    worker.postMessage({ id: 1, name: "check", args: ["{}", { shape: "CreateOtaTask" }] });
    await new Promise((resolve) => worker.addEventListener("message", resolve, { once: true }));
    return performance.now() - start;
  });
  console.log(`first check: ${Math.round(time)} ms`);
});
