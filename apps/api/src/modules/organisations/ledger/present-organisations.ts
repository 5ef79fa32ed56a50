import type { Reads } from '../../../platform/database';

/** What tells an organisation of a ledger from another. */
export interface LedgerIdentity {
  readonly uscc: string | null;
  readonly divisionId: string;
  readonly nameKey: string;
}

/** The organisations of a district that rows of a ledger may mean: by credit code, else by name and place. */
export class PresentOrganisations {
  private readonly ids = new Map<string, string>();

  static async find(
    reads: Reads,
    districtId: string,
    rows: readonly LedgerIdentity[],
  ): Promise<PresentOrganisations> {
    const present = new PresentOrganisations();
    const found = await reads.sql<LedgerIdentity & { id: string }>(
      `select id, uscc, division_id::text as "divisionId", name_key as "nameKey" from organisation
        where district_id = $1::bigint and withdrawn_at is null and merged_into_id is null
          and (uscc = any($2::text[]) or name_key = any($3::text[])) order by created_at, id`,
      [districtId, rows.flatMap(({ uscc }) => uscc ?? []), rows.map(({ nameKey }) => nameKey)],
    );
    for (const row of found) present.add(row, row.id);
    return present;
  }

  idOf({ uscc, divisionId, nameKey }: LedgerIdentity): string | undefined {
    const byCode = uscc === null ? undefined : this.ids.get(`code ${uscc}`);
    return byCode ?? this.ids.get(`name ${divisionId} ${nameKey}`);
  }

  add({ uscc, divisionId, nameKey }: LedgerIdentity, id: string): void {
    if (uscc !== null && !this.ids.has(`code ${uscc}`)) this.ids.set(`code ${uscc}`, id);
    const byName = `name ${divisionId} ${nameKey}`;
    if (!this.ids.has(byName)) this.ids.set(byName, id);
  }
}
