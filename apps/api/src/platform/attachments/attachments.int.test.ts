import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import sharp from 'sharp';
import { accountActor } from '../../../test/actors';
import { useTestDatabase } from '../../../test/test-database';
import { acceptUpload, type StoredContent } from './accept-upload';
import { attach } from './attach';
import { Attachment } from './attachment.entity';
import { contentPath, incomingFolder } from './content-store';
import { attachmentHeaders, openAttachment } from './open-attachment';
import { safeFileName } from './safe-file-name';
import { sweepAttachments } from './sweep-attachments';

const NORTH = '601';
const clerk = accountActor('clerk', { districtId: NORTH, permissions: ['attachment.read'] });
const MEGABYTE = 1_048_576;
const PDF = Buffer.from(
  '%PDF-1.7\n%âãÏÓ\n1 0 obj\n<< /Type /Catalog >>\nendobj\ntrailer\n<< /Root 1 0 R >>\n%%EOF\n',
  'latin1',
);

describe('an attachment', () => {
  const suite = useTestDatabase([Attachment]);
  let folder: string;

  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'weizhi-files-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const upload = (content: Buffer, fileName = '照片.jpg', limit = MEGABYTE) =>
    acceptUpload(folder, {
      content: Readable.from([content.subarray(0, 10), content.subarray(10)]),
      fileName,
      limit,
    });
  const accept = async (content: Buffer, fileName?: string): Promise<StoredContent> => {
    const result = await upload(content, fileName);
    if (!result.ok) throw new Error(result.refusal.code);
    return result.value;
  };
  const photograph = () =>
    sharp({ create: { width: 40, height: 20, channels: 3, background: '#cc0000' } })
      .withExif({
        IFD0: { Artist: '张三 13912345678' },
        IFD3: { GPSLatitude: '31/1 58/1 0/1', GPSLatitudeRef: 'N' },
      })
      .withMetadata({ orientation: 6 })
      .jpeg()
      .toBuffer();

  it('lies on disk under the digest of its content', async () => {
    const stored = await accept(PDF, '合同.pdf');
    const digest = createHash('sha256').update(PDF).digest('hex');
    expect(stored).toEqual({
      sha256: digest,
      byteSize: PDF.length,
      mediaType: 'application/pdf',
      fileName: '合同.pdf',
    });
    expect(readFileSync(contentPath(folder, digest))).toEqual(PDF);
    expect(readdirSync(incomingFolder(folder))).toEqual([]);
  });

  it('that arrives twice is stored once', async () => {
    const [one, other] = await Promise.all([accept(PDF), accept(PDF)]);
    expect(one.sha256).toBe(other.sha256);
    expect(readdirSync(path.dirname(contentPath(folder, one.sha256)))).toHaveLength(1);
  });

  it('loses place, owner and time of a photograph, and keeps it upright', async () => {
    const original = await photograph();
    expect((await sharp(original).metadata()).exif).toBeDefined();
    const { sha256 } = await accept(original);
    const content = readFileSync(contentPath(folder, sha256));
    const metadata = await sharp(content).metadata();
    expect(metadata.exif).toBeUndefined();
    expect([metadata.width, metadata.height]).toEqual([20, 40]);
    expect(content.includes('13912345678')).toBe(false);
  });

  it.each(['png', 'webp'] as const)('loses what a %s picture carries', async (format) => {
    const picture = await sharp(await photograph())
      .withExif({ IFD0: { Artist: '张三' } })
      [format]()
      .toBuffer();
    const { sha256, mediaType } = await accept(picture, '扫描件');
    expect(mediaType).toBe(`image/${format}`);
    expect((await sharp(contentPath(folder, sha256)).metadata()).exif).toBeUndefined();
  });

  it('drops a page that hides behind a picture', async () => {
    const polyglot = Buffer.concat([await photograph(), Buffer.from('<script>alert(1)</script>')]);
    const { sha256 } = await accept(polyglot, 'x.html');
    expect(readFileSync(contentPath(folder, sha256)).includes('<script>')).toBe(false);
  });

  it.each([
    ['a page', Buffer.from('<!doctype html><script>alert(1)</script>'), 'attachmentTypeNotTaken'],
    [
      'a drawing with a script',
      Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>'),
      'attachmentTypeNotTaken',
    ],
    ['a program', Buffer.from(`MZ${'\u0000'.repeat(100)}`), 'attachmentTypeNotTaken'],
    [
      'the file that scanners are tried with',
      Buffer.from('X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*'),
      'attachmentTypeNotTaken',
    ],
    ['nothing', Buffer.alloc(0), 'attachmentEmpty'],
    ['half a picture', Buffer.from('ffd8ffe000104a46494600010100', 'hex'), 'attachmentUnreadable'],
  ])('is not taken when it is %s, whatever its name', async (_what, content, code) => {
    const result = await upload(content, '照片.jpg');
    expect(result).toEqual({ ok: false, refusal: expect.objectContaining({ code }) as object });
    expect(existsSync(path.join(folder, 'attachments', 'content'))).toBe(false);
    expect(readdirSync(incomingFolder(folder))).toEqual([]);
  });

  it('that is too large is given up while it arrives', async () => {
    let sent = 0;
    const endless = Readable.from(
      (function* () {
        for (;;) {
          sent += 65_536;
          yield Buffer.alloc(65_536, 1);
        }
      })(),
    );
    const result = await acceptUpload(folder, { content: endless, fileName: 'x.pdf', limit: MEGABYTE });
    expect(result).toEqual({ ok: false, refusal: { code: 'attachmentTooLarge', limit: MEGABYTE } });
    expect(sent).toBeLessThan(4 * MEGABYTE);
    expect(readdirSync(incomingFolder(folder))).toEqual([]);
  });

  it('that unfolds to far more pixels than its size promises is not taken', async () => {
    const bomb = await sharp({ create: { width: 7_100, height: 7_100, channels: 3, background: '#fff' } })
      .png({ compressionLevel: 1 })
      .toBuffer();
    expect(await upload(bomb, '白.png', 10 * MEGABYTE)).toEqual({
      ok: false,
      refusal: { code: 'attachmentUnreadable' },
    });
  });

  it.each([
    ['../../etc/passwd', 'passwd.pdf'],
    ['C:\\windows\\报告.docx', '报告.pdf'],
    ['a\u0000b\r\nc.pdf', 'a b c.pdf'],
    ['gpj.\u202Eexe.pdf', 'gpj.exe.pdf'],
    ['.htaccess', '附件.pdf'],
    ['...', '附件.pdf'],
    [`${'长'.repeat(300)}.pdf`, `${'长'.repeat(100)}.pdf`],
    ['𠮷野家\uD800.pdf', '𠮷野家.pdf'],
  ])('named %j is called %j', (claimed, expected) => {
    expect(safeFileName(claimed, 'pdf')).toBe(expected);
  });

  it('is saved by the browser and never shown in our origin', () => {
    const attachment = Object.assign(new Attachment(), {
      mediaType: 'application/pdf',
      byteSize: '5',
      fileName: '合同"一.pdf',
    });
    expect(attachmentHeaders(attachment)).toMatchObject({
      'content-disposition': `attachment; filename="____.pdf"; filename*=UTF-8''%E5%90%88%E5%90%8C%22%E4%B8%80.pdf`,
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, no-store',
    });
  });

  it('belongs to a district, and its content goes when nothing refers to it for a day', async () => {
    const kept = await accept(PDF);
    const orphan = await accept(await photograph());
    const young = await accept(
      await sharp({ create: { width: 3, height: 3, channels: 3, background: '#00f' } })
        .png()
        .toBuffer(),
    );
    const row = await suite.database.transaction(clerk, (tx) =>
      attach(tx, { districtId: NORTH, content: kept }),
    );
    expect(await buffer(openAttachment(folder, row).content)).toEqual(PDF);
    expect(row).toMatchObject({ districtId: NORTH, sha256: kept.sha256, uploadedBy: 'clerk' });
    writeFileSync(path.join(incomingFolder(folder), 'left-behind'), 'x');
    const yesterday = new Date(Date.now() - 25 * 3_600_000);
    for (const file of [
      contentPath(folder, kept.sha256),
      contentPath(folder, orphan.sha256),
      path.join(incomingFolder(folder), 'left-behind'),
    ]) {
      utimesSync(file, yesterday, yesterday);
    }
    const { database } = suite;
    const clock = { now: () => new Date() };
    expect(await sweepAttachments({ database, stateFolder: folder, clock, districtIds: [NORTH] })).toBe(2);
    const there = [kept, orphan, young].map(({ sha256 }) => existsSync(contentPath(folder, sha256)));
    expect(there).toEqual([true, false, true]);
  });
});
