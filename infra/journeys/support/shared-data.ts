import { existsSync } from 'node:fs';
import path from 'node:path';

const folder =
  process.env['WEIZHI_SHARED_DATA'] ?? path.resolve(__dirname, '..', '..', '..', '..', 'shared', 'data');

/** Steps on a data set that is not part of the repository; jest counts them as skipped where it is absent. */
export function describeWithSharedData(dataSet: string, body: (dataSetFolder: string) => void): void {
  const place = path.join(folder, dataSet);
  const declare = existsSync(place) ? describe : describe.skip;
  declare(`on ${dataSet}`, () => body(place));
}
