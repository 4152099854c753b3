// ajv in its strict mode, as imported, without plugins.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv from 'ajv';
import Ajv2020 from 'ajv/dist/2020.js';
import { DRAFTS, below, schemas } from './files.mjs';
import { Row, versioned } from './rows.mjs';

const CLASSES = { 'draft-07': Ajv, '2020-12': Ajv2020 };
const TOOL = versioned('ajv');

/** Compiles a schema; throws where ajv does, and where it logs. */
function compile(draft, schema, options = {}) {
  const complain = (...words) => {
    throw new Error(`logged: ${words.join(' ')}`);
  };
  const logger = { log: complain, warn: complain, error: complain };
  return new CLASSES[draft]({ strict: true, logger, ...options }).compile(schema);
}

function compiled(draft) {
  return new Row('C1', TOOL, 'compiles in strict mode, without plugins and without a log line', draft);
}

function closed({ draft, schema, isRequest }) {
  const example = exampleOf(schema);
  const validate = compile(draft, schema);
  if (!validate(example)) return `its example is refused: ${JSON.stringify(validate.errors[0])}`;
  const accepted = validate({ ...example, NoSuchMember: 1 });
  return accepted === isRequest ? `an unknown member is ${accepted ? 'accepted' : 'refused'}` : null;
}

/** The example of a schema; for those without one, a word for every required member. */
function exampleOf({ examples, required = [] }) {
  return examples?.[0] ?? Object.fromEntries(required.map((name) => [name, 'word']));
}

export function rows({ folder }) {
  return DRAFTS.flatMap((draft) => {
    const strict = compiled(draft);
    const open = new Row('C2', TOOL, 'the example is valid; one more member is refused by requests only', draft);
    for (const file of schemas(folder, draft)) {
      strict.note(file.path, problem(() => void compile(draft, file.schema)));
      open.note(file.path, problem(() => closed(file)));
    }
    return [strict, open];
  });
}

function problem(check) {
  try {
    return check();
  } catch (error) {
    return error.message;
  }
}

/** One verdict per document: 1 if it is valid, 0 if not, ? where the schema does not compile. */
export function verdicts({ folder, documents }) {
  return DRAFTS.map((draft) => {
    const known = new Map();
    const compiled = (path) => {
      try {
        return compile(draft, JSON.parse(readFileSync(join(folder, draft, path), 'utf8')));
      } catch {
        return null;
      }
    };
    const valid = (path, instance) => {
      if (!known.has(path)) known.set(path, compiled(path));
      const validate = known.get(path);
      return validate ? String(Number(validate(instance))) : '?';
    };
    const lines = documents.map(({ schema, instance }) => valid(schema, instance));
    return { row: 'V', tool: TOOL, draft, verdicts: lines.join('') };
  });
}

/** Every schema below a folder compiles. */
export function everyService({ all }) {
  return DRAFTS.map((draft) => {
    const row = new Row('A', TOOL, 'the input of every operation of AWS compiles in strict mode, its meta-schema aside', draft);
    for (const path of below(join(all, draft))) {
      const text = readFileSync(join(all, draft, path), 'utf8');
      // Whether a schema is one is asked of the other engines; ajv takes most of its time for it.
      row.note(path, problem(() => void compile(draft, JSON.parse(text), { validateSchema: false })));
    }
    return row;
  });
}
