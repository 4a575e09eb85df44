/** What the prompt library hands to a prompt: a readline interface. */
interface Line {
  getCursorPos(): { rows: number; cols: number };
  readonly line: string;
}

/** Where the cursor stands: rows above the last drawn row (0 or negative), columns from the left. */
export interface CursorPlace {
  readonly rows: number;
  readonly cols: number;
}

/**
 * Tells the library where the cursor of a prompt is. Its own reckoning counts UTF-16 units, so it is wrong as soon
 * as Chinese text fills more than one row, and an input method draws its candidates where the cursor is.
 */
export function pinCursor(rl: Line, place: (text: string, cursor: number) => CursorPlace): void {
  rl.getCursorPos = () => {
    const cursor = (rl as Line & { cursor?: number }).cursor ?? rl.line.length;
    return place(rl.line, cursor);
  };
}
