export * from './database/index.ts';
export * from './repository/index.ts';
