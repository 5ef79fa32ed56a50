import { formatPeriod, INDICATOR_DEFINITIONS, parsePeriod, periodLabel, RULE_SETS } from '@weizhi/domain';
import type { ConsoleClient } from '../../../../test/console-client';
import type { Transaction } from '../../../platform/database';
import { evaluateAlerts } from '../../alerts';
import { PERIODS, PLACES } from './audited-district';
import { COUNTS_ALONE, type Told } from './told-figures';

const WATCHED = ['participationRate', 'middleAgedParticipationRate'];

/** Rules by which every place that can be judged has an alert of each rate: everything is below a thousand per mille. */
export async function watchEverything(tx: Transaction): Promise<void> {
  const over = WATCHED.flatMap((code) => [
    [`${code}.places`, ['district', 'subdistrict', 'community']] as const,
    ...[`${code}.red`, `${code}.yellow`, `${code}.blue`].map((path, at) => [path, 998 + at] as const),
  ]);
  await tx.sql(
    `insert into rule_set (district_id, kind, valid_from, rules, source, recorded_by, recorded_at)
     values (1, 'alert', '2026-01-01', $1, '崇民〔2026〕18号', 'test', now())`,
    [{ ...RULE_SETS.alert.shipped.values, ...Object.fromEntries(over) }],
  );
}

/** Evaluates the alerts of the district. */
export async function evaluate(tx: Transaction, now: Date): Promise<void> {
  await evaluateAlerts(tx, { districtId: '1', sources: [], now });
}

/** The alerts of the list of a place, and those of the week before a day at a place and below it, as a weekly digest has them. */
export const ALERT_LISTS: Readonly<Record<'page' | 'digest', object>> = {
  page: { below: false },
  digest: { below: true, openedFrom: '2026-11-21', openedTo: '2026-11-27' },
};

/** Numbers in the reasons of alerts, place by place; those of a place that shares its cause are listed with it alone. */
export async function alertedFigures(
  official: ConsoleClient,
  list: keyof typeof ALERT_LISTS = 'page',
): Promise<readonly Told[]> {
  const told: Told[] = [];
  for (const { place } of PLACES) {
    const { edges } = await official.run<{
      edges: readonly { node: { division: { id: string }; reason: string } }[];
    }>(
      `query ($filter: AlertFilter!) { alerts(filter: $filter, first: 50) { edges { node { division { id } reason } } } }`,
      { filter: { divisionId: `Division.${place}`, ...ALERT_LISTS[list] } },
    );
    told.push(...edges.flatMap(({ node }) => toldByReason(node.division.id, node.reason)));
  }
  return told;
}

/** What reasons begin with: period and indicator. */
const SUBJECTS = INDICATOR_DEFINITIONS.filter(({ code }) => WATCHED.includes(code)).flatMap(
  ({ code, name }) =>
    PERIODS.map((key) => {
      const period = parsePeriod(key);
      const label = period.ok ? periodLabel(period.value).zh : key;
      return { code, key: period.ok ? formatPeriod(period.value) : key, words: `${label}${name.zh} ` };
    }),
);

/** What the reason of an alert says of how many there are; nothing where it says nothing of it. */
export function toldByReason(divisionId: string, reason: string): readonly Told[] {
  const [, numerator = null, denominator = null] = /（(\d+) ÷ (\d+)/u.exec(reason) ?? [];
  return SUBJECTS.filter(({ words }) => reason.startsWith(words)).map(({ code, key }) => ({
    ...{ division: { id: divisionId }, period: { key }, definition: { code }, member: null },
    ...{ ...COUNTS_ALONE, status: 'OK', value: null, numerator, denominator },
  }));
}
