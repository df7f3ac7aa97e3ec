export * from './embargo/embargo-end.js';
export * from './identity/guid-of.js';
export * from './identity/ids.js';
export * from './lane/lane-of.js';
export * from './revision/compare-when.js';
export * from './revision/content-hash.js';
export * from './revision/decide-revision.js';
export * from './routing/decide-routes.js';
