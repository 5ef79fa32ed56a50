import { existsSync } from 'node:fs';
import path from 'node:path';

const folder = path.resolve(
  process.env['WEIZHI_SHARED_DATA'] ?? path.join(__dirname, '../../../../shared/data'),
);

/** Path of a file or folder of the shared data sets, which are read in place and never committed. */
export function sharedData(...parts: readonly string[]): string {
  return path.join(folder, ...parts);
}

/**
 * Tests that read the shared data sets. On a machine without them they are reported as skipped, with the reason,
 * and jest counts them so.
 */
export function describeWithSharedData(dataSet: string, body: (dataSetFolder: string) => void): void {
  const place = sharedData(dataSet);
  if (existsSync(place)) {
    describe(`on ${dataSet}`, () => body(place));
    return;
  }
  process.stderr.write(
    `没有数据集 ${dataSet}，相关测试已跳过并计数。 Without the data set ${dataSet} its tests are skipped and counted.\n`,
  );
  // eslint-disable-next-line jest/no-disabled-tests -- the data may not be distributed, so a bare clone cannot run these
  describe.skip(`on ${dataSet}`, () => body(place));
}
