// O2, O3 and O5: OpenAPI documents in the hands of a linter, a generator of TypeScript and a mock server.

import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

import openapiTS, { astToString } from 'openapi-typescript';

import { row } from './prism.mjs';
import { Row, versioned } from './rows.mjs';

/**
 * Rules that say something about a model and nothing about the document: AWS's models have no
 * licence, and some of their paths end with a slash.
 */
const OF_MODELS = ['info-license', 'no-path-trailing-slash'];

const program = (name) => new URL(`node_modules/.bin/${name}`, import.meta.url).pathname;

/** What a program prints, also if it ends with another status than 0. */
function printed(name, args) {
  try {
    return execFileSync(program(name), args, { stdio: ['ignore', 'pipe', 'ignore'], maxBuffer: 1 << 28 }).toString();
  } catch (error) {
    return error.stdout?.toString() ?? String(error);
  }
}

/** The rows of a folder of documents. */
export async function rows({ folder }) {
  const lint = new Row('O2', versioned('@redocly/cli'), 'the recommended rules find nothing');
  const types = new Row('O3', `${versioned('openapi-typescript')}, ${versioned('typescript')}`, 'TypeScript that compiles in strict mode');
  const out = mkdtempSync(join(tmpdir(), 'openapi-'));
  for (const name of readdirSync(folder).sort()) {
    const path = join(folder, name);
    lint.note(name, problems(printed('redocly', ['lint', '--extends', 'recommended', '--format', 'json', path])));
    writeFileSync(join(out, `${name}.ts`), astToString(await openapiTS(pathToFileURL(path), { silent: true })));
  }
  for (const name of readdirSync(out).sort()) {
    types.note(name, printed('tsc', ['--strict', '--noEmit', join(out, name)]).split('\n')[0] || null);
  }
  rmSync(out, { recursive: true });
  return [lint, types, await row(folder)];
}

function problems(report) {
  let found;
  try {
    found = JSON.parse(report).problems;
  } catch {
    return `no report: ${report.slice(0, 200)}`;
  }
  const ours = found.filter((problem) => !OF_MODELS.includes(problem.ruleId));
  return ours.length ? ours.map((problem) => `${problem.ruleId}: ${problem.message}`)[0] : null;
}
