import { useQuery } from '@apollo/client/react';
import {
  IndicatorCatalogueDocument,
  IndicatorMeaningFragmentDoc,
  readFragment,
} from '@weizhi/graphql-client/documents';
import { Select } from 'antd';
import { MOST_CODES, USUAL_CODES } from '../../../shared/figures/scorecard-codes';
import { useUnhurried } from '../../../shared/graphql/use-unhurried';
import type { ScorecardView } from '../model/scorecard-view';

/** Chooses the indicators of the page from the whole catalogue. */
export function IndicatorChoices({ view }: { readonly view: ScorecardView }) {
  const { data } = useQuery(IndicatorCatalogueDocument);
  const isDrawn = useUnhurried(data !== undefined);
  // Codes without their names would take more room than these, and all below would move.
  if (!data || !isDrawn)
    return <div className="wz-card wz-controls wz-scorecard-choice-awaited wz-no-print" />;
  const all = data.indicators.map((each) => readFragment(IndicatorMeaningFragmentDoc, each));
  return (
    <div className="wz-card wz-controls wz-no-print">
      <Select<string[]>
        mode="multiple"
        className="wz-scorecard-choice"
        aria-label={`选择指标，最多 ${MOST_CODES} 项`}
        placeholder="选择指标"
        value={[...view.address.codes]}
        maxCount={MOST_CODES}
        showSearch={{ optionFilterProp: 'label' }}
        options={all.map(({ code, name }) => ({ value: code, label: name }))}
        onChange={(codes) => view.change({ codes: codes.length === 0 ? USUAL_CODES : codes })}
      />
    </div>
  );
}
