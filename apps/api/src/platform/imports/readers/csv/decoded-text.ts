import { createReadStream } from 'node:fs';
import { fileRefused } from '../reader-refusal';
import type { DetectedEncoding } from './detect-encoding';

/** The text of a file piece by piece, in the encoding that was found, without its mark. @throws FileRefused */
export async function* decodedText(
  path: string,
  { encoding, markBytes }: DetectedEncoding,
): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding, { fatal: true, ignoreBOM: true });
  try {
    for await (const chunk of createReadStream(path, { start: markBytes })) {
      yield decoder.decode(chunk as Buffer, { stream: true });
    }
    yield decoder.decode();
  } catch (error) {
    throw error instanceof TypeError ? fileRefused('encoding_unknown') : error;
  }
}
