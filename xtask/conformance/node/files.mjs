// The schemas that are checked.

import { readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

export const DRAFTS = ['2020-12', 'draft-07'];

/** The word for definitions in a draft. */
export const definitionsOf = (draft) => (draft === 'draft-07' ? 'definitions' : '$defs');

/** All paths of JSON files below a folder, relative to it, in order. */
export function below(folder, prefix = '') {
  return readdirSync(join(folder, prefix)).sort().flatMap((name) => {
    const path = join(prefix, name);
    if (statSync(join(folder, path)).isDirectory()) return below(folder, path);
    return name.endsWith('.json') ? [path] : [];
  });
}

/** The schemas of a draft: path below the draft's folder, text, value, and what kind they are. */
export function schemas(folder, draft) {
  return below(join(folder, draft)).map((path) => {
    const file = join(folder, draft, path);
    const text = readFileSync(file, 'utf8');
    const schema = JSON.parse(text);
    const name = path.split('/').pop().replace('.json', '');
    return { draft, path, file, text, schema, name, isRequest: /Request(Body)?$/.test(name) };
  });
}

/** Every schema in a schema, itself first, with its JSON Pointer. */
export function* subschemas(schema, pointer = '') {
  yield [schema, pointer];
  for (const key of ['properties', '$defs', 'definitions']) {
    for (const [name, inner] of Object.entries(schema[key] ?? {})) {
      yield* subschemas(inner, `${pointer}/${key}/${name}`);
    }
  }
  for (const key of ['items', 'additionalProperties', 'propertyNames', 'not']) {
    if (typeof schema[key] === 'object') yield* subschemas(schema[key], `${pointer}/${key}`);
  }
  for (const key of ['anyOf', 'oneOf', 'allOf', 'prefixItems']) {
    for (const [index, inner] of (schema[key] ?? []).entries()) {
      yield* subschemas(inner, `${pointer}/${key}/${index}`);
    }
  }
}
