// The same documents, the same verdicts: through the package and through commands that are installed
// in other ways. Run by `cargo xtask packages`: node same.mjs EXAMPLES COUNT COMMAND…

import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { check, command, ready } from "shapewright";

/** How many documents a run checks: each run reads the model anew. */
const BATCH = 1000;

/** `check` by itself is asked about each document of that distance. */
const STEP = 30;

const [examples, count, ...commands] = process.argv.slice(2);
await ready();

/** Numbers that are the same in each run (mulberry32). */
let state = 20261129;
function below(limit) {
  state = (state + 0x6d2b79f5) | 0;
  let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
  mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
  return ((mixed ^ (mixed >>> 14)) >>> 0) % limit;
}

const VALUES = [null, true, 0, -1, 1e300, 12345678901234567890, "", "x", "é😀\u202e", "2026-13-01T00:00:00Z", [], {}, [null], { x: 1 }];
const TEXTS = ["", "}", ",", '"', "\\u0000", "\u0001", "  ", "[", '{"a":1,"a":2}'];

/** Changes a value somewhere, or the text. */
function damaged(document) {
  const places = [];
  const visit = (value) => {
    for (const key of Object.keys(value ?? {})) {
      places.push([value, key]);
      if (typeof value[key] === "object") visit(value[key]);
    }
  };
  visit(document);
  for (let changes = below(4); changes > 0 && places.length > 0; changes--) {
    const [owner, key] = places[below(places.length)];
    const kind = below(4);
    if (kind === 0) delete owner[key];
    else if (kind === 1) owner[`${key}x`] = owner[key];
    else owner[key] = VALUES[below(VALUES.length)];
  }
  const text = JSON.stringify(document, null, below(2) * 2);
  if (below(4) > 0) return text;
  const place = below(text.length + 1);
  return text.slice(0, place) + TEXTS[below(TEXTS.length)] + text.slice(place + below(3));
}

const folder = mkdtempSync(join(tmpdir(), "same-"));
try {
  const names = readdirSync(examples).filter((name) => name.endsWith(".json"));
  const documents = new Map();
  for (let index = 0; index < Number(count); index++) {
    const example = names[index % names.length];
    const text = damaged(JSON.parse(readFileSync(join(examples, example), "utf8")));
    // JSON is YAML, too.
    const name = example.replace(/json$/, `${index}.${index % 4 === 0 ? "yaml" : "json"}`);
    documents.set(name, text);
    writeFileSync(join(folder, name), text);
  }
  const all = [...documents.keys()];
  /** What a way to run the command prints of all documents, a line each. */
  const verdicts = (run) => {
    const found = [];
    for (let start = 0; start < all.length; start += BATCH) {
      const names = all.slice(start, start + BATCH);
      const output = run(["check", "--format", "json", ...names], names);
      found.push(...output.trimEnd().split("\n").map((line) => JSON.stringify(JSON.parse(line))));
    }
    return found;
  };
  const expected = verdicts((args, names) => {
    const files = Object.fromEntries(names.map((name) => [name, documents.get(name)]));
    return command(args, { files }).output;
  });
  for (let index = 0; index < all.length; index += STEP) {
    const verdict = JSON.stringify(check(documents.get(all[index]), { name: all[index] }));
    if (verdict !== expected[index]) throw new Error(`check differs:\n${verdict}\n${expected[index]}`);
  }
  const invalid = expected.filter((line) => line.includes('"valid":false')).length;
  for (const program of commands) {
    const found = verdicts((args) => {
      try {
        return execFileSync(program, args, { cwd: folder, maxBuffer: 1 << 30, encoding: "utf8" });
      } catch (error) {
        if (error.status !== 1) throw error;
        return error.stdout;
      }
    });
    const differing = expected.findIndex((line, index) => line !== found[index]);
    if (differing >= 0 || found.length !== expected.length) {
      console.error(`${program} differs:\n${all[differing]}\n${expected[differing]}\n${found[differing]}`);
      process.exitCode = 1;
    } else {
      console.log(`${documents.size} documents, ${invalid} invalid: ${program} and WebAssembly say the same`);
    }
  }
} finally {
  rmSync(folder, { recursive: true });
}
