import { complain, say } from '../commands/terminal';
import { attacks } from './attacks';
import { districtPage } from './district-page';
import { externalPostgres } from './external-postgres';
import { killsDuringImport } from './kills-during-import';
import { largeExport } from './large-export';
import { largeImport } from './large-import';
import { organisationsAtSize } from './organisations-at-size';
import { secondStart } from './second-start';
import { signInFlood } from './sign-in-flood';
import type { Finding, Proof } from './support/proof';
import { workbookBombs } from './workbook-bombs';

const PROOFS: readonly Proof[] = [
  secondStart,
  attacks,
  workbookBombs,
  signInFlood,
  largeImport,
  largeExport,
  organisationsAtSize,
  killsDuringImport,
  districtPage,
  externalPostgres,
];

/** Proves all, or those whose names contain a word of the command line; a line each. */
async function main(words: readonly string[]): Promise<void> {
  const chosen = PROOFS.filter(({ name }) => words.length === 0 || words.some((word) => name.includes(word)));
  if (chosen.length === 0) {
    complain(`没有这样的证明，可选 No such proof; there are: ${PROOFS.map(({ name }) => name).join(' · ')}`);
    process.exitCode = 2;
    return;
  }
  for (const proof of chosen) {
    const { holds, figures } = await proof.prove().catch(failed);
    say(`${holds ? 'PASS' : 'FAIL'} ${proof.name}: ${figures}`);
    if (!holds) process.exitCode = 1;
  }
}

const failed = (error: unknown): Finding => ({
  holds: false,
  figures: error instanceof Error ? error.message : String(error),
});

void main(process.argv.slice(2));
