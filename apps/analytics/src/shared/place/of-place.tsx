import { useQuery } from '@apollo/client/react';
import { toProblem } from '@weizhi/graphql-client';
import { PlaceDocument } from '@weizhi/graphql-client/documents';
import { EmptyState, ErrorState, LoadingState } from '@weizhi/ui';
import type { ReactNode } from 'react';
import { Link, useParams } from 'react-router';
import type { Place } from './place-trail';

/** The page about the place that the address names, once it is read; without it a way back. */
export function OfPlace({ children }: { readonly children: (division: Place) => ReactNode }) {
  const { placeId = '' } = useParams();
  const { data, error, refetch } = useQuery(PlaceDocument, { variables: { id: placeId } });
  if (error) return <ErrorState {...toProblem(error)} onRetry={() => void refetch()} />;
  if (!data) return <LoadingState label="正在读取辖区" />;
  if (data.division) return children(data.division);
  return (
    <EmptyState
      wholePage
      title="没有这个辖区，或不在您的辖区范围内"
      advice="请从首页选择辖区；如需查看，请联系系统管理员授权。"
      action={<Link to="/">选择辖区</Link>}
    />
  );
}
