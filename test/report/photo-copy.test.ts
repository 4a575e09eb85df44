import { describe, expect, it } from 'vitest';
import { orientationOf } from '../../src/report/jpeg.ts';
import { withoutMetadata } from '../../src/report/photo-copy.ts';

/** A little-endian EXIF block with a maker's name before the orientation, and a place in its tail. */
function exif(orientation: number): Buffer {
  const tiff = Buffer.concat([
    Buffer.from('49492a00080000000200', 'hex'),
    Buffer.from('0f0102000400000050484f4e', 'hex'),
    Buffer.from(`1201030001000000${orientation.toString(16).padStart(2, '0')}000000`, 'hex'),
    Buffer.from('00000000', 'hex'),
    Buffer.from('GPS 28.68N 115.89E'),
  ]);
  return segment(0xe1, Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), tiff]));
}

function segment(marker: number, payload: Uint8Array): Buffer {
  const head = Buffer.from([0xff, marker, 0, 0]);
  head.writeUInt16BE(payload.length + 2, 2);
  return Buffer.concat([head, payload]);
}

const profile = segment(0xe2, Buffer.from('ICC_PROFILE'));
const picture = Buffer.from('ffda0004abcd112233ffd9', 'hex');

function jpeg(orientation: number): Buffer {
  return Buffer.concat([
    Buffer.from('ffd8', 'hex'),
    exif(orientation),
    segment(0xe1, Buffer.from('http://ns.adobe.com/xap/1.0/\0owner')),
    segment(0xfe, Buffer.from('a comment')),
    profile,
    picture,
  ]);
}

describe('the copy of a JPEG', () => {
  it('keeps the picture and its colours, and drops place, owner and comment', () => {
    const copy = Buffer.from(withoutMetadata({ mime: 'image/jpeg', content: jpeg(1) }));
    expect(copy).toEqual(Buffer.concat([Buffer.from('ffd8', 'hex'), profile, picture]));
  });

  it.each([2, 3, 4, 5, 6, 7, 8])('still says that the picture is turned, orientation %i', (orientation) => {
    const copy = withoutMetadata({ mime: 'image/jpeg', content: jpeg(orientation) });
    expect(Buffer.from(copy).includes('GPS')).toBe(false);
    expect(orientationOf(copy)).toBe(orientation);
  });

  it('is made of whatever can be read of a damaged one', () => {
    const whole = jpeg(6);
    for (let length = 0; length < whole.length; length++) {
      expect(() => withoutMetadata({ mime: 'image/jpeg', content: whole.subarray(0, length) })).not.toThrow();
    }
  });
});
