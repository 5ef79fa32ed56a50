import { ATTACK_GROUPS, ATTACKS } from './attacks';
import type { Attack } from './attacks/attack';
import { CHAPTERS, REQUIREMENTS } from './asvs';
import type { Requirement } from './asvs/requirement';
import type { Evidence, Standing } from './evidence';

/** How many entries stand how. */
export interface Tally {
  readonly met: number;
  readonly notApplicable: number;
  readonly open: number;
}

/** Counts entries by their state. */
export function tally(entries: readonly { readonly standing: Standing }[]): Tally {
  const count = (state: Standing['state']): number =>
    entries.filter(({ standing }) => standing.state === state).length;
  return { met: count('met'), notApplicable: count('notApplicable'), open: count('open') };
}

/** The ledgers as a page for people. */
export function readmeText(): string {
  return [
    '# The ledgers of security',
    '',
    'Written by `npm run ledger -w @weizhi/infra` from the files beside it; a test holds it equal. Why there are',
    'ledgers and how they are kept: decision record 0210.',
    '',
    '| Ledger | Met | Not applicable | Open |',
    '| --- | --- | --- | --- |',
    tallyRow('Attacks T1 to T87', tally(ATTACKS)),
    tallyRow('ASVS 5.0.0, levels 1 and 2', tally(REQUIREMENTS)),
    '',
    ...ATTACK_GROUPS.flatMap(({ letter, title, attacks }) => [
      `## ${letter}. ${title}`,
      '',
      '| | What is tried | What has to come of it | Standing |',
      '| --- | --- | --- | --- |',
      ...attacks.map(attackRow),
      '',
    ]),
    '## ASVS 5.0.0',
    '',
    ...CHAPTERS.flatMap(({ number, title, requirements }) => [
      `### V${number}. ${title}`,
      '',
      '| | What is asked | Standing |',
      '| --- | --- | --- |',
      ...requirements.map(requirementRow),
      '',
    ]),
  ].join('\n');
}

function tallyRow(name: string, { met, notApplicable, open }: Tally): string {
  return `| ${name} | ${met} | ${notApplicable} | ${open} |`;
}

function attackRow({ id, attack, expected, standing }: Attack): string {
  return `| ${id} | ${cell(attack)} | ${cell(expected)} | ${standingText(standing)} |`;
}

function requirementRow({ id, asks, standing }: Requirement): string {
  return `| ${id} | ${cell(asks)} | ${standingText(standing)} |`;
}

function standingText(standing: Standing): string {
  const by = standing.by.map(evidenceText).join('; ');
  switch (standing.state) {
    case 'met':
      return by;
    case 'notApplicable':
      return `not applicable: ${cell(standing.why)}${by ? ` (${by})` : ''}`;
    case 'open':
      return `**open**: ${cell(standing.missing)}${by ? `. So far: ${by}` : ''}`;
  }
}

function evidenceText(evidence: Evidence): string {
  switch (evidence.kind) {
    case 'test': {
      const { file, title, rows } = evidence;
      const place = file.slice(file.lastIndexOf('/') + 1).replace(/\.test\.tsx?$/, '');
      return `\`${place}\` ${cell(title)}${rows.length > 0 ? cell(` [${rows.map(visible).join(', ')}]`) : ''}`;
    }
    case 'proof':
      return `proof “${evidence.name}”`;
    case 'record':
      return `record ${evidence.number}`;
    case 'attack':
      return evidence.id;
  }
}

/** Characters that a page would swallow, or be turned round by, as their escapes. */
function visible(text: string): string {
  return text.replace(
    /[\p{C}\u2028\u2029\u3000]/gu,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

function cell(text: string): string {
  return text.replace(/[|\\*_<>[\]]/g, '\\$&');
}
