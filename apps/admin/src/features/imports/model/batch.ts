import type { ImportBatchDetailFragment, ImportBatchSummaryFragment } from '@weizhi/graphql-client/documents';

type Masked = ' $fragmentRefs' | ' $fragmentName' | '__typename';

/** A batch with all that its page shows. */
export type Batch = Omit<ImportBatchSummaryFragment, Masked> & Omit<ImportBatchDetailFragment, Masked>;
