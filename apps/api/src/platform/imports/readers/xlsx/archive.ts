import { open as openArchive, type Entry, type ZipFile } from 'yauzl';
import type { Readable } from 'node:stream';
import { READER_LIMITS } from '../limits';
import { FileRefused, fileRefused } from '../reader-refusal';

const NESTED = /\.(zip|xlsx|xlsm|xlsb|docx|docm|pptx|jar|7z|rar|gz|tgz|bz2|xz)$/i;
const UNSAFE_NAME = /(^|\/)\.\.(\/|$)|^\/|\\|^[A-Za-z]:|\0/;
const ENCRYPTED_BIT = 0x1;

/** The parts of a workbook or another Office file, every one of them already checked by its directory entry. */
export interface Archive {
  readonly names: readonly string[];
  has(name: string): boolean;
  /** @throws FileRefused when the part is missing or its data is damaged. */
  open(name: string): Promise<Readable>;
  close(): void;
}

/**
 * Reads the directory of the zip and refuses what could be a bomb or is no plain workbook, before one byte is inflated.
 * The sizes that the directory states are held against the real ones by yauzl while inflating.
 */
export async function openCheckedArchive(path: string): Promise<Archive> {
  const zip = await openZip(path);
  try {
    return archiveOf(zip, await checkedEntries(zip));
  } catch (error) {
    zip.close();
    throw error instanceof FileRefused ? error : fileRefused('archive_damaged');
  }
}

function openZip(path: string): Promise<ZipFile> {
  return new Promise((resolve, reject) => {
    const options = { lazyEntries: true, autoClose: false, strictFileNames: true, validateEntrySizes: true };
    openArchive(path, options, (error: Error | null, zip: ZipFile) => {
      if (error) reject(refusalOfZipError(error));
      else resolve(zip);
    });
  });
}

function refusalOfZipError(error: Error): FileRefused {
  const unsafe = /relative path|absolute path|invalid characters/i.test(error.message);
  return fileRefused(unsafe ? 'archive_unsafe_name' : 'archive_damaged');
}

function checkedEntries(zip: ZipFile): Promise<ReadonlyMap<string, Entry>> {
  if (zip.entryCount > READER_LIMITS.archiveEntries) {
    throw fileRefused('archive_too_many_entries', {
      entries: zip.entryCount,
      limit: READER_LIMITS.archiveEntries,
    });
  }
  const entries = new Map<string, Entry>();
  let inflated = 0;
  return new Promise((resolve, reject) => {
    zip.on('error', (error: Error) => reject(refusalOfZipError(error)));
    zip.on('end', () => resolve(entries));
    zip.on('entry', (entry: Entry) => {
      inflated += entry.uncompressedSize;
      const refusal = refusalOfEntry(entry, entries) ?? refusalOfTotal(inflated);
      if (refusal) {
        reject(refusal);
      } else {
        entries.set(entry.fileName, entry);
        zip.readEntry();
      }
    });
    zip.readEntry();
  });
}

function refusalOfEntry(entry: Entry, seen: ReadonlyMap<string, Entry>): FileRefused | undefined {
  const name = entry.fileName;
  if (UNSAFE_NAME.test(name) || seen.has(name)) return fileRefused('archive_unsafe_name');
  if (entry.generalPurposeBitFlag & ENCRYPTED_BIT) return fileRefused('file_encrypted');
  if (/vbaProject\.bin$/i.test(name)) return fileRefused('workbook_has_macros');
  if (/^xl\/externalLinks\//i.test(name)) return fileRefused('workbook_has_external_links');
  if (NESTED.test(name)) return fileRefused('archive_nested');
  if (name === 'xl/sharedStrings.xml' && entry.uncompressedSize > READER_LIMITS.sharedStringBytes) {
    return fileRefused('shared_strings_too_large');
  }
  return refusalOfRatio(entry);
}

function refusalOfRatio(entry: Entry): FileRefused | undefined {
  if (entry.uncompressedSize <= READER_LIMITS.ratioFromBytes) return undefined;
  const ratio = Math.round(entry.uncompressedSize / Math.max(1, entry.compressedSize));
  if (ratio <= READER_LIMITS.inflationRatio) return undefined;
  return fileRefused('archive_inflates_too_much', { ratio, limit: READER_LIMITS.inflationRatio });
}

function refusalOfTotal(inflated: number): FileRefused | undefined {
  if (inflated <= READER_LIMITS.inflatedBytes) return undefined;
  return fileRefused('archive_inflates_too_large', {
    limitMegabytes: READER_LIMITS.inflatedBytes / 1024 / 1024,
  });
}

function archiveOf(zip: ZipFile, entries: ReadonlyMap<string, Entry>): Archive {
  return {
    names: [...entries.keys()],
    has: (name) => entries.has(name),
    close: () => {
      zip.close();
    },
    open: (name) => {
      const entry = entries.get(name);
      return entry ? openPart(zip, entry) : Promise.reject(fileRefused('workbook_damaged', { part: name }));
    },
  };
}

function openPart(zip: ZipFile, entry: Entry): Promise<Readable> {
  return new Promise((resolve, reject) => {
    zip.openReadStream(entry, (error: Error | null, stream: Readable) => {
      if (error) reject(fileRefused('archive_damaged'));
      else resolve(stream);
    });
  });
}
