import { dirname, join } from 'node:path';
import type { Catalog } from '../content/catalog.ts';
import { type Instant, instantOf, type LocalDate } from '../domain/local-date.ts';
import { visible } from '../domain/safe-text.ts';
import type { Language, Text } from '../domain/text.ts';
import { textIn } from '../domain/text.ts';
import { type Messages, messagesFor } from '../messages/index.ts';
import type { PhotoShelf } from '../store/photos.ts';
import type { Author, Store } from '../store/store.ts';
import { type Io, processIo } from './io.ts';
import { clockOf, homeFolder, languageOf } from './settings.ts';

/** What every command works with. Everything heavy is opened when it is first asked for. */
export interface Context {
  readonly io: Io;
  readonly language: Language;
  readonly t: Messages;
  readonly env: NodeJS.ProcessEnv;
  /** The options that every command takes. */
  readonly options: GlobalOptions;
  readonly home: string;
  now(): Instant;
  today(): LocalDate;
  author(): Author;
  text(text: Text): string;
  store(): Promise<Store>;
  photos(): Promise<PhotoShelf>;
  catalog(): Promise<Catalog>;
  /** The same context on another data folder: the demo's. */
  at(home: string): Context;
  /** Closes what was opened. */
  close(): Promise<void>;
}

/** Options of the program itself, filled in when the command line is read. */
export interface GlobalOptions {
  db?: string;
  lang?: string;
  checklists?: string;
  color?: boolean;
  verbose?: boolean;
}

/** The context of one run of the program. */
export async function createContext(argv: readonly string[], env: NodeJS.ProcessEnv): Promise<Context> {
  const language = languageOf(argv, env);
  const t = await messagesFor(language);
  return contextAt(homeFolder(env), { language, t, env, io: processIo(env), options: {} });
}

interface Shared {
  readonly language: Language;
  readonly t: Messages;
  readonly env: NodeJS.ProcessEnv;
  readonly io: Io;
  readonly options: GlobalOptions;
}

function contextAt(home: string, shared: Shared): Context {
  const { language, t, env, io, options } = shared;
  const clock = clockOf(env);
  const database = () => options.db ?? join(home, 'xh-safety.db');
  const now = () => instantOf(clock.now());
  const store = once(async () => {
    const { openStore } = await import('../store/open-store.ts');
    return openStore(database(), (version, copy) => io.err(`${t.commands.upgrading(version, copy)}\n`));
  });
  return {
    ...shared,
    home,
    now,
    today: () => now().slice(0, 10),
    author: () => ({
      name: visible(env['XH_SAFETY_USER'] || process.getBuiltinModule('node:os').userInfo().username),
      now: clock.now(),
      fixedClock: clock.isFixed,
    }),
    text: (text) => textIn(language, text),
    store: store.get,
    photos: async () => {
      const { photoShelf } = await import('../store/photos.ts');
      return photoShelf(join(dirname(database()), 'photos'));
    },
    catalog: once(async () => {
      const { openCatalog } = await import('../content/catalog.ts');
      return openCatalog({ home, today: now().slice(0, 10), extraFolder: options.checklists });
    }).get,
    at: (other) => contextAt(other, shared),
    close: async () => {
      if (store.opened()) await (await store.get()).close();
    },
  };
}

function once<T>(make: () => Promise<T>): { get: () => Promise<T>; opened: () => boolean } {
  let made: Promise<T> | undefined;
  return {
    get: () => {
      made ??= make();
      return made;
    },
    opened: () => made !== undefined,
  };
}
