import { refusalSentence, type SnapshotAction, type SnapshotRefusal } from '@weizhi/domain';
import { Field } from 'type-graphql';
import { Refusal, RefusalType } from '../../platform/errors/refusal';
import { SnapshotActionEnum } from './snapshot.enums';

interface Said {
  readonly zh: string;
  readonly en: string;
}

const WORDS = { zh: '不能办理：{zh}', en: 'Not possible: {en}' };

@RefusalType({
  code: 'SNAPSHOT_ACTION_NOT_ALLOWED',
  description: 'Returned when the action does not fit the state of the snapshot.',
  ...WORDS,
})
export class SnapshotActionNotAllowed extends Refusal<Said & { allowed: readonly SnapshotAction[] }> {
  @Field(() => [SnapshotActionEnum], { description: 'What may be done now; at most 5.' })
  allowed: SnapshotAction[];

  zh: string;
  en: string;
}

@RefusalType({
  code: 'SNAPSHOT_FACT_MISSING',
  description:
    'Returned when the action needs something: `lowerReviewed`, `otherReviewer`, `otherPerson`, `onlyOne` or a `reason`.',
  ...WORDS,
})
export class SnapshotFactMissing extends Refusal<Said & { fact: string }> {
  @Field(() => String, { description: 'Name of what is missing.' })
  fact: string;

  zh: string;
  en: string;
}

@RefusalType({
  code: 'SNAPSHOT_WITHOUT_FIGURES',
  description: 'Returned when no indicator has data for the place in the period.',
  zh: '这一统计期还没有任何指标数据，不能取快照。怎么改：核对统计期，或等数据登记后再取。',
  en: 'No indicator has data in this period. How to fix: check the period, or take it once there are data.',
})
export class SnapshotWithoutFigures extends Refusal {}

/** The refusal of an action, in the domain's words. */
export function snapshotRefused(refusal: SnapshotRefusal): object {
  const said = refusalSentence(refusal);
  return refusal.code === 'snapshotActionNotAllowed'
    ? new SnapshotActionNotAllowed({ ...said, allowed: refusal.allowedSnapshotActions })
    : new SnapshotFactMissing({ ...said, fact: refusal.snapshotFact });
}
