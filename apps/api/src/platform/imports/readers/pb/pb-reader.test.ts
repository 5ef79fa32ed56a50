import { removeTemporaryFiles, temporaryFile } from '../../testing/temporary-file';
import { describeSource, readSource } from '../reader-registry';
import type { SourceFile } from '../source-row';

afterEach(removeTemporaryFiles);

const META =
  'META\nkey;value\ncountry;Poland\nunit;Gdynia\ninstance;2024\nbudget;100\ndate_begin;02.09.2024\n';
const PROJECTS = 'PROJECTS\nproject_id;cost;name\nP/1;60;Mural\nP/2;50;Koncert\n';
const VOTES = 'VOTES\nvoter_id;vote;age\n7;P/1,P/2;45\n9;P/2;\n';

async function rowsOf(file: SourceFile): Promise<readonly Readonly<Record<string, string>>[]> {
  const rows: Record<string, string>[] = [];
  let header: readonly string[] | undefined;
  for await (const { cells, rowNumber } of readSource(file)) {
    const texts = Array.from(cells, (cell) => cell?.display ?? '');
    if (header) {
      const named = header.map((name, at) => [name, texts[at] ?? ''] as const);
      rows.push({ line: String(rowNumber), ...Object.fromEntries(named.filter(([, text]) => text !== '')) });
    } else header = texts;
  }
  return rows;
}

const pb = (text: string): SourceFile => temporaryFile('votes.pb', text);

describe('a ballot file', () => {
  it('is one table: a row for the vote, for each project and for each ballot, at its line', async () => {
    const whole = pb(`${META}${PROJECTS}${VOTES}`);
    expect(await describeSource(whole)).toMatchObject({ format: 'pb', notes: [] });
    const key = { vote_key: 'Poland/Gdynia/2024' };
    expect(await rowsOf(whole)).toEqual([
      {
        line: '2',
        section: 'META',
        ...key,
        'META.country': 'Poland',
        'META.unit': 'Gdynia',
        'META.instance': '2024',
        'META.budget': '100',
        'META.date_begin': '2024-09-02',
      },
      { line: '10', section: 'PROJECTS', ...key, record: 'P/1', ...project('P/1', '60', 'Mural') },
      { line: '11', section: 'PROJECTS', ...key, record: 'P/2', ...project('P/2', '50', 'Koncert') },
      { line: '14', section: 'VOTES', ...key, record: '7', ...ballot('7', 'P/1,P/2'), 'VOTES.age': '45' },
      { line: '15', section: 'VOTES', ...key, record: '9', ...ballot('9', 'P/2') },
    ]);
  });

  it('is the same with a byte order mark, carriage returns and no last line break', async () => {
    const plain = await rowsOf(pb(`${META}${PROJECTS}${VOTES}`));
    const dressed = `\uFEFF${`${META}${PROJECTS}${VOTES}`.trimEnd().replaceAll('\n', '\r\n')}`;
    expect(await rowsOf(pb(dressed))).toEqual(plain);
  });

  it.each([
    [
      'without its ballots',
      `${META}${PROJECTS}`,
      { code: 'ballot_sections_unfit', facts: { section: 'VOTES' } },
    ],
    [
      'without its projects',
      `${META}${VOTES}`,
      { code: 'ballot_sections_unfit', facts: { section: 'PROJECTS' } },
    ],
    [
      'with a section twice',
      `${META}${PROJECTS}${PROJECTS}${VOTES}`,
      { code: 'ballot_sections_unfit', facts: { section: 'PROJECTS' } },
    ],
    [
      'whose projects have no cost',
      `${META}PROJECTS\nproject_id;name\nP/1;Mural\n${VOTES}`,
      { code: 'ballot_column_missing', facts: { section: 'PROJECTS', column: 'cost' } },
    ],
    [
      'with a value too few in a line',
      `${META}${PROJECTS}VOTES\nvoter_id;vote;age\n7;P/1;3\n9;P/2\n`,
      { code: 'ballot_line_uneven', facts: { line: 15, section: 'VOTES', cells: 2, columns: 3 } },
    ],
    [
      'with a NUL character',
      `${META}${PROJECTS}VOTES\nvoter_id;vote;age\n7;P/\0;3\n`,
      { code: 'nul_character', facts: { line: 14 } },
    ],
  ])('%s is refused', async (_, text, refusal) => {
    await expect(rowsOf(pb(text))).rejects.toMatchObject({ refusal });
  });

  it('keeps separators within what META says', async () => {
    const [vote] = await rowsOf(pb(`META\nkey;value\ncomment;#1: a; b\n${PROJECTS}${VOTES}`));
    expect(vote?.['META.comment']).toBe('#1: a; b');
  });
});

function project(id: string, cost: string, name: string): Readonly<Record<string, string>> {
  return { 'PROJECTS.project_id': id, 'PROJECTS.cost': cost, 'PROJECTS.name': name };
}

function ballot(voter: string, vote: string): Readonly<Record<string, string>> {
  return { 'VOTES.voter_id': voter, 'VOTES.vote': vote };
}
