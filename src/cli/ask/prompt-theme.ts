import type { Messages } from '../../messages/index.ts';

type Words = Messages['inspect']['prompts'];

/** The prompt library's own words, in the reader's language. */
export function promptThemes(t: Words) {
  const help = (actions: Readonly<Record<string, string>>) => (keys: [string, string][]) =>
    keys.map(([key, action]) => `${key === 'space' ? t.space : key} ${actions[action] ?? action}`).join('  ');
  return {
    list: { style: { keysHelpTip: help(t.help) } },
    ticks: { style: { keysHelpTip: help({ ...t.help, select: t.tick }) } },
    confirm: {
      keywords: { yes: t.yes, no: t.no, error: () => t.yesOrNo },
      // What Enter means must be told without colour too.
      style: { confirmDefault: (text: string) => `[${text}]` },
    },
  };
}
