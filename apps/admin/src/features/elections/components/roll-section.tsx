import { useMutation, useQuery } from '@apollo/client/react';
import {
  type ElectionVoterRowFragment,
  ElectionVoterRowFragmentDoc,
  type ElectionDetailFragment,
  ElectoralRollDocument,
  EnterElectionBallotsDocument,
  IssueElectionBallotDocument,
  readFragment,
  RegisterVoterDocument,
  StrikeVoterDocument,
} from '@weizhi/graphql-client/documents';
import { civilDate, Section } from '@weizhi/ui';
import { Button, Space } from 'antd';
import { useState } from 'react';
import type { ActValues } from '../../../shared/act-dialog';
import { useCan } from '../../../shared/actor-context';
import { ImportButton } from '../../../shared/import-button';
import { moreOf } from '../../../shared/load-more';
import { fieldRefusalsOf, type Refusal } from '../../../shared/refusal';
import { PAPER_ADVICE, papersOf } from '../model/papers';
import { ActButton } from './act-button';

interface RollSectionProps {
  readonly election: ElectionDetailFragment;
  readonly onChanged: () => void;
}

const ROLL_OPEN_STATES: readonly ElectionDetailFragment['state'][] = ['DRAFT', 'ROLL_PUBLISHED'];

/** The last column: whether papers were given out once they are, before that what may be done with the voter. */
function lastHeader({ openedOn }: ElectionDetailFragment, strikes: boolean): readonly string[] {
  if (openedOn !== null) return ['选票'];
  return strikes ? ['办理'] : [];
}

const paperWords = (issued: boolean): string => (issued ? '已领' : '未领');

/** The voters of a roll that were read so far, and how more are read. */
function useRoll(id: string, unissued: boolean) {
  const { data, refetch, fetchMore } = useQuery(ElectoralRollDocument, {
    variables: { id, ...(unissued ? { issued: false } : {}) },
  });
  const page = data?.election?.voters;
  return {
    voters: (page?.edges ?? []).map(({ node }) => readFragment(ElectionVoterRowFragmentDoc, node)),
    more: moreOf(page?.pageInfo, fetchMore),
    refetch,
  };
}

/** The electoral roll, and what is done with it: registering, giving out papers, entering what is in the box. */
export function RollSection({ election, onChanged }: RollSectionProps) {
  const [unissued, setUnissued] = useState(false);
  const { voters, more, refetch } = useRoll(election.id, unissued);
  const changed = (): void => {
    void refetch();
    onChanged();
  };
  const manages = useCan('election.manage');
  const strikes = manages && ROLL_OPEN_STATES.includes(election.state);
  return (
    <Section title={`选民名单（${String(election.voterCount)} 人）`}>
      {manages ? <RollActs election={election} onChanged={changed} /> : null}
      {election.openedOn === null ? null : (
        <Button type="link" onClick={() => setUnissued(!unissued)}>
          {unissued ? '显示全部' : '只看未领票的'}
        </Button>
      )}
      <VoterTable election={election} voters={voters} strikes={strikes} onChanged={changed} />
      {more ? <Button onClick={more}>更多</Button> : null}
    </Section>
  );
}

interface VoterTableProps extends RollSectionProps {
  readonly voters: readonly ElectionVoterRowFragment[];
  readonly strikes: boolean;
}

