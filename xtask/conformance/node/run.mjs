// Prints the rows, one JSON object per line.
//
// node run.mjs --schemas FOLDER [--documents FILE] [--all FOLDER] [--openapi FOLDER] [--server URL]
//              [--rows R1,C1]

import { existsSync, readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';

const { values } = parseArgs({
  options: {
    schemas: { type: 'string' },
    documents: { type: 'string' },
    all: { type: 'string' },
    openapi: { type: 'string' },
    server: { type: 'string' },
    rows: { type: 'string' },
  },
});

/** The families of rows, by module. A run that asks for some rows loads only what it needs. */
const FAMILIES = [
  [['R1', 'R2', 'R3', 'R4', 'R5'], './text.mjs'],
  [['C1', 'C2'], './validator.mjs'],
  [['G1', 'G4'], './generators.mjs'],
  [['T'], './taplo.mjs'],
  [['W1', 'W2', 'W3'], './wiring.mjs'],
  [['E1', 'E2', 'E3', 'E4', 'E5', 'E6', 'E7', 'E8', 'E9', 'E10', 'E11'], './editors/rows.mjs'],
  [['S'], './editors/snapshots.mjs'],
  [['U'], './editors/unions.mjs'],
];

const wanted = values.rows?.split(',');
const isWanted = (name) => !wanted || wanted.includes(name);
const print = (row) => process.stdout.write(`${JSON.stringify(row)}\n`);

for (const [names, module] of FAMILIES) {
  if (!names.some(isWanted)) continue;
  const { rows } = await import(module);
  const found = await rows({ folder: values.schemas });
  found.filter((row) => isWanted(row.row)).forEach(print);
}
if (values.documents && isWanted('V')) {
  const lines = readFileSync(values.documents, 'utf8').split('\n').filter(Boolean);
  const { verdicts } = await import('./validator.mjs');
  verdicts({ folder: values.schemas, documents: lines.map((line) => JSON.parse(line)) }).forEach(print);
}
if (values.openapi && isWanted('O')) {
  const { rows } = await import('./openapi.mjs');
  (await rows({ folder: values.openapi })).forEach(print);
}
if (values.server && isWanted('P')) {
  const { rows } = await import('./stand_in.mjs');
  (await rows({ url: values.server })).forEach(print);
}
if (values.all && existsSync(values.all) && isWanted('A')) {
  const { everyService } = await import('./validator.mjs');
  everyService({ all: values.all }).forEach(print);
}
