import { PrinterOutlined } from '@ant-design/icons';
import { useQuery } from '@apollo/client/react';
import { toProblem } from '@weizhi/graphql-client';
import {
  BriefingDocument,
  type BriefingQuery,
  type BriefingWordsFragment,
  BriefingWordsFragmentDoc,
  readFragment,
} from '@weizhi/graphql-client/documents';
import { EmptyState, ErrorState, LoadingState } from '@weizhi/ui';
import { Button } from 'antd';
import { Link, useParams, useSearchParams } from 'react-router';

const FIELDS: Readonly<Record<string, string>> = {
  value: '数值',
  numerator: '分子',
  denominator: '分母',
  low: '置信区间下限',
  high: '置信区间上限',
  coverage: '数据完整率',
  change: '与上期快照比较',
  version: '口径版本',
  count: '指标项数',
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
  const { title, source, opening, sections } = briefing;
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
        {opening.map((each, index) => (
          <Sentence key={index} sentence={readFragment(BriefingWordsFragmentDoc, each)} />
        ))}
        {sections.map(({ heading, empty, sentences }) => (
          <section key={heading} aria-label={heading}>
            <h2>{heading}</h2>
            {sentences.length === 0 ? <p>{empty}</p> : null}
            {sentences.map((each, index) => (
              // Sentences are written once and never reordered.
              <Sentence key={index} sentence={readFragment(BriefingWordsFragmentDoc, each)} />
            ))}
          </section>
        ))}
      </article>
    </>
  );
}

/** A sentence; each number shows where it is from. */
function Sentence({ sentence }: { readonly sentence: BriefingWordsFragment }) {
  return (
    <p>
      {sentence.parts.map(({ text, snapshot, field }, position) =>
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
  );
}
