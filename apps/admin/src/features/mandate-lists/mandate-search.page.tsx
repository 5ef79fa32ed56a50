import { useLazyQuery } from '@apollo/client/react';
import { MANDATE_BODY_LABELS } from '@weizhi/domain';
import { toProblem } from '@weizhi/graphql-client';
import {
  type MandateBody,
  MandateEditionRowFragmentDoc,
  MandateSearchDocument,
  readFragment,
} from '@weizhi/graphql-client/documents';
import { EmptyState, ErrorState, PageHeader, Section } from '@weizhi/ui';
import { Button, Form, Input, Select } from 'antd';
import { Link } from 'react-router';
import { useOwnPlace } from '../../shared/actor-context';
import { DivisionSelect } from '../../shared/division-select';
import { enumOptions } from '../../shared/enum-options';
import { MatchTable } from '../../shared/match-table';
import { refusalOf } from '../../shared/refusal';
import { RefusalAlert } from '../../shared/refusal-alert';
import { spanWords } from './model/edition-words';

interface Asked {
  readonly divisionId: string;
  readonly body: MandateBody;
  readonly day?: string;
  readonly text: string;
}

/** Looks in the list in force for the items that some words, or a whole notice, resemble. */
export function MandateSearchPage() {
  const [search, { data, error, loading }] = useLazyQuery(MandateSearchDocument, {
    fetchPolicy: 'network-only',
  });
  const own = useOwnPlace('mandateList.read')?.divisionId;
  const ask = ({ day, ...asked }: Asked): void => {
    void search({ variables: { input: { ...asked, day: day === undefined || day === '' ? null : day } } });
  };
  const answer = data?.searchMandateItems;
  return (
    <>
      <PageHeader
        title="查清单事项"
        subtitle="输入几个词，或粘贴整篇通知，看它对应清单上的哪些事项"
        trail={[
          { key: 'list', name: '职责清单', link: <Link to="/mandate-lists">职责清单</Link> },
          { key: 'search', name: '查清单事项' },
        ]}
      />
      <div className="wz-stack">
        <Section title="查找">
          <Form<Asked>
            layout="vertical"
            initialValues={{ body: 'RESIDENTS_COMMITTEE', ...(own === undefined ? {} : { divisionId: own }) }}
            onFinish={ask}
          >
            <Form.Item name="body" label="清单主体">
              <Select options={enumOptions(MANDATE_BODY_LABELS)} />
            </Form.Item>
            <Form.Item name="divisionId" label="区划" rules={[{ required: true, message: '请选择区划' }]}>
              <DivisionSelect label="区划" />
            </Form.Item>
            <Form.Item name="day" label="日期" extra="对照这一天施行的清单；不填为今天。">
              <Input type="date" />
            </Form.Item>
            <Form.Item
              name="text"
              label="内容"
              rules={[{ required: true, whitespace: true, message: '请输入要查的内容' }]}
            >
              <Input.TextArea rows={4} maxLength={4000} placeholder="如：高龄津贴年审" />
            </Form.Item>
            <Button type="primary" htmlType="submit" loading={loading}>
              查找
            </Button>
          </Form>
        </Section>
        {error ? <ErrorState {...toProblem(error)} /> : null}
        <RefusalAlert refusal={refusalOf(answer)} />
        {answer?.__typename === 'MandateSearchAnswer' ? (
          <Section title="相似事项">
            <EditionLine edition={readFragment(MandateEditionRowFragmentDoc, answer.edition)} />
            {answer.matches.length === 0 ? (
              <EmptyState title="清单里没有相似的事项" advice="换几个词再查，或到清单里逐项查看。" />
            ) : (
              <MatchTable matches={answer.matches} />
            )}
          </Section>
        ) : null}
      </div>
    </>
  );
}

function EditionLine({
  edition,
}: {
  readonly edition: {
    readonly id: string;
    readonly title: string;
    readonly validFrom?: string | null;
    readonly validTo?: string | null;
  };
}) {
  return (
    <p>
      对照 <Link to={`/mandate-lists/${encodeURIComponent(edition.id)}`}>{edition.title}</Link>（
      {spanWords(edition)}）
    </p>
  );
}
