// The entry for Node: the WebAssembly is read from beside this file.

import { readFileSync } from "node:fs";
import { initSync } from "./binding.js";

initSync({ module: readFileSync(new URL("./binding_bg.wasm", import.meta.url)) });

/** In Node, the functions can be called at once; in browsers, when this is awaited. */
export async function ready() {}

export * from "./functions.js";
