import type { Reads, Transaction } from '../../../platform/database';
import { openValue, personalDataKeys, sealValue } from '../../../platform/personal-data';
import { stepOfCode } from './authenticator';
import { takeRecoveryCode } from './recovery-codes';
import { SecondFactor } from './second-factor.entity';

const placeOf = (accountId: string) => ({ table: 'second_factor', column: 'secret', rowId: accountId });

/** Seals a secret for the row of its account. */
export function sealSecret(accountId: string, secret: string): string {
  return sealValue(personalDataKeys(), placeOf(accountId), secret);
}

/** The second factor of an account that is in force; undefined when there is none, or one that is only being set up. */
export async function findSecondFactor(reads: Reads, accountId: string): Promise<SecondFactor | undefined> {
  const row = await reads.repository(SecondFactor).findOne({ accountId });
  return row?.confirmedAt ? row : undefined;
}

/**
 * Takes a code of the authenticator, or a recovery code. Each counts once: of two requests with one code, the second
 * is refused, and so is a code of a step before the last one taken.
 */
export async function takeCode(
  tx: Transaction,
  factor: SecondFactor,
  { code, now }: { readonly code: string; readonly now: Date },
): Promise<boolean> {
  const { accountId } = factor;
  const typed = code.normalize('NFKC').replace(/\s/g, '');
  if (!/^\d{6}$/.test(typed)) return takeRecoveryCode(tx, { accountId, code, now });
  const step = stepOfCode(openSecret(factor), typed, now);
  if (step === undefined) return false;
  const rows = await tx.sql(
    'update second_factor set last_step = $2 where account_id = $1 and last_step < $2 returning 1',
    [accountId, step],
  );
  return rows.length === 1;
}

/** The secret of a second factor, set up or being set up. */
export function openSecret({ accountId, secretSealed }: SecondFactor): string {
  return openValue(personalDataKeys(), placeOf(accountId), secretSealed);
}
