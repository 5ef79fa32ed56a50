export {
  bareUnitName,
  COMMUNITY_DISPOSAL_READINGS,
  type CommunityDisposal,
  communityDisposal,
  type CommunityDisposalReading,
  type DisposalNames,
  isDisposedByCommunity,
} from './community-disposal';
export {
  COMMUNITY_NAME_CORRECTIONS,
  type CommunityLocation,
  type CommunityNameCorrection,
  type CommunityNameRefusal,
  communityNameStem,
  customaryCommunityName,
  locateCommunity,
  type NamedCommunity,
} from './community-name';
export { handOffReturnIndex } from './hand-off';
export {
  advanceMatter,
  availableMatterActions,
  MATTER_STATES,
  MATTER_TRANSITIONS,
  type MatterAction,
  type MatterFacts,
  type MatterPosition,
  type MatterRefusal,
  type MatterState,
  type ReturnHistory,
  type ReturnVerdict,
} from './matter-states';
export {
  DISPOSAL_OUTCOMES,
  type DisposalOutcome,
  MATTER_CHANNELS,
  MATTER_NATURES,
  type MatterChannel,
  type MatterNature,
} from './vocabulary';
