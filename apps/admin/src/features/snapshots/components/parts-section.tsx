import { useMutation } from '@apollo/client/react';
import {
  ReviewSnapshotPartDocument,
  type SnapshotDetailFragment,
  type SnapshotState,
} from '@weizhi/graphql-client/documents';
import { formatMoment, Section } from '@weizhi/ui';
import { Button } from 'antd';
import { useCan } from '../../../shared/actor-context';
import { RefusalAlert } from '../../../shared/refusal-alert';
import { useCommand } from '../../../shared/use-command';

export interface PartsSectionProps {
  readonly snapshotId: string;
  readonly state: SnapshotState;
  readonly places: SnapshotDetailFragment['places'];
  readonly onChanged: () => void;
}

/** Which places have reviewed their own part, and the way to do so. */
export function PartsSection({ snapshotId, state, places, onChanged }: PartsSectionProps) {
  const [review] = useMutation(ReviewSnapshotPartDocument);
  const { run, busy, refusal } = useCommand();
  const mayReview = useCan('snapshot.review') && state === 'DRAFT';
  const parts = places.filter(({ isPart }) => isPart);
  if (parts.length === 0) return null;
  const open = parts.filter(({ reviewedAt }) => reviewedAt == null).length;
  const settle = async (divisionId: string): Promise<void> => {
    const input = { snapshotId, divisionId };
    if (await run(async () => (await review({ variables: { input } })).data?.reviewSnapshotPart, '已核对'))
      onChanged();
  };
  return (
    <Section title={open === 0 ? '街道核对：都已核对' : `街道核对：还差 ${String(open)} 个`}>
      <RefusalAlert refusal={refusal} />
      <div className="wz-table-scroll" role="region" aria-label="街道核对" tabIndex={0}>
        <table className="wz-plain-table">
          <thead>
            <tr>
              <th scope="col">街道</th>
              <th scope="col">核对</th>
            </tr>
          </thead>
          <tbody>
            {parts.map(({ divisionId, name, reviewedAt }) => (
              <tr key={divisionId}>
                <td>{name}</td>
                <td>
                  {reviewedAt != null ? formatMoment(reviewedAt) : null}
                  {reviewedAt == null && mayReview ? (
                    <Button
                      size="small"
                      loading={busy}
                      aria-label={`核对无误：${name}`}
                      onClick={() => void settle(divisionId)}
                    >
                      核对无误
                    </Button>
                  ) : null}
                  {reviewedAt == null && !mayReview ? '未核对' : null}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Section>
  );
}
