// Rows W1 to W3: whether the schemas come to the documents that they are for.

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import Ajv from 'ajv';
import { EDITORS } from './editors/services.mjs';
import { schemas } from './files.mjs';
import { Row, versioned } from './rows.mjs';

const DRAFT = 'draft-07';
const FORMAT = 'https://json.schemastore.org/schema-catalog.json';
const URL_OF_SCHEMA = { type: 'string', pattern: '^https://[^ ]+$' };

/** What SchemaStore asks of a catalog. */
const RULES = {
  type: 'object',
  properties: {
    $schema: { const: FORMAT },
    version: { type: 'number' },
    schemas: {
      type: 'array',
      items: {
        type: 'object',
        properties: {
          name: { type: 'string' },
          description: { type: 'string' },
          fileMatch: { type: 'array', items: { type: 'string' }, uniqueItems: true },
          url: URL_OF_SCHEMA,
          versions: { type: 'object', additionalProperties: URL_OF_SCHEMA },
        },
        required: ['name', 'url', 'description'],
        additionalProperties: false,
      },
    },
  },
  required: ['schemas', 'version', '$schema'],
  additionalProperties: false,
};

/** The operation that a request is of, as commands call it: `CreateOtaTask` is `create-ota-task`. */
const kebab = (name) => name.replace(/Request$/, '').replaceAll(/(?<=[a-z])(?=[A-Z])/g, '-').toLowerCase();

function rules(catalog) {
  const row = new Row('W1', versioned('ajv'), 'the catalog keeps the rules of those of SchemaStore');
  const validate = new Ajv({ strict: true }).compile(RULES);
  row.note('catalog.json', validate(catalog) ? null : JSON.stringify(validate.errors[0]));
  return row;
}

/** Every request has one entry, with its own URL and names that no other request has. */
function entries(catalog, folder) {
  const row = new Row('W2', 'text', 'a request is in the catalog once, by its `$id`, for files of its name', DRAFT);
  for (const { path, name, schema } of schemas(folder, DRAFT)) {
    if (!name.endsWith('Request')) continue;
    const found = catalog.schemas.filter(({ url }) => url === schema.$id);
    const expected = ['json', 'yaml', 'yml'].map((end) => `*.${kebab(name)}.${end}`);
    const matches = found.map(({ fileMatch }) => fileMatch.join());
    row.note(path, matches.join() === expected.join() ? null : `${found.length} entries, for ${matches}`);
  }
  return row;
}

/** The associations of `.vscode/settings.json` for a language. */
function associations(settings, language, root) {
  const uri = (path) => pathToFileURL(join(root, path)).href;
  if (language === 'json') {
    return settings['json.schemas'].map(({ fileMatch, url }) => ({ fileMatch, uri: uri(url) }));
  }
  return Object.entries(settings['yaml.schemas']).map(([path, fileMatch]) => ({ fileMatch, uri: uri(path) }));
}

/** Every example is right in an editor that has our settings, and not with one more member. */
async function settled({ tool, language, wired }, catalog, root) {
  const row = new Row('W3', tool, 'with `.vscode/settings.json`, an example is right, and one more member is marked', DRAFT);
  const settings = JSON.parse(readFileSync(join(root, '.vscode/settings.json'), 'utf8'));
  const service = wired(associations(settings, language, root));
  const operations = catalog.schemas.map(({ name }) => name.split(' ').pop());
  for (const name of operations.flatMap((it) => [`${it}.min.${language}`, `${it}.full.${language}`])) {
    const file = join(root, 'schemas/examples', name);
    row.note(name, existsSync(file) ? await marked(service, file, language) : 'is not there');
  }
  return row;
}

async function marked(service, file, language) {
  const text = readFileSync(file, 'utf8');
  const more = language === 'json'
    ? JSON.stringify({ ...JSON.parse(text), NoSuchMember: 1 })
    : `${text.replace(/^\{\}\n/m, '')}NoSuchMember: 1\n`;
  const uri = pathToFileURL(file).href;
  const [right, wrong] = [await service.diagnose(text, uri), await service.diagnose(more, uri)];
  if (right.length) return `is marked: ${right[0].message}`;
  const messages = wrong.map(({ message }) => message);
  return messages.length === 1 && messages[0].includes('NoSuchMember') ? null : `with one more: ${messages}`;
}

export async function rows({ folder }) {
  const root = fileURLToPath(new URL('../../..', import.meta.url));
  const catalog = JSON.parse(readFileSync(join(folder, 'catalog.json'), 'utf8'));
  const found = [rules(catalog), entries(catalog, folder)];
  for (const editor of EDITORS) found.push(await settled(editor, catalog, root));
  return found;
}
