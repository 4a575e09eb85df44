import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Debian's Chromium, or whatever CHROMIUM names; undefined where there is none. */
export const CHROMIUM = [process.env['CHROMIUM'], '/usr/bin/chromium', '/usr/bin/chromium-browser'].find(
  (path) => path !== undefined && existsSync(path) && spawnSync(path, ['--version']).status === 0,
);

// Without these it would look for its maker's hosts, which a closed network refuses.
const FLAGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--remote-debugging-port=0',
];

type Send = (method: string, params?: object) => Promise<Record<string, unknown>>;

/** One tab of a real browser. */
export interface Tab {
  /** Any command of the DevTools protocol. */
  readonly send: Send;
  /** What was asked of the network since the tab was opened, but for the file itself. */
  readonly requests: string[];
  /** What the page complained of. */
  readonly complaints: string[];
  open(url: string): Promise<void>;
  /** A screen of that size, as on a desk or, with `isPhone`, in a hand. */
  size(width: number, height: number, isPhone?: boolean): Promise<void>;
  evaluate<T>(expression: string): Promise<T>;
  picture(): Promise<Buffer>;
  pdf(): Promise<Buffer>;
  close(): Promise<void>;
}

/** Starts the browser with a profile of its own and opens a tab. */
export async function openTab(): Promise<Tab> {
  const profile = mkdtempSync(join(tmpdir(), 'xh-chromium-'));
  const browser = spawn(CHROMIUM!, [...FLAGS, `--user-data-dir=${profile}`, 'about:blank'], {
    stdio: 'ignore',
  });
  const socket = new WebSocket(await tabAddress(join(profile, 'DevToolsActivePort')));
  await new Promise((resolve, reject) => {
    socket.addEventListener('open', resolve);
    socket.addEventListener('error', reject);
  });
  const { send, on } = conversation(socket);
  const [requests, complaints]: string[][] = [[], []];
  on('Network.requestWillBeSent', ({ request }) => requests!.push((request as { url: string }).url));
  on('Log.entryAdded', ({ entry }) => complaints!.push((entry as { text: string }).text));
  for (const domain of ['Page', 'Network', 'Log', 'Runtime', 'Accessibility']) await send(`${domain}.enable`);
  const bytesOf = async (method: string, params: object) =>
    Buffer.from((await send(method, params))['data'] as string, 'base64');
  return {
    send,
    requests: requests!,
    complaints: complaints!,
    open: async (url) => {
      const loaded = new Promise((resolve) => on('Page.loadEventFired', resolve));
      await send('Page.navigate', { url });
      await loaded;
    },
    size: async (width, height, isPhone = false) => {
      const screen = { width, height, deviceScaleFactor: isPhone ? 2 : 1, mobile: isPhone };
      await send('Emulation.setDeviceMetricsOverride', screen);
    },
    evaluate: async <T>(expression: string) => {
      const { result } = await send('Runtime.evaluate', { expression, returnByValue: true });
      return (result as { value: T }).value;
    },
    picture: () => bytesOf('Page.captureScreenshot', { captureBeyondViewport: true }),
    pdf: () => bytesOf('Page.printToPDF', { preferCSSPageSize: true, printBackground: false }),
    close: async () => {
      socket.close();
      await ended(browser);
      rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
    },
  };
}

async function ended(browser: ChildProcess): Promise<void> {
  const over = new Promise((resolve) => browser.once('exit', resolve));
  browser.kill();
  await over;
}

const PATIENCE = 300;

async function tabAddress(portFile: string): Promise<string> {
  for (let tries = 0; tries < PATIENCE; tries += 1) {
    const [port] = existsSync(portFile) ? readFileSync(portFile, 'utf8').split('\n') : [];
    if (port) {
      const tabs = (await (await fetch(`http://127.0.0.1:${port}/json/list`)).json()) as {
        type: string;
        webSocketDebuggerUrl: string;
      }[];
      const tab = tabs.find(({ type }) => type === 'page');
      if (tab) return tab.webSocketDebuggerUrl;
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('the browser did not start');
}

function conversation(socket: WebSocket) {
  let last = 0;
  const waiting = new Map<number, (answer: Record<string, unknown>) => void>();
  const listeners: [string, (params: Record<string, unknown>) => void][] = [];
  socket.addEventListener('message', ({ data }) => {
    const { id, result, error, method, params } = JSON.parse(String(data));
    if (error) throw new Error(`${error.message}`);
    waiting.get(id)?.(result);
    for (const [name, listen] of listeners) if (name === method) listen(params);
  });
  const send: Send = (method, params = {}) =>
    new Promise((resolve) => {
      last += 1;
      waiting.set(last, resolve);
      socket.send(JSON.stringify({ id: last, method, params }));
    });
  const on = (name: string, listen: (params: Record<string, unknown>) => void) =>
    listeners.push([name, listen]);
  return { send, on };
}
