import { visible } from '../../domain/safe-text.ts';
import type { Messages } from '../../messages/index.ts';
import { wrap } from '../../report/wrap.ts';
import type { KeyFeed, PromptInput } from './key-feed.ts';
import type { Size } from './screen-prompt.ts';

/** A terminal's output, or a stream that stands for one. */
export type Drawing = NodeJS.WritableStream & { readonly columns?: number; readonly rows?: number };

/** Where the questions of a session are asked. */
export interface Stage {
  readonly feed: KeyFeed;
  readonly output: Drawing;
  readonly t: Messages;
}

const DEFAULT_SIZE: Size = { columns: 80, rows: 24 };

/** The terminal's present size; 80×24 where it does not say. */
export function sizeOf({ output }: Pick<Stage, 'output'>): Size {
  return { columns: output.columns || DEFAULT_SIZE.columns, rows: output.rows || DEFAULT_SIZE.rows };
}

/** A text made safe and broken into rows that leave `used` columns free. */
export function fitted(stage: Pick<Stage, 'output'>, text: string, used = 0): string[] {
  return wrap(visible(text), Math.max(10, sizeOf(stage).columns - used - 1));
}

/** The prompt library's context: reads what the feed gives, draws here, and is wiped away when answered. */
export function contextOf({ output }: Stage, from: PromptInput) {
  return { ...from, output, clearPromptOnDone: true };
}

const CLEAR_SCREEN = '\x1b[H\x1b[2J';

/**
 * Clears and redraws at each change of the terminal's size, until the returned function is called: a narrower terminal
 * has broken the rows drawn before, and they can no longer be erased one by one.
 */
export function afterResize(output: Drawing, redraw: () => void): () => void {
  const clearAndRedraw = () => {
    output.write(CLEAR_SCREEN);
    redraw();
  };
  output.on('resize', clearAndRedraw);
  return () => void output.removeListener('resize', clearAndRedraw);
}
