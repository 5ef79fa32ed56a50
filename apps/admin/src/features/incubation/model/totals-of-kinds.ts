import { SUPPORT_KIND_LABELS } from '@weizhi/domain';
import type { SupportKind, SupportLedgerQuery } from '@weizhi/graphql-client/documents';

type Total = Pick<SupportLedgerQuery['supportTotals'][number], 'kind' | 'minutes' | 'cost' | 'entries'>;

const KINDS = Object.keys(SUPPORT_KIND_LABELS).map((kind) =>
  kind.replace(/([a-z])([A-Z])/gu, '$1_$2').toUpperCase(),
) as SupportKind[];

/** A line for each of the six kinds, in their order; nothing given is a line of zeros. */
export function totalsOfKinds(totals: readonly Total[]): readonly Total[] {
  return KINDS.map(
    (kind) => totals.find((total) => total.kind === kind) ?? { kind, minutes: 0, cost: '0.00', entries: 0 },
  );
}
