import { formatCount, Section } from '@weizhi/ui';
import { Alert } from 'antd';
import {
  ballotSentence,
  departureWords,
  money,
  ruleSentence,
  turnoutText,
  type VoteDetail,
  type VoteHead,
} from '../model/vote-words';

/** How the vote went, and whether what was published is what ballots and rule give. */
export function TermsPanel({ vote, head }: { readonly vote: VoteDetail; readonly head: VoteHead }) {
  const { result, budget, currency } = head;
  const departing = departureWords(result);
  const terms = { ...vote, currency };
  const facts: readonly (readonly [string, string])[] = [
    ['选票', `${formatCount(result.ballots)} 张`],
    ['有权投票人数', vote.electorate === null ? '无数据' : `${formatCount(vote.electorate)} 人`],
    ['投票率', turnoutText(result)],
    ['预算', money(budget, currency)],
    ['入选项目', `${formatCount(result.taken)} 个，共 ${money(result.spent, currency)}`],
    ['预算剩余', money(result.left, currency)],
    ['怎么投', ballotSentence(head.method, terms)],
    ['怎么定', ruleSentence(head.rule, terms)],
  ];
  return (
    <Section title="规则与结果">
      {departing.length === 0 ? (
        <Alert
          type="success"
          showIcon
          title="重新计票与公布的票数一致，按规则得出的入选项目与公布结果一致。"
        />
      ) : (
        <Alert
          type="warning"
          showIcon
          title={`公布结果有 ${String(departing.length)} 个项目与选票和规则不符`}
          description={
            <ul>
              {departing.map((each) => (
                <li key={each}>{each}</li>
              ))}
            </ul>
          }
        />
      )}
      <dl className="wz-facts">
        {facts.map(([term, fact]) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{fact}</dd>
          </div>
        ))}
      </dl>
      {vote.note === null ? null : <p className="wz-quiet">来源说明：{vote.note}</p>}
    </Section>
  );
}
