import type { PaperPhoto, PhotoContent } from '../paper-model.ts';
import { PHOTO } from '../paper-style.ts';
import { escapeXml } from './xml.ts';

/** English Metric Units, in which Word measures drawings. */
const EMU_PER_MM = 36_000;
const EMU_PER_TWIP = 635;

/** A photo whose picture is at hand. */
export type ShownPhoto = PaperPhoto & { readonly content: PhotoContent };

/** The photos that can be shown. */
export function shownPhotos(photos: readonly PaperPhoto[]): ShownPhoto[] {
  return photos.filter((photo): photo is ShownPhoto => photo.content !== undefined);
}

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
export function photoPart({ number, content }: ShownPhoto): { readonly id: string; readonly name: string } {
  const extension = content.mime === 'image/png' ? 'png' : 'jpeg';
  return { id: `photo${number}`, name: `media/photo${number}.${extension}` };
}

/** The paragraph that shows the photo whole, two to a page, never wider than the text; empty without its picture. */
export function photoParagraph(photo: PaperPhoto, textWidthTwips: number): string {
  const [shown] = shownPhotos([photo]);
  if (!shown) return '<w:p/>';
  const { width, height } = fitted(shown.content, textWidthTwips);
  const properties = `id="${1000 + photo.number}" name="${escapeXml(photo.label)}" descr="${escapeXml(photo.caption)}"`;
  return [
    '<w:p><w:pPr><w:keepNext/><w:spacing w:before="120" w:after="60" w:line="240" w:lineRule="auto"/><w:ind w:firstLine="0"/><w:jc w:val="center"/></w:pPr><w:r><w:drawing>',
    '<wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" distT="0" distB="0" distL="0" distR="0">',
    `<wp:extent cx="${width}" cy="${height}"/><wp:docPr ${properties}/>`,
    '<a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main">',
    '<a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture">',
    '<pic:pic xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture">',
    `<pic:nvPicPr><pic:cNvPr ${properties}/><pic:cNvPicPr/></pic:nvPicPr>`,
    '<pic:blipFill><a:blip xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"',
    ` r:embed="${photoPart(shown).id}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>`,
    `<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="${width}" cy="${height}"/></a:xfrm>`,
    '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline>',
    '</w:drawing></w:r></w:p>',
  ].join('');
}

function fitted({ width, height }: PhotoContent, textWidthTwips: number): { width: number; height: number } {
  const widest = Math.min(PHOTO.width * EMU_PER_MM, textWidthTwips * EMU_PER_TWIP);
  const scale = Math.min(widest / width, (PHOTO.height * EMU_PER_MM) / height);
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) };
}
