import type { exports as source } from '../zh-CN/exports.ts';

export const exports: typeof source = {};
