// The objects in a schema, and documents that have a cursor in them.

import { definitionsOf } from '../files.mjs';

const DEEPEST = 6;

/** The schema that a reference means, beside what stands beside the reference. */
function resolved(root, draft, schema) {
  const inner = schema.anyOf?.find((it) => it.$ref) ?? schema;
  const name = inner.$ref?.split('/').pop();
  return name ? root[definitionsOf(draft)][name] : inner;
}

/** Every object with members, by the keys that lead to it; 0 is the element of a list. */
export function* places(root, draft, schema = root, path = []) {
  if (path.length > DEEPEST) return;
  if (schema.properties) yield { path, members: schema.properties };
  for (const [name, member] of Object.entries(schema.properties ?? {})) {
    const target = resolved(root, draft, member);
    const [inner, keys] = target.type === 'array' && target.items
      ? [resolved(root, draft, target.items), [...path, name, 0]]
      : [target, [...path, name]];
    if (inner.type === 'object') yield* places(root, draft, inner, keys);
  }
}

/** The values of a member's enum, in order; none if it has none. */
export const valuesOf = (root, draft, member) => resolved(root, draft, member).enum ?? [];

/** A JSON document with `content` in the object at a path; where the content begins. */
export function jsonAt(path, content) {
  const open = path.map((key) => (key === 0 ? '[' : `{"${key}": `)).join('');
  const close = path.map((key) => (key === 0 ? ']' : '}')).reverse().join('');
  return { text: `${open}{${content}}${close}\n`, start: open.length + 1 };
}

/** The same in YAML. */
export function yamlAt(path, content) {
  let text = '';
  let indent = 0;
  let isElement = false;
  for (const key of path) {
    if (key === 0) {
      text += `${' '.repeat(indent)}- `;
      indent += 2;
    } else {
      text += `${isElement ? '' : ' '.repeat(indent)}${key}:\n`;
      indent += 2;
    }
    isElement = key === 0;
  }
  const before = isElement ? text : text + ' '.repeat(indent);
  return { text: `${before}${content}\n`, start: before.length };
}
