import type { Details } from '../../domain/problem.ts';
import type { problems as source } from '../zh-CN/problems.ts';
import { documents } from './documents.ts';
import { exports } from './exports.ts';
import { hazard } from './hazard.ts';
import { paperProblems } from './paper-problems.ts';
import { registry } from './registry.ts';
import { summaryProblems } from './summary-problems.ts';

export const problems: typeof source = {
  ...documents.problems,
  ...exports.problems,

  ...paperProblems,
  'usage.unknown-command': (d) =>
    `There is no command “${d.name}”. ${d.suggestion ? `Did you mean “${d.suggestion}”?` : 'Run xh-safety --help for all commands.'}`,
  'usage.unknown-option': (d) => `There is no option “${d.name}”. Add --help for the options.`,
  'usage.missing-argument': (d) => `The argument ${d.name} is missing. Add --help for the usage.`,
  'usage.missing-option-value': (d) => `The option ${d.name} needs a value.`,
  'usage.too-many-arguments': () => 'Too many arguments. Add --help for the usage.',
  'usage.invalid-choice': (d) => `${d.option} cannot be “${d.value}”; choose one of: ${list(d.choices)}.`,
  'usage.other': (d) => `${d.text}`,
  'usage.no-terminal': (d) => `There is no terminal to ask questions in. Add ${d.flag}.`,
  'usage.out-needed': (d) => `${d.format} is written to files; name a folder with --out.`,
  'usage.bad-clock': (d) =>
    `XH_SAFETY_NOW is “${d.value}”, which is no time; write it as 2026-11-23T09:10:00+08:00.`,

  'checklist.unknown': (d) => `There is no checklist “${d.id}”. Known: ${list(d.known)}.`,
  'checklist.folder-missing': (d) => `There is no checklist folder ${d.path}`,
  'content.invalid': (d) =>
    `Checklists with errors were not used: ${list(d.files)}. Run xh-safety checklist validate to see each.`,

  'inspection.unknown': (d) =>
    `There is no inspection “${d.ref}”. Run xh-safety inspection list for the numbers.`,
  'inspection.not-open': () => 'This inspection is completed or does not exist; it takes no more answers.',
  'inspection.none-open': () => 'No inspection in progress to go on with.',
  'inspection.not-completed': (d) =>
    `Inspection ${d.number} is not completed, so there is no notice yet. Go on with: xh-safety inspect --resume ${d.number}`,
  'inspection.nothing-to-ask': () => 'No item applies to a place with these traits. Check --traits.',
  'hazard.unknown': (d) => `There is no hazard “${d.ref}”. Run xh-safety hazard list for the numbers.`,
  'hazard.not-raised': () => 'The hazard has no record of being raised; its history is incomplete.',
  'enterprise.unknown': (d) =>
    `No enterprise “${d.ref}” is known. Run xh-safety enterprise list, or register it with xh-safety enterprise add.`,
  'enterprise.ambiguous': (d) =>
    `“${d.ref}” fits several enterprises: ${list(d.names)}. Give the whole name or the credit code.`,
  'enterprise.street-unknown': (d) =>
    `Xihu District has no “${d.street}”. Choose one of: ${list(d.streets)}.`,
  'enterprise.kind-unknown': (d) => `“${d.kind}” is no kind of enterprise; choose one of: ${list(d.kinds)}.`,
  'inspector.format': (d) => `Write the inspector “${d.text}” as “name:certificate”.`,
  'inspector.two-needed': () =>
    'An inspection needs two inspectors: two people with their certificate numbers.',
  'inspector.same': () => 'The two inspectors must be different people with different certificates.',
  'trait.unknown': (d) => `There is no trait “${d.id}”. Choose from: ${list(d.known)}.`,
  'credit-code.length': (d) => `A credit code has 18 characters; this one has ${d.length}.`,
  'credit-code.character': (d) => `Character ${d.position} of the credit code cannot be “${d.character}”.`,
  'credit-code.check': (d) =>
    `The credit code’s check character should be ${d.expected}, not ${d.found}. Please check it.`,
  'text.nul': (d) => `${d.field} contains a NUL character (U+0000); remove it.`,
  'text.surrogate': (d) => `${d.field} contains a broken character; type it again.`,
  'text.control': (d) =>
    `Character ${d.position} of ${d.field} is the control character ${d.codePoint}; remove it.`,
  'text.format': (d) =>
    `Character ${d.position} of ${d.field} is the invisible character ${d.codePoint}; remove it.`,
  'text.too-long': (d) => `${d.field} is too long; shorten it.`,

  'photo.missing': (d) => `There is no photo ${d.path}`,
  'photo.unreadable': (d) => `The photo cannot be opened: ${d.path}`,
  'photo.not-a-file': (d) => `This is not a photo file: ${d.path}`,
  'photo.is-link': (d) => `${d.path} is a link to another file; give the photo itself.`,
  'photo.too-large': (d) => `The photo has ${d.megabytes} MB, more than ${d.limit} MB: ${d.path}`,
  'photo.unknown-format': (d) => `Only JPEG, PNG, WebP and HEIC photos are taken: ${d.path}`,
  'photo.damaged': (d) => `The photo is damaged or cut short; copy it from the phone again: ${d.path}`,
  'photo.too-many-pixels': (d) =>
    `The photo has ${d.megapixels} million pixels, more than ${d.limit} million: ${d.path}`,
  'photo.undrawable': (d) =>
    `The photo “${d.name}” cannot be decoded and fits no paper; the original is still kept.`,
  'photo.lost': (d) => `The photo “${d.name}” is gone or was altered. Run xh-safety check.`,

  'store.is-folder': (d) => `${d.path} is a folder, not a database file.`,
  'store.empty-file': (d) =>
    `${d.path} is an empty file, not a database. Move it away; if it once held data, restore a backup first.`,
  'store.not-a-database': (d) => `${d.path} is not a database file.`,
  'store.not-ours': (d) => `${d.path} is not a database of xh-safety.`,
  'store.newer': (d) =>
    `${d.path} was made by a newer version (schema ${d.version}; this program knows ${d.supported}). Update xh-safety.`,
  'store.migration-changed': (d) => `The schema of ${d.path} does not match this program: ${list(d.names)}.`,
  'store.orphan-wal': (d) =>
    `${d.path} is gone but its log ${d.path}-wal is still there. Keep the log and find the database file first.`,
  'store.damaged': (d) => `The database is damaged: ${d.path}. Restore a backup.`,
  'store.disk-full': (d) => `The disk is full; nothing was saved: ${d.path}. Make room and try again.`,
  'store.read-only': (d) =>
    `Cannot write to ${d.path}. Check the permissions, or choose another place with --db.`,
  'store.busy': (d) => `Another program holds the database: ${d.path}. Try again in a moment.`,
  'store.not-saved': (d) => `The disk reported an error; nothing was saved: ${d.path}.`,
  'store.no-such-place': (d) => `A database cannot be made here: ${d.path}. Check the path.`,
  'store.not-durable': (d) => `The database cannot promise to survive a power cut; stopped: ${d.path}.`,
  'store.sqlite-too-old': (d) => `SQLite ${d.version} is too old; ${d.needed} is the least.`,

  'report.nothing-found': (d) =>
    `Inspection ${d.number} found no hazards, so there is nothing to write a notice about.`,
  'template.not-docx': () =>
    'The template is not a sound Word document (.docx). Save it as .docx in Word or WPS and try again.',
  'template.too-large': (d) =>
    `The template is too large: at most ${d.megabytes} MB as a file, ${d.unpackedMegabytes} MB unpacked, and ${d.entries} parts.`,
  'template.macros': (d) =>
    `The template holds macros, controls or embedded objects and cannot be used: ${list(d.parts)}. Remove them and save it as .docx.`,
  'template.external-link': (d) =>
    `The template links to something outside and cannot be used: ${list(d.targets)}. Break the link, or insert the picture itself.`,
  'template.broken': (d) =>
    `There is an error in the template's ${d.part || 'document'}${d.tag ? ` (${d.tag})` : ''}: ${d.reason}.`,
  'template.unknown-tag': (d) =>
    `The template's tag ${d.tag} is unknown (${d.part}). Known here: ${list(d.known)}.`,
  'template.wrong-kind': (d) =>
    `The template's tag ${d.tag} is written the wrong way (${d.part}); write ${d.right}.`,
  'template.missing-tag': (d) => `The template lacks tags that every notice needs: ${list(d.tags)}.`,
  'template.full-width-braces': (d) => `The template has full-width braces: ${list(d.tags)}. Use plain { }.`,
  'template.ordering-words': (d) =>
    `A street's notice can only urge; the template may not say: ${list(d.words)}.`,
  'template.unclosed-brace': (d) =>
    `In the template the braces of “${d.tag}” do not match: a } is missing (${d.part}).`,
  'template.unopened-brace': (d) =>
    `In the template the braces of “${d.tag}” do not match: a { is missing (${d.part}).`,
  'template.unclosed-list': (d) =>
    `In the template {#${d.tag}} is never closed; add {/${d.tag}} after it (${d.part}).`,
  'template.unopened-list': (d) => `In the template {/${d.tag}} has no {#${d.tag}} before it (${d.part}).`,
  'template.crossed-lists': (d) =>
    `In the template {#${d.tag}} and {/${d.closing}} cross; close the inner one first (${d.part}).`,
  'template.photo-not-alone': (d) =>
    `In the template {@${d.tag}} must stand alone in its paragraph (${d.part}).`,

  'form.nothing-to-ask': (d) =>
    `No item of “${d.title}” binds a place with these traits, so there is nothing to print. Check --traits.`,
  'pdf.missing-characters': (d) =>
    `The PDF font lacks these characters: ${list(d.characters)}. Print docx or html, or use other characters.`,
  'pdf.unavailable': (d) =>
    `The PDF typesetter is not installed on this machine (${d.platform}); use --format docx or html.`,

  'file.missing': (d) => `There is no file ${d.path}`,
  'file.folder': (d) => `${d.path} is a folder, not a file.`,
  'file.unreadable': (d) => `The file cannot be opened: ${d.path}`,
  'file.exists': (d) =>
    `${d.path} exists with other content and was not overwritten. Choose another folder or move it away.`,
  'file.write-failed': (d) =>
    `Cannot write ${d.path} (${d.code}). Check the permissions and the space on the disk.`,
  'output.failed': (d) =>
    `The output could not be written (${d.code}); check the disk or choose another place.`,
  'answers.invalid': (d) => `The answer file has ${d.count} error(s); nothing was stored.`,
  'answer.missing': (d) => `The answer to “${d.item}” is missing.`,
  'answer.unknown-item': (d) => `The checklists have no item “${d.item}”.`,
  'answer.not-asked': (d) =>
    `“${d.item}” is not asked of a place with these traits; remove it or add the trait.`,
  'answer.criterion-missing': (d) =>
    `“${d.item}” is graded major, so criterion must say which official fact it is.`,
  'answer.reason-missing': (d) => `“${d.item}” was not checked; say why in note.`,
  'answer.photo-missing': (d) => `“${d.item}” needs a photo.`,
  'answer.measure-missing': (d) => `“${d.item}” needs its measured value.`,
  'answer.due-in-the-past': (d) => `The due date ${d.due} lies before the inspection.`,

  'usage.not-a-date': (d) => `${d.option}: “${d.value}” is no date; write it as 2026-11-23.`,
  'usage.not-a-year': (d) => `“${d.value}” is no year; write it as 2027.`,
  'usage.not-a-count': (d) =>
    `${d.option}: “${d.value}” is no number of days or months; give a whole number from 0 to ${d.limit}.`,
  'usage.one-term': (d) => `Say how long with exactly one of these: ${list(d.options)}.`,
  'calendar.invalid': (d) =>
    `${d.path} has a fault in line ${d.line}, so no deadline can be worked out. xh-safety calendar import shows every fault of a holiday table; move away what is not used.`,
  'calendar.not-imported': (d) => `The holiday table has ${d.count} fault(s) and was not imported.`,
  'calendar.year-exists': (d) =>
    `There is another table for ${d.year}; nothing was imported. To replace it after comparing, add --replace.`,
  'calendar.year-missing': (d) =>
    `The holidays of ${d.year} were not imported. Known: ${list(d.known)}. When the notice is out, xh-safety calendar new ${d.year} makes a form to fill in and import.`,
  'calendar.rule-unknown': (d) => `There is no rule “${d.id}”. Known: ${list(d.known)}.`,
  'calendar.rule-does-not-roll': (d) => `The last day of rule “${d.id}” does not move on; leave out --roll.`,
  'holiday.ends-before-start': (d) => `The last day ${d.to} lies before the first, ${d.from}.`,
  'holiday.too-long': (d) => `A holiday of ${d.days} days is longer than ${d.limit}; check the month.`,
  'holiday.other-year': (d) =>
    `${d.date} is not in ${d.year} (the New Year alone may begin in the December before).`,
  'holiday.day-twice': (d) => `${d.date} stands here twice.`,
  'holiday.work-on-weekday': (d) =>
    `${d.date} is neither Saturday nor Sunday, so it cannot be worked in exchange; check it.`,
  'holiday.statutory-day-missing': (d) => `The statutory holiday ${d.date} is missing.`,
  'holiday.year-twice': (d) => `The holidays of ${d.year} are in ${d.other} already; keep one.`,

  'usage.missing-option': (d) => `${d.name} is missing. --help shows the usage.`,
  'usage.bad-date': (d) =>
    `${d.option}: “${d.value}” is not a date; write 2026-12-15, or +15 for 15 days from today.`,
  'usage.bad-limit': (d) => `--limit: “${d.value}” should be 0 or a positive whole number.`,
  'usage.one-outcome': () => 'Say how the verification ended: either --effective or --ineffective.',
  'entry.empty': (d) => `${d.field} must not be empty.`,
  'hazard.illegal-step': (d) =>
    `Hazard ${d.number}: cannot ${hazard.steps[String(d.step)]} now, because ${hazard.refusals[String(d.reason)]}. ${nextSteps(d.next)}`,
  'hazard.conflict': (d) =>
    `Somebody else has just changed hazard ${d.number}, and nothing was saved: at ${d.at} ${d.by} recorded “${named(d.steps)}”. Look at it again first: xh-safety hazard show ${d.number}`,
  'hazard.criterion-missing': (d) => `${d.number} is said to be major; name the criterion that makes it so.`,
  'hazard.due-in-the-past': (d) =>
    `The due date ${d.dueOn} of hazard ${d.number} lies before ${d.today}; give that day or a later one.`,
  'hazard.rectified-before-found': (d) =>
    `Hazard ${d.number} was found on ${d.foundOn}; it cannot have been rectified on ${d.doneOn}.`,
  'hazard.rectified-in-future': (d) =>
    `Hazard ${d.number}: the day of its rectification, ${d.doneOn}, has not come yet.`,
  'hazard.measures-missing': (d) =>
    `No rectification of hazard ${d.number} is on record. Say with --measures what was seen to be done, or record it first: xh-safety hazard rectify ${d.number}`,
  'hazard.not-extended': (d) =>
    `The extended due date ${d.asked} must be later than the present one of hazard ${d.number}, ${d.dueOn}.`,
  'hazard.approver-same': (d) =>
    `${d.name} cannot approve their own voiding; hazard ${d.number} was not changed.`,
  'hazard.no-commitment': (d) =>
    `None of the five commitments was given; hazard ${d.number} was not changed.`,
  'hazard.accepted-by-two': (d) =>
    `Hazard ${d.number} must be accepted by two different persons; give --accepted-by twice.`,
  'hazard.accepted-by-rectifier': (d) =>
    `${d.name} recorded the rectification of hazard ${d.number} and cannot accept it.`,
  'hazard.closed-by-rectifier': (d) =>
    `${d.name} recorded the rectification of major hazard ${d.number}; somebody else must close it.`,
  'hazard.result-missing': (d) =>
    `Hazard ${d.number} was transferred to ${d.to}; say with --note what came of it there.`,
  'hazard.funds-format': (d) =>
    `${d.option}: “${d.value}” should be a number of at least 0, in 10,000 yuan, such as 0.5.`,
  'follow-up.nothing-open': (d) => `“${d.name}” has no hazard that waits for verification.`,
  'follow-up.unknown-hazard': (d) =>
    `Hazard ${d.number} is not among those of “${d.name}” that wait for verification.`,
  'follow-up.note-missing': (d) =>
    `Hazard ${d.number} was found ineffective; say in its note what is still not put right.`,

  'enterprise.field-needed': (d) => `The ${d.field} is missing.`,
  'enterprise.street-abolished': (d) =>
    `The street “${d.street}” was abolished; say which one it belongs to now.`,
  'enterprise.sector-unknown': (d) =>
    `“${d.sector}” is no sector; choose from: ${list(Object.values(registry.sectors))}.`,
  'enterprise.trait-unknown': (d) => `There is no trait “${d.trait}”; see checklists/traits.yaml.`,
  'enterprise.industry-format': (d) =>
    `Write the industry code “${d.text}” as 6210, of the older edition as 8414@2011.`,
  'enterprise.identity-number': (d) =>
    `The ${d.field} holds an identity number. These are not registered; remove it.`,
  'enterprise.code-taken': (d) => `The credit code ${d.code} is on record for “${d.name}”.`,
  'enterprise.same-name': (d) =>
    `${d.street} has a “${d.name}” already (${d.code ?? 'without a credit code'}). If this is another one, add --another.`,
  'enterprise.is-merged': (d) => `“${d.name}” was merged into another record and cannot be changed any more.`,
  'enterprise.already-merged': (d) => `“${d.name}” was merged into “${d.into}” already.`,
  'enterprise.merge-itself': (d) => `“${d.name}” cannot be merged into itself; name the other record.`,
  'enterprise.merge-into-retired': (d) =>
    `“${d.name}” is retired; nothing can be merged into it. Take that back with enterprise retire --undo first.`,
  'enterprise.codes-differ': (d) =>
    `The credit codes differ (${d.from} and ${d.into}), so these are two enterprises. If one took the place of the other, retire the old one.`,
  'enterprise.visit-open': (d) =>
    `“${d.name}” has an inspection in progress, ${d.number}. Complete it first.`,
  'enterprise.retired-already': (d) => `“${d.name}” was retired on ${d.on}.`,
  'enterprise.not-retired': (d) => `“${d.name}” is not retired.`,
  'usage.of-batches': (d) =>
    `${d.option} is for batches (report --month MONTH) and cannot be used with one inspection (${d.ref}).`,
  'usage.not-together': (d) => `${list(d.options)} cannot be used together.`,

  'roster.empty': () => 'The file is empty.',
  'roster.too-large': (d) =>
    `The file has more than ${d.megabytes} MB, too much for a roster. Remove pictures, or split it.`,
  'roster.bomb': (d) =>
    `Unpacked, the file has more than ${d.megabytes} MB; it was not read. Save the roster alone and try again.`,
  'roster.too-many-rows': (d) => `The file has more than ${d.limit} rows; it was not read. Split it.`,
  'roster.old-excel': () =>
    'This is an old Excel file (.xls). Save it as .xlsx in Excel or WPS, then import that.',
  'roster.password': () =>
    'The file is locked with a password. Save it without one in Excel or WPS, then import that.',
  'roster.web-page': () =>
    'This is really a web page or old XML under the name of a table. Open it in Excel or WPS, save it as .xlsx, and import that.',
  'roster.not-a-table': () => 'This is no table. Use an Excel file (.xlsx) or CSV.',
  'roster.not-a-workbook': () =>
    'This is no Excel workbook (.xlsx). Save it as .xlsx in Excel or WPS, then import that.',
  'roster.damaged': () =>
    'The file is damaged and cannot be read. Open it in Excel or WPS, save it, and try again.',
  'roster.encoding': () => 'The encoding of the text is not known. Save it as CSV in UTF-8, or as .xlsx.',
  'roster.csv': (d) =>
    `From line ${d.line} of the CSV file a quote is not closed. Put it right, or save the table as .xlsx.`,
  'roster.map-invalid': (d) => `The map has ${d.count} faults; nothing was imported.`,
  'roster.no-header': () =>
    'No header was found: a column for the name and at least one more are needed. Name unusual headers with --map.',
  'roster.formula-error': (d) => `The cell is a formula error, ${d.text}.`,
  'roster.digits-lost': () =>
    'Excel took the credit code for a number, and its last digits are lost. Format the column as text and type the code again.',
  'roster.twice': (d) => `The same as row ${d.row}${d.sheet ? ` of sheet “${d.sheet}”` : ''}.`,
  'enterprise.is-retired': (d) =>
    `“${d.name}” was retired on ${d.on} (${d.reason}). If it is back, run enterprise retire --undo first.`,
  'roster.same-name': (d) =>
    `${d.street} has a “${d.name}” on record (${d.code ?? 'without a credit code'}) that differs. If it is the same, add --match-name.`,
  ...summaryProblems,
};

function nextSteps(steps: Details[string]): string {
  if (!Array.isArray(steps) || steps.length === 0) return 'Nothing can change any more.';
  return `Legal now: ${steps.map(hazard.stepByCommand).join(', ')}.`;
}

function named(events: Details[string]): string {
  return list(Array.isArray(events) ? events.map((event) => hazard.events[event] ?? event) : events);
}

function list(values: Details[string]): string {
  return Array.isArray(values) ? values.join(', ') : String(values ?? '');
}
