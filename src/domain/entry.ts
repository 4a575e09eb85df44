import { creditCodeFault, normalizeCreditCode } from './credit-code.ts';
import { ENTERPRISE_KINDS, type EnterpriseKind, STREETS, streetNamed } from './enterprise.ts';
import type { Inspector } from './inspection.ts';
import { Problem } from './problem.ts';
import { nameFault, type TextFault, textFault } from './safe-text.ts';

/** A typed credit code, normalized. @throws Problem `credit-code.*` */
export function creditCodeFrom(text: string): string {
  const code = normalizeCreditCode(text);
  const fault = creditCodeFault(code);
  if (fault) throw new Problem(`credit-code.${fault.kind}`, { ...fault, code });
  return code;
}

/** A typed name, trimmed. `field` names it in the sentence. @throws Problem `text.*` */
export function nameFrom(text: string, field: string): string {
  const name = text.trim();
  refuse(nameFault(name), field);
  return name;
}

/** A typed note. @throws Problem `text.*` */
export function noteFrom(text: string, field: string): string {
  refuse(textFault(text), field);
  return text.trim();
}

function refuse(fault: TextFault | undefined, field: string): void {
  if (!fault) return;
  throw new Problem(`text.${fault.kind}`, {
    field,
    codePoint: fault.codePoint,
    position: (fault.index ?? 0) + 1,
  });
}

/** A typed street. One that no longer exists is never guessed. @throws Problem `enterprise.street-unknown` */
export function streetFrom(text: string): string {
  const street = streetNamed(text);
  if (!street)
    throw new Problem('enterprise.street-unknown', { street: text, streets: Object.values(STREETS) });
  return street;
}

/** @throws Problem `enterprise.kind-unknown` */
export function enterpriseKindFrom(text: string): EnterpriseKind {
  const kind = ENTERPRISE_KINDS.find((one) => one === text);
  if (!kind) throw new Problem('enterprise.kind-unknown', { kind: text, kinds: ENTERPRISE_KINDS });
  return kind;
}

/** `姓名:证号` with a half- or full-width colon. @throws Problem `inspector.format`, `text.*` */
export function inspectorFrom(text: string): Inspector {
  const [name, certificate, ...rest] = text.split(/[:：]/);
  if (!name?.trim() || !certificate?.trim() || rest.length > 0)
    throw new Problem('inspector.format', { text });
  return { name: nameFrom(name, text), certificate: nameFrom(certificate, text) };
}
