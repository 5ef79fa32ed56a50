export * from './canonical-element';
export * from './form-demand-states';
export * from './form-field';
export * from './form-table';
export * from './merged-form';
export * from './overlap';
export * from './reminder';
