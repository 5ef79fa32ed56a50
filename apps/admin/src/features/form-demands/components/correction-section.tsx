import { useMutation } from '@apollo/client/react';
import {
  AcknowledgeCorrectionsDocument,
  ElementNameFragmentDoc,
  type FormDemandPageFragment,
  FormDemandRowFragmentDoc,
  readFragment,
} from '@weizhi/graphql-client/documents';
import { formatMoment, Section } from '@weizhi/ui';
import { Button } from 'antd';
import { useCan } from '../../../shared/actor-context';
import { RefusalAlert } from '../../../shared/refusal-alert';
import { useCommand } from '../../../shared/use-command';

/** What communities corrected after they had answered: old and new value side by side. */
export function CorrectionSection({ demand }: { readonly demand: FormDemandPageFragment }) {
  const { id } = readFragment(FormDemandRowFragmentDoc, demand);
  const [acknowledge] = useMutation(AcknowledgeCorrectionsDocument);
  const { run, busy, refusal } = useCommand();
  const mayAcknowledge = useCan('taskAdmission.apply');
  const { corrections } = demand;
  if (corrections.length === 0) return null;
  const unseen = corrections.filter(({ acknowledgedAt }) => acknowledgedAt == null);
  const send = (): void =>
    void run(async () => {
      const input = { demandId: id, correctionIds: unseen.map((correction) => correction.id) };
      return (await acknowledge({ variables: { input } })).data?.acknowledgeCorrections;
    }, '已确认');
  return (
    <Section title="报后更正">
      <p>
        社区报送后又更正了 {corrections.length} 处，{unseen.length}{' '}
        处部门还没有确认。下载的表里已是新值，并附更正记录。
      </p>
      <RefusalAlert refusal={refusal} />
      <div className="wz-table-scroll" role="region" aria-label="报后更正清单" tabIndex={0}>
        <table className="wz-plain-table">
          <thead>
            <tr>
              <th scope="col">社区</th>
              <th scope="col">户或楼栋</th>
              <th scope="col">数据项</th>
              <th scope="col">原值</th>
              <th scope="col">新值</th>
              <th scope="col">理由</th>
              <th scope="col">更正时间</th>
              <th scope="col">部门确认</th>
            </tr>
          </thead>
          <tbody>
            {corrections.map((correction) => (
              <tr key={correction.id}>
                <td>{correction.divisionName}</td>
                <td>{[correction.building, correction.household].filter(Boolean).join(' ') || '全社区'}</td>
                <td>{readFragment(ElementNameFragmentDoc, correction.element).name}</td>
                <td>
                  <del>{correction.before || '（空）'}</del>
                </td>
                <td>
                  <strong>{correction.after || '（空）'}</strong>
                </td>
                <td className="wz-wrap">{correction.reason}</td>
                <td>{formatMoment(correction.correctedAt)}</td>
                <td>
                  {correction.acknowledgedAt == null ? '未确认' : formatMoment(correction.acknowledgedAt)}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {mayAcknowledge && unseen.length > 0 ? (
        <Button type="primary" loading={busy} onClick={send}>
          确认已知悉
        </Button>
      ) : null}
    </Section>
  );
}
