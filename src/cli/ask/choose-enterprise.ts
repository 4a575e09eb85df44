import { creditCodeFault, normalizeCreditCode } from '../../domain/credit-code.ts';
import { ENTERPRISE_KINDS, type Enterprise, type EnterpriseKind, STREETS } from '../../domain/enterprise.ts';
import type { Messages } from '../../messages/index.ts';
import type { Session } from './session.ts';
import { mayName, mustName } from './text-checks.ts';

/** An enterprise that is not on record yet; whoever records it gives it an id. */
export type NewEnterprise = Omit<Enterprise, 'id' | 'sectors' | 'traits'>;

/** Which enterprise is inspected. */
export type EnterpriseChoice =
  | { readonly kind: 'known'; readonly enterprise: Enterprise }
  | { readonly kind: 'new'; readonly enterprise: NewEnterprise };

/** Finds enterprises on record by a part of their name or code; by an empty term, the latest ones. */
export type SearchEnterprises = (term: string) => Promise<readonly Enterprise[]>;

/** Asks which enterprise is inspected: one on record, or a new one. Undefined when left with Escape. */
export async function chooseEnterprise(
  session: Session,
  search: SearchEnterprises,
): Promise<EnterpriseChoice | undefined> {
  const { t } = session;
  const words = t.inspect.enterprise;
  for (;;) {
    const picked = await session.search<Enterprise | { readonly name: string }>({
      message: words.choose,
      source: async (typed) => {
        const term = typed.trim();
        const found = (await search(term)).slice(0, MOST_SHOWN);
        const known = found.map((enterprise) => ({ name: lineOf(enterprise), value: enterprise }));
        const create = { name: term ? words.createNamed(term) : words.create, value: { name: term } };
        // Whoever types a known name and presses Enter means the known one.
        return term ? [...known, create] : [create, ...known];
      },
    });
    if (picked === undefined) return undefined;
    const choice: EnterpriseChoice | undefined =
      'id' in picked
        ? { kind: 'known', enterprise: picked }
        : await createEnterprise(session, picked.name, search);
    if (!choice) continue;
    session.say(t.inspect.prompts.answered(words.label, choice.enterprise.name));
    return choice;
  }
}

/** Enterprises shown at once; typing on narrows them down. */
const MOST_SHOWN = 12;

function lineOf({ name, creditCode, street }: Enterprise): string {
  return [name, creditCode, street].filter(Boolean).join('  ');
}

interface Draft {
  readonly name: string;
  readonly creditCode: string;
  readonly kind: EnterpriseKind;
  readonly street: string;
  readonly address: string;
  readonly responsible: string;
  readonly phone: string;
}

interface Form {
  readonly session: Session;
  readonly search: SearchEnterprises;
}

/** One question: the draft with its answer, one on record to take instead, or undefined to go back one question. */
type FormStep = (draft: Draft, form: Form) => Promise<Draft | Enterprise | undefined>;

async function createEnterprise(
  session: Session,
  term: string,
  search: SearchEnterprises,
): Promise<EnterpriseChoice | undefined> {
  const isCode = creditCodeFault(normalizeCreditCode(term)) === undefined;
  const creditCode = isCode ? normalizeCreditCode(term) : '';
  let draft: Draft = {
    name: isCode ? '' : term,
    creditCode,
    kind: await kindBy(creditCode),
    street: Object.values(STREETS)[0]!,
    address: '',
    responsible: '',
    phone: '',
  };
  for (let at = 0; at < STEPS.length; ) {
    const next = await STEPS[at]!(draft, { session, search });
    if (next && 'id' in next) return { kind: 'known', enterprise: next };
    if (!next && at === 0) return undefined;
    draft = next ?? draft;
    at += next ? 1 : -1;
  }
  return { kind: 'new', enterprise: given(draft) };
}

function given({ name, kind, street, ...optional }: Draft): NewEnterprise {
  const known = Object.fromEntries(Object.entries(optional).filter(([, text]) => text !== ''));
  return { name, kind, street, ...known };
}

const STEPS: readonly FormStep[] = [
  async (draft, form) => {
    const { session, search } = form;
    const { enterprise, fault } = session.t.inspect;
    const name = await askLine(form, enterprise.name, draft.name, mustName(fault));
    if (name === undefined) return undefined;
    const known = (await search(name)).find((one) => one.name === name);
    return (await takeInstead(form, known, enterprise.nameKnown)) ?? { ...draft, name };
  },
  askCode,
  async (draft, { session }) => {
    const { t } = session;
    const choices = ENTERPRISE_KINDS.map((value) => ({ name: t.words.enterpriseKind[value], value }));
    const kind = await session.choose({ message: t.inspect.enterprise.kind, choices, preset: draft.kind });
    return kind && { ...draft, kind };
  },
  async (draft, { session }) => {
    const choices = Object.values(STREETS).map((value) => ({ name: value, value }));
    const street = await session.choose({
      message: session.t.inspect.enterprise.street,
      choices,
      preset: draft.street,
    });
    return street === undefined ? undefined : { ...draft, street };
  },
  optionalStep('address'),
  optionalStep('responsible'),
  optionalStep('phone'),
];

function optionalStep(field: 'address' | 'responsible' | 'phone'): FormStep {
  return async (draft, form) => {
    const { enterprise, fault } = form.session.t.inspect;
    const text = await askLine(form, enterprise[field], draft[field], mayName(fault));
    return text === undefined ? undefined : { ...draft, [field]: text };
  };
}

// One code is one enterprise: whoever does not take the known one must give another code.
async function askCode(draft: Draft, form: Form): Promise<Draft | Enterprise | undefined> {
  const { session, search } = form;
  const { enterprise } = session.t.inspect;
  for (;;) {
    const check = (text: string) => codeSentence(text, session.t);
    const typed = await askLine(form, enterprise.creditCode, draft.creditCode, check);
    if (typed === undefined) return undefined;
    const creditCode = normalizeCreditCode(typed);
    const known = creditCode
      ? (await search(creditCode)).find((one) => one.creditCode === creditCode)
      : undefined;
    const taken = await takeInstead(form, known, enterprise.codeKnown);
    if (taken) return taken;
    if (!known) {
      const kind = creditCode === draft.creditCode ? draft.kind : await kindBy(creditCode);
      return { ...draft, creditCode, kind };
    }
  }
}

/** What a code says itself, else what most are. */
async function kindBy(creditCode: string): Promise<EnterpriseKind> {
  return (await import('../../domain/enterprise-entry.ts')).kindByCode(creditCode) ?? 'company';
}

async function takeInstead(
  { session }: Form,
  known: Enterprise | undefined,
  question: (name: string) => string,
): Promise<Enterprise | undefined> {
  return known && (await session.confirm(question(known.name), true)) ? known : undefined;
}

/** What is wrong with a typed credit code, in words; undefined for a right one and for none. */
export function codeSentence(typed: string, { inspect }: Messages): string | undefined {
  const code = normalizeCreditCode(typed);
  const fault = code === '' ? undefined : creditCodeFault(code);
  switch (fault?.kind) {
    case undefined:
      return undefined;
    case 'length':
      return inspect.enterprise.codeLength(fault.length);
    case 'character':
      return inspect.enterprise.codeCharacter(fault.character, fault.position);
    case 'check':
      return inspect.enterprise.codeCheck(fault.expected, fault.found);
  }
}

async function askLine(
  { session }: Form,
  message: string,
  prefill: string,
  check: (answer: string) => string | undefined,
): Promise<string | undefined> {
  const answer = await session.text({ message: `${message}  ${session.t.inspect.escape}`, prefill, check });
  return answer?.trim();
}
