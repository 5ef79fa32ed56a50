export { auditDisclosure, type Disclosure, type KnownBound, type SecretCell } from './disclosure-audit';
export { attackedCell, participationKnowledge, smallCells } from './participation-attack';
