import { imageSize } from 'image-size';
import type { Photo } from '../domain/inspection.ts';
import { jpegFrame } from './jpeg-frame.ts';
import type { Size } from './size.ts';

/** The size of a picture as it is stored, by its header. Undefined when the header makes no sense. */
export function storedSize(content: Buffer, mime: Photo['mime']): Size | undefined {
  const size = mime === 'image/jpeg' ? jpegFrame(content)?.size : headerSize(content);
  return size && size.width > 0 && size.height > 0 ? size : undefined;
}

function headerSize(content: Buffer): Size | undefined {
  try {
    const { width, height } = imageSize(content);
    return { width, height };
  } catch {
    return undefined;
  }
}
