import { useMutation } from '@apollo/client/react';
import {
  AcceptJointInspectionDocument,
  type InspectionDetailFragment,
  type InspectionRowFragment,
  InspectionRowFragmentDoc,
  ProposeJointInspectionDocument,
  readFragment,
} from '@weizhi/graphql-client/documents';
import { Section } from '@weizhi/ui';
import { Button } from 'antd';
import { RefusalAlert } from '../../../shared/refusal-alert';
import { useCommand } from '../../../shared/use-command';
import { daysWords } from '../model/inspection-words';
import { ConflictAlert } from './conflict-alert';

const NOT_HELD: ReadonlySet<string> = new Set(['ANNOUNCED', 'DUPLICATE_CHECKED']);

/** What meets and repeats it, with the way to come together instead. */
export function JointSection({ inspection }: { readonly inspection: InspectionDetailFragment }) {
  const [propose] = useMutation(ProposeJointInspectionDocument);
  const [accept] = useMutation(AcceptJointInspectionDocument);
  const { run, busy, refusal } = useCommand();
  const mayJoin = inspection.own && NOT_HELD.has(inspection.state);
  const inputFor = (other: InspectionRowFragment) => ({
    inspectionId: inspection.id,
    expectedVersion: inspection.version,
    otherId: other.id,
  });
  const { conflicts } = inspection;
  const proposals = inspection.proposals.map((each) => readFragment(InspectionRowFragmentDoc, each));
  if (conflicts.meets.length + conflicts.repeats.length + proposals.length === 0) return null;
  return (
    <Section title="重叠和重复">
      <RefusalAlert refusal={refusal} />
      {proposals.map((other) => (
        <p key={other.id}>
          {other.department}提议把“{other.title}”（{daysWords(other)}
          ）与本次检查合并，按本次检查的日期一起来。{' '}
          {mayJoin ? (
            <Button
              type="primary"
              size="small"
              loading={busy}
              onClick={() =>
                void run(
                  async () =>
                    (await accept({ variables: { input: inputFor(other) } })).data?.acceptJointInspection,
                  '已合并检查',
                )
              }
            >
              同意合并
            </Button>
          ) : null}
        </p>
      ))}
      <ConflictAlert
        conflicts={conflicts}
        act={(other) =>
          mayJoin && NOT_HELD.has(other.state) ? (
            <Button
              size="small"
              loading={busy}
              aria-label={`提议与${other.department}合并检查`}
              onClick={() =>
                void run(
                  async () =>
                    (await propose({ variables: { input: inputFor(other) } })).data?.proposeJointInspection,
                  '已提议合并，等待对方同意',
                )
              }
            >
              提议合并
            </Button>
          ) : null
        }
      />
    </Section>
  );
}
