import { useQuery } from '@apollo/client/react';
import { toProblem } from '@weizhi/graphql-client';
import { PlaceDocument } from '@weizhi/graphql-client/documents';
import { EmptyState, ErrorState, LoadingState } from '@weizhi/ui';
import { type ReactNode, useEffect } from 'react';
import { Link, useParams } from 'react-router';
import { useReadingAgain } from '../graphql/use-reading-again';
import type { Place } from './place-trail';
import { useUnhurried } from '../graphql/use-unhurried';

interface OfPlaceProps {
  readonly children: (division: Place) => ReactNode;
  /** Nobody stands before the screen: what could not be read is read again by itself. */
  readonly unattended?: boolean;
}

/** The page about the place that the address names, once it is read; without it a way back. */
export function OfPlace({ children, unattended = false }: OfPlaceProps) {
  const { placeId = '' } = useParams();
  const { pace, note } = useReadingAgain(unattended);
  const { data, error, refetch } = useQuery(PlaceDocument, { ...pace, variables: { id: placeId } });
  const isDrawn = useUnhurried(data !== undefined);
  useEffect(() => note(error !== undefined), [note, error]);
  if (error) return <ErrorState {...toProblem(error)} onRetry={() => void refetch()} />;
  if (!data || !isDrawn) return <LoadingState label="正在读取辖区" />;
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
