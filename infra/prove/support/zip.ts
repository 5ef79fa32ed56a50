import { crc32, deflateRawSync } from 'node:zlib';

export interface ZipPart {
  readonly name: string;
  readonly data: Buffer | string;
}

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
const DEFLATED = 8;

/** A zip archive of these parts, whatever their names. */
export function zip(parts: readonly ZipPart[]): Buffer {
  const locals: Buffer[] = [];
  const centrals: Buffer[] = [];
  let offset = 0;
  for (const { name, data } of parts) {
    const plain = Buffer.from(data);
    const packed = deflateRawSync(plain, { level: 9 });
    const facts = { name: Buffer.from(name), crc: crc32(plain), packed: packed.length, plain: plain.length };
    const local = Buffer.concat([header(LOCAL, facts, undefined), facts.name, packed]);
    centrals.push(Buffer.concat([header(CENTRAL, facts, offset), facts.name]));
    locals.push(local);
    offset += local.length;
  }
  const directory = Buffer.concat(centrals);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(END, 0);
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...locals, directory, end]);
}

interface PartFacts {
  readonly name: Buffer;
  readonly crc: number;
  readonly packed: number;
  readonly plain: number;
}

/** The header of a part: before its data, or with its offset in the directory. */
function header(signature: number, facts: PartFacts, offset: number | undefined): Buffer {
  const shift = offset === undefined ? 0 : 2;
  const buffer = Buffer.alloc(offset === undefined ? 30 : 46);
  buffer.writeUInt32LE(signature, 0);
  buffer.writeUInt16LE(20, 4);
  if (shift > 0) buffer.writeUInt16LE(20, 6);
  buffer.writeUInt16LE(DEFLATED, 8 + shift);
  buffer.writeUInt32LE(facts.crc, 14 + shift);
  buffer.writeUInt32LE(facts.packed, 18 + shift);
  buffer.writeUInt32LE(facts.plain, 22 + shift);
  buffer.writeUInt16LE(facts.name.length, 26 + shift);
  if (offset !== undefined) buffer.writeUInt32LE(offset, 42);
  return buffer;
}
