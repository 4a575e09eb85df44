import { Chalk, type ChalkInstance } from 'chalk';

/** What colours a screen; without colour it leaves every text as it is. */
export function paintFor({ color }: { readonly color: boolean }): ChalkInstance {
  return color ? new Chalk() : new Chalk({ level: 0 });
}
