import { GraphQLError } from 'graphql';
import { INSTALLATION_DISTRICT } from '../audit/record-audit';
import type { RequestContext } from '../context/request-context';

/**
 * Writes a denial to somebody known into the audit log, and nothing of any other error. It stands whether or not it can be
 * written down. `field` is what was asked for, where the error does not say it.
 */
export async function recordDenial(context: RequestContext, error: unknown, field = ''): Promise<void> {
  const { actor, requestId } = context;
  const denied = denialOf(error);
  if (actor.kind === 'anonymous' || !denied) return;
  const entry = {
    districtId: actor.grants[0]?.districtId ?? INSTALLATION_DISTRICT,
    action: denied.permission ?? 'access',
    outcome: 'denied',
    subject: { type: 'Field', id: denied.field ?? field },
    requestId,
  } as const;
  try {
    await context.transaction((tx) => tx.audit(entry));
  } catch (cause) {
    context.logger.error({ err: cause }, 'denial not recorded');
  }
}

function denialOf(error: unknown): { readonly field?: string; readonly permission?: string } | undefined {
  if (!(error instanceof GraphQLError) || error.extensions['code'] !== 'FORBIDDEN') return undefined;
  return error.extensions['facts'] ?? {};
}
