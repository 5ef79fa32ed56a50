import { buffer } from 'node:stream/consumers';
import { Readable } from 'node:stream';
import { accepted, refused, type Result } from '@weizhi/domain';
import {
  type Archive,
  FileRefused,
  openCheckedArchive,
  type ReaderRefusal,
  readXml,
  type XmlHandler,
} from '../../../platform/imports';

/** Why a file is no template: a problem of the whole file, and the part in which it lies where there is one. */
export interface DocxRefusal {
  readonly problem: DocxProblem;
  readonly part: string | null;
}

/** See {@link DocxRefusal}. */
export type DocxProblem =
  | 'notWord'
  | 'damaged'
  | 'encrypted'
  | 'tooLarge'
  | 'hasMacros'
  | 'hasExternalLinks'
  | 'embedsFiles'
  | 'hasActiveFields'
  | 'tagBroken';

/** The parts of a Word file by name, all of them looked through. */
export type DocxParts = ReadonlyMap<string, Buffer>;

const MEGABYTE = 1_048_576;
/** What all parts inflate to, pictures included: a form is a few pages. */
const INFLATED = 40 * MEGABYTE;
/** One part of text. A form of thirty pages has about 0.5 MB. */
const TEXT = 4 * MEGABYTE;
const TYPES = '[Content_Types].xml';
const BODY = 'word/document.xml';
const PLAIN_DOCUMENT = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';
/** Parts that are programs, or files of their own that Word opens or draws in. */
const EMBEDDED = /^word\/(embeddings|activeX|afchunk|vbaData)/i;
const EMBEDDING_RELATION =
  /\/(oleObject|package|control|aFChunk|subDocument|frame|attachedTemplate|vbaProject)$/i;
/** Fields that fetch or start something when the document is opened or updated. */
const ACTIVE_FIELD =
  /^\s*(dde|ddeauto|includetext|includepicture|link|import|database|macrobutton|rd|autotext)\b/i;

const OF_ARCHIVE: Partial<Readonly<Record<ReaderRefusal['code'], DocxProblem>>> = {
  file_encrypted: 'encrypted',
  archive_nested: 'embedsFiles',
  workbook_has_macros: 'hasMacros',
  archive_inflates_too_large: 'tooLarge',
  archive_inflates_too_much: 'tooLarge',
  archive_too_many_entries: 'tooLarge',
};

/** Thrown while a part is looked through. */
class NoTemplate extends Error {
  constructor(readonly refusal: DocxRefusal) {
    super(refusal.problem);
  }
}

/**
 * Reads the parts of a Word file. The directory of the zip is checked before a byte is inflated, and every part of XML is
 * parsed: what could run, fetch or hide something is refused.
 */
export async function readDocxParts(path: string): Promise<Result<DocxParts, DocxRefusal>> {
  let archive: Archive | undefined;
  try {
    archive = await openCheckedArchive(path);
    return accepted(await readParts(archive));
  } catch (error) {
    if (error instanceof NoTemplate) return refused(error.refusal);
    if (error instanceof FileRefused)
      return refused({ problem: OF_ARCHIVE[error.refusal.code] ?? 'damaged', part: null });
    throw error;
  } finally {
    archive?.close();
  }
}

async function readParts(archive: Archive): Promise<DocxParts> {
  if (!archive.has(TYPES) || !archive.has(BODY)) throw new NoTemplate({ problem: 'notWord', part: null });
  const parts = new Map<string, Buffer>();
  let inflated = 0;
  for (const name of archive.names) {
    if (name.endsWith('/')) continue;
    if (EMBEDDED.test(name)) throw new NoTemplate({ problem: 'embedsFiles', part: name });
    const content = await buffer(await archive.open(name));
    inflated += content.length;
    if (inflated > INFLATED) throw new NoTemplate({ problem: 'tooLarge', part: name });
    if (/\.(xml|rels)$/i.test(name)) await lookThrough(name, content);
    parts.set(name, content);
  }
  return parts;
}

async function lookThrough(part: string, content: Buffer): Promise<void> {
  if (content.length > TEXT) throw new NoTemplate({ problem: 'tooLarge', part });
  const field = new FieldText();
  let problem: DocxProblem | undefined;
  let isPlain = part !== TYPES;
  const handler: XmlHandler = {
    open(name, attributes) {
      if (name === 'Relationship') problem ??= problemOfRelation(attributes);
      if (name === 'Override' && attributes['ContentType'] === PLAIN_DOCUMENT) isPlain = true;
      field.open(name, attributes);
    },
    text: (text) => field.text(text),
    close: (name) => field.close(name),
  };
  try {
    await readXml(Readable.from([content]), handler);
  } catch (error) {
    throw error instanceof FileRefused ? new NoTemplate({ problem: 'damaged', part }) : error;
  }
  if (field.isActive) problem ??= 'hasActiveFields';
  if (problem !== undefined) throw new NoTemplate({ problem, part });
  if (!isPlain) throw new NoTemplate({ problem: 'notWord', part: null });
}

function problemOfRelation(attributes: Readonly<Record<string, string>>): DocxProblem | undefined {
  if (attributes['TargetMode']?.toLowerCase() === 'external') return 'hasExternalLinks';
  return EMBEDDING_RELATION.test(attributes['Type'] ?? '') ? 'embedsFiles' : undefined;
}

/** The instructions of fields, which Word may cut into runs as it likes. */
class FieldText {
  isActive = false;
  private instruction = '';
  private isInstruction = false;

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    if (name === 'instrText') this.isInstruction = true;
    if (name === 'fldChar') this.end();
    if (name === 'fldSimple') this.check(attributeOf(attributes, 'instr'));
  }

  text(text: string): void {
    if (this.isInstruction) this.instruction += text;
  }

  close(name: string): void {
    if (name === 'instrText') this.isInstruction = false;
  }

  private end(): void {
    this.check(this.instruction);
    this.instruction = '';
  }

  private check(instruction: string): void {
    this.isActive ||= ACTIVE_FIELD.test(instruction);
  }
}

function attributeOf(attributes: Readonly<Record<string, string>>, name: string): string {
  const found = Object.entries(attributes).find(([key]) => key === name || key.endsWith(`:${name}`));
  return found?.[1] ?? '';
}
