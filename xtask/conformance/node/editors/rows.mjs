// Rows E1 to E11: what people see in editors.

import { pathToFileURL } from 'node:url';
import { DRAFTS, schemas } from '../files.mjs';
import { Row } from '../rows.mjs';
import { jsonAt, places, valuesOf, yamlAt } from './places.mjs';
import { EDITORS } from './services.mjs';

/** How each language writes a key, and the place of a value. */
const WRITTEN = {
  json: { at: jsonAt, key: (name) => `"${name}": null`, value: (name) => `"${name}": `, label: (value) => `"${value}"` },
  yaml: { at: yamlAt, key: (name) => `${name}: null`, value: (name) => `${name}: `, label: (value) => value },
};

/** Words alone: editors escape what Markdown would take for markup. */
const plain = (text) => text.replaceAll('&nbsp;', ' ').replaceAll(/[\\\s]+/g, '');

function words(contents) {
  if (!contents) return '';
  if (Array.isArray(contents)) return contents.map(words).join('\n');
  return typeof contents === 'string' ? contents : contents.value ?? '';
}

const inserted = (item) => item.textEdit?.newText ?? item.insertText ?? item.label;

class Check {
  constructor(editor, file, rows) {
    Object.assign(this, { editor, file, rows, written: WRITTEN[editor.language], service: editor.open(file.file) });
  }

  async all() {
    const { schema, draft, path } = this.file;
    for (const place of places(schema, draft)) {
      await this.completion(place);
      for (const [name, member] of Object.entries(place.members)) {
        const where = `${path} ${[...place.path, name].join('/')}`;
        await this.hover(place, name, member, where);
        await this.values(place, name, valuesOf(schema, draft, member), where);
      }
    }
    await this.typo();
    const own = pathToFileURL(this.file.file).href;
    const others = this.service.asked.filter((uri) => uri !== own);
    this.rows.fetch.note(path, others.length ? `asks for ${others}` : null);
  }

  async completion(place) {
    const { text, start } = this.written.at(place.path, '');
    const items = await this.service.complete(text, start);
    for (const [name, { description }] of Object.entries(place.members)) {
      const where = `${this.file.path} ${[...place.path, name].join('/')}`;
      const item = items.find(({ label }) => label === name);
      const isSaid = item && plain(words(item.documentation)).includes(plain(description));
      this.rows.complete.note(where, isSaid ? null : item ? 'is offered without its text' : 'is not offered');
      if (!this.file.isRequest || !item) continue;
      this.rows.insert.note(where, inserted(item).includes(':') ? null : `inserts ${inserted(item)}`);
    }
  }

  async hover(place, name, { description }, where) {
    const { text, start } = this.written.at(place.path, this.written.key(name));
    const shown = words(await this.service.hover(text, start + 2));
    this.rows.hover.note(where, plain(shown).includes(plain(description)) ? null : `shows ${shown}`);
  }

  async values(place, name, values, where) {
    if (!values.length) return;
    const content = this.written.value(name);
    const { text, start } = this.written.at(place.path, content);
    const items = await this.service.complete(text, start + content.length);
    const labels = values.map(this.written.label);
    const offered = items.map(({ label }) => label).filter((label) => labels.includes(label));
    this.rows.enums.note(where, offered.join() === labels.join() ? null : `offers ${offered}`);
  }

  async typo() {
    const { schema, path, isRequest } = this.file;
    const [example] = schema.examples ?? [];
    // JSON is YAML, too.
    const found = await this.service.diagnose(JSON.stringify({ ...example, NoSuchMember: 1 }, null, 2));
    const messages = found.map(({ message }) => message);
    const unknown = messages.filter((message) => message.includes('NoSuchMember'));
    const isAlone = !example || messages.length === unknown.length;
    const isRight = isAlone && unknown.length === Number(isRequest);
    this.rows.typo.note(path, isRight ? null : `says ${JSON.stringify(messages)}`);
  }
}

/** The rows of an editor, by what they are about. */
function table({ tool, language }, draft) {
  const [complete, hover, typo, enums, insert] = language === 'json'
    ? ['E1', 'E3', 'E5', 'E7', 'E10'] : ['E2', 'E4', 'E6', 'E8', 'E11'];
  return {
    complete: new Row(complete, tool, 'every member is offered, with its text', draft),
    hover: new Row(hover, tool, 'every member shows its text', draft),
    typo: new Row(typo, tool, 'an unknown member is marked in requests, and nothing else is', draft),
    enums: new Row(enums, tool, 'the values of an enum are offered in the order of the model', draft),
    fetch: new Row('E9', tool, 'nothing but the schema is fetched', draft),
    insert: new Row(insert, tool, 'a member of a request is inserted with its colon', draft),
  };
}

export async function rows({ folder }) {
  const found = [];
  for (const draft of DRAFTS) {
    for (const editor of EDITORS) {
      const its = table(editor, draft);
      for (const file of schemas(folder, draft)) await new Check(editor, file, its).all();
      found.push(...Object.values(its));
    }
  }
  return found;
}
