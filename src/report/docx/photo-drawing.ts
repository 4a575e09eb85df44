import { orientationOf } from '../jpeg.ts';
import type { NoticePhoto } from '../notice-model.ts';
import { escapeXml } from './xml.ts';

/** English Metric Units, in which Word measures drawings. */
const EMU_PER_MM = 36_000;
const EMU_PER_TWIP = 635;
const MAX_MM = { width: 150, height: 96 } as const;
const QUARTER_TURN = 90 * 60_000;

const A4_TEXT_TWIPS = 9411;

/** Width of the text in twips, from the page and margins of the document's last section. */
export function textWidthOf(document: string): number {
  const section = /<w:sectPr(?:(?!<w:sectPr)[\s\S])*$/.exec(document)?.[0] ?? '';
  const page = attributeOf(section, 'w:pgSz', 'w:w');
  const left = attributeOf(section, 'w:pgMar', 'w:left');
  const right = attributeOf(section, 'w:pgMar', 'w:right');
  return page > left + right ? page - left - right : A4_TEXT_TWIPS;
}

function attributeOf(xml: string, element: string, attribute: string): number {
  return Number(new RegExp(`<${element}\\b[^>]*?\\s${attribute}="(\\d+)"`).exec(xml)?.[1] ?? 0);
}

/** Names the part that holds the photo, and the relationship that leads to it. */
export function photoPart({ number, mime }: NoticePhoto): { readonly id: string; readonly name: string } {
  const extension = mime === 'image/png' ? 'png' : 'jpeg';
  return { id: `photo${number}`, name: `media/photo${number}.${extension}` };
}

/** The paragraph that shows the photo upright and whole, two to a page, never wider than the text. */
export function photoParagraph(photo: NoticePhoto, textWidthTwips: number): string {
  const shown = fitted(photo, textWidthTwips);
  const { rotation, isFlipped, isSideways } = turnOf(orientationOf(photo.content));
  const stored = isSideways ? { width: shown.height, height: shown.width } : shown;
  const transform = [rotation ? ` rot="${rotation}"` : '', isFlipped ? ' flipH="1"' : ''].join('');
  const caption = escapeXml(photo.caption);
  const properties = `id="${1000 + photo.number}" name="${escapeXml(photo.label)}" descr="${caption}"`;
  return [
    '<w:p><w:pPr><w:keepNext/><w:spacing w:before="120" w:after="60" w:line="240" w:lineRule="auto"/><w:ind w:firstLine="0"/><w:jc w:val="center"/></w:pPr><w:r><w:drawing>',
    '<wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" distT="0" distB="0" distL="0" distR="0">',
    `<wp:extent cx="${shown.width}" cy="${shown.height}"/><wp:docPr ${properties}/>`,
    '<a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main">',
    '<a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture">',
    '<pic:pic xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture">',
    `<pic:nvPicPr><pic:cNvPr ${properties}/><pic:cNvPicPr/></pic:nvPicPr>`,
    '<pic:blipFill><a:blip xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"',
    ` r:embed="${photoPart(photo).id}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>`,
    `<pic:spPr><a:xfrm${transform}><a:off x="0" y="0"/><a:ext cx="${stored.width}" cy="${stored.height}"/></a:xfrm>`,
    '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline>',
    '</w:drawing></w:r></w:p>',
  ].join('');
}

function fitted({ width, height }: NoticePhoto, textWidthTwips: number): { width: number; height: number } {
  const widest = Math.min(MAX_MM.width * EMU_PER_MM, textWidthTwips * EMU_PER_TWIP);
  const scale = Math.min(widest / width, (MAX_MM.height * EMU_PER_MM) / height);
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) };
}

interface Turn {
  /** Clockwise, in 60,000ths of a degree, after the flip. */
  readonly rotation: number;
  readonly isFlipped: boolean;
  readonly isSideways: boolean;
}

// Word ignores EXIF, so the drawing itself has to turn the picture.
function turnOf(orientation: number): Turn {
  const quarters = [0, 0, 0, 2, 2, 3, 1, 1, 3][orientation] ?? 0;
  return {
    rotation: quarters * QUARTER_TURN,
    isFlipped: [2, 4, 5, 7].includes(orientation),
    isSideways: orientation >= 5,
  };
}
