import type { Readable } from 'node:stream';
import { StringDecoder } from 'node:string_decoder';
import { parser as saxParser } from 'sax';
import { FileRefused, fileRefused } from '../reader-refusal';

export interface XmlHandler {
  /** Names come without their namespace prefix: some programs write `x:row`. */
  open(name: string, attributes: Readonly<Record<string, string>>): void;
  text(text: string): void;
  close(name: string): void;
}

/** Changes the text of a part before it is parsed; it may hold back what it has not seen the end of. */
export interface TextFilter {
  next(chunk: string): string;
  end(): string;
}

const UNCHANGED: TextFilter = { next: (chunk) => chunk, end: () => '' };

/**
 * Feeds an XML part to the handler, pausing after every chunk so that the caller can hand on what came of it.
 * A document type declaration is refused where it stands: no entity is ever expanded.
 */
export async function* feedXml(
  stream: Readable,
  handler: XmlHandler,
  filter: TextFilter = UNCHANGED,
): AsyncGenerator<void> {
  const sax = strictParser(handler);
  const decoder = new StringDecoder('utf8');
  try {
    for await (const chunk of stream) {
      sax.write(filter.next(decoder.write(chunk as Buffer)));
      yield;
    }
    sax.write(filter.next(decoder.end())).write(filter.end()).close();
    yield;
  } catch (error) {
    throw error instanceof FileRefused ? error : fileRefused('workbook_damaged');
  } finally {
    stream.destroy();
  }
}

/** Feeds a small part in one go. */
export async function readXml(stream: Readable, handler: XmlHandler): Promise<void> {
  const feed = feedXml(stream, handler);
  while (!(await feed.next()).done);
}

function strictParser(handler: XmlHandler): ReturnType<typeof saxParser> {
  const sax = saxParser(true, {});
  sax.onopentag = (tag) => handler.open(localName(tag.name), tag.attributes as Record<string, string>);
  sax.ontext = (text) => handler.text(text);
  sax.oncdata = (text) => handler.text(text);
  sax.onclosetag = (name) => handler.close(localName(name));
  sax.ondoctype = () => {
    throw fileRefused('workbook_has_entity_declarations');
  };
  sax.onerror = (error) => {
    throw error;
  };
  return sax;
}

function localName(name: string): string {
  const colon = name.indexOf(':');
  return colon < 0 ? name : name.slice(colon + 1);
}
