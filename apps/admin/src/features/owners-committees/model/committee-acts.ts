import { COMMITTEE_ACTION_LABELS, COMMITTEE_ACTIONS, type CommitteeAction } from '@weizhi/domain';
import type {
  AdvanceOwnersCommitteeInput,
  CommitteeDetailFragment,
  OwnersCommitteeAction,
} from '@weizhi/graphql-client/documents';
import type { ActField, ActValues } from '../../../shared/act-dialog';
import type { NextAct } from '../../../shared/next-acts';

/** An act that the rules allow now. */
export type CommitteeAct = NextAct<OwnersCommitteeAction>;

const FIELDS: Readonly<Partial<Record<CommitteeAction, readonly ActField[]>>> = {
  recordElection: [
    { name: 'electedOn', label: '选举日期', kind: 'date' },
    { name: 'termEnd', label: '任期届满日', kind: 'date', extra: '任期不超过五年' },
    { name: 'seats', label: '委员席位数', kind: 'number', extra: '单数，5 至 11；100 户以内可为 3' },
    { name: 'membersInOffice', label: '当选委员数', kind: 'number' },
  ],
  fileCommittee: [{ name: 'filedOn', label: '报备日期', kind: 'date', extra: '自选举之日起 30 日内' }],
  confirmFiling: [{ name: 'filingNumber', label: '备案号', kind: 'text' }],
  abandonProcedure: [{ name: 'abandonReason', label: '终止的理由', kind: 'longText' }],
};

/** The acts on a committee, as the server says them. The first formation has a form of its own. */
export function committeeActs(committee: CommitteeDetailFragment): readonly CommitteeAct[] {
  return committee.nextActions.flatMap((value): CommitteeAct[] => {
    const action = COMMITTEE_ACTIONS.find(
      (each) => each.toLowerCase() === value.replaceAll('_', '').toLowerCase(),
    );
    if (!action || action === 'beginPreparation') return [];
    return [
      {
        value,
        label: COMMITTEE_ACTION_LABELS[action].zh,
        grave: action === 'abandonProcedure',
        fields: FIELDS[action] ?? [],
      },
    ];
  });
}

const NUMBERS: ReadonlySet<string> = new Set(['seats', 'membersInOffice']);

/** What is sent: numbers as numbers, empty fields left out. */
export function committeeInput(
  committee: CommitteeDetailFragment,
  action: OwnersCommitteeAction,
  values: ActValues,
): AdvanceOwnersCommitteeInput {
  return {
    committeeId: committee.id,
    expectedVersion: committee.version,
    action,
    ...filledValues(values),
  };
}

/** The values that were filled in, numbers as numbers. */
export function filledValues(values: ActValues): Record<string, string | number | boolean> {
  return Object.fromEntries(
    Object.entries(values).flatMap(([name, value]): [string, string | number | boolean][] => {
      if (value === undefined || value === '') return [];
      return [[name, NUMBERS.has(name) && typeof value === 'string' ? Number(value) : value]];
    }),
  );
}
