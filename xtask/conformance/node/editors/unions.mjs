// Row U: unions in the two forms that a schema can give them, and what editors make of each. The
// snapshot is why the schemas say "properties" and not "oneOf".
//
// node editors/unions.mjs --update writes it anew.

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Row } from '../rows.mjs';
import { EDITORS } from './services.mjs';

const SNAPSHOT = fileURLToPath(new URL('snapshots/unions.json', import.meta.url));

const MEMBERS = {
  Text: { description: 'A text.', type: 'string' },
  Number: { description: 'A number.', type: 'integer' },
  Group: { description: 'A group.', $ref: '#/definitions/Group' },
};

const closed = (properties, more) => ({ type: 'object', properties, additionalProperties: false, ...more });

const FORMS = {
  properties: closed(MEMBERS, { minProperties: 1, maxProperties: 1 }),
  oneOf: { oneOf: Object.entries(MEMBERS).map(([name, its]) => closed({ [name]: its }, { required: [name] })) },
};

/** The schema of an object with a member that is the union. */
const schemaOf = (union) => ({
  $schema: 'http://json-schema.org/draft-07/schema#',
  title: 'Root',
  ...closed({ Choice: { description: 'One of these.', $ref: '#/definitions/Choice' } }),
  definitions: {
    Choice: { title: 'Choice', ...union },
    Group: { title: 'Group', ...closed({ Name: { type: 'string' } }, { required: ['Name'] }) },
  },
});

/** Values of the union. */
const VALUES = {
  'exactly one': { Text: 'a' },
  none: {},
  two: { Text: 'a', Number: 1 },
  'a misspelt one': { Txet: 'a' },
  'one of a wrong type': { Number: 'a' },
  'a wrong one inside': { Group: { Other: 1 } },
};

/** Documents with a place where completion is asked for. */
const PLACES = {
  json: { empty: '{"Choice": {▮}}', begun: '{"Choice": {"T▮"}}', 'after one': '{"Choice": {"Text": "a", ▮}}' },
  yaml: { empty: 'Choice:\n  ▮', begun: 'Choice:\n  T▮', 'after one': 'Choice:\n  Text: a\n  ▮' },
};

async function seen({ language, open }, file) {
  const service = open(file);
  const found = { diagnostics: {}, completions: {} };
  for (const [name, value] of Object.entries(VALUES)) {
    const messages = await service.diagnose(JSON.stringify({ Choice: value }));
    found.diagnostics[name] = messages.map(({ message }) => message);
  }
  for (const [name, text] of Object.entries(PLACES[language])) {
    const items = await service.complete(text.replace('▮', ''), text.indexOf('▮'));
    found.completions[name] = items.map(({ label }) => label);
  }
  return found;
}

async function snapshot() {
  const folder = mkdtempSync(join(tmpdir(), 'unions-'));
  const all = {};
  for (const [form, union] of Object.entries(FORMS)) {
    const file = join(folder, `${form}.json`);
    writeFileSync(file, JSON.stringify(schemaOf(union)));
    for (const editor of EDITORS) {
      all[editor.tool] = { ...all[editor.tool], [form]: await seen(editor, file) };
    }
  }
  rmSync(folder, { recursive: true });
  return `${JSON.stringify(all, null, 2)}\n`;
}

export async function rows() {
  const row = new Row('U', EDITORS.map(({ tool }) => tool).join(', '), 'unions as properties and as `oneOf` are shown as in the snapshot');
  row.note('unions.json', (await snapshot()) === readFileSync(SNAPSHOT, 'utf8') ? null : 'differs');
  return [row];
}

if (process.argv.includes('--update')) writeFileSync(SNAPSHOT, await snapshot());
