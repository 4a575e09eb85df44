import type { IssuedDocument } from '../domain/document.ts';
import { sha256 } from './crypto.ts';
import type { Queries } from './driver.ts';

/** The SHA-256 of a paper's content as JSON, in hex. */
export function contentHashOf(content: unknown): string {
  return sha256(JSON.stringify(content)).toString('hex');
}

/** Whether a paper still says what it said when it was issued. */
export function isUnaltered({
  content,
  contentHash,
}: Pick<IssuedDocument, 'content' | 'contentHash'>): boolean {
  return contentHashOf(content) === contentHash;
}

const PAGE = 500;

/** Numbers of the papers whose content is not what its hash says. */
export async function alteredDocuments(db: Queries): Promise<string[]> {
  const altered: string[] = [];
  let behind = '';
  for (;;) {
    const rows = await db.query<{ id: string; number: string; content_hash: string; body: string }>(
      'select id, number, content_hash, body from document where id > $1 order by id limit $2',
      [behind, PAGE],
    );
    for (const { number, content_hash: hash, body } of rows) {
      const document = JSON.parse(body) as IssuedDocument;
      if (document.contentHash !== hash || !isUnaltered(document)) altered.push(number);
    }
    if (rows.length < PAGE) return altered;
    behind = rows.at(-1)!.id;
  }
}
