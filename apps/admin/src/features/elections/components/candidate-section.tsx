import { useMutation } from '@apollo/client/react';
import { CANDIDATE_NOMINATOR_LABELS } from '@weizhi/domain';
import {
  type ElectionDetailFragment,
  NominateCandidateDocument,
  type NominateCandidateInput,
  WithdrawCandidateDocument,
} from '@weizhi/graphql-client/documents';
import { enumLabel, formatDay, Section } from '@weizhi/ui';
import { useCan } from '../../../shared/actor-context';
import { enumOptions } from '../../../shared/enum-options';
import { ActButton } from './act-button';

interface CandidateSectionProps {
  readonly election: ElectionDetailFragment;
  readonly onChanged: () => void;
}

/** The candidates, and their nomination and withdrawal while that may be. */
export function CandidateSection({ election, onChanged }: CandidateSectionProps) {
  const [nominate] = useMutation(NominateCandidateDocument);
  const manages = useCan('election.manage');
  const nominates = manages && election.state === 'NOMINATING';
  if (election.candidates.length === 0 && !nominates) return null;
  return (
    <Section title="候选人">
      {nominates ? (
        <ActButton
          label="提名候选人"
          done="已提名"
          fields={[
            { name: 'voterNumber', label: '选民编号', kind: 'count', least: 1 },
            { name: 'name', label: '姓名', kind: 'text', most: 30, extra: '与选民名单一致，公示时公开' },
            {
              name: 'nominator',
              label: '提名方式',
              kind: 'choice',
              options: enumOptions(CANDIDATE_NOMINATOR_LABELS),
            },
            { name: 'note', label: '简介', kind: 'longText', optional: true, most: 300 },
          ]}
          send={async (values, idempotencyKey) => {
            const input = {
              ...values,
              electionId: election.id,
              idempotencyKey,
            } as unknown as NominateCandidateInput;
            return (await nominate({ variables: { input } })).data?.nominateCandidate;
          }}
          onDone={onChanged}
        />
      ) : null}
      <CandidateTable election={election} onChanged={onChanged} />
    </Section>
  );
}

function CandidateTable({ election, onChanged }: CandidateSectionProps) {
  const [withdraw] = useMutation(WithdrawCandidateDocument);
  const manages = useCan('election.manage');
  const mayWithdraw = manages && ['NOMINATING', 'CANDIDATES_PUBLISHED'].includes(election.state);
  return (
    <div className="wz-table-scroll" role="region" aria-label="候选人数据表" tabIndex={0}>
      <table className="wz-plain-table">
        <thead>
          <tr>
            {['号', '姓名', '提名方式', '简介', '情况'].map((header) => (
              <th key={header} scope="col">
                {header}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {election.candidates.map((candidate) => (
            <tr key={candidate.id}>
              <td>{candidate.number}</td>
              <td>{candidate.name}</td>
              <td>{enumLabel(CANDIDATE_NOMINATOR_LABELS, candidate.nominator)}</td>
              <td className="wz-wrap">{candidate.note ?? '—'}</td>
              <td>
                {standingWords(candidate, election.state)}
                {mayWithdraw && candidate.withdrawnOn === null ? (
                  <ActButton
                    inline
                    label="退出"
                    done="已退出"
                    fields={[{ name: 'reason', label: '原因', kind: 'longText', most: 200 }]}
                    send={async ({ reason }) => {
                      const input = {
                        ...{ candidateId: candidate.id, expectedVersion: candidate.version },
                        reason: String(reason),
                      };
                      return (await withdraw({ variables: { input } })).data?.withdrawCandidate;
                    }}
                    onDone={onChanged}
                  />
                ) : null}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function standingWords(
  { withdrawnOn, withdrawalReason, electedRound, standing }: ElectionDetailFragment['candidates'][number],
  state: ElectionDetailFragment['state'],
): string {
  if (withdrawnOn !== null) return `${formatDay(withdrawnOn)} 退出：${withdrawalReason ?? ''}`;
  if (electedRound !== null) return electedRound === 1 ? '当选' : `第 ${String(electedRound)} 轮当选`;
  if (state === 'PUBLICISED' || state === 'DECLARED') return '未当选';
  return standing ? '候选' : '未进入本轮';
}
