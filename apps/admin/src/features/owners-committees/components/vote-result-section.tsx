import {
  readFragment,
  type VoteDetailFragment,
  type VoteShareCheckPartsFragment,
  VoteShareCheckPartsFragmentDoc,
} from '@weizhi/graphql-client/documents';
import { Section } from '@weizhi/ui';
import { Tag } from 'antd';
import { arithmeticWords, demandWords } from '../model/check-words';

type Result = NonNullable<VoteDetailFragment['result']>;
type QuestionResult = Result['questions'][number];
type Weight = QuestionResult['support'];

interface VoteResultSectionProps {
  readonly vote: VoteDetailFragment;
  readonly result: Result;
}

/** The result with its arithmetic, so that a resident can check it with a pencil. */
export function VoteResultSection({ vote, result }: VoteResultSectionProps) {
  return (
    <Section title="表决结果">
      <p>
        名册 {weightWords(result.roll)}，收回选票 {weightWords(result.returned)}。
      </p>
      {result.questions.map((count) => {
        const question = vote.questions.find(({ code }) => code === count.question);
        return (
          <section key={count.question} aria-label={`表决事项 ${count.question} 的结果`}>
            <h3>
              {count.question}. {question?.title} <OutcomeTag count={count} />
            </h3>
            <p>
              参与表决 {weightWords(count.participating)}；
              {count.options.length === 0
                ? `同意 ${weightWords(count.support)}；反对 ${weightWords(count.against)}；弃权 ${weightWords(count.abstained)}；`
                : ''}
              废票 {weightWords(count.spoilt)}。
            </p>
            <CheckList title="参与是否足够" checks={checksOf(count.quorum)} />
            {count.checks.length > 0 ? (
              <CheckList title="同意是否足够" checks={checksOf(count.checks)} />
            ) : null}
            <OptionTable count={count} options={question?.options ?? []} />
            {count.decidedByDeemedConsent ? <p>结果取决于“未投票视为同意多数”的约定，请注意争议。</p> : null}
          </section>
        );
      })}
    </Section>
  );
}

function OutcomeTag({ count }: { readonly count: QuestionResult }) {
  if (!count.quorumReached) return <Tag color="error">参与不足，不成立</Tag>;
  return count.passed ? <Tag color="success">通过</Tag> : <Tag color="error">未通过</Tag>;
}

function CheckList({
  title,
  checks,
}: {
  readonly title: string;
  readonly checks: readonly VoteShareCheckPartsFragment[];
}) {
  return (
    <>
      <p>{title}：</p>
      <ul>
        {checks.map((check) => (
          <li key={check.measure}>
            {demandWords(check)}：{arithmeticWords(check)}
          </li>
        ))}
      </ul>
    </>
  );
}

interface OptionTableProps {
  readonly count: QuestionResult;
  readonly options: VoteDetailFragment['questions'][number]['options'];
}

function OptionTable({ count, options }: OptionTableProps) {
  if (count.options.length === 0) return null;
  return (
    <div
      className="wz-table-scroll"
      role="region"
      aria-label={`事项 ${count.question} 各选项得票`}
      tabIndex={0}
    >
      <table className="wz-plain-table">
        <thead>
          <tr>
            <th scope="col">选项</th>
            <th scope="col">得票</th>
            <th scope="col">得分</th>
            <th scope="col">名次</th>
            <th scope="col">结果</th>
          </tr>
        </thead>
        <tbody>
          {count.options.map((option) => (
            <tr key={option.option}>
              <th scope="row">
                {options.find(({ code }) => code === option.option)?.title ?? option.option}
              </th>
              <td>{weightWords(option.support)}</td>
              <td>{option.points}</td>
              <td>{option.place}</td>
              <td>{option.wins ? '当选' : option.tied ? '票数相同，未定' : '未当选'}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function checksOf(
  checks: QuestionResult['quorum'] | QuestionResult['checks'],
): readonly VoteShareCheckPartsFragment[] {
  return checks.map((check) => readFragment(VoteShareCheckPartsFragmentDoc, check));
}

function weightWords({ heads, area }: Weight): string {
  return `${String(heads)} 人、${area} ㎡`;
}
