import { useQuery } from '@apollo/client/react';
import {
  MANDATE_BODY_LABELS,
  MANDATE_EDITION_ACTION_LABELS,
  MANDATE_EDITION_STATE_LABELS,
  MANDATE_FINDING_LABELS,
} from '@weizhi/domain';
import { toProblem } from '@weizhi/graphql-client';
import {
  MandateEditionDetailDocument,
  type MandateEditionDetailQuery,
  MandateEditionRowFragmentDoc,
  readFragment,
} from '@weizhi/graphql-client/documents';
import { EmptyState, enumLabel, ErrorState, formatDay, LoadingState, PageHeader, Section } from '@weizhi/ui';
import { Tag } from 'antd';
import { Link, useParams } from 'react-router';
import { EditionActions } from './components/edition-actions';
import { EditionDifference } from './components/edition-difference';
import { EditionItems } from './components/edition-items';
import { spanWords, stateColour } from './model/edition-words';

type Detail = NonNullable<MandateEditionDetailQuery['mandateEdition']>;

/** An edition of a mandate list: its items, in what it differs from another one, and its history. */
export function MandateEditionPage() {
  const { editionId = '' } = useParams();
  const { data, error, refetch } = useQuery(MandateEditionDetailDocument, {
    variables: { id: editionId },
    fetchPolicy: 'cache-and-network',
  });
  if (error && !data) return <ErrorState {...toProblem(error)} onRetry={() => void refetch()} />;
  if (!data) return <LoadingState label="正在读取清单" />;
  if (!data.mandateEdition)
    return (
      <EmptyState
        wholePage
        title="没有这一版清单"
        advice="它可能不在您的辖区范围内。"
        action={<Link to="/mandate-lists">回到职责清单</Link>}
      />
    );
  return <EditionView detail={data.mandateEdition} onChanged={() => void refetch()} />;
}

function EditionView({ detail, onChanged }: { readonly detail: Detail; readonly onChanged: () => void }) {
  const edition = readFragment(MandateEditionRowFragmentDoc, detail);
  return (
    <>
      <PageHeader
        title={edition.title}
        subtitle={`${enumLabel(MANDATE_BODY_LABELS, edition.body)} · ${edition.division.name} · ${spanWords(edition)}`}
        marks={
          <Tag color={stateColour(edition.state)}>
            {enumLabel(MANDATE_EDITION_STATE_LABELS, edition.state)}
          </Tag>
        }
        trail={[
          { key: 'list', name: '职责清单', link: <Link to="/mandate-lists">职责清单</Link> },
          { key: edition.id, name: edition.title },
        ]}
        actions={<EditionActions edition={edition} actions={detail.availableActions} onDone={onChanged} />}
      />
      <div className="wz-stack">
        <Section title="概况">
          <dl className="wz-facts">
            <dt>发文字号</dt>
            <dd>{edition.issuingDocument ?? '尚未公布'}</dd>
            {detail.classCounts.map(({ mandateClass, count }) => (
              <div key={mandateClass} style={{ display: 'contents' }}>
                <dt>{enumLabel(MANDATE_FINDING_LABELS, mandateClass)}</dt>
                <dd>{count} 项</dd>
              </div>
            ))}
          </dl>
        </Section>
        <EditionItems edition={edition} onChanged={onChanged} />
        <EditionDifference edition={edition} />
        <EditionHistory events={detail.events} />
      </div>
    </>
  );
}

function EditionHistory({ events }: { readonly events: Detail['events'] }) {
  return (
    <Section title="经过">
      <ul>
        {events.map(({ id, action, occurredOn, note }) => (
          <li key={id}>
            {formatDay(occurredOn)}{' '}
            {action == null ? '编制草案' : enumLabel(MANDATE_EDITION_ACTION_LABELS, action)}
            {note == null ? '' : `（${note}）`}
          </li>
        ))}
      </ul>
    </Section>
  );
}
