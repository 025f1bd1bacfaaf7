export { expireHolds, giveBackHold } from './give-back-hold.ts';
export { countHolds, holdSettings, setHoldSettings, type HoldSettings } from './settings.ts';
export { addressHash, takeHold } from './take-hold.ts';
