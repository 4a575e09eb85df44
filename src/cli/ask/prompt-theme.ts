import type { Messages } from '../../messages/index.ts';

type Words = Messages['inspect']['prompts'];

/** The prompt library's own words, in the reader's language. */
export function promptThemes(t: Words) {
  const help = (actions: Readonly<Record<string, string>>) => (keys: [string, string][]) =>
    keys.map(([key, action]) => `${key === 'space' ? t.space : key} ${actions[action] ?? action}`).join('  ');
  const error = (text: string) => `✗ ${text === 'No results found' ? t.noResults : text}`;
  return {
    list: { style: { keysHelpTip: help(t.help) } },
    ticks: { style: { keysHelpTip: help({ ...t.help, select: t.tick }) } },
    search: { style: { keysHelpTip: help(t.help), error } },
    confirm: {
      keywords: { yes: t.yes, no: t.no, error: () => t.yesOrNo },
      // What Enter means must be told without colour too.
      style: { confirmDefault: (text: string) => `[${text}]` },
    },
  };
}
