export { listAccess, logAccess, logPartAccess, type Access } from './access-log.ts';
export { erasePhone, forgetOldOrders, usualKeepDays } from './erase.ts';
export { exportPhone } from './export.ts';
export { keepDaysOf, setKeepDays } from './rules.ts';
