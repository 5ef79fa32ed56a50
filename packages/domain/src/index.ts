export * from './access';
export * from './calendar';
export * from './division';
export * from './identifier';
export * from './shared';
