import { useMutation } from '@apollo/client/react';
import { ELECTION_OBJECTION_SUBJECT_LABELS } from '@weizhi/domain';
import {
  DecideElectionObjectionDocument,
  type ElectionDetailFragment,
  RaiseElectionObjectionDocument,
} from '@weizhi/graphql-client/documents';
import { enumLabel, formatDay, Section } from '@weizhi/ui';
import { useCan } from '../../../shared/actor-context';
import { ActButton } from './act-button';

interface ObjectionSectionProps {
  readonly election: ElectionDetailFragment;
  readonly onChanged: () => void;
}

const OPEN_STATES: readonly ElectionDetailFragment['state'][] = [
  'ROLL_PUBLISHED',
  'CANDIDATES_PUBLISHED',
  'PUBLICISED',
];

/** Objections with their decisions; new ones while something is public. */
export function ObjectionSection({ election, onChanged }: ObjectionSectionProps) {
  const [raise] = useMutation(RaiseElectionObjectionDocument);
  const raises = useCan('election.manage') && OPEN_STATES.includes(election.state);
  if (election.objections.length === 0 && !raises) return null;
  return (
    <Section title="申诉和异议">
      {raises ? (
        <ActButton
          label="登记申诉"
          done="已登记，请在期限内处理"
          fields={[
            {
              name: 'content',
              label: '内容',
              kind: 'longText',
              most: 500,
              extra: '不写申诉人姓名；材料另行保管',
            },
          ]}
          send={async ({ content }, idempotencyKey) => {
            const input = { electionId: election.id, content: String(content), idempotencyKey };
            return (await raise({ variables: { input } })).data?.raiseElectionObjection;
          }}
          onDone={onChanged}
        />
      ) : null}
      <ul className="wz-stack">
        {election.objections.map((objection) => (
          <li key={objection.id}>
            {formatDay(objection.raisedOn)} {enumLabel(ELECTION_OBJECTION_SUBJECT_LABELS, objection.subject)}
            ：{objection.content}
            <Decision objection={objection} onChanged={onChanged} />
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Decision({
  objection,
  onChanged,
}: {
  readonly objection: ElectionDetailFragment['objections'][number];
  readonly onChanged: () => void;
}) {
  const [decide] = useMutation(DecideElectionObjectionDocument);
  const manages = useCan('election.manage');
  if (objection.decidedOn !== null)
    return (
      <p>
        {formatDay(objection.decidedOn)} {objection.upheld === true ? '成立' : '不成立'}：{objection.decision}
      </p>
    );
  if (!manages) return <p>应在 {formatDay(objection.dueOn)} 前处理</p>;
  return (
    <ActButton
      inline
      label="处理"
      done="已处理"
      fields={[
        { name: 'upheld', label: '申诉成立', kind: 'yesNo', optional: true },
        { name: 'decision', label: '处理决定', kind: 'longText', most: 500 },
      ]}
      send={async ({ upheld, decision }) => {
        const input = {
          ...{ objectionId: objection.id, expectedVersion: objection.version },
          ...{ upheld: upheld === true, decision: String(decision) },
        };
        return (await decide({ variables: { input } })).data?.decideElectionObjection;
      }}
      onDone={onChanged}
    />
  );
}
