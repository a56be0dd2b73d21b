#!/usr/bin/env node
// Stands in for Firefox where Playwright starts it: starts the real one and passes its WebDriver BiDi on, with what Debian's
// Firefox and Playwright do not agree on put right on the way (see adapt.ts).
import { spawn } from 'node:child_process';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createInterface } from 'node:readline';
import { WebSocket, WebSocketServer } from 'ws';
import { findFirefox } from '../engines.ts';
import { adapt } from './adapt.ts';

const firefox = findFirefox();
if (!firefox) throw new Error('There is no Firefox to start.');

// The browser's own scope is asked for colour schemes.
const child = spawn(firefox, [...process.argv.slice(2), '--remote-allow-system-access'], {
  stdio: ['ignore', 'inherit', 'pipe'],
});
child.on('exit', (code) => process.exit(code ?? 1));
for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const)
  process.on(signal, () => child.kill('SIGTERM'));

createInterface({ input: child.stderr }).on('line', (line) => {
  const [, address] = /WebDriver BiDi listening on (ws:\/\/\S+)/.exec(line) ?? [];
  if (!address) {
    console.error(line);
    return;
  }
  const server = createServer();
  server.listen(0, '127.0.0.1', () => {
    new WebSocketServer({ server }).on('connection', (playwright) => {
      const real = new WebSocket(`${address}/session`, { perMessageDeflate: false });
      // Playwright speaks first, and waits for nobody.
      playwright.pause();
      real.on('open', () => {
        adapt(playwright, real);
        playwright.resume();
      });
      real.on('close', () => playwright.close());
      real.on('error', () => playwright.close());
      playwright.on('close', () => real.close());
    });
    // A server that listens at a port has an address of this kind.
    const { port } = server.address() as AddressInfo;
    console.error(`WebDriver BiDi listening on ws://127.0.0.1:${port}`);
  });
});
