// Draws schemas/docs/editor.png: Monaco, the editor of VS Code, with one of our schemas.
//
// npm ci && CHROMIUM=/usr/bin/chromium node main.mjs

import { createServer } from 'node:http';
import { mkdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import puppeteer from 'puppeteer-core';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const SCHEMA = '../../../schemas/draft-07/iot-managed-integrations/2025-03-03/CreateOtaTaskRequest.json';
const PICTURE = '../../../schemas/docs/editor.png';
const TYPES = { html: 'text/html', js: 'text/javascript', css: 'text/css', ttf: 'font/ttf' };

/** The file for a path of the page. */
function file(path) {
  if (path === '/') return here('page.html');
  if (path === '/schema') return here(SCHEMA);
  if (path === '/document') return here('document.json');
  return here(`node_modules/monaco-editor/min${path}`);
}

const server = createServer((request, response) => {
  const path = file(new URL(request.url, 'http://localhost').pathname);
  try {
    const text = readFileSync(path);
    response.setHeader('Content-Type', TYPES[path.split('.').pop()] ?? 'text/plain');
    response.end(text);
  } catch {
    response.statusCode = 404;
    response.end();
  }
}).listen(0);

const browser = await puppeteer.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox'],
});
const page = await browser.newPage();
await page.setViewport({ width: 980, height: 420 });
await page.goto(`http://localhost:${server.address().port}/`);
// Marked: the value that is none, the number that is too great.
await page.waitForFunction(() => document.querySelectorAll('.squiggly-warning, .squiggly-error').length > 1);
await page.evaluate(() => window.editor.trigger('main', 'editor.action.triggerSuggest', {}));
await page.waitForSelector('.suggest-widget.visible .monaco-list-row');
await new Promise((done) => setTimeout(done, 1000));
await page.evaluate(() => window.editor.trigger('main', 'toggleSuggestionDetails', {}));
await new Promise((done) => setTimeout(done, 1500));
mkdirSync(here('../../../schemas/docs'), { recursive: true });
await page.screenshot({ path: here(PICTURE) });
await browser.close();
server.close();
