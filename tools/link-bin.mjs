// Lets `npx xh-safety` find the program of this checkout at once, instead of installing a link to it elsewhere that
// breaks when the checkout moves. On Windows npx goes its own way.
import { existsSync, rmSync, symlinkSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const bins = fileURLToPath(new URL('../node_modules/.bin', import.meta.url));
const link = `${bins}/xh-safety`;

if (process.platform !== 'win32' && existsSync(bins)) {
  rmSync(link, { force: true });
  symlinkSync('../../bin/xh-safety.cjs', link);
}
