import type { Details } from '../../domain/problem.ts';
import type { documents as source } from '../zh-CN/documents.ts';

export const documents: typeof source = {
  group: 'papers: draft, issue, correct, void, serve',
  config: 'settings: who issues papers, rules',
  profile: 'who issues papers',
  rules: 'rules that change with time (days, clauses)',
  kinds: {
    'inspection-plan': 'inspection plan',
    'inspection-notice': 'inspection notice',
    'inspection-record': 'on-site inspection record',
    'measures-decision': 'on-the-spot measures decision',
    'rectification-order': 'rectification order',
    'rectification-notice': 'rectification notice',
    'verification-record': 'verification record',
    'extension-reply': 'extension reply',
    'supervision-listing': 'supervision listing',
    'delisting-notice': 'delisting notice',
    'transfer-letter': 'transfer letter',
    'service-receipt': 'service receipt',
    'work-reminder': 'work reminder',
    'risk-alert': 'risk alert',
    'supervision-order': 'supervision order',
    'accountability-proposal': 'accountability proposal',
  },
  bodies: {
    'emergency-bureau': 'emergency bureau',
    'sector-department': 'sector department',
    subdistrict: 'subdistrict',
    'commission-office': 'commission office',
  },
  statuses: { issued: 'issued', void: 'void' },
  ways: {
    'in-person': 'in person',
    left: 'left there',
    post: 'by post',
    electronic: 'electronically',
    'public-notice': 'by public notice',
  },
  commands: {
    kinds: 'list the kinds of papers and who may issue them',
    draft: 'make a draft; it takes no number',
    issue: 'issue a paper: every check first, then its number, then its content is frozen',
    list: 'list issued papers',
    show: 'show what happened to a paper',
    void: 'void a paper; its number stays taken',
    correct: 'correct a paper: a new version from the records as they are; the old one stays',
    serve: 'record how a paper was served, or refused',
    render: 'print a paper again from its frozen content',
    template: 'Word templates',
    templateCheck: 'check a Word template of your own and tell all that is wrong with it',
    templateExport: 'write the template of a kind, to be edited',
    print: 'put all papers of a visit into one PDF',
    profileNew: 'write a sample profile',
    profileImport: 'take in a profile (YAML) and use it from now on',
    profileList: 'list the profiles',
    profileShow: 'show a profile; without an id the one in use',
    profileUse: 'use another profile',
    rulesShow: 'show the rules in force on a day',
  },
  options: {
    kind: 'kind of paper, such as rectification-notice',
    ref: 'number of a visit, a hazard or a paper, or an enterprise',
    documentRef: 'number of the paper, or a part that only it has',
    hazards: 'numbers of hazards, separated by commas',
    open: 'only hazards that are open',
    overdue: 'only hazards that are overdue',
    on: 'day of issue, default today',
    to: 'street or office that it goes to',
    set: 'fill in a field; may be given several times',
    fields: 'YAML file of fields (field: value)',
    format: 'formats: text, markdown, html, docx, pdf, json, separated by commas',
    out: 'folder for the files; a single text format is shown without it',
    template: 'a Word template of your own (docx)',
    templateOut: 'file to write',
    number: 'number, where the body’s own system gives it',
    revision: 'which version, default the latest',
    kindFilter: 'only this kind',
    month: 'only of this month, such as 2026-11',
    from: 'from this day',
    until: 'up to this day',
    inspection: 'only of this visit',
    hazard: 'only those that name this hazard',
    status: 'status: issued, void',
    numberPart: 'part of the number',
    reason: 'reason',
    approvedBy: 'who approves; never the author',
    how: 'how it was served',
    servedOn: 'day of service, default today',
    place: 'where it was served',
    receivedBy: 'who took it',
    refused: 'they refused it, with their reason',
    witness: 'who saw that',
    servedBy: 'who served it; may be given several times; default the current user',
    profileFile: 'YAML file of the profile',
    profileId: 'id of the profile',
    profileOut: 'file to write; shown without it',
    rulesOn: 'on which day, default today',
    printOut: 'file to write, default the number of the visit',
    reportMonth: 'batch: all visits of this month, such as 2026-11',
    reportStatus: 'batch: only visits with a hazard of this status',
    reportKind: 'batch: kind of paper, default rectification-notice',
    reportIssue: 'batch: issue what is not issued yet; else drafts are made',
  },
  columns: {
    tag: 'Tag',
    example: 'Example',
    kind: 'Kind',
    name: 'Paper',
    issuers: 'Issued by',
    number: 'Number',
    addressee: 'To',
    street: 'Street',
    issuedOn: 'Date',
    dueOn: 'Latest due',
    status: 'Status',
    served: 'Served',
    hash: 'Content hash',
    profileId: 'Id',
    issuer: 'Name',
    body: 'Body',
    version: 'Version',
    inForce: 'In use',
    inspection: 'Visit',
    files: 'Files',
  },
  voidMark: 'VOID',
  serialMark: (serial) => `no-${serial}`,
  draftMark: (visit) => (visit ? `draft_${visit}` : 'draft'),
  fact: (name, value) => `${name}: ${value}`,
  version: (version) => ` (version ${version})`,
  versionOf: (version) => `version ${version}`,
  versionStory: (version, by, reason) =>
    version === 1 ? `issued (${by})` : `corrected to version ${version} (${by}): ${reason}`,
  serviceStory: (text) => `served: ${text}`,
  voidStory: (reason, approvedBy, by) => `voided: ${reason} (approved by ${approvedBy}; recorded by ${by})`,
  receivedBy: (name) => `taken by ${name}`,
  refusedWith: (reason, witness) =>
    `refused${reason ? `: ${reason}` : ''}${witness ? `, seen by ${witness}` : ', no witness'}`,
  servedBy: (names) => `served by ${names}`,
  issued: (kind, number) => `Issued: ${kind} ${number}`,
  corrected: (number, version) => `${number} is now version ${version}; the earlier one stays on record`,
  voided: (number) => `${number} is void; its number stays taken`,
  servedNow: (number, on, way) => `${number}: recorded for ${on}, ${way}`,
  noWitness: 'No witness was named (--witness): somebody should have seen the refusal.',
  more: (count) => `Only the latest ${count} are shown; --limit shows more.`,
  profileInForce: (name, id, version) => `In use: ${name} (${id}, version ${version})`,
  templateFine: (path) => `The template is fit for use: ${path}`,
  askNumber: 'Number',
  askAgain: 'Please fill it in.',
  batch: {
    htmlLanguage: 'en',
    title: 'Papers',
    failures: 'failures',
    reason: 'Reason',
    draft: 'draft',
    summary: (made, failed) => `${made} made${failed > 0 ? `; ${failed} not made, see below` : ''}.`,
    progress: (done, total, rate, seconds, failed) =>
      `${done}/${total}  ${rate}/s  ${seconds} s left${failed > 0 ? `  ${failed} failed` : ''}`,
    done: (made, written, unchanged, failed) =>
      `${made} papers: ${written} files written, ${unchanged} there already${failed > 0 ? `; ${failed} not made, see failures.csv` : ''}`,
  },
  profileTemplate: `# Who issues papers. Edit it, then run xh-safety config profile import FILE
id: example
body: subdistrict            # emergency-bureau | sector-department | subdistrict | commission-office
name: 南昌市西湖区示例街道办事处
street: 桃源街道             # of a subdistrict only
numbering:
  series: per-kind           # per-kind: each kind counts by itself | shared: one serial for all
  templates:
    default: 示例办〔{年}〕{号}号
    rectification-notice: 示例安整〔{年}〕{号}号
#  typed: [rectification-order]   # kinds whose number the body's own system gives
# reconsideration: 示例区人民政府
# court: 示例人民法院
officers:
  - { name: 示例人员甲, certificate: 示例-001 }
  - { name: 示例人员乙, certificate: 示例-002 }
contact: { name: 示例联系人, phone: 0791-00000000 }
`,
  problems: {
    'usage.not-a-month': (d) => `"${d.value}" is no month; write it as 2026-11.`,
    'profile.none': () =>
      'Nobody is set up to issue papers. Write a profile with xh-safety config profile new and take it in with config profile import.',
    'profile.unknown': (d) => `There is no profile "${d.id}". Known: ${list(d.known)}.`,
    'profile.invalid': (d) => `The profile has ${d.count} faults and was not taken in: ${d.path}`,
    'profile.no-serial': (d) =>
      `The number's template has no serial: it would always be "${d.number}". Correct the profile.`,
    'document.unknown': (d) => `There is no paper "${d.ref}". xh-safety document list shows the numbers.`,
    'document.ambiguous': (d) =>
      `"${d.ref}" fits several papers: ${list(d.numbers)}. Write the whole number.`,
    'document.ref-unknown': (d) => `"${d.ref}" is no visit, hazard, paper or enterprise on record.`,
    'document.number-taken': (d) => `The number "${d.number}" is taken (a void one stays taken).`,
    'document.number-needed': (d) =>
      `The number of a ${kindName(d.kind)} is not counted here; give it with --number${d.profile ? ` (${d.profile})` : ''}.`,
    'document.is-void': (d) => `${d.number} is void and stays as it is.`,
    'document.approver-same': (d) =>
      `Somebody else than ${d.name} has to approve the voiding of ${d.number}.`,
    'document.conflict': (d) =>
      `${d.number} was corrected meanwhile (you saw version ${d.seen}, now it is ${d.version}). Look at it again.`,
    'document.hazard-changed': (d) =>
      `Hazard ${d.number} changed meanwhile; nothing was issued. Run it again.`,
    'document.altered': (d) =>
      `${d.number} does not say what it said when it was issued; nothing was written. Run xh-safety check.`,
    'document.version-unknown': (d) => `${d.number} has no version ${d.version}; the latest is ${d.latest}.`,
    'document.served-before-issued': (d) =>
      `The day of service ${d.on} lies before the day of issue ${d.issuedOn}.`,
    'document.served-in-future': (d) => `The day of service ${d.on} has not come yet.`,
    'document.field-format': (d) => `"${d.text}" should be field=value.`,
    'document.fields-invalid': (d) => `${d.path} should be YAML with a line "field: value" for each.`,
    'document.visit-needed': (d) => `A ${kindName(d.kind)} is about a visit; give its number.`,
    'document.not-yet': (d) => `This can't be made yet: ${kindName(d.kind)}.`,
  } as Record<string, (d: Details) => string>,
};

function kindName(kind: Details[string]): string {
  return (documents.kinds as Record<string, string>)[String(kind)] ?? String(kind ?? '');
}

function list(values: Details[string]): string {
  return Array.isArray(values) ? values.join(', ') : String(values ?? '');
}
