import { type Cell, type Look, paragraph, type Row, table, text } from '../docx/markup.ts';
import { writeZip } from '../docx/write-zip.ts';
import { packageParts, sectionProperties } from './docx-package.ts';
import { COLUMNS, HEIGHTS, SIZES } from './form-grid.ts';
import type {
  FormChecklist,
  FormHazards,
  FormItem,
  FormLine,
  FormMessages,
  FormModel,
  FormSection,
} from './form-model.ts';

const BODY: Look = { size: SIZES.text };
const NOTE: Look = { size: SIZES.note };
const LABEL: Look = { ...BODY, align: 'center' };
const HEADING: Look = { size: SIZES.heading, font: 'heading', keepNext: true };
const TITLE: Look = { size: SIZES.title, font: 'heading', align: 'center' };
const HEADING_FILL = 'E8E8E8';
/** Between choices to tick. */
const GAP = '\u3000';

/** The form as a Word file. */
export function formDocx(model: FormModel, t: FormMessages): Uint8Array {
  const bodies = model.checklists.map((checklist, index) => checklistBody(checklist, index, model, t));
  return writeZip(packageParts(bodies.join(''), model, t));
}

// A section of its own for each, because each has its own footer. The last section ends the document, not a paragraph.
function checklistBody(
  checklist: FormChecklist,
  index: number,
  { checklists }: FormModel,
  t: FormMessages,
): string {
  const isLast = index === checklists.length - 1;
  const end = sectionProperties(index);
  return [
    text(checklist.title, TITLE),
    text(checklist.origin, { ...NOTE, align: 'center', after: 3 }),
    table(COLUMNS.fields, fieldRows(checklist.enterprise, HEIGHTS.field)),
    text(checklist.howTo, { ...NOTE, before: 3, after: 3 }),
    ...checklist.sections.map((section) => sectionTable(section, t) + SPACE),
    keptTogether(hazardTable(checklist.hazards) + SPACE + signatureTable(checklist)),
    text(checklist.version, { ...NOTE, before: 3, properties: isLast ? '' : end }),
    isLast ? end : '',
  ].join('');
}

// Without a paragraph between them, two tables would become one.
const SPACE = paragraph('', { size: 4 });

function titleRow(title: string, span: number): Row {
  return { isHeading: true, cells: [{ paragraphs: text(title, HEADING), span, fill: HEADING_FILL }] };
}

function labelRow(labels: readonly string[]): Row {
  return {
    isHeading: true,
    cells: labels.map((label) => ({ paragraphs: text(label, { ...LABEL, keepNext: true }) })),
  };
}

function fieldRows(lines: readonly FormLine[], height: number): Row[] {
  return lines.map((line) => ({
    height,
    cells: line.flatMap((field) => fieldCells(field.label, field.content, line.length)),
  }));
}

function fieldCells(label: string, content: readonly string[], fields: number): Cell[] {
  return [
    { paragraphs: text(label, LABEL) },
    { paragraphs: text(content.join(GAP), BODY), span: fields === 1 ? 3 : 1 },
  ];
}

function sectionTable({ title, items }: FormSection, t: FormMessages): string {
  const { number, item, result, remark } = t.columns;
  const head = [titleRow(title, COLUMNS.items.length), labelRow([number, item, result, remark])];
  return table(COLUMNS.items, [...head, ...items.map(itemRow)]);
}

function itemRow({ number, text: question, notes, results, measure }: FormItem): Row {
  return {
    height: HEIGHTS.item,
    cells: [
      { paragraphs: text(String(number), LABEL) },
      { paragraphs: text(question, BODY) + notes.map((note) => text(note, NOTE)).join('') },
      { paragraphs: paragraphsOf(results, BODY) },
      { paragraphs: paragraphsOf(measure, BODY), vertical: 'top' },
    ],
  };
}

// A cell without a paragraph would make the file unreadable.
function paragraphsOf(lines: readonly string[], look: Look): string {
  return lines.length === 0 ? text('', look) : lines.map((line) => text(line, look)).join('');
}

function hazardTable({ title, columns, row, rows }: FormHazards): string {
  const cells = row.map((lines) => ({ paragraphs: paragraphsOf(lines, LABEL) }));
  const blanks: Row[] = Array.from({ length: rows }, () => ({ height: HEIGHTS.hazard, cells }));
  return table(COLUMNS.hazards, [titleRow(title, COLUMNS.hazards.length), labelRow(columns), ...blanks]);
}

function signatureTable({ signatures }: FormChecklist): string {
  const rows = fieldRows(signatures.lines, HEIGHTS.signature);
  return table(COLUMNS.signatures, [titleRow(signatures.title, COLUMNS.signatures.length), ...rows]);
}

// Nobody should sign a sheet that holds nothing but signatures: all of this keeps with the line that follows it.
function keptTogether(markup: string): string {
  return markup.replaceAll(/<w:p><w:pPr>(?!<w:keepNext\/>)/g, '<w:p><w:pPr><w:keepNext/>');
}
