import { CONFIRMATION_RULES } from '@weizhi/domain';
import type { Reads, Transaction } from '../../../platform/database';
import { makeReadableSecret } from '../passwords';
import { hashToken } from '../tokens';
import { RecoveryCode } from './second-factor.entity';

/** Makes new recovery codes in place of all earlier ones; only their hashes are kept, and so many random bits need no slow one. */
export async function renewCodes(tx: Transaction, accountId: string): Promise<readonly string[]> {
  const codes = Array.from({ length: CONFIRMATION_RULES.recoveryCodes }, makeReadableSecret);
  await tx.repository(RecoveryCode).delete({ accountId });
  await tx
    .repository(RecoveryCode)
    .insertMany(codes.map((code) => ({ accountId, codeHash: hashToken(folded(code)) })));
  return codes;
}

/** Takes a recovery code, which is void from then on. One statement: of two that come at once one is taken. */
export async function takeRecoveryCode(
  tx: Transaction,
  { accountId, code, now }: { readonly accountId: string; readonly code: string; readonly now: Date },
): Promise<boolean> {
  const rows = await tx.sql(
    'update recovery_code set used_at = $3 where account_id = $1 and code_hash = $2 and used_at is null returning 1',
    [accountId, hashToken(folded(code)), now],
  );
  return rows.length === 1;
}

/** How many codes are left. */
export async function countCodesLeft(reads: Reads, accountId: string): Promise<number> {
  const [row] = await reads.sql<{ left: number }>(
    'select count(*)::int as left from recovery_code where account_id = $1 and used_at is null',
    [accountId],
  );
  return row?.left ?? 0;
}

/** As it was typed from paper: without blanks and hyphens, in small letters. */
function folded(code: string): string {
  return code.normalize('NFKC').toLowerCase().replace(/[\s-]/g, '');
}
