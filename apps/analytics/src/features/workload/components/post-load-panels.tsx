import { FigureCards } from '../../../shared/figures/figure-cards';
import { POST_CODES } from '../model/workload-codes';
import type { WorkloadView } from '../model/workload-view';
import { BurdenParts } from './burden-parts';
import { BurdenPeers } from './burden-peers';
import { StaffingPanel } from './staffing-panel';

/** What falls upon a full-time post: the burden index with its five parts, communities among peers, and the posts themselves. */
export function PostLoadPanels({ view }: { readonly view: WorkloadView }) {
  const { division, period, address } = view;
  return (
    <>
      <FigureCards
        codes={POST_CODES}
        division={division}
        period={period}
        base={address.base}
        about="全职岗位"
      />
      <BurdenParts view={view} />
      <BurdenPeers view={view} />
      <StaffingPanel view={view} />
    </>
  );
}
