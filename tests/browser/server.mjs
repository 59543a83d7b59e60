// A server for the tests: the demo at /, the embed at /embed/, the tests' own pages at /pages/, and what a test says
// otherwise (another type, a policy, a failure).
import { createServer } from "node:http";
import { readFile } from "node:fs/promises";
import path from "node:path";

const root = path.resolve(import.meta.dirname, "../..");

const TYPES = {
  ".html": "text/html; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json",
  ".wasm": "application/wasm",
  ".svg": "image/svg+xml",
  ".png": "image/png",
};

/**
 * Serves on a free port of 127.0.0.1.
 *
 * `site.answers` maps a path to `{ status, headers, body }`, stronger than the files; `site.requests` lists the paths
 * that were asked for.
 */
export async function serve() {
  const site = { answers: new Map(), requests: [], address: "", close: async () => {} };
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url, "http://localhost");
    site.requests.push(pathname);
    const { status = 200, headers = {}, body } = site.answers.get(pathname) ?? {};
    try {
      const bytes = body ?? (await readFile(file(pathname)));
      const type = TYPES[path.extname(pathname)] ?? TYPES[".html"];
      response.writeHead(status, { "content-type": type, "cache-control": "no-store", ...headers }).end(bytes);
    } catch {
      response.writeHead(404, { "content-type": "text/plain" }).end("not found");
    }
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  site.address = `http://127.0.0.1:${server.address().port}`;
  site.close = () => {
    server.closeAllConnections();
    return new Promise((resolve) => server.close(resolve));
  };
  return site;
}

function file(pathname) {
  if (pathname.startsWith("/embed/")) return path.join(root, "dist", pathname);
  if (pathname.startsWith("/pages/")) return path.join(root, "tests/browser", pathname);
  return path.join(root, "www/demo", pathname === "/" ? "index.html" : pathname);
}
