// Rows R1 to R5: what can be told from the text of the schemas.

import { DRAFTS, definitionsOf, schemas, subschemas } from './files.mjs';
import { Row } from './rows.mjs';

/** The keywords that every tool takes; `format` is none of them. */
const KEYWORDS = new Set([
  '$schema', '$id', '$ref', '$comment', '$defs', 'definitions', 'title', 'description', 'examples',
  'default', 'deprecated', 'type', 'enum', 'const', 'properties', 'required',
  'additionalProperties', 'propertyNames', 'minProperties', 'maxProperties', 'items', 'minItems',
  'maxItems', 'uniqueItems', 'minLength', 'maxLength', 'pattern', 'minimum', 'maximum', 'anyOf',
  'oneOf', 'not',
]);

/** The order of the root's keys. */
const ORDER = ['$schema', '$id', 'title', 'description', 'type', 'properties', 'required'];

const DIALECTS = {
  '2020-12': 'https://json-schema.org/draft/2020-12/schema',
  'draft-07': 'http://json-schema.org/draft-07/schema#',
};

function identity({ schema, draft, path, text }) {
  if (schema.$schema !== DIALECTS[draft]) return `$schema is ${schema.$schema}`;
  if (!schema.$id?.endsWith(`/schemas/${draft}/${path}`)) return `$id is ${schema.$id}`;
  if (text.split('"$id"').length !== 2) return 'more than one $id';
  if (!text.endsWith('}\n') || text.includes('\r')) return 'not ended by one line feed';
  const order = Object.keys(schema).filter((key) => ORDER.includes(key));
  const expected = ORDER.filter((key) => key in schema);
  return order.join() === expected.join() ? null : `the keys are in the order ${order}`;
}

function keywords({ schema }) {
  for (const [inner, pointer] of subschemas(schema)) {
    const foreign = Object.keys(inner).find((key) => !KEYWORDS.has(key));
    if (foreign) return `${foreign} at ${pointer}`;
    if (pointer && '$id' in inner) return `$id at ${pointer}`;
  }
  return null;
}

function definitions({ schema, draft, name }) {
  if (schema.title !== name) return `the title is ${schema.title}`;
  if (!schema.description) return 'no description';
  for (const [key, inner] of Object.entries(schema[definitionsOf(draft)] ?? {})) {
    if (inner.title !== key) return `${key} has the title ${inner.title}`;
    if ('description' in inner) return `${key} has a description`;
    if (!/^[A-Za-z0-9_]+$/.test(key)) return `${key} is no plain name`;
  }
  for (const [inner, pointer] of subschemas(schema)) {
    for (const [member, its] of Object.entries(inner.properties ?? {})) {
      if (!its.description) return `no description at ${pointer}/properties/${member}`;
    }
    const isSaid = inner.description?.includes('Sensitive: ') ?? false;
    if ((inner.$comment === 'sensitive') !== isSaid) return `sensitive said by half at ${pointer}`;
  }
  return null;
}

function references({ schema, draft }) {
  const known = Object.keys(schema[definitionsOf(draft)] ?? {});
  const used = new Set();
  for (const [inner, pointer] of subschemas(schema)) {
    if (!('$ref' in inner)) continue;
    const [, name] = inner.$ref.match(/^#\/(?:\$defs|definitions)\/(\w+)$/) ?? [];
    if (!pointer || !known.includes(name)) return `${inner.$ref} at ${pointer}`;
    used.add(name);
  }
  const unused = known.find((name) => !used.has(name));
  return unused ? `nothing refers to ${unused}` : null;
}

/** The text of a schema in draft 07, put as in 2020-12. */
const inNewer = (text) => text
  .replace(DIALECTS['draft-07'], DIALECTS['2020-12'])
  .replace('/schemas/draft-07/', '/schemas/2020-12/')
  .replaceAll('"#/definitions/', '"#/$defs/')
  .replaceAll('\n  "definitions":', '\n  "$defs":');

const CHECKS = [
  ['R1', '`$schema` is that of the draft; the one `$id` ends with the path; keys in order', identity],
  ['R2', 'no keyword that some tool refuses', keywords],
  ['R3', 'definitions are titled by name and not described; members are described', definitions],
  ['R4', 'every reference is to a definition here, and every definition is used', references],
];

export function rows({ folder }) {
  const found = [];
  const all = DRAFTS.map((draft) => schemas(folder, draft));
  for (const [name, what, check] of CHECKS) {
    for (const files of all) {
      const row = new Row(name, 'text', what, files[0]?.draft);
      for (const file of files) row.note(file.path, check(file));
      found.push(row);
    }
  }
  const twins = new Row('R5', 'text', 'the drafts differ by their own words only');
  const newer = new Map(all[0].map((file) => [file.path, file.text]));
  for (const file of all[1]) {
    twins.note(file.path, inNewer(file.text) === newer.get(file.path) ? null : 'differs');
    newer.delete(file.path);
  }
  for (const path of newer.keys()) twins.note(path, 'has no twin');
  return [...found, twins];
}
