import { appendFileSync, closeSync, existsSync, fsyncSync, openSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { privateFolder } from '../config';
import type { ChainHead } from './seal-chain';

/** A head of a chain as written outside the database. */
export interface WrittenHead extends ChainHead {
  readonly districtId: string;
}

/**
 * The heads of all chains, in a file that whoever can write the database need not be able to write: a cut-off or
 * rewritten log is found by it. One JSON object a line, added to and never rewritten.
 */
export class HeadFile {
  readonly file: string;

  constructor(private readonly stateFolder: string) {
    this.file = path.join(stateFolder, 'audit', 'heads.jsonl');
  }

  append(head: WrittenHead, at: Date): void {
    privateFolder(this.stateFolder, 'audit');
    const line = {
      districtId: head.districtId,
      position: String(head.position),
      hash: head.hash,
      at: at.toISOString(),
    };
    const separator = this.endsInMidLine() ? '\n' : '';
    const descriptor = openSync(this.file, 'a', 0o600);
    try {
      appendFileSync(descriptor, `${separator}${JSON.stringify(line)}\n`);
      fsyncSync(descriptor);
    } finally {
      closeSync(descriptor);
    }
  }

  /** The heads, oldest first. A line that a crash cut off is left out: its head is written once more. */
  read(): WrittenHead[] {
    return this.content()
      .split('\n')
      .flatMap((line) => parse(line));
  }

  /** Whether the head of the district at this position is in the file. */
  has(head: WrittenHead): boolean {
    return this.read().some(
      ({ districtId, position }) => districtId === head.districtId && position === head.position,
    );
  }

  private endsInMidLine(): boolean {
    return !/(^|\n)$/.test(this.content());
  }

  private content(): string {
    return existsSync(this.file) ? readFileSync(this.file, 'utf8') : '';
  }
}

function parse(line: string): WrittenHead[] {
  try {
    const { districtId, position, hash } = JSON.parse(line) as Record<
      'districtId' | 'position' | 'hash',
      string
    >;
    return [{ districtId, position: BigInt(position), hash }];
  } catch {
    return [];
  }
}
