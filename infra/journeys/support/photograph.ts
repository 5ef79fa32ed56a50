import type { Page } from 'playwright-core';

/** Where the photograph says that it was taken: 31°58′ north, 120°53′ east. */
const GPS: readonly (readonly [tag: number, type: 'ascii' | 'rational', values: readonly number[]])[] = [
  [1, 'ascii', [0x4e, 0]],
  [2, 'rational', [31, 58, 0]],
  [3, 'ascii', [0x45, 0]],
  [4, 'rational', [120, 53, 0]],
];
const ENTRY_BYTES = 12;
const GPS_POINTER = 0x8825;

/** A photograph as a phone takes it: a real JPEG that says where it was taken. */
export async function takePhotograph(page: Page, words: string): Promise<Buffer> {
  const address = await page.evaluate((text) => {
    const canvas = document.createElement('canvas');
    [canvas.width, canvas.height] = [1200, 1600];
    const pen = canvas.getContext('2d');
    if (!pen) throw new Error('No canvas');
    pen.fillStyle = '#f4efe2';
    pen.fillRect(0, 0, 1200, 1600);
    pen.fillStyle = '#222';
    pen.font = '64px sans-serif';
    pen.fillText(text, 120, 240);
    return canvas.toDataURL('image/jpeg', 0.9);
  }, words);
  const picture = Buffer.from(address.slice(address.indexOf(',') + 1), 'base64');
  // Behind the two bytes that begin every JPEG.
  return Buffer.concat([picture.subarray(0, 2), placeSegment(), picture.subarray(2)]);
}

/** The segment in which cameras write, with nothing but the place. */
function placeSegment(): Buffer {
  const gpsOffset = 8 + 2 + ENTRY_BYTES + 4;
  const dataOffset = gpsOffset + 2 + GPS.length * ENTRY_BYTES + 4;
  const data: Buffer[] = [];
  const entries = GPS.map(([tag, type, values]) => {
    const entry = Buffer.alloc(ENTRY_BYTES);
    entry.writeUInt16LE(tag, 0);
    entry.writeUInt16LE(type === 'ascii' ? 2 : 5, 2);
    entry.writeUInt32LE(values.length, 4);
    if (type === 'ascii') Buffer.from(values).copy(entry, 8);
    else {
      entry.writeUInt32LE(dataOffset + data.reduce((sum, { length }) => sum + length, 0), 8);
      data.push(Buffer.concat(values.map((value) => uint32s(value, 1))));
    }
    return entry;
  });
  const pointer = Buffer.alloc(ENTRY_BYTES);
  pointer.writeUInt16LE(GPS_POINTER, 0);
  pointer.writeUInt16LE(4, 2);
  pointer.writeUInt32LE(1, 4);
  pointer.writeUInt32LE(gpsOffset, 8);
  const tiff = Buffer.concat([
    Buffer.from('II*\0', 'latin1'),
    uint32s(8),
    uint16(1),
    pointer,
    uint32s(0),
    uint16(entries.length),
    ...entries,
    uint32s(0),
    ...data,
  ]);
  const body = Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), tiff]);
  const head = Buffer.from([0xff, 0xe1, 0, 0]);
  head.writeUInt16BE(body.length + 2, 2);
  return Buffer.concat([head, body]);
}

/** Whether a picture carries what a camera writes. */
export function saysWhereItWasTaken(picture: Buffer): boolean {
  return picture.includes(Buffer.from('Exif\0\0', 'latin1'));
}

function uint16(value: number): Buffer {
  const bytes = Buffer.alloc(2);
  bytes.writeUInt16LE(value);
  return bytes;
}

function uint32s(...values: readonly number[]): Buffer {
  const bytes = Buffer.alloc(values.length * 4);
  values.forEach((value, index) => bytes.writeUInt32LE(value, index * 4));
  return bytes;
}
