// What the package does once it is installed. Run by `cargo xtask web`.

import assert from "node:assert/strict";
import { test } from "node:test";
import {
  ShapewrightError, check, diff, explain, openapi, ready, request, rust, schema, skeleton,
} from "shapewright";

await ready();

const MODEL = {
  "a.smithy": `$version: "2"\nnamespace a\n\nstructure Hub {\n    @required\n    @length(max: 3)\n    name: String\n}\n`,
};

test("a document is checked against a built-in shape", () => {
  const verdict = check('{\n  "S3Url": "s3://a/b",\n  "OtaType": "ONCE"\n}', { shape: "CreateOtaTask" });
  assert.equal(verdict.valid, false);
  const [{ path, code, line, column, level }] = verdict.violations;
  assert.deepEqual([path, code, line, column, level], ["/OtaType", "enum", 3, 14, "error"]);
});

test("a document is checked against a model that is given, as YAML by its name", () => {
  const verdict = check("name: long\n", { model: MODEL, shape: "Hub", name: "hub.yaml" });
  assert.deepEqual(verdict.violations.map((it) => it.code), ["length"]);
  assert.equal(check("name: long\n", { model: MODEL, shape: "Hub", yaml: true, allow: ["length"] }).valid, true);
});

test("half of a character is text like any other", () => {
  assert.deepEqual(check('{"name": "\ud83d"}', { model: MODEL, shape: "Hub" }).violations, []);
});

test("what a skeleton prints is valid", () => {
  const document = skeleton("CreateOtaTask", { full: true, yaml: true });
  assert.equal(check(document, { shape: "CreateOtaTask", yaml: true }).valid, true);
});

test("everything else is made as the command makes it", () => {
  assert.equal(schema("Hub", { model: MODEL }).properties.name.maxLength, 3);
  assert.equal(openapi({ service: "IotManagedIntegrations" }).openapi, "3.1.0");
  const files = rust({ model: MODEL, shapes: ["Hub"] });
  assert.ok(Object.values(files).some((text) => text.includes("pub struct Hub")), Object.keys(files));
  const sent = request("GetOtaTask", '{"Identifier": "abc"}');
  assert.deepEqual([sent.method, sent.uri], ["GET", "/ota-tasks/abc"]);
  const changed = { "a.smithy": MODEL["a.smithy"].replace("max: 3", "max: 2") };
  const service = "service S { version: \"1\" operations: [Put] }\noperation Put { input := { hub: Hub } }\n";
  const whole = (model) => ({ "a.smithy": model["a.smithy"] + service });
  assert.ok(diff(whole(MODEL), whole(changed)).some((it) => it.writers === "breaking"));
  assert.match(explain("length"), /too short or too long/);
});

test("what cannot be done is thrown with what the command says", () => {
  assert.throws(() => check("{}", { shape: "CreateOtaTsk" }), /did you mean `CreateOtaTask`/);
  assert.throws(() => check("{}", { model: { "a.smithy": "namespace" }, shape: "A" }), ShapewrightError);
  assert.throws(() => schema("Nothing", { model: MODEL }), /there is no shape `Nothing`/);
});
