export * from './access';
export * from './calendar';
export * from './division';
export * from './identifier';
export * from './import-cell';
export * from './matter';
export * from './shared';
