/** One key as the terminal sends it, or a whole paste. */
export interface Key {
  readonly text: string;
  readonly isPaste: boolean;
}

/** What arrived, cut into keys; `rest` is the beginning of one that has not fully arrived. */
export interface SplitKeys {
  readonly keys: readonly Key[];
  readonly rest: string;
}

/** The Escape key by itself. */
export const ESCAPE = '\x1b';
export const INTERRUPT = '\x03';
export const ENTER_KEYS: readonly string[] = ['\r', '\n'];

const PASTE_START = '\x1b[200~';
const PASTE_END = '\x1b[201~';

// In this order: a paste, the Linux console's F1–F5, CSI and SS3 sequences, a line break, one character.
const KEY =
  /\x1b\[200~(?<paste>[\s\S]*?)\x1b\[201~|\x1b\[\[[A-E]|\x1b\[[0-?]*[ -/]*[@-~]|\x1bO[ -~]|\r\n|[\s\S]/gu;
const UNFINISHED = /\x1b(?:\[\[?[0-?]*[ -/]*|O)?$/u;

/**
 * Cuts terminal input into keys: whole escape sequences, whole characters, whole pastes. With `isFinal` nothing is
 * held back: a lone Escape is then the Escape key.
 */
export function splitKeys(input: string, isFinal = false): SplitKeys {
  const cut = isFinal ? input.length : heldFrom(input);
  const keys = [...input.slice(0, cut).matchAll(KEY)].map((match): Key => {
    const paste = match.groups?.['paste'];
    if (paste !== undefined) return { text: oneLine(paste), isPaste: true };
    return { text: match[0] === '\r\n' ? '\r' : match[0], isPaste: false };
  });
  return { keys, rest: input.slice(cut) };
}

/** True while a paste has begun and its end has not arrived: only its end may release it. */
export function isInsidePaste(rest: string): boolean {
  return rest.startsWith(PASTE_START);
}

function heldFrom(input: string): number {
  const paste = input.lastIndexOf(PASTE_START);
  if (paste >= 0 && !input.includes(PASTE_END, paste)) return paste;
  return UNFINISHED.exec(input)?.index ?? input.length;
}

// An answer is one line: a pasted line break must not press Enter.
function oneLine(text: string): string {
  return text.replaceAll(/[\s\x00-\x1f\x7f-\x9f]+/gu, ' ').trim();
}
