import { useQuery } from '@apollo/client/react';
import {
  IndicatorCatalogueDocument,
  IndicatorMeaningFragmentDoc,
  readFragment,
} from '@weizhi/graphql-client/documents';
import { useTakenCodes } from '@weizhi/ui';
import type { Meaning } from '../../../shared/figures/to-figure';
import type { PlaceView } from '../model/place-view';

export interface MatterIndicators {
  readonly all: readonly Meaning[];
  readonly chosen: Meaning | undefined;
}

/** What a panel of this page is told: the view, and the indicators of which it shows all or the chosen one. */
export interface MatterPanelProps {
  readonly view: PlaceView;
  readonly all: readonly Meaning[];
  readonly chosen: Meaning;
}

/** What is split by type of matter is a figure about matters. */
const MATTER_DIMENSION = 'matterType';

/** The indicators of this page, from the catalogue, and the one that the charts show: the first, unless the address names another. */
export function useMatterIndicators(chosenCode: string | undefined): MatterIndicators {
  const { data } = useQuery(IndicatorCatalogueDocument);
  const all = (data?.indicators ?? [])
    .map((indicator) => readFragment(IndicatorMeaningFragmentDoc, indicator))
    .filter(({ dimensions }) => dimensions.includes(MATTER_DIMENSION));
  useTakenCodes(all.map(({ code }) => code));
  return { all, chosen: all.find(({ code }) => code === chosenCode) ?? all[0] };
}
