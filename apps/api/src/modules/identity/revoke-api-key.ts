import type { RequestContext } from '../../platform/context/request-context';
import type { Transaction } from '../../platform/database';
import { NotFound } from '../../platform/errors/refusal';
import { keyOfType } from '../../platform/graphql/global-id';
import type { RevokeApiKeyInput } from './account.inputs';
import { ApiKeyRevoked } from './account-results';
import { ApiKey } from './api-key.entity';
import { API_KEY, toApiKey } from './api-key.type';
import { auditDistrict, findReach, holdsOver } from './authority';
import { isUuid } from './find-managed';

/** Revokes a key: the next request with it is refused. Revoking twice changes nothing. */
export function revokeApiKey(context: RequestContext, input: RevokeApiKeyInput): Promise<object> {
  return context.transaction((tx) => revoke(tx, context, input));
}

async function revoke(tx: Transaction, context: RequestContext, input: RevokeApiKeyInput): Promise<object> {
  const key = keyOfType(input.apiKeyId, API_KEY);
  const row = key && isUuid(key.id) ? await tx.repository(ApiKey).findOne({ id: key.id }) : undefined;
  const reach = row && (await findReach(tx, row.divisionId));
  if (!row || !reach || !holdsOver(context.actor, 'apiKey.manage', reach))
    return new NotFound({ subject: 'apiKeyId' });
  if (row.revokedAt) return Object.assign(new ApiKeyRevoked(), { apiKey: toApiKey(row) });
  const revokedAt = context.clock.now();
  await tx.repository(ApiKey).update({ id: row.id }, { revokedAt });
  const subject = { type: 'ApiKey', id: row.id };
  await tx.audit({
    districtId: auditDistrict(reach),
    action: 'apiKey.revoke',
    subject,
    fieldsAfter: ['revokedAt'],
    requestId: context.requestId,
  });
  return Object.assign(new ApiKeyRevoked(), { apiKey: toApiKey(Object.assign(row, { revokedAt })) });
}
