import type { ImportBatchDetailFragment, ImportBatchSummaryFragment } from '@weizhi/graphql-client/documents';

/** A batch with all that its page shows. */
type Masked = ' $fragmentRefs' | ' $fragmentName' | '__typename';

export type Batch = Omit<ImportBatchSummaryFragment, Masked> & Omit<ImportBatchDetailFragment, Masked>;
