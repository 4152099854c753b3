// Row S: completion, hover and diagnostics for half-written requests, as they were looked at and
// found good. A ▮ in a document is a place where completion is asked for.
//
// node editors/snapshots.mjs --update writes them anew.

import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Row } from '../rows.mjs';
import { EDITORS } from './services.mjs';

const SCHEMA = 'iot-managed-integrations/2025-03-03/CreateOtaTaskRequest.json';
const DRAFT = 'draft-07';
const NAME = 'create-ota-task';
const CURSOR = '▮';

/** What the mouse is put on. */
const HOVERED = ['OtaType', 'EndBehavior', 'DurationInMinutes', 'Tags'];

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const snapshotOf = (language) => here(`snapshots/${NAME}.${language}.json`);
const documentOf = (language) => readFileSync(here(`documents/${NAME}.${language}`), 'utf8');

/** The text without cursors, and where they are. */
function split(document) {
  const parts = document.split(CURSOR);
  const text = parts.join('');
  let offset = 0;
  return { text, cursors: parts.slice(0, -1).map((part) => (offset += part.length)) };
}

/** The text of a hover, without the name of a file that is another on every machine. */
function shown(contents) {
  const parts = [contents ?? []].flat().map((part) => part.value ?? part);
  return parts.join('\n').replaceAll(/\n*Source: \[.*/g, '').split('\n');
}

async function snapshot(editor, folder) {
  const { text, cursors } = split(documentOf(editor.language));
  const service = editor.open(join(folder, DRAFT, SCHEMA));
  const found = { tool: editor.tool, diagnostics: [], completions: [], hovers: {} };
  for (const { message, range } of await service.diagnose(text)) {
    found.diagnostics.push(`${range.start.line + 1}:${range.start.character + 1}: ${message}`);
  }
  for (const cursor of cursors) {
    const items = await service.complete(text, cursor);
    const inserted = (item) => item.textEdit?.newText ?? item.insertText ?? item.label;
    found.completions.push(items.map((item) => `${item.label} → ${inserted(item)}`));
  }
  for (const name of HOVERED) {
    found.hovers[name] = shown(await service.hover(text, text.indexOf(name) + 1));
  }
  return `${JSON.stringify(found, null, 2)}\n`;
}

export async function rows({ folder }) {
  const found = [];
  for (const editor of EDITORS) {
    const row = new Row('S', editor.tool, 'a half-written request is completed and marked as in the snapshot', DRAFT);
    const now = await snapshot(editor, folder).catch((error) => error.message);
    const kept = readFileSync(snapshotOf(editor.language), 'utf8');
    row.note(snapshotOf(editor.language).split('/').pop(), now === kept ? null : `differs: ${difference(kept, now)}`);
    found.push(row);
  }
  return found;
}

/** The first lines that differ. */
function difference(kept, now) {
  const [old, other] = [kept, now].map((text) => text.split('\n'));
  const line = old.findIndex((text, index) => text !== other[index]);
  return `line ${line + 1} was ${old[line]} and is ${other[line]}`;
}

if (process.argv.includes('--update')) {
  const folder = here('../../../../schemas');
  for (const editor of EDITORS) {
    writeFileSync(snapshotOf(editor.language), await snapshot(editor, folder));
  }
}
