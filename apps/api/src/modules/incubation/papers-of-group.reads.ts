import {
  type IncubationAction,
  dueIncubationActions,
  type IncubationDocument,
  missingDocuments,
  PAPERS_OF_GROUP,
} from '@weizhi/domain';
import type { Reads } from '../../platform/database';
import type { IncubationCase } from './case.entity';
import { readPosition } from './case-facts';
import { todayOf } from './change-case';

/** Stages in which an application is put together, whose papers the acceptance asks for. */
const APPLYING: ReadonlySet<string> = new Set(['draft', 'applied', 'correction']);

/**
 * The papers that a group still owes its case (一次性告知): those that the way on asks for, are not filed, and are the
 * group's to bring.
 */
export async function listPapersOfGroup(
  reads: Reads,
  row: IncubationCase,
  clock: Parameters<typeof todayOf>[0],
): Promise<readonly IncubationDocument[]> {
  const position = await readPosition(reads, row, todayOf(clock));
  const actions: readonly IncubationAction[] = APPLYING.has(row.stage)
    ? ['acceptApplication']
    : dueIncubationActions(row.stage);
  const missing = new Set(actions.flatMap((action) => missingDocuments(position, action)));
  return PAPERS_OF_GROUP.filter((paper) => missing.has(paper));
}
