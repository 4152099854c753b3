// The two language services, with the same few questions.

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { versioned } from '../rows.mjs';

const require = createRequire(import.meta.url);
const json = require('vscode-json-languageservice');
const yaml = require('yaml-language-server');

const CAPABILITIES = {
  textDocument: { completion: { completionItem: { documentationFormat: ['markdown'], snippetSupport: true } } },
};

/** Reads files only, and remembers what was asked for. */
function requests() {
  const asked = [];
  const read = async (uri) => {
    asked.push(uri);
    return readFileSync(fileURLToPath(uri), 'utf8');
  };
  return { asked, read };
}

/** VS Code's service for JSON, with schemas for documents of some names. */
function jsonService(schemas) {
  const { asked, read } = requests();
  const service = json.getLanguageService({ schemaRequestService: read, clientCapabilities: CAPABILITIES });
  service.configure({ validate: true, schemas });
  const parsed = (text, uri = 'file:///document.json') => {
    const document = TextDocument.create(uri, 'json', 1, text);
    return [document, service.parseJSONDocument(document)];
  };
  return {
    asked,
    complete: async (text, offset) => {
      const [document, tree] = parsed(text);
      return (await service.doComplete(document, document.positionAt(offset), tree)).items;
    },
    hover: async (text, offset) => {
      const [document, tree] = parsed(text);
      return (await service.doHover(document, document.positionAt(offset), tree))?.contents;
    },
    diagnose: async (text, uri) => service.doValidation(...parsed(text, uri)),
  };
}

/** The language server that editors use for YAML, with schemas for documents of some names. */
function yamlService(schemas) {
  const { asked, read } = requests();
  const service = yaml.getLanguageService({
    schemaRequestService: read,
    workspaceContext: { resolveRelativePath: (path) => path },
    clientCapabilities: CAPABILITIES,
  });
  service.configure({
    validate: true, hover: true, completion: true, format: false, customTags: [], schemas,
  });
  // It remembers what it parsed by name and version.
  let version = 0;
  const opened = (text, uri = 'file:///document.yaml') =>
    TextDocument.create(uri, 'yaml', (version += 1), text);
  return {
    asked,
    complete: async (text, offset) => {
      const document = opened(text);
      return (await service.doComplete(document, document.positionAt(offset), false)).items;
    },
    hover: async (text, offset) => {
      const document = opened(text);
      return (await service.doHover(document, document.positionAt(offset)))?.contents;
    },
    diagnose: async (text, uri) => service.doValidation(opened(text, uri), false),
  };
}

/** With one schema for every document. */
const forAll = (wired) => (file) => wired([{ uri: pathToFileURL(file).href, fileMatch: ['*'] }]);

/** Both: `open` takes the file of one schema, `wired` schemas with names of documents. */
export const EDITORS = [
  { tool: versioned('vscode-json-languageservice'), language: 'json', open: forAll(jsonService), wired: jsonService },
  { tool: versioned('yaml-language-server'), language: 'yaml', open: forAll(yamlService), wired: yamlService },
];
