// What runs the command: a worker, so that a large model never holds up typing.

const worker = new Worker("worker.js", { type: "module" });
const waiting = new Map();
let last = 0;

worker.addEventListener("message", ({ data: { id, result, error } }) => {
  const { resolve, reject } = waiting.get(id);
  waiting.delete(id);
  error === undefined ? resolve(result) : reject(new Error(error));
});
worker.addEventListener("error", (event) => {
  for (const { reject } of waiting.values()) reject(new Error(`the check stopped: ${event.message}`));
  waiting.clear();
});

/** Calls a function of the package, by its name. */
export function call(name, ...args) {
  const id = ++last;
  return new Promise((resolve, reject) => {
    waiting.set(id, { resolve, reject });
    worker.postMessage({ id, name, args });
  });
}
