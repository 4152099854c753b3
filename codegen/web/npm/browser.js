// The entry for browsers: the WebAssembly is fetched.

import init from "./binding.js";

let loading;

/** Resolves when the functions can be called. */
export async function ready(source) {
  loading ??= init(source === undefined ? undefined : { module_or_path: source });
  await loading;
}

export * from "./functions.js";
