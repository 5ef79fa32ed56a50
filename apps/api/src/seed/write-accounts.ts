import { AnnualAccounts, AnnualAccountsEvent, columnsOf } from '../modules/annual-accounts';
import { Organisation } from '../modules/organisations';
import type { Database, Transaction } from '../platform/database';
import type { AccountsPlan } from './demonstration';
import { alone } from './seed-database';

const DRAFTED_ON = '2026-03-02';

/** Writes the accounts of a district's organisations, all or nothing. Answers false when some were there already. */
export function writeAccounts(
  database: Database,
  districtId: string,
  plans: readonly AccountsPlan[],
): Promise<boolean> {
  return alone(database, [districtId], async (tx) => {
    if ((await tx.repository(AnnualAccounts).count({ districtId })) > 0) return false;
    const rows = await tx.repository(Organisation).find({ where: { districtId } });
    const byName = new Map(rows.map((row) => [row.name, row]));
    for (const plan of plans) {
      const organisation = byName.get(plan.organisationName);
      if (!organisation) throw new Error(`No organisation is named ${plan.organisationName}`);
      await writeYear(tx, organisation, plan);
    }
    return true;
  });
}

async function writeYear(
  tx: Transaction,
  { districtId, id: organisationId, divisionId }: Organisation,
  { year, figures, filedOn }: AccountsPlan,
): Promise<void> {
  const state = filedOn === null ? 'draft' : 'filed';
  const at = new Date(`${filedOn ?? DRAFTED_ON}T12:00:00+08:00`);
  const { id: accountsId } = await tx.repository(AnnualAccounts).insert({
    ...columnsOf(figures),
    ...{ districtId, organisationId, divisionId, year, state, filedOn },
    createdAt: at,
    updatedAt: at,
  });
  await tx.repository(AnnualAccountsEvent).insert({
    ...{ districtId, accountsId, divisionId, figures },
    action: filedOn === null ? 'record' : 'fileAccounts',
    fromState: null,
    toState: state,
    reason: null,
    occurredOn: filedOn ?? DRAFTED_ON,
    recordedAt: at,
    recordedBy: tx.actor.id,
  });
}
