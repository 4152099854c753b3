// Keeps everything that the page has loaded, so that it works without a network.

const CACHE = "shapewright-VERSION";

self.addEventListener("install", (event) => {
  const all = fetch("offline.json").then((answer) => answer.json());
  event.waitUntil(caches.open(CACHE).then(async (cache) => cache.addAll(await all)).then(() => self.skipWaiting()));
});

self.addEventListener("activate", (event) => {
  const old = caches.keys().then((keys) => Promise.all(keys.filter((it) => it !== CACHE).map((it) => caches.delete(it))));
  event.waitUntil(old.then(() => self.clients.claim()));
});

self.addEventListener("fetch", (event) => {
  event.respondWith(caches.match(event.request, { ignoreSearch: true }).then((known) => known ?? fetch(event.request)));
});
