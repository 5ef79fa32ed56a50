import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { getSolarDateFromLunar, getSolarTermDate } from 'chinese-days';
import { repositoryFolder } from '../launcher/places';
import { say } from './terminal';

/**
 * Writes the days of the State Council's notices, and the almanac of the years that have none yet, from the package
 * chinese-days into the file that the API fills its calendar from. Run by hand after an update of the package:
 * the product itself does not need the package.
 */

interface Year {
  readonly off: [day: string, name: string][];
  readonly worked: [day: string, name: string][];
}

const ALMANAC_YEARS = 10;
const NAMES: Readonly<Record<string, string>> = {
  清明: '清明节',
  端午: '端午节',
  中秋: '中秋节',
  中国人民抗日战争暨世界反法西斯战争胜利70周年纪念日: '抗战胜利70周年纪念日',
};

const packageFolder = path.dirname(require.resolve('chinese-days/package.json'));
const readJson = (...parts: string[]): unknown =>
  JSON.parse(readFileSync(path.join(packageFolder, ...parts), 'utf8'));
const { version } = readJson('package.json') as { version: string };
const days = readJson('dist', 'chinese-days.json') as Record<'holidays' | 'workdays', Record<string, string>>;

function nameOf(entry: string): string {
  const name = entry.split(',')[1] ?? '';
  return NAMES[name] ?? name;
}

function announcedYears(): Record<string, Year> {
  const years: Record<string, Year> = {};
  for (const [list, key] of [
    ['holidays', 'off'],
    ['workdays', 'worked'],
  ] as const) {
    for (const [date, entry] of Object.entries(days[list]).sort()) {
      const year = (years[date.slice(0, 4)] ??= { off: [], worked: [] });
      year[key].push([date.slice(5), nameOf(entry)]);
    }
  }
  return years;
}

function almanac(year: number): Record<string, string> {
  const newYear = new Date(`${getSolarDateFromLunar(`${year}-01-01`).date}T00:00:00Z`);
  return {
    springFestivalEve: new Date(newYear.getTime() - 86_400_000).toISOString().slice(0, 10),
    tombSweeping: getSolarTermDate(year, 4, 'pure_brightness'),
    dragonBoat: getSolarDateFromLunar(`${year}-05-05`).date,
    midAutumn: getSolarDateFromLunar(`${year}-08-15`).date,
  };
}

const announced = announcedYears();
const last = Math.max(...Object.keys(announced).map(Number));
const movable = Object.fromEntries(
  Array.from({ length: ALMANAC_YEARS }, (_, index) => [last + 1 + index, almanac(last + 1 + index)]),
);
const file = path.join(repositoryFolder, 'apps/api/src/platform/calendar/announced-days.json');
writeFileSync(file, `${JSON.stringify({ source: `chinese-days ${version}`, announced, movable })}\n`);
say(`✓ ${path.relative(repositoryFolder, file)}`);
