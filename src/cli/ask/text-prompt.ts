import type { Interface } from 'node:readline';
import { createPrompt, isEnterKey, isTabKey, useEffect, useKeypress, useState } from '@inquirer/core';
import { type EditRows, editRows } from './edit-rows.ts';
import { pinCursor } from './pin-cursor.ts';
import type { Size } from './screen-prompt.ts';

/** A question that is answered with one line of text, however many rows it fills. */
export interface TextPrompt {
  /** Drawn above, already wrapped. */
  readonly head: string;
  readonly prefill: string;
  /** What may be done with what is filled in, already wrapped; shown until it is changed. */
  readonly prefilled: string;
  readonly size: () => Size;
  /** What is wrong with an answer, already wrapped; undefined when nothing is. */
  readonly check: (answer: string) => Promise<string | undefined>;
}

interface Editing {
  readonly line: string;
  readonly cursor: number;
  readonly isChecking: boolean;
  readonly fault?: string | undefined;
}

/** Asks for a text. It is shown whole while it is edited, and the cursor is where the next character goes. */
export const textPrompt = createPrompt<string, TextPrompt>((config, done) => {
  const [editing, setEditing] = useState<Editing>({ line: '', cursor: 0, isChecking: false });

  useEffect((rl) => {
    pinCursor(rl, (line, cursor) => {
      const { rows, cursorRow, cursorColumn } = rowsOf(config, line, cursor);
      return { rows: cursorRow - (rows.length - 1), cols: cursorColumn };
    });
    if (config.prefill) rl.write(config.prefill);
    setEditing({ line: rl.line, cursor: rl.line.length, isChecking: false });
  }, []);

  useKeypress(async (key, rl) => {
    if (editing.isChecking) return;
    if (isEnterKey(key)) {
      const { line } = editing;
      setEditing({ ...editing, isChecking: true });
      const fault = await config.check(line);
      if (fault !== undefined) {
        rl.write(line);
        setEditing({ line, cursor: line.length, isChecking: false, fault });
        return;
      }
      done(line);
      return;
    }
    // Readline has put the tab into the line, where it would break the alignment.
    if (isTabKey(key)) (rl as unknown as Interface).write(null, { name: 'backspace' });
    const { cursor = rl.line.length } = rl as { cursor?: number };
    setEditing({ line: rl.line, cursor, isChecking: false });
  });

  const { rows } = rowsOf(config, editing.line, editing.cursor);
  const isPrefilled = config.prefill !== '' && editing.line === config.prefill;
  return [[config.head, ...rows].join('\n'), editing.fault ?? (isPrefilled ? config.prefilled : undefined)];
});

/** Rows kept for what is wrong with the answer, and for the cursor. */
const OWN_ROWS = 4;

function rowsOf({ size, head }: TextPrompt, line: string, cursor: number): EditRows {
  const { columns, rows } = size();
  return editRows(line, cursor, columns, Math.max(1, rows - head.split('\n').length - OWN_ROWS));
}