function VoterTable({ election, voters, strikes, onChanged }: VoterTableProps) {
  const last = lastHeader(election, strikes);
  return (
    <div className="wz-table-scroll" role="region" aria-label="选民数据表" tabIndex={0}>
      <table className="wz-plain-table">
        <thead>
          <tr>
            {['编号', '姓名', '楼栋门牌', ...last].map((header) => (
              <th key={header} scope="col">
                {header}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {voters.map((voter) => (
            <tr key={voter.id}>
              <td>{voter.number}</td>
              <td>{voter.name ?? '—'}</td>
              <td>{voter.address ?? '—'}</td>
              {last.map((header) => (
                <td key={header}>
                  {strikes ? (
                    <Strike id={voter.id} version={voter.version} onChanged={onChanged} />
                  ) : (
                    paperWords(voter.issued)
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function RollActs({ election, onChanged }: RollSectionProps) {
  switch (election.state) {
    case 'DRAFT':
    case 'ROLL_PUBLISHED':
      return <RegisterAct election={election} onChanged={onChanged} />;
    case 'VOTING':
      return <IssueAct election={election} onChanged={onChanged} />;
    case 'COUNTING':
      return <EnterAct election={election} onChanged={onChanged} />;
    default:
      return null;
  }
}

function RegisterAct({ election, onChanged }: RollSectionProps) {
  const [register] = useMutation(RegisterVoterDocument);
  return (
    <Space wrap>
      <ActButton
        label="登记选民"
        done="已登记"
        fields={[
          { name: 'name', label: '姓名', kind: 'text', most: 30 },
          { name: 'phone', label: '联系电话', kind: 'text', most: 20, optional: true },
          { name: 'birthYear', label: '出生年', kind: 'count', least: 1900, most: 2199, optional: true },
          {
            ...{ name: 'identityNumber', label: '身份证号码', kind: 'text', most: 18, optional: true },
            extra: '没有电话的、选举当年满 18 周岁的须填写；填写后不必填出生年',
          },
          { name: 'address', label: '楼栋门牌', kind: 'text', most: 60, optional: true },
          {
            name: 'consent',
            label: '本人同意记录是否投票（不记投给谁），保存三年',
            kind: 'yesNo',
            optional: true,
          },
        ]}
        send={async (values, idempotencyKey) => {
          const input = { electionId: election.id, idempotencyKey, ...voterOf(values) };
          return besideFields((await register({ variables: { input } })).data?.registerVoter);
        }}
        onDone={onChanged}
      />
      <ImportButton template="electoral-roll" label="导入选民名单" />
    </Space>
  );
}

function voterOf({ name, phone, birthYear, identityNumber, address, consent }: ActValues) {
  const text = (value: ActValues[string]): string | null =>
    typeof value === 'string' && value.trim() !== '' ? value : null;
  return {
    person: {
      ...{ name: String(name), phone: text(phone), identityNumber: text(identityNumber) },
      birthYear: typeof birthYear === 'number' ? birthYear : null,
    },
    address: text(address),
    consentGivenOn: consent === true ? civilDate(new Date()) : null,
  };
}

/** What is said of the person stands beside the fields of the dialog, which knows no person. */
function besideFields(answer: object | null | undefined): object | null | undefined {
  const fieldErrors = fieldRefusalsOf(answer).map(({ path, message }) => ({
    ...{ path: path.replace('person.', ''), message },
  }));
  return fieldErrors.length === 0 ? answer : { ...answer, fieldErrors };
}

function IssueAct({ election, onChanged }: RollSectionProps) {
  const [issue] = useMutation(IssueElectionBallotDocument);
  return (
    <ActButton
      label="发放选票"
      done="已发放"
      fields={[
        { name: 'voterNumber', label: '选民编号', kind: 'count', least: 1 },
        { name: 'proxy', label: '书面委托他人代领', kind: 'yesNo', optional: true },
      ]}
      send={async ({ voterNumber, proxy }, idempotencyKey) => {
        const input = {
          ...{ electionId: election.id, voterNumber: Number(voterNumber), idempotencyKey },
          bearer: proxy === true ? ('PROXY' as const) : ('IN_PERSON' as const),
        };
        return (await issue({ variables: { input } })).data?.issueElectionBallot;
      }}
      onDone={onChanged}
    />
  );
}

function EnterAct({ election, onChanged }: RollSectionProps) {
  const [enter] = useMutation(EnterElectionBallotsDocument);
  const candidates = election.candidates.filter(({ standing }) => standing).map(({ number }) => number);
  return (
    <ActButton
      label="录入票箱选票"
      done="已录入"
      consequence="选票不记选民、时间和录入人，录入后不能更改。请打乱顺序录入。"
      fields={[
        {
          name: 'papers',
          label: '选票',
          kind: 'longText',
          most: 4000,
          extra: PAPER_ADVICE[election.method],
        },
      ]}
      send={async ({ papers }, idempotencyKey) => {
        const read = papersOf(String(papers), { method: election.method, candidates });
        if ('unreadable' in read) return unreadable(read.unreadable);
        const input = { electionId: election.id, papers: [...read.papers], idempotencyKey };
        return (await enter({ variables: { input } })).data?.enterElectionBallots;
      }}
      onDone={onChanged}
    />
  );
}

/** A line that cannot be read stands against the whole entry, like a refusal of the server: what was typed stays. */
function unreadable(line: string): Refusal {
  return { code: 'PAPER_UNREADABLE', message: `这一行看不懂，没有录入任何选票：${line}` };
}

function Strike({
  id,
  version,
  onChanged,
}: {
  readonly id: string;
  readonly version: number;
  readonly onChanged: () => void;
}) {
  const [strike] = useMutation(StrikeVoterDocument);
  return (
    <ActButton
      inline
      label="除名"
      done="已除名"
      fields={[{ name: 'reason', label: '原因', kind: 'longText', most: 200 }]}
      send={async ({ reason }) => {
        const input = { voterId: id, expectedVersion: version, reason: String(reason) };
        return (await strike({ variables: { input } })).data?.strikeVoter;
      }}
      onDone={onChanged}
    />
  );
}
