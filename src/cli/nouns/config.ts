import { Command } from 'commander';
import { configProfileImport } from '../commands/config-profile-import.ts';
import { configProfileList } from '../commands/config-profile-list.ts';
import { configProfileNew } from '../commands/config-profile-new.ts';
import { configProfileShow } from '../commands/config-profile-show.ts';
import { configProfileUse } from '../commands/config-profile-use.ts';
import { configRulesShow } from '../commands/config-rules-show.ts';
import type { Verbs } from './verbs.ts';

const PROFILE_VERBS = [
  configProfileNew,
  configProfileImport,
  configProfileList,
  configProfileShow,
  configProfileUse,
];

/** Who we are on paper, and by which rules. */
export const verbs: Verbs = (context) => {
  const { documents } = context.t;
  const profile = new Command('profile').description(documents.profile);
  for (const make of PROFILE_VERBS) profile.addCommand(make(context));
  return [profile, new Command('rules').description(documents.rules).addCommand(configRulesShow(context))];
};
