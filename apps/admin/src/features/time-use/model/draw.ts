import type { TimeUseDrawsQuery } from '@weizhi/graphql-client/documents';

/** A draw of weeks as the page reads it. */
export type Draw = TimeUseDrawsQuery['timeUseDraws']['edges'][number]['node'];
