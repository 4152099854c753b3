// The state of the page in the fragment of its address: it is never sent to a server.

const PREFIX = "#s1.";

/** More than that, and browsers or chats cut the address off. */
const MAX_LENGTH = 64_000;

export async function link(state) {
  const stream = new Blob([JSON.stringify(state)]).stream().pipeThrough(new CompressionStream("deflate-raw"));
  const bytes = new Uint8Array(await new Response(stream).arrayBuffer());
  let text = "";
  for (const byte of bytes) text += String.fromCharCode(byte);
  const fragment = PREFIX + btoa(text).replaceAll("+", "-").replaceAll("/", "_").replace(/=+$/, "");
  if (fragment.length > MAX_LENGTH) throw new Error("The document and its model are too long for a link.");
  return fragment;
}

/** The state of a fragment; `undefined` if it has none. */
export async function state(fragment) {
  if (!fragment.startsWith(PREFIX)) return undefined;
  try {
    const text = atob(fragment.slice(PREFIX.length).replaceAll("-", "+").replaceAll("_", "/"));
    const bytes = Uint8Array.from(text, (it) => it.charCodeAt(0));
    const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate-raw"));
    return JSON.parse(await new Response(stream).text());
  } catch {
    throw new Error("The link is cut off or not one of this page.");
  }
}
