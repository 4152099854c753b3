// O5: Prism, a mock server of OpenAPI documents, accepts the example requests of our own ones.

import { spawn } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

import { Row, versioned } from './rows.mjs';

const PROGRAM = new URL('node_modules/.bin/prism', import.meta.url).pathname;

/** The row of those documents of a folder that have names of versions: `iot-wireless.3.1.json`. */
export async function row(folder) {
  const row = new Row('O5', versioned('@stoplight/prism-cli'), 'its mock accepts every example request');
  for (const name of readdirSync(folder).filter((name) => /\.3\.\d\.json$/.test(name)).sort()) {
    const path = join(folder, name);
    const server = await Server.start(path);
    for (const request of requests(JSON.parse(readFileSync(path, 'utf8')))) {
      row.note(`${name}: ${request.name}`, await problem(server.url, request));
    }
    await server.stop();
  }
  return row;
}

class Server {
  static async start(path) {
    const server = new Server();
    const port = await freePort();
    server.url = `http://127.0.0.1:${port}`;
    const args = ['mock', '--host', '127.0.0.1', '--port', String(port), path];
    server.process = spawn(PROGRAM, args, { stdio: 'ignore' });
    server.ended = new Promise((resolve) => server.process.once('exit', resolve));
    for (let tries = 0; tries < 300; tries += 1) {
      const answers = await fetch(server.url).then(() => true, () => false);
      if (answers) return server;
      await sleep(100);
    }
    await server.stop();
    throw new Error(`prism does not serve ${path}`);
  }

  async stop() {
    this.process.kill();
    await this.ended;
  }
}

/** A port that nobody listens on. */
function freePort() {
  return new Promise((resolve) => {
    const server = createServer();
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

/** A request for each example of each operation. */
function* requests(document) {
  const found = (value) => (value?.$ref ? value.$ref.slice(2).split('/').reduce((at, key) => at[key], document) : value);
  for (const [path, item] of Object.entries(document.paths)) {
    for (const [method, operation] of Object.entries(item)) {
      if (!operation.operationId) continue;
      const parameters = [...(item.parameters ?? []), ...(operation.parameters ?? [])].map(found);
      const bodies = found(operation.requestBody)?.content['application/json']?.examples ?? {};
      const examples = new Set([...Object.keys(bodies), ...parameters.flatMap((it) => Object.keys(it.examples ?? {}))]);
      for (const example of examples) {
        const values = parameters.filter((it) => it.examples?.[example]).map((it) => [it, it.examples[example].value]);
        const of = (place) => values.filter(([it]) => it.in === place).map(([it, value]) => [it.name, value]);
        yield {
          name: `${operation.operationId} (${example})`,
          success: Object.keys(operation.responses).filter((status) => status.startsWith('2')).map(Number),
          method: method.toUpperCase(),
          path: of('path').reduce((at, [name, value]) => at.replace(`{${name}}`, encodeURIComponent(value)), path),
          query: new URLSearchParams(of('query').map(([name, value]) => [name, String(value)])),
          headers: Object.fromEntries(of('header').map(([name, value]) => [name, String(value)])),
          body: bodies[example] === undefined ? undefined : JSON.stringify(bodies[example].value),
        };
      }
    }
  }
}

/** What is wrong with the answer to a request. Prism asks for a signature, and does not verify it. */
async function problem(url, { method, path, query, headers, body, success }) {
  const all = { ...headers, authorization: 'AWS4-HMAC-SHA256 of an example' };
  if (body !== undefined) all['content-type'] = 'application/json';
  const target = `${url}${path}${query.size ? `?${query}` : ''}`;
  const answer = await fetch(target, { method, headers: all, body });
  const text = await answer.text();
  const violations = answer.headers.get('sl-violations');
  if (success.includes(answer.status) && !violations) return null;
  return `${answer.status} ${(violations ?? text).slice(0, 200)}`;
}
