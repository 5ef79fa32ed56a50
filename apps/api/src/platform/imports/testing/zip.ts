import { crc32, deflateRawSync } from 'node:zlib';

export interface ZipPart {
  readonly name: string;
  readonly data: Buffer | string;
  /** Size to state instead of the real one. */
  readonly statedSize?: number;
  /** General purpose flags; 1 says encrypted. */
  readonly flags?: number;
}

/** Makes a zip by hand, so that tests can make what no library would. */
export function zip(parts: readonly ZipPart[]): Buffer {
  const local: Buffer[] = [];
  const central: Buffer[] = [];
  let offset = 0;
  for (const part of parts) {
    const { header, data, directory } = entry(part, offset);
    local.push(header, data);
    central.push(directory);
    offset += header.length + data.length;
  }
  const directory = Buffer.concat(central);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...local, directory, end]);
}

function entry(part: ZipPart, offset: number): { header: Buffer; data: Buffer; directory: Buffer } {
  const content = Buffer.from(part.data);
  const data = deflateRawSync(content);
  const name = Buffer.from(part.name);
  const common = Buffer.alloc(26);
  common.writeUInt16LE(20, 0);
  common.writeUInt16LE((part.flags ?? 0) | 0x800, 2);
  common.writeUInt16LE(8, 4);
  common.writeUInt32LE(crc32(content), 10);
  common.writeUInt32LE(data.length, 14);
  common.writeUInt32LE(part.statedSize ?? content.length, 18);
  common.writeUInt16LE(name.length, 22);
  const header = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), common, name]);
  const rest = Buffer.alloc(14);
  rest.writeUInt32LE(offset, 10);
  const version = Buffer.from([20, 0]);
  const directory = Buffer.concat([Buffer.from('PK\x01\x02', 'latin1'), version, common, rest, name]);
  return { header, data, directory };
}
