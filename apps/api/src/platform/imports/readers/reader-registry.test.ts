import { removeTemporaryFiles, temporaryFile } from '../testing/temporary-file';
import { describeSource, readSource, registerReader } from './reader-registry';
import type { SourceReader } from './source-row';

/** A format of one cell, told by its first line. */
const ballots: SourceReader = {
  format: 'ballots',
  extensions: ['.ballots'],
  recognises: (head) => head.toString('utf8').startsWith('BALLOTS\n'),
  describe: () =>
    Promise.resolve({ format: 'ballots', sheets: [{ name: 'votes', hidden: false }], notes: [] }),
  async *rows() {
    const cells = [{ type: 'text', raw: '7', display: '7' }] as const;
    yield await Promise.resolve({ sheet: 'votes', rowNumber: 2, hidden: false, cells });
  },
};

describe('a format that is plugged in', () => {
  const file = () => temporaryFile('votes.txt', 'BALLOTS\n7\n');
  afterEach(removeTemporaryFiles);

  it('is asked before the formats that are there, by content and not by name', async () => {
    expect((await describeSource(file())).format).toBe('csv');
    registerReader(ballots);
    const { format, notes } = await describeSource(file());
    expect(format).toBe('ballots');
    expect(notes).toEqual([{ code: 'extension_mismatch', facts: { format: 'ballots' } }]);
  });

  it('gives the rows, and leaves other files to the other formats', async () => {
    registerReader(ballots);
    const rows = [];
    for await (const row of readSource(file())) rows.push(row);
    expect(rows.map(({ cells }) => cells[0]?.raw)).toEqual(['7']);
    expect((await describeSource(temporaryFile('a.csv', 'name,age\nA,1\n'))).format).toBe('csv');
  });
});
