// Rows G1 and G4: the names of types that generators make.

import { compile } from 'json-schema-to-typescript';
import { InputData, JSONSchemaInput, quicktype } from 'quicktype-core';
import { DRAFTS, definitionsOf, schemas } from './files.mjs';
import { Row, versioned } from './rows.mjs';

const sorted = (names) => [...names].sort().join(' ');

/** The title and the definitions. */
const expected = ({ schema, name, draft }) => [name, ...Object.keys(schema[definitionsOf(draft)] ?? {})];

async function typescript({ schema, name, draft }) {
  const text = await compile(schema, name, { bannerComment: '', $refOptions: { resolve: { http: false } } });
  const found = [...text.matchAll(/^export (?:interface|type|enum) (\w+)/gm)].map((it) => it[1]);
  const wanted = expected({ schema, name, draft });
  return sorted(found) === sorted(wanted) ? null : `exports ${sorted(found)}, not ${sorted(wanted)}`;
}

/** What quicktype's Rust makes of a name: it writes acronyms as words. */
const folded = (name) => name.toLowerCase().replaceAll('_', '');

async function types(file, lang) {
  const input = new JSONSchemaInput(undefined);
  await input.addSource({ name: file.name, schema: file.text });
  const inputData = new InputData();
  inputData.addInput(input);
  const options = lang === 'rust' ? { visibility: 'public', 'derive-debug': true } : { 'just-types': true };
  const { lines } = await quicktype({ inputData, lang, rendererOptions: options });
  const shape = lang === 'rust' ? /^pub (?:struct|enum|type) (\w+)/gm : /^export (?:interface|type|enum) (\w+)/gm;
  return [...lines.join('\n').matchAll(shape)].map((it) => it[1]);
}

async function kept(file, lang) {
  const found = new Set((await types(file, lang)).map(folded));
  // An object without members is a map of anything to quicktype, and an enum may be inlined.
  const definitions = { [file.name]: file.schema, ...file.schema[definitionsOf(file.draft)] };
  const objects = expected(file).filter((name) => Object.keys(definitions[name].properties ?? {}).length);
  const lost = objects.filter((name) => !found.has(folded(name)));
  return lost.length ? `${lost} are not among ${[...found]}` : null;
}

export async function rows({ folder }) {
  const found = [];
  for (const draft of DRAFTS) {
    const files = schemas(folder, draft);
    const names = new Row('G1', versioned('json-schema-to-typescript'), 'exports are the title and the definitions', draft);
    for (const file of files) names.note(file.path, await typescript(file).catch((error) => error.message));
    found.push(names);
    for (const lang of ['typescript', 'rust']) {
      const row = new Row('G4', versioned('quicktype-core'), `${lang} keeps the names of objects, but for the case of acronyms`, draft);
      for (const file of files) row.note(file.path, await kept(file, lang).catch((error) => error.message));
      found.push(row);
    }
  }
  return found;
}
