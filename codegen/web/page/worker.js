// Runs the functions of the package, one after the other.

import * as shapewright from "./shapewright/browser.js";

self.addEventListener("message", async ({ data: { id, name, args } }) => {
  try {
    await shapewright.ready();
    self.postMessage({ id, result: shapewright[name](...args) });
  } catch (error) {
    self.postMessage({ id, error: error.message });
  }
});
