import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { projectRoot } from './cache';

/** The office.js that stands in for Microsoft's, which tests can't reach. */
export const officeJsFolder = path.join(projectRoot, 'node_modules/@microsoft/office-js/dist');

const types: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.wasm': 'application/wasm',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  '.xml': 'application/xml; charset=utf-8',
};

/** The media type a static host gives a file of this name. */
export function mediaType(file: string): string {
  return types[path.extname(file).toLowerCase()] ?? 'application/octet-stream';
}

/** A running server. */
export interface PageServer {
  /** `http://127.0.0.1:port`, without a slash at the end. */
  origin: string;
  close(): Promise<void>;
}

/**
 * Serves a folder as a static host would, on a free port of this machine.
 *
 * @param folder the built pages; the one of the global set-up when left out
 * @param headers sent with every answer, such as a policy a real host would add
 * @returns the server; the caller closes it
 */
export async function servePages(
  folder = process.env['REGIEBLAD_PAGES'] ?? path.join(projectRoot, 'dist'),
  headers: Record<string, string> = {},
): Promise<PageServer> {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://127.0.0.1');
    // URL has resolved every "..", so the file can't lie outside the folder.
    const file = path.join(folder, decodeURIComponent(pathname === '/' ? '/index.html' : pathname));
    readFile(file).then(
      (content) => response.writeHead(200, { 'Content-Type': mediaType(file), ...headers }).end(content),
      () => response.writeHead(404, headers).end(),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise((resolve, reject) => {
        server.close((error) => (error ? reject(error) : resolve()));
        server.closeAllConnections();
      }),
  };
}
