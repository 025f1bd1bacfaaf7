export { listAccess, logAccess, type Access, type Accessor, type AccessAction } from './access-log.ts';
export { erasePhone, forgetOldOrders, OrdersOpenError, usualKeepDays } from './erase.ts';
export { exportPhone, type PersonalData } from './export.ts';
export { keepDaysOf, setKeepDays } from './rules.ts';
