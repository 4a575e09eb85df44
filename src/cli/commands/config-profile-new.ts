import { Command, Option } from 'commander';
import { BODY_KINDS, type BodyKind } from '../../domain/paper.ts';
import type { Context } from '../context.ts';
import { publish } from '../publish.ts';

interface Options {
  readonly body: BodyKind;
  readonly out?: string;
}

/** `config profile new` */
export function configProfileNew(context: Context): Command {
  const { t } = context;
  return new Command('new')
    .description(t.documents.commands.profileNew)
    .addOption(
      new Option('--body <body>', t.documents.options.body).choices([...BODY_KINDS]).default('subdistrict'),
    )
    .option('--out <file>', t.documents.options.profileOut)
    .action((options: Options) => run(context, options));
}

async function run({ io, t }: Context, { body, out }: Options): Promise<void> {
  const { profileSkeleton } = await import('../../content/profile-skeleton.ts');
  const text = profileSkeleton(body, t.documents.skeleton);
  if (out === undefined) return io.out(text);
  publish(out, text);
  io.out(`${out}\n`);
}
