import { createReadStream } from 'node:fs';
import { fileRefused, type FileRefused } from './reader-refusal';
import type { SourceFile } from './source-row';

/** Compound files: .xls, .et, and workbooks locked with a password. */
const COMPOUND_MAGIC = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
const ENCRYPTED_STREAM = Buffer.from('EncryptedPackage', 'utf16le');

/** First bytes of what people upload by mistake and what is no table at all. */
const NOT_TABLES: readonly Buffer[] = [
  Buffer.from('%PDF'),
  Buffer.from([0x89, 0x50, 0x4e, 0x47]),
  Buffer.from([0xff, 0xd8, 0xff]),
  Buffer.from('GIF8'),
  Buffer.from('Rar!'),
  Buffer.from([0x37, 0x7a, 0xbc, 0xaf]),
  Buffer.from([0x1f, 0x8b]),
  Buffer.from('MZ'),
  Buffer.from([0x7f, 0x45, 0x4c, 0x46]),
];

/** The refusal that tells how to turn this very kind of file into one that can be read. */
export async function refusalOfForeignFormat(
  head: Buffer,
  file: SourceFile,
): Promise<FileRefused | undefined> {
  if (startsWith(head, COMPOUND_MAGIC)) return refusalOfCompoundFile(file);
  if (NOT_TABLES.some((magic) => startsWith(head, magic))) return fileRefused('format_unsupported');
  const text = head
    .toString('latin1')
    .replace(/^\u00ef\u00bb\u00bf/, '')
    .trimStart()
    .toLowerCase();
  if (/^(<!doctype html|<html|<table|<head|<meta|<style)/.test(text))
    return fileRefused('format_web_page_as_excel');
  if (!text.startsWith('<?xml')) return undefined;
  const office2003 =
    text.includes('urn:schemas-microsoft-com:office:spreadsheet') || text.includes('excel.sheet');
  return fileRefused(office2003 ? 'format_xml_spreadsheet_2003' : 'format_unsupported');
}

function startsWith(head: Buffer, magic: Buffer): boolean {
  return head.subarray(0, magic.length).equals(magic);
}

async function refusalOfCompoundFile(file: SourceFile): Promise<FileRefused> {
  if (await holdsEncryptedPackage(file.path)) return fileRefused('file_encrypted');
  return fileRefused(/\.ett?$/i.test(file.name) ? 'format_wps_spreadsheet' : 'format_old_excel');
}

async function holdsEncryptedPackage(path: string): Promise<boolean> {
  let tail = Buffer.alloc(0);
  for await (const chunk of createReadStream(path)) {
    const bytes = Buffer.concat([tail, chunk as Buffer]);
    if (bytes.includes(ENCRYPTED_STREAM)) return true;
    tail = bytes.subarray(Math.max(0, bytes.length - ENCRYPTED_STREAM.length));
  }
  return false;
}
