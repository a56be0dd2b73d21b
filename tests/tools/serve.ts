// Serves a built folder as a static host would: compressed, under a base path, with its 404 page. For tests and measurements.
// node tests/tools/serve.ts [folder] [port, or 0 for any] [base], not compressed: to a browser on this machine that only costs time.
import { createServer } from 'node:http';
import { readFile, stat } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize, resolve, sep } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.webmanifest': 'application/manifest+json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.xml': 'application/xml',
  '.txt': 'text/plain',
};
const compressible = /^(text\/|application\/(json|manifest\+json|xml)|image\/svg)/;

export type Site = { readonly url: string; readonly close: () => Promise<void> };

type Answer = { readonly status: number; readonly body: string };

type Options = {
  readonly port?: number;
  readonly base?: string;
  readonly compress?: boolean;
  /** Hears of every request, and may answer instead of the file, or hold it back for a while. */
  readonly instead?: (path: string) => Answer | undefined | Promise<Answer | undefined>;
};

/**
 * Serves a folder on this machine's loopback address. Port 0 takes any that is free.
 * @param folder a function is asked at every request, so that a site can be replaced while it is served
 */
export async function serve(
  folder: string | (() => string),
  { port = 0, base = '/', compress = true, instead }: Options = {},
): Promise<Site> {
  const prefix = base.replace(/\/$/, '');
  const compressed = new Map<string, Promise<Buffer>>();

  async function find(path: string): Promise<string | undefined> {
    const root = resolve(typeof folder === 'string' ? folder : folder());
    const file = join(root, normalize(path));
    if (file !== root && !file.startsWith(root + sep)) return undefined;
    const found = await stat(file).catch(() => undefined);
    if (!found) return undefined;
    return found.isDirectory() ? find(join(path, 'index.html')) : file;
  }

  const server = createServer(async (request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname);
    const answer = await instead?.(path);
    if (answer) {
      response.writeHead(answer.status, { 'content-type': types['.html'] }).end(answer.body);
      return;
    }
    const found = path.startsWith(`${prefix}/`) ? await find(path.slice(prefix.length)) : undefined;
    const file = found ?? (await find('404.html'));
    if (!file) {
      response.writeHead(404).end();
      return;
    }
    const type = types[extname(file)] ?? 'application/octet-stream';
    const accepted = request.headers['accept-encoding'] ?? '';
    const encoding =
      compress && compressible.test(type)
        ? (['br', 'gzip'].find((name) => accepted.includes(name)) ?? '')
        : '';
    const key = `${encoding} ${file}`;
    const body = compressed.get(key) ?? pack(file, encoding);
    compressed.set(key, body);
    response.writeHead(found ? 200 : 404, {
      'content-type': type,
      'content-length': (await body).length,
      'cache-control': type.startsWith('text/html') ? 'no-cache' : 'public, max-age=31536000, immutable',
      ...(encoding ? { 'content-encoding': encoding } : {}),
    });
    response.end(request.method === 'HEAD' ? undefined : await body);
  });

  // By default a connection is closed after five seconds at rest. Where the machine is busy, that happens while the next
  // request is on its way, and the one who asked gets an error. Here everybody is asked to leave at the end.
  server.keepAliveTimeout = 0;
  await new Promise<void>((done) => void server.listen(port, '127.0.0.1', done));
  const address = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${address.port}${prefix}`,
    close: () =>
      new Promise((done) => {
        server.closeAllConnections();
        server.close(() => done());
      }),
  };
}

async function pack(file: string, encoding: string): Promise<Buffer> {
  const raw = await readFile(file);
  if (encoding === 'gzip') return promisify(gzip)(raw, { level: 9 });
  if (encoding !== 'br') return raw;
  return promisify(brotliCompress)(raw, { params: { [constants.BROTLI_PARAM_SIZE_HINT]: raw.length } });
}

if (process.argv[1]?.endsWith('serve.ts')) {
  const [, , folder = 'dist', port = '4321', base = '/'] = process.argv;
  const { url } = await serve(folder, { port: Number(port), base, compress: false });
  console.log(`Serving ${folder} at ${url}/`);
}
