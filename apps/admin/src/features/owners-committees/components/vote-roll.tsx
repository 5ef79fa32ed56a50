import { useQuery } from '@apollo/client/react';
import {
  readFragment,
  type RollRowFragment,
  RollRowFragmentDoc,
  type VoteDetailFragment,
  VoteRollDocument,
} from '@weizhi/graphql-client/documents';
import { FilterBar, Section } from '@weizhi/ui';
import { Button, Form, Input } from 'antd';
import { useState } from 'react';
import { useCan } from '../../../shared/actor-context';
import { moreOf } from '../../../shared/load-more';
import { BallotDialog } from './ballot-dialog';

interface VoteRollProps {
  readonly vote: VoteDetailFragment;
  readonly onEntered: () => void;
}

/** The frozen roll: who returned a ballot, and where a paper ballot is entered. What it says is shown nowhere. */
export function VoteRoll({ vote, onEntered }: VoteRollProps) {
  const [text, setText] = useState('');
  const [chosen, setChosen] = useState<RollRowFragment>();
  const mayManage = useCan('ownersCommittee.manage');
  const { data, refetch, fetchMore } = useQuery(VoteRollDocument, {
    variables: { id: vote.id, search: text === '' ? null : text },
  });
  const entries = (data?.vote?.roll.edges ?? []).map(({ node }) => readFragment(RollRowFragmentDoc, node));
  const more = moreOf(data?.vote?.roll.pageInfo, fetchMore);
  return (
    <Section title="表决名册与选票">
      <FilterBar
        label="查找业主"
        values={{ search: text }}
        onApply={({ search }) => setText(search.trim())}
        onClear={() => setText('')}
      >
        <Form.Item name="search" label="房号或选票编号">
          <Input allowClear maxLength={50} />
        </Form.Item>
      </FilterBar>
      <div className="wz-table-scroll" role="region" aria-label="表决名册" tabIndex={0}>
        <table className="wz-plain-table">
          <thead>
            <tr>
              <th scope="col">编号</th>
              <th scope="col">业主</th>
              <th scope="col">房号</th>
              <th scope="col">面积（㎡）</th>
              <th scope="col">选票</th>
            </tr>
          </thead>
          <tbody>
            {entries.map((entry) => (
              <tr key={entry.id}>
                <th scope="row">{entry.number}</th>
                <td>{entry.voter}</td>
                <td className="wz-wrap">{entry.holdings}</td>
                <td>{entry.area}</td>
                <td>
                  {entry.returned ? (
                    '已收'
                  ) : mayManage && vote.state === 'OPEN' ? (
                    <Button
                      size="small"
                      aria-label={`录入 ${String(entry.number)} 号选票`}
                      onClick={() => setChosen(entry)}
                    >
                      录入选票
                    </Button>
                  ) : (
                    '未收'
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {more ? <Button onClick={more}>加载更多</Button> : null}
      {chosen ? (
        <BallotDialog
          vote={vote}
          entry={chosen}
          onClose={() => setChosen(undefined)}
          onEntered={() => {
            void refetch();
            onEntered();
          }}
        />
      ) : null}
    </Section>
  );
}
