// Rows of the matrix: what was checked, by which tool, how often, and what failed.

import { readFileSync } from 'node:fs';

const MOST_FAILURES = 20;

/** The version of an installed package, after its name. */
export function versioned(name) {
  const path = new URL(`node_modules/${name}/package.json`, import.meta.url);
  return `${name} ${JSON.parse(readFileSync(path, 'utf8')).version}`;
}

/** A row that counts checks. */
export class Row {
  constructor(row, tool, check, draft = null) {
    Object.assign(this, { row, tool, check, draft, checked: 0, passed: 0, failures: [] });
  }

  /** One check: `problem` says what is wrong, if anything is. */
  note(where, problem) {
    this.checked += 1;
    if (!problem) {
      this.passed += 1;
    } else if (this.failures.length < MOST_FAILURES) {
      this.failures.push(`${where}: ${problem}`);
    }
  }
}
