import { partsOfDate, type IsoDate } from '@weizhi/domain';
import type { Transaction } from '../../platform/database';
import type { IncubationCase } from './case.entity';

/**
 * Counts up within a district and a year. The lock is held to the end of the transaction, so that no two cases of a
 * district get one number; a number is not given twice, but one may be left out when its transaction fails.
 */
async function nextNumber(
  tx: Transaction,
  districtId: string,
  { column, prefix }: { readonly column: 'number' | 'certificate_number'; readonly prefix: string },
): Promise<string> {
  await tx.sql('select pg_advisory_xact_lock(hashtextextended($1, 0))', [
    `incubation-${districtId}-${prefix}`,
  ]);
  const [row] = await tx.sql<{ last: number }>(
    `select coalesce(max(substr(${column}, length($2) + 1)::int), 0) as last
       from incubation_case where district_id = $1::bigint and starts_with(${column}, $2)`,
    [districtId, prefix],
  );
  return `${prefix}${String((row?.last ?? 0) + 1).padStart(4, '0')}`;
}

/** Number of a new case, such as 孵2026-0012. */
export function nextCaseNumber(tx: Transaction, districtId: string, today: IsoDate): Promise<string> {
  return nextNumber(tx, districtId, { column: 'number', prefix: `孵${partsOfDate(today).year}-` });
}

/** Number of a certificate of graduation, such as 出壳2026-0003. */
export function nextCertificateNumber(
  tx: Transaction,
  { districtId }: IncubationCase,
  today: IsoDate,
): Promise<string> {
  return nextNumber(tx, districtId, {
    column: 'certificate_number',
    prefix: `出壳${partsOfDate(today).year}-`,
  });
}
