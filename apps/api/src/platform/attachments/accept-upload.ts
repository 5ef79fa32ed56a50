import { createHash, randomUUID } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { link, rm, stat, utimes } from 'node:fs/promises';
import path from 'node:path';
import { Transform, type Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { accepted, refused, type Result } from '@weizhi/domain';
import { privateFolder } from '../config';
import { contentPath } from './content-store';
import { extensionOf, type MediaType, sniffMediaType } from './media-types';
import { safeFileName } from './safe-file-name';

/** A file as it arrives. */
export interface Upload {
  readonly content: Readable;
  /** The name that the sender gives it; not trusted. */
  readonly fileName: string;
  /** Largest size in bytes. */
  readonly limit: number;
  /** Says what the file is instead of the usual sniffing; throws to refuse it. */
  readonly mediaTypeOf?: (file: string) => Promise<MediaType>;
}

/** Content that is on disk and may be attached to a record. */
export interface StoredContent {
  readonly sha256: string;
  readonly byteSize: number;
  readonly mediaType: MediaType;
  readonly fileName: string;
}

/** Returned when a file is not taken. */
export type AttachmentRefusal =
  | { readonly code: 'attachmentTooLarge'; readonly limit: number }
  | { readonly code: 'attachmentEmpty' }
  | { readonly code: 'attachmentTypeNotTaken' }
  | { readonly code: 'attachmentUnreadable' };

/** Pixels of the largest picture: a small file may unfold to gigabytes. */
const PIXEL_LIMIT = 50_000_000;

class TooLarge extends Error {}

/**
 * Takes a file in: counts it while it streams, finds out what it is, rewrites pictures without what the camera
 * added (place, time, owner), and stores it under its digest. The same content is stored once.
 */
export async function acceptUpload(
  stateFolder: string,
  upload: Upload,
): Promise<Result<StoredContent, AttachmentRefusal>> {
  const folder = privateFolder(stateFolder, 'attachments', 'incoming');
  const incoming = path.join(folder, randomUUID());
  const clean = `${incoming}.clean`;
  try {
    const size = await receive(upload, incoming);
    if (size === 0) return refused({ code: 'attachmentEmpty' });
    const mediaType = await (upload.mediaTypeOf ?? sniffMediaType)(incoming);
    if (!mediaType) return refused({ code: 'attachmentTypeNotTaken' });
    const isPicture = mediaType.startsWith('image/');
    if (isPicture && !(await rewritePicture(incoming, clean, mediaType)))
      return refused({ code: 'attachmentUnreadable' });
    const stored = await store(stateFolder, isPicture ? clean : incoming);
    return accepted({
      ...stored,
      mediaType,
      fileName: safeFileName(upload.fileName, extensionOf(mediaType)),
    });
  } catch (error) {
    if (error instanceof TooLarge) return refused({ code: 'attachmentTooLarge', limit: upload.limit });
    throw error;
  } finally {
    await rm(incoming, { force: true });
    await rm(clean, { force: true });
  }
}

async function receive({ content, limit }: Upload, file: string): Promise<number> {
  let size = 0;
  const counted = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      size += chunk.length;
      if (size > limit) done(new TooLarge());
      else done(null, chunk);
    },
  });
  await pipeline(content, counted, createWriteStream(file, { mode: 0o600, flags: 'wx' }));
  return size;
}

async function rewritePicture(from: string, to: string, mediaType: MediaType): Promise<boolean> {
  // Loaded with the first picture: it brings a library of its own.
  const { default: sharp } = await import('sharp');
  const turned = sharp(from, { limitInputPixels: PIXEL_LIMIT, failOn: 'error' }).rotate();
  const written = { 'image/jpeg': turned.jpeg({ quality: 90 }), 'image/webp': turned.webp({ quality: 90 }) }[
    mediaType as string
  ];
  try {
    await (written ?? turned.png()).toFile(to);
    return true;
  } catch {
    return false;
  }
}

async function store(stateFolder: string, file: string): Promise<{ sha256: string; byteSize: number }> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(file), hash);
  const sha256 = hash.digest('hex');
  const target = contentPath(stateFolder, sha256);
  privateFolder(stateFolder, 'attachments', 'content', sha256.slice(0, 2));
  try {
    // A link appears whole or not at all, and leaves a file that is there already as it is.
    await link(file, target);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  // The sweep looks at the age: content that is wanted again is young again.
  await utimes(target, new Date(), new Date());
  return { sha256, byteSize: (await stat(target)).size };
}
