// Starts WebKitGTK as a person has it, with a screen of its own. Compositing stays on: without it version 2.50 crashes at a
// transition between pages.
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, globSync } from 'node:fs';
import { createServer } from 'node:net';
import { Builder, type WebDriver } from 'selenium-webdriver';

const driverPath = '/usr/bin/WebKitWebDriver';
const screenPath = '/usr/bin/Xvfb';
const findWindow = () => globSync('/usr/lib/*/webkit2gtk-4.*/MiniBrowser')[0];

/** Why there is no WebKit to try the site in; undefined where there is one. */
export function missing(): string | undefined {
  const packages = [
    ...(existsSync(driverPath) && findWindow() ? [] : ['webkit2gtk-driver']),
    ...(existsSync(screenPath) ? [] : ['xvfb']),
  ];
  if (packages.length === 0) return undefined;
  return `WebKit was not tried: this machine lacks ${packages.join(' and ')} (packages of Debian and Ubuntu).`;
}

export type Browser = { readonly driver: WebDriver; readonly close: () => Promise<void> };

/** Waits until a child process has written a line. */
async function firstLine(child: ChildProcess, channel: number): Promise<string> {
  const stream = child.stdio[channel];
  if (!stream) throw new Error('The screen has no channel to say its number on.');
  const [line] = await once(stream, 'data');
  return String(line).trim();
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  return typeof address === 'object' && address ? address.port : 0;
}

/** Until a driver answers; it says nothing when it is ready. */
async function isUp(url: string): Promise<void> {
  const end = Date.now() + 20_000;
  for (;;) {
    const answer = await fetch(`${url}/status`).catch(() => undefined);
    if (answer?.ok) return;
    if (Date.now() > end) throw new Error('WebKitWebDriver does not answer.');
    await new Promise((done) => void setTimeout(done, 50));
  }
}

/** @param settings of WebKit, as its window takes them: `--enable-html5-local-storage=false` */
export async function startBrowser(settings: readonly string[] = []): Promise<Browser> {
  const screen = spawn(screenPath, ['-displayfd', '3', '-screen', '0', '1600x1400x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  const display = `:${await firstLine(screen, 3)}`;
  const url = `http://127.0.0.1:${await freePort()}`;
  const service = spawn(driverPath, ['-p', new URL(url).port], {
    stdio: 'ignore',
    env: {
      ...process.env,
      DISPLAY: display,
      GDK_BACKEND: 'x11',
      NO_AT_BRIDGE: '1',
      LIBGL_ALWAYS_SOFTWARE: '1',
    },
  });
  const stop = () => {
    service.kill();
    screen.kill();
  };
  try {
    await isUp(url);
    const driver = await new Builder()
      .disableEnvironmentOverrides()
      .usingServer(url)
      .withCapabilities({
        browserName: 'MiniBrowser',
        'webkitgtk:browserOptions': { binary: findWindow(), args: ['--automation', ...settings] },
      })
      .build();
    await driver.manage().window().setRect({ x: 0, y: 0, width: 1280, height: 1000 });
    return {
      driver,
      async close() {
        await driver.quit();
        stop();
      },
    };
  } catch (error) {
    stop();
    throw error;
  }
}
