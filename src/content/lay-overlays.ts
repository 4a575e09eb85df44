import type { Diagnostic } from './diagnostic.ts';
import { type Draft, orderOf } from './draft.ts';
import { nearest } from './nearest.ts';
import { applyOverlay } from './overlay.ts';

/** A draft whose overlay, if it is one, has been laid over its base. */
export interface LaidDraft extends Draft {
  readonly base?: LaidDraft | undefined;
}

/** Lays every overlay over its base, bases first, so that an overlay may extend another one. */
export function layOverlays(drafts: readonly Draft[]): LaidDraft[] {
  const done = new Map<Draft, LaidDraft>();
  const lay = (draft: Draft, above: readonly Draft[]): LaidDraft => {
    const known = done.get(draft);
    if (known) return known;
    const laid = laidOver(draft, above, lay, drafts);
    done.set(draft, laid);
    return laid;
  };
  return drafts.map((draft) => lay(draft, []));
}

function laidOver(
  draft: Draft,
  above: readonly Draft[],
  lay: (draft: Draft, above: readonly Draft[]) => LaidDraft,
  drafts: readonly Draft[],
): LaidDraft {
  if (draft.extends === undefined) return draft;
  const named = drafts.findLast((other) => other !== draft && other.id === draft.extends);
  if (!named) return withFault(draft, unknownBase(draft, drafts));
  if (above.includes(named)) {
    return withFault(
      draft,
      draft.file.fault(['extends'], { code: 'overlay.cycle', details: { base: draft.extends } }),
    );
  }
  const base = lay(named, [...above, draft]);
  if (!draft.overlay || !base.checklist) return { ...draft, base };
  const { checklist, items, diagnostics } = applyOverlay(draft.file, draft.overlay, base.checklist);
  const order = orderOf(checklist);
  return { ...draft, base, checklist, items, order, diagnostics: [...draft.diagnostics, ...diagnostics] };
}

function withFault(draft: Draft, fault: Diagnostic): LaidDraft {
  return { ...draft, diagnostics: [...draft.diagnostics, fault] };
}

function unknownBase({ file, extends: base = '' }: Draft, drafts: readonly Draft[]): Diagnostic {
  const suggestion = nearest(
    base,
    drafts.flatMap(({ id }) => id ?? []),
  );
  return file.fault(['extends'], { code: 'overlay.unknown-base', details: { base, suggestion } });
}
