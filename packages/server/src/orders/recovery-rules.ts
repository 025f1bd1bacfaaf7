/** How long a code holds. */
export const codeValidMinutes = 10;
/** Wrong codes after which a new one is needed. */
export const mostTries = 5;
/** Codes that one telephone gets in an hour: nobody is to be woken by a stranger's requests. */
export const codesAnHour = 3;
/** Orders that one recovery shows, the newest first. */
export const mostOrders = 20;
