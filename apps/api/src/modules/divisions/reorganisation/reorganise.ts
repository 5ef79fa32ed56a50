import type { ReorganisationRefusal, Result } from '@weizhi/domain';
import { dateInShanghai, refused } from '@weizhi/domain';
import type { RequestContext } from '../../../platform/context/request-context';
import type { Transaction } from '../../../platform/database';
import { runOnce } from '../../../platform/database/run-once';
import type { InvalidInput } from '../../../platform/errors/refusal';
import { IdempotencyKeyReused, NotFound, StaleVersion } from '../../../platform/errors/refusal';
import type { ReorganisationTexts } from './read-reorganisation';
import { checkReorganisationTexts } from './read-reorganisation';
import {
  toReorganisationRefusal,
  type EffectiveDateNotPermitted,
  type ReorganisationNotPossible,
} from './reorganisation.errors';

/** Why a reorganisation stopped. */
export type StoppedBecause =
  | { readonly kind: 'notFound'; readonly subject: string }
  | { readonly kind: 'stale'; readonly currentVersion: number }
  | { readonly kind: 'rule'; readonly refusal: ReorganisationRefusal };

/** What a reorganisation gives: ids of the divisions that are there afterwards, the successor or successors first. */
export interface Reorganised {
  readonly divisionIds: readonly string[];
}

/** Every refusal that the four commands share. */
export type ReorganisationRefusals =
  | EffectiveDateNotPermitted
  | IdempotencyKeyReused
  | InvalidInput
  | NotFound
  | ReorganisationNotPossible
  | StaleVersion;

/** A command's own part. */
export interface ReorganisationCommand {
  readonly operation: string;
  readonly input: { readonly reason: string; readonly idempotencyKey: string; readonly effectiveOn: string };
  readonly texts: Pick<ReorganisationTexts, 'names' | 'codes'>;
  run(
    tx: Transaction,
    day: { effectiveOn: string; today: string },
  ): Promise<Result<Reorganised, StoppedBecause>>;
}

/** Runs a reorganisation once, in one transaction: texts, rules, change, audit and event. */
export async function reorganise(
  context: RequestContext,
  command: ReorganisationCommand,
): Promise<Result<Reorganised, ReorganisationRefusals>> {
  const { input, operation, texts } = command;
  const invalid = checkReorganisationTexts({
    ...texts,
    reason: input.reason,
    idempotencyKey: input.idempotencyKey,
  });
  if (invalid) return refused(invalid);
  const day = { effectiveOn: input.effectiveOn, today: dateInShanghai(context.clock.now().getTime()) };
  const result = await context.transaction((tx) =>
    runOnce(tx, { operation, key: input.idempotencyKey, body: input }, () => command.run(tx, day)),
  );
  return result.ok ? result : refused(toRefusal(result.refusal));
}

function toRefusal(
  stopped: StoppedBecause | { readonly code: 'idempotencyKeyReused' },
): ReorganisationRefusals {
  if ('code' in stopped) return new IdempotencyKeyReused({});
  switch (stopped.kind) {
    case 'notFound':
      return new NotFound({ subject: stopped.subject });
    case 'stale':
      return new StaleVersion({ currentVersion: stopped.currentVersion });
    case 'rule':
      return toReorganisationRefusal(stopped.refusal);
  }
}
