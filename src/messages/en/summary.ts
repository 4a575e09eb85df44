import type { summary as source } from '../zh-CN/summary.ts';

export const summary: typeof source = {};
