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
  /** Whether the viewer took the snapshot, and so reviews no part of it. */
  readonly isOwn: boolean;
  readonly places: SnapshotDetailFragment['places'];
  readonly onChanged: () => void;
}

/** Which places have reviewed their own part, and the way to do so. */
export function PartsSection({ snapshotId, state, isOwn, places, onChanged }: PartsSectionProps) {
  const [review] = useMutation(ReviewSnapshotPartDocument);
  const { run, busy, refusal } = useCommand();
  const mayReview = useCan('snapshot.review') && state === 'DRAFT' && !isOwn;
  const parts = places.filter(({ isPart }) => isPart);
  if (parts.length === 0) return null;
  const open = parts.filter(({ reviewedAt }) => reviewedAt == null);
  /** One after the other, so that the first that is refused is told and stops the rest. */
  const settle = async (places: PartsSectionProps['places']): Promise<void> => {
    await run(async () => {
      let answer;
      for (const { divisionId } of places) {
        const input = { snapshotId, divisionId };
        answer = (await review({ variables: { input } })).data?.reviewSnapshotPart;
        if (answer?.__typename !== 'SnapshotChanged') break;
      }
      return answer;
    }, '已核对');
    onChanged();
  };
  return (
    <Section
      title={open.length === 0 ? '街道核对：都已核对' : `街道核对：还差 ${String(open.length)} 个`}
      extra={
        mayReview && open.length > 1 ? (
          <Button loading={busy} onClick={() => void settle(open)}>
            全部核对无误（{open.length} 个）
          </Button>
        ) : null
      }
    >
      <RefusalAlert refusal={refusal} />
      {isOwn && open.length > 0 ? (
        <p className="wz-quiet">取快照的人不核对自己取的数据，由各街道或其他经办人核对。</p>
      ) : null}
      <div className="wz-table-scroll" role="region" aria-label="街道核对" tabIndex={0}>
        <table className="wz-plain-table">
          <thead>
            <tr>
              <th scope="col">街道</th>
              <th scope="col">核对</th>
            </tr>
          </thead>
          <tbody>
            {parts.map((part) => (
              <tr key={part.divisionId}>
                <td>{part.name}</td>
                <td>
                  {part.reviewedAt != null ? formatMoment(part.reviewedAt) : null}
                  {part.reviewedAt == null && mayReview ? (
                    <Button
                      size="small"
                      loading={busy}
                      aria-label={`核对无误：${part.name}`}
                      onClick={() => void settle([part])}
                    >
                      核对无误
                    </Button>
                  ) : null}
                  {part.reviewedAt == null && !mayReview ? '未核对' : null}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Section>
  );
}
