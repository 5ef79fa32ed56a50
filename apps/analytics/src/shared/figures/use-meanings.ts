import { useQuery } from '@apollo/client/react';
import {
  IndicatorCatalogueDocument,
  IndicatorMeaningFragmentDoc,
  readFragment,
} from '@weizhi/graphql-client/documents';
import { useTakenCodes } from '@weizhi/ui';
import { useEffect } from 'react';
import { useReadingAgain } from '../graphql/use-reading-again';
import type { Meaning } from './to-figure';

/** Definitions of the indicators that a page tells of, which leave with it; in the order of the codes, empty until they have come. */
export function useMeanings(codes: readonly string[]): readonly Meaning[] {
  const meanings = useCatalogueMeanings(codes);
  // An address may name what the catalogue has not, and an export would be refused for it.
  useTakenCodes(meanings.map(({ code }) => code));
  return meanings;
}

/** Definitions of some indicators from the catalogue, in the order of the codes; empty until it has come. */
export function useCatalogueMeanings(
  codes: readonly string[],
  { unattended = false }: { readonly unattended?: boolean } = {},
): readonly Meaning[] {
  const { pace, note } = useReadingAgain(unattended);
  const { data, error } = useQuery(IndicatorCatalogueDocument, pace);
  useEffect(() => note(error !== undefined), [note, error]);
  const all = (data?.indicators ?? []).map((each) => readFragment(IndicatorMeaningFragmentDoc, each));
  return codes.flatMap((code) => all.find((meaning) => meaning.code === code) ?? []);
}
