export {
  AGE_BAND_START,
  AGE_BANDS,
  type AgeBand,
  ageBandOf,
  ageOn,
  type Sex,
  SEX_DIGIT,
  SEXES,
  WORKING_AGE_BANDS,
} from './population';
