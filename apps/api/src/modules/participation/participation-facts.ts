import type {
  DemocraticStage,
  ParticipantCapacity,
  ParticipationChannel,
  ParticipationEvidence,
  ParticipationForm,
  ParticipationInitiator,
  ParticipationMechanism,
  ParticipationRefusal,
} from '@weizhi/domain';

/** A participation that a module knows of. */
export interface NewParticipation {
  /** Community or neighbourhood of the district where it happened. */
  readonly divisionId: string;
  readonly happenedOn: string;
  readonly participant:
    | { readonly kind: 'resident'; readonly residentId: string }
    | { readonly kind: 'organisation'; readonly organisationId: string };
  /** What the participant says; whoever is committee staff on that day counts as such in any case. */
  readonly capacity?: ParticipantCapacity | null;
  readonly stage: DemocraticStage | null;
  readonly mechanism: ParticipationMechanism;
  readonly channel: ParticipationChannel;
  readonly form?: ParticipationForm;
  /** From 1 informed to 5 led. */
  readonly depth: number;
  /** Minutes, 0 where they are not known. */
  readonly minutes: number;
  readonly initiator: ParticipationInitiator;
  /** Task of a community that it was done for. */
  readonly taskId?: string | null;
  readonly evidence: ParticipationEvidence;
  /** What was taken part in, such as `activity:<id>`: a participant counts once for it on a day, wherever it is recorded. */
  readonly occasion: string;
  /** The module’s own key, such as the id of a sign-up: the same key is written once. */
  readonly sourceId: string;
}

/** Facts of one module in one district. */
export interface ParticipationRequest {
  readonly districtId: string;
  /** Name of the module that records. */
  readonly sourceModule: string;
  /** Now, from the clock of the request. */
  readonly now: Date;
  readonly importBatchId?: string | null;
}

/** What became of a fact: recorded now, on record already under its key, or refused for a reason. */
export type RecordedParticipation =
  | { readonly kind: 'recorded'; readonly id: string }
  | { readonly kind: 'known'; readonly id: string }
  | { readonly kind: 'refused'; readonly refusal: ParticipationRefusal };
