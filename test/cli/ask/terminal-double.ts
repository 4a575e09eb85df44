import { PassThrough, Writable } from 'node:stream';
import stringWidth from 'string-width';

/** A terminal in memory: what is typed goes in, and what a person would see comes out. */
export interface TerminalDouble {
  readonly input: PassThrough & { isTTY: boolean; setRawMode(isRaw: boolean): void };
  readonly output: Writable & { columns: number; rows: number };
  /** Whether the terminal is in raw mode just now. */
  isRaw(): boolean;
  type(keys: string): void;
  /** The rows on the screen, without the empty ones at its end. */
  screen(): string[];
  cursor(): { row: number; column: number };
  /** Everything that was ever written. */
  written(): string;
  resize(columns: number, rows: number): void;
  /** Resolves once the screen shows this; rejects with the screen when it has not for long. */
  shows(text: string): Promise<string[]>;
}

// A failure waits for it, and nothing else: a machine busy with other work may take seconds.
const PATIENCE = 10_000;

const CONTROL = /\x1b\[[?0-9;]*[A-Za-z]|[\s\S]/gu;

export function terminalDouble(columns = 80, rows = 24): TerminalDouble {
  let raw = false;
  let written = '';
  const grid = emptyGrid();
  const input = Object.assign(new PassThrough(), {
    isTTY: true,
    setRawMode: (isRaw: boolean) => {
      raw = isRaw;
    },
  });
  const output = Object.assign(
    new Writable({
      decodeStrings: false,
      write(chunk: string | Buffer, _encoding, done) {
        written += String(chunk);
        draw(grid, String(chunk), output);
        done();
      },
    }),
    // The prompt library ends every output that is not one of the process's own.
    { columns, rows, isTTY: true, _isStdio: true },
  );
  const screen = () =>
    grid.rows
      .map((row) =>
        row
          .filter((cell) => cell !== '')
          .join('')
          .trimEnd(),
      )
      .slice(0, lastRow(grid));
  return {
    input,
    output,
    screen,
    isRaw: () => raw,
    written: () => written,
    type: (keys) => void input.write(keys),
    cursor: () => ({ row: grid.row, column: grid.column }),
    resize: (newColumns, newRows) => {
      Object.assign(output, { columns: newColumns, rows: newRows });
      output.emit('resize');
    },
    shows: async (text) => {
      const until = Date.now() + PATIENCE;
      while (!screen().join('\n').includes(text)) {
        if (Date.now() > until) throw new Error(`never showed “${text}”, but:\n${screen().join('\n')}`);
        await new Promise((resolve) => setTimeout(resolve, 5));
      }
      return screen();
    },
  };
}

interface Grid {
  rows: string[][];
  row: number;
  column: number;
}

function emptyGrid(): Grid {
  return { rows: [[]], row: 0, column: 0 };
}

function lastRow({ rows }: Grid): number {
  return rows.findLastIndex((row) => row.join('').trim() !== '') + 1;
}

function draw(grid: Grid, text: string, size: { columns: number; rows: number }): void {
  for (const [token] of text.matchAll(CONTROL)) {
    if (token.startsWith('\x1b[')) control(grid, token);
    else if (token === '\n') newRow(grid, size.rows);
    else if (token === '\r') grid.column = 0;
    else put(grid, token, size);
  }
}

function control(grid: Grid, token: string): void {
  const count = Number(/\d+/.exec(token)?.[0] ?? 1);
  switch (token.at(-1)) {
    case 'A':
      grid.row = Math.max(0, grid.row - count);
      break;
    case 'B':
      grid.row += count;
      break;
    case 'G':
      grid.column = count - 1;
      break;
    case 'H':
      Object.assign(grid, { row: 0, column: 0 });
      break;
    case 'J':
      Object.assign(grid, { rows: [[]] });
      break;
    case 'K':
      grid.rows[grid.row] = [];
      break;
  }
}

function newRow(grid: Grid, height: number): void {
  grid.row += 1;
  grid.column = 0;
  if (grid.row < height) return;
  grid.rows.shift();
  grid.row = height - 1;
}

// A character that does not fit goes to the next row, as a terminal does.
function put(grid: Grid, character: string, { columns, rows }: { columns: number; rows: number }): void {
  const width = stringWidth(character);
  if (grid.column + width > columns) newRow(grid, rows);
  for (let at = grid.rows.length; at <= grid.row; at += 1) grid.rows[at] = [];
  const row = grid.rows[grid.row]!;
  while (row.length < grid.column) row.push(' ');
  row[grid.column] = character;
  if (width === 2) row[grid.column + 1] = '';
  grid.column += width;
}
