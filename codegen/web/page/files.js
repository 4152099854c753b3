// Files that people open or drop: text of a bearable size, or clear words.

/** As much as a model may have. */
const MAX_SIZE = 64 * 1024 * 1024;

/** The name and text of a file, decompressed if it is `.gz`. */
export async function read(file) {
  const size = `${Math.ceil(file.size / 1024 / 1024)} MiB`;
  if (file.size > MAX_SIZE) {
    throw new Error(`${file.name} has ${size}; this page reads files of up to 64 MiB. The command \`shapewright\` reads more.`);
  }
  let bytes = new Uint8Array(await file.arrayBuffer());
  let { name } = file;
  if (bytes[0] === 0x1f && bytes[1] === 0x8b) {
    name = name.replace(/\.gz$/, "");
    bytes = await decompressed(bytes, file.name);
  }
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    if (!text.includes("\0")) return { name, text };
  } catch {
    // It is said below.
  }
  throw new Error(`${file.name} is not text in UTF-8: this page reads Smithy, JSON and YAML.`);
}

async function decompressed(bytes, name) {
  const reader = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip")).getReader();
  const chunks = [];
  for (let size = 0; ;) {
    const { done, value } = await reader.read().catch(() => {
      throw new Error(`${name} is not compressed with gzip, or is cut off.`);
    });
    if (done) return new Uint8Array(await new Blob(chunks).arrayBuffer());
    size += value.length;
    if (size > MAX_SIZE) throw new Error(`${name} has more than 64 MiB when decompressed; this page reads no more.`);
    chunks.push(value);
  }
}

/** Whether a text is a model, and not a document. */
export function isModel(name, text) {
  if (name.endsWith(".smithy")) return true;
  if (!name.endsWith(".json")) return false;
  try {
    const json = JSON.parse(text);
    return typeof json?.smithy === "string" || typeof json?.metadata?.protocol === "string" || json?.version === "2.0";
  } catch {
    return false;
  }
}
