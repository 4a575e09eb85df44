import { enableCompileCache } from 'node:module';
import { VERSION } from './version.ts';

// `--version` is asked by scripts all the time and needs nothing but this file.
const [, , first, ...rest] = process.argv;
if ((first === '--version' || first === '-V') && rest.length === 0) {
  process.stdout.write(`${VERSION}\n`);
} else {
  enableCompileCache();
  void run();
}

async function run(): Promise<void> {
  const { main } = await import('./main.ts');
  process.exitCode = await main(process.argv, process.env);
}
