// Row T: taplo's linter over TOML, which some people write requests in.

import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { schemas } from './files.mjs';
import { Row, versioned } from './rows.mjs';

const PROGRAM = fileURLToPath(new URL('node_modules/@taplo/cli/dist/cli.js', import.meta.url));

/** A value in TOML's inline form; there is no null among examples. */
function inline(value) {
  if (Array.isArray(value)) return `[${value.map(inline).join(', ')}]`;
  if (typeof value !== 'object') return JSON.stringify(value);
  return `{ ${members(value).join(', ')} }`;
}

const members = (value) => Object.entries(value)
  .map(([name, its]) => `${JSON.stringify(name)} = ${inline(its)}`);

/** Which of the files taplo says are wrong. */
function refused(schema, files) {
  const url = pathToFileURL(schema).href;
  const { stderr } = spawnSync(process.execPath, [PROGRAM, 'lint', '--schema', url, ...files], {
    encoding: 'utf8',
    env: { ...process.env, NO_COLOR: '1' },
  });
  return files.filter((file) => stderr.includes(`invalid file error=schema validation failed path="${file}"`));
}

export function rows({ folder }) {
  const draft = 'draft-07';
  const row = new Row('T', versioned('@taplo/cli'), 'takes the example of a request in TOML, and no other member', draft);
  const place = mkdtempSync(join(tmpdir(), 'taplo-'));
  const [good, bad] = ['good.toml', 'bad.toml'].map((name) => join(place, name));
  for (const file of schemas(folder, draft)) {
    const [example] = file.schema.examples ?? [];
    if (!file.isRequest || !example) continue;
    writeFileSync(good, `${members(example).join('\n')}\n`);
    writeFileSync(bad, `${members({ ...example, NoSuchMember: 1 }).join('\n')}\n`);
    const wrong = refused(file.file, [good, bad]);
    row.note(file.path, wrong.join() === bad ? null : `refused are ${wrong}`);
  }
  rmSync(place, { recursive: true });
  return [row];
}
