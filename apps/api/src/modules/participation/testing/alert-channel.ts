import { RULE_SETS } from '@weizhi/domain';
import type { ConsoleClient } from '../../../../test/console-client';
import type { Transaction } from '../../../platform/database';
import { evaluateAlerts } from '../../alerts';
import { PLACES } from './audited-district';
import type { Told } from './told-figures';

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

/** Numbers in the reasons of alerts, place by place; those of a place that shares its cause are listed with it alone. */
export async function alertedFigures(official: ConsoleClient): Promise<readonly Told[]> {
  const told: Told[] = [];
  for (const { place } of PLACES) {
    const { edges } = await official.run<{
      edges: readonly { node: { subject: string; period: string | null; reason: string } }[];
    }>(
      `query ($filter: AlertFilter!) { alerts(filter: $filter, first: 50) { edges { node { subject period reason } } } }`,
      { filter: { divisionId: `Division.${place}`, below: false } },
    );
    for (const { node } of edges) {
      const [, numerator = null, denominator = null] = /（(\d+) ÷ (\d+)/u.exec(node.reason) ?? [];
      told.push({
        ...{ division: { id: `Division.${place}` }, period: { key: node.period ?? '' } },
        ...{ definition: { code: node.subject }, member: null, coverage: null },
        ...{ status: 'OK', value: null, numerator, denominator },
      });
    }
  }
  return told;
}
