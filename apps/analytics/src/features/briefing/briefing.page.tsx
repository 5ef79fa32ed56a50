import { PrinterOutlined } from '@ant-design/icons';
import { useQuery } from '@apollo/client/react';
import { INDICATOR_THEME_LABELS } from '@weizhi/domain';
import { toProblem } from '@weizhi/graphql-client';
import {
  BriefingDocument,
  type BriefingQuery,
  type BriefingWordsFragment,
  BriefingWordsFragmentDoc,
  readFragment,
} from '@weizhi/graphql-client/documents';
import { EmptyState, enumLabel, ErrorState, LoadingState } from '@weizhi/ui';
import { Button } from 'antd';
import { Link, useParams, useSearchParams } from 'react-router';

const NUMERALS = ['一', '二', '三', '四', '五', '六', '七', '八'] as const;
const FIELDS: Readonly<Record<string, string>> = {
  value: '数值',
  numerator: '分子',
  denominator: '分母',
  coverage: '数据完整率',
  change: '与上期快照比较',
  version: '口径版本',
};

/** A briefing as an A4 page: what the figures of a snapshot bear, with room for what only people can write. */
export function BriefingPage() {
  const { snapshotId = '' } = useParams();
  const [search] = useSearchParams();
  const { data, error, refetch } = useQuery(BriefingDocument, {
    variables: { snapshotId, divisionId: search.get('place') },
  });
  if (error) return <ErrorState {...toProblem(error)} onRetry={() => void refetch()} />;
  if (!data) return <LoadingState label="正在生成简报" />;
  if (!data.briefing)
    return (
      <EmptyState
        wholePage
        title="没有这份快照，或不在您的辖区范围内"
        advice="请从数据快照列表重新进入。"
        action={<Link to="/">回到首页</Link>}
      />
    );
  return <BriefingPaper briefing={data.briefing} file={fileAddress(snapshotId, search.get('place'))} />;
}

function fileAddress(snapshotId: string, place: string | null): string {
  const query = place === null ? '' : `?${new URLSearchParams({ of: place }).toString()}`;
  return `/snapshots/${encodeURIComponent(snapshotId)}/briefing${query}`;
}

interface BriefingPaperProps {
  readonly briefing: NonNullable<BriefingQuery['briefing']>;
  readonly file: string;
}

function BriefingPaper({ briefing, file }: BriefingPaperProps) {
  const { title, source, sections, issues } = briefing;
  const after = sections.length;
  return (
    <>
      <div className="wz-briefing-bar wz-no-print">
        <Button icon={<PrinterOutlined aria-hidden />} onClick={() => window.print()}>
          打印（A4）
        </Button>
        <Button href={file} download>
          下载 Word，继续编辑
        </Button>
      </div>
      <article className="wz-briefing">
        <h1>{title}</h1>
        <p>{source}</p>
        {sections.map(({ theme, sentences }, index) => (
          <Chapter key={theme} index={index} title={enumLabel(INDICATOR_THEME_LABELS, theme)}>
            {sentences.map((each) => readFragment(BriefingWordsFragmentDoc, each))}
          </Chapter>
        ))}
        <Chapter index={after} title="问题清单" empty="本期没有需要列出的问题。">
          {issues.map((each) => readFragment(BriefingWordsFragmentDoc, each))}
        </Chapter>
        <Chapter index={after + 1} title="典型案例" empty="（由起草人补充）" />
        <Chapter index={after + 2} title="工作建议" empty="（由起草人补充）" />
      </article>
    </>
  );
}

interface ChapterProps {
  readonly index: number;
  readonly title: string;
  readonly empty?: string;
  readonly children?: readonly BriefingWordsFragment[];
}

function Chapter({ index, title, empty = '', children = [] }: ChapterProps) {
  return (
    <section aria-label={title}>
      <h2>
        {NUMERALS[index]}、{title}
      </h2>
      {children.length === 0 ? <p>{empty}</p> : null}
      {children.map(({ code, parts }) => (
        <p key={code}>
          {parts.map(({ text, snapshot, field }, position) =>
            snapshot == null ? (
              text
            ) : (
              <data
                // Sentences are written once and never reordered.
                key={position}
                value={text}
                title={`数据快照第${String(snapshot)}号 · ${FIELDS[field ?? ''] ?? ''}`}
              >
                {text}
              </data>
            ),
          )}
        </p>
      ))}
    </section>
  );
}
