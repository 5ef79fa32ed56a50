import { removeTemporaryFiles, temporaryFile } from '../../testing/temporary-file';
import { describeSource, readSource } from '../reader-registry';

afterAll(removeTemporaryFiles);

const read = async (content: string, rowsPerSheet?: number): Promise<[number, ...string[]][]> => {
  const rows: [number, ...string[]][] = [];
  const options = rowsPerSheet === undefined ? {} : { rowsPerSheet };
  for await (const { rowNumber, cells } of readSource(temporaryFile('矩阵.csv', content), options))
    rows.push([rowNumber, ...Array.from(cells, (cell) => cell?.display ?? '')]);
  return rows;
};
const MATRIX = ',读书会,楼道清洁\n张三,1,0\n李四,1,1\n王五,0,0\n';

it('reads a matrix of persons by events as a list of who was where', async () => {
  expect((await describeSource(temporaryFile('矩阵.csv', MATRIX))).format).toBe('matrix');
  expect(await read(MATRIX)).toEqual([
    [1, 'person', 'event', 'affiliated'],
    [2, '张三', '读书会', '1'],
    [3, '李四', '读书会', '1'],
    [3, '李四', '楼道清洁', '1'],
  ]);
  expect(await read(MATRIX, 2)).toHaveLength(2);
});

it('keeps a cell that is neither 0 nor 1, with its row', async () => {
  expect((await read('\uFEFF,读书会,楼道清洁\n张三,1,0\n李四,来过,0\n')).at(-1)).toEqual([
    3,
    '李四',
    '读书会',
    '来过',
  ]);
});

it.each(['姓名,读书会\n张三,1\n李四,1\n', ',读书会\n张三,来过\n李四,1\n', ',读书会\n张三,1'])(
  'takes nothing else for a matrix: %j',
  async (content) => {
    expect((await describeSource(temporaryFile('台账.csv', content))).format).toBe('csv');
  },
);
