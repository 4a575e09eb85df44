import type { Command } from 'commander';
import type { Context } from '../context.ts';

/** The verbs of a noun, as far as these words need them. */
export type Verbs = (context: Context, argv: readonly string[]) => Command[];
