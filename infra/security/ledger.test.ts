import { readFileSync } from 'node:fs';
import path from 'node:path';
import { repositoryFolder } from '../launcher';
import { CHAPTERS, REQUIREMENTS } from './asvs';
import { LEVEL_ONE, LEVEL_TWO } from './asvs/identifiers';
import { ATTACKS } from './attacks';
import { attacks, met, notApplicable, open, records, rows, tests } from './evidence';
import type { Standing } from './evidence';
import { problemsOf } from './problems';
import { readmeText, tally } from './readme';
import { testsOf } from './tests-of';

/** What is open. Whoever closes an entry lowers the number; it never rises. */
const OPEN_ATTACKS = 26;
const OPEN_REQUIREMENTS = 58;

const places = {
  root: repositoryFolder,
  attacks: new Map(ATTACKS.map(({ id, standing }) => [id, standing.state])),
};

const OWN = 'infra/security/ledger.test.ts';
const problems = (standing: Standing) => problemsOf([{ id: 'X', standing }], places);

describe('the ledger of attacks', () => {
  it('has each of the 87 once, in order', () => {
    expect(ATTACKS.map(({ id }) => id)).toEqual(Array.from({ length: 87 }, (_, index) => `T${index + 1}`));
  });

  it('names tests, proofs and records that there are', () => {
    expect(problemsOf(ATTACKS, places)).toEqual([]);
  });

  it('has a record for whatever cannot apply', () => {
    const bare = ATTACKS.filter(
      ({ standing }) =>
        standing.state === 'notApplicable' && !standing.by.some(({ kind }) => kind === 'record'),
    );
    expect(bare).toEqual([]);
  });

  it('leaves no more open than it did', () => {
    const { open: left, met: answered } = tally(ATTACKS);
    process.stdout.write(`attacks: ${answered} met, ${left} open\n`);
    expect(left).toBe(OPEN_ATTACKS);
  });
});

describe('the ledger of requirements', () => {
  it('has each of levels 1 and 2 once, in the chapter of its number', () => {
    expect([LEVEL_ONE.length, LEVEL_TWO.length]).toEqual([70, 183]);
    const ids = REQUIREMENTS.map(({ id }) => id);
    expect([...ids].sort()).toEqual([...LEVEL_ONE, ...LEVEL_TWO].sort());
    for (const { number, requirements } of CHAPTERS)
      for (const { id } of requirements) expect(id.split('.')[0]).toBe(String(number));
  });

  it('names tests, proofs, records and attacks that there are', () => {
    expect(problemsOf(REQUIREMENTS, places)).toEqual([]);
  });

  it('leaves no more open than it did', () => {
    const { open: left, met: answered, notApplicable: foreign } = tally(REQUIREMENTS);
    process.stdout.write(`requirements: ${answered} met, ${foreign} not applicable, ${left} open\n`);
    expect(left).toBe(OPEN_REQUIREMENTS);
  });
});

it('is written out for people as it stands', () => {
  expect(readFileSync(path.join(__dirname, 'README.md'), 'utf8')).toBe(readmeText());
});

describe('an entry that is not so', () => {
  it('is found for a file, a test, a row, a record or an attack that there is none of', () => {
    expect(problems(met(tests('infra/security/none.test.ts', 'x')))).toHaveLength(1);
    expect(problems(met(tests('infra/security/readme.ts', 'x')))).toHaveLength(1);
    expect(problems(met(tests(OWN, 'is written out for people')))).toHaveLength(1);
    expect(problems(met(rows(OWN, 'finds the tests of %s', 'no such row')))).toHaveLength(1);
    expect(problems(met(rows(OWN, 'finds the tests of %s', 'a file')))).toEqual([]);
    expect(problems(met(records('9999')))).toHaveLength(1);
    expect(problems(met(attacks('T99')))).toHaveLength(1);
  });

  it('is found where it is met by nothing, says nothing, or names something twice', () => {
    expect(problems(met())).toHaveLength(1);
    expect(problems(open(' '))).toHaveLength(1);
    expect(problems(notApplicable(''))).toHaveLength(1);
    expect(problems(met(records('0006', '0006')))).toHaveLength(1);
    const short = 'has each of the 87 once, in order';
    const full = `the ledger of attacks › ${short}`;
    expect(problems(met(tests(OWN, short, full)))).toHaveLength(1);
    expect(problems(met(tests(OWN, short)))).toEqual([]);
  });
});

describe('the reader of tests', () => {
  const SOURCE = `
    const CASES = ['one', ['two']];
    // it('in a comment', () => {});
    const text = "it('in a text', () => {})";
    describe('a chapter', () => {
      it('plain', () => { expect(1).toBe(1); });
      it.each(CASES)('of %s', () => {});
      describe.each([1])('part %i', () => { it(\`with \${text}\`, step(() => {})); });
      it.skip('skipped', () => {});
      it.todo('to be done');
      it('without a body');
    });
    describe.skip('left out', () => { it('inside', () => {}); });
  `;

  it.each([['a file', SOURCE]])('finds the tests of %s', (_what, source) => {
    const found = testsOf('a.test.ts', source);
    expect(found.map(({ fullTitle }) => fullTitle)).toEqual([
      'a chapter › plain',
      'a chapter › of %s',
      'a chapter › part %i › with ${text}',
    ]);
    expect(found.map((test) => [...test.rows])).toEqual([[], ['one', 'two'], []]);
  });
});
