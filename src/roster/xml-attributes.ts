const [SPACE, QUOTE, AMPERSAND, APOSTROPHE, EQUALS, END] = [0x20, 0x22, 0x26, 0x27, 0x3d, 0x3e] as const;
const LAST_ASCII = 0x7f;

/**
 * The attributes of one tag at a time, by their places: objects of their own for a million tags would cost more than
 * the reading.
 */
export interface AttributeReader {
  /** Reads the attributes that follow the name of a tag. Returns the place of the tag's end. */
  readFrom(start: number): number;
  /** The value of an attribute of the tag that was read last. */
  value(name: string): string | undefined;
}

/** A reader of the tags of an XML text; `decoded` gives what stands there in other than plain ASCII. */
export function attributeReader(xml: string, decoded: (from: number, to: number) => string): AttributeReader {
  // For each attribute: the places where its name begins and ends, and its value.
  const places: number[] = [];
  let count = 0;
  let isPlain = true;
  return {
    readFrom(start) {
      let [nameStart, nameEnd, valueStart, quote] = [0, 0, 0, 0];
      count = 0;
      isPlain = true;
      for (let at = start; at < xml.length; at += 1) {
        const character = xml.charCodeAt(at);
        if (character > LAST_ASCII || character === AMPERSAND) isPlain = false;
        if (quote !== 0) {
          if (character !== quote) continue;
          places[count] = nameStart;
          places[count + 1] = nameEnd;
          places[count + 2] = valueStart;
          places[count + 3] = at;
          count += 4;
          quote = 0;
          nameStart = 0;
        } else if (character === END) return at;
        else if (character === QUOTE || character === APOSTROPHE) {
          quote = character;
          valueStart = at + 1;
        } else if (character === EQUALS || character <= SPACE) {
          if (nameEnd < nameStart) nameEnd = at;
        } else if (nameStart === 0) nameStart = at;
      }
      throw new Error('the XML breaks off');
    },
    value(name) {
      for (let index = 0; index < count; index += 4) {
        const [start, end] = [places[index]!, places[index + 1]!];
        if (end - start !== name.length || !xml.startsWith(name, start)) continue;
        const [from, to] = [places[index + 2]!, places[index + 3]!];
        return isPlain ? xml.slice(from, to) : decoded(from, to);
      }
      return undefined;
    },
  };
}
